/*
 * inflect_head.h - which words of a phrase inflect.
 */
#ifndef PARL_TEXT_INFLECT_HEAD_H
#define PARL_TEXT_INFLECT_HEAD_H

#include "inflect.h"

/* The most words of a phrase that inflect together. */
#define PARL_HEADS 3

/* The words that inflect, ascending. */
struct parl_heads {
	parl_span items[PARL_HEADS];
	size_t count;
	bool verb_follows; /* the last one is the verb of a clause: "person who USES services" */
};

/* The head of a noun phrase and what goes with it: an acronym in brackets behind, both sides of a
 * slash, the verb of "who uses". HEAD as for parl_inflect. */
struct parl_heads parl_noun_heads(parl_view term, parl_view head);

/* The verb of a phrase, and the second one of "monitor and evaluate". */
struct parl_heads parl_verb_heads(parl_view term, parl_view head);

#endif
