/*
 * drawn.c - a line of an annotated text: as many rows as it takes, each behind a gutter, and the
 * marks on its terms.
 */
#include "drawn.h"

#include <string.h>

#include <parlance/text.h>

static const char *style_of(enum parl_action action)
{
	if (action == PARL_ACTION_REPLACE)
		return "\x1b[4;32m";
	return action == PARL_ACTION_SUGGEST ? "\x1b[4;33m" : "\x1b[4;36m";
}

size_t drawn_digits(size_t number)
{
	size_t count = 1;
	while (number >= 10) {
		number /= 10;
		count++;
	}
	return count;
}

/* --- the gutter */

static void draw_gutter(struct drawing *drawing, bool begins)
{
	char gutter[] = "                     | "; /* room for the digits of the largest number */
	char *end = gutter + sizeof(gutter) - 4;
	style(drawing->output, STYLE_DIM);
	if (begins && drawing->numbered) {
		char *digit = end;
		size_t rest = drawing->line;
		do
			*--digit = (char)('0' + rest % 10);
		while ((rest /= 10) > 0);
	}
	parl_output_write(drawing->output,
		(parl_view){end - drawing->gutter, drawing->gutter + strlen(" | ")});
	style(drawing->output, STYLE_PLAIN);
	drawing->at = drawing->gutter + 3;
}

static bool note_at_hand(const struct drawing *drawing, struct note *note)
{
	bool any = drawing->next < drawing->report->notes.count;
	if (any)
		*note = notes_get(drawing->report, drawing->next);
	return any;
}

static enum parl_action action_at_hand(const struct drawing *drawing)
{
	struct note note;
	return note_at_hand(drawing, &note) ? (enum parl_action)note.kind->action
					    : PARL_ACTION_LEAVE;
}

/* Makes room for CELLS. No underline across the margin. */
static void draw_room(struct drawing *drawing, size_t cells)
{
	size_t left = drawing->gutter + 3;
	if (drawing->at > left && drawing->at + cells > drawing->right) {
		style(drawing->output, STYLE_PLAIN);
		parl_output_write(drawing->output, parl_view_of("\n"));
		draw_gutter(drawing, false);
		if (drawing->inside)
			style(drawing->output, style_of(action_at_hand(drawing)));
	}
	drawing->at += cells;
}

/* --- marks */

static void draw_brackets(struct drawing *drawing, char bracket)
{
	for (size_t i = 0; i < drawing->brackets; i++)
		parl_output_write(drawing->output, (parl_view){&bracket, 1});
}

/* Of the note at INDEX, whose number is one more. */
static size_t mark_cells(const struct drawing *drawing, size_t index)
{
	return drawn_digits(index + 1) + 2 * drawing->brackets;
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
	parl_output_print(drawing->output, "%zu", note->number);
	if (drawing->place == ANNOTATED_INLINE) {
		style(drawing->output, STYLE_PLAIN);
		draw_inline(drawing, note);
		style(drawing->output, STYLE_BOLD);
	}
	draw_brackets(drawing, ']');
	style(drawing->output, STYLE_PLAIN);
}

/* --- the words */

const struct parl_block *drawn_block(const struct drawing *drawing, const struct note *note)
{
	return parl_document_block(drawing->event->document, note->block);
}

/* The match of the note at INDEX, or where there is none one behind the text. */
static parl_span match_of(const struct drawing *drawing, size_t index)
{
	struct note note;
	if (index == drawing->report->notes.count)
		return (parl_span){drawing->text.size + 1, drawing->text.size + 1};
	note = notes_get(drawing->report, index);
	return parl_transcript_span(drawing->transcript, drawn_block(drawing, &note), note.match);
}

void drawn_reach(struct drawing *drawing, size_t next)
{
	drawing->next = next;
	drawing->match = match_of(drawing, next);
}

