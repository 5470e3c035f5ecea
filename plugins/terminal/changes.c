/*
 * changes.c - what became of a document that was rewritten: each change with its reason, what is
 * offered, how much is only explained, and the words before and after.
 */
#include "text.h"

#include <parlance/text.h>

#include <inttypes.h>
#include <stdio.h>

#define GAP 2

static size_t place_text(const struct outcome *outcome, char *text, size_t size)
{
	parl_view part = outcome->said->texts[SAID_PART];
	int length;

	if (part.data)
		length = snprintf(
			text, size, "%.*s %" PRIu32, (int)part.size, part.data, outcome->line);
	else
		length = snprintf(
			text, size, "%" PRIu32 ":%" PRIu32, outcome->line, outcome->column);
	return length < 0 ? 0 : (size_t)length < size ? (size_t)length : size - 1;
}

static size_t widest_place(const struct text_report *report)
{
	char text[64];
	size_t widest = 0;
	for (size_t i = 0; i < report->outcomes.count; i++) {
		struct outcome outcome = outcomes_get(report, i);
		size_t size = place_text(&outcome, text, sizeof(text));
		if (size > widest)
			widest = size;
	}
	return widest;
}

/* "old -> new; also is -> are (or: ...)  (+1 word, +3 characters)"; the cells that it took. */
static size_t draw_change(struct parl_output *output, const struct outcome *outcome)
{
	const parl_view *texts = outcome->said->texts;
	size_t cells = parl_text_cells(texts[SAID_BEFORE]) + parl_text_cells(texts[SAID_AFTER]) + 4;
	style(output, STYLE_OLD);
	parl_output_text(output, texts[SAID_BEFORE]);
	style(output, STYLE_PLAIN);
	parl_output_print(output, " -> ");
	style(output, STYLE_NEW);
	parl_output_text(output, texts[SAID_AFTER]);
	style(output, STYLE_PLAIN);
	if (texts[SAID_ALSO].size > 0) {
		parl_output_print(output, "; also ");
		parl_output_text(output, texts[SAID_ALSO]);
		cells += 7 + parl_text_cells(texts[SAID_ALSO]);
	}
	if (texts[SAID_OFFERS].size > 0 && outcome->state == PARL_FINDING_OFFERED) {
		parl_output_print(output, " (or ");
		parl_output_text(output, texts[SAID_OFFERS]);
		parl_output_print(output, ")");
		cells += 6 + parl_text_cells(texts[SAID_OFFERS]);
	}
	if (texts[SAID_COST].size > 0 && outcome->state != PARL_FINDING_DECLINED) {
		parl_output_print(output, "  (");
		parl_output_write(output, texts[SAID_COST]);
		parl_output_print(output, ")");
		cells += 4 + parl_text_cells(texts[SAID_COST]);
	}
	return cells;
}

/* Behind the change, if it fits there, else below it; of each term once. */
static void draw_reason(struct parl_output *output, parl_view text, size_t column, size_t indent)
{
	struct parl_wrap wrap;
	style(output, STYLE_DIM);
	parl_wrap_begin(&wrap, output, indent, column);
	if (parl_wrap_breaks(&wrap, GAP + parl_text_cells(text))) {
		parl_wrap_line(&wrap);
	} else {
		parl_output_print(output, "%*s", GAP, "");
		wrap.at += GAP;
	}
	parl_wrap_text(&wrap, text);
	style(output, STYLE_PLAIN);
}

/* What a person declined needs no reason: only that it is still so. */
static void draw_why(
	struct parl_output *output, const struct outcome *outcome, size_t column, size_t indent)
{
	const parl_view *texts = outcome->said->texts;
	if (outcome->state == PARL_FINDING_DECLINED)
		return;
	if (texts[SAID_WEAKENED].data)
		draw_reason(output, texts[SAID_WEAKENED], column, indent);
	else if (outcome->reasoned)
		draw_reason(output, texts[SAID_REASON], column, indent);
}

static void draw_state(struct text_report *report, enum parl_finding_state state, size_t places)
{
	struct parl_output *output = report->output;
	size_t indent = GAP + places + GAP;
	for (size_t i = 0; i < report->outcomes.count; i++) {
		struct outcome outcome = outcomes_get(report, i);
		char place[64];
		if (outcome.state != state)
			continue;
		size_t size = place_text(&outcome, place, sizeof(place));
		parl_output_print(
			output, "%*s%s%*s", GAP, "", place, (int)(places - size) + GAP, "");
		draw_why(output, &outcome, indent + draw_change(output, &outcome), indent);
		parl_output_print(output, "\n");
	}
}

static void draw_words(struct parl_output *output, const struct parl_totals *totals)
{
	long change = totals->words_after - totals->words_before;
	style_count(output, (size_t)totals->words_before, "word");
	parl_output_print(output, " before, %ld after", totals->words_after);
	if (change != 0)
		parl_output_print(output, " (%+ld)", change);
	parl_output_print(output, "\n");
}

static void draw_title(struct text_report *report, const struct parl_event *event)
{
	struct parl_output *output = report->output;
	style(output, STYLE_BOLD);
	parl_output_text(output, parl_view_of(parl_shown_path(event->path)));
	parl_output_print(output, ": ");
	if (event->totals->applied == 0)
		parl_output_print(output, "no changes");
	else
		style_count(output, event->totals->applied, "change");
	if (event->totals->notes > 0) {
		parl_output_print(output, ", ");
		style_count(output, event->totals->notes, "comment");
	}
	style(output, STYLE_PLAIN);
	parl_output_print(output, "\n");
}

void changes_end(struct text_report *report, const struct parl_event *event)
{
	struct parl_output *output = report->output;
	const struct parl_totals *totals = event->totals;
	size_t places = widest_place(report);
	/* The document itself may be on the same screen, just above. */
	if (parl_output_terminal(output))
		parl_output_print(output, "\n");
	draw_title(report, event);
	draw_state(report, PARL_FINDING_APPLIED, places);
	if (totals->held > 0) {
		style(output, STYLE_BOLD);
		parl_output_print(output, "Held back, or the text would break its limit: %zu\n",
			totals->held);
		style(output, STYLE_PLAIN);
		draw_state(report, PARL_FINDING_HELD, places);
	}
	if (totals->offered > 0) {
		parl_output_print(output, "Not applied, for you to decide: %zu\n", totals->offered);
		draw_state(report, PARL_FINDING_OFFERED, places);
	}
	if (totals->declined > 0) {
		parl_output_print(output, "Declined by you: %zu\n", totals->declined);
		draw_state(report, PARL_FINDING_DECLINED, places);
	}
	if (totals->noted > 0) {
		parl_output_print(output,
			"Found and left as %s: ", totals->noted == 1 ? "it is" : "they are");
		style_count(output, totals->noted, "term");
		parl_output_print(output, " (%s %s)\n",
			totals->notes > 0 ? "the comments explain" : "parlance annotate explains",
			totals->noted == 1 ? "it" : "them");
	}
	draw_words(output, totals);
	limits_show(output, event->limits, event->limit_count, "", true);
}

void changes_total(struct text_report *report, const struct parl_totals *totals)
{
	if (totals->documents < 2)
		return;
	style(report->output, STYLE_BOLD);
	style_count(report->output, totals->documents, "file");
	parl_output_print(report->output, ": ");
	style_count(report->output, totals->applied, "change");
	style(report->output, STYLE_PLAIN);
	parl_output_print(report->output, "; ");
	draw_words(report->output, totals);
}
