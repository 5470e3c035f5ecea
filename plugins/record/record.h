/*
 * record.h - the change record: what was changed in a document and why, what was offered, declined
 * and left, for those who have to answer for the text.
 *
 * Findings are gathered until their document ends, in groups of those that say the same; then it is
 * written as a section (markdown.c) or an object (json.c).
 */
#ifndef RECORD_RECORD_H
#define RECORD_RECORD_H

#include <parlance/plugin.h>
#include <parlance/rows.h>

/* The parts of a record, in their order. */
enum part { CHANGED, HELD, OFFERED, DECLINED, LEFT, PARTS };

/* What is told of a finding. */
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

/* Findings that Markdown tells together. */
struct group {
	enum part part;
	const struct parl_term *term;
	const struct parl_term *target;
	bool several;
	const char *why;          /* of what is left */
	struct parl_rows members; /* the numbers of its findings, ascending */
	long words;               /* that they add */
};

/* What is known of a finding beside itself: the number of its group, and whether a person decided
 * of it. */
enum known { KNOWN_GROUP, KNOWN_DECIDED, KNOWN };

struct record {
	struct parl_output *output;
	struct parl_arena *arena; /* of the entry at hand */
	struct parl_findings *findings;
	struct parl_rows known; /* of each of them */
	struct group *groups;
	size_t group_count;
	size_t group_room;
};

/* --- entries.c */

/* False: out of memory. Close it in any case. */
bool entries_open(struct record *record, struct parl_output *output);
void entries_close(struct record *record);

/* Adds the finding of an event. False: out of memory. */
bool entries_add(struct record *record, const struct parl_event *event);
void entries_clear(struct record *record);
size_t entries_count(const struct record *record, enum part part);

/* The part that the finding number INDEX is told in. */
enum part entries_part(const struct record *record, size_t index);

/* What is told of the finding number INDEX; it lives until the next is asked for. False: out of
 * memory, and the output has failed. */
bool entries_get(struct record *record, size_t index, struct entry *entry);

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
