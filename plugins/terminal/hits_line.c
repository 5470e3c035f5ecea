/*
 * hits_line.c - a line with its hits.
 */
#include "hits.h"

/* A longer line is cut around its hits: a file of one line would be shown whole. */
#define LONG_LINE 1000
#define AROUND 200
#define ELLIPSIS "\xE2\x80\xA6"

/* The first character that begins at or after AT. */
static size_t character_at(parl_view text, size_t at)
{
	while (at < text.size && (text.data[at] & 0xC0) == 0x80)
		at++;
	return at < text.size ? at : text.size;
}

static void draw_hit(struct hits *hits, size_t index)
{
	const struct hits_line *line = &hits->line;

	style(hits->output, STYLE_HIT);
	hits_draw_part(hits->output, line->text, line->found[index].start, line->found[index].end);
	style(hits->output, STYLE_PLAIN);
}

static void draw_whole(struct hits *hits)
{
	const struct hits_line *line = &hits->line;
	size_t at = line->span.start;

	for (size_t i = 0; i < line->count; i++) {
		hits_draw_part(hits->output, line->text, at, line->found[i].start);
		draw_hit(hits, i);
		at = line->found[i].end;
	}
	hits_draw_part(hits->output, line->text, at, line->span.end);
}

/* What is near a hit; what lies between two that are far apart is left out. */
static void draw_cut(struct hits *hits)
{
	const struct hits_line *line = &hits->line;
	size_t at = line->span.start;

	for (size_t i = 0; i < line->count; i++) {
		size_t start = line->found[i].start, end = line->found[i].end;
		size_t from = start > AROUND ? character_at(line->text, start - AROUND) : 0;
		size_t limit = i + 1 < line->count ? line->found[i + 1].start : line->span.end;
		size_t to = character_at(line->text, end + AROUND);

		if (from > start || from < at)
			from = at;
		if (from > at)
			parl_output_print(hits->output, ELLIPSIS);
		hits_draw_part(hits->output, line->text, from, start);
		draw_hit(hits, i);
		at = to < limit ? to : limit;
		hits_draw_part(hits->output, line->text, end, at);
	}
	if (at < line->span.end)
		parl_output_print(hits->output, ELLIPSIS);
}

static void draw_place(struct hits *hits, const char *path)
{
	const struct parl_place *place = &hits->line.place;

	hits_draw_file(hits, path, ':');
	style(hits->output, STYLE_LINE);
	if (place->in_bytes) {
		hits_draw_number(hits->output, place->line, ":");
		hits_draw_number(hits->output, place->column, "");
	} else {
		hits_draw_paragraph(hits->output, place);
	}
	style(hits->output, STYLE_PLAIN);
	parl_output_write(hits->output, parl_view_of(": "));
}

void hits_draw(struct hits *hits, const char *path)
{
	const struct hits_line *line = &hits->line;
	bool context = hits->before || hits->after;

	if (hits->shown == HITS_COUNTS)
		return;
	if (context)
		hits_draw_between(hits, path);
	draw_place(hits, path);
	if (hits->shown == HITS_ONLY)
		draw_hit(hits, 0);
	else if (line->span.end - line->span.start > LONG_LINE)
		draw_cut(hits);
	else
		draw_whole(hits);
	parl_output_write(hits->output, parl_view_of("\n"));
	if (context)
		hits_remember(hits);
}
