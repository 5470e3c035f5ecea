/*
 * guard.h - what keeps a match from being touched: names, quotations, mentions, addresses.
 *
 * Sources of the rules: docs/translating.md, "What is never touched".
 */
#ifndef PARL_BRIDGE_GUARD_H
#define PARL_BRIDGE_GUARD_H

#include "bridge.h"

/* Why the place belongs to somebody else for every term, so that nothing is done there; NULL: it
 * does not. */
const char *parl_guard_protected(struct parl_case *c);

/* The most that may be done at this place with a candidate of the case, whatever the glossary
 * allows; WHY takes the reason, for LEAVE too. */
enum parl_action parl_guard_place(
	struct parl_case *c, const struct parl_candidate *candidate, const char **why);

#endif
