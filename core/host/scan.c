/*
 * scan.c - looking through a folder for plugins.
 */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "judge.h"
#include "load.h"

/* NAME.so; hidden files are somebody's work in progress. */
static int is_candidate(const struct dirent *entry)
{
	const char *dot = strrchr(entry->d_name, '.');

	return entry->d_name[0] != '.' && dot && strcmp(dot, ".so") == 0;
}

/* By bytes, so that the order is the same in every locale. */
static int by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

/* What a plugin is called that does not say it itself. */
static const char *name_of_file(const char *file, struct parl_arena *arena)
{
	parl_view name = {file, strlen(file) - strlen(".so")};

	return parl_arena_copy(arena, name).data;
}

static void check_duplicate(
	const struct parl_host *host, const struct parl_elf_note *note, struct parl_fault *fault)
{
	const struct parl_host_plugin *first =
		fault->code == PARL_CODE_NONE ? parl_registry_find(host, note->name) : NULL;

	if (first)
		parl_fault_set(fault, PARL_CODE_PLUGIN_DUPLICATE,
			parl_arena_print(fault->arena, "is a second plugin '%s': %s is used",
				note->name,
				first->info.file ? first->info.file : "the built-in one"),
			"remove the one that you do not want");
}

/* Whether that very file is listed already, found in the same folder by another name of it. */
static bool is_known(const struct parl_host *host, const char *path)
{
	for (size_t i = 0; i < host->plugin_count; i++)
		if (host->plugins[i].info.file && strcmp(host->plugins[i].info.file, path) == 0)
			return true;
	return false;
}

/* Refused with its whole folder: said once for the folder, kept for each file. */
static void add_file(struct parl_host *host, const char *folder, const char *file,
	const struct parl_fault *folder_fault, struct parl_diagnostics *faults)
{
	struct parl_fault fault = *folder_fault;
	struct parl_elf_note note = {0};
	struct parl_plugin_info info = {
		.file = parl_arena_print(host->arena, "%s/%s", folder, file),
		.name = name_of_file(file, host->arena)};

	if (!info.file || !info.name) {
		parl_diagnose_memory(faults, folder);
		return;
	}
	if (is_known(host, info.file))
		return;
	if (fault.code == PARL_CODE_NONE && parl_judge_file(info.file, &note, &fault))
		check_duplicate(host, &note, &fault);
	if (parl_is_name(note.name))
		info.name = note.name;
	info.version = note.version;
	info.license = note.license;
	info.summary = note.summary;
	parl_registry_add(
		host, &info, &note, &fault, folder_fault->code == PARL_CODE_NONE ? faults : NULL);
}

static enum parl_status scan_real(
	struct parl_host *host, const char *folder, struct parl_diagnostics *faults)
{
	struct parl_fault fault = {.arena = host->arena};
	struct dirent **entries;
	int count = scandir(folder, &entries, is_candidate, by_name);

	if (count < 0 && errno == ENOMEM)
		return parl_diagnose_memory(faults, folder);
	if (count < 0) {
		parl_diagnose(faults, PARL_CODE_PLUGIN_FOLDER, folder,
			"check the path, and who may read it", "cannot be searched for plugins: %s",
			strerror(errno));
		return PARL_FAILED;
	}
	if (count > 0 && !parl_judge_folder(folder, &fault))
		parl_diagnose(faults, fault.code, folder, fault.help,
			"none of its plugins is used: the folder may be changed by anyone on this "
			"machine");
	for (int i = 0; i < count; i++) {
		add_file(host, folder, entries[i]->d_name, &fault, faults);
		free(entries[i]);
	}
	free(entries);
	return PARL_OK;
}

enum parl_status parl_host_scan(
	struct parl_host *host, const char *folder, struct parl_diagnostics *faults)
{
	char *real = realpath(folder, NULL);
	enum parl_status status;

	if (!real && errno == ENOENT)
		return PARL_NONE;
	if (!real && errno == ENOMEM)
		return parl_diagnose_memory(faults, folder);
	host->load = parl_load;
	/* The full path: dlopen searches elsewhere for a name without a slash. */
	status = scan_real(host, real ? real : folder, faults);
	free(real);
	return status;
}
