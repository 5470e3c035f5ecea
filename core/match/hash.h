/*
 * hash.h - hashes of the tokens of a key, and of a key from its tokens.
 *
 * A token's hash takes up to 16 bytes at a time as two numbers of eight, its first and its last,
 * bit 0x20 set in each byte: so the letters of ASCII need no folding first, and what that confuses
 * is told apart when the bytes are compared.
 */
#ifndef PARL_MATCH_HASH_H
#define PARL_MATCH_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define PARL_HASH_UNIT 16  /* bytes at a time */
#define PARL_HASH_MARGIN 8 /* bytes before and behind a token that parl_hash_inside reads */
#define PARL_NOT_ASCII 0x8080808080808080u

/* A unit, each number with all of its bytes where there are less than eight. */
struct parl_hash_unit {
	uint64_t first, last;
};

static inline uint64_t parl_hash_of(struct parl_hash_unit unit)
{
	const uint64_t fold = 0x2020202020202020u;
	uint64_t hash = (unit.first | fold) * 0x9E3779B97F4A7C15u +
		(unit.last | fold) * 0xC2B2AE3D27D4EB4Fu;
	return hash ^ hash >> 32;
}

static inline uint64_t parl_hash_eight(const char *bytes)
{
	uint64_t eight;
	memcpy(&eight, bytes, sizeof eight);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
	eight = __builtin_bswap64(eight);
#endif
	return eight;
}

/* The bits that SIZE bytes, at most a unit, lack of a number. */
static inline unsigned parl_hash_missing(size_t size)
{
	static const unsigned char bits[PARL_HASH_UNIT + 1] = {64, 56, 48, 40, 32, 24, 16, 8};
	return bits[size];
}

/* The unit of SIZE bytes, one at least, with a margin on both sides. */
static inline struct parl_hash_unit parl_hash_load(const char *bytes, size_t size)
{
	return (struct parl_hash_unit){parl_hash_eight(bytes) << parl_hash_missing(size),
		parl_hash_eight(bytes + size - 8) >> parl_hash_missing(size)};
}

/* The same where no other byte can be read. */
static inline struct parl_hash_unit parl_hash_load_bare(const char *bytes, size_t size)
{
	char copy[8] = {0};
	if (size >= 8)
		return parl_hash_load(bytes, size);
	memcpy(copy, bytes, size);
	uint64_t all = parl_hash_eight(copy);
	return (struct parl_hash_unit){all << parl_hash_missing(size), all};
}

/* The hash of the first eight bytes of a token, or all of them: to tell most that begin no key. */
#define PARL_HASH_FACTOR_1 UINT64_C(0x9E3779B1)
#define PARL_HASH_FACTOR_2 UINT64_C(0x85EBCA77)
static inline uint32_t parl_hash_begin(uint64_t eight)
{
	eight |= 0x2020202020202020u;
	uint32_t hash = (uint32_t)(eight * PARL_HASH_FACTOR_1) +
		(uint32_t)((eight >> 32) * PARL_HASH_FACTOR_2);
	return hash ^ hash >> 15;
}

/* That of SIZE bytes, one at least, with a margin behind. */
static inline uint32_t parl_hash_begin_inside(const char *bytes, size_t size)
{
	return parl_hash_begin(parl_hash_eight(bytes) << parl_hash_missing(size < 8 ? size : 8));
}

/* The same where no other byte can be read. */
static inline uint32_t parl_hash_begin_token(const char *bytes, size_t size)
{
	return parl_hash_begin(parl_hash_load_bare(bytes, size < 8 ? size : 8).first);
}

/* The hash of SIZE bytes, one at least, with a margin where INSIDE. */
static inline uint64_t parl_hash_bytes(const char *bytes, size_t size, bool inside)
{
	uint64_t hash = 0;
	for (;;) {
		size_t part = size < PARL_HASH_UNIT ? size : PARL_HASH_UNIT;
		hash = (hash ^ hash >> 31) * 0x9E3779B97F4A7C15u +
			parl_hash_of(inside ? parl_hash_load(bytes, part)
					    : parl_hash_load_bare(bytes, part));
		if (size <= PARL_HASH_UNIT)
			return hash;
		bytes += PARL_HASH_UNIT;
		size -= PARL_HASH_UNIT;
	}
}

static inline uint64_t parl_hash_inside(const char *bytes, size_t size)
{
	return parl_hash_bytes(bytes, size, true);
}

static inline uint64_t parl_hash_token(const char *bytes, size_t size)
{
	return parl_hash_bytes(bytes, size, false);
}

/* What stands between two tokens. */
static inline uint64_t parl_hash_signs(const char *bytes, size_t size)
{
	if (size < 2)
		return size == 0 ? 0 : (unsigned char)*bytes + 256u;
	return parl_hash_token(bytes, size);
}

/* One step from the hash of the tokens so far: over SIGNS to TOKEN. A key begins at 0. */
static inline uint64_t parl_hash_step(uint64_t hash, uint64_t signs, uint64_t token)
{
	hash = ((hash ^ signs * 0xD6E8FEB86659FD93u) + token) * 0x9E3779B97F4A7C15u;
	return hash ^ hash >> 32;
}

#endif
