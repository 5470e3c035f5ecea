/*
 * vocabulary.c - making the vocabulary of a run from the glossaries that were asked for.
 */
#include "vocabulary.h"

#include <stdlib.h>
#include <string.h>

/* The glossaries as they are opened, in order. */
struct shelf {
	const struct parl_settings *settings;
	struct parl_diagnostics *faults;
	struct parl_arena *arena;
	struct parl_glossary **glossaries;
	size_t count;
};

static bool no_memory(const struct shelf *shelf)
{
	parl_diagnose(shelf->faults, PARL_CODE_NO_MEMORY, NULL, NULL, "out of memory");
	return false;
}

/* "a|b|c", for a message; NULL: there are none. */
static const char *list_names(const struct shelf *shelf)
{
	size_t count = 0;
	const char *const *names = parl_glossary_names(shelf->settings, &count, shelf->arena);
	const char *list = NULL;

	for (size_t i = 0; i < count; i++)
		list = parl_arena_print(
			shelf->arena, "%s%s%s", list ? list : "", list ? "|" : "", names[i]);
	return list;
}

static bool put_on_shelf(struct shelf *shelf, const char *path)
{
	struct parl_glossary *glossary = parl_glossary_open(path, shelf->faults);
	struct parl_glossary **larger;

	if (!glossary)
		return false;
	larger = realloc(shelf->glossaries, (shelf->count + 1) * sizeof(*larger));
	if (!larger) {
		parl_glossary_free(glossary);
		return no_memory(shelf);
	}
	shelf->glossaries = larger;
	shelf->glossaries[shelf->count++] = glossary;
	return true;
}

static bool open_named(struct shelf *shelf)
{
	size_t count = parl_setting_count(shelf->settings, "glossary");
	bool fine = true;

	for (size_t i = 0; i < count; i++) {
		const char *name = parl_setting_at(shelf->settings, "glossary", i);
		const char *path = parl_glossary_locate(shelf->settings, name, shelf->arena);

		if (path) {
			fine = put_on_shelf(shelf, path) && fine;
			continue;
		}
		parl_diagnose_choice(shelf->faults, PARL_CODE_NO_GLOSSARY, name, list_names(shelf),
			"there is no glossary '%s', installed or as a file", name);
		fine = false;
	}
	return fine;
}

static bool is_on_shelf(const struct shelf *shelf, const char *id)
{
	for (size_t i = 0; i < shelf->count; i++)
		if (strcmp(parl_glossary_id(shelf->glossaries[i]), id) == 0)
			return true;
	return false;
}

/* What a glossary stands on comes with it, as it would by name. One that cannot be found is for the
 * composer to report, who knows where it is required. */
static bool open_required(struct shelf *shelf)
{
	bool fine = true;

	for (size_t i = 0; i < shelf->count; i++)
		for (size_t n = 0; n < parl_glossary_require_count(shelf->glossaries[i]); n++) {
			const char *id = parl_glossary_require(shelf->glossaries[i], n);
			const char *path = is_on_shelf(shelf, id)
				? NULL
				: parl_glossary_locate(shelf->settings, id, shelf->arena);

			if (path)
				fine = put_on_shelf(shelf, path) && fine;
		}
	return fine;
}

struct parl_vocabulary *parl_vocabulary_open(
	const struct parl_settings *settings, struct parl_diagnostics *faults)
{
	struct shelf shelf = {.settings = settings, .faults = faults, .arena = parl_arena_new()};
	struct parl_vocabulary *vocabulary = NULL;

	if (!shelf.arena)
		no_memory(&shelf);
	else if (open_named(&shelf) && open_required(&shelf))
		vocabulary = parl_vocabulary_new(shelf.glossaries, shelf.count, faults);
	for (size_t i = 0; i < shelf.count; i++)
		parl_glossary_free(shelf.glossaries[i]);
	free(shelf.glossaries);
	parl_arena_free(shelf.arena);
	return vocabulary;
}
