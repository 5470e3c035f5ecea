/*
 * compile.c - making the compiled file of a set of glossaries, and how it stands with it.
 */
#include "../base/file.h"
#include "../setup/compiled.h"
#include "../setup/project.h"
#include "../setup/vocabulary.h"
#include "../vocabulary/compiled.h"
#include "job.h"

/* The settings of a run of the folder we are in. False, with faults: its project file is bad. */
static bool settings_here(struct parl_job *job, struct parl_settings *settings)
{
	size_t before = parl_diagnostics_total(job->faults, PARL_SEVERITY_ERROR);

	*settings = *job->run->settings;
	if (parl_setting_given(settings, "glossary"))
		return true;
	job->project = parl_project_here(settings, job->arena, job->faults);
	settings->project = job->project;
	return parl_diagnostics_total(job->faults, PARL_SEVERITY_ERROR) == before;
}

static const char *const *find_paths(
	struct parl_job *job, struct parl_settings *settings, size_t *count)
{
	return settings_here(job, settings)
		? parl_vocabulary_paths(settings, count, job->arena, job->faults)
		: NULL;
}

/* How it stands with the file of the glossaries in the files PATHS. */
static enum parl_status look(struct parl_job *job, const struct parl_settings *settings,
	const char *const *paths, size_t count, struct parl_compilation *compilation)
{
	struct parl_compiled_state state;

	parl_vocabulary_free(parl_compiled_open(settings, paths, count, &state, job->arena));
	*compilation = (struct parl_compilation){
		.path = state.path, .fault = state.fault, .present = state.present};
	return PARL_OK;
}

enum parl_status parl_job_compiled(struct parl_job *job, struct parl_compilation *compilation)
{
	struct parl_settings settings;
	size_t count = 0;
	const char *const *paths = find_paths(job, &settings, &count);

	return paths ? look(job, &settings, paths, count, compilation) : PARL_FAILED;
}

enum parl_status parl_job_compiled_of(
	struct parl_job *job, const char *name, struct parl_compilation *compilation)
{
	struct parl_settings settings = *job->run->settings;
	const char *path = parl_glossary_locate(&settings, name, job->arena);

	settings.project = NULL;
	return path ? look(job, &settings, &path, 1, compilation) : PARL_FAILED;
}

/* To the file that was asked for, which the run writes, or to where runs look for it. */
static enum parl_status write_out(struct parl_job *job, const char *path, parl_view image)
{
	if (!parl_job_option(job, "output"))
		return parl_file_replace(path, image, false, job->faults);
	parl_output_write(parl_job_output(job), image);
	return PARL_OK;
}

static enum parl_status compile(struct parl_job *job, const struct parl_vocabulary *vocabulary,
	struct parl_compilation *compilation)
{
	struct parl_buffer image = PARL_BUFFER_EMPTY;
	enum parl_status status = PARL_FAILED;

	if (parl_vocabulary_compile(vocabulary, &image)) {
		compilation->bytes = image.size;
		compilation->glossaries = parl_vocabulary_glossary_count(vocabulary);
		compilation->concepts = parl_vocabulary_concept_count(vocabulary);
		status = write_out(job, compilation->path, parl_buffer_view(&image));
	} else {
		parl_diagnose(job->faults, PARL_CODE_COMPILE_TOO_LARGE, NULL,
			"use fewer glossaries at a time; they work without being compiled, too",
			"these glossaries are too large to be compiled, or the memory ran out");
	}
	parl_buffer_release(&image);
	return status;
}

enum parl_status parl_job_compile(struct parl_job *job, struct parl_compilation *compilation)
{
	struct parl_settings settings;
	size_t count = 0;
	const char *const *paths = find_paths(job, &settings, &count);
	struct parl_vocabulary *vocabulary;
	enum parl_status status;

	*compilation = (struct parl_compilation){.path = NULL};
	if (!paths)
		return PARL_FAILED;
	compilation->path = parl_compiled_beside(
		settings.project ? settings.project->path : paths[0], job->arena);
	if (!compilation->path)
		return parl_diagnose_memory(job->faults, NULL);
	vocabulary = parl_vocabulary_open_sources(&settings, job->faults);
	status = vocabulary ? compile(job, vocabulary, compilation) : PARL_FAILED;
	parl_vocabulary_free(vocabulary);
	return status;
}
