/*
 * matcher.h - what a matcher is in memory: keys, tables of their beginnings, and the rules at their
 * edges.
 *
 * The engine's room: nothing outside core/match includes this. Who would replace the engine keeps
 * <parlance/matcher.h> and tests/contract.
 */
#ifndef PARL_MATCH_MATCHER_H
#define PARL_MATCH_MATCHER_H

#include <parlance/matcher.h>

#include "../text/key.h"
#include "filter.h"
#include "hash.h"
#include "rare.h"
#include "slots.h"

#define PARL_MODES 8 /* case, marks, hyphens as spaces */
#define PARL_SIGN_BITS 1024u
#define PARL_EDGES_MOST 64 /* kinds of start or end: one bit each in a mask */

/* The flags of a pattern that decide its key, and so the mode in which it is found. */
#define PARL_MODE_FLAGS \
	((unsigned)PARL_PATTERN_CASE_EXACT | PARL_PATTERN_MARKS_IGNORE | PARL_PATTERN_HYPHEN_SPACE)

/* Those that decide the key of a character: the number of a folding (see letters.h). */
#define PARL_FOLDING_FLAGS ((unsigned)PARL_PATTERN_CASE_EXACT | PARL_PATTERN_MARKS_IGNORE)

/* A kind of start or of end: the words (elisions; clitics) that may stand there with an apostrophe,
 * and whether a hyphen glues. */
struct parl_edge {
	struct parl_buffer words; /* their keys, each ended by NUL */
	bool joins;
};

struct parl_edges {
	struct parl_edge items[PARL_EDGES_MOST];
	size_t count;
	uint64_t joining; /* masks of those that join... */
	uint64_t wordy;   /* ...and of those with words */
};

/* Patterns with one key and the same options. Those with the same bytes and mode stand side by
 * side. */
struct parl_matcher_key {
	uint32_t place;      /* where it is spelt */
	uint32_t precedence; /* among keys that match the same span: the lowest is chosen */
	uint32_t first_id;   /* its ids end where those of the next key begin */
	unsigned char start; /* in `starts` */
	unsigned char end;   /* in `ends` */
	bool more;           /* the next key has the same bytes and mode */
};

/* The bytes of a key are where it is spelt: a place, in units; 0: nowhere. Four bytes before them
 * say which key it is, so that one look into memory brings all that most hits want. */
#define PARL_SPELLING_UNIT 2
#define PARL_SPELLING_KEY ((UINT32_C(1) << 25) - 1) /* its number: the first with these bytes */
#define PARL_SPELLING_SHARED (UINT32_C(1) << 25)    /* there are more of these bytes */
#define PARL_SPELLING_SIZE 26  /* shift to its size; 0: that stands in the four bytes before */
#define PARL_SPELLING_SHORT 63 /* sizes that are told so */

struct parl_mode {
	unsigned flags; /* for parl_cluster_key, PARL_KEY_HYPHEN_SPACE included */
	struct parl_slots table;
	size_t longest;           /* key, in bytes */
	unsigned char ascii[128]; /* the key of each ASCII byte, white space a space */
	bool firsts[256];         /* bytes with which keys begin */
};

struct parl_matcher {
	struct parl_mode modes[PARL_MODES];
	size_t mode_count;
	struct parl_filter filter;
	struct parl_rare rare;
	bool has_signs;                          /* there are keys that begin with a sign... */
	uint32_t signs[128];                     /* ...and ASCII that may be the first of one, */
	uint64_t sign_bits[PARL_SIGN_BITS / 64]; /* and by hash what else may be */
	struct parl_matcher_key *keys;           /* one more than there are */
	size_t key_count;
	char *bytes; /* of the spellings... */
	size_t byte_count;
	uint32_t *ids;
	bool lent; /* tables, filter, keys, bytes and ids lie in an image, and are not freed */
	struct parl_edges starts;
	struct parl_edges ends;
};

/* What follows the first sign of keys: a bit for the token that BYTE begins, an ASCII letter of
 * either case or a digit, or all, where it cannot be told. */
#define PARL_SIGN_ANY UINT32_MAX
static inline uint32_t parl_matcher_token_bit(unsigned char byte)
{
	return byte < 0x80 ? UINT32_C(1) << (byte % 32) : PARL_SIGN_ANY;
}

/* The bit of a sign of SIZE bytes, which is not ASCII. */
static inline uint32_t parl_matcher_sign_bit(const char *sign, size_t size)
{
	return (uint32_t)(parl_hash_token(sign, size) >> 32) % PARL_SIGN_BITS;
}

static inline const char *parl_matcher_bytes(const struct parl_matcher *matcher, size_t place)
{
	return matcher->bytes + place * PARL_SPELLING_UNIT;
}

/* The four bytes before those of the key that is spelt at PLACE. */
static inline uint32_t parl_matcher_spelling(const struct parl_matcher *matcher, size_t place)
{
	uint32_t spelling;
	memcpy(&spelling, parl_matcher_bytes(matcher, place) - sizeof(spelling), sizeof(spelling));
	return spelling;
}

/* The number of that key. */
static inline size_t parl_matcher_key_at(const struct parl_matcher *matcher, size_t place)
{
	return parl_matcher_spelling(matcher, place) & PARL_SPELLING_KEY;
}

/* Its bytes. */
static inline parl_view parl_matcher_spelt(const struct parl_matcher *matcher, size_t place)
{
	const char *bytes = parl_matcher_bytes(matcher, place);
	uint32_t size = parl_matcher_spelling(matcher, place) >> PARL_SPELLING_SIZE;
	if (size == 0)
		memcpy(&size, bytes - 2 * sizeof(size), sizeof(size));
	return (parl_view){bytes, size};
}

static inline parl_view parl_matcher_key_view(
	const struct parl_matcher *matcher, const struct parl_matcher_key *key)
{
	return parl_matcher_spelt(matcher, key->place);
}

#endif
