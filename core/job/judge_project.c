/*
 * judge_project.c - whether a project file is a good one: by itself, and with what it names.
 */
#include <string.h>
#include <unistd.h>

#include "../setup/vocabulary.h"
#include "job.h"

/* By its name, or by the key that nothing else has. */
bool parl_job_is_project(const struct parl_job *job)
{
	static const char key[] = "\"parlance-project\"";
	const char *path = parl_job_path(job);
	parl_view text = parl_job_input(job);
	const char *slash = strrchr(path, '/');

	return strcmp(slash ? slash + 1 : path, PARL_PROJECT_FILE) == 0 ||
		(text.size && memmem(text.data, text.size, key, sizeof(key) - 1));
}

/* The place in the file that a fault about its glossaries as a whole is shown at. */
static parl_span place_of_glossaries(const struct parl_project *project)
{
	return project->glossaries.count ? project->glossaries.places[0] : (parl_span){0, 1};
}

/* The first error of those of the glossaries: the others are for who keeps them. */
static const struct parl_diagnostic *first_error(const struct parl_diagnostics *faults)
{
	for (size_t i = 0; i < parl_diagnostics_count(faults); i++)
		if (parl_diagnostics_get(faults, i)->severity == PARL_SEVERITY_ERROR)
			return parl_diagnostics_get(faults, i);
	return NULL;
}

static void report_unusable(const struct parl_project *project, const struct parl_diagnostic *error,
	struct parl_arena *arena, struct parl_diagnostics *faults)
{
	const char *file = error->file;

	parl_diagnose_at(faults, PARL_CODE_PROJECT_UNUSABLE, project->path, project->text,
		place_of_glossaries(project),
		file ? parl_arena_print(
			       arena, "see all that is wrong with it: parlance validate %s", file)
		     : error->help,
		"its glossaries cannot be used: %s%s%s", file ? file : "", file ? ": " : "",
		error->text);
}

static struct parl_vocabulary *compose(const struct parl_settings *settings,
	struct parl_arena *arena, struct parl_diagnostics *faults)
{
	const struct parl_project *project = settings->project;
	struct parl_diagnostics *inner = parl_diagnostics_new();
	struct parl_vocabulary *vocabulary = inner ? parl_vocabulary_open(settings, inner) : NULL;
	const struct parl_diagnostic *error = !vocabulary && inner ? first_error(inner) : NULL;

	if (!vocabulary && (!error || parl_diagnostics_no_memory(inner)))
		parl_diagnose_memory(faults, project->path);
	else if (error)
		report_unusable(project, error, arena, faults);
	parl_diagnostics_free(inner);
	return vocabulary;
}

/* An answer may be still to be written, or its name mistyped. False: out of memory. */
static bool look_for_files(const struct parl_project *project, struct parl_arena *arena,
	struct parl_diagnostics *faults)
{
	for (size_t i = 0; i < project->limits.count; i++) {
		const struct parl_project_limit *limit = &project->limits.items[i];
		const char *path = parl_project_beside(project, limit->file.data, arena);
		bool told = i > 0 && parl_view_equal(limit[-1].file, limit->file);

		if (!path)
			return parl_diagnose_memory(faults, project->path) == PARL_OK;
		if (!told && access(path, F_OK) != 0)
			parl_diagnose_at(faults, PARL_CODE_PROJECT_FILE, project->path,
				project->text, limit->place,
				"files are named from the folder of the project file; if it is "
				"still to be written, nothing is wrong",
				"this limit is for \"%s\", which is not there", limit->file.data);
	}
	return true;
}

/* Where memory ran out not all of it was judged. */
static enum parl_status unusable(const struct parl_diagnostics *faults)
{
	return parl_diagnostics_no_memory(faults) ? PARL_FAILED : PARL_NONE;
}

enum parl_status parl_job_judge_project(struct parl_job *job)
{
	struct parl_settings settings = *job->run->settings;
	struct parl_decisions decisions;
	struct parl_vocabulary *vocabulary;
	bool judged;

	settings.project = parl_project_parse(
		&settings, parl_job_path(job), parl_job_input(job), job->arena, job->faults);
	if (!settings.project)
		return unusable(job->faults);
	vocabulary = compose(&settings, job->arena, job->faults);
	if (!vocabulary)
		return unusable(job->faults);
	judged = parl_selection_judge(settings.project, vocabulary, job->arena, job->faults) &&
		parl_decisions_make(
			&decisions, settings.project, vocabulary, job->arena, job->faults) &&
		look_for_files(settings.project, job->arena, job->faults);
	parl_vocabulary_free(vocabulary);
	return judged && !parl_diagnostics_no_memory(job->faults) ? PARL_OK : PARL_FAILED;
}
