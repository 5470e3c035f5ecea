/*
 * jsonl.h - what the rooms of the report share.
 */
#ifndef JSONL_JSONL_H
#define JSONL_JSONL_H

#include <parlance/plugin.h>

struct state {
	struct parl_output *output;
	struct parl_json json;
	struct parl_buffer bytes; /* what an edit writes */
};

/* A record of the input, and its end; false: the report wants no more. */
void jsonl_begin(struct state *state, const struct parl_event *event);
bool jsonl_end(struct state *state);

/* "start", "end", "line" and "column" of PLACE, which takes BYTES; where the format has no bytes of
 * its own, they are null, and "place" stands beside them. */
void jsonl_place(struct state *state, const struct parl_place *place, parl_span bytes);

/* {"start", "end", "replacement"} */
void jsonl_edit(struct state *state, const struct parl_edit *edit);

/* What a checker found; false as jsonl_end. */
bool jsonl_issue(struct state *state, const struct parl_event *event);

/* A number, or null where it is not KNOWN. */
void jsonl_number(struct state *state, const char *key, bool known, size_t value);

/* --- limits.c. Each false as jsonl_end, or out of memory. */

/* In the record of a finding, only where the document has limits: what the edits add by the rule of
 * each, and whether they are held back for them. */
bool jsonl_limit_costs(struct state *state, const struct parl_event *event);

/* {"words": {"spaces": 512, ...}, "characters": {"lf": 3023, ...}} */
bool jsonl_length(struct state *state, const struct parl_event *event);

/* A record for each limit of the document. */
bool jsonl_limits(struct state *state, const struct parl_event *event);

#endif
