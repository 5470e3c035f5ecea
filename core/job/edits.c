/*
 * edits.c - the changes that a job wants done to its document.
 */
#include "edits.h"

#include <stdlib.h>
#include <string.h>

#include <parlance/event.h>

/* What is kept of an edit: the index of its block, where it begins there and how long it is, and
 * the number of its text. */
enum number { BLOCK, START, SIZE, TEXT, NUMBERS };

struct text {
	const char *data; /* by which it is known */
	size_t size;
};

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

static struct parl_edit edit_at(const struct parl_edit_list *list, size_t index)
{
	const struct parl_edits *edits = (const struct parl_edits *)list;
	const struct text *texts = edits->texts.items;
	uint32_t row[NUMBERS];

	parl_rows_get(&edits->rows, index, row);
	return (struct parl_edit){parl_document_block(edits->document, row[BLOCK]),
		{row[START], (size_t)row[START] + row[SIZE]},
		{texts[row[TEXT]].data, texts[row[TEXT]].size}};
}

struct parl_edit parl_event_edit(const struct parl_event *event, size_t index)
{
	return edit_at(&event->edits->list, index);
}

void parl_edits_begin(struct parl_edits *edits)
{
	*edits = (struct parl_edits){.list = {.at = edit_at},
		.rows = PARL_ROWS_OF(NUMBERS),
		.texts = PARL_MAP_OF(struct text, size)};
}

void parl_edits_release(struct parl_edits *edits)
{
	parl_rows_release(&edits->rows);
	parl_map_release(&edits->texts);
	free(edits->waiting);
}

/* --- as they come */

/* The last one that was packed has EDIT's place, and writes the same. */
static bool is_last(const struct parl_edit *last, const struct parl_edit *edit)
{
	return by_place(last, edit) == 0 && parl_view_equal(last->text, edit->text);
}

static bool pack(struct parl_edits *edits, const struct parl_edit *edit)
{
	uint32_t row[NUMBERS] = {[BLOCK] = (uint32_t)parl_block_index(edit->block),
		[START] = (uint32_t)edit->span.start,
		[SIZE] = (uint32_t)(edit->span.end - edit->span.start)};
	struct text *text;

	if (edits->rows.count > 0) {
		struct parl_edit last = edit_at(&edits->list, edits->rows.count - 1);

		if (is_last(&last, edit))
			return true;
		edits->disordered |= by_place(&last, edit) > 0;
		edits->overlap |= last.block == edit->block && edit->span.start < last.span.end;
	}
	text = parl_map_add(&edits->texts, &edit->text.data);
	if (!text)
		return false;
	text->size = edit->text.size;
	row[TEXT] = (uint32_t)(text - (struct text *)edits->texts.items);
	edits->document = parl_block_document(edit->block);
	return parl_rows_add(&edits->rows, row);
}

/* Packs those that wait before START of BLOCK (NULL: all): nothing comes there any more. */
static bool let_go(struct parl_edits *edits, const struct parl_block *block, size_t start)
{
	const parl_span place = {start, start};
	size_t count = 0;
	bool done = true;

	for (; done && count < edits->waiting_count; count++) {
		const struct parl_edit *edit = &edits->waiting[count];

		if (block && parl_place_order(edit->block, edit->span, block, place) >= 0)
			break;
		done = pack(edits, edit);
	}
	edits->waiting_count -= count;
	if (count > 0)
		memmove(edits->waiting, edits->waiting + count,
			edits->waiting_count * sizeof(*edits->waiting));
	return done;
}

static bool await(struct parl_edits *edits, struct parl_edit edit, struct parl_arena *arena)
{
	struct parl_edit *items = parl_room(
		edits->waiting, &edits->waiting_room, edits->waiting_count, sizeof(*items));
	size_t at = edits->waiting_count;

	if (!items)
		return false;
	edits->waiting = items;
	edit.text = parl_arena_echo(arena, &edits->echoes, edit.text);
	if (!edit.text.data)
		return false;
	for (; at > 0 && by_place(&items[at - 1], &edit) > 0; at--)
		items[at] = items[at - 1];
	items[at] = edit;
	edits->waiting_count++;
	return true;
}

bool parl_edits_add(
	struct parl_edits *edits, const struct parl_finding *finding, struct parl_arena *arena)
{
	struct parl_edit edit = {parl_finding_block(finding), parl_finding_span(finding),
		parl_finding_replacement(finding)};

	if (!edit.text.data)
		return true;
	if (!let_go(edits, edit.block, edit.span.start) || !await(edits, edit, arena))
		return false;
	for (size_t i = 0; i < parl_finding_also_count(finding); i++)
		if (!await(edits, parl_finding_also(finding, i), arena))
			return false;
	return true;
}

/* --- at the end */

/* Sorting takes a multiple of what they take packed: for commands that go about a text in an order
 * of their own. */
static bool sort(struct parl_edits *edits)
{
	size_t count = edits->rows.count;
	struct parl_edit *items = calloc(count, sizeof(*items));
	bool done = items != NULL;

	for (size_t i = 0; items && i < count; i++)
		items[i] = edit_at(&edits->list, i);
	parl_rows_clear(&edits->rows);
	if (items)
		qsort(items, count, sizeof(*items), by_place);
	edits->disordered = edits->overlap = false;
	for (size_t i = 0; done && i < count; i++)
		done = pack(edits, &items[i]);
	free(items);
	return done;
}

enum parl_status parl_edits_settle(struct parl_edits *edits)
{
	if (!let_go(edits, NULL, 0) || (edits->disordered && !sort(edits)))
		return PARL_FAILED;
	edits->list.count = edits->rows.count;
	return edits->overlap ? PARL_NONE : PARL_OK;
}

struct parl_edit *parl_edits_array(const struct parl_edits *edits, struct parl_arena *arena)
{
	struct parl_edit *items = parl_arena_array(arena, edits->list.count, sizeof(*items));

	for (size_t i = 0; items && i < edits->list.count; i++)
		items[i] = edit_at(&edits->list, i);
	return items;
}
