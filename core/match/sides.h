/*
 * sides.h - whether a word may begin or end at a place, by a look at the few characters beside it.
 *
 * The rules are those of UAX #29, for what is most frequent beside plain tokens. What is not said
 * here is asked of a walk over the text (see spot.h).
 */
#ifndef PARL_MATCH_SIDES_H
#define PARL_MATCH_SIDES_H

#include "letters.h"

enum parl_side {
	PARL_SIDE_ASK, /* it takes a walk to tell */
	PARL_SIDE_NO,
	PARL_SIDE_YES,
	PARL_SIDE_HYPHEN,    /* yes, but not where a hyphen glues */
	PARL_SIDE_APOSTROPHE /* no, but for an elision before it, or a clitic behind it */
};

/* The side of a start: a plain token begins at AT. */
enum parl_side parl_side_start(struct parl_letters *letters, parl_view text, size_t at);

/* The side of an end: a plain token ends at AT. */
enum parl_side parl_side_end(struct parl_letters *letters, parl_view text, size_t at);

#endif
