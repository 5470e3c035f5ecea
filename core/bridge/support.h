/*
 * support.h - letters of support, which somebody else has signed.
 *
 * Whoever attaches one to a bid may ask for other words, but not write them in.
 */
#ifndef PARL_BRIDGE_SUPPORT_H
#define PARL_BRIDGE_SUPPORT_H

#include "bridge.h"

/* Whether BLOCK stands in such letters. Found once for the document, when it is first asked for. */
bool parl_support_holds(struct parl_bridge *bridge, const struct parl_block *block);

#endif
