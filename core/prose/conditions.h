/*
 * conditions.h - whether a term's conditions hold where it stands.
 */
#ifndef PARL_PROSE_CONDITIONS_H
#define PARL_PROSE_CONDITIONS_H

#include "sentence_keys.h"

/*
 * Whether all but `not_in` hold. KEYS starts as {0} for each site. Out of memory counts as a
 * condition that fails: restraint.
 */
bool parl_conditions_hold(const struct parl_conditions *conditions, const struct parl_site *site,
	struct parl_sentence_keys *keys, struct parl_arena *arena);

/* The same but for `near`. */
bool parl_conditions_beside(const struct parl_conditions *conditions, const struct parl_site *site,
	struct parl_sentence_keys *keys, struct parl_arena *arena);

/* Whether a noun or adjective follows directly, that the term could describe. */
bool parl_site_noun_follows(const struct parl_site *site);

/* Whether an apostrophe stands directly behind the match. */
bool parl_site_possessive(const struct parl_site *site);

/* Whether TEXT ends in a possessive's apostrophe, with its s or without. */
bool parl_ends_possessive(parl_view text);

#endif
