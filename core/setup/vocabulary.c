/*
 * vocabulary.c - making the vocabulary of a run from the glossaries that were asked for.
 */
#include "vocabulary.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cache.h"
#include "compiled.h"
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
	const char **paths; /* of those that were asked for, and are there */
	size_t path_count;
	struct parl_glossary **glossaries;
	struct origin *origins;
	size_t count, glossary_room, origin_room;
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
	struct parl_glossary **glossaries =
		parl_room(shelf->glossaries, &shelf->glossary_room, shelf->count, sizeof(glossary));
	struct origin *origins =
		parl_room(shelf->origins, &shelf->origin_room, shelf->count, sizeof(origin));

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

static bool is_same_file(const char *one, const char *other)
{
	struct stat a, b;

	return stat(one, &a) == 0 && stat(other, &b) == 0 && a.st_dev == b.st_dev &&
		a.st_ino == b.st_ino;
}

/* By this name or another, before: then it has decided already. */
static bool is_named_before(const struct shelf *shelf, const char *path)
{
	for (size_t i = 0; i < shelf->path_count; i++)
		if (is_same_file(shelf->paths[i], path))
			return true;
	return false;
}

/* Finds the files of the glossaries that were asked for, each once. */
static bool locate_named(struct shelf *shelf)
{
	size_t count = parl_setting_count(shelf->settings, "glossary");
	bool fine = true;

	shelf->paths = parl_arena_array(shelf->arena, count, sizeof(*shelf->paths));
	if (!shelf->paths)
		return no_memory(shelf);
	for (size_t i = 0; i < count; i++) {
		const char *name = parl_setting_at(shelf->settings, "glossary", i);
		const char *path = parl_glossary_locate(shelf->settings, name, shelf->arena);

		if (path && !is_named_before(shelf, path))
			shelf->paths[shelf->path_count++] = path;
		if (path)
			continue;
		parl_diagnose_choice(shelf->faults, PARL_CODE_NO_GLOSSARY, name, list_names(shelf),
			"there is no glossary '%s', installed or as a file", name);
		fine = false;
	}
	return fine;
}

const char *const *parl_vocabulary_paths(const struct parl_settings *settings, size_t *count,
	struct parl_arena *arena, struct parl_diagnostics *faults)
{
	struct shelf shelf = {.settings = settings, .faults = faults, .arena = arena};
	bool located = locate_named(&shelf);

	*count = shelf.path_count;
	return located ? shelf.paths : NULL;
}

/* All that can be opened are, so that all faults are told. */
static bool open_named(struct shelf *shelf)
{
	bool fine = true;

	for (size_t i = 0; i < shelf->path_count; i++) {
		const char *path = shelf->paths[i];
		struct parl_glossary *glossary;

		parl_stamps_add(shelf->settings->stamps, path);
		glossary = parl_glossary_open(path, shelf->faults);
		fine = glossary && put_on_shelf(shelf, glossary, (struct origin){path, NULL}) &&
			fine;
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

/* The names that the project file and the command line protect; validate has neither. */
static bool protect(const struct shelf *shelf, struct parl_vocabulary *vocabulary)
{
	const struct parl_project *project = shelf->settings->project;
	size_t said = project ? project->protect.count : 0;
	size_t given = parl_setting_count(shelf->settings, "protect");
	parl_view *names = parl_arena_array(shelf->arena, said + given, sizeof(*names));

	if (!names)
		return false;
	for (size_t i = 0; i < said; i++)
		names[i] = project->protect.items[i];
	for (size_t i = 0; i < given; i++)
		names[said + i] = parl_view_of(parl_setting_at(shelf->settings, "protect", i));
	return parl_vocabulary_protect(vocabulary, names, said + given);
}

/* The vocabulary of what is on the shelf; NULL unless all of it could be OPENED. */
static struct parl_vocabulary *compose(struct shelf *shelf, bool opened)
{
	return opened && open_required(shelf)
		? parl_vocabulary_new(shelf->glossaries, shelf->count, shelf->faults)
		: NULL;
}

/* For the next run with the same glossaries. */
static void keep(const struct shelf *shelf, const struct parl_vocabulary *vocabulary)
{
	const char *file =
		parl_cache_file(shelf->settings, shelf->paths, shelf->path_count, shelf->arena);

	if (file)
		parl_cache_keep(file, vocabulary);
}

/* Takes the shelf down. VOCABULARY is given on, with the names that are protected in it. */
static struct parl_vocabulary *close_shelf(struct shelf *shelf, struct parl_vocabulary *vocabulary)
{
	if (vocabulary && !protect(shelf, vocabulary)) {
		no_memory(shelf);
		parl_vocabulary_free(vocabulary);
		vocabulary = NULL;
	}
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
	struct parl_vocabulary *vocabulary = NULL;
	bool located = open_shelf(&shelf) && locate_named(&shelf);

	if (located)
		vocabulary = parl_compiled_open(
			settings, shelf.paths, shelf.path_count, NULL, shelf.arena);
	if (!vocabulary && shelf.paths) {
		vocabulary = compose(&shelf, open_named(&shelf) && located);
		if (vocabulary)
			keep(&shelf, vocabulary);
	}
	return close_shelf(&shelf, vocabulary);
}

struct parl_vocabulary *parl_vocabulary_open_sources(
	const struct parl_settings *settings, struct parl_diagnostics *faults)
{
	struct shelf shelf = {.settings = settings, .faults = faults};
	bool located = open_shelf(&shelf) && locate_named(&shelf);

	return close_shelf(
		&shelf, shelf.paths ? compose(&shelf, open_named(&shelf) && located) : NULL);
}

struct parl_vocabulary *parl_vocabulary_around(const struct parl_settings *settings,
	struct parl_glossary *glossary, const char *path, struct parl_diagnostics *faults)
{
	struct shelf shelf = {.settings = settings, .faults = faults};
	struct origin origin = {path, NULL};
	bool put = open_shelf(&shelf) && put_on_shelf(&shelf, parl_glossary_hold(glossary), origin);

	return close_shelf(&shelf, compose(&shelf, put));
}
