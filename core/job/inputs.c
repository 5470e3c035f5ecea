/*
 * inputs.c - the inputs of a run: operands, with folders gone through.
 */
#include "inputs.h"

#include <dirent.h>
#include <errno.h>
#include <fnmatch.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../base/folder.h"

struct search {
	struct parl_inputs *inputs;
	const struct parl_settings *settings;
	struct parl_arena *arena;
	struct parl_diagnostics *faults;
	size_t includes, excludes; /* how many globs, asked once for all names */
	size_t inside;      /* where in a path what is below the folder that was named begins */
	size_t others;      /* files that --include does not ask for */
	const char *output; /* a folder that results go to; NULL: none */
};

static size_t own_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

static bool add(struct search *search, const char *path, bool found)
{
	struct parl_inputs *inputs = search->inputs;
	struct parl_input *items =
		parl_room(inputs->items, &inputs->room, inputs->count, sizeof(*items));

	if (!items)
		return false;
	inputs->items = items;
	inputs->items[inputs->count++] = (struct parl_input){
		.path = path, .found = found, .inside = found ? search->inside : own_name(path)};
	return true;
}

/* "~$answer.docx" is Word's mark that somebody has the document open; Windows hides it. */
static int is_shown(const struct dirent *entry)
{
	return entry->d_name[0] != '.' && strncmp(entry->d_name, "~$", 2) != 0;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

/* Whether one of the COUNT globs of option NAME fits: a glob with a slash the path, from where one
 * is or from the folder that was named; another the name. */
static bool fits(const struct search *search, const char *name, size_t count, const char *path)
{
	const char *slash = count > 0 ? strrchr(path, '/') : NULL;

	for (size_t i = 0; i < count; i++) {
		const char *glob = parl_setting_at(search->settings, name, i);
		bool whole = strchr(glob, '/') || !slash;

		if (fnmatch(glob, whole ? path : slash + 1, 0) == 0 ||
			(whole && fnmatch(glob, path + search->inside, 0) == 0))
			return true;
	}
	return false;
}

static bool is_included(const struct search *search, const char *path)
{
	return search->includes == 0 || fits(search, "include", search->includes, path);
}

static bool go_through(struct search *search, const char *folder);

/* What an entry is, behind links where they lead to a file; S_IFMT bits, 0: nothing that is
 * searched. Most file systems say it in the folder, which saves a question for each file. What is
 * neither file nor folder (a FIFO, a socket) could hold the run up for ever. */
static mode_t kind_of(const char *path, const struct dirent *entry)
{
	struct stat info;
	bool link = entry->d_type == DT_LNK;

	if (entry->d_type == DT_REG)
		return S_IFREG;
	if (entry->d_type == DT_DIR)
		return S_IFDIR;
	if (entry->d_type == DT_UNKNOWN) {
		if (lstat(path, &info) != 0)
			return 0;
		link = S_ISLNK(info.st_mode);
	}
	if (link && (stat(path, &info) != 0 || S_ISDIR(info.st_mode)))
		return 0;
	return link || entry->d_type == DT_UNKNOWN ? info.st_mode & S_IFMT : 0;
}

static bool add_entry(struct search *search, const char *folder, const struct dirent *entry)
{
	size_t size = strlen(folder);
	const char *slash = size && folder[size - 1] == '/' ? "" : "/";
	const char *path = parl_arena_join(search->arena, folder, slash, entry->d_name);

	if (!path)
		return false;
	if (fits(search, "exclude", search->excludes, path))
		return true;
	switch (kind_of(path, entry)) {
	case S_IFDIR:
		return (search->output && parl_same_file(path, search->output)) ||
			go_through(search, path);
	case S_IFREG:
		if (is_included(search, path))
			return add(search, path, true);
		search->others++;
		return true;
	default:
		return true;
	}
}

static bool go_through(struct search *search, const char *folder)
{
	struct dirent **entries;
	int count = scandir(folder, &entries, is_shown, by_name);
	bool fine = true;

	if (count < 0) {
		parl_diagnose(search->faults, PARL_CODE_INPUT_FOLDER, folder,
			"check who may read it", "this folder cannot be searched: %s",
			strerror(errno));
		search->inputs->faulty = true;
		return true;
	}
	for (int i = 0; i < count; i++) {
		fine = fine && add_entry(search, folder, entries[i]);
		free(entries[i]);
	}
	free(entries);
	return fine;
}

static void report_nothing(struct search *search, const char *folder)
{
	const char *asked = search->includes ? parl_setting_at(search->settings, "include", 0) : "";

	if (search->others)
		parl_diagnose(search->faults, PARL_CODE_INPUT_EMPTY_FOLDER, folder,
			"name the file itself, or say with --include what the names are like",
			"no file in this folder has a name like %s%s", asked,
			search->includes > 1 ? " or the others" : "");
	else
		parl_diagnose(search->faults, PARL_CODE_INPUT_EMPTY_FOLDER, folder,
			"hidden files, folders behind links, and what --include and --exclude say, "
			"are left out",
			"there is no file in this folder");
}

static bool add_operand(struct search *search, const char *operand)
{
	size_t before = search->inputs->count;
	bool faulty = search->inputs->faulty;
	struct stat info;

	if (strcmp(operand, "-") == 0 || stat(operand, &info) != 0 || !S_ISDIR(info.st_mode))
		return add(search, operand, false);
	search->others = 0;
	search->inside = strlen(operand) + (*operand && operand[strlen(operand) - 1] != '/');
	if (!go_through(search, operand))
		return false;
	if (search->inputs->count == before && search->inputs->faulty == faulty)
		report_nothing(search, operand);
	return true;
}

bool parl_inputs_find(struct parl_inputs *inputs, const char *const *operands, size_t count,
	const struct parl_settings *settings, struct parl_arena *arena,
	struct parl_diagnostics *faults)
{
	const char *output = parl_setting(settings, "output");
	struct search search = {.inputs = inputs,
		.settings = settings,
		.arena = arena,
		.faults = faults,
		.includes = parl_setting_count(settings, "include"),
		.excludes = parl_setting_count(settings, "exclude"),
		.output = output && parl_names_folder(output) ? output : NULL};

	for (size_t i = 0; i < count; i++)
		if (!add_operand(&search, operands[i]))
			return false;
	return true;
}

void parl_inputs_release(struct parl_inputs *inputs)
{
	free(inputs->items);
	*inputs = (struct parl_inputs){0};
}

bool parl_same_file(const char *a, const char *b)
{
	struct stat one, other;

	return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev &&
		one.st_ino == other.st_ino;
}
