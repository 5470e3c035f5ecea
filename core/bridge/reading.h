/*
 * reading.h - whether the sentence would still read right with the replacement in it.
 *
 * Sources of the rules: docs/translating.md, "What is only offered".
 */
#ifndef PARL_BRIDGE_READING_H
#define PARL_BRIDGE_READING_H

#include "bridge.h"

/* Why the finding, whose replacement is made, should only be suggested; NULL: nothing against it.
 */
const char *parl_reading_fault(struct parl_case *c, const struct parl_candidate *candidate,
	const struct parl_finding *finding);

/* Whether two terms are one wording, in another number or spelling: "doctor's surgery" and
 * "doctors' surgeries", "umbrella body" and "umbrella group"; the head alone does not count. */
bool parl_reading_same_words(const struct parl_term *a, const struct parl_term *b);

#endif
