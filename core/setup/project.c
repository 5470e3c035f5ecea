/*
 * project.c - finding the project file of a run, and the glossaries that it names.
 */
#include "project.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/file.h"
#include "stamps.h"
#include "vocabulary.h"

const char *parl_project_beside(
	const struct parl_project *project, const char *name, struct parl_arena *arena)
{
	const char *slash = strrchr(project->path, '/');
	int folder = slash ? (int)(slash - project->path) + 1 : 0;

	return name[0] == '/' ? name
			      : parl_arena_print(arena, "%.*s%s", folder, project->path, name);
}

/* What --glossary would be given: a file is named from the project's folder, all else is a name. */
static const char *glossary_name(
	const struct parl_project *project, parl_view said, struct parl_arena *arena)
{
	const char *beside = parl_project_beside(project, said.data, arena);
	bool is_path = memchr(said.data, '/', said.size) != NULL;

	return beside && (is_path || access(beside, F_OK) == 0) ? beside : said.data;
}

static bool find_glossaries(struct parl_project *project, const struct parl_settings *settings,
	struct parl_arena *arena, struct parl_diagnostics *faults)
{
	static const char *const usual[] = {PARL_DEFAULT_GLOSSARY};
	const struct parl_said_texts *said = &project->glossaries;
	const char **names = parl_arena_array(arena, said->count, sizeof(*names));
	bool fine = true;

	if (!names)
		return parl_diagnose_memory(faults, project->path) == PARL_OK;
	project->glossary_names = said->count ? names : usual;
	project->glossary_name_count = said->count ? said->count : 1;
	for (size_t i = 0; i < said->count; i++) {
		names[i] = glossary_name(project, said->items[i], arena);
		if (parl_glossary_locate(settings, names[i], arena))
			continue;
		parl_diagnose_at(faults, PARL_CODE_PROJECT_GLOSSARY, project->path, project->text,
			said->places[i],
			"name an installed glossary (parlance glossaries lists them), or a file, "
			"from the folder of the project file",
			"there is no glossary \"%s\"", said->items[i].data);
		fine = false;
	}
	return fine;
}

const struct parl_project *parl_project_parse(const struct parl_settings *settings,
	const char *path, parl_view text, struct parl_arena *arena, struct parl_diagnostics *faults)
{
	struct parl_project *project = parl_arena_alloc(arena, sizeof(*project));

	if (!project) {
		parl_diagnose_memory(faults, path);
		return NULL;
	}
	*project = (struct parl_project){.path = path, .text = text};
	return parl_project_read(project, arena, faults) &&
			find_glossaries(project, settings, arena, faults)
		? project
		: NULL;
}

const struct parl_project *parl_project_open(const struct parl_settings *settings, const char *path,
	struct parl_arena *arena, struct parl_diagnostics *faults)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	const struct parl_project *project = NULL;

	parl_stamps_add(settings->stamps, path);
	if (parl_file_read(path, path, PARL_PROJECT_MOST, &bytes, faults) == PARL_OK) {
		parl_view text = parl_arena_copy(arena, parl_buffer_view(&bytes));

		if (text.data)
			project = parl_project_parse(settings, path, text, arena, faults);
		else
			parl_diagnose_memory(faults, path);
	}
	parl_buffer_release(&bytes);
	return project;
}

const struct parl_project *parl_project_here(const struct parl_settings *settings,
	struct parl_arena *arena, struct parl_diagnostics *faults)
{
	const char *path = parl_setting(settings, "profile");

	if (parl_setting(settings, "no-profile"))
		return NULL;
	if (!path)
		path = parl_project_find(NULL, arena, faults);
	return path ? parl_project_open(settings, path, arena, faults) : NULL;
}

/* Where everybody may write, a file that another user put there would choose our words for us. */
static bool is_planted(const char *path, const struct stat *file)
{
	const char *slash = strrchr(path, '/');
	char *folder = slash ? strndup(path, (size_t)(slash - path) + 1) : strdup(".");
	struct stat info;
	bool open = !folder || stat(folder, &info) != 0 || info.st_mode & S_IWOTH;

	free(folder);
	return open && file->st_uid != geteuid() && file->st_uid != 0;
}

/* A FIFO of that name would hold the run up. */
static bool is_usable(const char *path, struct parl_diagnostics *faults)
{
	struct stat info;

	if (stat(path, &info) != 0 || !S_ISREG(info.st_mode))
		return false;
	if (!is_planted(path, &info))
		return true;
	if (faults)
		parl_diagnose(faults, PARL_CODE_PROJECT_STRANGER, path,
			"if you know who wrote it, name it with --profile",
			"not used: it belongs to another user, in a folder where everybody may "
			"write");
	return false;
}

const char *parl_project_find(
	const char *input, struct parl_arena *arena, struct parl_diagnostics *faults)
{
	const char *slash = input ? strrchr(input, '/') : NULL;
	const char *folder =
		slash ? parl_arena_print(arena, "%.*s", (int)(slash - input) + 1, input) : "./";
	char *real = folder ? realpath(folder, NULL) : NULL;
	const char *found = NULL;

	/* Beside the input it is named as the user would; above, by its whole path. */
	if (real && slash)
		found = parl_arena_print(arena, "%s" PARL_PROJECT_FILE, folder);
	else if (real)
		found = PARL_PROJECT_FILE;
	while (found && !is_usable(found, faults)) {
		char *end = strrchr(real, '/');

		if (!end || end[1] == '\0') {
			found = NULL;
			break;
		}
		*end = '\0';
		found = parl_arena_print(arena, "%s/" PARL_PROJECT_FILE, real);
		if (end == real)
			memcpy(real, "/", sizeof("/"));
	}
	free(real);
	return found;
}