/* The cells of a word, with the numbers that stand behind the matches that end in it. */
static size_t word_cells(const struct drawing *drawing, parl_span word)
{
	size_t cells = parl_text_cells(parl_view_part(drawing->text, word));
	parl_span match = drawing->match;
	for (size_t i = drawing->next; match.end <= word.end; match = match_of(drawing, ++i))
		cells += mark_cells(drawing, i);
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
	struct note note;
	while (note_at_hand(drawing, &note)) {
		if (!drawing->inside) {
			if (drawing->match.start >= word.end)
				break;
			draw_part(drawing, &at, drawing->match.start);
			style(drawing->output, style_of(note.kind->action));
			drawing->inside = true;
		}
		if (drawing->match.end > word.end)
			break;
		draw_part(drawing, &at, drawing->match.end);
		drawing->inside = false;
		draw_mark(drawing, &note);
		drawn_reach(drawing, drawing->next + 1);
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

/* Prints the blanks from START on in a line that ends at END; behind them. On a terminal, those
 * that hang over the margin would begin a line of their own. */
static size_t draw_blanks(struct drawing *drawing, size_t start, size_t end)
{
	parl_view text = {drawing->text.data + start, 0};
	size_t cells;
	bool hang;
	while (start + text.size < end && is_blank(text.data[text.size]))
		text.size++;
	cells = blanks_end(drawing->at, text);
	hang = start + text.size == end || cells > drawing->right;
	if (!hang || !parl_output_terminal(drawing->output))
		parl_output_text(drawing->output, text);
	drawing->at = cells;
	return start + text.size;
}

/* A letter or sign of ASCII. */
static bool is_plain(char byte)
{
	return byte > ' ' && byte < 0x7F;
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
	size_t most = drawing->right - drawing->gutter - 3;
	parl_view text = {drawing->text.data, end};
	size_t to = at, cells = 0, cut = 0, note = drawing->next;
	parl_span match = drawing->match;
	bool apart = false;
	while (to < end && !is_blank(text.data[to])) {
		bool plain =
			is_plain(text.data[to]) && (to + 1 == end || !(text.data[to + 1] & 0x80));
		size_t next = plain ? to + 1 : parl_cluster_end(text, to);
		parl_view cluster = {text.data + to, next - to};
		size_t wide = plain ? 1 : parl_text_cells(cluster);
		if (to > at && (apart || wide > 1) && !is_closer(cluster))
			break;
		for (; note < drawing->report->notes.count; match = match_of(drawing, ++note)) {
			if (!cut && match.start > at && match.start <= to)
				cut = match.start;
			if (match.end > next)
				break;
			cells += mark_cells(drawing, note);
		}
		cells += wide ? wide : 1;
		if (cells > most && cut)
			return (parl_span){at, cut};
		to = next;
		apart = wide > 1;
	}
	return (parl_span){at, to};
}

/* Prints a word, in the next row if there is no room for it; behind it. */
static size_t draw_piece(struct drawing *drawing, size_t at, size_t end)
{
	parl_span word = piece_at(drawing, at, end);
	draw_room(drawing, word_cells(drawing, word));
	draw_word(drawing, word);
	return word.end;
}

/* Prints what stands from AT on up to a mark, the end of the row or a letter that has to be looked
 * at, in whole words: most of a text. Behind it. */
static size_t draw_plain(struct drawing *drawing, size_t at, size_t end)
{
	const char *data = drawing->text.data;
	size_t room = drawing->right > drawing->at ? drawing->right - drawing->at : 0;
	size_t most = drawing->match.start < end ? drawing->match.start : end;
	size_t to = at;
	if (drawing->inside || most <= at)
		return at;
	if (most - at > room)
		most = at + room;
	while (to < most && (data[to] == ' ' || is_plain(data[to])))
		to++;
	while (to > at && to < end && !is_blank(data[to]))
		to--;
	while (to > at && data[to - 1] == ' ')
		to--;
	parl_output_text(drawing->output, (parl_view){data + at, to - at});
	drawing->at += to - at;
	return to;
}

void drawn_line(struct drawing *drawing, size_t start, size_t end)
{
	draw_gutter(drawing, true);
	for (size_t at = start; at < end;) {
		size_t behind = draw_plain(drawing, at, end);
		if (behind == at)
			behind = draw_piece(drawing, at, end);
		at = draw_blanks(drawing, behind, end);
	}
	style(drawing->output, STYLE_PLAIN);
	parl_output_write(drawing->output, parl_view_of("\n"));
}
