/*
 * annotated.c - a block of text with its terms marked, and a note on each below it.
 */
#include "text.h"

#include <stdio.h>
#include <string.h>

#include <parlance/text.h>

#define INDENT 2
#define NOTE_LEAD "      "
#define NOTE_INDENT (sizeof(NOTE_LEAD) - 1)
#define REASON_LINES 2
#define ELLIPSIS "\xE2\x80\xA6"
/* Other wordings that a note names; more would be a list nobody reads. */
#define OTHER_TERMS 3

static const char *style_of(enum parl_action action)
{
	if (action == PARL_ACTION_REPLACE)
		return "\x1b[4;32m";
	return action == PARL_ACTION_SUGGEST ? "\x1b[4;33m" : "\x1b[4;36m";
}

static size_t digits(size_t number)
{
	size_t count = 1;
	while (number >= 10) {
		number /= 10;
		count++;
	}
	return count;
}

/* A block on its way to the output. */
struct drawing {
	struct parl_output *output;
	parl_view text;
	const struct note *notes;
	size_t count;
	size_t next; /* the first note whose match does not end yet */
	bool inside; /* its match */
};

/* Where WORD, a part of the text, lies in it. */
static parl_span span_of(const struct drawing *drawing, parl_view word)
{
	size_t start = (size_t)(word.data - drawing->text.data);
	return (parl_span){start, start + word.size};
}

/* The cells of a word, with the numbers that stand behind the matches that end in it. */
static size_t word_cells(const struct drawing *drawing, parl_view word)
{
	size_t cells = parl_text_cells(word);
	for (size_t i = drawing->next; i < drawing->count; i++) {
		if (drawing->notes[i].match.end > span_of(drawing, word).end)
			break;
		cells += digits(drawing->notes[i].number) + 2;
	}
	return cells;
}

static void draw_part(struct drawing *drawing, size_t start, size_t end)
{
	if (start < end)
		parl_output_text(
			drawing->output, (parl_view){drawing->text.data + start, end - start});
}

/* Prints a word, and turns the marks on and off that begin and end in it. */
static void draw_word(struct drawing *drawing, parl_span word)
{
	size_t at = word.start;
	while (drawing->next < drawing->count) {
		const struct note *note = &drawing->notes[drawing->next];
		if (!drawing->inside) {
			if (note->match.start >= word.end)
				break;
			draw_part(drawing, at, note->match.start);
			at = note->match.start > at ? note->match.start : at;
			style(drawing->output, style_of(note->action));
			drawing->inside = true;
		}
		if (note->match.end > word.end)
			break;
		draw_part(drawing, at, note->match.end);
		at = note->match.end > at ? note->match.end : at;
		style(drawing->output, STYLE_PLAIN);
		style(drawing->output, STYLE_BOLD);
		parl_output_print(drawing->output, "[%zu]", note->number);
		style(drawing->output, STYLE_PLAIN);
		drawing->inside = false;
		drawing->next++;
	}
	draw_part(drawing, at, word.end);
}

/* Makes room for a word of CELLS. No underline across the margin. */
static void draw_gap(struct drawing *drawing, struct parl_wrap *wrap, size_t cells)
{
	bool broken = drawing->inside && parl_wrap_breaks(wrap, cells);
	if (broken)
		style(drawing->output, STYLE_PLAIN);
	parl_wrap_room(wrap, cells);
	if (broken)
		style(drawing->output, style_of(drawing->notes[drawing->next].action));
}

static void draw_text(struct text_report *report)
{
	struct drawing drawing = {.output = report->output,
		.text = parl_block_text(report->notes[0].block),
		.notes = report->notes,
		.count = report->note_count};
	struct parl_wrap wrap;
	parl_view word;
	parl_wrap_begin(&wrap, report->output, INDENT, 0);
	for (size_t at = 0; parl_wrap_word(drawing.text, &at, &word);) {
		draw_gap(&drawing, &wrap, word_cells(&drawing, word));
		draw_word(&drawing, span_of(&drawing, word));
	}
	style(report->output, STYLE_PLAIN);
	parl_wrap_line(&wrap);
}

