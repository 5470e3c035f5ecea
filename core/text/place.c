/*
 * place.c - faults at a place in a file: line, column, and the excerpt to show.
 *
 * A line may be a whole file of 100 MB: the column is counted once, and the excerpt is found from a
 * boundary that the count left just behind the place.
 */
#include "position.h"

#include "../base/utf8.h"

#include <parlance/diagnostic.h>
#include <parlance/text.h>

/* Bytes of a line that are shown, and how many of them before the place in a longer line. */
#define EXCERPT 160
#define EXCERPT_BEFORE 60

/* The last cluster boundary at or before LIMIT, going on from START (a boundary). */
static size_t boundary_before(parl_view source, size_t start, size_t limit)
{
	while (start < limit) {
		size_t end = parl_cluster_end(source, start);
		if (end > limit)
			break;
		start = end;
	}
	return start;
}

/* The start of the code point that holds AT: for clusters too long to be shown whole. */
static size_t code_point_start(parl_view source, size_t at)
{
	if (at >= source.size)
		return source.size;
	size_t start = at + 1;
	parl_utf8_before(source, &start);
	/* an ill-formed piece before AT may end there; AT is a start then */
	size_t end = start;
	parl_utf8_next(source, &end);
	return end > at ? start : at;
}

/* Where the line that holds START ends, or LIMIT if that comes first. */
static size_t line_end(parl_view source, size_t start, size_t limit)
{
	if (limit > source.size)
		limit = source.size;
	while (start < limit && source.data[start] != '\n' && source.data[start] != '\r')
		start++;
	return start;
}

static size_t excerpt_start(const struct parl_diagnostics_cursor *at, size_t line_rest)
{
	bool whole = line_rest <= at->line_start + EXCERPT;
	bool near = at->offset - at->line_start <= EXCERPT_BEFORE;
	if (whole || near)
		return at->line_start;
	size_t wanted = at->offset - EXCERPT_BEFORE;
	size_t start = boundary_before(at->source, at->anchor, wanted);
	/* before a flood of marks the boundary lies far away: then from the place itself */
	return at->offset - start <= EXCERPT / 2 ? start : at->offset;
}

static size_t excerpt_end(const struct parl_diagnostics_cursor *at, size_t start, size_t line_rest)
{
	if (line_rest <= start + EXCERPT)
		return line_rest;
	size_t end = boundary_before(at->source, at->offset, start + EXCERPT);
	return end > at->offset ? end : code_point_start(at->source, start + EXCERPT);
}

static size_t clamp(size_t value, size_t least, size_t most)
{
	return value < least ? least : value > most ? most : value;
}

static void set_place(struct parl_diagnostics *list, struct parl_diagnostic *item,
	struct parl_diagnostics_cursor *at, parl_view source, parl_span place)
{
	place.start = clamp(place.start, 0, source.size);
	place.end = clamp(place.end, place.start, source.size);
	parl_cursor_move(at, source, place.start);
	/* one byte more than is shown, to know whether the line goes on */
	size_t rest = line_end(source, at->offset, at->offset + EXCERPT + 1);
	size_t start = excerpt_start(at, rest);
	size_t end = excerpt_end(at, start, rest);
	item->line = at->line;
	item->column = at->column;
	item->place = place;
	item->excerpt = parl_diagnostics_copy(list, (parl_view){source.data + start, end - start});
	item->mark.start = clamp(place.start, start, end) - start;
	item->mark.end = clamp(place.end, start, end) - start;
	item->clipped_left = start > at->line_start;
	item->clipped_right = end < rest;
	if (item->excerpt.size == 0)
		item->mark = (parl_span){0, 0};
}

void parl_diagnose_at(struct parl_diagnostics *list, enum parl_code code, const char *file,
	parl_view source, parl_span place, const char *help, const char *format, ...)
{
	struct parl_diagnostics_cursor *cursor = NULL;
	struct parl_diagnostics_cursor own = {.line = 0};
	va_list values;
	va_start(values, format);
	struct parl_diagnostic *item =
		parl_diagnostics_add(list, code, file, help, format, values, &cursor);
	va_end(values);
	if (item)
		set_place(list, item, cursor ? cursor : &own, source, place);
}
