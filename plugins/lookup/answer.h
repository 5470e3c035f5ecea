/*
 * answer.h - what the glossaries say to a query: the concepts that it names, or near misses.
 */
#ifndef LOOKUP_ANSWER_H
#define LOOKUP_ANSWER_H

#include "wanted.h"

#define MOST_TERMS 64
#define MOST_NEAR 3

struct answer {
	parl_view query;
	const struct parl_concept *concepts[MOST_TERMS];
	size_t count;
	struct parl_near_term near_terms[MOST_NEAR]; /* filled by answer_near */
	size_t near_count;
};

/* Looks QUERY up among the terms in all their forms, then among the ids of concepts. Whether there
 * is something; not where memory ran out, which the job is then told. */
bool answer_find(struct answer *answer, const struct wanted *wanted, parl_view query);

/* Fills the near misses of the answer's query, likewise. */
void answer_near(struct answer *answer, const struct wanted *wanted);

#endif
