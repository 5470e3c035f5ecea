/*
 * pass.h - one pass over a block: matches in, findings out, passage by passage.
 */
#ifndef PARL_BRIDGE_PASS_H
#define PARL_BRIDGE_PASS_H

#include "bridge.h"

/* Begins a pass over BLOCK. */
void parl_pass_begin(struct parl_bridge *bridge, const struct parl_block *block);

/* Makes the findings, and those that are left, of the next passage that has any; each reaches into
 * no other. PARL_NONE: there is none; PARL_FAILED: out of memory. */
enum parl_status parl_pass_next(struct parl_bridge *bridge);

/* Whether a comment switches TERM off where SPAN of BLOCK stands. */
bool parl_bridge_hushes(struct parl_bridge *bridge, const struct parl_block *block, parl_span span,
	const struct parl_term *term);

#endif
