/*
 * conditions.h - whether a term's conditions hold where it stands.
 */
#ifndef PARL_BRIDGE_CONDITIONS_H
#define PARL_BRIDGE_CONDITIONS_H

#include "../glossary/model.h"
#include "site.h"

/*
 * The keys of a sentence on either side of a match, made when the first `near` asks for them.
 * A word that holds a capital in the glossary is compared with the exact keys, others folded.
 */
struct parl_sentence_keys {
	bool made[2]; /* folded, exact */
	parl_view left[2];
	parl_view right[2];
	uint64_t begins[2]; /* a bit for each beginning of a word, by its first two bytes */
};

/*
 * Whether all but `not_in` hold. KEYS starts as {0} for each site. Out of memory counts as a
 * condition that fails: restraint.
 */
bool parl_conditions_hold(const struct parl_conditions *conditions, const struct parl_site *site,
	struct parl_sentence_keys *keys, struct parl_arena *arena);

/* The same but for `near`; how many of the words of `near` stand in KEYS: folded, exact. */
bool parl_conditions_beside(const struct parl_conditions *conditions, const struct parl_site *site,
	struct parl_sentence_keys *keys, struct parl_arena *arena);
size_t parl_conditions_near(const struct parl_conditions *conditions, const parl_view keys[2],
	struct parl_arena *arena);

/* Whether a noun or adjective follows directly, that the term could describe. */
bool parl_site_noun_follows(const struct parl_site *site);

/* Whether an apostrophe stands directly behind the match. */
bool parl_site_possessive(const struct parl_site *site);

#endif
