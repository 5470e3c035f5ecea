/*
 * term.c - what a term says about being found and replaced without looking around.
 */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "synonyms.h"

bool syn_is_whole(const struct syn_list *list, const struct parl_concept *concept_)
{
	return list->what->vocabulary || parl_concept_said(concept_, "overrides", NULL, 0) == 0;
}

bool syn_has_conditions(const struct parl_term *term)
{
	static const char *const keys[] = {"not_in", "near", "not_near", "after", "not_after",
		"before", "not_before", "found"};

	for (size_t i = 0; i < PARL_LENGTH(keys); i++)
		if (parl_term_said(term, keys[i], NULL, 0))
			return true;
	return false;
}

bool syn_says(const struct parl_term *term, const char *key, const char *word)
{
	parl_view text = {"", 0};

	parl_term_said(term, key, &text, 1);
	return parl_view_equal(text, parl_view_of(word));
}

bool syn_is_exact(const struct parl_term *term)
{
	return syn_says(term, "case", "exact");
}

bool syn_is_everyday(const struct parl_term *term)
{
	return syn_says(term, "everyday", "true");
}

parl_view syn_small(parl_view text, struct parl_arena *arena)
{
	char *copy = (char *)parl_arena_copy(arena, text).data;

	for (size_t i = 0; copy && i < text.size; i++)
		if (copy[i] >= 'A' && copy[i] <= 'Z')
			copy[i] = (char)(copy[i] + 'a' - 'A');
	return (parl_view){copy, copy ? text.size : 0};
}

static int by_small(const void *a, const void *b)
{
	const parl_view *text = b;

	return strcasecmp(((const parl_view *)a)->data, text->data);
}

bool syn_is_shared(const struct syn_list *list, const struct parl_term *term)
{
	parl_view text = parl_term_text(term);

	return list->shared_count &&
		bsearch(&text, list->shared, list->shared_count, sizeof(text), by_small);
}

bool syn_same_language(const char *one, const char *other)
{
	size_t size = strcspn(one, "-");

	return size == strcspn(other, "-") && strncasecmp(one, other, size) == 0;
}

const struct parl_term *syn_target(const struct parl_term *term)
{
	const struct parl_concept *concept_ = parl_term_concept(term);
	parl_view use = {NULL, 0};
	bool said = parl_term_said(term, "use", &use, 1) > 0;

	for (size_t i = 0; i < parl_concept_term_count(concept_); i++) {
		const struct parl_term *other = parl_concept_term(concept_, i);

		if (parl_term_register(other) != 1)
			continue;
		if (said ? parl_view_equal(parl_term_text(other), use)
			 : parl_term_status_of(other) == PARL_TERM_PREFERRED &&
					syn_same_language(parl_term_language(other),
						parl_term_language(term)))
			return other;
	}
	return NULL;
}
