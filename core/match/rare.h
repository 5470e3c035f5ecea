/*
 * rare.h - for matchers of few keys: passing over text in which no key can begin.
 *
 * Each key begins with a word; of that, two letters side by side are looked for, the least common
 * ones, and around them the other plain letters of the word. Where these do not stand in plain
 * ASCII, no match begins: nothing that is ASCII vanishes from between letters. What is not ASCII
 * may become any letter in a key, so that each such character is a place to look at, but for the
 * signs that are common in English text.
 */
#ifndef PARL_MATCH_RARE_H
#define PARL_MATCH_RARE_H

#include <parlance/types.h>

#include "../base/ways.h"

#define PARL_RARE_MOST 8
#define PARL_RARE_LETTERS 16

/* What all keys of a pair have around it, bit 0x20 set. */
struct parl_rare_word {
	unsigned char before; /* letters before the pair */
	unsigned char size;   /* of all, those of the pair too */
	unsigned char letters[PARL_RARE_LETTERS];
};

struct parl_rare {
	unsigned count;                         /* of pairs; 0: nothing can be passed over */
	bool given_up;                          /* keys are too many, or one has no such pair */
	unsigned char pairs[PARL_RARE_MOST][2]; /* bit 0x20 set: letters are small */
	struct parl_rare_word words[PARL_RARE_MOST];
	unsigned char firsts[256];  /* a bit for each pair that begins so... */
	unsigned char seconds[256]; /* ...and that ends so */
};

/* The first place in TEXT at or behind AT that is worth a look; text.size: there is none. */
typedef size_t parl_rare_find(const struct parl_rare *rare, parl_view text, size_t at);

parl_rare_find *parl_rare_way(enum parl_way way);

/* Takes a key in. */
void parl_rare_add(struct parl_rare *rare, parl_view key);

/* Where to go on, at or behind AT, so that no start of a match is passed over: AT itself, or behind
 * white space; text.size: nowhere. */
size_t parl_rare_skip(
	const struct parl_rare *rare, parl_rare_find *find, parl_view text, size_t at);

#endif
