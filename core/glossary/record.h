/*
 * record.h - what a glossary says, before anything is derived from it.
 *
 * Layers are merged field by field, so what is said must stay apart from what follows from it:
 * reading fills records, merging lays one over another, settling (settle.h) makes the model.
 * Unsaid: a number is -1, a view has data NULL, a list has `said` false.
 */
#ifndef PARL_GLOSSARY_RECORD_H
#define PARL_GLOSSARY_RECORD_H

#include "../json/field.h"
#include "model.h"

/* What few terms say. */
struct parl_term_more {
	parl_view head;
	parl_view note;
	parl_view lang;
	struct parl_said_texts use;
	struct parl_said_texts forms;
	struct parl_said_texts not_in;
	struct parl_said_texts near;
	struct parl_said_texts not_near;
	struct parl_said_texts after;
	struct parl_said_texts not_after;
	struct parl_said_texts before;
	struct parl_said_texts not_before;
	struct parl_said_texts sure_near;
	signed char plain;
};

/* A list of a hundred thousand words has as many of these. */
struct parl_term_record {
	const struct parl_glossary *glossary; /* that said most of it */
	parl_span place;                      /* of the term's text */
	parl_view text;
	const struct parl_term_more *more; /* never NULL; shared by those that are merged of it */
	short register_number : 15;
	unsigned short first_register : 1; /* of its glossary: the side that `mapping` reads from */
	signed char status;
	signed char action;
	signed char mapping;
	signed char pos;
	signed char number;
	signed char found;
	signed char otherwise;
	signed char case_;
	signed char marks;
	signed char hyphen;
	signed char inflect;
	signed char countable;
	signed char everyday;
	signed char drop;
};

/* What concepts say that are more than a word in a list. */
struct parl_concept_more {
	parl_view overrides;
	parl_span overrides_place;
	parl_view domain;
	parl_view definition;
	parl_span definition_place;
	parl_view review; /* "2027-03", "2027-03-31" */
	parl_span review_place;
	parl_view reason;
	parl_view ask;
	parl_span ask_place;
	parl_view note;
	struct parl_said_texts sources;
	struct parl_said_texts see;
	struct parl_said_texts formerly;
	const struct parl_source *const *source_items; /* of `sources`, resolved */
	const struct parl_example *examples;
	size_t example_count;
	signed char plain;
};

struct parl_concept_record {
	const struct parl_glossary *glossary;
	parl_span place; /* of its id, else of its opening bracket */
	parl_view id;
	const struct parl_concept_more *more; /* as that of a term */
	struct parl_term_record *terms;
	uint32_t term_count;
	signed char pos;
	signed char mapping;
	signed char action;
	signed char drop;
};

/* The tables of their keys. */
extern const struct parl_fields parl_fields_term;
extern const struct parl_fields parl_fields_concept;

void parl_term_record_begin(struct parl_term_record *term);
void parl_concept_record_begin(struct parl_concept_record *record);

/* The rest of a record that is being made, to be written to; NULL: out of memory. */
struct parl_concept_more *parl_concept_record_more(
	struct parl_concept_record *record, struct parl_arena *arena);

/* Lays what OVER says over BASE, field by field; what is made for that is in ARENA. False: out of
 * memory. */
bool parl_term_record_merge(struct parl_term_record *base, const struct parl_term_record *over,
	struct parl_arena *arena);
bool parl_concept_record_merge(struct parl_concept_record *base,
	const struct parl_concept_record *over, struct parl_arena *arena);

/* Whether the term has any condition. */
bool parl_term_record_conditional(const struct parl_term_record *term);

/* Flags of its pattern: enum parl_pattern_flags. */
unsigned parl_term_record_flags(const struct parl_term_record *term);

#endif
