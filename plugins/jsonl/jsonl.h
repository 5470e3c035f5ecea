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
	struct parl_buffer bytes;  /* what an edit writes */
	struct parl_buffer piece;  /* of a record, put together */
	struct parl_buffer reason; /* of a finding */
	struct parl_buffer file;   /* the member "file" of the document's records */
	parl_view source;          /* of the document */
	struct parl_track track;   /* in it, of findings */
	struct parl_units units;   /* of what else is told */
	struct parl_atlas others;  /* further places lie anywhere */
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

/* Copies TEXT, or what is written out, to AT; returns where it ends. */
char *jsonl_put(char *at, parl_view text);
#define JSONL_PUT(at, text) (memcpy(at, text, sizeof(text) - 1), (at) + sizeof(text) - 1)

/* The same of TEXT as a string of JSON, which takes up to six times its size and two bytes. */
char *jsonl_put_text(struct state *state, char *at, parl_view text);

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

/* The same of findings, which go from one to the next, where the format has BYTES. */
void jsonl_where(struct state *state, parl_span bytes);

/* And where it has none. */
void jsonl_elsewhere(struct state *state, const struct parl_block *block, parl_span span);

/* What EDIT writes to the file; IN_BYTES: of a format that has them. Where it cannot be written so
 * it is as in the text. It lives until the next one. */
parl_view jsonl_resolve(struct state *state, const struct parl_edit *edit, bool in_bytes);

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
