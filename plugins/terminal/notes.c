/*
 * notes.c - findings, gathered until there is a place to show them.
 */
#include "text.h"

#include <string.h>

size_t notes_first(struct parl_map *seen, const struct parl_finding *finding, size_t number)
{
	struct seen_term wanted = {.term = parl_finding_term(finding),
		.sense_count = parl_finding_sense_count(finding)};
	struct seen_term *first = parl_map_add(seen, &wanted);

	if (!first)
		return 0;
	if (first->number == 0)
		first->number = number;
	return first->number;
}

static bool add_note(struct text_report *report, const struct note *note)
{
	struct note *notes = parl_room(
		report->notes, &report->note_capacity, report->note_count, sizeof(*notes));

	if (!notes)
		return false;
	report->notes = notes;
	notes[report->note_count++] = *note;
	return true;
}

/* What repeats only says where it was said. */
static bool fill_gists(
	struct text_report *report, const struct parl_event *event, struct note *note)
{
	return note->first != note->number ||
		parl_finding_gist(event->vocabulary, event->finding, report->arena, &note->gists) ==
		PARL_OK;
}

/* Most are said again and again. */
static bool fill_weakened(
	struct text_report *report, const struct parl_finding *finding, struct note *note)
{
	const char *weakened = parl_finding_weakened(finding);

	if (weakened)
		note->weakened =
			parl_arena_echo(report->arena, &report->texts, parl_view_of(weakened)).data;
	return !weakened || note->weakened;
}

static bool add(struct text_report *report, const struct parl_event *event)
{
	const struct parl_finding *finding = event->finding;
	parl_span match = parl_finding_match(finding);
	struct note note = {.term = parl_finding_term(finding),
		.block = (uint32_t)parl_block_index(parl_finding_block(finding)),
		.start = (uint32_t)match.start,
		.end = (uint32_t)match.end,
		.number = (uint32_t)report->numbered + 1,
		.sense_count = (uint16_t)parl_finding_sense_count(finding),
		.state = (uint8_t)event->state,
		.action = parl_finding_action(finding) & 0x7F,
		.explains = parl_finding_explains(finding)};

	note.first = (uint32_t)notes_first(&report->seen, finding, note.number);
	return note.first && fill_gists(report, event, &note) &&
		fill_weakened(report, finding, &note) && add_note(report, &note);
}

bool notes_add(struct text_report *report, const struct parl_event *event)
{
	/* What is left as it is, is counted and no more where the document is rewritten. */
	if (event->rewrites && event->state == PARL_FINDING_NOTED)
		return true;
	if (!(event->rewrites ? outcomes_add(report, event) : add(report, event)))
		return false;
	report->numbered++;
	report->actions[parl_finding_action(event->finding)]++;
	return true;
}

void notes_forget(struct text_report *report)
{
	report->note_count = 0;
	report->outcome_count = 0;
	sayings_forget(&report->sayings);
	parl_arena_reset(report->arena);
	report->texts = NULL;
	report->numbered = 0;
	memset(report->actions, 0, sizeof(report->actions));
	parl_map_clear(&report->seen);
}
