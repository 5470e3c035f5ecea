/*
 * replacement.h - how a target term reads in the place of a match: form, capitals, article,
 * possessive, apostrophes, line ends, the verb behind it, and what the change costs.
 */
#ifndef PARL_BRIDGE_REPLACEMENT_H
#define PARL_BRIDGE_REPLACEMENT_H

#include "bridge.h"

/*
 * Fills span, replacement, also, offers, words, characters and (where the form itself is doubtful)
 * a weaker action of FINDING, whose target is set. False: out of memory.
 */
bool parl_replacement_make(
	struct parl_case *c, const struct parl_candidate *candidate, struct parl_finding *finding);

#endif
