/*
 * record.h - the change record: what was changed in a document and why, what was offered, declined
 * and left, for those who have to answer for the text.
 *
 * Findings are gathered until their document ends; then it is written as a section (markdown.c) or
 * an object (json.c).
 */
#ifndef RECORD_RECORD_H
#define RECORD_RECORD_H

#include <parlance/plugin.h>

/* The parts of a record, in their order. */
enum part { CHANGED, HELD, OFFERED, DECLINED, LEFT, PARTS };

/* A finding, copied, since it lives no longer than its event. */
struct entry {
	enum part part;
	struct parl_place place;
	const struct parl_term *term;
	const struct parl_term *target; /* NULL: none */
	bool several;          /* the place does not settle which of several senses it has */
	parl_view before;      /* of the edit, or the term; on one line, as what follows */
	parl_view after;       /* data NULL: nothing would be written */
	parl_view also_before; /* a change that goes with it; data NULL: none */
	parl_view also_after;
	parl_view lead; /* of the sentence, before and behind the edit */
	parl_view tail;
	const char *reason;
	const char *why; /* the place's: why it is doubtful, or left; NULL: none */
	bool decided;    /* by a person */
	long words;
	long characters;
};

struct record {
	struct parl_output *output;
	struct parl_arena *arena; /* of the document's entries */
	struct entry *entries;
	size_t count;
	size_t capacity;
};

/* Adds the finding of an event. False: out of memory. */
bool entries_add(struct record *record, const struct parl_event *event);
void entries_clear(struct record *record);
size_t entries_count(const struct record *record, enum part part);

/* --- statement.c: what every record says of how it came about; two sentences. */
extern const char record_statement[];

/* The day that --date says; NULL: none is said, so that the same text gives the same record. */
const char *record_date(const struct parl_event *event);

/* --- markdown.c */
void markdown_begin(struct record *record, const struct parl_event *event);
void markdown_document(struct record *record, const struct parl_event *event);

/* --- json.c */
extern const struct parl_report record_json;

#endif
