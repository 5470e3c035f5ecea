/*
 * model.h - what a glossary and a vocabulary are in memory: plain, immutable once made.
 *
 * Arrays of texts end with count fields, never with NULL. All texts are terminated views in the
 * arena of their owner. The bridge reads these structs directly; plugins use <parlance/glossary.h>.
 */
#ifndef PARL_GLOSSARY_MODEL_H
#define PARL_GLOSSARY_MODEL_H

#include <parlance/glossary.h>

#include "../text/inflect.h"

enum parl_pos {
	PARL_POS_NONE,
	PARL_POS_NOUN,
	PARL_POS_VERB,
	PARL_POS_ADJECTIVE,
	PARL_POS_GERUND,
	PARL_POS_PHRASE
};

enum parl_number { PARL_NUMBER_ANY, PARL_NUMBER_SINGULAR, PARL_NUMBER_PLURAL };

/* How a term must be written where it stands. */
enum parl_found { PARL_FOUND_ANY, PARL_FOUND_LOWER, PARL_FOUND_CAPITAL };

struct parl_term_record;
struct parl_concept_record;

struct parl_texts {
	const parl_view *items;
	size_t count;
};

/* What must hold where a term stands. Words and classes ("@noun") as in the glossary. */
struct parl_conditions {
	struct parl_texts not_in;
	struct parl_texts near;
	struct parl_texts not_near;
	struct parl_texts after;
	struct parl_texts not_after;
	struct parl_texts before;
	struct parl_texts not_before;
	struct parl_texts sure_near; /* without any of these a change is offered */
	enum parl_found found;
	enum parl_action otherwise; /* `else`: when one fails; not_in always leaves */
};

struct parl_term {
	const struct parl_term_record *said; /* before anything was derived */
	const struct parl_concept *of;
	parl_view text;
	int register_number; /* in the vocabulary; in a glossary by itself, in the glossary */
	enum parl_term_status status;
	enum parl_action action;   /* its own or derived: what translating away from it may do */
	enum parl_mapping mapping; /* its own or its concept's */
	enum parl_pos pos;
	enum parl_number number;
	bool inflect;
	bool countable;
	bool everyday;          /* as common in texts on other subjects */
	bool plain;             /* the other side understands it as it stands */
	bool obscure;           /* not even its own side all do */
	unsigned pattern_flags; /* enum parl_pattern_flags */
	parl_view head;         /* {NULL, 0}: by rule */
	struct parl_texts forms;
	const char *language;
	const char *note;
	const struct parl_term *const *use; /* what replaces it: the first is written */
	size_t use_count;                   /* 0: the other register's preferred term */
	struct parl_conditions conditions;
	parl_span place;                      /* of the term's text in the glossary file */
	const struct parl_glossary *glossary; /* that says so; an override's is not its concept's */
};

struct parl_example {
	parl_view text;
	parl_view becomes; /* data NULL: unchanged */
	parl_span place;
};

struct parl_source {
	const char *key;
	const char *title;
	const char *url;
};

struct parl_concept {
	const struct parl_concept_record *said; /* before anything was derived */
	const struct parl_glossary *glossary;
	const char *id;
	const char *domain;
	const char *definition;
	const char *reason;
	const char *ask;
	const char *note;
	enum parl_mapping mapping;
	enum parl_action action;
	const struct parl_term *const *terms;
	size_t term_count;
	const struct parl_term *const *leads; /* the preferred ones, one a register and language */
	size_t lead_count;
	const struct parl_example *examples;
	size_t example_count;
	const struct parl_source *const *sources;
	size_t source_count;
	const char *const *see;
	size_t see_count;
	const char *const *formerly;
	size_t formerly_count;
	const char *overrides; /* "uk-base/grantee"; NULL: a complete concept */
	bool drop;
	parl_span place;
};

/* One entry behind a key of the terms matcher: a term in one of its forms. */
struct parl_entry {
	const struct parl_term *term;
	enum parl_form form;
	parl_view text; /* the form as it is spelled: "service users" */
};

/* One entry behind a key of the context matcher. */
enum parl_context_kind {
	PARL_CONTEXT_PROTECT, /* a protected name */
	PARL_CONTEXT_NOT_IN,  /* a phrase in which `term` is something else */
	PARL_CONTEXT_SUBJECT  /* a word of the glossaries' subject: an entry for each */
};
struct parl_context_entry {
	enum parl_context_kind kind;
	const struct parl_term *term; /* not_in */
};

/* How TERM is spelled in FORM, what is to be written first: the glossary's own forms before those
 * made by rule, within `number` and `countable`. Up to LIMIT views, in ARENA; returns how many. */
size_t parl_term_forms(const struct parl_term *term, enum parl_form form, parl_view *forms,
	size_t limit, struct parl_arena *arena);

/* BCP 47, by its shape: a language of two or three letters, then parts of at most eight. */
bool parl_language_is_tag(parl_view tag);

/* Whether two tags name one language: by the primary tag, so en-GB and en do. */
bool parl_language_same(const char *a, const char *b);

/*
 * The terms matcher: leftmost-longest over all registers; ids index `entries`. The context
 * matcher, of what says something of its place: overlapping; ids index `context`. So do those of
 * the subjects matcher, of the words that say something of the whole document: they stand
 * everywhere, so that a block is better not searched for them. The names that a run protects have a
 * matcher of their own; NULL: there are none. An entry is NULL when memory is out.
 */
const struct parl_matcher *parl_vocabulary_terms(const struct parl_vocabulary *vocabulary);
const struct parl_matcher *parl_vocabulary_context(const struct parl_vocabulary *vocabulary);
const struct parl_matcher *parl_vocabulary_subjects(const struct parl_vocabulary *vocabulary);
const struct parl_matcher *parl_vocabulary_names(const struct parl_vocabulary *vocabulary);
const struct parl_entry *parl_vocabulary_entry(
	const struct parl_vocabulary *vocabulary, uint32_t id);
const struct parl_context_entry *parl_vocabulary_context_entry(
	const struct parl_vocabulary *vocabulary, uint32_t id);

/* The term of a concept that is preferred in a register and the language of LANGUAGE's tag, else
 * the first that is admitted there; NULL: none. */
const struct parl_term *parl_concept_preferred(
	const struct parl_concept *concept_, int register_number, const char *language);

/* Gives NAMES, in which nothing is touched, to a vocabulary that no thread but this one has. False:
 * out of memory. */
bool parl_vocabulary_protect(
	struct parl_vocabulary *vocabulary, const parl_view *names, size_t count);

/* The sum (parl_sum) of what a glossary was read from. */
uint64_t parl_glossary_sum(const struct parl_glossary *glossary);

/* The rank of a glossary in the vocabulary: 0 is the highest. */
size_t parl_compose_rank(
	const struct parl_vocabulary *vocabulary, const struct parl_glossary *glossary);

#endif
