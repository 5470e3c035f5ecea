/*
 * chosen.h - the words that a writer says to have taken, mostly for those whom a service is for.
 *
 * "We've used client to fit the spec", "I have stuck with “clients” because the portal says so": to
 * write another word below it would make that sentence false.
 */
#ifndef PARL_PROSE_CHOSEN_H
#define PARL_PROSE_CHOSEN_H

#include <parlance/types.h>

/* Whether TEXT is a word for the people whom a service is for, in either number. */
bool parl_chosen_serves(parl_view text);

/* Whether "not", "never" or "n't" stands right before AT, where a verb begins. */
bool parl_chosen_denied(parl_view text, size_t at);

/* What is told of each of them; the WORD lies in the text. */
typedef void parl_chosen_add(void *of, parl_view word);

/* Adds the words that the sentences of TEXT take without quotation marks, or for a reason: "we use
 * the word clients", "we refer to them as clients throughout", "used client to fit the spec", "by
 * client we mean", "for short, we call them clients". */
void parl_chosen_find(parl_view text, parl_chosen_add *add, void *of);

#endif
