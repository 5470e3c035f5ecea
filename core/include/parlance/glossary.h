/*
 * glossary.h - concepts and terms: one glossary (a file), and the vocabulary made of several.
 *
 * A glossary is what one JSON file says. A vocabulary is an ordered set of glossaries composed by
 * layer (base < sector < nation < buyer < tender): overrides settled, forms made, matchers built.
 * Both are immutable and reference-counted once made.
 */
#ifndef PARLANCE_GLOSSARY_H
#define PARLANCE_GLOSSARY_H

#include <parlance/diagnostic.h>
#include <parlance/matcher.h>

PARL_BEGIN

enum parl_layer {
	PARL_LAYER_BASE,
	PARL_LAYER_SECTOR,
	PARL_LAYER_NATION,
	PARL_LAYER_BUYER,
	PARL_LAYER_TENDER
};

/* How far the two sides mean the same (SKOS), read from the first declared register to the second.
 */
enum parl_mapping {
	PARL_MAPPING_NONE,
	PARL_MAPPING_EXACT,
	PARL_MAPPING_CLOSE,
	PARL_MAPPING_BROADER,
	PARL_MAPPING_NARROWER,
	PARL_MAPPING_RELATED
};

/* What may be done with a term in prose, from the least to the most. */
enum parl_action {
	PARL_ACTION_LEAVE,
	PARL_ACTION_EXPLAIN,
	PARL_ACTION_SUGGEST,
	PARL_ACTION_REPLACE
};

enum parl_term_status {
	PARL_TERM_PREFERRED,
	PARL_TERM_ADMITTED,
	PARL_TERM_DEPRECATED,
	PARL_TERM_SUPERSEDED
};

/* The most words that a note on a term has; more are not read beside a text. */
#define PARL_NOTE_WORDS 30

/* The words as they stand in JSON: "broader", "replace", "deprecated", "base". */
PARL_API const char *parl_mapping_name(enum parl_mapping mapping);
PARL_API const char *parl_action_name(enum parl_action action);
PARL_API const char *parl_term_status_name(enum parl_term_status status);
PARL_API const char *parl_layer_name(enum parl_layer layer);

/* The same in words for everybody. How far the terms of FIRST and SECOND, the names of the two
 * registers, mean the same: "Nearly. In most places ..."; NULL: nothing is said, or memory is out.
 * What is to be said of a status: "dated, better not used"; NULL: nothing. */
PARL_API const char *parl_mapping_words(
	enum parl_mapping mapping, const char *first, const char *second, struct parl_arena *arena);
PARL_API const char *parl_term_status_words(enum parl_term_status status);

struct parl_glossary;
struct parl_vocabulary;
struct parl_concept;
struct parl_term;

/*
 * Reads a glossary from TEXT, the whole of a file that messages call FILE. Every fault goes to
 * FAULTS. NULL when it has errors (warnings do not hinder). Judges one file by itself: what needs
 * the glossaries beside it (overrides, requires) is judged by parl_vocabulary_new, and examples
 * by parl_glossary_test.
 */
PARL_API struct parl_glossary *parl_glossary_read(
	parl_view text, const char *file, struct parl_diagnostics *faults);

/* The same, for judging it further: also a glossary whose only errors leave its terms as they are
 * (a reference that leads nowhere, an unknown source, a date, a replacement that would be
 * replaced), so that its examples can be tried. */
PARL_API struct parl_glossary *parl_glossary_draft(
	parl_view text, const char *file, struct parl_diagnostics *faults);

/* A glossary from a file on disk, for use: FAULTS take errors as with parl_glossary_read, and
 * hardly any warnings. */
PARL_API struct parl_glossary *parl_glossary_open(
	const char *path, struct parl_diagnostics *faults);

/* Whether TEXT is a month or a day of the calendar, written "2027-03" or "2027-03-31". */
PARL_API bool parl_is_date(parl_view text);

/* Warns of each concept whose "review" lies before TODAY, a day. FILE and TEXT are what the
 * glossary was read from. Reading does not: what it says must not change over night. */
PARL_API void parl_glossary_review(const struct parl_glossary *glossary, parl_view today,
	const char *file, parl_view text, struct parl_diagnostics *faults);

