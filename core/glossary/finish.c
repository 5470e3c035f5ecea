/*
 * finish.c - from a filled builder to a glossary: judged, with what is faulty left out.
 *
 * The tree is laid out as JSON, and that is judged as any glossary is; the place of a fault leads
 * back to the value and its row. Leaving a row out can make others faulty (a reference to it leads
 * nowhere now), so the rest is judged again, until it is good. Faults that only come up then are
 * the doing of the rows that were left out: of their rows only the value in question goes.
 */
#include <stdlib.h>
#include <string.h>

#include "builder.h"
#include "read.h"

/* Each round leaves something out. Faults that follow from one another rarely go on for two. */
#define ROUNDS_MOST 8

struct finishing {
	struct parl_builder *builder;
	struct parl_diagnostics *faults;
	bool *bad;          /* by row: to be left out */
	bool *reported;     /* by row: the importer has said what is wrong with it */
	size_t round;       /* the first judges everything as it was filled in */
	size_t first_fault; /* of this round */
	bool stuck;         /* there is an error that no leaving out mends */
};

/* The line of SOURCE in which AT, a place in it, stands. */
static size_t line_of(parl_view source, const char *at)
{
	size_t line = 1;
	for (const char *end = source.data; (end = memchr(end, '\n', (size_t)(at - end))) != NULL;)
		line++, end++;
	return line;
}

static const char *where(void *state, size_t offset)
{
	struct parl_builder *builder = ((const struct finishing *)state)->builder;
	struct parl_origin origin = parl_builder_at(builder, offset)->origin;
	const struct parl_built_source *source = parl_builder_source_at(builder, origin.at);
	if (source && builder->source_count > 1)
		return parl_arena_print(builder->arena, "line %zu of %s",
			line_of(source->text, origin.at), source->file);
	if (source)
		return parl_arena_print(
			builder->arena, "line %zu", line_of(source->text, origin.at));
	if (parl_builder_is_text(builder))
		return NULL;
	return origin.row > 0 ? parl_arena_print(builder->arena, "row %zu", origin.row) : NULL;
}

static enum parl_severity severity_of(enum parl_code code)
{
	const struct parl_code_info *info = parl_code_find((int)code);
	return info ? info->severity : PARL_SEVERITY_ERROR;
}

static bool is_concept(const struct parl_builder *builder, const struct parl_node *node)
{
	const struct parl_node *list = node->parent;
	return list && list->parent == builder->root && list->kind == PARL_NODE_LIST &&
		node->kind == PARL_NODE_OBJECT;
}

/* Leaves NODE and what is in it out; what it was needed for goes with it. False: it cannot be. */
static bool leave_out(struct parl_builder *builder, struct parl_node *node)
{
	if (node->names)
		node = node->parent;
	if (node == builder->root || node->left)
		return false;
	node->left = true;
	return true;
}

/* Leaves the rows out that say something in NODE, each aloud. */
static void leave_rows_of(struct finishing *finishing, const struct parl_node *node)
{
	struct parl_origin origin = {.row = node->origin.row};
	for (const struct parl_node *child = node->first; child; child = child->next)
		leave_rows_of(finishing, child);
	if (origin.row == 0 || finishing->bad[origin.row])
		return;
	finishing->bad[origin.row] = true;
	parl_builder_note(finishing->builder, PARL_CODE_IMPORT_FOLLOWS, origin,
		"this row is left out too: the name of its concept cannot be used",
		"give all rows of the concept another name");
}

/* The first round: the row, or, where there are no rows, the concept. A concept whose id is faulty
 * goes with all of its rows. */
static bool leave_row(struct finishing *finishing, struct parl_node *node)
{
	struct parl_builder *builder = finishing->builder;
	bool id = node->names && is_concept(builder, node->parent);
	if (node->origin.row > 0) {
		finishing->bad[node->origin.row] = true;
		if (id)
			leave_rows_of(finishing, node->parent);
		return !id || leave_out(builder, node);
	}
	struct parl_node *concept_ = node;
	while (concept_ && !is_concept(builder, concept_))
		concept_ = concept_->parent;
	return leave_out(builder, concept_ ? concept_ : node);
}

