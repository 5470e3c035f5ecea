/*
 * guard.h - what keeps a match from being touched, and what keeps a replacement from being made
 * without asking.
 *
 * The first kind (parl_guard_protected) is about the place: names, quotations, mentions. The
 * second (parl_guard_replacement) is about how the sentence would read. Sources of the rules:
 * docs/translating.md.
 */
#ifndef PARL_BRIDGE_GUARD_H
#define PARL_BRIDGE_GUARD_H

#include "bridge.h"

/* Whether the place belongs to somebody else for every term: nothing is reported there. */
bool parl_guard_protected(struct parl_case *c);

/* The most that may be done at this place with a candidate of the case, whatever the glossary
 * allows; WHY takes the reason, for LEAVE too. */
enum parl_action parl_guard_place(
	struct parl_case *c, const struct parl_candidate *candidate, const char **why);

/* Why the finding, whose replacement is made, should only be suggested; NULL: nothing against it.
 */
const char *parl_guard_replacement(struct parl_case *c, const struct parl_candidate *candidate,
	const struct parl_finding *finding);

#endif
