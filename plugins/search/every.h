/*
 * every.h - searching for the terms of the glossaries wherever they stand, without judging them.
 */
#ifndef SEARCH_EVERY_H
#define SEARCH_EVERY_H

#include <parlance/job.h>

/* What a key of the vocabulary is read as. */
struct reading {
	const struct parl_term *term; /* the first that is asked for; NULL: none is */
	uint32_t meanings;            /* concepts that are asked for among its terms */
	bool known;                   /* the others are filled in */
};

/* What keys are read as, found out when they are met first. All zero: nothing is known yet. */
struct readings {
	struct reading *keys;
	uint64_t asked; /* a sum of what was asked for */
};

void readings_release(struct readings *readings);

/* Emits a hit for each place; ONCE: one is enough. PARL_NONE: there is none. */
enum parl_status every_search(struct parl_job *job, struct readings *readings, bool once);

#endif
