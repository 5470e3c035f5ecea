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

/* Which of eight bytes are no letters and no digits of ASCII: the highest bit of each. */
static inline uint64_t parl_eight_not_alnum(uint64_t bytes)
{
	uint64_t ascii = bytes & PARL_EIGHT_EACH(0x7F);
	uint64_t small = ascii | PARL_EIGHT_EACH(0x20);
	uint64_t letters =
		(small + PARL_EIGHT_EACH(0x80 - 'a')) & ~(small + PARL_EIGHT_EACH(0x80 - 'z' - 1));
	uint64_t digits =
		(ascii + PARL_EIGHT_EACH(0x80 - '0')) & ~(ascii + PARL_EIGHT_EACH(0x80 - '9' - 1));

	return (~(letters | digits) | bytes) & PARL_EIGHT_EACH(0x80);
}

/* How many bytes stand before the first of those that MARKS has the highest bit of, and not 0. */
static inline size_t parl_eight_before(uint64_t marks)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	return (size_t)__builtin_ctzll(marks) / 8;
#else
	return (size_t)__builtin_clzll(marks) / 8;
#endif
}

/* And behind the last of them. */
static inline size_t parl_eight_behind(uint64_t marks)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	return (size_t)__builtin_clzll(marks) / 8;
#else
	return (size_t)__builtin_ctzll(marks) / 8;
#endif
}

#endif
