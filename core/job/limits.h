/*
 * limits.h - the limits of an input: which it has, and whether the text keeps them.
 */
#ifndef PARL_RUN_LIMITS_H
#define PARL_RUN_LIMITS_H

#include <parlance/job.h>

struct parl_edit_list;

struct parl_limits {
	struct parl_job_limit *items;
	size_t count;
	bool known;    /* the job asked for them */
	bool sections; /* they are those of the answers, each by itself */
};

/* The text of the job's document (parl_document_text); where it has to be made, it is in MADE.
 * {NULL, 0}: out of memory. */
parl_view parl_job_text(const struct parl_job *job, struct parl_buffer *made);

/* How long the answers are with EDITS, which ascend. False: out of memory. */
bool parl_limits_measure(struct parl_limits *limits, const struct parl_edit_list *edits);

/* Whether the text that came out of PATH keeps them; each that it does not is a warning. */
bool parl_limits_kept(
	const struct parl_limits *limits, const char *path, struct parl_diagnostics *faults);

/* Warns where the changes of JOB, which nobody asked to keep the limits that questions state, made
 * an answer break one that it kept. False: out of memory. */
bool parl_limits_watch(struct parl_job *job);

#endif
