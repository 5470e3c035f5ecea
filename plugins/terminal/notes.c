/*
 * notes.c - findings, gathered until there is a place to show them.
 */
#include "text.h"

#include <stdlib.h>
#include <string.h>

/* The slot that has WANTED's term and as many senses, or the free one for it. */
static struct seen_term *slot_of(const struct seen *seen, const struct seen_term *wanted)
{
	uint64_t hash = (uint64_t)(uintptr_t)wanted->term * UINT64_C(0x9E3779B97F4A7C15);
	size_t at = (size_t)(hash >> 20) & (seen->capacity - 1);
	while (seen->slots[at].term &&
		(seen->slots[at].term != wanted->term ||
			seen->slots[at].sense_count != wanted->sense_count))
		at = (at + 1) & (seen->capacity - 1);
	return &seen->slots[at];
}

static bool grow_seen(struct seen *seen)
{
	struct seen grown = {
		.count = seen->count, .capacity = seen->capacity ? seen->capacity * 2 : 64};
	grown.slots = calloc(grown.capacity, sizeof(*grown.slots));
	if (!grown.slots)
		return false;
	for (size_t i = 0; i < seen->capacity; i++) {
		if (seen->slots[i].term)
			*slot_of(&grown, &seen->slots[i]) = seen->slots[i];
	}
	free(seen->slots);
	*seen = grown;
	return true;
}

size_t notes_first(struct seen *seen, const struct parl_finding *finding, size_t number)
{
	struct seen_term wanted = {
		parl_finding_term(finding), parl_finding_sense_count(finding), number};
	if (2 * seen->count >= seen->capacity && !grow_seen(seen))
		return 0;
	struct seen_term *slot = slot_of(seen, &wanted);
	if (!slot->term) {
		*slot = wanted;
		seen->count++;
	}
	return slot->number;
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
	report->texts = (struct parl_echoes){0};
	report->numbered = 0;
	memset(report->actions, 0, sizeof(report->actions));
	if (report->seen.capacity > 0)
		memset(report->seen.slots, 0, report->seen.capacity * sizeof(*report->seen.slots));
	report->seen.count = 0;
}
