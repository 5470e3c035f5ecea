/*
 * compiled.c - finding the compiled file of a set of glossaries, and judging it by their contents.
 *
 * The time and the size of a file say little of what is in it, and reading a megabyte and summing
 * it up takes a third of a millisecond: so the contents of every glossary are compared, each time.
 */
#include "compiled.h"

#include <string.h>
#include <sys/stat.h>

#include "../base/file.h"
#include "../base/sum.h"
#include "../json/reader.h"
#include "../vocabulary/compiled.h"
#include "cache.h"
#include "project.h"
#include "stamps.h"
#include "vocabulary.h"

#define SOURCE_ENDING ".json"
#define ENDING ".compiled"

/* A set of glossaries as a run puts it together, held against what a file was compiled of. */
struct matching {
	const struct parl_settings *settings;
	struct parl_vocabulary *vocabulary; /* that lies in the file */
	struct parl_arena *arena;
	struct source {
		const char *path;
		const char *asked; /* the id that was looked for; NULL: it was named by its file */
		size_t index; /* of the glossary in the vocabulary that has the same contents */
	} * sources;
	size_t count;
	const char *fault;
};

const char *parl_compiled_beside(const char *path, struct parl_arena *arena)
{
	size_t size = strlen(path), ending = strlen(SOURCE_ENDING);

	if (size > ending && strcmp(path + size - ending, SOURCE_ENDING) == 0)
		size -= ending;
	return parl_arena_print(arena, "%.*s" ENDING, (int)size, path);
}

static bool refuse(struct matching *matching, const char *fault)
{
	matching->fault = fault ? fault : "the memory ran out";
	return false;
}

/* Adds the glossary in the file PATH, by its contents. */
static bool add_source(struct matching *matching, const char *path, const char *asked)
{
	size_t index = 0, count = parl_vocabulary_glossary_count(matching->vocabulary);
	uint64_t sum;
	bool read;

	parl_stamps_add(matching->settings->stamps, path);
	read = parl_sum_file(path, PARL_JSON_BYTES_MOST, &sum);
	while (index < count &&
		parl_glossary_sum(parl_vocabulary_glossary(matching->vocabulary, index)) != sum)
		index++;
	if (!read || index == count)
		return refuse(matching,
			parl_arena_print(matching->arena,
				"%s has changed since, or was not there when it was compiled",
				path));
	if (matching->count == count)
		return refuse(matching, "it was compiled of fewer glossaries");
	matching->sources[matching->count++] = (struct source){path, asked, index};
	return true;
}

static const struct parl_glossary *glossary_of(
	const struct matching *matching, const struct source *source)
{
	return parl_vocabulary_glossary(matching->vocabulary, source->index);
}

static bool has(const struct matching *matching, const char *id)
{
	for (size_t i = 0; i < matching->count; i++) {
		const struct source *source = &matching->sources[i];

		if (strcmp(parl_glossary_id(glossary_of(matching, source)), id) == 0 ||
			(source->asked && strcmp(source->asked, id) == 0))
			return true;
	}
	return false;
}

/* What they require, found as if they were opened. */
static bool add_required(struct matching *matching)
{
	for (size_t i = 0; i < matching->count; i++) {
		const struct parl_glossary *of = glossary_of(matching, &matching->sources[i]);

		for (size_t n = 0; n < parl_glossary_require_count(of); n++) {
			const char *id = parl_glossary_require(of, n), *path;

			if (has(matching, id))
				continue;
			path = parl_glossary_locate_near(
				matching->settings, matching->sources[i].path, id, matching->arena);
			if (!path)
				return refuse(matching,
					parl_arena_print(matching->arena,
						"the glossary \"%s\" is gone", id));
			if (!add_source(matching, path, id))
				return false;
		}
	}
	return true;
}

/* Each once, and within a layer in the same order: there the first named decides. */
static bool same_order(struct matching *matching)
{
	for (size_t i = 0; i < matching->count; i++)
		for (size_t k = 0; k < i; k++) {
			const struct source *one = &matching->sources[k];
			const struct source *other = &matching->sources[i];

			if (one->index == other->index ||
				(one->index > other->index &&
					parl_glossary_layer(glossary_of(matching, one)) ==
						parl_glossary_layer(glossary_of(matching, other))))
				return refuse(matching,
					"it was compiled of the glossaries in another order");
		}
	if (matching->count < parl_vocabulary_glossary_count(matching->vocabulary))
		return refuse(matching, "it was compiled of more glossaries");
	return true;
}

