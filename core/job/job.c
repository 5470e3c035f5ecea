/*
 * job.c - what a command gets of its job.
 */
#include "job.h"

#include <string.h>

#include "../setup/vocabulary.h"

const struct parl_vocabulary *parl_job_vocabulary(const struct parl_job *job)
{
	return job->run->session->vocabulary;
}

const struct parl_document *parl_job_document(const struct parl_job *job)
{
	return job->document;
}

parl_view parl_job_input(const struct parl_job *job)
{
	return job->source;
}

const char *parl_job_path(const struct parl_job *job)
{
	return job->input ? job->input->path : NULL;
}

size_t parl_job_word_count(const struct parl_job *job)
{
	return job->run->settings->word_count;
}

parl_view parl_job_word(const struct parl_job *job, size_t index)
{
	return parl_view_of(job->run->settings->request->operands[index]);
}

const char *parl_job_option(const struct parl_job *job, const char *name)
{
	return parl_setting(job->run->settings, name);
}

size_t parl_job_option_count(const struct parl_job *job, const char *name)
{
	return parl_setting_count(job->run->settings, name);
}

const char *parl_job_option_at(const struct parl_job *job, const char *name, size_t index)
{
	return parl_setting_at(job->run->settings, name, index);
}

struct parl_arena *parl_job_arena(struct parl_job *job)
{
	return job->arena;
}

struct parl_diagnostics *parl_job_diagnostics(struct parl_job *job)
{
	return job->faults;
}

struct parl_output *parl_job_output(struct parl_job *job)
{
	return parl_desk_print(&job->run->desk);
}

struct parl_host *parl_job_host(const struct parl_job *job)
{
	return job->run->session->host;
}

const struct parl_request *parl_job_request(const struct parl_job *job)
{
	return job->run->settings->request;
}

const char *const *parl_job_glossary_names(struct parl_job *job, size_t *count)
{
	return parl_glossary_names(job->run->settings, count, job->arena);
}

const char *parl_job_glossary_path(struct parl_job *job, const char *name)
{
	return parl_glossary_locate(job->run->settings, name, job->arena);
}

const char *parl_job_project(const struct parl_job *job)
{
	return job->project ? job->project->path : parl_run_project(job->run);
}

struct parl_vocabulary *parl_job_compose_named(struct parl_job *job)
{
	struct parl_settings settings = *job->run->settings;

	if (parl_setting_count(&settings, "glossary") == 0) {
		job->project = parl_project_here(&settings, job->arena, job->faults);
		settings.project = job->project;
		if (!settings.project)
			return NULL;
	}
	return parl_vocabulary_open_sources(&settings, job->faults);
}

struct parl_vocabulary *parl_job_compose(struct parl_job *job, struct parl_glossary *glossary)
{
	return parl_vocabulary_around(job->run->settings, glossary, job->input->path, job->faults);
}

const char *parl_run_project(const struct parl_run *run)
{
	return run->settings->project ? run->settings->project->path : NULL;
}

const char *parl_desk_target(const struct parl_desk *desk, const struct parl_input *input)
{
	return desk->folder ? input->output : desk->path;
}

bool parl_desk_keeps(const struct parl_desk *desk, const struct parl_input *input)
{
	const char *path = parl_desk_target(desk, input);

	return path && parl_same_file(path, input->path);
}

enum parl_decision parl_job_decision(const struct parl_job *job, const struct parl_finding *finding)
{
	return finding == job->at_hand
		? job->decision
		: parl_decisions_on(&job->run->session->decisions, finding).decision;
}

bool parl_job_want_lines(struct parl_job *job)
{
	job->wants_lines = parl_desk_wants_lines(&job->run->desk);
	return job->wants_lines;
}

bool parl_job_want_occurrences(struct parl_job *job)
{
	return job->format->tangle && job->format->within && parl_job_want_lines(job);
}

bool parl_job_is_seamless(const struct parl_job *job)
{
	const char *at = job->format->prefixes;

	for (; at && *at; at++)
		if (memchr(job->source.data, *at, job->source.size))
			return false;
	return at != NULL;
}

bool parl_job_want(struct parl_job *job, size_t offset)
{
	size_t *wanted =
		parl_room(job->wanted, &job->wanted_room, job->wanted_count, sizeof(*wanted));

	if (!wanted)
		return false;
	job->wanted = wanted;
	job->wanted[job->wanted_count++] = offset;
	return true;
}

void parl_job_share(struct parl_job *job, void *shared, void (*release)(void *shared))
{
	job->run->session->shared = shared;
	job->run->session->release_shared = release;
}

const void *parl_job_shared(const struct parl_job *job)
{
	return job->run->session->shared;
}

void parl_job_keep(struct parl_job *job, void *kept, void (*release)(void *kept))
{
	job->run->kept = kept;
	job->run->release_kept = release;
}

void *parl_job_kept(const struct parl_job *job)
{
	return job->run->kept;
}

void parl_job_leave_rest(struct parl_job *job)
{
	job->leaves_rest = true;
}

const struct parl_finding *parl_job_reword(
	struct parl_job *job, const struct parl_finding *finding, const struct parl_term *wording)
{
	finding = parl_bridge_reword(job->bridge, finding, wording);
	if (!finding)
		parl_diagnose_memory(job->faults, parl_job_path(job));
	return finding;
}

bool parl_job_first(struct parl_job *job, const struct parl_finding *finding)
{
	enum parl_status first = parl_seen_first(&job->seen, finding);

	if (first == PARL_FAILED)
		parl_diagnose_memory(job->faults, parl_job_path(job));
	return first == PARL_OK;
}
