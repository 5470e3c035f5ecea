/*
 * edits.h - the changes that a job wants done to its document.
 */
#ifndef PARL_RUN_EDITS_H
#define PARL_RUN_EDITS_H

#include <parlance/finding.h>

struct parl_edits {
	struct parl_edit *items;
	size_t count;
	size_t room;
	struct parl_echoes *texts; /* a document is changed in the same few ways over and over */
};

/* Adds the edit of a finding and those that go with it; texts are copied to ARENA. False: out of
 * memory. */
bool parl_edits_add(
	struct parl_edits *edits, const struct parl_finding *finding, struct parl_arena *arena);

/* Sorts the edits by their place; the same edit wanted twice (one verb, two subjects) stays once.
 * False: two overlap. */
bool parl_edits_settle(struct parl_edits *edits);

void parl_edits_release(struct parl_edits *edits);

/* As strcmp: which of two places comes first in the document. */
int parl_place_order(
	const struct parl_block *a, parl_span place, const struct parl_block *b, parl_span other);

#endif
