/*
 * vocabulary.c - the life of a vocabulary, its glossaries and registers.
 */
#include "compiled.h"

#include <stdlib.h>

/* By layer, the highest first; within one, in the order in which they were named. */
static void order_glossaries(struct parl_vocabulary *vocabulary)
{
	struct parl_glossary **list = vocabulary->glossaries;
	for (size_t i = 1; i < vocabulary->glossary_count; i++) {
		struct parl_glossary *moved = list[i];
		size_t at = i;
		while (at > 0 && parl_glossary_layer(list[at - 1]) < parl_glossary_layer(moved)) {
			list[at] = list[at - 1];
			at--;
		}
		list[at] = moved;
	}
}

static bool judge_together(
	const struct parl_vocabulary *vocabulary, struct parl_diagnostics *faults)
{
	bool good = true;
	for (size_t i = 0; i < vocabulary->glossary_count; i++) {
		const struct parl_glossary *glossary = vocabulary->glossaries[i];
		for (size_t j = i + 1; j < vocabulary->glossary_count; j++) {
			if (!parl_view_equal(glossary->id, vocabulary->glossaries[j]->id))
				continue;
			parl_diagnose(faults, PARL_CODE_GLOSSARY_TWICE, glossary->file,
				"name only one of them, or give one another \"id\"",
				"two of the glossaries have the id \"%s\"", glossary->id.data);
			good = false;
		}
	}
	return good;
}

static const struct parl_glossary *find_glossary(
	const struct parl_vocabulary *vocabulary, parl_view id)
{
	for (size_t i = 0; i < vocabulary->glossary_count; i++) {
		if (parl_view_equal(vocabulary->glossaries[i]->id, id))
			return vocabulary->glossaries[i];
	}
	return NULL;
}

static bool judge_required(
	const struct parl_vocabulary *vocabulary, struct parl_diagnostics *faults)
{
	bool good = true;
	for (size_t i = 0; i < vocabulary->glossary_count; i++) {
		const struct parl_glossary *glossary = vocabulary->glossaries[i];
		for (size_t j = 0; j < glossary->requires.count; j++) {
			parl_view id = glossary->requires.items[j];
			if (find_glossary(vocabulary, id) != NULL)
				continue;
			parl_diagnose_at(faults, PARL_CODE_GLOSSARY_REQUIRED, glossary->file,
				glossary->text, glossary->requires.places[j],
				"name that glossary too, with --glossary",
				"this glossary stands on \"%s\", which is not loaded", id.data);
			good = false;
		}
	}
	return good;
}

static void vocabulary_destroy(struct parl_vocabulary *vocabulary)
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
	if (vocabulary->compiled != NULL) {
		free(vocabulary->concepts);
		free(vocabulary->context_entries);
		parl_compiled_release(vocabulary->compiled);
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
	if (vocabulary == NULL)
		return NULL;
	atomic_init(&vocabulary->holders, 1);
	pthread_mutex_init(&vocabulary->lookup.mutex, NULL);
	vocabulary->arena = parl_arena_new();
	if (vocabulary->arena != NULL)
		vocabulary->glossaries =
			parl_arena_array(vocabulary->arena, count, sizeof(struct parl_glossary *));
	if (vocabulary->glossaries != NULL)
		return vocabulary;
	vocabulary_destroy(vocabulary);
	return NULL;
}

static struct parl_vocabulary *vocabulary_make(
	struct parl_glossary *const *glossaries, size_t count)
{
	struct parl_vocabulary *vocabulary = parl_vocabulary_empty(count);
	if (vocabulary == NULL)
		return NULL;
	for (size_t i = 0; i < count; i++)
		vocabulary->glossaries[i] = parl_glossary_hold(glossaries[i]);
	vocabulary->glossary_count = count;
	order_glossaries(vocabulary);
	return vocabulary;
}

struct parl_vocabulary *parl_vocabulary_new(
	struct parl_glossary *const *glossaries, size_t count, struct parl_diagnostics *faults)
{
	return parl_vocabulary_new_protecting(glossaries, count, NULL, 0, faults);
}

struct parl_vocabulary *parl_vocabulary_new_protecting(struct parl_glossary *const *glossaries,
	size_t count, const parl_view *names, size_t name_count, struct parl_diagnostics *faults)
{
	struct parl_vocabulary *vocabulary = vocabulary_make(glossaries, count);
	if (vocabulary == NULL) {
		parl_diagnose(faults, PARL_CODE_NO_MEMORY, NULL, NULL,
			"the memory ran out while the glossaries were put together");
		return NULL;
	}
	bool fit = judge_together(vocabulary, faults);
	fit = judge_required(vocabulary, faults) && fit;
	size_t before = faults != NULL ? parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) : 0;
	bool good = fit && parl_compose_registers(vocabulary) &&
		parl_compose_layers(vocabulary, faults) && parl_compose_patterns(vocabulary) &&
		parl_vocabulary_protect(vocabulary, names, name_count);
	if (good)
		return vocabulary;
	if (fit && faults != NULL && parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == before)
		parl_diagnose(faults, PARL_CODE_NO_MEMORY, NULL, NULL,
			"the memory ran out while the glossaries were put together");
	vocabulary_destroy(vocabulary);
	return NULL;
}

struct parl_vocabulary *parl_vocabulary_hold(struct parl_vocabulary *vocabulary)
{
	atomic_fetch_add_explicit(&vocabulary->holders, 1, memory_order_relaxed);
	return vocabulary;
}

void parl_vocabulary_free(struct parl_vocabulary *vocabulary)
{
	if (vocabulary != NULL &&
		atomic_fetch_sub_explicit(&vocabulary->holders, 1, memory_order_acq_rel) == 1)
		vocabulary_destroy(vocabulary);
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

static void number_registers(
	struct parl_vocabulary *vocabulary, const struct parl_glossary *glossary)
{
	for (size_t i = 0; i < glossary->register_count; i++) {
		const char *name = glossary->registers[i].name;
		if (parl_vocabulary_register_find(vocabulary, parl_view_of(name)) < 0)
			vocabulary->registers[vocabulary->register_count++] = name;
	}
}

/*
 * Numbers 0 and 1 are the two sides that translating goes between, so a glossary with one register
 * only, such as a list of words, comes behind all that have sides, wherever it was named.
 */
static void number_glossaries(struct parl_vocabulary *vocabulary, bool sided)
{
	for (size_t end = vocabulary->glossary_count; end > 0;) {
		enum parl_layer layer = parl_glossary_layer(vocabulary->glossaries[end - 1]);
		size_t start = end - 1;
		while (start > 0 && parl_glossary_layer(vocabulary->glossaries[start - 1]) == layer)
			start--;
		for (size_t i = start; i < end; i++) {
			if ((vocabulary->glossaries[i]->register_count > 1) == sided)
				number_registers(vocabulary, vocabulary->glossaries[i]);
		}
		end = start;
	}
}

bool parl_compose_registers(struct parl_vocabulary *vocabulary)
{
	size_t most = 0;
	for (size_t i = 0; i < vocabulary->glossary_count; i++)
		most += vocabulary->glossaries[i]->register_count;
	vocabulary->registers =
		parl_arena_array(vocabulary->arena, most, sizeof(*vocabulary->registers));
	if (vocabulary->registers == NULL)
		return false;
	number_glossaries(vocabulary, true);
	number_glossaries(vocabulary, false);
	return true;
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
