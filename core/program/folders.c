/*
 * folders.c - where plugins and glossaries are looked for.
 *
 * Only one installed folder is taken: the one beside the program. So a tree that was moved works,
 * and a build tree does not mix with what is installed on the machine.
 */
#include "folders.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void parl_folders_add(struct parl_folders *folders, const char *path)
{
	const char **longer;

	if (!path)
		folders->failed = true;
	if (folders->failed)
		return;
	longer = parl_arena_array(folders->arena, folders->count + 1, sizeof(*longer));
	if (!longer) {
		folders->failed = true;
		return;
	}
	if (folders->count)
		memcpy(longer, folders->items, folders->count * sizeof(*longer));
	longer[folders->count++] = path;
	folders->items = longer;
}

static void add_environment(struct parl_folders *folders, const char *variable)
{
	const char *at = getenv(variable);

	while (at && *at) {
		parl_view path = {at, strcspn(at, ":")};

		if (path.size)
			parl_folders_add(folders, parl_arena_copy(folders->arena, path).data);
		at += path.size;
		at += *at == ':';
	}
}

/* The folder that BELOW, a short path, names beside the program's bin; false: it is not there. */
static bool beside_program(const char *below, char real[PATH_MAX])
{
	char program[PATH_MAX], path[PATH_MAX + 64];
	ssize_t size = readlink("/proc/self/exe", program, sizeof(program) - 1);
	char *slash;

	if (size <= 0)
		return false;
	program[size] = '\0';
	slash = strrchr(program, '/');
	if (!slash)
		return false;
	*slash = '\0';
	snprintf(path, sizeof(path), "%s/../%s", program, below);
	return realpath(path, real) != NULL;
}

static void add_installed(struct parl_folders *folders, const char *below, const char *configured)
{
	char real[PATH_MAX];

	parl_folders_add(folders,
		beside_program(below, real)
			? parl_arena_copy(folders->arena, parl_view_of(real)).data
			: configured);
}

void parl_folders_of_plugins(struct parl_folders *folders)
{
	add_environment(folders, "PARLANCE_PLUGIN_PATH");
	add_installed(folders, "lib/parlance/plugins", PARL_PLUGIN_DIR);
}

void parl_folders_of_glossaries(struct parl_folders *folders)
{
	add_environment(folders, "PARLANCE_GLOSSARY_PATH");
	add_installed(folders, "share/parlance/glossaries", PARL_GLOSSARY_DIR);
}

const char *parl_folder_of_docs(struct parl_arena *arena)
{
	/* A variant of the build has a folder of its own within build/. */
	static const char *const below[] = {
		"share/doc/parlance/counting.md", "../docs/counting.md", "../../docs/counting.md"};
	char real[PATH_MAX];

	for (size_t i = 0; i < PARL_LENGTH(below); i++)
		if (beside_program(below[i], real)) {
			*strrchr(real, '/') = '\0';
			return parl_arena_copy(arena, parl_view_of(real)).data;
		}
	return NULL;
}

const char *parl_folder_of_cache(struct parl_arena *arena)
{
	const char *own = getenv("PARLANCE_CACHE"), *all = getenv("XDG_CACHE_HOME");
	const char *home = getenv("HOME");

	if (own)
		return own;
	if (all && all[0] == '/')
		return parl_arena_print(arena, "%s/parlance", all);
	return home && home[0] == '/' ? parl_arena_print(arena, "%s/.cache/parlance", home) : NULL;
}
