/*
 * compose.c - a vocabulary of glossaries: whether they can stand together, their order, and the
 * steps in which it is made.
 */
#include "composed.h"

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
			if (find_glossary(vocabulary, id))
				continue;
			parl_diagnose_at(faults, PARL_CODE_GLOSSARY_REQUIRED, glossary->file,
				glossary->text, glossary->requires.places[j],
				"put its file beside this one, called by its id (ID.json), or name its "
				"folder with --glossary-dir",
				"this glossary stands on \"%s\", which is not loaded", id.data);
			good = false;
		}
	}
	return good;
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

/* Numbers the registers of all glossaries by name: those of glossaries that have two sides before
 * those that have one register, then the lowest layer's first, then as they were named. */
static bool compose_registers(struct parl_vocabulary *vocabulary)
{
	size_t most = 0;
	for (size_t i = 0; i < vocabulary->glossary_count; i++)
		most += vocabulary->glossaries[i]->register_count;
	vocabulary->registers =
		parl_arena_array(vocabulary->arena, most, sizeof(*vocabulary->registers));
	if (!vocabulary->registers)
		return false;
	number_glossaries(vocabulary, true);
	number_glossaries(vocabulary, false);
	return true;
}

static struct parl_vocabulary *gather(struct parl_glossary *const *glossaries, size_t count)
{
	struct parl_vocabulary *vocabulary = parl_vocabulary_empty(count);
	if (!vocabulary)
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
	struct parl_vocabulary *vocabulary = gather(glossaries, count);
	if (!vocabulary) {
		parl_diagnose(faults, PARL_CODE_NO_MEMORY, NULL, NULL,
			"the memory ran out while the glossaries were put together");
		return NULL;
	}
	bool fit = judge_together(vocabulary, faults);
	fit = judge_required(vocabulary, faults) && fit;
	size_t before = faults ? parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) : 0;
	bool good = fit && compose_registers(vocabulary) &&
		parl_compose_layers(vocabulary, faults) && parl_compose_patterns(vocabulary) &&
		parl_vocabulary_protect(vocabulary, names, name_count);
	if (good)
		return vocabulary;
	if (fit && faults && parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == before)
		parl_diagnose(faults, PARL_CODE_NO_MEMORY, NULL, NULL,
			"the memory ran out while the glossaries were put together");
	parl_vocabulary_free(vocabulary);
	return NULL;
}
