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
	SYN_ENGLISH,   /* it is not in English */
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
	bool failed;    /* out of memory */
};

/* --- list.c */

typedef void syn_writer(struct syn_list *list);

/* Runs WRITER over what is to be exported, tells what was left out since PROGRAM ("Vale swaps
 * blindly") is as it is, and fails with HELP where nothing was written. */
enum parl_status syn_export(const struct parl_export *what, struct parl_output *output,
	struct parl_diagnostics *faults, syn_writer *writer, const char *program);

/* TEXT on one line; empty where memory is out, and the list has failed. */
parl_view syn_line(struct syn_list *list, parl_view text);

/* "# Title", version, licence: a line each. */
void syn_head(struct syn_list *list);

/* Whether REASON is none; else the term is counted. */
bool syn_takes(struct syn_list *list, enum syn_reason reason);

/* Goes through the terms of the first side and what replaces each (NULL: nothing), and writes a
 * line of those that JUDGE has nothing against. */
typedef enum syn_reason syn_judge(
	const struct syn_list *list, const struct parl_term *term, const struct parl_term *target);
typedef void syn_pair(
	struct syn_list *list, const struct parl_term *term, const struct parl_term *target);
void syn_pairs(struct syn_list *list, syn_judge *judge, syn_pair *write);

/* --- term.c */

/* Whether the concept is no change of another glossary's that has yet to be settled. */
bool syn_is_whole(const struct syn_list *list, const struct parl_concept *concept_);

/* Whether a term means the same everywhere: SYN_TAKEN, or why not. */
enum syn_reason syn_means_one(const struct syn_list *list, const struct parl_term *term);

bool syn_has_conditions(const struct parl_term *term);

/* Whether two terms are of one language, dialects aside. */
bool syn_same_language(const char *one, const char *other);

/* Whether a term says of KEY that it is WORD. */
bool syn_says(const struct parl_term *term, const char *key, const char *word);

/* TEXT in ARENA in small letters, A to Z. */
parl_view syn_small(parl_view text, struct parl_arena *arena);

/* --- finds.c: for search engines, which word of a concept finds which */

struct syn_word {
	const struct parl_term *term;
	size_t order;
	bool again; /* the first side has the same word */
};

struct syn_words {
	const struct syn_word *list;
	size_t count;
};

/* How a search engine has it. ALL are both NARROW and WIDE, each word once. */
struct syn_engine {
	/* Whether it can take a word that means the same everywhere. */
	enum syn_reason (*judge)(const struct syn_list *list, const struct parl_term *term);
	void (*each_other)(struct syn_list *list, struct syn_words all);
	/* By a narrow word the narrow ones are found, by a wide one all. */
	void (*wider)(struct syn_list *list, struct syn_words narrow, struct syn_words wide,
		struct syn_words all);
};

void syn_finds(struct syn_list *list, const struct syn_engine *engine);

/* --- the writers */
syn_writer syn_write_omegat, syn_write_postgresql, syn_write_solr, syn_write_vale;

#endif
