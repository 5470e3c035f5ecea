/*
 * diff.h - the lines that edits touch, and how they are written out.
 */
#ifndef TERMINAL_DIFF_H
#define TERMINAL_DIFF_H

#include <string.h>

#include "text.h"

/* A document that was rewritten. Nothing of its changes is kept: a text of any size may be one
 * hunk, which is gone through once for its numbers, and once to be written. */
struct diff {
	struct parl_output *output;
	const struct parl_event *event;
	parl_view source;
	struct parl_buffer bytes; /* what one edit writes */
};

/* Lines that edits touch. */
struct change {
	parl_span source; /* whole lines */
	size_t line;      /* the first one, from 0 */
	size_t lines;
	size_t new_lines;
	size_t first_edit;
	size_t end_edit;
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

/* The change behind BEFORE (its `end_edit` 0: the first one). False: there is none, or the output
 * has failed. */
bool diff_next(struct diff *diff, const struct change *before, struct change *change);

/* Hands every edit of the change to TAKE: what is KEPT before it, the words BEFORE, and AFTER it;
 * then what is kept behind the last, with the others' data NULL. */
void diff_walk(struct diff *diff, const struct change *change,
	void (*take)(void *state, parl_view kept, parl_view before, parl_view after), void *state);

/* --- patch.c: a unified diff; on a terminal with the words marked that change */
void patch_write(struct diff *diff);

/* Of a format whose places are no bytes: each edit by itself. */
void patch_places(struct parl_output *output, const struct parl_event *event);

#endif
