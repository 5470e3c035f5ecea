/*
 * locate.c - glossaries by name: NAME.json in the folders of --glossary-dir and of the request.
 */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "vocabulary.h"

#define ENDING ".json"
#define SCHEMA ".schema" ENDING

static const char *folder_at(const struct parl_settings *settings, size_t index)
{
	size_t given = parl_setting_count(settings, "glossary-dir");

	if (index < given)
		return parl_setting_at(settings, "glossary-dir", index);
	index -= given;
	return index < settings->request->glossary_folder_count
		? settings->request->glossary_folders[index]
		: NULL;
}

static bool is_file(const char *path)
{
	struct stat info;

	return path && stat(path, &info) == 0 && !S_ISDIR(info.st_mode);
}

const char *parl_glossary_locate(
	const struct parl_settings *settings, const char *name, struct parl_arena *arena)
{
	const char *folder;

	for (size_t i = 0; !strchr(name, '/') && (folder = folder_at(settings, i)); i++) {
		const char *path = parl_arena_print(arena, "%s/%s" ENDING, folder, name);

		if (is_file(path))
			return path;
	}
	return is_file(name) ? name : NULL;
}

const char *parl_glossary_locate_near(const struct parl_settings *settings, const char *path,
	const char *id, struct parl_arena *arena)
{
	const char *slash = strrchr(path, '/');
	int folder = slash ? (int)(slash - path) + 1 : 0;
	const char *beside = parl_arena_print(arena, "%.*s%s" ENDING, folder, path, id);

	return !strchr(id, '/') && is_file(beside) ? beside
						   : parl_glossary_locate(settings, id, arena);
}

/* NAME.json, and no JSON Schema. */
static int is_glossary(const struct dirent *entry)
{
	size_t size = strlen(entry->d_name);
	const size_t ending = strlen(ENDING), schema = strlen(SCHEMA);

	return entry->d_name[0] != '.' && size > ending &&
		strcmp(entry->d_name + size - ending, ENDING) == 0 &&
		!(size > schema && strcmp(entry->d_name + size - schema, SCHEMA) == 0);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Adds the names of a folder to LIST, which may move. */
static bool add_folder(
	const char *folder, const char ***list, size_t *count, struct parl_arena *arena)
{
	struct dirent **entries = NULL;
	int found = scandir(folder, &entries, is_glossary, NULL);
	const char **longer = NULL;
	bool fine = found >= 0 || errno != ENOMEM;

	if (found > 0)
		longer = parl_arena_array(arena, *count + (size_t)found, sizeof(*longer));
	if (longer && *count)
		memcpy(longer, *list, *count * sizeof(*longer));
	for (int i = 0; i < found; i++) {
		parl_view name = {entries[i]->d_name, strlen(entries[i]->d_name) - strlen(ENDING)};
		const char *copy = parl_arena_copy(arena, name).data;

		fine = fine && longer && copy;
		if (fine)
			longer[(*count)++] = copy;
		free(entries[i]);
	}
	free(entries);
	if (longer)
		*list = longer;
	return fine;
}

const char *const *parl_glossary_names(
	const struct parl_settings *settings, size_t *count, struct parl_arena *arena)
{
	const char **list = parl_arena_array(arena, 1, sizeof(*list));
	const char *folder;
	size_t kept = 0;

	*count = 0;
	for (size_t i = 0; list && (folder = folder_at(settings, i)); i++)
		if (!add_folder(folder, &list, count, arena))
			list = NULL;
	if (!list)
		return NULL;
	qsort(list, *count, sizeof(*list), by_name);
	for (size_t i = 0; i < *count; i++)
		if (kept == 0 || strcmp(list[kept - 1], list[i]) != 0)
			list[kept++] = list[i];
	*count = kept;
	return list;
}
