/*
 * baseline.h - what a baseline says: the findings of a checker that were there when it was written.
 */
#ifndef PARL_PROJECT_BASELINE_H
#define PARL_PROJECT_BASELINE_H

#include <parlance/diagnostic.h>
#include <parlance/memory.h>

struct parl_baseline_item {
	parl_view file; /* from the folder of the baseline */
	parl_view fingerprint;
	parl_view rule;
	parl_view text; /* the words, for whoever reads the file */
};

struct parl_baseline {
	const char *path;
	struct parl_baseline_item *items; /* by file, then by fingerprint */
	size_t count;
};

/* Reads TEXT, all that stands in the file that `path` says, into ARENA. False: FAULTS says why. */
bool parl_baseline_read(struct parl_baseline *baseline, parl_view text, struct parl_arena *arena,
	struct parl_diagnostics *faults);

/* The order of the items; the order in which they are written, which is one for the eye. */
int parl_baseline_by_key(const void *left, const void *right);
int parl_baseline_by_text(const void *left, const void *right);

/* Appends COUNT items, in the order of parl_baseline_by_text, as a baseline. False: out of memory.
 */
bool parl_baseline_write(
	const struct parl_baseline_item *items, size_t count, struct parl_buffer *text);

#endif
