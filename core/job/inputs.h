/*
 * inputs.h - the inputs of a run: operands, with folders gone through.
 */
#ifndef PARL_RUN_INPUTS_H
#define PARL_RUN_INPUTS_H

#include <parlance/diagnostic.h>
#include <parlance/host.h>
#include <parlance/memory.h>

#include "../setup/settings.h"

struct parl_input {
	const char *path; /* as the user named it; below a folder, with the folder before it */
	bool found;       /* not named, but found in a folder: left out where it is no text */
	size_t inside; /* in the path: its name from the folder that was named; or its own name */
	const char *output; /* where its document goes, of those that go into a folder; else NULL */
	parl_view text;     /* what it holds, where it is at hand; data NULL: to be read */
	const struct parl_format *format; /* which reads it; NULL: the one that claims it */
};

struct parl_inputs {
	struct parl_input *items;
	size_t count;
	size_t room;
	bool faulty; /* some could not be had; FAULTS says which */
};

/*
 * Makes the list: files and "-" as they are; folders recursively, sorted by bytes, without hidden
 * files, and of what --include and --exclude leave. Links to folders are followed only when they
 * are named, so that loops do no harm. A folder that -o names is searched only when it is named: a
 * second run does not take the results of the first. Paths live in ARENA. False: out of memory.
 */
bool parl_inputs_find(struct parl_inputs *inputs, const char *const *operands, size_t count,
	const struct parl_settings *settings, struct parl_arena *arena,
	struct parl_diagnostics *faults);
void parl_inputs_release(struct parl_inputs *inputs);

/* Whether two paths lead to one file, which is there. */
bool parl_same_file(const char *a, const char *b);

#endif
