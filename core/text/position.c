/*
 * position.c - lines and columns.
 */
#include "position.h"

#include <parlance/text.h>

/* How far behind the cursor the anchors trail, in bytes. */
#define ANCHOR_STEP 64

static void start_line(struct parl_diagnostics_cursor *cursor, size_t start)
{
	cursor->offset = cursor->line_start = cursor->anchor = cursor->next_anchor = start;
	cursor->column = 1;
}

/* A byte order mark is no column, as in every editor. */
static size_t skip_mark(parl_view source)
{
	bool marked = source.size >= 3 && source.data[0] == '\xEF' && source.data[1] == '\xBB' &&
		source.data[2] == '\xBF';
	return marked ? 3 : 0;
}

/* The end of the line break at AT, or AT when there is none. */
static size_t break_end(parl_view source, size_t at)
{
	if (source.data[at] == '\n')
		return at + 1;
	if (source.data[at] != '\r')
		return at;
	return at + 1 < source.size && source.data[at + 1] == '\n' ? at + 2 : at + 1;
}

static void move_lines(struct parl_diagnostics_cursor *cursor, parl_view source, size_t offset)
{
	for (size_t at = cursor->offset; at < offset;) {
		size_t end = break_end(source, at);
		/* between CR and LF one is still on the line that they end */
		if (end > offset)
			return;
		if (end > at) {
			cursor->line++;
			start_line(cursor, end);
		}
		at = end > at ? end : at + 1;
	}
}

static void move_columns(struct parl_diagnostics_cursor *cursor, parl_view source, size_t offset)
{
	while (cursor->offset < offset) {
		size_t end = parl_cluster_end(source, cursor->offset);
		if (end > offset)
			return;
		cursor->offset = end;
		cursor->column++;
		if (end - cursor->next_anchor >= ANCHOR_STEP) {
			cursor->anchor = cursor->next_anchor;
			cursor->next_anchor = end;
		}
	}
}

void parl_cursor_move(struct parl_diagnostics_cursor *cursor, parl_view source, size_t offset)
{
	if (offset > source.size)
		offset = source.size;
	if (cursor->line == 0 || cursor->source.data != source.data ||
		cursor->source.size != source.size || offset < cursor->offset) {
		cursor->source = source;
		cursor->line = 1;
		start_line(cursor, skip_mark(source));
	}
	move_lines(cursor, source, offset);
	move_columns(cursor, source, offset);
}

struct parl_position parl_position_of(parl_view text, size_t offset)
{
	if (offset > text.size)
		offset = text.size;
	struct parl_diagnostics_cursor cursor = {.line = 0};
	struct parl_units units = {.line = 0};
	parl_cursor_move(&cursor, text, offset);
	parl_units_move(&units, text, offset);
	return (struct parl_position){cursor.line, cursor.column, units.units};
}
