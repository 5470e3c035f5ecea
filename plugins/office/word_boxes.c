/*
 * word_boxes.c - text boxes.
 *
 * A text box stands twice in the file, for new readers (mc:Choice) and for old ones (mc:Fallback):
 * the first is read, and the second is its twin, which is edited like it.
 */
#include <stdlib.h>

#include "word_walk.h"

static bool grow_twins(struct word_twins *twins)
{
	size_t *blocks = parl_room(twins->blocks, &twins->capacity, twins->count, sizeof(*blocks));

	if (blocks)
		twins->blocks = blocks;
	return blocks != NULL;
}

void word_note_twin(struct word_walker *walker, bool made)
{
	struct word_twins *twins = walker->twins;

	if (!twins || walker->mirror)
		return;
	if (!grow_twins(twins)) {
		walker->word->failed = true;
		return;
	}
	twins->blocks[twins->count++] = made ? walker->blocks - 1 : SIZE_MAX;
}

static void walk_alternate(struct word_walker *walker, xmlNode *node, struct word_scope scope);

/* All boxes within NODE, each with its paragraphs. */
static void walk_boxes(struct word_walker *walker, xmlNode *node, struct word_scope scope)
{
	bool skip = false;

	for (xmlNode *at = node; at; at = xml_walk(node, at, skip)) {
		skip = word_is(at, "txbxContent") || xml_is(at, WORD_MC_SPACE, "AlternateContent");
		if (word_is(at, "txbxContent"))
			word_walk_blocks(walker, at, scope);
		else if (skip)
			walk_alternate(walker, at, scope);
	}
}

static void walk_alternate(struct word_walker *walker, xmlNode *node, struct word_scope scope)
{
	xmlNode *choice = xml_child(node, WORD_MC_SPACE, "Choice");
	xmlNode *fallback = xml_child(node, WORD_MC_SPACE, "Fallback");
	struct word_twins *outer = walker->twins;
	struct word_twins twins = {0};

	if (walker->mirror || outer) {
		/* Within a box, the rarer one: what stands first is read, or mirrored. */
		walk_boxes(walker, choice ? choice : fallback ? fallback : node->last, scope);
		return;
	}
	walker->twins = &twins;
	if (choice)
		walk_boxes(walker, choice, scope);
	if (fallback) {
		walker->mirror = choice != NULL;
		walker->mirrored = 0;
		walk_boxes(walker, fallback, scope);
		walker->mirror = false;
	}
	walker->twins = outer;
	free(twins.blocks);
}

/* Fields do not reach into them. */
void word_walk_boxes(struct word_walker *walker, xmlNode *paragraph, struct word_scope scope)
{
	struct word_fields fields = walker->fields;
	struct line line = walker->line;
	bool skip = false;

	walker->fields = (struct word_fields){0};
	walker->line = (struct line){0};
	scope.no_notes = true;
	scope.cell = false;
	for (xmlNode *at = paragraph; at; at = xml_walk(paragraph, at, skip)) {
		skip = at != paragraph &&
			(word_is(at, "txbxContent") || word_is(at, "del") ||
				word_is(at, "moveFrom") ||
				xml_is(at, WORD_MC_SPACE, "AlternateContent"));
		if (!skip)
			continue;
		if (word_is(at, "txbxContent"))
			word_walk_blocks(walker, at, scope);
		else if (xml_is(at, WORD_MC_SPACE, "AlternateContent"))
			walk_alternate(walker, at, scope);
	}
	walker->word->failed |= walker->line.failed;
	line_release(&walker->line);
	walker->line = line;
	walker->fields = fields;
}
