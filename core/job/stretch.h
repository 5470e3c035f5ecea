/*
 * stretch.h - the terms in a stretch of plain text, by the matcher alone, as they stand in its
 * blocks.
 *
 * The text is gone through as it lies. The format says of which places that is not enough
 * (struct parl_format.within): there the lines between two empty ones are read, and where a place
 * is no part of one block, what follows up to the next empty line is looked for in the blocks.
 */
#ifndef PARL_RUN_STRETCH_H
#define PARL_RUN_STRETCH_H

#include <parlance/matcher.h>

#include "job.h"

/* What one thread needs to go through stretches, one after the other. */
struct parl_stretch {
	const struct parl_job *job; /* only read */
	struct parl_scan *scan;
	struct parl_diagnostics *faults; /* of reading; NULL: nothing was read yet */
	parl_view text;                  /* the stretch */
	struct parl_document *chunk;     /* the last lines that were read; NULL: none yet */
	parl_span lines;                 /* where those are in the stretch */
	size_t block;                    /* of the chunk: those before it are passed */
	size_t known[4];                 /* the format's */

	struct parl_match *matches; /* in the stretch */
	size_t count;
	size_t room;
};

/* False: out of memory. End it in any case. */
bool parl_stretch_begin(struct parl_stretch *stretch, const struct parl_job *job);
void parl_stretch_end(struct parl_stretch *stretch);

/* Where the stretch of TEXT that begins at START ends: behind the first empty line that is LEAST
 * bytes on, else at the end. */
size_t parl_stretch_limit(parl_view text, size_t start, size_t least);

/* Finds the terms of TEXT, from one empty line to another. False: out of memory. */
bool parl_stretch_find(struct parl_stretch *stretch, parl_view text);

#endif