static const char *register_of(const struct parl_event *event, const struct parl_term *term)
{
	return parl_vocabulary_register_name(event->vocabulary, parl_term_register(term));
}

/* LEAD and what the other side says instead of OF; nothing where it says nothing. */
static void add_others(struct parl_buffer *line, const struct parl_event *event, const char *lead,
	const struct parl_term *of)
{
	const struct parl_concept *concept_ = parl_term_concept(of);
	size_t shown = 0;
	for (size_t i = 0; i < parl_concept_term_count(concept_) && shown < OTHER_TERMS; i++) {
		const struct parl_term *term = parl_concept_term(concept_, i);
		if (parl_term_register(term) == parl_term_register(of) ||
			parl_term_status_of(term) > PARL_TERM_ADMITTED)
			continue;
		if (shown == 0)
			parl_buffer_print(line, "%s%s: ", lead, register_of(event, term));
		else
			parl_buffer_print(line, ", ");
		parl_buffer_add_view(line, parl_term_text(term));
		shown++;
	}
}

/* Writes LINE behind the AT cells that stand there, and ends it: what does not fit goes on below,
 * further in. */
static void draw_rest(struct parl_output *output, parl_view line, size_t at)
{
	struct parl_wrap wrap;
	parl_wrap_begin(&wrap, output, NOTE_INDENT + 2, at);
	wrap.begun = true;
	parl_wrap_text(&wrap, line);
	parl_output_print(output, "\n");
}

/* A line of its own, which is forgotten then. */
static void draw_line(struct parl_output *output, struct parl_buffer *line)
{
	size_t at = 0;
	parl_view word;
	if (parl_wrap_word(parl_buffer_view(line), &at, &word)) {
		parl_output_print(output, NOTE_LEAD);
		parl_output_text(output, word);
		draw_rest(output, (parl_view){line->data + at, line->size - at},
			NOTE_INDENT + parl_text_cells(word));
	}
	parl_buffer_clear(line);
}

/* Each of several senses on a line, by its concept: that is how it can be looked up. */
static void draw_senses(
	struct parl_output *output, const struct parl_event *event, const struct note *note)
{
	struct parl_buffer line = PARL_BUFFER_EMPTY;
	if (note->sense_count == 1) {
		add_others(&line, event, "", note->term);
		draw_line(output, &line);
	}
	for (size_t i = 0; note->sense_count > 1 && i < note->sense_count; i++) {
		const struct parl_term *sense = note->senses[i];
		parl_buffer_print(&line, "%s (%s)", parl_concept_id(parl_term_concept(sense)),
			register_of(event, sense));
		add_others(&line, event, "; ", sense);
		draw_line(output, &line);
	}
	parl_buffer_release(&line);
}

/* " (third-sector, deprecated)"; of several senses nothing, since each has its own. */
static void add_standing(
	struct parl_buffer *line, const struct parl_event *event, const struct note *note)
{
	enum parl_term_status status = parl_term_status_of(note->term);
	if (note->sense_count > 1)
		return;
	parl_buffer_print(line, " (%s%s%s)", register_of(event, note->term),
		status > PARL_TERM_ADMITTED ? ", " : "",
		status > PARL_TERM_ADMITTED ? parl_term_status_name(status) : "");
}

static void draw_reason(struct parl_output *output, parl_view reason)
{
	struct parl_wrap wrap;
	parl_view word;
	size_t lines = 1;
	parl_wrap_begin(&wrap, output, NOTE_INDENT, 0);
	for (size_t at = 0; parl_wrap_word(reason, &at, &word);) {
		size_t cells = parl_text_cells(word);
		if (parl_wrap_breaks(&wrap, cells) && lines++ == REASON_LINES) {
			parl_output_print(output, " " ELLIPSIS);
			break;
		}
		parl_wrap_room(&wrap, cells);
		parl_output_text(output, word);
	}
	parl_wrap_line(&wrap);
}

