/*
 * gather.c - findings, gathered until their document ends.
 */
#include "webpage.h"

static parl_view text_of(const struct parl_block *block, parl_span span)
{
	return parl_view_part(parl_block_text(block), span);
}

/* The number of the note that says what FINDING needs, made if there is none. There are no more
 * than terms in the glossaries. 0: out of memory. */
static size_t note_for(struct webpage *page, const struct parl_event *event)
{
	const struct parl_finding *finding = event->finding;
	struct note note = {.term = parl_finding_term(finding),
		.sense_count = parl_finding_sense_count(finding),
		.places = 1,
		.explains = parl_finding_explains(finding)};
	struct note *notes;

	for (size_t i = 0; i < page->note_count; i++)
		if (page->notes[i].term == note.term &&
			page->notes[i].sense_count == note.sense_count) {
			page->notes[i].places++;
			return i + 1;
		}
	notes = parl_room(page->notes, &page->note_room, page->note_count, sizeof(*notes));
	if (!notes)
		return 0;
	page->notes = notes;
	if (parl_finding_gist(event->vocabulary, finding, page->arena, &note.gists) != PARL_OK)
		return 0;
	page->notes[page->note_count++] = note;
	return page->note_count;
}

static bool fill_texts(
	struct parl_arena *arena, const struct parl_finding *finding, struct mark *mark)
{
	parl_view after = parl_finding_replacement(finding);

	mark->before = parl_text_line(text_of(mark->block, parl_finding_span(finding)), arena);
	if (after.data)
		mark->after = parl_text_line(after, arena);
	mark->reason = parl_arena_copy(arena, parl_view_of(parl_finding_reason(finding)));
	return mark->before.data && (!after.data || mark->after.data) && mark->reason.data;
}

bool gather_add(struct webpage *page, const struct parl_event *event)
{
	const struct parl_finding *finding = event->finding;
	struct mark *marks =
		parl_room(page->marks, &page->mark_room, page->mark_count, sizeof(*marks));
	struct mark *mark;

	if (!marks)
		return false;
	page->marks = marks;
	mark = &marks[page->mark_count];
	*mark = (struct mark){.block = parl_finding_block(finding),
		.match = parl_finding_match(finding),
		.action = parl_finding_action(finding),
		.state = event->state,
		.term = parl_finding_term(finding),
		.words = parl_finding_words(finding),
		.note = note_for(page, event)};
	if (mark->note == 0 || !fill_texts(page->arena, finding, mark))
		return false;
	page->mark_count++;
	return true;
}

void gather_clear(struct webpage *page)
{
	page->mark_count = 0;
	page->note_count = 0;
	parl_arena_reset(page->arena);
}
