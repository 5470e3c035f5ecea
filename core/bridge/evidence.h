/*
 * evidence.h - what a document is about, for readers to whom a term is only explained.
 */
#ifndef PARL_BRIDGE_EVIDENCE_H
#define PARL_BRIDGE_EVIDENCE_H

#include "bridge.h"

/*
 * Whether words that show the sense of TERM (`near`), more than one, stand anywhere in the lead of
 * the document. Out of memory: no, and *FAILED.
 */
bool parl_evidence_for(struct parl_bridge *bridge, const struct parl_term *term, bool *failed);

/*
 * Whether one of WORDS stands in the section below HEADING, which says nothing about it itself:
 * "Assessment", and below it "Applications are scored by a panel". No heading, or no words: no. Out
 * of memory: no, and FAILED is true.
 */
bool parl_evidence_below(struct parl_bridge *bridge, const struct parl_block *heading,
	const struct parl_texts *words, bool *failed);

#endif
