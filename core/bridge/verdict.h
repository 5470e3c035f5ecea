/*
 * verdict.h - from a settled case to a finding: target, replacement, action, reason.
 */
#ifndef PARL_BRIDGE_VERDICT_H
#define PARL_BRIDGE_VERDICT_H

#include "bridge.h"

/* The finding of a case with one candidate or more, in the arena of the block. NULL: out of
 * memory. */
struct parl_finding *parl_verdict_of(struct parl_case *c);

/* The same for a candidate that its place forbids: PARL_ACTION_LEAVE, and why. */
struct parl_finding *parl_verdict_left(struct parl_case *c);

/* Fills FINDING, which has no replacement, with TARGET written. False: out of memory. */
bool parl_verdict_word(
	struct parl_case *c, const struct parl_term *target, struct parl_finding *finding);

/* Whether the replacement is what the text says already. */
bool parl_verdict_is_idle(const struct parl_case *c, const struct parl_finding *finding);

#endif
