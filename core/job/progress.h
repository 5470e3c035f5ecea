/*
 * progress.h - how far a run has come, for the person who waits: one line on a terminal that is
 * written over, and taken away before anything else is written there.
 */
#ifndef PARL_RUN_PROGRESS_H
#define PARL_RUN_PROGRESS_H

#include <parlance/output.h>

struct parl_progress {
	struct parl_output *messages; /* NULL: nothing is shown */
	struct parl_output *results;  /* that go to a terminal too; NULL: they do not */
	const char *what;             /* "search" */
	long long next;               /* when it is shown again, in milliseconds */
	bool shown;                   /* the line stands there now */
};

/* Begins showing on MESSAGES, if that is a terminal, what WHAT has done; RESULTS, if they go to one
 * too, take the line away before they write. Nothing is shown in the first second. */
void parl_progress_begin(struct parl_progress *progress, const char *what,
	struct parl_output *messages, struct parl_output *results);

/* DONE of ALL inputs are done. */
void parl_progress_step(struct parl_progress *progress, size_t done, size_t all);

/* Takes the line away, for good. */
void parl_progress_end(struct parl_progress *progress);

#endif
