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

/* What is kept of a note: the index of its block, where its match begins and how long it is, and
 * the number of its kind. */
enum number { BLOCK, START, SIZE, KIND, NUMBERS };

/* Most are said again and again. False: out of memory. */
static bool fill_weakened(
	struct text_report *report, const struct parl_finding *finding, struct note_kind *kind)
{
	const char *weakened = parl_finding_weakened(finding);

	if (weakened)
		kind->weakened =
			parl_arena_echo(report->arena, &report->texts, parl_view_of(weakened)).data;
	return !weakened || kind->weakened;
}

/* The kind that the finding of EVENT is as note NUMBER. NULL: out of memory. */
static const struct note_kind *kind_of(
	struct text_report *report, const struct parl_event *event, size_t number)
{
	const struct parl_finding *finding = event->finding;
	struct note_kind key = {.term = parl_finding_term(finding),
		.first = (uint32_t)notes_first(&report->seen, finding, number),
		.sense_count = (uint16_t)parl_finding_sense_count(finding),
		.state = (uint8_t)event->state,
		.action = (uint8_t)parl_finding_action(finding)};
	struct note_kind *kind;

	if (!key.first || !fill_weakened(report, finding, &key))
		return NULL;
	kind = parl_map_add(&report->kinds, &key);
	/* What repeats only says where it was said. */
	if (!kind || kind->first != number)
		return kind;
	kind->explains = parl_finding_explains(finding);
	return parl_finding_gist(event->vocabulary, finding, report->arena, &kind->gists) == PARL_OK
		? kind
		: NULL;
}

static bool add(struct text_report *report, const struct parl_event *event)
{
	const struct parl_finding *finding = event->finding;
	parl_span match = parl_finding_match(finding);
	const struct note_kind *kind = kind_of(report, event, report->numbered + 1);
	uint32_t row[NUMBERS] = {[BLOCK] = (uint32_t)parl_block_index(parl_finding_block(finding)),
		[START] = (uint32_t)match.start,
		[SIZE] = (uint32_t)(match.end - match.start)};

	if (!kind)
		return false;
	row[KIND] = (uint32_t)(kind - (const struct note_kind *)report->kinds.items);
	return parl_rows_add(&report->notes, row);
}

struct note notes_get(const struct text_report *report, size_t index)
{
	const struct note_kind *kinds = report->kinds.items;
	uint32_t row[NUMBERS];

	parl_rows_get(&report->notes, index, row);
	return (struct note){.kind = &kinds[row[KIND]],
		.number = index + 1,
		.block = row[BLOCK],
		.match = {row[START], (size_t)row[START] + row[SIZE]}};
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
	parl_map_clear(&report->kinds);
	parl_rows_clear(&report->notes);
	parl_rows_clear(&report->outcomes);
	sayings_forget(&report->sayings);
	parl_arena_reset(report->arena);
	report->texts = NULL;
	report->numbered = 0;
	memset(report->actions, 0, sizeof(report->actions));
	parl_map_clear(&report->seen);
}

void notes_open(struct text_report *report)
{
	report->seen = (struct parl_map)PARL_MAP_OF(struct seen_term, number);
	report->kinds = (struct parl_map)PARL_MAP_OF(struct note_kind, explains);
	report->notes = (struct parl_rows)PARL_ROWS_OF(NUMBERS);
	outcomes_open(report);
}

void notes_release(struct text_report *report)
{
	parl_map_release(&report->kinds);
	parl_rows_release(&report->notes);
	parl_rows_release(&report->outcomes);
	sayings_release(&report->sayings);
	parl_map_release(&report->seen);
}
