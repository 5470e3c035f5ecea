/*
 * rare.h - for matchers of few keys: passing over text in which no key can begin.
 *
 * Each key begins with a word. Of plain letters in it the two that are rarest in English are looked
 * for, at their distance, and where they stand the others are compared. Where the
 * letters do not stand in plain ASCII, no match begins: nothing that is ASCII vanishes from between
 * them. What is not ASCII may become a letter, or vanish, in a key, so that it is a place to look
 * at, but for the many characters of which that is known to be false.
 */
#ifndef PARL_MATCH_RARE_H
#define PARL_MATCH_RARE_H

#include <parlance/types.h>

#include "../base/ways.h"

#define PARL_RARE_MOST 8
#define PARL_RARE_LETTERS 16

/* Plain letters side by side of one key, or that some have in common; bit 0x20 set. */
struct parl_rare_word {
	unsigned char size;
	unsigned char first;    /* which of them is looked for, */
	unsigned char distance; /* and how far behind it the other */
	unsigned char letters[PARL_RARE_LETTERS];
	uint64_t masks[PARL_RARE_LETTERS / 8]; /* ones where these are */
};

struct parl_rare {
	unsigned count; /* of words; 0: nothing can be passed over */
	bool given_up;  /* keys are too many, or one has no such letters */
	bool whole;     /* each key is plain letters, and no more than are here */
	bool marks;     /* accents are ignored somewhere: letters that have one may be plain ones */
	struct parl_rare_word words[PARL_RARE_MOST];
};

/* The first place in TEXT at or behind AT that is worth a look: where the letter of a word that is
 * looked for stands, or one that is not ASCII begins; text.size: there is none. */
typedef size_t parl_rare_find(const struct parl_rare *rare, parl_view text, size_t at);

parl_rare_find *parl_rare_way(enum parl_way way);

/* Takes a key in, of a mode with these flags. */
void parl_rare_add(struct parl_rare *rare, parl_view key, unsigned flags);

/* Where to go on, at or behind AT, so that no start of a match is passed over where PLACE is the
 * first that is worth a look: AT itself, or behind white space; text.size: nowhere. */
size_t parl_rare_before(parl_view text, size_t at, size_t place);

/* --- for harmless.c, and tests */

/* Whether C, which is not ASCII, is known to be no letter or digit of ASCII in any key (MARKS: in
 * those that ignore accents too), nor a mark on the letter before it, nor to vanish. */
bool parl_rare_harmless(int32_t c, bool marks);

#endif
