/*
 * entries.c - findings, gathered until their document ends.
 */
#include "record.h"

#include <parlance/text.h>

/* The most bytes of the sentence that are shown on either side of a change. */
#define CONTEXT 60

static parl_view text_of(const struct parl_block *block, parl_span span)
{
	return parl_view_part(parl_block_text(block), span);
}

/* What stands before the edit, from a word's start on, with the space between: "... All of our ".
 */
static parl_view lead_of(struct parl_arena *arena, parl_view text, parl_span sentence, size_t end)
{
	size_t start = end > sentence.start + CONTEXT ? end - CONTEXT : sentence.start;
	bool cut = start > sentence.start;
	bool space = end > start && parl_is_white(text.data[end - 1]);
	while (cut && start < end && !parl_is_white(text.data[start]))
		start++;
	parl_view line = parl_text_line((parl_view){text.data + start, end - start}, arena);
	const char *lead = line.data ? parl_arena_print(arena, "%s%s%s", cut ? "... " : "",
					       line.data, space && line.size ? " " : "")
				     : NULL;
	return parl_view_of(lead);
}

static parl_view tail_of(struct parl_arena *arena, parl_view text, parl_span sentence, size_t start)
{
	size_t end = sentence.end > start + CONTEXT ? start + CONTEXT : sentence.end;
	bool cut = end < sentence.end;
	bool space = end > start && parl_is_white(text.data[start]);
	while (cut && end > start && !parl_is_white(text.data[end]))
		end--;
	parl_view line = parl_text_line((parl_view){text.data + start, end - start}, arena);
	const char *tail = line.data
		? parl_arena_print(arena, "%s%s%s", space && line.size ? " " : "", line.data,
			  cut ? " ..." : "")
		: NULL;
	return parl_view_of(tail);
}

static bool fill_also(
	struct parl_arena *arena, const struct parl_finding *finding, struct entry *entry)
{
	if (parl_finding_also_count(finding) == 0)
		return true;
	struct parl_edit also = parl_finding_also(finding, 0);
	entry->also_before = parl_text_line(text_of(also.block, also.span), arena);
	entry->also_after = parl_text_line(also.text, arena);
	return entry->also_before.data && entry->also_after.data;
}

static bool fill_texts(
	struct parl_arena *arena, const struct parl_finding *finding, struct entry *entry)
{
	const struct parl_block *block = parl_finding_block(finding);
	parl_span span = parl_finding_span(finding);
	parl_span sentence = parl_finding_sentence(finding);
	parl_view after = parl_finding_replacement(finding);
	const char *why = parl_finding_weakened(finding);
	if (!why)
		why = parl_finding_doubt(finding);
	if (span.start < sentence.start)
		sentence.start = span.start;
	if (span.end > sentence.end)
		sentence.end = span.end;
	entry->before = parl_text_line(text_of(block, span), arena);
	if (after.data)
		entry->after = parl_text_line(after, arena);
	entry->lead = lead_of(arena, parl_block_text(block), sentence, span.start);
	entry->tail = tail_of(arena, parl_block_text(block), sentence, span.end);
	entry->reason = parl_arena_print(arena, "%s", parl_finding_reason(finding));
	entry->why = why ? parl_arena_print(arena, "%s", why) : NULL;
	return entry->before.data && (!after.data || entry->after.data) && entry->lead.data &&
		entry->tail.data && entry->reason && (!why || entry->why) &&
		fill_also(arena, finding, entry);
}

static enum part part_of(const struct parl_event *event)
{
	if (event->kind == PARL_EVENT_LEFT)
		return LEFT;
	switch (event->state) {
	case PARL_FINDING_APPLIED:
		return CHANGED;
	case PARL_FINDING_HELD:
		return HELD;
	case PARL_FINDING_DECLINED:
		return DECLINED;
	case PARL_FINDING_NOTED:
		return LEFT;
	default:
		return OFFERED;
	}
}

static struct entry *new_entry(struct record *record)
{
	struct entry *entries =
		parl_room(record->entries, &record->capacity, record->count, sizeof(*entries));

	if (!entries)
		return NULL;
	record->entries = entries;
	return &record->entries[record->count];
}

bool entries_add(struct record *record, const struct parl_event *event)
{
	const struct parl_finding *finding = event->finding;
	struct entry *entry = new_entry(record);
	if (!entry)
		return false;
	*entry = (struct entry){.part = part_of(event),
		.term = parl_finding_term(finding),
		.target = parl_finding_target(finding),
		.several = parl_finding_sense_count(finding) > 1,
		.decided = event->decision == PARL_DECISION_TAKE ||
			event->decision == PARL_DECISION_LEAVE,
		.words = parl_finding_words(finding),
		.characters = parl_finding_characters(finding)};
	entry->place = parl_block_place(parl_finding_block(finding), parl_finding_span(finding));
	if (!fill_texts(record->arena, finding, entry))
		return false;
	record->count++;
	return true;
}

void entries_clear(struct record *record)
{
	record->count = 0;
	parl_arena_reset(record->arena);
}

size_t entries_count(const struct record *record, enum part part)
{
	size_t count = 0;
	for (size_t i = 0; i < record->count; i++)
		count += record->entries[i].part == part;
	return count;
}
