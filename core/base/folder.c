#include "folder.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

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

bool parl_names_folder(const char *path)
{
	size_t size = strlen(path);
	struct stat info;

	return (size > 0 && path[size - 1] == '/') ||
		(stat(path, &info) == 0 && S_ISDIR(info.st_mode));
}

/* Makes FOLDER and what is above it; its errno. FOLDER is cut while that is done, and whole again
 * then. */
static int make_folder(char *folder)
{
	struct stat info;

	if (stat(folder, &info) == 0)
		return S_ISDIR(info.st_mode) ? 0 : ENOTDIR;
	for (char *slash = strchr(folder + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (stat(folder, &info) != 0)
			mkdir(folder, 0777);
		*slash = '/';
	}
	/* Somebody else may have made it meanwhile. */
	return mkdir(folder, 0777) == 0 || errno == EEXIST ? 0 : errno;
}

enum parl_status parl_folder_make(const char *path, struct parl_diagnostics *faults)
{
	const char *slash = strrchr(path, '/');
	char *folder;
	int error;

	if (!slash || slash == path)
		return PARL_OK;
	folder = strndup(path, (size_t)(slash - path));
	if (!folder)
		return parl_diagnose_memory(faults, path);
	error = make_folder(folder);
	free(folder);
	if (error == 0)
		return PARL_OK;
	parl_diagnose(faults, PARL_CODE_FILE_UNWRITABLE, path,
		error == ENOTDIR || error == EEXIST
			? "name another folder: a file has the name of one that would be made"
			: "write to another folder, or ask for permission to write there",
		"its folder cannot be made: %s", strerror(error));
	return PARL_FAILED;
}