/* What is said of the term in the line in which it stands, and belongs to it without a blank. */
static void add_judgement(
	struct parl_buffer *line, const struct parl_event *event, const struct note *note)
{
	if (note->first != note->number) {
		parl_buffer_print(line, ": see [%zu]", note->first);
	} else {
		add_standing(line, event, note);
		parl_buffer_print(line, ", %s", parl_action_name(note->action));
	}
	if (note->weakened)
		parl_buffer_print(line, "; here: %s", note->weakened);
	if (note->state == PARL_FINDING_DECLINED)
		parl_buffer_print(line, "; declined by you");
}

static void draw_head(
	struct parl_output *output, const struct parl_event *event, const struct note *note)
{
	parl_view term = parl_term_text(note->term);
	struct parl_buffer line = PARL_BUFFER_EMPTY;
	char number[32];
	int cells = snprintf(number, sizeof(number), "  [%zu] ", note->number);
	style(output, STYLE_BOLD);
	parl_output_print(output, "%s", number);
	parl_output_text(output, term);
	style(output, STYLE_PLAIN);
	add_judgement(&line, event, note);
	parl_view rest = parl_buffer_view(&line);
	parl_view glued = {rest.data, strcspn(rest.data, " ")};
	parl_output_text(output, glued);
	draw_rest(output, (parl_view){rest.data + glued.size, rest.size - glued.size},
		(size_t)cells + parl_text_cells(term) + parl_text_cells(glued));
	parl_buffer_release(&line);
}

static void draw_note(
	struct text_report *report, const struct parl_event *event, const struct note *note)
{
	draw_head(report->output, event, note);
	if (note->first != note->number)
		return;
	draw_senses(report->output, event, note);
	draw_reason(report->output, parl_view_of(note->reason));
}

void annotated_block(struct text_report *report, const struct parl_event *event)
{
	if (report->note_count == 0)
		return;
	const struct note *first = &report->notes[0];
	struct parl_output *output = report->output;
	if (report->any_block)
		parl_output_print(output, "\n");
	style(output, STYLE_FILE);
	parl_output_text(output, parl_view_of(parl_shown_path(event->path)));
	style(output, STYLE_PLAIN);
	if (first->place.in_bytes)
		parl_output_print(output, ":%zu", first->place.line);
	else
		parl_output_print(
			output, ": %s, paragraph %zu", first->place.part, first->place.paragraph);
	parl_output_print(output, "\n");
	draw_text(report);
	parl_output_print(output, "\n");
	for (size_t i = 0; i < report->note_count; i++)
		draw_note(report, event, &report->notes[i]);
	report->any_block = true;
	notes_clear(report);
}

void annotated_end(struct text_report *report, const struct parl_event *event)
{
	struct parl_output *output = report->output;
	if (report->any_block)
		parl_output_print(output, "\n");
	parl_output_text(output, parl_view_of(parl_shown_path(event->path)));
	parl_output_print(output, ": ");
	if (report->numbered == 0) {
		parl_output_print(output, "no term of the glossaries\n");
		return;
	}
	style_count(output, report->numbered, "term");
	const char *between = " (";
	for (int action = PARL_ACTION_REPLACE; action >= PARL_ACTION_LEAVE; action--) {
		if (report->actions[action] == 0)
			continue;
		parl_output_print(output, "%s%zu to %s", between, report->actions[action],
			parl_action_name((enum parl_action)action));
		between = ", ";
	}
	parl_output_print(output, ")\n");
}

void annotated_total(struct text_report *report, const struct parl_totals *totals)
{
	if (totals->documents < 2)
		return;
	style_count(report->output, totals->documents, "file");
	parl_output_print(report->output, ": ");
	style_count(report->output,
		totals->applied + totals->offered + totals->noted + totals->declined, "term");
	parl_output_print(report->output, "\n");
}
