/*
 * columns.c - lines that look like rows of a table: tabs, pipes, or aligned columns of spaces.
 */
#include "lines.h"

#include <string.h>

/* So many spaces side by side divide columns; fewer are a typist's habit after a full stop. */
#define COLUMN_SPACES 3

/* The end of the divider at AT; AT itself: there is none. */
static size_t divider_end(parl_view text, struct line line, enum columns kind, size_t at)
{
	size_t end = at;
	if (kind == COLUMNS_PIPE)
		return text.data[at] == '|' ? at + 1 : at;
	if (kind == COLUMNS_TAB) {
		while (end < line.text.end && text.data[end] == '\t')
			end++;
		return end;
	}
	while (end < line.text.end && text.data[end] == ' ')
		end++;
	return end - at >= COLUMN_SPACES ? end : at;
}

static struct shape shape_of(parl_view text, struct line line, enum columns kind)
{
	struct shape shape = {kind, 1, 0, false};
	for (size_t at = line.text.start; at < line.text.end;) {
		size_t end = divider_end(text, line, kind, at);
		if (end == at) {
			/* Past a run of too few spaces at once, so that no run is read twice. */
			at++;
			while (kind == COLUMNS_SPACES && at < line.text.end &&
				text.data[at] == ' ' && text.data[at - 1] == ' ')
				at++;
			continue;
		}
		shape.count++;
		if (kind == COLUMNS_SPACES)
			shape.places = (shape.places ^ (end - line.start)) * 0x100000001B3u;
		at = end;
	}
	if (shape.count == 1)
		shape.kind = COLUMNS_NONE;
	return shape;
}

/* Whether COLUMN_SPACES spaces stand side by side. One of them would be met by looking at every
 * third byte, so that memmem, which looks at all, takes ten times as long. */
static bool has_gap(const char *bytes, size_t size)
{
	for (size_t at = COLUMN_SPACES - 1, spaces; at < size; at += COLUMN_SPACES - spaces) {
		spaces = 0;
		while (spaces < COLUMN_SPACES && bytes[at - spaces] == ' ')
			spaces++;
		if (spaces == COLUMN_SPACES)
			return true;
	}
	return false;
}

/* Whether anything in the line could divide columns: nearly no line of prose has any. */
static bool has_divider(parl_view text, struct line line)
{
	const char *start = text.data + line.text.start;
	size_t size = line.text.end - line.text.start;
	return memchr(start, '\t', size) || memchr(start, '|', size) || has_gap(start, size);
}

struct shape line_shape(parl_view text, struct line line)
{
	struct shape shape = {COLUMNS_NONE, 1, 0, false};
	if (!has_divider(text, line))
		return shape;
	shape = shape_of(text, line, COLUMNS_TAB);
	if (shape.kind == COLUMNS_NONE) {
		shape = shape_of(text, line, COLUMNS_PIPE);
		shape.framed = shape.count >= 3 && text.data[line.text.start] == '|' &&
			text.data[line.text.end - 1] == '|';
	}
	if (shape.kind == COLUMNS_NONE)
		shape = shape_of(text, line, COLUMNS_SPACES);
	return shape;
}

bool shape_equal(struct shape a, struct shape b)
{
	return a.kind != COLUMNS_NONE && a.kind == b.kind && a.count == b.count &&
		a.places == b.places;
}

bool line_cell(parl_view text, struct line line, enum columns kind, size_t *at, parl_span *cell)
{
	size_t start = *at;
	if (start >= line.text.end)
		return false;
	size_t here = start;
	size_t end = here;
	while (here < line.text.end && (end = divider_end(text, line, kind, here)) == here)
		here++;
	*cell = text_trim(text, (parl_span){start, here});
	*at = here < line.text.end ? end : here;
	return true;
}
