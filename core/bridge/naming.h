/*
 * naming.h - whether the words beside a match name it: "labelled X", "what the council calls X",
 * "X is the funder's word".
 */
#ifndef PARL_BRIDGE_NAMING_H
#define PARL_BRIDGE_NAMING_H

#include "beside.h"
#include "bridge.h"

bool parl_naming_before(const struct parl_beside *beside);
bool parl_naming_behind(const struct parl_beside *beside, const struct parl_candidate *candidate);

/* Whether the match is what one person calls herself or himself. */
bool parl_naming_self(const struct parl_beside *beside);

/* Whether the match is who says or uses a word, in a sentence about one: "[carers] rarely use the
 * word". */
bool parl_naming_speaker(const struct parl_beside *beside);

/* Whether WORD is one for words (word, term, label), or a form of call or say. */
bool parl_word_for_words(parl_view word);
bool parl_word_calls(parl_view word);
bool parl_word_says(parl_view word);

/* A verb that names with "as": known, described, referred. */
bool parl_word_names(parl_view word);

/* What shows, behind a match that "call" stands before, that people are rung up: at, daily, when.
 */
bool parl_word_rings_up(parl_view word);

/* Also, often, usually, never: what may stand before what is said of a word. */
bool parl_word_is_often(parl_view word);

/* What may stand between such a verb and its word: articles, our, such, just. */
bool parl_word_is_filler(parl_view word);

#endif
