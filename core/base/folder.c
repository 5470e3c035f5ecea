#include "folder.h"

#include <stdlib.h>
#include <string.h>

const char *parl_folder_of(const char *path, struct parl_arena *arena)
{
	const char *slash = strrchr(path, '/');
	const char *folder =
		slash ? parl_arena_print(arena, "%.*s", (int)(slash - path) + 1, path) : ".";
	char *real = folder ? realpath(folder, NULL) : NULL;
	const char *copy = real ? parl_arena_print(arena, "%s", real) : NULL;

	free(real);
	return copy;
}

/* What FOLDER and OTHER begin with alike, whole names only. */
static size_t common(const char *folder, const char *other)
{
	size_t at = 0, end = 0;

	for (;; at++) {
		bool ends = folder[at] == '\0' || folder[at] == '/';
		bool other_ends = other[at] == '\0' || other[at] == '/';

		if (ends && other_ends)
			end = at;
		if (folder[at] != other[at] || folder[at] == '\0')
			return end;
	}
}

static const char *skip_slashes(const char *path)
{
	return path + strspn(path, "/");
}

const char *parl_folder_name(const char *folder, const char *path, struct parl_arena *arena)
{
	const char *slash = strrchr(path, '/');
	const char *own = parl_folder_of(path, arena);
	const char *name = "";
	size_t shared;

	if (strcmp(path, "-") == 0)
		return path;
	if (!own)
		return NULL;
	shared = common(folder, own);
	for (const char *up = skip_slashes(folder + shared); name && *up;
		up = skip_slashes(up + strcspn(up, "/")))
		name = parl_arena_print(arena, "../%s", name);
	own = skip_slashes(own + shared);
	return name ? parl_arena_print(arena, "%s%s%s%s", name, own, *own ? "/" : "",
			      slash ? slash + 1 : path)
		    : NULL;
}
