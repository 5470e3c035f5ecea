/*
 * asked.h - the terms that the buyer's questions use themselves.
 *
 * A bid often has its questions above the answers. A term that stands in one is this buyer's word,
 * whatever the glossaries know of buyers in general.
 */
#ifndef PARL_BRIDGE_ASKED_H
#define PARL_BRIDGE_ASKED_H

#include "bridge.h"

/* Whether a question of the document has TERM. Found once for the document, when it is first asked
 * for. False: out of memory; else ASKED says it. */
bool parl_asked_with(struct parl_bridge *bridge, const struct parl_term *term, bool *asked);

#endif
