/*
 * outcomes.c - what becomes of the findings of a document that is rewritten, kept in a few bytes
 * each until its end.
 */
#include "text.h"

#include <parlance/text.h>

/* What is kept of an outcome. */
enum number { LINE, COLUMN, SAID, STATE, REASONED, NUMBERS };

static parl_view text_of(const struct parl_block *block, parl_span span)
{
	return parl_view_part(parl_block_text(block), span);
}

static bool join_also(struct parl_arena *arena, const struct parl_finding *finding, parl_view *said)
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
	*said = parl_text_line(parl_buffer_view(&text), arena);
	bool failed = text.failed || !said->data;
	parl_buffer_release(&text);
	return !failed;
}

static bool join_offers(
	struct parl_arena *arena, const struct parl_finding *finding, parl_view *said)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	for (size_t i = 0; i < parl_finding_offer_count(finding); i++) {
		if (i > 0)
			parl_buffer_print(&text, ", ");
		parl_buffer_add_view(&text, parl_finding_offer(finding, i));
	}
	*said = parl_text_line(parl_buffer_view(&text), arena);
	bool failed = text.failed || !said->data;
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

static bool tell_cost(struct parl_arena *arena, const struct parl_event *event, parl_view *said)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	bool done = add_cost(&text, event, PARL_UNIT_WORDS) &&
		add_cost(&text, event, PARL_UNIT_CHARACTERS);
	if (done)
		*said = parl_arena_copy(arena, parl_buffer_view(&text));
	parl_buffer_release(&text);
	return done && said->data;
}

/* What is said of the finding at hand, on one line each, in the report's arena of a line. */
static bool tell(struct text_report *report, const struct parl_event *event, struct saying *saying)
{
	const struct parl_finding *finding = event->finding;
	parl_view after = parl_finding_replacement(finding);
	parl_view before = text_of(parl_finding_block(finding), parl_finding_span(finding));
	const char *weakened = parl_finding_weakened(finding);
	parl_view *texts = saying->texts;

	parl_arena_reset(report->line);
	texts[SAID_REASON] = parl_view_of(parl_finding_reason(finding));
	if (weakened)
		texts[SAID_WEAKENED] = parl_view_of(weakened);
	texts[SAID_BEFORE] = parl_text_line(before, report->line);
	if (after.data)
		texts[SAID_AFTER] = parl_text_line(after, report->line);
	return texts[SAID_BEFORE].data && (!after.data || texts[SAID_AFTER].data) &&
		join_also(report->line, finding, &texts[SAID_ALSO]) &&
		join_offers(report->line, finding, &texts[SAID_OFFERS]) &&
		tell_cost(report->line, event, &texts[SAID_COST]);
}

bool outcomes_add(struct text_report *report, const struct parl_event *event)
{
	const struct parl_finding *finding = event->finding;
	struct parl_place place =
		parl_block_place(parl_finding_block(finding), parl_finding_span(finding));
	size_t number = report->numbered + 1;
	size_t first = notes_first(&report->seen, finding, number);
	struct saying saying = {0};
	uint32_t row[NUMBERS] = {[LINE] = (uint32_t)(place.in_bytes ? place.line : place.paragraph),
		[COLUMN] = (uint32_t)place.column,
		[STATE] = (uint32_t)event->state,
		[REASONED] = first == number};

	if (!place.in_bytes)
		saying.texts[SAID_PART] = parl_view_of(place.part);
	return first && tell(report, event, &saying) &&
		sayings_add(&report->sayings, report->arena, &saying, &row[SAID]) &&
		parl_rows_add(&report->outcomes, row);
}

struct outcome outcomes_get(const struct text_report *report, size_t index)
{
	uint32_t row[NUMBERS];

	parl_rows_get(&report->outcomes, index, row);
	return (struct outcome){.line = row[LINE],
		.column = row[COLUMN],
		.said = &report->sayings.items[row[SAID]],
		.state = (enum parl_finding_state)row[STATE],
		.reasoned = row[REASONED]};
}

void outcomes_open(struct text_report *report)
{
	report->outcomes = (struct parl_rows)PARL_ROWS_OF(NUMBERS);
}
