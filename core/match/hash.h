/*
 * hash.h - hashes of the tokens of a key, and of a key from its tokens.
 *
 * A token's hash takes 16 bytes at a time, bit 0x20 set in each: so the letters of ASCII need no
 * folding first, and what that confuses is told apart when the bytes are compared.
 */
#ifndef PARL_MATCH_HASH_H
#define PARL_MATCH_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define PARL_HASH_UNIT 16 /* bytes at a time */
#define PARL_NOT_ASCII 0x8080808080808080u

/* The hash of a unit: its bytes in LOW and HIGH, zero beyond SIZE. */
static inline uint64_t parl_hash_unit(uint64_t low, uint64_t high, uint64_t size)
{
	const uint64_t fold = 0x2020202020202020u;
	uint64_t hash = ((low | fold) ^ size) * 0x9E3779B97F4A7C15u;
	hash = ((hash ^ hash >> 32) + (high | fold)) * 0xC2B2AE3D27D4EB4Fu;
	return hash ^ hash >> 29;
}

static inline uint64_t parl_hash_unit_of(const char *bytes, size_t size)
{
	uint64_t words[2] = {0, 0};
	memcpy(words, bytes, size < PARL_HASH_UNIT ? size : PARL_HASH_UNIT);
	return parl_hash_unit(words[0], words[1], size);
}

static inline uint64_t parl_hash_token(const char *bytes, size_t size)
{
	uint64_t hash = parl_hash_unit_of(bytes, size);
	for (size_t at = PARL_HASH_UNIT; at < size; at += PARL_HASH_UNIT)
		hash = (hash ^ hash >> 31) * 0x9E3779B97F4A7C15u +
			parl_hash_unit_of(bytes + at, size - at);
	return hash;
}

/* The first SIZE bytes of a unit all of which can be read, the others zero. */
static inline void parl_hash_load(const char *bytes, size_t size, uint64_t unit[2])
{
#define ONES(bytes) (~(uint64_t)0 >> (64 - 8 * (bytes)))
	static const uint64_t masks[PARL_HASH_UNIT + 1][2] = {{0, 0}, {ONES(1), 0}, {ONES(2), 0},
		{ONES(3), 0}, {ONES(4), 0}, {ONES(5), 0}, {ONES(6), 0}, {ONES(7), 0}, {ONES(8), 0},
		{ONES(8), ONES(1)}, {ONES(8), ONES(2)}, {ONES(8), ONES(3)}, {ONES(8), ONES(4)},
		{ONES(8), ONES(5)}, {ONES(8), ONES(6)}, {ONES(8), ONES(7)}, {ONES(8), ONES(8)}};
#undef ONES
	memcpy(unit, bytes, PARL_HASH_UNIT);
	unit[0] &= masks[size][0];
	unit[1] &= masks[size][1];
}

/* As parl_hash_token, where a unit more than the token can be read. */
static inline uint64_t parl_hash_inside(const char *bytes, size_t size)
{
	uint64_t unit[2], hash = 0;
	for (bool first = true;; first = false) {
		size_t part = size < PARL_HASH_UNIT ? size : PARL_HASH_UNIT;
		parl_hash_load(bytes, part, unit);
		uint64_t one = parl_hash_unit(unit[0], unit[1], size);
		hash = first ? one : (hash ^ hash >> 31) * 0x9E3779B97F4A7C15u + one;
		if (size <= PARL_HASH_UNIT)
			return hash;
		bytes += PARL_HASH_UNIT;
		size -= PARL_HASH_UNIT;
	}
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
