/*
 * matcher.h - what a matcher is in memory: automata over keys, and the rules at their edges.
 *
 * The engine's room: nothing outside core/match includes this. Who would replace the engine keeps
 * <parlance/matcher.h> and tests/contract.
 */
#ifndef PARL_MATCH_MATCHER_H
#define PARL_MATCH_MATCHER_H

#include <parlance/matcher.h>

#include "../text/key.h"
#include "automaton.h"

#define PARL_MODES 8       /* case, marks, hyphens as spaces */
#define PARL_EDGES_MOST 64 /* kinds of start or end: one bit each in a mask */

#define PARL_WORD_BITS 65536u /* what 16 bits of a hash number */

/* The flags of a pattern that decide its key, and so the stream in which it is found. */
#define PARL_MODE_FLAGS \
	((unsigned)PARL_PATTERN_CASE_EXACT | PARL_PATTERN_MARKS_IGNORE | PARL_PATTERN_HYPHEN_SPACE)

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

/* Patterns with one key and the same options. */
struct parl_matcher_key {
	uint32_t precedence; /* among keys that match the same span: the lowest is chosen */
	uint32_t first_id;
	uint32_t id_count;
	unsigned char start; /* in `starts` */
	unsigned char end;   /* in `ends` */
};

struct parl_mode {
	unsigned flags; /* for parl_cluster_key, PARL_KEY_HYPHEN_SPACE included */
	struct parl_automaton automaton;
	unsigned char ascii[128]; /* the key of each ASCII byte, white space a space */
	/* for parl_skip: hashes of the ASCII words with which keys begin */
	uint64_t words[PARL_WORD_BITS / 64];
};

struct parl_matcher {
	struct parl_mode modes[PARL_MODES];
	size_t mode_count;
	struct parl_matcher_key *keys;
	size_t key_count;
	uint32_t *ids;
	struct parl_edges starts;
	struct parl_edges ends;
	/* for parl_skip: the other bytes with which keys begin */
	bool firsts[128];
};

/* Fills `ascii`. */
void parl_skip_open(struct parl_mode *mode);

/* Lets parl_skip stop at KEY, which is of MODE. */
void parl_skip_add(struct parl_matcher *matcher, struct parl_mode *mode, parl_view key);

/* A node with keys that a plain path from a candidate comes to. */
struct parl_accept {
	size_t end;
	uint32_t node;
	uint32_t mode; /* index */
};

#define PARL_ACCEPTS_MOST 32

/*
 * Skipping over plain ASCII. AT is where to go on; CHUNK is a place at or before it where every
 * rule begins anew: the start of the text, or after a space or line feed that stands before ASCII.
 */
struct parl_skip {
	size_t at;
	size_t chunk;
	size_t start; /* of the candidate that was found */
	struct parl_accept accepts[PARL_ACCEPTS_MOST];
	size_t accept_count;
};

enum parl_skipped {
	PARL_SKIP_END,  /* nothing more begins */
	PARL_SKIP_TRY,  /* no path but those of `accepts` begins at `start`; AT is behind it */
	PARL_SKIP_WALK, /* the text must be walked from CHUNK on */
};

/* Goes on to where something may begin. */
enum parl_skipped parl_skip(
	const struct parl_matcher *matcher, parl_view text, struct parl_skip *skip);

/* Moves AT to FLOOR, if it is before it; what lies between was plain. */
void parl_skip_raise(struct parl_skip *skip, parl_view text, size_t floor);

/* Whether AT is such a place as CHUNK, or the end. */
bool parl_skip_stop(parl_view text, size_t at);

#endif
