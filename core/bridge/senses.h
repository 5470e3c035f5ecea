/*
 * senses.h - which terms a match could be, and which of them may be reported in its place.
 */
#ifndef PARL_BRIDGE_SENSES_H
#define PARL_BRIDGE_SENSES_H

#include "bridge.h"

/* Fills the candidates of the case with the terms behind a key that the pass asks for. False: out
 * of memory. */
bool parl_senses_find(struct parl_case *c, uint32_t key);

/* Keeps the candidates that may be reported here, one a concept, each with what may be done. False:
 * out of memory. */
bool parl_senses_settle(struct parl_case *c);

#endif
