/*
 * vocabulary.c - the life of a vocabulary, its glossaries and registers.
 */
#include "compiled_file.h"

#include <stdlib.h>

static void release_compiled(struct parl_compiled *compiled)
{
	pthread_mutex_destroy(&compiled->mutex);
	free(compiled->made_concepts);
	free(compiled->made_entries);
	free(compiled->made_contexts);
	parl_buffer_release(&compiled->bytes);
	free(compiled);
}

static void destroy(struct parl_vocabulary *vocabulary)
{
	for (size_t i = 0; i < vocabulary->glossary_count; i++)
		parl_glossary_free(vocabulary->glossaries[i]);
	parl_scans_release(vocabulary);
	parl_matcher_free(vocabulary->terms);
	parl_matcher_free(vocabulary->context);
	parl_matcher_free(vocabulary->subjects);
	parl_matcher_free(vocabulary->names);
	parl_table_release(&vocabulary->ids);
	if (!vocabulary->lookup.lent)
		free(vocabulary->lookup.entries);
	if (vocabulary->compiled) {
		free(vocabulary->concepts);
		free(vocabulary->context_entries);
		release_compiled(vocabulary->compiled);
	}
	pthread_mutex_destroy(&vocabulary->lookup.mutex);
	free(vocabulary->entries);
	free(vocabulary->overrides);
	parl_arena_free(vocabulary->arena);
	free(vocabulary);
}

struct parl_vocabulary *parl_vocabulary_empty(size_t count)
{
	struct parl_vocabulary *vocabulary = calloc(1, sizeof(*vocabulary));
	if (!vocabulary)
		return NULL;
	atomic_init(&vocabulary->holders, 1);
	pthread_mutex_init(&vocabulary->lookup.mutex, NULL);
	vocabulary->arena = parl_arena_new();
	if (vocabulary->arena)
		vocabulary->glossaries =
			parl_arena_array(vocabulary->arena, count, sizeof(struct parl_glossary *));
	if (vocabulary->glossaries)
		return vocabulary;
	destroy(vocabulary);
	return NULL;
}

struct parl_vocabulary *parl_vocabulary_hold(struct parl_vocabulary *vocabulary)
{
	atomic_fetch_add_explicit(&vocabulary->holders, 1, memory_order_relaxed);
	return vocabulary;
}

void parl_vocabulary_free(struct parl_vocabulary *vocabulary)
{
	if (vocabulary &&
		atomic_fetch_sub_explicit(&vocabulary->holders, 1, memory_order_acq_rel) == 1)
		destroy(vocabulary);
}

size_t parl_vocabulary_glossary_count(const struct parl_vocabulary *vocabulary)
{
	return vocabulary->glossary_count;
}

const struct parl_glossary *parl_vocabulary_glossary(
	const struct parl_vocabulary *vocabulary, size_t index)
{
	return index < vocabulary->glossary_count ? vocabulary->glossaries[index] : NULL;
}

size_t parl_compose_rank(
	const struct parl_vocabulary *vocabulary, const struct parl_glossary *glossary)
{
	size_t rank = 0;
	while (rank < vocabulary->glossary_count && vocabulary->glossaries[rank] != glossary)
		rank++;
	return rank;
}

size_t parl_vocabulary_register_count(const struct parl_vocabulary *vocabulary)
{
	return vocabulary->register_count;
}

const char *parl_vocabulary_register_name(const struct parl_vocabulary *vocabulary, int number)
{
	bool known = number >= 0 && (size_t)number < vocabulary->register_count;
	return known ? vocabulary->registers[number] : NULL;
}

int parl_vocabulary_register_find(const struct parl_vocabulary *vocabulary, parl_view name)
{
	for (size_t i = 0; i < vocabulary->register_count; i++) {
		if (parl_view_equal(parl_view_of(vocabulary->registers[i]), name))
			return (int)i;
	}
	return -1;
}

void parl_compose_numbers(const struct parl_vocabulary *vocabulary,
	const struct parl_glossary *glossary, short *numbers)
{
	for (size_t i = 0; i < glossary->register_count; i++)
		numbers[i] = (short)parl_vocabulary_register_find(
			vocabulary, parl_view_of(glossary->registers[i].name));
}

bool parl_compose_note(struct parl_vocabulary *vocabulary, const struct parl_override *override)
{
	struct parl_override *list = parl_room(vocabulary->overrides, &vocabulary->override_room,
		vocabulary->override_count, sizeof(*list));
	if (!list)
		return false;
	vocabulary->overrides = list;
	list[vocabulary->override_count++] = *override;
	return true;
}

size_t parl_vocabulary_override_count(const struct parl_vocabulary *vocabulary)
{
	return vocabulary->override_count;
}

const struct parl_override *parl_vocabulary_override(
	const struct parl_vocabulary *vocabulary, size_t index)
{
	return index < vocabulary->override_count ? &vocabulary->overrides[index] : NULL;
}
