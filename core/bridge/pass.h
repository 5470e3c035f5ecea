/*
 * pass.h - one pass over a block: matches in, findings out.
 */
#ifndef PARL_BRIDGE_PASS_H
#define PARL_BRIDGE_PASS_H

#include "bridge.h"

/* Makes the findings of BLOCK, and those that are left, anew; each reaches into no other. False:
 * out of memory. */
bool parl_pass(struct parl_bridge *bridge, const struct parl_block *block);

/* Whether a comment switches TERM off where SPAN of BLOCK stands. */
bool parl_bridge_hushes(struct parl_bridge *bridge, const struct parl_block *block, parl_span span,
	const struct parl_term *term);

#endif
