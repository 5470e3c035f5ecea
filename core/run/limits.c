/*
 * limits.c - how long an input is; the limits that it has, and whether the text keeps them.
 */
#include "limits.h"

#include <string.h>

#include "../document/model.h"
#include "job.h"

static bool no_memory(struct parl_job *job)
{
	return parl_diagnose_memory(job->faults, parl_job_path(job)) == PARL_OK;
}

static bool take_options(struct parl_limits *limits, struct parl_job *job)
{
	size_t count = parl_job_option_count(job, "limit");

	limits->items = parl_arena_array(job->arena, count, sizeof(*limits->items));
	if (!limits->items)
		return no_memory(job);
	for (size_t i = 0; i < count; i++) {
		const char *text = parl_job_option_at(job, "limit", i);
		const char *why;

		if (!parl_limit_read(parl_view_of(text), &limits->items[i].limit, &why)) {
			parl_diagnose(job->faults, PARL_CODE_OPTION_VALUE, NULL, why,
				"--limit does not take '%s'", text);
			return false;
		}
		limits->count++;
	}
	return true;
}

/* Files of the project are named from its folder, and may be reached in other ways. */
static bool is_for(const struct parl_project_limit *limit, const struct parl_project *project,
	struct parl_job *job)
{
	const char *path = parl_project_beside(project, limit->file.data, job->arena);

	return path && parl_same_file(path, parl_job_path(job));
}

static bool take_project(struct parl_limits *limits, struct parl_job *job)
{
	const struct parl_project *project = job->run->settings->project;

	if (!project || !job->input || strcmp(job->input->path, "-") == 0)
		return true;
	limits->items = parl_arena_array(job->arena, project->limits.count, sizeof(*limits->items));
	if (!limits->items)
		return no_memory(job);
	for (size_t i = 0; i < project->limits.count; i++)
		if (is_for(&project->limits.items[i], project, job))
			limits->items[limits->count++].limit = project->limits.items[i].limit;
	return true;
}

parl_view parl_job_text(const struct parl_job *job, struct parl_buffer *made)
{
	parl_view text = {NULL, 0};

	if (!parl_document_plain_text(job->document, &text) &&
		parl_document_text(job->document, NULL, 0, made) == PARL_OK)
		text = parl_buffer_view(made);
	return text;
}

/* Finds them, and measures the document, if there is one; false: a diagnostic says why. */
static bool find(struct parl_limits *limits, struct parl_job *job)
{
	struct parl_buffer made = PARL_BUFFER_EMPTY;
	parl_view text = {NULL, 0};
	bool fine = parl_job_option_count(job, "limit") ? take_options(limits, job)
							: take_project(limits, job);

	if (fine && limits->count && job->document) {
		text = parl_job_text(job, &made);
		fine = text.data || no_memory(job);
	}
	for (size_t i = 0; text.data && i < limits->count; i++) {
		struct parl_job_limit *item = &limits->items[i];

		item->before = parl_text_length(text, item->limit.rule);
		item->after = item->before;
	}
	parl_buffer_release(&made);
	limits->known = fine;
	return fine;
}

/* "528 words, 28 more than the limit of 500" */
static void report(
	const struct parl_job_limit *item, const char *path, struct parl_diagnostics *faults)
{
	const struct parl_limit *limit = &item->limit;
	const char *unit = parl_unit_name(parl_rule_unit(limit->rule));
	bool over = parl_limit_compare(limit, item->after) > 0;
	size_t bound = over ? limit->most : limit->least;
	size_t off = over ? item->after - bound : bound - item->after;

	parl_diagnose(faults, PARL_CODE_LIMIT_BROKEN, path, NULL,
		"%zu %s%s by the rule '%s', %zu %s than the %s of %zu", item->after, unit,
		item->after == 1 ? "" : "s", parl_rule_name(limit->rule), off,
		over ? "more" : "fewer", over ? "limit" : "minimum", bound);
}

bool parl_limits_kept(
	const struct parl_limits *limits, const char *path, struct parl_diagnostics *faults)
{
	bool kept = true;

	for (size_t i = 0; i < limits->count; i++) {
		if (parl_limit_compare(&limits->items[i].limit, limits->items[i].after) == 0)
			continue;
		report(&limits->items[i], path, faults);
		kept = false;
	}
	return kept;
}

enum parl_status parl_job_limits(
	struct parl_job *job, const struct parl_job_limit **limits, size_t *count)
{
	struct parl_limits *own = &job->limits;

	if (!own->known && !find(own, job))
		return PARL_FAILED;
	*limits = own->items;
	*count = own->count;
	return PARL_OK;
}

enum parl_status parl_job_lengths(struct parl_job *job)
{
	struct parl_event event = {.kind = PARL_EVENT_LENGTH};
	struct parl_buffer made = PARL_BUFFER_EMPTY;
	parl_view text = parl_job_text(job, &made);
	size_t *lengths = NULL;
	size_t count = 0;

	while (parl_rule_at(count))
		count++;
	if (text.data)
		lengths = parl_arena_array(job->arena, count, sizeof(*lengths));
	for (size_t i = 0; lengths && i < count; i++)
		lengths[i] = parl_text_length(text, parl_rule_at(i));
	parl_buffer_release(&made);
	if (!lengths)
		return parl_diagnose_memory(job->faults, parl_job_path(job));
	event.lengths = lengths;
	/* The lengths are all there is to tell: a report that has no memory for them fails the job.
	 */
	if (!parl_job_emit(job, event) && !parl_desk_is_over(&job->run->desk))
		return parl_diagnose_memory(job->faults, parl_job_path(job));
	return PARL_OK;
}
