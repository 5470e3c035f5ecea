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
};

struct parl_matcher {
	struct parl_mode modes[PARL_MODES];
	size_t mode_count;
	struct parl_matcher_key *keys;
	size_t key_count;
	uint32_t *ids;
	struct parl_edges starts;
	struct parl_edges ends;
	uint64_t pairs[128 * 128 / 64]; /* ASCII pairs with which a match may begin */
};

/* Fills `pairs`: see skip.c. */
void parl_skip_prepare(struct parl_matcher *matcher);

/*
 * The start of the first chunk at or after AT that may hold the start of a match, or TEXT.size.
 * AT is the start of the text or follows a space or a line feed that stands before ASCII: there
 * every rule begins anew, and so it is with what is returned.
 */
size_t parl_skip(const struct parl_matcher *matcher, parl_view text, size_t at);

/* Whether a walk may begin or stop at AT, as parl_skip has it. */
bool parl_skip_stop(parl_view text, size_t at);

#endif
