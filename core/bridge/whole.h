/*
 * whole.h - running costs that may be those of the whole.
 *
 * What it costs to run a service is its running costs, and so are the overheads of who runs it. In
 * a paper that has another word for overheads ("central costs"), or that sets out what it pays for
 * staff, running costs are as a rule the first.
 */
#ifndef PARL_BRIDGE_WHOLE_H
#define PARL_BRIDGE_WHOLE_H

#include "bridge.h"

/* Whether CANDIDATE may mean that. What the document says is found once, when it is asked for. */
bool parl_whole_meant(struct parl_case *c, const struct parl_candidate *candidate);

#endif
