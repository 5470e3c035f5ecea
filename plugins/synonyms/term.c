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
	size_t count;
	const char *const *keys = parl_term_conditions(&count);

	for (size_t i = 0; i < count; i++)
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

/* Whether two concepts have it. */
static bool is_shared(const struct syn_list *list, const struct parl_term *term)
{
	parl_view text = parl_term_text(term);

	return list->shared_count &&
		bsearch(&text, list->shared, list->shared_count, sizeof(text), by_small);
}

enum syn_reason syn_means_one(const struct syn_list *list, const struct parl_term *term)
{
	if (syn_has_conditions(term))
		return SYN_CONDITION;
	if (is_shared(list, term))
		return SYN_SENSES;
	return syn_says(term, "case", "exact") ? SYN_CAPITALS : SYN_TAKEN;
}

bool syn_same_language(const char *one, const char *other)
{
	size_t size = strcspn(one, "-");

	return size == strcspn(other, "-") && strncasecmp(one, other, size) == 0;
}
