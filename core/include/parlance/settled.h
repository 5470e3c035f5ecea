/*
 * settled.h - several glossaries as one, for exporters: which of their terms are left, and what
 * their concepts are called.
 *
 * In a vocabulary a word that a higher glossary has too means what that says, and two glossaries
 * may have concepts of one id. Who writes all of it into one file would have words of two meanings,
 * and concepts that fall into one.
 */
#ifndef PARLANCE_SETTLED_H
#define PARLANCE_SETTLED_H

#include <parlance/glossary.h>

PARL_BEGIN

/* NULL, where a function below takes one, is a glossary by itself: all of it is left. */
struct parl_settled;

/* In ARENA. NULL: out of memory. */
PARL_API const struct parl_settled *parl_vocabulary_settle(
	const struct parl_vocabulary *vocabulary, struct parl_arena *arena);

/* Whether TERM is to be left out: a higher glossary has its word, and no term that is left is
 * replaced by it. */
PARL_API bool parl_settled_hides(const struct parl_settled *settled, const struct parl_term *term);

/* Whether a concept has terms that are left. */
PARL_API bool parl_settled_keeps(
	const struct parl_settled *settled, const struct parl_concept *concept_);

/* The id of a concept; where another has it too, one that is its own: "warm-space-south". */
PARL_API const char *parl_settled_id(
	const struct parl_settled *settled, const struct parl_concept *concept_);

/* Warns of what was settled, for whoever would look for it: terms that are hidden, and concepts
 * that have another id. PATH is what messages call it (may be NULL). */
PARL_API void parl_settled_tell_terms(
	const struct parl_settled *settled, const char *path, struct parl_diagnostics *faults);
PARL_API void parl_settled_tell_ids(
	const struct parl_settled *settled, const char *path, struct parl_diagnostics *faults);

PARL_END

#endif
