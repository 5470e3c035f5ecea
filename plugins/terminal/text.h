/*
 * text.h - the report `text`: its state, and the rooms that show one kind of event each.
 */
#ifndef TERMINAL_TEXT_H
#define TERMINAL_TEXT_H

#include <parlance/gist.h>
#include <parlance/map.h>
#include <parlance/rows.h>

#include "hits.h"
#include "texts.h"

/* What is said of findings that are annotated: there are few kinds. */
struct note_kind {
	const struct parl_term *term;
	const char *weakened; /* NULL: it is not */
	uint32_t first;       /* the number of the first note that says as much */
	uint16_t sense_count;
	uint8_t state;           /* enum parl_finding_state */
	uint8_t action;          /* enum parl_action; so far the key */
	bool explains;           /* it is only to be explained; of the first one, as what follows */
	struct parl_gist *gists; /* of each sense */
};

/* What an annotated document has of a finding at its end. */
struct note {
	const struct note_kind *kind;
	size_t number; /* of the note in its document */
	size_t block;  /* its index */
	parl_span match;
};

/* A finding in a document that is rewritten. */
struct outcome {
	uint32_t line; /* where the whole edit stands, or the paragraph in a part */
	uint32_t column;
	const struct saying *said;
	enum parl_finding_state state;
	bool reasoned; /* it is the first of its term: the reason is told */
};

/* The first note that said this much of a term: of one sense, or of several. */
struct seen_term {
	const struct parl_term *term;
	size_t sense_count;
	size_t number;
};

/* How long a document is, or an answer of it, by the index of the rule, and its limits. The answers
 * of a document stand before it. */
struct length_row {
	parl_view name; /* of the document, or what is asked */
	size_t section; /* the number of the answer; 0: it is a document */
	size_t *lengths;
	struct parl_job_limit *limits;
	size_t limit_count;
};

struct text_report {
	struct parl_output *output;
	struct parl_arena *arena;  /* of the notes that are kept */
	struct parl_echoes *texts; /* of theirs */
	struct parl_arena *line;   /* of what is said of a change */
	struct parl_map kinds;     /* of struct note_kind */
	struct parl_rows notes;    /* see notes.c */
	struct parl_rows outcomes; /* of a document that is rewritten, in place of notes */
	struct sayings sayings;    /* theirs */
	struct parl_map seen;      /* of struct seen_term */
	size_t numbered;           /* notes of the document so far */
	size_t actions[4];         /* of these, by enum parl_action */
	bool any_document;         /* was shown */
	struct hits hits;
	struct parl_helps helps;
	char counted[32];        /* by what the last row of statistics counted */
	struct parl_arena *kept; /* of the rows, until the end of the run */
	struct length_row *rows;
	size_t row_count;
	size_t row_capacity;
	struct length_row sum;
	bool sections; /* a row is an answer */
};

/* --- notes.c: gathering. False: out of memory. */
bool notes_add(struct text_report *report, const struct parl_event *event);
struct note notes_get(const struct text_report *report, size_t index);
void notes_forget(struct text_report *report); /* all of the document */
void notes_open(struct text_report *report);
void notes_release(struct text_report *report);

/* The number of the first note that says what NUMBER, about FINDING, does: its own, if there was
 * none. 0: out of memory. */
size_t notes_first(struct parl_map *seen, const struct parl_finding *finding, size_t number);

/* --- annotations.c: an annotated document (false: out of memory); the run's last line */
bool annotated_end(struct text_report *report, const struct parl_event *event);
void annotated_total(struct text_report *report, const struct parl_totals *totals);

/* --- outcomes.c: gathering what becomes of a document that is rewritten. False: out of memory. */
bool outcomes_add(struct text_report *report, const struct parl_event *event);
struct outcome outcomes_get(const struct text_report *report, size_t index);
void outcomes_open(struct text_report *report);

/* --- changes.c: the end of such a document; the run's last line */
void changes_end(struct text_report *report, const struct parl_event *event);
void changes_total(struct text_report *report, const struct parl_totals *totals);

/* --- issues.c: what a checker found; the run's last line */
void issues_show(struct text_report *report, const struct parl_event *event);
void issues_total(struct text_report *report, const struct parl_totals *totals);

/* --- counts.c: a row of a glossary's statistics */
void counts_show(struct text_report *report, const struct parl_event *event);

/* --- lengths.c: gathering how long documents are, and their limits (false: out of memory); the
 * tables of the run */
bool lengths_add(struct text_report *report, const struct parl_event *event);
bool lengths_limit(struct text_report *report, const struct parl_event *event);
void lengths_show(const struct text_report *report);

/* --- sections.c: how long answers are; a line with what is asked, behind INDENT blanks */
void sections_show(const struct text_report *report);
void section_title(struct parl_output *output, parl_view title, size_t indent);

/* --- limits.c: a line for each limit, behind LEAD; with what the text was BEFORE */
void limits_show(struct parl_output *output, const struct parl_job_limit *limits, size_t count,
	const char *lead, bool before);

/* --- diff.c: the report `diff` */
extern const struct parl_report report_diff;

#endif
