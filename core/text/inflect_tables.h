/*
 * inflect_tables.h - the words that English inflects by no rule, as data.
 *
 * All tables are sorted by their first column (strcmp), so that they can be searched by halving;
 * the tests hold them to it. Words are lower case; alternatives are split by '|', the one to be
 * written first.
 */
#ifndef PARL_TEXT_INFLECT_TABLES_H
#define PARL_TEXT_INFLECT_TABLES_H

#include <parlance/types.h>

struct parl_irregular {
	const char *base;
	const char *first;  /* a noun's plural; a verb's past */
	const char *second; /* a verb's participle; NULL: as the past */
};

/* A sorted list of words. */
struct parl_word_list {
	const char *const *items;
	size_t count;
};

/* A sorted list of irregulars. */
struct parl_irregulars {
	const struct parl_irregular *items;
	size_t count;
};

extern const struct parl_irregulars parl_irregular_nouns;
extern const struct parl_irregulars parl_irregular_verbs;

extern const struct parl_word_list parl_mass_nouns;   /* information: no plural, no a/an */
extern const struct parl_word_list parl_plural_nouns; /* people, premises: plural by themselves */
extern const struct parl_word_list parl_invariant_nouns; /* series: one series, two series */
extern const struct parl_word_list parl_counted_ing;  /* meeting: nouns in -ing that are counted */
extern const struct parl_word_list parl_hard_ch;      /* stomach: ch is /k/ */
extern const struct parl_word_list parl_singular_s;   /* lens: a final s that is no plural */
extern const struct parl_word_list parl_noun_oes;     /* hero */
extern const struct parl_word_list parl_verb_doubled; /* commit: stressed on the last syllable */

/* Whether WORD, in lower case and terminated, is in the list. */
bool parl_word_list_has(const struct parl_word_list *words, const char *word);

/* The entry of WORD, likewise; NULL: none. */
const struct parl_irregular *parl_irregular_find(
	const struct parl_irregulars *table, const char *word);

#endif
