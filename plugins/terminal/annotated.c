/*
 * annotated.c - a whole text with its terms marked, each line behind a gutter, and the notes on the
 * terms in the line, below it, or behind the text.
 *
 *     12 | Our clients[1] meet
 *        | a helper[2].
 *
 * A number in the gutter begins a line of the text, none goes on with it: blanks stay at the end
 * of a line that is broken, so that without gutter and marks it is the text, byte for byte.
 */
#include "drawn.h"

#include <string.h>

#include <parlance/text.h>

/* One more than stand before a number anywhere in the text. */
static size_t brackets_for(parl_view text)
{
	const char *end = text.data + text.size, *at = text.data;
	size_t most = 0;
	while (at < end && (at = memchr(at, '[', (size_t)(end - at)))) {
		size_t run = 0;
		for (; at < end && *at == '['; at++)
			run++;
		if (at < end && *at >= '0' && *at <= '9' && run > most)
			most = run;
	}
	return most + 1;
}

/* --- the notes below */

static size_t block_end(const struct drawing *drawing, const struct note *note)
{
	const struct parl_block *block = drawn_block(drawing, note);
	parl_span whole = {0, parl_block_text(block).size};
	return parl_transcript_span(drawing->transcript, block, whole).end;
}

/* Those of all blocks that have ended by END. */
static void draw_notes(struct drawing *drawing, size_t end)
{
	struct text_report *report = drawing->report;
	size_t first = drawing->told;
	for (; drawing->told < drawing->next; drawing->told++) {
		struct note note = notes_get(report, drawing->told);
		if (block_end(drawing, &note) > end)
			break;
		if (drawing->told == first)
			parl_output_print(drawing->output, "\n");
		note_draw(report, drawing->event, &note);
	}
	if (drawing->told > first && end < drawing->text.size)
		parl_output_print(drawing->output, "\n");
}

static void draw_lines(struct drawing *drawing)
{
	parl_view text = drawing->text;
	for (size_t at = 0; at < text.size;) {
		const char *hit = memchr(text.data + at, '\n', text.size - at);
		size_t end = hit ? (size_t)(hit - text.data) : text.size;
		drawn_line(drawing, at, end);
		if (!hit)
			parl_output_print(
				drawing->output, "%*s \\ no line end\n", (int)drawing->gutter, "");
		at = hit ? end + 1 : end;
		drawing->line++;
		if (drawing->place == ANNOTATED_BELOW)
			draw_notes(drawing, at);
	}
	if (drawing->place == ANNOTATED_END)
		draw_notes(drawing, text.size);
}

static enum annotated_place place_of(const struct parl_event *event)
{
	const char *place = parl_event_option(event, "notes");
	if (place && strcmp(place, "inline") == 0)
		return ANNOTATED_INLINE;
	return place && strcmp(place, "end") == 0 ? ANNOTATED_END : ANNOTATED_BELOW;
}

static size_t line_count(parl_view text)
{
	const char *end = text.data + text.size, *at = text.data;
	size_t count = 1;
	while (at < end && (at = memchr(at, '\n', (size_t)(end - at))) && ++at < end)
		count++;
	return count;
}

bool annotated_text(struct text_report *report, const struct parl_event *event)
{
	struct parl_transcript *transcript = parl_transcript_new(event->document);
	struct drawing drawing = {.report = report,
		.output = report->output,
		.event = event,
		.transcript = transcript,
		.place = place_of(event),
		.line = 1};
	struct parl_wrap wrap;
	if (!transcript)
		return false;
	drawing.text = parl_transcript_text(transcript);
	drawing.numbered = parl_transcript_is_source(transcript);
	drawing.brackets = brackets_for(drawing.text);
	drawing.gutter = drawing.numbered ? drawn_digits(line_count(drawing.text)) : 2;
	parl_wrap_begin(&wrap, report->output, drawing.gutter + 3, 0);
	drawing.right = wrap.right;
	drawn_reach(&drawing, 0);
	draw_lines(&drawing);
	parl_transcript_free(transcript);
	return true;
}