/* What the importer's format calls the next step. */
static const char *help_of(
	const struct parl_builder *builder, enum parl_code code, const char *help)
{
	const char *own = builder->helps ? builder->helps[code] : NULL;
	bool near = help && strncmp(help, "did you mean", 12) == 0;
	return own && !near ? own : help;
}

/* A fault that only came up when rows were left out. */
static void follow(struct finishing *finishing, struct parl_node *node, const char *text)
{
	struct parl_buffer words = PARL_BUFFER_EMPTY;
	parl_buffer_print(&words, "this is left out too: %s", text);
	parl_builder_note(finishing->builder, PARL_CODE_IMPORT_FOLLOWS, node->origin,
		words.failed ? text : words.data,
		parl_builder_is_text(finishing->builder)
			? "mend the entries that are left out first"
			: "mend the rows that are left out first");
	parl_buffer_release(&words);
}

/* The value that a fault is about. That of a term's language is told at the term. */
static struct parl_node *find_node(struct parl_builder *builder, enum parl_code code, size_t offset)
{
	struct parl_node *node = parl_builder_at(builder, offset);
	struct parl_node *term = node->kind == PARL_NODE_OBJECT ? node : node->parent;
	struct parl_node *tag = code == PARL_CODE_GLOSSARY_LANGUAGE && term != builder->root
		? parl_builder_member(builder, term, "lang")
		: NULL;
	return tag ? tag : node;
}

static void take_fault(
	void *state, enum parl_code code, parl_span span, const char *help, const char *text)
{
	struct finishing *finishing = state;
	struct parl_builder *builder = finishing->builder;
	struct parl_node *node = find_node(builder, code, span.start);
	bool error = severity_of(code) == PARL_SEVERITY_ERROR;
	/* The importer has said what is wrong with the row; the rest follows from it. */
	if (finishing->round == 0 && finishing->reported[node->origin.row])
		return;
	if (!error || finishing->round == 0)
		parl_builder_note(builder, code, node->origin, text, help_of(builder, code, help));
	if (!error)
		return;
	bool left = finishing->round == 0 ? leave_row(finishing, node) : leave_out(builder, node);
	finishing->stuck = finishing->stuck || !left;
	if (finishing->round > 0 && left)
		follow(finishing, node, text);
	else if (finishing->round > 0)
		parl_builder_note(builder, code, node->origin, text, help_of(builder, code, help));
}

/* Forgets the warnings of a round that is not the last: they come again, if they still hold. */
static void forget_warnings(struct finishing *finishing)
{
	struct parl_builder *builder = finishing->builder;
	size_t kept = finishing->first_fault;
	for (size_t i = finishing->first_fault; i < builder->fault_count; i++) {
		const struct parl_built_fault *fault = &builder->faults[i];
		if (severity_of(fault->code) == PARL_SEVERITY_ERROR ||
			fault->code == PARL_CODE_IMPORT_FOLLOWS)
			builder->faults[kept++] = *fault;
	}
	builder->fault_count = kept;
}

/* The id from the file's name, where the file says none or a faulty one. */
static void name_glossary(struct parl_builder *builder)
{
	static const struct parl_origin nowhere = {0};
	struct parl_node *id = parl_builder_member(builder, builder->root, "id");
	if (id && parl_node_stands(builder, id))
		return;
	if (!id) {
		parl_builder_text(builder, builder->root, "id", builder->name, nowhere);
		return;
	}
	id->text = builder->name;
	id->origin = nowhere;
	id->left = false;
}

static bool has_concepts(struct parl_builder *builder)
{
	const struct parl_node *list = parl_builder_member(builder, builder->root, "concepts");
	return list && list->shown;
}

