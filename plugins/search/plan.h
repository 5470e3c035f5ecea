/*
 * plan.h - what all jobs of a run share: what is searched for, how far, and the tools, which pass
 * from job to job.
 */
#ifndef SEARCH_PLAN_H
#define SEARCH_PLAN_H

#include "every.h"
#include "paragraph.h"
#include "query.h"

/* What searching one document needs besides; made anew only where all others are in use. */
struct tool {
	struct tool *next;
	struct parl_scan *scan;  /* of documents */
	struct parl_scan *sieve; /* of their source */
	struct parl_scan *first; /* of a source whose lines have prefixes; NULL: of no use */
	struct paragraph paragraph;
	struct readings readings;
};

struct plan {
	struct query *query; /* NULL: the terms of the glossaries are looked for */
	bool plain;          /* each match stands for itself */
	bool every;          /* then, wherever they stand */
	bool once;           /* one hit a document is enough */
	bool quiet;
};

/* The plan of the job's options, given to the job to be shared. PARL_FAILED, with a diagnostic. */
enum parl_status plan_make(struct parl_job *job);

/* A tool that no other job has, and back. NULL: out of memory. */
struct tool *plan_take(const struct plan *plan);
void plan_give(const struct plan *plan, struct tool *tool);

#endif
