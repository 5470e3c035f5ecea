/*
 * asked.h - the terms that the buyer's questions use themselves.
 *
 * A bid often has its questions above the answers. A term that stands in one is this buyer's word,
 * whatever the glossaries know of buyers in general.
 */
#ifndef PARL_BRIDGE_ASKED_H
#define PARL_BRIDGE_ASKED_H

#include "bridge.h"

enum parl_asked_by {
	PARL_ASKED_NOT,
	PARL_ASKED_IT,   /* a question of the document has the term */
	PARL_ASKED_OTHER /* not that, but a question has another noun for the same: "beneficiaries"
			  */
};

/* Whether the questions of the document have TERM. Found once for the document, when it is first
 * asked for. False: out of memory; else ASKED says it. */
bool parl_asked_with(
	struct parl_bridge *bridge, const struct parl_term *term, enum parl_asked_by *asked);

#endif
