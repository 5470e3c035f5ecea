/*
 * papers.h - papers in a bid whose words others have signed or agreed: letters of support, terms of
 * reference, heads of terms.
 *
 * Whoever attaches one may ask for other words, but not write them in.
 */
#ifndef PARL_BRIDGE_PAPERS_H
#define PARL_BRIDGE_PAPERS_H

#include "bridge.h"

/* Whether BLOCK stands in such a paper. Found once for the document, when it is first asked for. */
bool parl_papers_hold(struct parl_bridge *bridge, const struct parl_block *block);

#endif
