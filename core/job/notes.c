/*
 * notes.c - the remarks that a job wants attached to its document.
 */
#include "notes.h"

#include <stdlib.h>

#include "edits.h"

static bool add(struct parl_notes *notes, struct parl_note note)
{
	struct parl_note *items =
		parl_room(notes->items, &notes->room, notes->count, sizeof(*items));

	if (!items)
		return false;
	notes->items = items;
	notes->items[notes->count++] = note;
	return true;
}

bool parl_notes_add(struct parl_notes *notes, const struct parl_finding *finding,
	enum parl_finding_state state, struct parl_arena *arena)
{
	struct parl_note note = {.block = parl_finding_block(finding),
		.span = parl_finding_span(finding),
		.concept_id = parl_concept_id(parl_term_concept(parl_finding_term(finding)))};
	struct parl_buffer text = PARL_BUFFER_EMPTY;

	if (state != PARL_FINDING_APPLIED)
		note.span = parl_finding_match(finding);
	parl_remark(finding, state, &text);
	if (!text.failed)
		note.text = parl_arena_copy(arena, parl_buffer_view(&text));
	parl_buffer_release(&text);
	return note.text.data && add(notes, note);
}

static int by_place(const void *first, const void *second)
{
	const struct parl_note *a = first, *b = second;

	return parl_place_order(a->block, a->span, b->block, b->span);
}

void parl_notes_settle(struct parl_notes *notes)
{
	if (notes->count > 1)
		qsort(notes->items, notes->count, sizeof(*notes->items), by_place);
}

void parl_notes_release(struct parl_notes *notes)
{
	free(notes->items);
	*notes = (struct parl_notes){0};
}
