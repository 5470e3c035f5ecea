/*
 * sarif.h - the report `sarif`: its state, and the rooms that write one part each.
 */
#ifndef SARIF_SARIF_H
#define SARIF_SARIF_H

#include <parlance/plugin.h>

/* A code of parlance, or a concept. One of the two is set. */
struct rule {
	enum parl_code code;
	const struct parl_concept *concept_;
};

struct rules {
	struct rule *items; /* by their index in the file */
	size_t count;
	size_t *slots; /* index + 1; open addressing */
	size_t capacity;
};

/* A place in a text that is asked for in ascending order: counting goes on where it ended. */
struct cursor {
	parl_view text;
	size_t offset;
	size_t line;   /* 1-based */
	size_t column; /* 1-based, UTF-16 units */
};

struct sarif {
	struct parl_output *output;
	struct parl_json json;
	struct parl_buffer bytes; /* for texts that are put together */
	struct rules rules;
	struct cursor cursor;
	bool begun;
	bool failed;
};

/* --- rules.c: the index of a rule, which is added when it is new; SIZE_MAX: out of memory. */
size_t rules_index(struct rules *rules, struct rule rule);
void rules_write(struct sarif *sarif);
void rules_release(struct rules *rules);

/* The id of a rule, in sarif->bytes: "P-051", "uk-base/grantee". */
parl_view rule_id(struct sarif *sarif, const struct rule *rule);

/* --- place.c: "artifactLocation", and a region of SOURCE under KEY. */
void place_file(struct sarif *sarif, const char *path);
void place_region(struct sarif *sarif, const char *key, parl_view source, parl_span bytes);

/* --- result.c: one finding or fault. */
void result_finding(struct sarif *sarif, const struct parl_event *event);
void result_diagnostic(struct sarif *sarif, const struct parl_event *event);

#endif
