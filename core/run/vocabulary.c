/*
 * vocabulary.c - making the vocabulary of a run from the glossaries that were asked for.
 */
#include "vocabulary.h"

#include <stdlib.h>
#include <string.h>

#include "project.h"
#include "stamps.h"

/* Where a glossary comes from. */
struct origin {
	const char *path;
	const char *asked; /* the id that was looked for; NULL: it was named by its file */
};

/* The glossaries as they are opened, in order; origins[i] belongs to glossaries[i]. */
struct shelf {
	const struct parl_settings *settings;
	struct parl_diagnostics *faults;
	struct parl_arena *arena;
	struct parl_glossary **glossaries;
	struct origin *origins;
	size_t count;
};

static bool no_memory(const struct shelf *shelf)
{
	parl_diagnose_memory(shelf->faults, NULL);
	return false;
}

/* "a|b|c", for a message; NULL: there are none. */
static const char *list_names(const struct shelf *shelf)
{
	size_t count = 0;
	const char *const *names = parl_glossary_names(shelf->settings, &count, shelf->arena);
	const char *list = NULL;

	for (size_t i = 0; i < count; i++)
		list = parl_arena_join(shelf->arena, list, "|", names[i]);
	return list;
}

/* Takes GLOSSARY over. */
static bool put_on_shelf(struct shelf *shelf, struct parl_glossary *glossary, struct origin origin)
{
	size_t room = shelf->count + 1;
	struct parl_glossary **glossaries = realloc(shelf->glossaries, room * sizeof(*glossaries));
	struct origin *origins = realloc(shelf->origins, room * sizeof(*origins));

	shelf->glossaries = glossaries ? glossaries : shelf->glossaries;
	shelf->origins = origins ? origins : shelf->origins;
	if (!glossaries || !origins) {
		parl_glossary_free(glossary);
		return no_memory(shelf);
	}
	shelf->glossaries[shelf->count] = glossary;
	shelf->origins[shelf->count++] = origin;
	return true;
}

static bool put_named(struct shelf *shelf, const char *path)
{
	struct parl_glossary *glossary;

	parl_stamps_add(shelf->settings->stamps, path);
	glossary = parl_glossary_open(path, shelf->faults);
	return glossary && put_on_shelf(shelf, glossary, (struct origin){path, NULL});
}

static bool open_named(struct shelf *shelf)
{
	size_t count = parl_setting_count(shelf->settings, "glossary");
	bool fine = true;

	for (size_t i = 0; i < count; i++) {
		const char *name = parl_setting_at(shelf->settings, "glossary", i);
		const char *path = parl_glossary_locate(shelf->settings, name, shelf->arena);

		if (path) {
			fine = put_named(shelf, path) && fine;
			continue;
		}
		parl_diagnose_choice(shelf->faults, PARL_CODE_NO_GLOSSARY, name, list_names(shelf),
			"there is no glossary '%s', installed or as a file", name);
		fine = false;
	}
	return fine;
}

/* A file may hold another glossary than its name says: it is not opened again for that. */
static bool is_on_shelf(const struct shelf *shelf, const char *id)
{
	for (size_t i = 0; i < shelf->count; i++) {
		const char *asked = shelf->origins[i].asked;

		if (strcmp(parl_glossary_id(shelf->glossaries[i]), id) == 0)
			return true;
		if (asked && strcmp(asked, id) == 0)
			return true;
	}
	return false;
}

/* The glossary ID, which the one at INDEX requires. Its faults are not listed: it is not the one
 * that was asked for. One that cannot be found is for the composer to report. */
static bool put_required(struct shelf *shelf, size_t index, const char *id)
{
	const char *near = shelf->origins[index].path;
	const char *path = parl_glossary_locate_near(shelf->settings, near, id, shelf->arena);
	struct parl_glossary *glossary;

	if (!path)
		return true;
	parl_stamps_add(shelf->settings->stamps, path);
	glossary = parl_glossary_open(path, NULL);
	if (glossary)
		return put_on_shelf(shelf, glossary, (struct origin){path, id});
	parl_diagnose(shelf->faults, PARL_CODE_REQUIRED_FAULTY, near,
		parl_arena_print(
			shelf->arena, "look at its faults first: parlance validate %s", path),
		"the glossary \"%s\", which this one requires, cannot be used", id);
	return false;
}

/* What a glossary stands on comes with it, as it would by name. */
static bool open_required(struct shelf *shelf)
{
	bool fine = true;

	for (size_t i = 0; i < shelf->count; i++)
		for (size_t n = 0; n < parl_glossary_require_count(shelf->glossaries[i]); n++) {
			const char *id = parl_glossary_require(shelf->glossaries[i], n);

			if (!is_on_shelf(shelf, id))
				fine = put_required(shelf, i, id) && fine;
		}
	return fine;
}

static bool open_shelf(struct shelf *shelf)
{
	shelf->arena = parl_arena_new();
	return shelf->arena || no_memory(shelf);
}

/* With the names that the project file and the command line protect; validate has neither. */
static struct parl_vocabulary *compose_protecting(const struct shelf *shelf)
{
	const struct parl_project *project = shelf->settings->project;
	size_t said = project ? project->protect.count : 0;
	size_t given = parl_setting_count(shelf->settings, "protect");
	parl_view *names = parl_arena_array(shelf->arena, said + given, sizeof(*names));

	if (!names) {
		no_memory(shelf);
		return NULL;
	}
	for (size_t i = 0; i < said; i++)
		names[i] = project->protect.items[i];
	for (size_t i = 0; i < given; i++)
		names[said + i] = parl_view_of(parl_setting_at(shelf->settings, "protect", i));
	return parl_vocabulary_new_protecting(
		shelf->glossaries, shelf->count, names, said + given, shelf->faults);
}

/* The vocabulary of what is on the shelf; NULL unless all of it could be OPENED. */
static struct parl_vocabulary *compose(struct shelf *shelf, bool opened)
{
	struct parl_vocabulary *vocabulary = NULL;

	if (opened && open_required(shelf))
		vocabulary = compose_protecting(shelf);
	for (size_t i = 0; i < shelf->count; i++)
		parl_glossary_free(shelf->glossaries[i]);
	free(shelf->glossaries);
	free(shelf->origins);
	parl_arena_free(shelf->arena);
	return vocabulary;
}

struct parl_vocabulary *parl_vocabulary_open(
	const struct parl_settings *settings, struct parl_diagnostics *faults)
{
	struct shelf shelf = {.settings = settings, .faults = faults};

	return compose(&shelf, open_shelf(&shelf) && open_named(&shelf));
}

struct parl_vocabulary *parl_vocabulary_around(const struct parl_settings *settings,
	struct parl_glossary *glossary, const char *path, struct parl_diagnostics *faults)
{
	struct shelf shelf = {.settings = settings, .faults = faults};
	struct origin origin = {path, NULL};

	return compose(&shelf,
		open_shelf(&shelf) && put_on_shelf(&shelf, parl_glossary_hold(glossary), origin));
}
