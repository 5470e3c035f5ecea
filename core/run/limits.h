/*
 * limits.h - the limits of an input: which it has, and whether the text keeps them.
 */
#ifndef PARL_RUN_LIMITS_H
#define PARL_RUN_LIMITS_H

#include <parlance/job.h>

struct parl_limits {
	struct parl_job_limit *items;
	size_t count;
	bool known; /* the job asked for them */
};

/* Measures the TEXT that came out. */
void parl_limits_end(struct parl_limits *limits, parl_view text);

/* Whether the text that came out of PATH keeps them; each that it does not is a warning. */
bool parl_limits_kept(
	const struct parl_limits *limits, const char *path, struct parl_diagnostics *faults);

#endif
