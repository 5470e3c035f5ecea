/*
 * hits_near.c - the lines around a line with hits; in formats without lines, the paragraphs.
 *
 * As with grep, ':' stands in a line that has a hit and '-' in one that is only near it.
 */
#include "hits.h"

#include <string.h>

/* Whether what is shown begins a group of its own: lines that are apart get a "--" between. */
static void draw_gap(struct hits *hits, bool joined)
{
	if (hits->any_group && !joined)
		parl_output_print(hits->output, "--\n");
}

/* --- lines */

/* The end of the line that begins at AT, and the beginning of the next; text.size at the end. */
static size_t end_of_line(parl_view text, size_t at, size_t *next)
{
	size_t end = at;

	while (end < text.size && text.data[end] != '\n' && text.data[end] != '\r')
		end++;
	*next = end < text.size ? end + 1 : end;
	if (end + 1 < text.size && text.data[end] == '\r' && text.data[end + 1] == '\n')
		*next = end + 2;
	return end;
}

/* The beginning of the line before the one that begins at AT, not before LEAST. */
static size_t line_before(parl_view text, size_t at, size_t least)
{
	at -= at > least;
	at -= at > least && text.data[at] == '\n' && text.data[at - 1] == '\r';
	while (at > least && text.data[at - 1] != '\n' && text.data[at - 1] != '\r')
		at--;
	return at;
}

static void draw_near_line(struct hits *hits, const char *path, size_t number, parl_view line)
{
	hits_draw_file(hits, path, '-');
	style(hits->output, STYLE_LINE);
	hits_draw_number(hits->output, number, "");
	style(hits->output, STYLE_PLAIN);
	parl_output_write(hits->output, parl_view_of("- "));
	parl_output_text(hits->output, line);
	parl_output_write(hits->output, parl_view_of("\n"));
}

/* Shows up to COUNT lines from the last one that was shown on, but none from LIMIT on. */
static void draw_after(struct hits *hits, const char *path, size_t count, size_t limit)
{
	parl_view text = hits->line.text;

	while (count-- > 0 && hits->shown_to < limit) {
		size_t at = hits->shown_to;
		size_t end = end_of_line(text, at, &hits->shown_to);

		draw_near_line(
			hits, path, ++hits->shown_line, (parl_view){text.data + at, end - at});
	}
}

/* Shows what is between the last line and this one, as far as it is near one of the two. */
static void between_lines(struct hits *hits, const char *path)
{
	const struct hits_line *line = &hits->line;
	size_t start = line->span.start, lines = 0;

	if (hits->any)
		draw_after(hits, path, hits->after, line->span.start);
	while (lines < hits->before && start > hits->shown_to) {
		start = line_before(line->text, start, hits->shown_to);
		lines++;
	}
	draw_gap(hits, hits->any && start == hits->shown_to);
	hits->shown_to = start;
	hits->shown_line = line->place.line - lines - 1;
	draw_after(hits, path, lines, line->span.start);
}

static void remember_line(struct hits *hits)
{
	const struct hits_line *line = &hits->line;
	size_t at = line->span.start;

	hits->shown_line = line->place.line - 1;
	while (at <= line->span.end) {
		size_t before = at;

		end_of_line(line->text, at, &at);
		hits->shown_line++;
		if (at == before || at == line->text.size)
			break;
	}
	hits->shown_to = at;
}

/* --- paragraphs: shown_to is an index among the blocks of the document */

/* Where the block of the line stands; blocks with hits come in order. */
static size_t index_of_block(const struct hits *hits)
{
	const struct parl_document *document = hits->line.document;
	size_t count = parl_document_block_count(document), index = hits->shown_to;

	while (index < count && parl_document_block(document, index) != hits->line.block)
		index++;
	return index;
}

/* The place of block INDEX. */
static struct parl_place place_at(const struct hits *hits, size_t index)
{
	return parl_block_place(parl_document_block(hits->line.document, index), (parl_span){0, 0});
}

/* Whether block INDEX goes on where the one before it ends: headers and notes are no neighbours of
 * the text. */
static bool goes_on(const struct hits *hits, size_t index)
{
	return strcmp(place_at(hits, index).part, place_at(hits, index - 1).part) == 0;
}

static void draw_near_block(struct hits *hits, const char *path, size_t index)
{
	struct parl_place place = place_at(hits, index);
	parl_view text = parl_block_text(parl_document_block(hits->line.document, index));

	hits_draw_file(hits, path, '-');
	style(hits->output, STYLE_LINE);
	hits_draw_paragraph(hits->output, &place);
	style(hits->output, STYLE_PLAIN);
	parl_output_write(hits->output, parl_view_of("- "));
	hits_draw_part(hits->output, text, 0, text.size);
	parl_output_write(hits->output, parl_view_of("\n"));
}

/* Shows what is near the last block that was shown, but none from LIMIT on. */
static void blocks_after(struct hits *hits, const char *path, size_t limit)
{
	for (size_t count = hits->after;
		count > 0 && hits->shown_to < limit && goes_on(hits, hits->shown_to); count--)
		draw_near_block(hits, path, hits->shown_to++);
}

static void between_blocks(struct hits *hits, const char *path)
{
	size_t index = index_of_block(hits), start = index;

	if (hits->any)
		blocks_after(hits, path, index);
	while (start > hits->shown_to && index - start < hits->before && goes_on(hits, start))
		start--;
	draw_gap(hits, hits->any && start == hits->shown_to);
	while (start < index)
		draw_near_block(hits, path, start++);
}

/* --- either */

void hits_draw_between(struct hits *hits, const char *path)
{
	if (hits->line.place.in_bytes)
		between_lines(hits, path);
	else
		between_blocks(hits, path);
}

void hits_remember(struct hits *hits)
{
	if (hits->line.place.in_bytes)
		remember_line(hits);
	else
		hits->shown_to = index_of_block(hits) + 1;
	hits->any = hits->any_group = true;
}

void hits_draw_rest(struct hits *hits, const char *path)
{
	if (!hits->any)
		return;
	if (hits->line.place.in_bytes)
		draw_after(hits, path, hits->after, hits->line.text.size);
	else
		blocks_after(hits, path, parl_document_block_count(hits->line.document));
}
