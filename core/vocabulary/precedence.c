/*
 * precedence.c - an override that makes another term the preferred one, and does not say so.
 *
 * The terms of an override come first, so that one that it only meant to add is suddenly what
 * translations write. Those that were there keep the status that they had.
 */

#include "layering.h"

/* Of one override so many terms are looked at: whoever makes a longer list is told enough. */
#define LOOK_MOST 64

static const char *language_of(const struct parl_term_record *term)
{
	return term->more->lang.data ? term->more->lang.data
				     : parl_glossary_language(term->glossary);
}

static bool same_side(const struct parl_term_record *one, const struct parl_term_record *other)
{
	return one->register_number == other->register_number &&
		parl_language_same(language_of(one), language_of(other));
}

/* The term that settling will make the preferred one beside LIKE; NULL: none. */
static const struct parl_term_record *preferred(
	const struct parl_term_record *terms, size_t count, const struct parl_term_record *like)
{
	const struct parl_term_record *silent = NULL;
	for (size_t i = 0; i < count; i++) {
		const struct parl_term_record *term = &terms[i];
		if (!same_side(term, like))
			continue;
		if (term->status == PARL_TERM_PREFERRED)
			return silent && silent->glossary != term->glossary ? silent : term;
		if (term->status < 0 && !silent)
			silent = term;
	}
	return silent;
}

static void report(struct parl_layering *layering, const struct parl_concept_record *over,
	const struct parl_term_record *said, const struct parl_term_record *then)
{
	parl_diagnose_at(layering->faults, PARL_CODE_OVERRIDE_PREFERRED, over->glossary->file,
		over->glossary->text, said->place,
		"write \"status\": \"preferred\" if that is meant, else \"status\": \"admitted\"",
		"\"%s\" becomes the preferred term of \"%s\" in place of \"%s\", without saying so",
		said->text.data, over->more->overrides.data, then->text.data);
}

void parl_layer_precedence(struct parl_layering *layering, const struct parl_concept_record *over,
	const struct parl_term_record *said, const struct parl_concept_record *before,
	const struct parl_concept_record *after)
{
	const struct parl_term_record *last = NULL;
	size_t looked = 0;
	for (size_t i = 0; i < over->term_count && looked < LOOK_MOST; i++) {
		const struct parl_term_record *now, *then;
		if (said[i].status >= 0 || said[i].drop == 1 || (last && same_side(&said[i], last)))
			continue;
		last = &said[i];
		looked++;
		now = preferred(after->terms, after->term_count, last);
		then = preferred(before->terms, before->term_count, last);
		if (now && then && now->status < 0 && parl_view_equal(now->text, last->text) &&
			!parl_view_equal(now->text, then->text))
			report(layering, over, last, then);
	}
}
