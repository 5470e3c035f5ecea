/*
 * record.h - records of hits, of the fields that are asked for: as a line of JSON, or of a table.
 *
 * There may be a million of them a second. So what a record is made of is settled when it becomes
 * known: steps, each a text that is always the same and a value behind it. All that a term says is
 * one value, written once.
 */
#ifndef JSONL_RECORD_H
#define JSONL_RECORD_H

#include <parlance/plugin.h>
#include <parlance/text.h>

#include "terms.h"

/* Values; what a hit's are, is in record.c. */
enum step_kind {
	STEP_NOTHING, /* behind the last text */
	STEP_START,
	STEP_END,
	STEP_PLACE,
	STEP_LINE,
	STEP_COLUMN,
	STEP_UNITS_START,
	STEP_UNITS_END,
	STEP_UNITS_LINE,
	STEP_UNITS_COLUMN,
	STEP_UNITS_END_LINE,
	STEP_UNITS_END_COLUMN,
	STEP_TEXT,
	STEP_TERM,
	STEP_MEANINGS
};

/* Of utf16 there are six. */
#define STEPS_MOST (PARL_HIT_FIELDS + 6)

struct step {
	parl_view lead;
	enum step_kind kind;
	size_t run; /* of STEP_TERM: which of a term's texts it is */
};

/* A number as it was written last. */
struct digits {
	size_t number;
	size_t size;
	char text[20];
};

/* What is the same of all hits, nearly always. */
struct shape {
	bool in_bytes;
	bool has_term;
	bool has_meanings;
};

struct record {
	bool table; /* fields have tabs between them, and no names */
	bool given; /* the fields were asked for by name */
	enum parl_hit_field fields[PARL_HIT_FIELDS];
	size_t count;
	bool tracks; /* lines, columns or units are among them */

	bool ready; /* there are steps, for hits of this shape */
	struct shape shape;
	struct step steps[STEPS_MOST];
	size_t step_count;
	struct parl_buffer leads; /* of the steps */
	struct parl_buffer path;  /* the document's name, with a NUL */

	struct parl_buffer bytes;    /* the record */
	struct parl_buffer quoted;   /* a text that is not plain */
	struct parl_output *quoting; /* onto that */
	struct parl_track track;
	struct digits offsets; /* all but the last four digits of each kind of number */
	struct digits units;
	struct digits lines;

	struct terms terms; /* fields about a term, which stand side by side, are one text */
};

/* False: out of memory. Release it in any case. LIST: the fields, else those that are usual. */
bool record_begin(struct record *record, const char *list, bool table);
void record_release(struct record *record);

/* Starts a document. */
void record_document(struct record *record, const struct parl_event *event);

/* Writes the record of a hit; false: out of memory, or nobody takes it. */
bool record_hit(struct record *record, const struct parl_event *event, struct parl_output *output);

/* --- steps.c */

/* Settles the steps for hits such as EVENT's; false: out of memory. */
bool record_prepare(
	struct record *record, const struct parl_event *event, const struct shape *shape);

/* What the event's term says; NULL: out of memory. */
const struct term_texts *record_term(struct record *record, const struct parl_event *event);

/* TEXT as it stands in a record; it lives until the next one. Without data: nothing. */
parl_view record_quote(struct record *record, parl_view text);

/* The fields, in the order in which they are usual. */
void record_choose(struct record *record, const char *list);

#endif
