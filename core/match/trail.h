/*
 * trail.h - the tokens of a key as it grows, and the hash of what there is.
 *
 * A key falls into tokens and the signs between them, by its characters alone: a run of letters and
 * digits is one token; a letter of a script that sets no spaces is one by itself; all else is
 * signs. Nothing of the contract rests on this: tokens are only how keys are looked up.
 */
#ifndef PARL_MATCH_TRAIL_H
#define PARL_MATCH_TRAIL_H

#include <parlance/types.h>

enum parl_piece { PARL_PIECE_SIGN, PARL_PIECE_WORD, PARL_PIECE_SINGLE };

/* What a character of a key is. */
enum parl_piece parl_piece_of(int32_t c);

/* Begin as {0}. */
struct parl_trail {
	uint64_t hash;        /* of all up to the last token that is closed */
	size_t signs;         /* where that ends, and signs may begin */
	size_t token;         /* where the token that is open begins, if one is */
	enum parl_piece open; /* its kind; PARL_PIECE_SIGN: none is */
};

/* A character C of KEY at AT goes by. Whether a token ended before it: then `hash` is of all up to
 * AT. */
bool parl_trail_add(struct parl_trail *trail, const char *key, size_t at, int32_t c);

/* The hash of the first SIZE bytes of KEY, all of which went by. */
uint64_t parl_trail_hash(const struct parl_trail *trail, const char *key, size_t size);

#endif