static bool tell_places(struct matching *matching)
{
	for (size_t i = 0; i < matching->count; i++)
		if (!parl_vocabulary_place(matching->vocabulary, matching->sources[i].index,
			    matching->sources[i].path))
			return refuse(matching, NULL);
	return true;
}

static bool fits(struct matching *matching, const char *const *paths, size_t count)
{
	matching->sources = parl_arena_array(matching->arena,
		parl_vocabulary_glossary_count(matching->vocabulary), sizeof(*matching->sources));
	if (!matching->sources)
		return refuse(matching, NULL);
	for (size_t i = 0; i < count; i++)
		if (!add_source(matching, paths[i], NULL))
			return false;
	return add_required(matching) && same_order(matching) && tell_places(matching);
}

static const char *fault_words(enum parl_compiled_fault fault)
{
	switch (fault) {
	case PARL_COMPILED_GOOD:
		return NULL;
	case PARL_COMPILED_FOREIGN:
		return "it is no compiled file, or one of another kind of machine";
	case PARL_COMPILED_OTHER:
		return "another version of parlance compiled it";
	case PARL_COMPILED_UNICODE:
		return "it was compiled with another version of Unicode (ICU)";
	case PARL_COMPILED_DAMAGED:
		return "it is damaged";
	case PARL_COMPILED_NO_MEMORY:
		break;
	}
	return "the memory ran out";
}

static bool is_there(const char *path)
{
	struct stat info;

	return stat(path, &info) == 0 && S_ISREG(info.st_mode);
}

static struct parl_vocabulary *load(const char *path, const char **fault)
{
	struct parl_buffer image = PARL_BUFFER_EMPTY;
	enum parl_compiled_fault found;
	struct parl_vocabulary *vocabulary;

	if (parl_file_read(path, path, PARL_COMPILED_MOST, &image, NULL) != PARL_OK) {
		parl_buffer_release(&image);
		*fault = "it cannot be read";
		return NULL;
	}
	vocabulary = parl_vocabulary_load(&image, &found);
	*fault = fault_words(found);
	return vocabulary;
}

/* What lies in the file PATH, where it fits the glossaries in PATHS; else NULL, and FAULT says why.
 */
static struct parl_vocabulary *try_file(const struct parl_settings *settings, const char *path,
	const char *const *paths, size_t count, const char **fault, struct parl_arena *arena)
{
	struct matching matching = {.settings = settings, .arena = arena};

	matching.vocabulary = load(path, fault);
	if (!matching.vocabulary || fits(&matching, paths, count))
		return matching.vocabulary;
	*fault = matching.fault;
	parl_vocabulary_free(matching.vocabulary);
	return NULL;
}

/* The files that are tried: beside the project file, beside each glossary, the one that was kept.
 * NULL: there is no such place. */
static const char *candidate(const struct parl_settings *settings, size_t number,
	const char *const *paths, size_t count, struct parl_arena *arena)
{
	if (number > count)
		return parl_cache_file(settings, paths, count, arena);
	if (number > 0)
		return parl_compiled_beside(paths[number - 1], arena);
	return settings->project ? parl_compiled_beside(settings->project->path, arena) : NULL;
}

struct parl_vocabulary *parl_compiled_open(const struct parl_settings *settings,
	const char *const *paths, size_t count, struct parl_compiled_state *state,
	struct parl_arena *arena)
{
	struct parl_compiled_state none = {0}, *how = state ? state : &none;
	const char *first = NULL;

	*how = (struct parl_compiled_state){NULL, "there is none", false};
	for (size_t i = 0; i <= count + 1; i++) {
		const char *path = candidate(settings, i, paths, count, arena), *fault;
		struct parl_vocabulary *vocabulary;

		first = first ? first : path;
		if (!path || !is_there(path))
			continue;
		vocabulary = try_file(settings, path, paths, count, &fault, arena);
		if (vocabulary && i > count)
			parl_cache_used(path);
		if (vocabulary || !how->path)
			*how = (struct parl_compiled_state){path, vocabulary ? NULL : fault, true};
		if (vocabulary)
			return vocabulary;
	}
	if (!how->path)
		how->path = first;
	return NULL;
}
