/*
 * denial.h - what is said not to be, not to mean or not to exist is a word: "hard-to-reach groups
 * usually aren't", "our members aren't clients".
 */
#ifndef PARL_BRIDGE_DENIAL_H
#define PARL_BRIDGE_DENIAL_H

#include "beside.h"

/* SINGULAR: the match is one of what can be counted. */
bool parl_denial_of(const struct parl_beside *beside, bool singular);

/* Whether WORD is one that a charity may have for those whom others call clients. */
bool parl_denial_rival(parl_view word);

#endif
