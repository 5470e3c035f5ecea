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

/* Which of eight bytes of ASCII are BYTE: the highest bit of each. */
static inline uint64_t parl_eight_are(uint64_t bytes, unsigned char byte)
{
	return ~((bytes ^ PARL_EIGHT_EACH(byte)) + PARL_EIGHT_EACH(0x7F)) & PARL_EIGHT_EACH(0x80);
}

/* Eight bytes of ASCII in lower case. */
static inline uint64_t parl_eight_lower(uint64_t bytes)
{
	uint64_t from_a = bytes + PARL_EIGHT_EACH(0x80 - 'A');
	uint64_t behind_z = bytes + PARL_EIGHT_EACH(0x80 - 'Z' - 1);

	return bytes | ((from_a & ~behind_z & PARL_EIGHT_EACH(0x80)) >> 2);
}

#endif
