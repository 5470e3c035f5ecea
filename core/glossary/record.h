/*
 * record.h - what a glossary says, before anything is derived from it.
 *
 * Layers are merged field by field, so what is said must stay apart from what follows from it:
 * reading fills records, merging lays one over another, settling (settle.h) makes the model.
 * Unsaid: a number is -1, a view has data NULL, a list has `said` false.
 */
#ifndef PARL_GLOSSARY_RECORD_H
#define PARL_GLOSSARY_RECORD_H

#include "model.h"

/* Texts with the places where they stand, for the checks. */
struct parl_said_texts {
	const parl_view *items;
	const parl_span *places;
	size_t count;
	bool said;
};

struct parl_term_record {
	const struct parl_glossary *glossary; /* that said most of it */
	parl_span place;                      /* of the term's text */
	int register_number;
	bool first_register; /* of its glossary: the side that `mapping` reads from */
	parl_view text;
	parl_view head;
	parl_view note;
	parl_view lang;
	int status;
	int action;
	int mapping;
	int pos;
	int number;
	int found;
	int otherwise;
	int case_;
	int marks;
	int hyphen;
	int inflect;
	int countable;
	int everyday;
	int plain;
	int drop;
	struct parl_said_texts use;
	struct parl_said_texts forms;
	struct parl_said_texts not_in;
	struct parl_said_texts near;
	struct parl_said_texts not_near;
	struct parl_said_texts after;
	struct parl_said_texts not_after;
	struct parl_said_texts before;
	struct parl_said_texts not_before;
};

struct parl_concept_record {
	const struct parl_glossary *glossary;
	parl_span place; /* of its id, else of its opening bracket */
	parl_view id;
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
	int pos;
	int mapping;
	int action;
	int plain;
	int drop;
	struct parl_said_texts sources;
	struct parl_said_texts see;
	struct parl_said_texts formerly;
	const struct parl_source *const *source_items; /* of `sources`, resolved */
	struct parl_term_record *terms;
	size_t term_count;
	const struct parl_example *examples;
	size_t example_count;
};

void parl_term_record_begin(struct parl_term_record *term);
void parl_concept_record_begin(struct parl_concept_record *record);

/* Lays what OVER says over BASE, field by field. */
void parl_term_record_merge(struct parl_term_record *base, const struct parl_term_record *over);
void parl_concept_record_merge(
	struct parl_concept_record *base, const struct parl_concept_record *over);

/* Whether the term has any condition. */
bool parl_term_record_conditional(const struct parl_term_record *term);

/* Flags of its pattern: enum parl_pattern_flags. */
unsigned parl_term_record_flags(const struct parl_term_record *term);

#endif