PARL_API struct parl_glossary *parl_glossary_hold(struct parl_glossary *glossary);
PARL_API void parl_glossary_free(struct parl_glossary *glossary);

/* What it says of itself; terminated. Title and version are NULL where it says nothing. */
PARL_API const char *parl_glossary_id(const struct parl_glossary *glossary);
PARL_API const char *parl_glossary_title(const struct parl_glossary *glossary);
PARL_API const char *parl_glossary_version(const struct parl_glossary *glossary);
PARL_API const char *parl_glossary_language(
	const struct parl_glossary *glossary); /* "en" where it says nothing */
PARL_API enum parl_layer parl_glossary_layer(const struct parl_glossary *glossary);

/* Its registers, by the numbers that its own terms have before they are composed. */
PARL_API size_t parl_glossary_register_count(const struct parl_glossary *glossary);
PARL_API const char *parl_glossary_register_name(const struct parl_glossary *glossary, int number);

/* The ids of the glossaries that it stands on ("requires"). */
PARL_API size_t parl_glossary_require_count(const struct parl_glossary *glossary);
PARL_API const char *parl_glossary_require(const struct parl_glossary *glossary, size_t index);

/* Its own concepts; NULL where memory runs out. None are left of a glossary whose vocabulary was
 * compiled: it has the composed ones. */
PARL_API size_t parl_glossary_concept_count(const struct parl_glossary *glossary);
PARL_API const struct parl_concept *parl_glossary_concept(
	const struct parl_glossary *glossary, size_t index);

/*
 * Composes COUNT glossaries (at least one; each is held). Within one layer the earlier in the
 * list decides. NULL when they do not fit together, or memory is out; FAULTS says why.
 */
PARL_API struct parl_vocabulary *parl_vocabulary_new(
	struct parl_glossary *const *glossaries, size_t count, struct parl_diagnostics *faults);

/* The same with names that nothing may change, beside those that the glossaries protect: they are
 * found letter for letter. */
PARL_API struct parl_vocabulary *parl_vocabulary_new_protecting(
	struct parl_glossary *const *glossaries, size_t count, const parl_view *names,
	size_t name_count, struct parl_diagnostics *faults);

PARL_API struct parl_vocabulary *parl_vocabulary_hold(struct parl_vocabulary *vocabulary);
PARL_API void parl_vocabulary_free(struct parl_vocabulary *vocabulary);

/* Its glossaries, the highest layer first. */
PARL_API size_t parl_vocabulary_glossary_count(const struct parl_vocabulary *vocabulary);
PARL_API const struct parl_glossary *parl_vocabulary_glossary(
	const struct parl_vocabulary *vocabulary, size_t index);

/* The composed concepts, in glossary order, the highest layer first. NULL: there are no more, or,
 * unless all were asked for before, memory is out. */
PARL_API size_t parl_vocabulary_concept_count(const struct parl_vocabulary *vocabulary);
PARL_API const struct parl_concept *parl_vocabulary_concept(
	const struct parl_vocabulary *vocabulary, size_t index);

/* Of compiled glossaries, a concept is made when it is asked for; this asks for all of them. False:
 * out of memory. */
PARL_API bool parl_vocabulary_complete(const struct parl_vocabulary *vocabulary);

/* A concept by its id ("grantee", or "uk-base/grantee"), also by a former one; NULL: none. */
PARL_API const struct parl_concept *parl_vocabulary_find(
	const struct parl_vocabulary *vocabulary, parl_view id);

/* What a higher glossary settled otherwise: nothing is overridden silently. */
enum parl_override_kind {
	PARL_OVERRIDE_CONCEPT, /* an overriding concept was laid over another */
	PARL_OVERRIDE_DROP,    /* a concept, or a term of it, was dropped */
	PARL_OVERRIDE_KEY,     /* a term of a higher layer is spelled so in the same register */
	PARL_OVERRIDE_TERM,    /* with a concept: a term was laid over that of the same spelling */
	PARL_OVERRIDE_ADDED    /* with a concept: a term was added */
};

