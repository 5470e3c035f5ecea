/*
 * hash.h - hashes of the tokens of a key, and of a key from its tokens.
 *
 * A token's hash takes 16 bytes at a time, bit 0x20 set in each: so the letters of ASCII need no
 * folding first, and what that confuses is told apart when the bytes are compared.
 */
#ifndef PARL_MATCH_HASH_H
#define PARL_MATCH_HASH_H

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
