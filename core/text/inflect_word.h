/*
 * inflect_word.h - forms of single words; phrases are put together from them in inflect.c.
 */
#ifndef PARL_TEXT_INFLECT_WORD_H
#define PARL_TEXT_INFLECT_WORD_H

#include "inflect.h"

/* The most alternatives that one form of a word has. */
#define PARL_WORD_FORMS 4

/* Longer words are in no table. */
#define PARL_WORD_LONGEST 40

/* The alternatives of one form; count 0: the word has no such form. Out of memory gives none too,
 * and sets `failed`. */
struct parl_word_forms {
	parl_view items[PARL_WORD_FORMS];
	size_t count;
	bool failed;
};

/* A word in lower case, terminated, for the tables; empty when it is too long for any. */
struct parl_word {
	parl_view text; /* as it stands */
	char lower[PARL_WORD_LONGEST + 1];
	size_t size;     /* of `lower` */
	size_t capitals; /* how many ASCII capitals, small letters and digits it has */
	size_t smalls;
	size_t digits;
};

struct parl_word parl_word_of(parl_view text);

/* Whether the lower-case word ends in ENDING and has something before it. */
bool parl_word_ends(const struct parl_word *word, const char *ending);

/* Whether it is written in capitals, as NHS is, with a small s behind them at most. */
bool parl_word_is_initialism(const struct parl_word *word);

bool parl_is_vowel(char letter);

/* Adds the word less CUT bytes plus ENDING. */
void parl_forms_add(struct parl_word_forms *forms, const struct parl_word *word, size_t cut,
	const char *ending, struct parl_arena *arena);

/* Adds alternatives from a table ("criteria|criterions") in place of the word from START on, with
 * a capital if that part has one. */
void parl_forms_add_listed(struct parl_word_forms *forms, const struct parl_word *word,
	size_t start, const char *listed, struct parl_arena *arena);

/* FORMS of PART of TEXT, each put back in its place. */
struct parl_word_forms parl_forms_around(
	parl_view text, parl_span part, struct parl_word_forms forms, struct parl_arena *arena);

/* The plural of a noun that is one word; hyphens may be in it. */
struct parl_word_forms parl_noun_plural(parl_view word, struct parl_arena *arena);

/* Whether a single word is a mass noun, or a plural without a singular. */
bool parl_noun_is_mass(parl_view word);

/* A form of a verb that is one word; hyphens may be in it. */
struct parl_word_forms parl_verb_form(
	parl_view word, enum parl_form form, struct parl_arena *arena);

#endif
