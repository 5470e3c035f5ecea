/*
 * builder.h - the builder from within: its tree, and what its rooms do with it.
 */
#ifndef PARL_GLOSSARY_BUILDER_H
#define PARL_GLOSSARY_BUILDER_H

#include <parlance/builder.h>

#include "table.h"

/* More than any code: they have three digits. */
#define PARL_CODE_MOST 1000

enum parl_node_kind {
	PARL_NODE_OBJECT,
	PARL_NODE_LIST,
	PARL_NODE_TEXT,
	PARL_NODE_NUMBER,
	PARL_NODE_BOOL
};

struct parl_node {
	enum parl_node_kind kind;
	uint32_t number; /* of the order in which nodes were made */
	const char *key; /* NULL: an item of a list */
	parl_view text;  /* of a number or a truth value too, as JSON writes it */
	struct parl_origin origin;
	struct parl_node *parent;
	struct parl_node *first, *last, *next;
	bool names; /* an id, or the text of a term: it stands as long as its object has more */
	bool left;  /* left out, with all that is in it */
	/* Of the last layout: */
	bool shown;      /* something of it was written */
	bool broken;     /* over several lines */
	size_t width;    /* on one line, in code points, its key included */
	parl_span place; /* its key included */
};

/* A fault that waits for those of earlier rows. */
struct parl_built_fault {
	enum parl_code code;
	struct parl_origin origin;
	const char *text;
	const char *help;
	size_t order;
	const struct parl_built_source *source; /* that it is in, when it is told; NULL: none */
};

/* What the user says of the terms with a field (parl_builder_assign). */
struct parl_assignment {
	const char *register_;
	const char *where;  /* NULL: the rest */
	bool fits;          /* a term of the file */
	const char *others; /* values that the field has instead, for a help; NULL: none */
	size_t other_count;
};

/* A text that entries come from. */
struct parl_built_source {
	const char *file;
	parl_view text;
};

struct parl_builder {
	struct parl_arena *arena;
	const char *file;
	struct parl_built_source *sources; /* texts; none: the file is a table */
	size_t source_count, source_room;
	const char *sheet; /* of a table in a workbook; NULL: the file has none */
	const char *wanted_sheet;
	bool asked_sheet;
	struct parl_node *root;
	uint32_t count;
	size_t last_row;
	struct parl_table members; /* the number of an object and a key -> index in `nodes` */
	struct parl_node **nodes;  /* that `members` speaks of */
	size_t node_count, node_room;
	struct parl_node **written; /* by place; of the last layout */
	size_t written_count;
	struct parl_built_fault *faults;
	size_t fault_count, fault_room;
	const char **helps; /* by code; NULL: none */
	bool *bad;          /* by row: left out; NULL until the end */
	parl_view name;     /* the id, where there is none */
	struct parl_assignment *assignments;
	size_t assignment_count, assignment_room;
	bool failed; /* out of memory */
};

/* Whether the file is a text, of entries, and no table. */
static inline bool parl_builder_is_text(const struct parl_builder *builder)
{
	return builder->source_count > 0;
}

/* The text that AT is a place in; NULL: none. */
const struct parl_built_source *parl_builder_source_at(
	const struct parl_builder *builder, const char *at);

/* Adds a fault; TEXT and HELP are copied. */
void parl_builder_note(struct parl_builder *builder, enum parl_code code, struct parl_origin origin,
	const char *text, const char *help);

/* Warns of what the user said and nothing asked for: each assignment that fits no term, a sheet. */
void parl_builder_tell_idle(struct parl_builder *builder);

/* Whether something of NODE is to be written, going by what is left out. */
bool parl_node_stands(const struct parl_builder *builder, const struct parl_node *node);

/* Writes the tree as JSON, and tells each node its place and whether it is shown. */
void parl_builder_lay_out(struct parl_builder *builder, struct parl_buffer *json);

/* The innermost node that was written at OFFSET. */
struct parl_node *parl_builder_at(const struct parl_builder *builder, size_t offset);

#endif
