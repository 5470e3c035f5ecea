/*
 * protected.h - places that nobody touches, whatever stands there: code, addresses, names,
 * quotations, and phrases that a term says it is not meant in.
 *
 * Sources of the rules: docs/translating.md, "What is never touched".
 */
#ifndef PARL_BRIDGE_PROTECTED_H
#define PARL_BRIDGE_PROTECTED_H

#include "bridge.h"

/* Why the place belongs to somebody else for every term, so that nothing is done there; NULL: it
 * does not. */
const char *parl_protected_place(struct parl_case *c);

/* Whether the match lies in a phrase or name of KIND, or cuts one; of phrases that are kept for a
 * term, those of TERM. */
bool parl_protected_touches(
	struct parl_case *c, enum parl_context_kind kind, const struct parl_term *term);

#endif
