/*
 * diff.h - the lines that edits touch, and how they are written out.
 */
#ifndef TERMINAL_DIFF_H
#define TERMINAL_DIFF_H

#include <string.h>

#include "text.h"

/* An edit as bytes of the source. */
struct piece {
	parl_span source;
	parl_span text; /* in state->bytes */
};

/* Lines that edits touch. */
struct change {
	parl_span source; /* whole lines */
	parl_span text;   /* what they become, in state->bytes */
	size_t line;      /* the first one, from 0 */
	size_t lines;
	size_t new_lines;
	size_t first_piece;
	size_t end_piece;
};

struct diff {
	struct parl_output *output;
	struct parl_buffer bytes;
	struct piece *pieces;
	size_t piece_count;
	struct change *changes;
	size_t change_count;
};

/* The start of the line that holds AT; the end of it, behind its LF. Lines as patch knows them: a
 * CR by itself ends none. */
static inline size_t diff_line_end(parl_view text, size_t at)
{
	const char *end = at < text.size ? memchr(text.data + at, '\n', text.size - at) : NULL;
	return end ? (size_t)(end - text.data) + 1 : text.size;
}

static inline size_t diff_line_start(parl_view text, size_t at)
{
	const char *end = at > 0 ? memrchr(text.data, '\n', at) : NULL;
	return end ? (size_t)(end - text.data) + 1 : 0;
}

/* --- patch.c: a unified diff; on a terminal with the words marked that change */
void patch_write(struct diff *diff, const char *path, parl_view source);

/* Of a format whose places are no bytes: each edit by itself. */
void patch_places(struct parl_output *output, const struct parl_event *event);

#endif
