/*
 * edits.c - the changes that a job wants done to its document.
 */
#include "edits.h"

#include <stdlib.h>

static bool add(struct parl_edits *edits, struct parl_edit edit, struct parl_arena *arena)
{
	struct parl_edit *items =
		parl_room(edits->items, &edits->room, edits->count, sizeof(*items));

	if (!items)
		return false;
	edits->items = items;
	edit.text = parl_arena_echo(arena, &edits->texts, edit.text);
	if (!edit.text.data)
		return false;
	edits->items[edits->count++] = edit;
	return true;
}

bool parl_edits_add(
	struct parl_edits *edits, const struct parl_finding *finding, struct parl_arena *arena)
{
	struct parl_edit edit = {parl_finding_block(finding), parl_finding_span(finding),
		parl_finding_replacement(finding)};

	if (!edit.text.data)
		return true;
	if (!add(edits, edit, arena))
		return false;
	for (size_t i = 0; i < parl_finding_also_count(finding); i++)
		if (!add(edits, parl_finding_also(finding, i), arena))
			return false;
	return true;
}

static int compare(size_t a, size_t b)
{
	return (a > b) - (a < b);
}

int parl_place_order(
	const struct parl_block *a, parl_span place, const struct parl_block *b, parl_span other)
{
	int order = compare(parl_block_index(a), parl_block_index(b));

	if (order == 0)
		order = compare(place.start, other.start);
	return order != 0 ? order : compare(place.end, other.end);
}

static int by_place(const void *first, const void *second)
{
	const struct parl_edit *a = first, *b = second;

	return parl_place_order(a->block, a->span, b->block, b->span);
}

/* Most edits come in the order of the text, and sorting takes as much memory again. */
static bool are_sorted(const struct parl_edits *edits)
{
	for (size_t i = 1; i < edits->count; i++)
		if (by_place(&edits->items[i - 1], &edits->items[i]) > 0)
			return false;
	return true;
}

bool parl_edits_settle(struct parl_edits *edits)
{
	size_t kept = 0;

	if (!are_sorted(edits))
		qsort(edits->items, edits->count, sizeof(*edits->items), by_place);
	for (size_t i = 0; i < edits->count; i++) {
		const struct parl_edit *edit = &edits->items[i];
		const struct parl_edit *last = kept ? &edits->items[kept - 1] : NULL;

		if (last && by_place(last, edit) == 0 && parl_view_equal(last->text, edit->text))
			continue;
		if (last && last->block == edit->block && edit->span.start < last->span.end)
			return false;
		edits->items[kept++] = *edit;
	}
	edits->count = kept;
	return true;
}

void parl_edits_release(struct parl_edits *edits)
{
	free(edits->items);
}
