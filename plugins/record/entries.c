/*
 * entries.c - findings, gathered until their document ends.
 */
#include "record.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

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

static const char *why_of(const struct parl_finding *finding)
{
	const char *why = parl_finding_weakened(finding);

	return why ? why : parl_finding_doubt(finding);
}

static bool fill_texts(
	struct parl_arena *arena, const struct parl_finding *finding, struct entry *entry)
{
	const struct parl_block *block = parl_finding_block(finding);
	parl_span span = parl_finding_span(finding);
	parl_span sentence = parl_finding_sentence(finding);
	parl_view after = parl_finding_replacement(finding);
	if (span.start < sentence.start)
		sentence.start = span.start;
	if (span.end > sentence.end)
		sentence.end = span.end;
	entry->before = parl_text_line(text_of(block, span), arena);
	if (after.data)
		entry->after = parl_text_line(after, arena);
	entry->lead = lead_of(arena, parl_block_text(block), sentence, span.start);
	entry->tail = tail_of(arena, parl_block_text(block), sentence, span.end);
	return entry->before.data && (!after.data || entry->after.data) && entry->lead.data &&
		entry->tail.data && fill_also(arena, finding, entry);
}

bool entries_get(struct record *record, size_t index, struct entry *entry)
{
	const struct parl_finding *finding = parl_findings_at(record->findings, index);
	uint32_t known[KNOWN];
	parl_rows_get(&record->known, index, known);
	parl_arena_reset(record->arena);
	*entry = (struct entry){.part = record->groups[known[KNOWN_GROUP]].part,
		.place = parl_block_place(parl_finding_block(finding), parl_finding_span(finding)),
		.term = parl_finding_term(finding),
		.target = parl_finding_target(finding),
		.several = parl_finding_sense_count(finding) > 1,
		.reason = parl_finding_reason(finding),
		.why = why_of(finding),
		.decided = known[KNOWN_DECIDED],
		.words = parl_finding_words(finding),
		.characters = parl_finding_characters(finding)};
	if (fill_texts(record->arena, finding, entry))
		return true;
	parl_output_fail(record->output, ENOMEM);
	return false;
}

/* --- gathering */

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

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_group(const struct group *a, const struct group *b)
{
	return a->part == b->part && a->term == b->term && a->target == b->target &&
		a->several == b->several && same_text(a->why, b->why);
}

/* The group of EVENT's finding, made if there is none: of each term there are few. NULL: out of
 * memory. */
static struct group *group_of(struct record *record, const struct parl_event *event)
{
	const struct parl_finding *finding = event->finding;
	struct group group = {.part = part_of(event),
		.term = parl_finding_term(finding),
		.target = parl_finding_target(finding),
		.several = parl_finding_sense_count(finding) > 1};
	struct group *groups;
	if (group.part == LEFT)
		group.why = why_of(finding);
	for (size_t i = 0; i < record->group_count; i++)
		if (same_group(&record->groups[i], &group))
			return &record->groups[i];
	groups = parl_room(
		record->groups, &record->group_room, record->group_count, sizeof(*groups));
	if (!groups)
		return NULL;
	record->groups = groups;
	group.members = (struct parl_rows)PARL_ROWS_OF(1);
	groups[record->group_count] = group;
	return &groups[record->group_count++];
}

bool entries_add(struct record *record, const struct parl_event *event)
{
	uint32_t index = (uint32_t)parl_findings_count(record->findings);
	struct group *group = group_of(record, event);
	uint32_t known[KNOWN] = {[KNOWN_DECIDED] = event->decision == PARL_DECISION_TAKE ||
			event->decision == PARL_DECISION_LEAVE};
	if (!group)
		return false;
	known[KNOWN_GROUP] = (uint32_t)(group - record->groups);
	if (!parl_rows_add(&group->members, &index) || !parl_rows_add(&record->known, known) ||
		!parl_findings_add(record->findings, event->finding))
		return false;
	group->words += parl_finding_words(event->finding);
	return true;
}

static void forget_groups(struct record *record)
{
	while (record->group_count > 0)
		parl_rows_release(&record->groups[--record->group_count].members);
}

void entries_clear(struct record *record)
{
	parl_findings_clear(record->findings);
	parl_rows_clear(&record->known);
	forget_groups(record);
}

size_t entries_count(const struct record *record, enum part part)
{
	size_t count = 0;
	for (size_t i = 0; i < record->group_count; i++)
		if (record->groups[i].part == part)
			count += record->groups[i].members.count;
	return count;
}

enum part entries_part(const struct record *record, size_t index)
{
	uint32_t known[KNOWN];

	parl_rows_get(&record->known, index, known);
	return record->groups[known[KNOWN_GROUP]].part;
}

bool entries_open(struct record *record, struct parl_output *output)
{
	record->output = output;
	record->arena = parl_arena_new();
	record->findings = parl_findings_new();
	record->known = (struct parl_rows)PARL_ROWS_OF(KNOWN);
	return record->arena && record->findings;
}

void entries_close(struct record *record)
{
	forget_groups(record);
	parl_rows_release(&record->known);
	parl_arena_free(record->arena);
	parl_findings_free(record->findings);
	free(record->groups);
}
