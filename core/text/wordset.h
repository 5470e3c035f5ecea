/*
 * wordset.h - small sets of lower-case words, each with classes: what a word is, asked once.
 *
 * A set is made once and then only read. A word is compared case-blind, with curly apostrophes as
 * straight ones. Nothing is allocated.
 */
#ifndef PARL_TEXT_WORDSET_H
#define PARL_TEXT_WORDSET_H

#include <parlance/types.h>

#define PARL_WORDSET_SLOTS 2048
#define PARL_WORDSET_BITS 8192

/* No word of a set is longer than this less one byte. */
#define PARL_WORDSET_LONGEST 24

/* A word in lower case, filled up with zeros. */
struct parl_folded_word {
	uint64_t part[PARL_WORDSET_LONGEST / 8];
};

struct parl_wordset_slot {
	struct parl_folded_word word; /* all zero: empty */
	uint32_t classes;
};

struct parl_wordset {
	struct parl_wordset_slot slots[PARL_WORDSET_SLOTS];
	/* Most words of a text are in no set, and seen not to be: by the sizes and the second and
	 * last bytes that words with their first byte have, then by their hash. Of a byte the lower
	 * five bits count, which a letter's case does not touch. */
	uint32_t sizes[32];
	uint32_t seconds[32];
	uint32_t lasts[32];
	uint64_t filter[PARL_WORDSET_BITS / 64];
};

/* Adds WORD, of which a set has no more than half of its slots, with CLASSES beside those that it
 * has. */
void parl_wordset_add(struct parl_wordset *set, const char *word, uint32_t classes);
void parl_wordset_add_all(
	struct parl_wordset *set, const char *const *words, size_t count, uint32_t classes);

/* The classes of WORD; 0: it is not in SET. */
uint32_t parl_wordset_find(const struct parl_wordset *set, parl_view word);

#endif
