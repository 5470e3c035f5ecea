/*
 * jsonl.h - what the rooms of the report share.
 */
#ifndef JSONL_JSONL_H
#define JSONL_JSONL_H

#include <parlance/plugin.h>
#include <parlance/text.h>

#include "record.h"

struct state {
	struct parl_output *output;
	struct parl_json json;
	struct parl_buffer bytes; /* what an edit writes */
	parl_view source;         /* of the document */
	struct parl_units units;  /* in it */
	struct parl_units
		others; /* further places lie anywhere: one of their own keeps counting short */
	struct record hits;
	struct terms terms; /* what findings say of theirs */
	struct parl_buffer said;
	struct parl_output *saying; /* onto that, once there is something to say */
};

/* --- members.c */

/* A record of the input, and its end; false: the report wants no more. */
void jsonl_begin(struct state *state, const struct parl_event *event);
bool jsonl_end(struct state *state);

/* Members with their keys, put together before: "a":1,"b":2. */
void jsonl_members(struct state *state, parl_view members);

/* A number, or null where it is not KNOWN. */
void jsonl_number(struct state *state, const char *key, bool known, size_t value);

/* A text, or null where it has no data. */
void jsonl_text(struct state *state, const char *key, parl_view text);

/* "term", "concept", "glossary" and "register". */
void jsonl_term(
	struct parl_json *json, const struct parl_event *event, const struct parl_term *term);

/* --- places.c */

/* "start", "end", "line", "column" and "utf16" of PLACE, which takes BYTES, by a cursor of ours;
 * where the format has no bytes of its own, they are null, and "place" stands beside them. */
void jsonl_place(struct state *state, struct parl_units *units, const struct parl_place *place,
	parl_span bytes);

/* "utf16" of BYTES in the document; null where they are not KNOWN. */
void jsonl_utf16(struct state *state, struct parl_units *units, bool known, parl_span bytes);

/* The same of what EDIT changes, which stands at PLACE and takes BYTES where the format has them,
 * and its "text". */
void jsonl_span(struct state *state, const struct parl_event *event, const struct parl_edit *edit,
	struct parl_place place, parl_span bytes);

/* What EDIT, of which PLACE is the place, does to the file: the range of bytes, and in state->bytes
 * what comes there. Where it cannot be written as bytes (another format, or merely offered) it is
 * as in the text. */
parl_span jsonl_resolve(
	struct state *state, const struct parl_edit *edit, const struct parl_place *place);

/* {"start", "end", "utf16", "replacement"} */
void jsonl_edit(struct state *state, const struct parl_edit *edit);

/* --- findings.c, issues.c: a record; false as jsonl_end. */

bool jsonl_finding(struct state *state, const struct parl_event *event);
bool jsonl_issue(struct state *state, const struct parl_event *event);

/* --- limits.c. Each false as jsonl_end, or out of memory. */

/* In the record of a finding, only where the document has limits: what the edits add by the rule of
 * each, and whether they are held back for them. */
bool jsonl_limit_costs(struct state *state, const struct parl_event *event);

/* {"words": {"spaces": 512, ...}, "characters": {"lf": 3023, ...}} */
bool jsonl_length(struct state *state, const struct parl_event *event);

/* A record for each limit of the document. */
bool jsonl_limits(struct state *state, const struct parl_event *event);

#endif
