/*
 * spot.h - whether something may begin, or end, at a spot of the text.
 *
 * Beside most plain tokens one byte says it. Where it does not, a walk over the clusters of the
 * text does (see site.h). Spots are asked in order, so that the walk passes each place once.
 */
#ifndef PARL_MATCH_SPOT_H
#define PARL_MATCH_SPOT_H

#include <parlance/text.h>

#include "letters.h"
#include "site.h"

struct parl_spot {
	parl_view text;
	struct parl_word word; /* where the walk stands: a cluster boundary */
	struct parl_site site;
	struct parl_letters *letters;
	unsigned folding; /* one that `letters` has */
};

void parl_spot_begin(struct parl_spot *spot, parl_view text);

/* Moves the walk to the first cluster boundary at or after AT. */
void parl_spot_to(struct parl_spot *spot, size_t at);

/* The same two questions where no white space is beside the token. */
uint64_t parl_spot_starts_beside(struct parl_spot *spot, size_t at);
uint64_t parl_spot_ends_beside(struct parl_spot *spot, size_t start, size_t at);

/* The kinds of start that hold where a plain token begins, as a mask. */
static inline uint64_t parl_spot_starts(struct parl_spot *spot, size_t at)
{
	if (at == 0 || parl_is_white(spot->text.data[at - 1]))
		return ~(uint64_t)0;
	return parl_spot_starts_beside(spot, at);
}

/* The kinds of end that hold where a plain token ends; another begins at START before it. */
static inline uint64_t parl_spot_ends(struct parl_spot *spot, size_t start, size_t at)
{
	if (at == spot->text.size || parl_is_white(spot->text.data[at]))
		return ~(uint64_t)0;
	return parl_spot_ends_beside(spot, start, at);
}

/* A walker at AT, where a plain token begins. */
struct parl_word parl_spot_word(struct parl_spot *spot, size_t at);

#endif