/* One round; whether what was laid out is good. */
static bool judge(struct finishing *finishing, struct parl_buffer *json)
{
	static const struct parl_origin nowhere = {0};
	struct parl_builder *builder = finishing->builder;
	const struct parl_json_sink to_here = {finishing, take_fault, where};
	finishing->first_fault = builder->fault_count;
	if (builder->name.data)
		name_glossary(builder);
	parl_buffer_clear(json);
	parl_builder_lay_out(builder, json);
	if (!builder->failed && !has_concepts(builder)) {
		finishing->stuck = true;
		parl_builder_fault(builder, PARL_CODE_IMPORT_NOTHING, nowhere,
			parl_builder_is_text(builder) ? NULL
						      : "compare the file with the template in "
							"docs/spreadsheets.md",
			"there is no %s in it that could be imported", parl_builder_unit(builder));
	}
	if (builder->failed || finishing->stuck)
		return false;
	size_t before = parl_diagnostics_total(finishing->faults, PARL_SEVERITY_ERROR);
	struct parl_glossary *glossary = parl_glossary_judge(
		parl_buffer_view(json), builder->file, &to_here, finishing->faults);
	parl_glossary_free(glossary);
	/* What is told without a place: that memory ran out, and not all was judged. */
	finishing->stuck = finishing->stuck ||
		parl_diagnostics_total(finishing->faults, PARL_SEVERITY_ERROR) > before;
	return glossary != NULL;
}

/* Rounds until what is left is good; false: it cannot be made so. */
static bool mend(struct finishing *finishing, struct parl_buffer *json)
{
	struct parl_builder *builder = finishing->builder;
	while (finishing->round < ROUNDS_MOST) {
		size_t before = builder->fault_count;
		bool good = judge(finishing, json);
		if (builder->failed || finishing->stuck)
			return false;
		if (finishing->round == 0) {
			builder->bad = finishing->bad;
			good = good && !memchr(builder->bad, 1, builder->last_row + 1);
		}
		if (good)
			return true;
		if (finishing->round > 0 && builder->fault_count == before)
			return false;
		forget_warnings(finishing);
		finishing->round++;
	}
	return false;
}

static bool count(struct parl_builder *builder, struct parl_built *built)
{
	bool *seen = calloc(builder->last_row + 1, sizeof(*seen));
	if (!seen)
		return false;
	*built = (struct parl_built){0};
	parl_span all = parl_builder_member(builder, builder->root, "concepts")->place;
	for (size_t i = 0; i < builder->written_count; i++) {
		const struct parl_node *node = builder->written[i];
		size_t row = node->origin.row;
		built->concepts += is_concept(builder, node);
		if (node->place.start < all.start || node->place.start >= all.end)
			continue;
		built->rows += row > 0 && !seen[row] && !builder->bad[row];
		seen[row] = true;
	}
	for (size_t i = 1; i <= builder->last_row; i++)
		built->left_out += builder->bad[i];
	free(seen);
	return true;
}

bool parl_node_is_written(const struct parl_node *node)
{
	while (node->shown && node->parent)
		node = node->parent;
	return node->shown;
}

static bool mark_bad_rows(struct finishing *finishing)
{
	struct parl_builder *builder = finishing->builder;
	size_t rows = builder->last_row + 1;
	finishing->bad = parl_arena_array(builder->arena, rows, sizeof(*finishing->bad));
	finishing->reported = parl_arena_array(builder->arena, rows, sizeof(*finishing->reported));
	if (!finishing->bad || !finishing->reported)
		return false;
	for (size_t i = 0; i < builder->fault_count; i++) {
		const struct parl_built_fault *fault = &builder->faults[i];
		if (severity_of(fault->code) == PARL_SEVERITY_ERROR && fault->origin.row > 0)
			finishing->bad[fault->origin.row] = true;
	}
	memcpy(finishing->reported, finishing->bad, rows * sizeof(*finishing->bad));
	return true;
}

enum parl_status parl_builder_finish(struct parl_builder *builder, struct parl_buffer *json,
	struct parl_built *built, struct parl_diagnostics *faults)
{
	struct finishing finishing = {.builder = builder, .faults = faults};
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	size_t before = parl_diagnostics_total(faults, PARL_SEVERITY_ERROR);
	bool good = mark_bad_rows(&finishing) && mend(&finishing, &text);
	parl_builder_tell_idle(builder);
	parl_builder_tell(builder, faults);
	good = good && count(builder, built);
	if (good)
		parl_buffer_add_view(json, parl_buffer_view(&text));
	good = good && !json->failed;
	if (!good && parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == before)
		parl_diagnose_memory(faults, builder->file);
	parl_buffer_release(&text);
	return good ? PARL_OK : PARL_FAILED;
}
