/*
 * notes.h - the remarks that a job wants attached to its document.
 */
#ifndef PARL_RUN_NOTES_H
#define PARL_RUN_NOTES_H

#include <parlance/job.h>

struct parl_notes {
	struct parl_note *items;
	size_t count;
	size_t room;
};

/* Adds a remark on a finding; texts are copied to ARENA. False: out of memory. */
bool parl_notes_add(struct parl_notes *notes, const struct parl_finding *finding,
	enum parl_finding_state state, struct parl_arena *arena);

/* Sorts the remarks by their place. */
void parl_notes_settle(struct parl_notes *notes);

void parl_notes_release(struct parl_notes *notes);

/* What a remark on FINDING says: a line each for what became of it, why, and on what grounds. */
void parl_remark(const struct parl_finding *finding, enum parl_finding_state state,
	struct parl_buffer *text);

#endif
