/*
 * eight.h - eight bytes of a text looked at together, in a number, where most have nothing to find.
 */
#ifndef PARL_BASE_EIGHT_H
#define PARL_BASE_EIGHT_H

#include <stdint.h>
#include <string.h>

#define PARL_EIGHT sizeof(uint64_t)
#define PARL_EIGHT_EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

static inline uint64_t parl_eight_at(const char *data)
{
	uint64_t bytes;

	memcpy(&bytes, data, sizeof(bytes));
	return bytes;
}

/* Not 0 if one of the bytes is BYTE, and then its highest bit stands where the first is, as the
 * machine orders them; others may be wrong. */
static inline uint64_t parl_eight_has(uint64_t bytes, unsigned char byte)
{
	uint64_t off = bytes ^ PARL_EIGHT_EACH(byte);

	return (off - PARL_EIGHT_EACH(1)) & ~off & PARL_EIGHT_EACH(0x80);
}

#endif
