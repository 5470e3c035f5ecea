/*
 * concept_ids.c - every name that a concept of a vocabulary has or had.
 */
#include <string.h>

#include "layering.h"

parl_view parl_layer_full_name(struct parl_arena *arena, parl_view glossary, parl_view id)
{
	const char *name = parl_arena_print(arena, "%s/%s", glossary.data, id.data);
	return parl_view_of(name);
}

static bool put(struct parl_vocabulary *vocabulary, parl_view name, uint32_t index)
{
	return parl_table_put(&vocabulary->ids, name, index, NULL) != NULL;
}

/* "glossary/id" and the id alone. What is there already, of a higher layer or still in use, stays.
 */
static bool put_both(struct parl_vocabulary *vocabulary, parl_view name, uint32_t index)
{
	parl_view copy = parl_arena_copy(vocabulary->arena, name);
	const char *slash = copy.data ? memchr(copy.data, '/', copy.size) : NULL;
	return slash && put(vocabulary, copy, index) &&
		put(vocabulary, parl_view_of(slash + 1), index);
}

static bool put_concepts(struct parl_layering *layering)
{
	struct parl_vocabulary *vocabulary = layering->vocabulary;
	for (uint32_t i = 0; i < vocabulary->concept_count; i++) {
		const struct parl_concept *concept_ = &vocabulary->concepts[i];
		parl_view name = parl_layer_full_name(
			layering->scratch, concept_->glossary->id, parl_view_of(concept_->id));
		if (!name.data || !put_both(vocabulary, name, i))
			return false;
	}
	return true;
}

/* The names that lead to a slot: "uk-base/grantee" is found, whatever is laid over it. */
static bool put_names(struct parl_layering *layering, const struct parl_table *names)
{
	struct parl_vocabulary *vocabulary = layering->vocabulary;
	for (size_t i = 0; i < names->count; i++) {
		const struct parl_slot *slot = &layering->slots[names->entries[i].value];
		if (slot->dropped)
			continue;
		parl_view now = parl_layer_full_name(
			layering->scratch, slot->record->glossary->id, slot->record->id);
		const uint32_t *index = now.data ? parl_table_get(&vocabulary->ids, now) : NULL;
		if (!index || !put_both(vocabulary, names->entries[i].key, *index))
			return false;
	}
	return true;
}

bool parl_layer_ids(struct parl_layering *layering)
{
	return put_concepts(layering) && put_names(layering, &layering->names) &&
		put_names(layering, &layering->formers);
}
