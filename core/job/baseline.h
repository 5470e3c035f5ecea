/*
 * baseline.h - what was known before a run, of which nothing is told; or what is to be known after.
 *
 * Jobs only read what was known. What each has found it hands over at its end, in the order of the
 * inputs.
 */
#ifndef PARL_RUN_BASELINE_H
#define PARL_RUN_BASELINE_H

#include <parlance/check.h>

#include "../project/baseline.h"
#include "../setup/settings.h"

/* Those of one document. */
struct parl_baseline_job {
	const char *file;                 /* from the folder of the baseline; NULL: there is none */
	struct parl_baseline_item *found; /* what is to be written */
	size_t found_count;
	const struct parl_baseline_item *known; /* what was known of it */
	size_t known_count;
	bool *met; /* of these */
};

struct parl_baselines {
	struct parl_baseline known;
	const char *folder; /* of the baseline, without symbolic links; NULL: there is none */
	bool writes;
	bool partial; /* the run is about some concepts or rules only: the others are not gone */
	struct parl_arena *arena;
	struct parl_baseline_item *found; /* by all jobs, in the order of the inputs */
	size_t found_count;
	size_t found_room;
	const char **files; /* that were checked */
	size_t file_count;
	size_t file_room;
	size_t gone;
	const struct parl_baseline_item *first_gone;
	bool failed; /* out of memory */
};

/* Reads what --baseline names. False: a fault says why. */
bool parl_baselines_open(struct parl_baselines *baselines, const struct parl_settings *settings,
	struct parl_diagnostics *faults);
void parl_baselines_release(struct parl_baselines *baselines);

/* Begins the document PATH, which has COUNT issues at most, in ARENA. False: out of memory. */
bool parl_baseline_begin(const struct parl_baselines *baselines, struct parl_baseline_job *job,
	const char *path, size_t count, struct parl_arena *arena);

/* An open issue, whose words are TEXT: known it is, or will be. False: out of memory. */
bool parl_baseline_take(const struct parl_baselines *baselines, struct parl_baseline_job *job,
	struct parl_issue *issue, parl_view text, struct parl_arena *arena);

/* How many findings of the document are gone. */
size_t parl_baseline_gone(
	const struct parl_baselines *baselines, const struct parl_baseline_job *job);

/* Takes over what a job that was done has found. */
void parl_baseline_end(struct parl_baselines *baselines, const struct parl_baseline_job *job);

/* After the run: writes the baseline, or tells what is gone. */
enum parl_status parl_baselines_close(
	struct parl_baselines *baselines, struct parl_diagnostics *faults);

#endif
