/*
 * tree.c - JSON of other programs, by the scanner that reads our own files: where memory runs out
 * it says so, and does not read beyond a text.
 */
#include <parlance/json.h>

#include <stdlib.h>
#include <string.h>

#include <parlance/text.h>

#include "../text/clean.h"
#include "scan.h"

struct parl_json_tree {
	struct parl_json_reader reader;
	struct parl_json_sink sink;
	bool faulty;
	size_t fault;
};

/* A node is a place. */
static const struct parl_json_place *place_of(const struct parl_json_node *node)
{
	return (const struct parl_json_place *)node;
}

static const struct parl_json_node *node_of(const struct parl_json_place *place)
{
	return (const struct parl_json_node *)place;
}

/* The first fault is the one that is told. */
static void take_fault(
	void *state, enum parl_code code, parl_span span, const char *help, const char *text)
{
	struct parl_json_tree *tree = state;

	(void)code, (void)help, (void)text;
	if (!tree->faulty)
		tree->fault = span.start;
	tree->faulty = true;
}

static struct parl_json_tree *new_tree(parl_view text)
{
	static const struct parl_json_kind kind = {.name = "text", .whole = "text"};
	struct parl_json_tree *tree = calloc(1, sizeof(*tree));

	if (!tree)
		return NULL;
	tree->sink = (struct parl_json_sink){.state = tree, .fault = take_fault};
	tree->reader = (struct parl_json_reader){
		.kind = &kind, .text = text, .sink = &tree->sink, .nul = true};
	if (parl_json_begin_reader(&tree->reader))
		return tree;
	parl_json_free(tree);
	return NULL;
}

void parl_json_free(struct parl_json_tree *tree)
{
	if (!tree)
		return;
	parl_json_end_reader(&tree->reader);
	free(tree);
}

static enum parl_status scan(struct parl_json_tree *tree)
{
	parl_view text = tree->reader.text;
	parl_span fault = {text.size, text.size};

	/* Places have 32 bits. */
	if (text.size > UINT32_MAX)
		fault = (parl_span){UINT32_MAX, UINT32_MAX};
	else if (!parl_text_is_clean(text))
		fault = parl_utf8_fault(text, 0);
	if (fault.start < text.size) {
		take_fault(tree, PARL_CODE_NONE, fault, NULL, NULL);
		return PARL_NONE;
	}
	if (parl_json_scan(&tree->reader))
		return PARL_OK;
	parl_json_tell(&tree->reader);
	return tree->faulty ? PARL_NONE : PARL_FAILED;
}

enum parl_status parl_json_read(parl_view text, struct parl_json_tree **tree, size_t *fault)
{
	struct parl_json_tree *made = new_tree(text);
	enum parl_status status = made ? scan(made) : PARL_FAILED;

	*tree = made;
	*fault = made ? made->fault : 0;
	if (status != PARL_OK) {
		parl_json_free(made);
		*tree = NULL;
	}
	return status;
}

const struct parl_json_node *parl_json_root(const struct parl_json_tree *tree)
{
	return node_of(tree->reader.places.items);
}

const struct parl_json_node *parl_json_member(
	const struct parl_json_tree *tree, const struct parl_json_node *object, const char *key)
{
	const struct parl_json_places *places = &tree->reader.places;
	const struct parl_json_place *parent = place_of(object), *found = NULL, *at;

	if (!parent || parent->kind != PARL_JSON_OBJECT)
		return NULL;
	for (at = parl_json_place_first(places, parent); at;
		at = parl_json_place_next(places, parent, at))
		if (strcmp(at->key, key) == 0)
			found = at;
	return node_of(found);
}

bool parl_json_is_list(const struct parl_json_node *node)
{
	return node && place_of(node)->kind == PARL_JSON_ARRAY;
}

const struct parl_json_node *parl_json_next(const struct parl_json_tree *tree,
	const struct parl_json_node *list, const struct parl_json_node *before)
{
	const struct parl_json_places *places = &tree->reader.places;

	return node_of(before ? parl_json_place_next(places, place_of(list), place_of(before))
			      : parl_json_place_first(places, place_of(list)));
}

enum parl_status parl_json_decode(
	struct parl_json_tree *tree, const struct parl_json_node *node, parl_view *text)
{
	const struct parl_json_place *place = place_of(node);

	*text = (parl_view){NULL, 0};
	if (!place || place->kind != PARL_JSON_STRING)
		return PARL_NONE;
	*text = (parl_view){
		tree->reader.text.data + place->start + 1, place->end - place->start - 2};
	if (memchr(text->data, '\\', text->size))
		*text = parl_json_unescape(*text, tree->reader.scratch);
	return text->data ? PARL_OK : PARL_FAILED;
}
