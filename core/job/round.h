/*
 * round.h - the findings of a document, decided one by one by a person.
 */
#ifndef PARL_RUN_ROUND_H
#define PARL_RUN_ROUND_H

#include <parlance/ask.h>

#include "job.h"

/* The most terms that one finding can be worded with: they are chosen by a digit. */
#define PARL_WORDINGS_MOST 9

/* A finding, and what became of it. */
struct parl_round_item {
	const struct parl_finding **wordings; /* the first is the finding as it was judged */
	size_t wording_count;
	size_t wording; /* the one that is decided on */
	enum parl_decision decision;
	bool asked;
};

/* All of a document; it lives in the arena of the job, and is asked about once, however often a
 * command goes through the findings. */
struct parl_round {
	struct parl_job *job;
	struct parl_bridge *bridge; /* of the findings */
	struct parl_round_item *items;
	size_t count;
	size_t room;
	long words;                    /* of the document as it is */
	struct parl_job_limit *limits; /* of the text at hand, with what was taken so far */
	size_t limit_count;
};

/* The finding as it was judged, and as it is decided on. */
static inline const struct parl_finding *parl_round_finding(const struct parl_round_item *item)
{
	return item->wordings[0];
}

static inline const struct parl_finding *parl_round_decided(const struct parl_round_item *item)
{
	return item->wordings[item->wording];
}

/* --- items.c */

/* Whether there is something to decide: it could be changed. */
bool parl_round_is_open(const struct parl_finding *finding);

/* Adds a finding of the block that the bridge judged last; it is kept. False: out of memory. */
bool parl_round_add(struct parl_round *round, const struct parl_finding *finding);

/* --- question.c */

/* Measures the document as it is. PARL_FAILED, with a fault: out of memory. */
enum parl_status parl_round_measure(struct parl_round *round);

/* The item before INDEX whose answer an undo takes back; SIZE_MAX: none. */
size_t parl_round_last_asked(const struct parl_round *round, size_t index);

/* The question about item INDEX; it borrows from ROUND. PARL_FAILED, with a fault: out of memory.
 */
enum parl_status parl_round_question(
	struct parl_round *round, size_t index, struct parl_question *question);

/* --- round.c */

/* Asks about each that nothing is decided of. PARL_FAILED, with a fault: it could not be done. */
enum parl_status parl_round_ask(struct parl_round *round);

/* The findings go with it. */
void parl_round_release(struct parl_round *round);

#endif
