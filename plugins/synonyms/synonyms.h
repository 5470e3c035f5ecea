/*
 * synonyms.h - lists of words for programs that know no glossary: search engines, translators'
 * programs, prose linters.
 *
 * Each of them takes a list at its word, everywhere. So only those terms go into one which mean the
 * same everywhere, by what the program does with them; the others are left out, and counted by the
 * reason why.
 */
#ifndef PARL_SYNONYMS_SYNONYMS_H
#define PARL_SYNONYMS_SYNONYMS_H

#include <parlance/plugin.h>

/* Why a term is left out, in the order in which it is asked and told. */
enum syn_reason {
	SYN_TAKEN,
	SYN_PARTIAL,   /* it only changes a concept of another glossary */
	SYN_LEFT,      /* its action is leave */
	SYN_NO_SWAP,   /* it is not to be replaced without asking */
	SYN_EVERYDAY,  /* texts on other subjects have it, too */
	SYN_CONDITION, /* only its surroundings tell what it means */
	SYN_SENSES,    /* two concepts have it */
	SYN_CAPITALS,  /* only its capitals tell it apart */
	SYN_MAPPING,   /* its mapping is not its concept's */
	SYN_TARGET,    /* the other side has no word for it */
	SYN_LANGUAGE,  /* it is of another language than the glossary */
	SYN_FIT,       /* something beside it would have to change: a, an, the verb */
	SYN_WRITTEN,   /* the form has no way to write it */
	SYN_REASONS
};

struct syn_list {
	const struct parl_export *what;
	struct parl_arena *arena;
	struct parl_output *output;
	parl_view *shared; /* texts that two concepts have, in small letters, sorted */
	size_t shared_count;
	size_t left[SYN_REASONS];
	size_t written; /* lines */
};

/* --- list.c */

typedef void (*syn_writer)(struct syn_list *list);

/* Runs WRITER over what is to be exported, tells what was left out since PROGRAM ("Vale swaps
 * blindly") is as it is, and fails with HELP where nothing was written. */
enum parl_status syn_export(const struct parl_export *what, struct parl_output *output,
	struct parl_diagnostics *faults, syn_writer writer, const char *program);

/* "# Title, version, licence", one a line, each behind MARK. */
void syn_head(struct syn_list *list, const char *mark);

/* --- term.c */

/* Whether the concept can be used: SYN_TAKEN, or why not. */
bool syn_is_whole(const struct syn_list *list, const struct parl_concept *concept_);

bool syn_has_conditions(const struct parl_term *term);
bool syn_is_exact(const struct parl_term *term); /* its capitals matter */
bool syn_is_shared(const struct syn_list *list, const struct parl_term *term);
bool syn_is_everyday(const struct parl_term *term);

/* The first wording that replaces a term of the first register; NULL: there is none. */
const struct parl_term *syn_target(const struct parl_term *term);

/* Whether two terms are of one language, dialects aside. */
bool syn_same_language(const char *one, const char *other);

/* Whether a term says of KEY that it is WORD. */
bool syn_says(const struct parl_term *term, const char *key, const char *word);

/* TEXT in ARENA in small letters, A to Z. */
parl_view syn_small(parl_view text, struct parl_arena *arena);

/* --- the writers */
void syn_write_omegat(struct syn_list *list);
void syn_write_solr(struct syn_list *list);
void syn_write_vale(struct syn_list *list);

#endif