/* One key of a concept or term that now says something else, as text. Frozen. */
struct parl_override_field {
	const char *name; /* "action" */
	parl_view before; /* data NULL: it said nothing of its own */
	parl_view after;
};

/* Given by the host: it may grow at its end. */
struct parl_override {
	enum parl_override_kind kind;
	const struct parl_glossary *by;
	const struct parl_glossary *of;           /* whose word no longer counts */
	const char *concept_id;                   /* in `of` */
	parl_view term;                           /* empty: the whole concept. Of a key: the form */
	int register_number;                      /* of the term; -1 with none */
	const struct parl_override_field *fields; /* of a concept, a term: what it says otherwise */
	size_t field_count;
};

/* All of them: first what the glossaries say, from the lowest to the highest, then keys. */
PARL_API size_t parl_vocabulary_override_count(const struct parl_vocabulary *vocabulary);
PARL_API const struct parl_override *parl_vocabulary_override(
	const struct parl_vocabulary *vocabulary, size_t index);

/* Of a key that is overridden, the term that is found by it no more. NULL: the key is that of an
 * inflected form; or memory is out. */
PARL_API const struct parl_term *parl_vocabulary_overridden(
	const struct parl_vocabulary *vocabulary, const struct parl_override *override);

/*
 * The registers, in the order in which the lowest layer declares them, and behind those of two
 * sides the ones of glossaries that have only one: number 0, 1, ...; -1 is
 * "any". A glossary that is a plain list has one.
 */
PARL_API size_t parl_vocabulary_register_count(const struct parl_vocabulary *vocabulary);
PARL_API const char *parl_vocabulary_register_name(
	const struct parl_vocabulary *vocabulary, int number);
PARL_API int parl_vocabulary_register_find(
	const struct parl_vocabulary *vocabulary, parl_view name); /* -1: none of that name */

/*
 * The terms that a text names as a whole: by any term or inflected form, case- and accent-blind.
 * FOUND takes up to LIMIT terms, best first (exact accents before ignored ones, glossary order);
 * returns how many there are. One concept stands once for each register.
 * PARL_LOOK_FAILED, as of the next two: out of memory.
 */
#define PARL_LOOK_FAILED SIZE_MAX
PARL_API size_t parl_vocabulary_look_up(const struct parl_vocabulary *vocabulary, parl_view text,
	const struct parl_term **found, size_t limit);

/* The forms in which TERM is found in text, as they are spelled ("service users"), the term itself
 * first; FOUND takes up to LIMIT; returns how many there are. */
PARL_API size_t parl_vocabulary_forms(const struct parl_vocabulary *vocabulary,
	const struct parl_term *term, parl_view *found, size_t limit);

/* What is found in a text is a key, a number below the first: of a term in one of its forms, of
 * several where they are written alike. The terms behind KEY, those of the higher layer first, and
 * each once: FOUND takes up to LIMIT; returns how many there are. 0: out of memory. */
PARL_API size_t parl_vocabulary_key_count(const struct parl_vocabulary *vocabulary);
PARL_API size_t parl_vocabulary_key_terms(const struct parl_vocabulary *vocabulary, uint32_t key,
	const struct parl_term **found, size_t limit);

/* A near miss and how far it is, in clusters; SIZE_MAX: it holds the text as a word. */
struct parl_near_term {
	const struct parl_term *term;
	parl_view form; /* of the term, that is so far: "volunteers" for "volunters" */
	size_t distance;
};

/* Terms spelled nearly as TEXT, nearest first, then those that hold it as a word, unless it is a
 * word of many; FOUND takes up to LIMIT; returns how many it took. */
PARL_API size_t parl_vocabulary_look_near(const struct parl_vocabulary *vocabulary, parl_view text,
	struct parl_near_term *found, size_t limit);

