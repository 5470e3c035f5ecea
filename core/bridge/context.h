/*
 * context.h - what is known of the block at hand: its sentences, quotations and context hits.
 */
#ifndef PARL_BRIDGE_CONTEXT_H
#define PARL_BRIDGE_CONTEXT_H

#include "bridge.h"

/* Makes the passage in which AT stands, in the block with that text or behind it, the one at hand;
 * they ascend. False: out of memory. */
bool parl_context_reach(struct parl_bridge *bridge, parl_view text, size_t at);

/* The sentence that MATCH begins in. Matches must be asked for in ascending order. */
parl_span parl_context_sentence(struct parl_block_context *block, parl_view text, parl_span match);

/* Whether SPAN, anywhere around the passage, lies in a quotation. */
bool parl_context_quoted(const struct parl_block_context *block, parl_span span);

#endif
