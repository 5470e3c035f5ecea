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
#include "annotated.h"

#include <inttypes.h>
#include <string.h>

#include <parlance/text.h>

static const char *style_of(enum parl_action action)
{
	if (action == PARL_ACTION_REPLACE)
		return "\x1b[4;32m";
	return action == PARL_ACTION_SUGGEST ? "\x1b[4;33m" : "\x1b[4;36m";
}

/* A text on its way to the output. */
struct drawing {
	struct text_report *report;
	struct parl_output *output;
	const struct parl_event *event;
	const struct parl_transcript *transcript;
	parl_view text;
	enum annotated_place place;
	bool numbered;   /* the lines */
	size_t brackets; /* around a number, so that the text has none like it */
	size_t gutter;   /* cells of its number */
	size_t line;
	size_t at;    /* cells that the line at hand has */
	size_t right; /* and may have */
	size_t next;  /* the first note whose match does not end yet */
	bool inside;  /* its match */
	size_t told;  /* notes that stand below a line already */
};

/* --- the gutter */

static size_t digits(size_t number)
{
	size_t count = 1;
	while (number >= 10) {
		number /= 10;
		count++;
	}
	return count;
}

static void draw_gutter(struct drawing *drawing, bool begins)
{
	style(drawing->output, STYLE_DIM);
	if (begins && drawing->numbered)
		parl_output_print(drawing->output, "%*zu | ", (int)drawing->gutter, drawing->line);
	else
		parl_output_print(drawing->output, "%*s | ", (int)drawing->gutter, "");
	style(drawing->output, STYLE_PLAIN);
	drawing->at = drawing->gutter + 3;
}

static const struct note *note_at_hand(const struct drawing *drawing)
{
	return drawing->next < drawing->report->note_count ? &drawing->report->notes[drawing->next]
							   : NULL;
}

/* Makes room for CELLS. No underline across the margin. */
static void draw_room(struct drawing *drawing, size_t cells)
{
	size_t left = drawing->gutter + 3;
	if (drawing->at > left && drawing->at + cells > drawing->right) {
		style(drawing->output, STYLE_PLAIN);
		parl_output_print(drawing->output, "\n");
		draw_gutter(drawing, false);
		if (drawing->inside)
			style(drawing->output, style_of(note_at_hand(drawing)->action));
	}
	drawing->at += cells;
}

/* --- marks */

/* One more than stand before a number anywhere in the text. */
static size_t brackets_for(parl_view text)
{
	size_t run = 0, most = 0;
	for (size_t i = 0; i < text.size; i++) {
		char byte = text.data[i];
		if (byte >= '0' && byte <= '9' && run > most)
			most = run;
		run = byte == '[' ? run + 1 : 0;
	}
	return most + 1;
}

static void draw_brackets(struct drawing *drawing, char bracket)
{
	const char text[] = {bracket, '\0'};
	for (size_t i = 0; i < drawing->brackets; i++)
		parl_output_print(drawing->output, "%s", text);
}

static size_t mark_cells(const struct drawing *drawing, const struct note *note)
{
	return digits(note->number) + 2 * drawing->brackets;
}

/* The words of a note in the line; a bracket of its own would end it early. */
static void draw_inline(struct drawing *drawing, const struct note *note)
{
	parl_view text = note_in_line(drawing->report, drawing->event, note);
	parl_view word;
	if (text.size == 0)
		return;
	parl_output_print(drawing->output, ":");
	drawing->at++;
	for (size_t at = 0; parl_wrap_word(text, &at, &word);) {
		parl_output_print(drawing->output, " ");
		drawing->at++;
		draw_room(drawing, parl_text_cells(word));
		parl_output_text(drawing->output, word);
	}
}

static void draw_mark(struct drawing *drawing, const struct note *note)
{
	style(drawing->output, STYLE_PLAIN);
	style(drawing->output, STYLE_BOLD);
	draw_brackets(drawing, '[');
	parl_output_print(drawing->output, "%" PRIu32, note->number);
	if (drawing->place == ANNOTATED_INLINE) {
		style(drawing->output, STYLE_PLAIN);
		draw_inline(drawing, note);
		style(drawing->output, STYLE_BOLD);
	}
	draw_brackets(drawing, ']');
	style(drawing->output, STYLE_PLAIN);
}

/* --- the words */

static const struct parl_block *block_of(const struct drawing *drawing, const struct note *note)
{
	return parl_document_block(drawing->event->document, note->block);
}

static parl_span span_of(const struct drawing *drawing, const struct note *note)
{
	return parl_transcript_span(
		drawing->transcript, block_of(drawing, note), (parl_span){note->start, note->end});
}

/* The cells of a word, with the numbers that stand behind the matches that end in it. */
static size_t word_cells(const struct drawing *drawing, parl_span word)
{
	const struct text_report *report = drawing->report;
	size_t cells = parl_text_cells(parl_view_part(drawing->text, word));
	for (size_t i = drawing->next; i < report->note_count; i++) {
		if (span_of(drawing, &report->notes[i]).end > word.end)
			break;
		cells += mark_cells(drawing, &report->notes[i]);
	}
	return cells;
}

static void draw_part(struct drawing *drawing, size_t *start, size_t end)
{
	if (*start < end)
		parl_output_text(
			drawing->output, (parl_view){drawing->text.data + *start, end - *start});
	*start = end > *start ? end : *start;
}

