/*
 * lexicon.h - the closed lists of English words that the bridge reasons with.
 *
 * All of them are lower case, sorted, and documented in docs/glossary-guide.md, because the
 * conditions of a glossary (@noun, @be, ...) rest on them. A word is compared case-blind, with
 * curly apostrophes as straight ones.
 */
#ifndef PARL_PROSE_LEXICON_H
#define PARL_PROSE_LEXICON_H

#include <parlance/types.h>

/* Whether WORD is ... */
bool parl_word_is_article(parl_view word);    /* a, an, the */
bool parl_word_is_indefinite(parl_view word); /* a, an */
bool parl_word_is_be(parl_view word);         /* a form of be, contracted ones too */
bool parl_word_is_function(
	parl_view word); /* article, pronoun, preposition, conjunction, auxiliary, ... */
bool parl_word_is_common_verb(
	parl_view word);                  /* a verb that often follows a noun: need, want, live */
bool parl_word_is_degree(parl_view word); /* most, more, very, highly, any adverb in -ly */
bool parl_word_is_person_noun(
	parl_view word); /* women, men, female: a noun that cannot stand before people who ... */
bool parl_word_is_describing(parl_view word); /* disabled, young, rural: of people and places */
bool parl_word_is_preposition(parl_view word);
bool parl_word_is_ing(parl_view word);          /* fleeing, living; not "including": it describes */
bool parl_word_is_auxiliary(parl_view word);    /* have, do, can, will and their forms */
bool parl_word_is_first_person(parl_view word); /* I, me, my, and contractions */
bool parl_word_is_theirs(parl_view word);       /* her, his, its, their: what a third owns */
bool parl_word_is_link(parl_view word);         /* and, or */

/* Adds what may be the first person to SET. */
struct parl_wordset;
void parl_word_add_first_person(struct parl_wordset *set, uint32_t classes);

/* The other number of a verb: are for is, have for has; NULL: WORD is none of these. */
const char *parl_verb_other_number(parl_view word, bool to_plural);

/* Case-blind comparison of a word with lower-case ASCII text, or with each of a list. */
bool parl_word_equal(parl_view word, const char *lower);
bool parl_word_is_any(parl_view word, const char *const *list, size_t count);
#define PARL_IS_ANY(word, list) parl_word_is_any(word, list, PARL_LENGTH(list))

/* Whether two words are the same but for case and a plural s. */
bool parl_word_same(parl_view a, parl_view b);

/* "gym" of "gym's": who owns; empty where WORD is no possessive in the singular. */
parl_view parl_word_owner(parl_view word);

/* The first and the last word of a term's text. */
parl_view parl_words_first(parl_view text);
parl_view parl_words_last(parl_view text);

#endif
