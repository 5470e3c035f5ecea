/*
 * layout.c - a builder's tree as JSON, as tidy as one written by hand.
 *
 * Two spaces a level. What is short stands on one line; but the glossary, its sources, its concepts
 * and their terms are spread out always, so that they look alike and differences are by line.
 */
#include <stdlib.h>
#include <string.h>

#include <parlance/output.h>

#include "builder.h"
#include "owned.h"

/* Columns of a line, and how deep the levels are that are always spread out. */
#define LINE 118
#define SPREAD 3

struct layout {
	struct parl_builder *builder;
	struct parl_output *output;
	struct parl_buffer *json;
};

bool parl_node_stands(const struct parl_builder *builder, const struct parl_node *node)
{
	size_t row = node->origin.row;
	if (node->left)
		return false;
	if (node->kind == PARL_NODE_OBJECT || node->kind == PARL_NODE_LIST || node->names)
		return true;
	return row == 0 || !builder->bad || !builder->bad[row];
}

/* The table of an object's keys, which says in which order they stand; NULL: as they came. */
static const struct parl_fields *fields_of(const struct parl_node *node)
{
	const struct parl_node *list = node->parent;
	if (!list)
		return &parl_fields_header;
	if (list->kind != PARL_NODE_LIST)
		return NULL;
	bool term = node->first && strcmp(node->first->key, "term") == 0;
	return term ? &parl_fields_term : &parl_fields_concept;
}

static size_t rank_of(const struct parl_fields *fields, const char *key)
{
	size_t rank = 0;
	while (rank < fields->count && strcmp(fields->items[rank].name, key) != 0)
		rank++;
	return rank;
}

/* Puts the members of an object in the order of its table. */
static void arrange(struct parl_node *node)
{
	const struct parl_fields *fields =
		node->kind == PARL_NODE_OBJECT && node->first ? fields_of(node) : NULL;
	struct parl_node *rest = node->first;
	if (!fields)
		return;
	node->first = NULL;
	while (rest) {
		struct parl_node *member = rest;
		struct parl_node **at = &node->first;
		size_t rank = rank_of(fields, member->key);
		rest = rest->next;
		while (*at && rank_of(fields, (*at)->key) <= rank)
			at = &(*at)->next;
		member->next = *at;
		*at = member;
		if (!member->next)
			node->last = member;
	}
}

static size_t width_of(parl_view text)
{
	size_t width = 2;
	for (size_t i = 0; i < text.size; i++)
		width += ((unsigned char)text.data[i] & 0xC0) != 0x80;
	return width;
}

/* A term of which nothing more is said is its text alone. */
static const struct parl_node *short_form(const struct parl_node *node)
{
	const struct parl_node *only = NULL;
	if (node->kind != PARL_NODE_OBJECT || !node->parent || node->parent->kind != PARL_NODE_LIST)
		return NULL;
	for (const struct parl_node *child = node->first; child; child = child->next) {
		if (child->shown && only)
			return NULL;
		if (child->shown)
			only = child;
	}
	return only && strcmp(only->key, "term") == 0 ? only : NULL;
}

static bool is_container(const struct parl_node *node)
{
	return node->kind == PARL_NODE_OBJECT || node->kind == PARL_NODE_LIST;
}

/* What of the children is shown, how wide they are, and whether they are containers themselves.
 * What names an object is no reason for it to stand; but a term has often nothing else. */
static void measure_children(struct parl_node *node, bool *nests)
{
	bool term = node->first && node->first->key && strcmp(node->first->key, "term") == 0;
	node->width = 2;
	for (const struct parl_node *child = node->first; child; child = child->next) {
		node->shown = node->shown || (child->shown && (term || !child->names));
		node->width += child->shown ? child->width + (node->width > 2 ? 2 : 0) : 0;
		*nests = *nests || (child->shown && is_container(child));
		node->broken = node->broken || (child->shown && child->broken);
	}
}

/* Whether a term's own row is left out: then its text is not to stand alone. */
static bool is_gone(const struct parl_builder *builder, const struct parl_node *node)
{
	size_t row = node->origin.row;
	return node->names && strcmp(node->key, "term") == 0 && row > 0 && builder->bad &&
		builder->bad[row];
}

