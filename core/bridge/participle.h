/*
 * participle.h - where a gerund that a noun is to replace is a participle, or one of several.
 *
 * "Stepping in early saves money" may become "Early intervention saves money"; "the nurse visits,
 * stepping in early" may not.
 */
#ifndef PARL_BRIDGE_PARTICIPLE_H
#define PARL_BRIDGE_PARTICIPLE_H

#include "bridge.h"

/* Whether the match is a gerund, TARGET is none, and the place does not bear a noun. */
bool parl_participle_needed(
	struct parl_case *c, const struct parl_term *term, const struct parl_term *target);

#endif
