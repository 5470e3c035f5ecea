/*
 * sweep.h - queries that go through all the glossaries: the beginning of a term, words of a
 * definition, everything.
 */
#ifndef LOOKUP_SWEEP_H
#define LOOKUP_SWEEP_H

#include "wanted.h"

/* The terms found, in the job's arena. */
struct sweep {
	const struct parl_term **terms;
	size_t count;
};

/* Whether a '*' stands in QUERY, which has something beside it. */
bool sweep_has_star(parl_view query);

/* Each of these fills SWEEP. PARL_NONE: there is nothing. PARL_FAILED, with a diagnostic: no
 * memory, or QUERY asks for nothing. */

/* Terms that are spelled as QUERY, with anything where it has a star. */
enum parl_status sweep_terms(struct sweep *sweep, const struct wanted *wanted, parl_view query);

/* The terms of concepts whose definition has all words of QUERY, in any form. */
enum parl_status sweep_definitions(
	struct sweep *sweep, const struct wanted *wanted, parl_view query);

enum parl_status sweep_all(struct sweep *sweep, const struct wanted *wanted);

#endif
