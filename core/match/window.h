/*
 * window.h - a stretch of text as tokens with hashes, and those with which a key may begin.
 *
 * A token is plain if its key can be told from its characters one by one (see letters.h); then it
 * is a token of the key of any text in which it stands, nothing begins inside it, and its hash is
 * that of its key. All others are intricate: hashes are of no use there.
 */
#ifndef PARL_MATCH_WINDOW_H
#define PARL_MATCH_WINDOW_H

#include "classify.h"
#include "filter.h"
#include "hash.h"
#include "letters.h"

#define PARL_WINDOW 4096
#define PARL_WINDOW_BLOCKS (PARL_WINDOW / PARL_BLOCK)
#define PARL_WINDOW_TOKENS (PARL_WINDOW / 2 + 8)
#define PARL_WINDOW_AHEAD 24 /* tokens behind those that count, so that these have followers */
#define PARL_CUTS_ROOM 32    /* for more than there are: places are written some at a time */

/* A candidate: a token, with which a key may begin... */
#define PARL_CANDIDATE_TOKEN 0x1FFFu
#define PARL_CANDIDATE_ALONE 0x4000u /* ...that is this token alone, */
#define PARL_CANDIDATE_PAIR 0x8000u  /* or begins with this and the next */

enum parl_token_kind { PARL_TOKEN_PLAIN, PARL_TOKEN_WIDE, PARL_TOKEN_INTRICATE };

/* Where it stands, from the window's base. */
struct parl_token {
	uint16_t start, end;
};

struct parl_wide {
	uint64_t hash;
	uint32_t begin;
};

struct parl_window {
	parl_view text;
	/* from the base on; PARL_HASH_MARGIN before it and a block more than the window can be
	 * read */
	const char *bytes;
	struct parl_letters letters;
	enum parl_way way; /* tests choose another, */
	size_t most;       /* and less bytes: whole blocks, at most PARL_WINDOW */
	const struct parl_filter *filter;
	unsigned first, foldings_end; /* the foldings of the matcher's modes are in this range */
	size_t base;                  /* where it begins in the text */
	size_t next;                  /* where the next one will */
	bool last;                    /* there is no next */
	size_t count;                 /* of tokens that count */
	size_t known;                 /* with those ahead */
	size_t candidate_count;
	const struct parl_token *tokens; /* the words where all is ASCII, else the pieces of them */
	struct parl_token pieces[PARL_WINDOW_TOKENS];
	unsigned char kinds[PARL_WINDOW_TOKENS]; /* enum parl_token_kind; one more than are known */
	bool passed[PARL_WINDOW_TOKENS];         /* for window.c: surely a candidate */
	uint16_t odds[PARL_WINDOW_TOKENS];       /* those that are not plain */
	size_t odd_count;
	uint16_t candidates[PARL_WINDOW_TOKENS]; /* in order */
	/* of what follows, from token to token: the hashes of their beginnings, as they stand, */
	uint32_t begins[PARL_WINDOW_TOKENS];
	/* and of wide tokens those of their keys, and of the beginnings of these */
	struct parl_wide *wide[PARL_FOLDINGS];
	uint64_t bits[PARL_WINDOW_BLOCKS], high[PARL_WINDOW_BLOCKS]; /* see classify.h */
	struct parl_token words[(PARL_WINDOW + PARL_CUTS_ROOM) / 2]; /* runs of bytes of words */
	/* a copy of the text's beginning or end, zeros around it */
	char copy[PARL_HASH_MARGIN + PARL_WINDOW + PARL_BLOCK];
};

/* Begin as {0}. FOLDINGS: those that occur, a bit each, one at least. False: memory is out. */
bool parl_window_open(struct parl_window *window, struct parl_keys *keys,
	const struct parl_filter *filter, unsigned foldings);
void parl_window_release(struct parl_window *window);

/* Begins at the start of TEXT: nothing is there yet. */
void parl_window_begin(struct parl_window *window, parl_view text);

/* Goes on to the next stretch of text; there is one (not `last`). */
void parl_window_next(struct parl_window *window);

/* The hash of token NUMBER, which is not intricate. */
static inline uint64_t parl_window_hash(
	const struct parl_window *window, unsigned folding, size_t number)
{
	struct parl_token token = window->tokens[number];
	if (window->kinds[number] == PARL_TOKEN_WIDE)
		return window->wide[folding][number].hash;
	return parl_hash_inside(window->bytes + token.start, (size_t)token.end - token.start);
}

/* --- for the files that make it */

/* The steps of which each way of the processor may have its own. */
struct parl_tokens {
	/* The words by the bits of COUNT blocks: how often one begins or ends. */
	size_t (*cut)(struct parl_window *window, size_t count);
	/* Makes tokens of COUNT words. ASCII: there is nothing else in the window. */
	void (*add)(struct parl_window *window, size_t count, bool ascii);
};
const struct parl_tokens *parl_tokens_way(enum parl_way way);

/* Finds candidates among the tokens that count. */
typedef void parl_candidates_find(struct parl_window *window);
parl_candidates_find *parl_candidates_way(enum parl_way way);

/* Adds the tokens of a run of bytes of words that is long or not all ASCII. */
void parl_runs_add(struct parl_window *window, uint32_t start, uint32_t end);

/* The same where nobody knows what follows: the last of them is not added. Returns where that
 * begins. */
uint32_t parl_runs_add_open(struct parl_window *window, uint32_t start, uint32_t end);

#endif
