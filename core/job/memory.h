/*
 * memory.h - what a run is to remember of the decisions that are made during it, and where.
 */
#ifndef PARL_RUN_MEMORY_H
#define PARL_RUN_MEMORY_H

#include "decisions.h"

/* A decision about a term, and what it took the place of. */
struct parl_memory_item {
	const struct parl_term *term;
	struct parl_decided before;
	size_t question; /* of its document, which it answered */
};

struct parl_memory {
	const char *path; /* the project file; NULL: decisions count for this run only */
	bool fresh;       /* it is yet to be made */
	bool over;        /* there are to be no more questions */
	bool broken;      /* who is asked has gone away: nothing is remembered */
	struct parl_memory_item *items;
	size_t count;
	size_t first; /* of the document at hand: those before are not taken back any more */
	size_t room;
};

/* Begins with another document. */
void parl_memory_begin(struct parl_memory *memory);

/* Decides of TERM from now on, as answer to a question; false: out of memory. */
bool parl_memory_put(struct parl_memory *memory, struct parl_decisions *decisions,
	const struct parl_term *term, size_t question, struct parl_decided decided);

/* Takes back what the answer to QUESTION decided of a term, if it did. */
void parl_memory_undo(
	struct parl_memory *memory, struct parl_decisions *decisions, size_t question);

/* Writes what was decided into the project file, whole or not at all, and says so in a note. */
enum parl_status parl_memory_write(const struct parl_memory *memory,
	const struct parl_decisions *decisions, struct parl_diagnostics *faults);

void parl_memory_release(struct parl_memory *memory);

#endif