static void measure(const struct parl_builder *builder, struct parl_node *node, unsigned depth)
{
	bool nests = false;
	node->broken = node->shown = false;
	if (!parl_node_stands(builder, node) || is_gone(builder, node))
		return;
	if (is_container(node)) {
		arrange(node);
		for (struct parl_node *child = node->first; child; child = child->next)
			measure(builder, child, depth + 1);
		measure_children(node, &nests);
		node->broken = node->broken || depth == 0 || (depth <= SPREAD && nests);
		const struct parl_node *alone = short_form(node);
		if (alone)
			node->width = alone->width - strlen("\"term\": ");
	} else {
		node->shown = true;
		node->width = node->kind == PARL_NODE_TEXT ? width_of(node->text) : node->text.size;
	}
	if (node->key)
		node->width += width_of(parl_view_of(node->key)) + 2;
}

static void write_text(struct layout *layout, parl_view text)
{
	struct parl_json json;
	parl_json_begin(&json, layout->output);
	parl_json_text(&json, NULL, text);
}

static void write_break(struct layout *layout, unsigned depth)
{
	parl_buffer_add_char(layout->json, '\n');
	for (unsigned i = 0; i < depth; i++)
		parl_buffer_add(layout->json, "  ", 2);
}

static const struct parl_node *next_shown(const struct parl_node *node)
{
	while (node && !node->shown)
		node = node->next;
	return node;
}

static void write_node(struct layout *layout, struct parl_node *node, unsigned depth, bool line);

static void write_children(struct layout *layout, struct parl_node *node, unsigned depth, bool line)
{
	bool list = node->kind == PARL_NODE_LIST;
	parl_buffer_add_char(layout->json, list ? '[' : '{');
	for (struct parl_node *child = node->first; child; child = child->next) {
		if (!child->shown)
			continue;
		bool last = !next_shown(child->next);
		bool fits =
			line || (!child->broken && 2 * (depth + 1) + child->width + !last <= LINE);
		if (!line)
			write_break(layout, depth + 1);
		write_node(layout, child, depth + 1, fits);
		if (!last)
			parl_buffer_add(layout->json, ", ", line ? 2 : 1);
	}
	if (!line)
		write_break(layout, depth);
	parl_buffer_add_char(layout->json, list ? ']' : '}');
}

static void write_node(struct layout *layout, struct parl_node *node, unsigned depth, bool line)
{
	struct parl_builder *builder = layout->builder;
	const struct parl_node *alone = short_form(node);
	builder->written[builder->written_count++] = node;
	node->place.start = layout->json->size;
	if (node->key) {
		write_text(layout, parl_view_of(node->key));
		parl_buffer_add(layout->json, ": ", 2);
	}
	if (alone)
		write_text(layout, alone->text);
	else if (is_container(node))
		write_children(layout, node, depth, line);
	else if (node->kind == PARL_NODE_TEXT)
		write_text(layout, node->text);
	else
		parl_buffer_add_view(layout->json, node->text);
	node->place.end = layout->json->size;
}

void parl_builder_lay_out(struct parl_builder *builder, struct parl_buffer *json)
{
	struct layout layout = {builder, parl_output_to_buffer(json), json};
	struct parl_node **written = realloc(builder->written, builder->count * sizeof(*written));
	if (written)
		builder->written = written;
	builder->written_count = 0;
	if (written && layout.output) {
		measure(builder, builder->root, 0);
		write_node(&layout, builder->root, 0, false);
		parl_buffer_add_char(json, '\n');
	}
	if (!written || !layout.output || json->failed)
		builder->failed = true;
	parl_output_free(layout.output);
}

struct parl_node *parl_builder_at(const struct parl_builder *builder, size_t offset)
{
	size_t low = 0, high = builder->written_count;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (builder->written[middle]->place.start <= offset)
			low = middle;
		else
			high = middle;
	}
	struct parl_node *node = builder->written[low];
	while (node->parent && node->place.end <= offset)
		node = node->parent;
	return node;
}
