/*
 * context.h - what is known of the block at hand: its sentences, quotations and context hits.
 */
#ifndef PARL_BRIDGE_CONTEXT_H
#define PARL_BRIDGE_CONTEXT_H

#include "bridge.h"

/* Makes the context of the block with that text, once a block. False: out of memory. */
bool parl_context_make(struct parl_bridge *bridge, parl_view text);

/* The sentence that MATCH begins in. Matches must be asked for in ascending order. */
parl_span parl_context_sentence(struct parl_block_context *block, parl_view text, parl_span match);

/* Whether SPAN, anywhere in the block, lies in a quotation. */
bool parl_context_quoted(const struct parl_block_context *block, parl_span span);

#endif
