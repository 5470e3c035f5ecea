/*
 * terms.c - a table of terms (see terms.h).
 */
#include "terms.h"

#include <string.h>

void terms_release(struct terms *terms)
{
	parl_arena_free(terms->arena);
	parl_map_release(&terms->map);
}

const struct term_texts *terms_find(const struct terms *terms, const struct parl_term *term)
{
	return parl_map_find(&terms->map, &term);
}

const struct term_texts *terms_add(struct terms *terms, const struct term_texts *texts)
{
	struct term_texts *added;

	if (terms->map.count == 0)
		terms->map = (struct parl_map)PARL_MAP_OF(struct term_texts, runs);
	added = parl_map_add(&terms->map, &texts->term);
	if (added)
		*added = *texts;
	return added;
}

parl_view terms_keep(struct terms *terms, parl_view text)
{
	char *kept;

	if (!terms->arena)
		terms->arena = parl_arena_new();
	kept = terms->arena ? parl_arena_alloc(terms->arena, text.size + SLACK) : NULL;
	if (!kept)
		return (parl_view){NULL, 0};
	memcpy(kept, text.data, text.size);
	return (parl_view){kept, text.size};
}