/* Prints a word, and turns the marks on and off that begin and end in it. */
static void draw_word(struct drawing *drawing, parl_span word)
{
	size_t at = word.start;
	const struct note *note;
	while ((note = note_at_hand(drawing))) {
		parl_span match = span_of(drawing, note);
		if (!drawing->inside) {
			if (match.start >= word.end)
				break;
			draw_part(drawing, &at, match.start);
			style(drawing->output, style_of(note->action));
			drawing->inside = true;
		}
		if (match.end > word.end)
			break;
		draw_part(drawing, &at, match.end);
		drawing->inside = false;
		draw_mark(drawing, note);
		drawing->next++;
	}
	draw_part(drawing, &at, word.end);
}

static bool is_blank(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* The cells behind which BLANKS end: a tab goes on to a column that 8 divides. */
static size_t blanks_end(size_t at, parl_view blanks)
{
	for (size_t i = 0; i < blanks.size; i++)
		at += blanks.data[i] == '\t' ? 8 - at % 8 : 1;
	return at;
}

/* On a terminal, blanks that hang over the margin would begin a line of their own. */
static void draw_blanks(struct drawing *drawing, parl_span blanks, bool last)
{
	parl_view text = parl_view_part(drawing->text, blanks);
	size_t end = blanks_end(drawing->at, text);
	bool hang = last || end > drawing->right;
	if (!hang || !parl_output_terminal(drawing->output))
		parl_output_text(drawing->output, text);
	drawing->at = end;
}

/* Marks that end a sentence or a bracket in wide script, with which no line begins. */
static bool is_closer(parl_view cluster)
{
	static const char *const closers[] = {"、", "。", "，", "．", "！", "？", "：", "；", "）",
		"」", "』", "】", "》", "〉", "〕"};
	for (size_t i = 0; i < PARL_LENGTH(closers); i++)
		if (cluster.size == strlen(closers[i]) &&
			memcmp(cluster.data, closers[i], cluster.size) == 0)
			return true;
	return false;
}

/*
 * What stands together from AT on: up to a blank, or a wide letter or picture, beside which lines
 * may end without one. What is longer than a line is divided where a term begins, so that its
 * number stays beside it; else it is left to the terminal, since an address is copied whole or not
 * at all.
 */
static parl_span piece_at(const struct drawing *drawing, size_t at, size_t end)
{
	const struct text_report *report = drawing->report;
	size_t most = drawing->right - drawing->gutter - 3;
	parl_view text = {drawing->text.data, end};
	size_t to = at, cells = 0, cut = 0, note = drawing->next;
	bool apart = false;
	while (to < end && !is_blank(text.data[to])) {
		size_t next = parl_cluster_end(text, to);
		parl_view cluster = {text.data + to, next - to};
		size_t wide = parl_text_cells(cluster);
		if (to > at && (apart || wide > 1) && !is_closer(cluster))
			break;
		for (; note < report->note_count; note++) {
			parl_span match = span_of(drawing, &report->notes[note]);
			if (!cut && match.start > at && match.start <= to)
				cut = match.start;
			if (match.end > next)
				break;
			cells += mark_cells(drawing, &report->notes[note]);
		}
		cells += wide ? wide : 1;
		if (cells > most && cut)
			return (parl_span){at, cut};
		to = next;
		apart = wide > 1;
	}
	return (parl_span){at, to};
}

static void draw_line(struct drawing *drawing, size_t start, size_t end)
{
	const char *data = drawing->text.data;
	draw_gutter(drawing, true);
	for (size_t at = start; at < end;) {
		parl_span word = piece_at(drawing, at, end);
		parl_span blanks = {word.end, word.end};
		while (blanks.end < end && is_blank(data[blanks.end]))
			blanks.end++;
		draw_room(drawing, word_cells(drawing, word));
		draw_word(drawing, word);
		draw_blanks(drawing, blanks, blanks.end == end);
		at = blanks.end;
	}
	style(drawing->output, STYLE_PLAIN);
	parl_output_print(drawing->output, "\n");
}

/* --- the notes below */

static size_t block_end(const struct drawing *drawing, const struct note *note)
{
	const struct parl_block *block = block_of(drawing, note);
	parl_span whole = {0, parl_block_text(block).size};
	return parl_transcript_span(drawing->transcript, block, whole).end;
}

/* Those of all blocks that have ended by END. */
static void draw_notes(struct drawing *drawing, size_t end)
{
	struct text_report *report = drawing->report;
	size_t first = drawing->told;
	while (drawing->told < drawing->next &&
		block_end(drawing, &report->notes[drawing->told]) <= end) {
		if (drawing->told == first)
			parl_output_print(drawing->output, "\n");
		note_draw(report, drawing->event, &report->notes[drawing->told++]);
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
		draw_line(drawing, at, end);
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
	size_t count = 1;
	for (size_t i = 0; i + 1 < text.size; i++)
		count += text.data[i] == '\n';
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
	drawing.gutter = drawing.numbered ? digits(line_count(drawing.text)) : 2;
	parl_wrap_begin(&wrap, report->output, drawing.gutter + 3, 0);
	drawing.right = wrap.right;
	draw_lines(&drawing);
	parl_transcript_free(transcript);
	return true;
}
