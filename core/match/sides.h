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

/* What a byte is beside a plain token. */
#define PARL_BESIDE_OTHER 1u  /* there is a boundary, whatever the token; */
#define PARL_BESIDE_HYPHEN 2u /* likewise, where no hyphen glues; */
#define PARL_BESIDE_HEBREW 4u /* ...but for letters of Hebrew, which have rules of their own */
#define PARL_BESIDE_MIDDLE 8u /* a boundary where another sign stands beyond */
#define PARL_BESIDE_SIGN 16u
extern const unsigned char parl_beside[256];

/* Whether there is a start or an end of every kind where SELF is the outer byte of a plain token,
 * the byte at NEAR is beside it, and that at FAR beyond. JOINING: kinds for which a hyphen glues.
 * False where it takes a closer look to tell. */
static inline bool parl_side_told(const char *near, const char *far, char self, uint64_t joining)
{
	unsigned beside = parl_beside[(unsigned char)*near];
	unsigned beyond = parl_beside[(unsigned char)*far];
	unsigned sure = PARL_BESIDE_OTHER | (joining == 0 ? PARL_BESIDE_HYPHEN : 0) |
		(beyond & PARL_BESIDE_SIGN) >> 1;
	return ((beside & sure) != 0) &
		(((beside & PARL_BESIDE_HEBREW) == 0) | ((unsigned char)self < 0x80));
}

/* The side of a start: a plain token begins at AT. */
enum parl_side parl_side_start(struct parl_letters *letters, parl_view text, size_t at);

/* The side of an end: a plain token ends at AT. */
enum parl_side parl_side_end(struct parl_letters *letters, parl_view text, size_t at);

#endif
