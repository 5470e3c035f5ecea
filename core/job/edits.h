/*
 * edits.h - the changes that a job wants done to its document.
 */
#ifndef PARL_RUN_EDITS_H
#define PARL_RUN_EDITS_H

#include <parlance/finding.h>
#include <parlance/map.h>
#include <parlance/rows.h>

#include "../document/model.h"

/*
 * There may be one for every few words of a gigabyte, so they are packed as they come. Nearly all
 * come in the order of the text; one that goes with another stands a little further on, and waits
 * for those before it.
 */
struct parl_edits {
	struct parl_edit_list list; /* first, so that it is known by it; once they are settled */
	const struct parl_document *document;
	struct parl_rows rows;
	struct parl_map texts;      /* a document is changed in the same few ways over and over */
	struct parl_echoes *echoes; /* of these */
	struct parl_edit *waiting;  /* ascending */
	size_t waiting_count;
	size_t waiting_room;
	bool disordered; /* one came behind where it belongs */
	bool overlap;
};

void parl_edits_begin(struct parl_edits *edits);
void parl_edits_release(struct parl_edits *edits);

/* Adds the edit of a finding and those that go with it; texts are copied to ARENA. False: out of
 * memory. */
bool parl_edits_add(
	struct parl_edits *edits, const struct parl_finding *finding, struct parl_arena *arena);

/* Puts the edits in the order of their places; the same edit wanted twice (one verb, two subjects)
 * stays once. PARL_NONE: two overlap. PARL_FAILED: out of memory. */
enum parl_status parl_edits_settle(struct parl_edits *edits);

/* Those that are settled, in one array, in ARENA. NULL: out of memory. */
struct parl_edit *parl_edits_array(const struct parl_edits *edits, struct parl_arena *arena);

/* As strcmp: which of two places comes first in the document. */
int parl_place_order(
	const struct parl_block *a, parl_span place, const struct parl_block *b, parl_span other);

#endif
