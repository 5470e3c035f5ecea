/*
 * sarif.h - the report `sarif`: its state, and the rooms that write one part each.
 */
#ifndef SARIF_SARIF_H
#define SARIF_SARIF_H

#include <parlance/map.h>
#include <parlance/plugin.h>
#include <parlance/text.h>

/* A code of parlance, a concept, or a rule of the checker. One of them is set. */
struct rule {
	const struct parl_concept *concept_;
	enum parl_code code;
	enum parl_issue_kind kind;
};

struct sarif {
	struct parl_output *output;
	struct parl_json json;
	struct parl_buffer bytes;  /* for texts that are put together */
	struct parl_map rules;     /* by their index in the file; begun as RULES */
	struct parl_units cursor;  /* in the document */
	struct parl_atlas related; /* further places lie anywhere */
	bool begun;
	bool failed;
};

/* --- rules.c: the index of a rule, which is added when it is new; SIZE_MAX: out of memory. */
#define RULES PARL_SET_OF(struct rule)
size_t rules_index(struct parl_map *rules, struct rule rule);
void rules_write(struct sarif *sarif);

/* The id of a rule, in sarif->bytes: "P-051", "uk-base/grantee". */
parl_view rule_id(struct sarif *sarif, const struct rule *rule);

/* --- place.c: "artifactLocation", and a region of SOURCE under KEY, by a
 * cursor of ours. */
void place_file(struct sarif *sarif, const char *path);
void place_region(struct sarif *sarif, struct parl_units *cursor, const char *key, parl_view source,
	parl_span bytes);

/* --- result.c: one finding or fault. */
void result_finding(struct sarif *sarif, const struct parl_event *event);
void result_diagnostic(struct sarif *sarif, const struct parl_event *event);

/* Parts of a result: it is opened (false: out of memory, and nothing is), gets the text in
 * sarif->bytes under KEY, a location around a region, and the fix of a finding, if it has one that
 * fits into the file. */
bool result_open(struct sarif *sarif, struct rule rule, const char *level);
void result_message(struct sarif *sarif, const char *key);
void result_location(struct sarif *sarif, const char *path);
void result_location_end(struct sarif *sarif);
void result_fix(
	struct sarif *sarif, const struct parl_event *event, const struct parl_finding *finding);

/* --- issues.c: what a checker found, open or not. */
void result_issue(struct sarif *sarif, const struct parl_event *event);

#endif
