/*
 * chosen.h - the word that a writer says to have taken for the people whom a service is for.
 *
 * "We've used client to fit the spec", "I have stuck with “clients” because the portal says so": to
 * write another word below it would make that sentence false.
 */
#ifndef PARL_PROSE_CHOSEN_H
#define PARL_PROSE_CHOSEN_H

#include <parlance/types.h>

/* Whether TEXT is a word for the people whom a service is for, in either number. */
bool parl_chosen_serves(parl_view text);

/* The word that is taken at START, right behind a verb such as "we use"; empty: none is. */
parl_view parl_chosen_at(parl_view text, size_t start);

#endif
