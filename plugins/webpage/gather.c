/*
 * gather.c - findings and their notes, gathered until their document ends.
 */
#include "webpage.h"

/* The number of the note that says what FINDING needs, made if there is none. There are no more
 * than terms in the glossaries. 0: out of memory. */
static size_t note_for(struct webpage *page, const struct parl_event *event)
{
	const struct parl_finding *finding = event->finding;
	struct note note = {.term = parl_finding_term(finding),
		.sense_count = parl_finding_sense_count(finding),
		.places = 1,
		.explains = parl_finding_explains(finding)};
	struct numbered *numbered =
		parl_map_add(&page->numbers, &(struct numbered){note.term, note.sense_count, 0});
	struct note *notes;

	if (!numbered)
		return 0;
	if (numbered->number) {
		page->notes[numbered->number - 1].places++;
		return numbered->number;
	}
	notes = parl_room(page->notes, &page->note_room, page->note_count, sizeof(*notes));
	if (!notes)
		return 0;
	page->notes = notes;
	if (parl_finding_gist(event->vocabulary, finding, page->arena, &note.gists) != PARL_OK)
		return 0;
	page->notes[page->note_count++] = note;
	numbered->number = page->note_count;
	return page->note_count;
}

bool gather_add(struct webpage *page, const struct parl_event *event)
{
	const uint32_t marks[MARK_NUMBERS] = {[MARK_NOTE] = (uint32_t)note_for(page, event),
		[MARK_STATE] = (uint32_t)event->state};

	return marks[MARK_NOTE] > 0 && parl_rows_add(&page->marks, marks) &&
		parl_findings_add(page->findings, event->finding);
}

uint32_t gather_mark(const struct webpage *page, size_t index, enum mark mark)
{
	uint32_t marks[MARK_NUMBERS];

	parl_rows_get(&page->marks, index, marks);
	return marks[mark];
}

size_t gather_count(const struct webpage *page)
{
	return parl_findings_count(page->findings);
}

void gather_clear(struct webpage *page)
{
	page->note_count = 0;
	parl_map_clear(&page->numbers);
	parl_rows_clear(&page->marks);
	parl_findings_clear(page->findings);
	parl_arena_reset(page->arena);
}
