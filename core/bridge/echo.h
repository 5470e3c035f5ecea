/*
 * echo.h - what later in the text stands for a word of the old term, which the new one has not.
 */
#ifndef PARL_BRIDGE_ECHO_H
#define PARL_BRIDGE_ECHO_H

#include "bridge.h"

/* The noun that a term is about: the first word of "people in wheelchairs", else the last. */
parl_view parl_echo_head(const struct parl_term *term);

/* Whether what follows calls the match by its old noun ("a [quarterly report] ... the report"), by
 * "one", or by a verb without its predicate. */
bool parl_echo_of_old(struct parl_case *c, const struct parl_candidate *candidate,
	const struct parl_term *target);

#endif
