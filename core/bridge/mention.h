/*
 * mention.h - words that are talked about instead of used: "we call people guests, not clients".
 */
#ifndef PARL_BRIDGE_MENTION_H
#define PARL_BRIDGE_MENTION_H

#include "bridge.h"

/* Whether what stands beside the match shows that CANDIDATE is mentioned there. */
bool parl_mention_of(struct parl_case *c, const struct parl_candidate *candidate);

/* Whether a phrase begins at WORD that makes all of its sentence one about words. */
bool parl_mention_begins(const struct parl_site *site, parl_span word);

/* Adds the words with which such a phrase begins to SET. */
struct parl_wordset;
void parl_mention_add_beginnings(struct parl_wordset *set, uint32_t classes);

/* Whether the match is who says or uses a word, in a sentence about one. */
bool parl_mention_is_speaker(struct parl_case *c);

/* Whether the match is what one person calls herself or himself. */
bool parl_mention_is_self(struct parl_case *c);

#endif
