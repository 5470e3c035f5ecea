/*
 * tail.h - what hangs on a term behind its noun: "people [who use drugs]", "a list [of risks]".
 *
 * The tail of an old term may be what goes on in the sentence; that of a new one comes between its
 * noun and what went with the old noun.
 */
#ifndef PARL_BRIDGE_TAIL_H
#define PARL_BRIDGE_TAIL_H

#include "bridge.h"

/* Whether words may stand behind the head of the term: "people sleeping rough", "people who use
 * drugs". */
bool parl_tail_has(const struct parl_term *term);

/* Why what stands beside the match and belongs to TERM, a noun, would not fit TARGET; NULL: nothing
 * against it. PLURAL: the match is one. */
const char *parl_tail_fault(struct parl_case *c, const struct parl_term *term,
	const struct parl_term *target, bool plural);

/* Whether the preposition that TERM ends in comes once more for a word that TARGET leaves hanging.
 */
bool parl_tail_leaves_preposition(
	const struct parl_site *site, const struct parl_term *term, const struct parl_term *target);

/* Whether people who are named with those whom the match is of would become an object of TARGET. */
bool parl_tail_takes_company(struct parl_case *c, const struct parl_term *target);

/* Whether another object follows that of TERM, a verb: "[run a service] and a shop". */
bool parl_tail_shares_verb(struct parl_case *c, const struct parl_term *term);

#endif
