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

/* The number of the first note that says what NOTE does: its own, if there was none. 0: out of
 * memory. */
static size_t first_number(struct seen *seen, const struct note *note)
{
	struct seen_term wanted = {note->term, note->sense_count, note->number};
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

/* For as long as the notes, or the one at hand, of which no more than a change is kept. Most texts
 * of a long document come again and again. */
static parl_view hold(struct text_report *report, parl_view text)
{
	return report->rewrites ? parl_arena_copy(report->line, text)
				: parl_arena_echo(report->arena, &report->texts, text);
}

/* On one line. */
static parl_view keep(struct text_report *report, parl_view text)
{
	parl_view line = parl_wrap_none(text, report->line);

	return line.data && !report->rewrites ? hold(report, line) : line;
}

static parl_view text_of(const struct parl_block *block, parl_span span)
{
	parl_view text = parl_block_text(block);
	return (parl_view){text.data + span.start, span.end - span.start};
}

static bool join_also(
	struct text_report *report, const struct parl_finding *finding, struct note *note)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	for (size_t i = 0; i < parl_finding_also_count(finding); i++) {
		struct parl_edit edit = parl_finding_also(finding, i);
		if (i > 0)
			parl_buffer_print(&text, ", ");
		parl_buffer_add_view(&text, text_of(edit.block, edit.span));
		parl_buffer_print(&text, " -> ");
		parl_buffer_add_view(&text, edit.text);
	}
	note->also = keep(report, parl_buffer_view(&text));
	bool failed = text.failed || !note->also.data;
	parl_buffer_release(&text);
	return !failed;
}

static bool join_offers(
	struct text_report *report, const struct parl_finding *finding, struct note *note)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	for (size_t i = 0; i < parl_finding_offer_count(finding); i++) {
		if (i > 0)
			parl_buffer_print(&text, ", ");
		parl_buffer_add_view(&text, parl_finding_offer(finding, i));
	}
	note->offers = keep(report, parl_buffer_view(&text));
	bool failed = text.failed || !note->offers.data;
	parl_buffer_release(&text);
	return !failed;
}

/* The rule by which words, or characters, are limited; else the default one. */
static const struct parl_rule *rule_of(const struct parl_event *event, enum parl_unit unit)
{
	for (size_t i = 0; i < event->limit_count; i++)
		if (parl_rule_unit(event->limits[i].limit.rule) == unit)
			return event->limits[i].limit.rule;
	return parl_rule_find(unit, (parl_view){"", 0});
}

static bool add_cost(struct parl_buffer *text, const struct parl_event *event, enum parl_unit unit)
{
	long cost;
	if (parl_finding_cost(event->finding, rule_of(event, unit), &cost) != PARL_OK)
		return false;
	if (cost != 0)
		parl_buffer_print(text, "%s%+ld %s%s", text->size > 0 ? ", " : "", cost,
			parl_unit_name(unit), cost == 1 || cost == -1 ? "" : "s");
	return !text->failed;
}

static bool fill_cost(struct text_report *report, const struct parl_event *event, struct note *note)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	bool done = add_cost(&text, event, PARL_UNIT_WORDS) &&
		add_cost(&text, event, PARL_UNIT_CHARACTERS);
	if (done)
		note->cost = hold(report, parl_buffer_view(&text));
	parl_buffer_release(&text);
	return done && note->cost.data;
}

static bool fill_senses(
	struct text_report *report, const struct parl_event *event, struct note *note)
{
	const struct parl_finding *finding = event->finding;
	note->sense_count = parl_finding_sense_count(finding);
	if (event->rewrites)
		return true;
	note->senses = parl_arena_array(report->arena, note->sense_count, sizeof(*note->senses));
	for (size_t i = 0; note->senses && i < note->sense_count; i++)
		note->senses[i] = parl_finding_sense(finding, i);
	return note->senses != NULL;
}

static bool fill_gists(
	struct text_report *report, const struct parl_event *event, struct note *note)
{
	return event->rewrites ||
		parl_finding_gist(event->vocabulary, event->finding, report->arena, &note->gists) ==
		PARL_OK;
}

static bool fill_texts(
	struct text_report *report, const struct parl_finding *finding, struct note *note)
{
	parl_view after = parl_finding_replacement(finding);
	parl_view reason = hold(report, parl_view_of(parl_finding_reason(finding)));
	parl_view weakened = {NULL, 0};
	if (parl_finding_weakened(finding)) {
		weakened = hold(report, parl_view_of(parl_finding_weakened(finding)));
		if (!weakened.data)
			return false;
	}
	note->reason = reason.data;
	note->weakened = weakened.data;
	note->before = keep(report, text_of(note->block, parl_finding_span(finding)));
	if (after.data)
		note->after = keep(report, after);
	return reason.data && note->before.data && (!after.data || note->after.data) &&
		join_also(report, finding, note) && join_offers(report, finding, note);
}

bool notes_add(struct text_report *report, const struct parl_event *event)
{
	const struct parl_finding *finding = event->finding;
	/* What is left as it is, is counted and no more where the document is rewritten. */
	if (event->rewrites && event->state == PARL_FINDING_NOTED)
		return true;
	struct note note = {.block = parl_finding_block(finding),
		.match = parl_finding_match(finding),
		.term = parl_finding_term(finding),
		.state = event->state,
		.action = parl_finding_action(finding),
		.explains = parl_finding_explains(finding),
		.number = report->numbered + 1};
	report->rewrites = event->rewrites;
	parl_arena_reset(report->line);
	note.place = parl_block_place(note.block, parl_finding_span(finding));
	if (!fill_gists(report, event, &note) || !fill_senses(report, event, &note) ||
		!fill_texts(report, finding, &note) || !fill_cost(report, event, &note) ||
		(note.first = first_number(&report->seen, &note)) == 0 ||
		!(report->rewrites ? changes_add(report, &note) : add_note(report, &note)))
		return false;
	report->numbered++;
	report->actions[note.action]++;
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
