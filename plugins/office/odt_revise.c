/*
 * odt_revise.c - edits as tracked changes in the tree of a paragraph.
 *
 * What is replaced is deleted, and the new text follows, with the looks of the first that it
 * replaces. What stands between the replaced words without being text (a note, a bookmark,
 * another's mark) stays, and the words before and behind it are two deletions.
 */

#include "odt.h"

/* The element that holds a node, not counting spans. */
static xmlNode *holder_of(const xmlNode *node)
{
	xmlNode *holder = node->parent;

	while (odt_is(holder, "span"))
		holder = holder->parent;
	return holder;
}

/* Whether something that stays stands between two pieces. */
static bool are_parted(const xmlNode *holder, xmlNode *from, const xmlNode *to)
{
	xmlNode *node = xml_walk(holder, from, true);

	for (; node && node != to; node = xml_walk(holder, node, false))
		if (node->type == XML_ELEMENT_NODE && !odt_is(node, "span"))
			return true;
	return node == NULL;
}

static struct odt_stretch next_stretch(
	struct odt_reviser *reviser, xmlNode *holder, struct piece *first, size_t end)
{
	struct odt_stretch stretch = {.first = first, .last = first};
	struct piece *next = first->next;

	while (next && next->text.start < end &&
		!are_parted(holder, stretch.last->node, next->node)) {
		stretch.last = next;
		next = next->next;
	}
	stretch.begins = odt_divide_before(reviser, holder, first->node);
	stretch.ends = odt_divide_behind(reviser, holder, stretch.last->node);
	/* Where both are in one span, the second division made it anew. */
	stretch.begins = first->node;
	while (stretch.begins->parent != holder)
		stretch.begins = stretch.begins->parent;
	return stretch;
}

/* Without tracking: RUN (NULL: nothing) stands for the stretch. */
static void replace_stretch(const struct odt_stretch *stretch, xmlNode *run)
{
	if (run)
		xml_put_before(stretch->begins, run);
	odt_take_out(stretch, NULL);
	for (struct piece *piece = stretch->first;; piece = piece->next) {
		piece->node = run;
		if (piece == stretch->last)
			break;
	}
}

/* --- an edit */

static void revise_stretch(struct odt_reviser *reviser, const struct odt_block *block,
	const struct odt_stretch *stretch, xmlNode *run)
{
	xmlNode *mark;

	if (!reviser->changes->tracked) {
		replace_stretch(stretch, run);
		return;
	}
	mark = odt_delete(reviser, block, stretch);
	if (mark && run)
		odt_insert(reviser, mark, run);
	else
		xmlFreeNode(run);
}

/* A space behind what went must not become one with a space before it. */
static void keep_next_space(struct odt_reviser *reviser, const struct odt_block *block,
	struct piece *next, const struct parl_edit *edit, bool parted)
{
	parl_view text = parl_block_text(block->block);
	bool closed = edit->text.size && edit->text.data[edit->text.size - 1] != ' ' && !parted;

	if (!next || closed || next->node->type != XML_TEXT_NODE ||
		text.data[next->text.start] != ' ')
		return;
	next->node = odt_keep_space_before(reviser, next->node);
}

struct piece *odt_revise(struct odt_reviser *reviser, struct odt_block *block, struct piece *first,
	const struct parl_edit *edit)
{
	xmlNode *holder = holder_of(first->node);
	xmlNode *run = edit->text.size ? odt_new_run(reviser, holder, first, edit->text) : NULL;
	struct piece *next = first;
	size_t stretches = 0;

	reviser->changed = true;
	while (next && next->text.start < edit->span.end && !reviser->failed) {
		struct odt_stretch stretch = next_stretch(reviser, holder, next, edit->span.end);

		next = stretch.last->next;
		if (!reviser->failed)
			revise_stretch(reviser, block, &stretch, run);
		run = NULL;
		stretches++;
	}
	if (!reviser->failed)
		keep_next_space(reviser, block, next, edit, stretches > 1);
	return next;
}
