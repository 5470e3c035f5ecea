/*
 * answer.h - what the glossaries say to a query: the concepts that it names, else those that it
 * names but for the way it is written; else who has it, or near misses.
 */
#ifndef LOOKUP_ANSWER_H
#define LOOKUP_ANSWER_H

#include "elsewhere.h"
#include "wanted.h"

#define MOST_TERMS 64
#define MOST_NEAR 3

struct answer {
	parl_view query;
	const struct parl_concept *concepts[MOST_TERMS];
	size_t count;
	parl_view as; /* how the glossaries write it, where that is not in any form of the query */
	struct elsewhere elsewhere; /* this and the rest: of what is not there */
	/* First, of an acronym, what its letters may stand for. */
	struct parl_near_term near_terms[MOST_NEAR];
	size_t near_count;
	bool defined; /* there are none, but definitions have its words */
};

/* Looks QUERY up among the terms in all their forms, then among the ids of concepts. Whether there
 * is something; not where memory ran out, which the job is then told. */
bool answer_find(struct answer *answer, const struct wanted *wanted, parl_view query);

/* Likewise, of the answer's query, terms that are it but for apostrophes, hyphens, blanks and
 * number. */
bool answer_alike(struct answer *answer, const struct wanted *wanted);

/* Whether glossaries that are not in use have the answer's query. */
bool answer_elsewhere(struct answer *answer, const struct wanted *wanted);

/* Fills the near misses of the answer's query, or else whether it is in definitions. */
void answer_near(struct answer *answer, const struct wanted *wanted);

#endif
