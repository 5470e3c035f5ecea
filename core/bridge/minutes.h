/*
 * minutes.h - the minutes of a meeting that a document is, or holds.
 *
 * Minutes record what was said and decided, and those who were there have agreed them: whoever
 * attaches them to a bid may offer other words to the secretary, but not write them in.
 */
#ifndef PARL_BRIDGE_MINUTES_H
#define PARL_BRIDGE_MINUTES_H

#include "bridge.h"

/* Whether BLOCK stands in minutes. Found once for the document, when it is first asked for. */
bool parl_minutes_hold(struct parl_bridge *bridge, const struct parl_block *block);

#endif
