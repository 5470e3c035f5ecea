/*
 * glossary.c - the life of a glossary, and what it says of itself.
 */
#include <parlance/glossary.h>

#include <stdlib.h>

#include "owned.h"
#include "settle.h"

struct parl_glossary *parl_glossary_empty(void)
{
	struct parl_glossary *glossary = calloc(1, sizeof(*glossary));
	if (!glossary)
		return NULL;
	atomic_init(&glossary->holders, 1);
	pthread_mutex_init(&glossary->settling, NULL);
	glossary->layer = glossary->pos = -1;
	glossary->file = "";
	return glossary;
}

struct parl_glossary *parl_glossary_hold(struct parl_glossary *glossary)
{
	atomic_fetch_add_explicit(&glossary->holders, 1, memory_order_relaxed);
	return glossary;
}

void parl_glossary_free(struct parl_glossary *glossary)
{
	if (!glossary || atomic_fetch_sub_explicit(&glossary->holders, 1, memory_order_acq_rel) > 1)
		return;
	parl_arena_free(glossary->arena);
	pthread_mutex_destroy(&glossary->settling);
	free(glossary);
}

uint64_t parl_glossary_sum(const struct parl_glossary *glossary)
{
	return glossary->sum;
}

int parl_glossary_register(const struct parl_glossary *glossary, parl_view name)
{
	for (size_t i = 0; i < glossary->register_count; i++) {
		if (parl_view_equal(parl_view_of(glossary->registers[i].name), name))
			return (int)i;
	}
	return -1;
}

size_t parl_glossary_register_count(const struct parl_glossary *glossary)
{
	return glossary->register_count;
}

const char *parl_glossary_register_name(const struct parl_glossary *glossary, int number)
{
	bool known = number >= 0 && (size_t)number < glossary->register_count;
	return known ? glossary->registers[number].name : NULL;
}

const char *parl_glossary_id(const struct parl_glossary *glossary)
{
	return glossary->id.data;
}

const char *parl_glossary_title(const struct parl_glossary *glossary)
{
	return glossary->title.data;
}

const char *parl_glossary_version(const struct parl_glossary *glossary)
{
	return glossary->version.data;
}

const char *parl_glossary_language(const struct parl_glossary *glossary)
{
	return glossary->language.data ? glossary->language.data : "en";
}

enum parl_layer parl_glossary_layer(const struct parl_glossary *glossary)
{
	return glossary->layer >= 0 ? (enum parl_layer)glossary->layer : PARL_LAYER_BASE;
}

size_t parl_glossary_require_count(const struct parl_glossary *glossary)
{
	return glossary->requires.count;
}

const char *parl_glossary_require(const struct parl_glossary *glossary, size_t index)
{
	return index < glossary->requires.count ? glossary->requires.items[index].data : NULL;
}

size_t parl_glossary_concept_count(const struct parl_glossary *glossary)
{
	return glossary->record_count;
}

const struct parl_concept *parl_glossary_concept(const struct parl_glossary *glossary, size_t index)
{
	/* Glossaries are immutable to everyone else. Most are only composed, and a vocabulary has
	 * settled concepts of its own. */
	struct parl_glossary *open = (struct parl_glossary *)(uintptr_t)glossary;
	struct parl_concept *concepts = NULL;
	if (index >= glossary->record_count)
		return NULL;
	pthread_mutex_lock(&open->settling);
	if (!open->concepts)
		open->concepts = parl_settle_all(glossary, glossary->arena);
	concepts = open->concepts;
	pthread_mutex_unlock(&open->settling);
	return concepts ? &concepts[index] : NULL;
}