/* A concept. Texts are terminated; NULL means that the glossary says nothing. */
PARL_API const char *parl_concept_id(const struct parl_concept *concept_);
PARL_API const char *parl_concept_domain(const struct parl_concept *concept_);
PARL_API const char *parl_concept_definition(const struct parl_concept *concept_);
PARL_API const char *parl_concept_reason(const struct parl_concept *concept_);
PARL_API const char *parl_concept_ask(const struct parl_concept *concept_);
PARL_API const char *parl_concept_note(const struct parl_concept *concept_);
PARL_API enum parl_mapping parl_concept_mapping(const struct parl_concept *concept_);
PARL_API enum parl_action parl_concept_action(const struct parl_concept *concept_);
PARL_API size_t parl_concept_example_count(const struct parl_concept *concept_);
PARL_API const struct parl_glossary *parl_concept_glossary(const struct parl_concept *concept_);

/* Its terms of all registers, as the glossary orders them. */
PARL_API size_t parl_concept_term_count(const struct parl_concept *concept_);
PARL_API const struct parl_term *parl_concept_term(
	const struct parl_concept *concept_, size_t index);

/* What it rests on, and where to look further; each title or url may be NULL. */
PARL_API size_t parl_concept_source_count(const struct parl_concept *concept_);
PARL_API const char *parl_concept_source_key(const struct parl_concept *concept_, size_t index);
PARL_API const char *parl_concept_source_title(const struct parl_concept *concept_, size_t index);
PARL_API const char *parl_concept_source_url(const struct parl_concept *concept_, size_t index);
PARL_API size_t parl_concept_see_count(const struct parl_concept *concept_);
PARL_API const char *parl_concept_see(const struct parl_concept *concept_, size_t index);

/*
 * What a glossary itself says of FIELD, a key of its JSON ("pos", "forms", "not_in"), and nothing
 * that only follows from it; for exporters. FOUND takes up to LIMIT texts; returns how many there
 * are, 0 where nothing is said. Truth values are "true" and "false". Keys that hold objects
 * (terms, examples, sources of the glossary) have functions of their own.
 */
PARL_API size_t parl_glossary_said(
	const struct parl_glossary *glossary, const char *field, parl_view *found, size_t limit);
PARL_API size_t parl_concept_said(
	const struct parl_concept *concept_, const char *field, parl_view *found, size_t limit);
PARL_API size_t parl_term_said(
	const struct parl_term *term, const char *field, parl_view *found, size_t limit);

/* The keys of a term that say where it is found or replaced ("not_in", "found", "else"), for
 * exporters: COUNT of them, which last as long as the library. */
PARL_API const char *const *parl_term_conditions(size_t *count);

/* What a register is, in the glossary's words (may be NULL); whether it declares its registers. */
PARL_API const char *parl_glossary_register_title(const struct parl_glossary *glossary, int number);
PARL_API bool parl_glossary_registers_declared(const struct parl_glossary *glossary);

/* Its sources, cited or not; title and url may be NULL. */
PARL_API size_t parl_glossary_source_count(const struct parl_glossary *glossary);
PARL_API const char *parl_glossary_source_key(const struct parl_glossary *glossary, size_t index);
PARL_API const char *parl_glossary_source_title(const struct parl_glossary *glossary, size_t index);
PARL_API const char *parl_glossary_source_url(const struct parl_glossary *glossary, size_t index);

/* A term: what its glossary says of it, with what follows from its concept. The note is terminated,
 * and NULL where there is none. */
PARL_API const struct parl_concept *parl_term_concept(const struct parl_term *term);
PARL_API parl_view parl_term_text(const struct parl_term *term); /* terminated */
PARL_API int parl_term_register(const struct parl_term *term);
PARL_API enum parl_term_status parl_term_status_of(const struct parl_term *term);
PARL_API enum parl_action parl_term_action(
	const struct parl_term *term); /* its own or its concept's */
PARL_API enum parl_mapping parl_term_mapping(const struct parl_term *term);
PARL_API unsigned parl_term_pattern(const struct parl_term *term);     /* enum parl_pattern_flags */
PARL_API const char *parl_term_language(const struct parl_term *term); /* never NULL */
PARL_API const char *parl_term_note(const struct parl_term *term);

/* The term of another register, by its number, that is written for TERM: what it is to be replaced
 * by, else the preferred one of its language; NULL: none. */
PARL_API const struct parl_term *parl_term_target(
	const struct parl_term *term, int register_number);

PARL_END

#endif
