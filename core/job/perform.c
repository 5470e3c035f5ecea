/*
 * perform.c - one job from end to end: read, run the command, write, report.
 */
#include "job.h"
#include "show.h"
#include "writing.h"

static size_t errors(const struct parl_job *job)
{
	return parl_diagnostics_total(job->faults, PARL_SEVERITY_ERROR);
}

/* Whether the command's diagnostics are its result, for the report and not for stderr. */
static bool faults_are_results(const struct parl_job *job)
{
	return job->run->session->command->events & PARL_EVENT_DIAGNOSTIC;
}

static void count_faults(struct parl_job *job)
{
	job->totals.errors += errors(job);
	job->totals.warnings +=
		parl_diagnostics_total(job->faults, PARL_SEVERITY_WARNING) - errors(job);
}

static void show_faults(struct parl_job *job)
{
	count_faults(job);
	parl_desk_show(&job->run->desk, job->faults);
}

static void emit_faults(struct parl_job *job)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	struct parl_diagnostic more;
	struct parl_event event = {.kind = PARL_EVENT_DIAGNOSTIC};

	count_faults(job);
	for (size_t i = 0; i < parl_diagnostics_count(job->faults); i++) {
		event.diagnostic = parl_diagnostics_get(job->faults, i);
		parl_job_emit(job, event);
		if (parl_more_faults(job->faults, i, &more, &text)) {
			event.diagnostic = &more;
			parl_job_emit(job, event);
		}
	}
	parl_buffer_release(&text);
	parl_diagnostics_clear(job->faults);
}

/* The plugin that offers the command, for a message. */
static const char *plugin_of(const struct parl_run *run)
{
	const struct parl_host *host = run->session->host;

	for (size_t i = 0; i < parl_host_offer_count(host); i++) {
		struct parl_offer offer = parl_host_offer(host, i);

		if (offer.kind == PARL_CAPABILITY_COMMAND && offer.used &&
			parl_view_equal(parl_view_of(offer.name),
				parl_view_of(run->session->command->head.name)))
			return parl_host_plugin(host, offer.plugin).name;
	}
	return "?";
}

static enum parl_status run_command(struct parl_job *job)
{
	const struct parl_command *command = job->run->session->command;
	enum parl_status status = command->run(job);

	if (status != PARL_OK && status != PARL_NONE)
		status = PARL_FAILED;
	if (status == PARL_FAILED && errors(job) == 0)
		parl_diagnose(job->faults, PARL_CODE_COMMAND_SILENT, parl_job_path(job),
			"tell its author what you did",
			"the command '%s' of the plugin '%s' failed without saying why",
			command->head.name, plugin_of(job->run));
	if (errors(job) && !faults_are_results(job))
		status = PARL_FAILED;
	return status;
}

static void end_document(struct parl_job *job, bool written)
{
	struct parl_event event = {.kind = PARL_EVENT_DOCUMENT_END, .totals = &job->totals};

	event.written = written;
	if (written) {
		event.edits = &job->edits;
		event.edit_count = job->edits.list.count;
	}
	job->totals.documents = 1;
	parl_job_emit(job, event);
}

static enum parl_status perform_on_input(struct parl_job *job)
{
	bool rewrites = job->run->desk.documents && job->document;
	enum parl_status status, written;

	parl_job_emit(job, (struct parl_event){.kind = PARL_EVENT_DOCUMENT_BEGIN});
	status = run_command(job);
	if (status == PARL_NONE && job->beginning)
		status = parl_job_read_on(job) == PARL_OK ? run_command(job) : PARL_FAILED;
	/* What fails for another reason is told without a part, as an import without faulty rows.
	 */
	job->cut = parl_diagnostics_no_memory(job->faults);
	if (faults_are_results(job))
		emit_faults(job);
	if (rewrites && status != PARL_FAILED) {
		written = parl_job_write(job);
		status = written == PARL_OK ? status : PARL_FAILED;
	}
	end_document(job, rewrites && status != PARL_FAILED);
	if (status == PARL_OK && !parl_limits_kept(&job->limits, job->input->path, job->faults))
		status = PARL_NONE;
	return status;
}

void parl_run_emit(struct parl_run *run, enum parl_event_kind kind)
{
	const struct parl_session *session = run->session;
	struct parl_event event;

	if (!parl_desk_shows(&run->desk, kind))
		return;
	event = (struct parl_event){.kind = kind,
		.command = session->command->head.name,
		.vocabulary = session->vocabulary,
		.project = parl_run_project(run),
		.settings = run->settings,
		.emits = session->command->events,
		.rewrites = run->desk.documents,
		.totals = kind == PARL_EVENT_RUN_END ? &run->totals : NULL};
	parl_desk_event(&run->desk, &event);
}

static void add_totals(struct parl_totals *sum, const struct parl_totals *more)
{
	sum->documents += more->documents;
	sum->applied += more->applied;
	sum->offered += more->offered;
	sum->held += more->held;
	sum->noted += more->noted;
	sum->declined += more->declined;
	sum->hits += more->hits;
	sum->errors += more->errors;
	sum->warnings += more->warnings;
	sum->words_before += more->words_before;
	sum->words_after += more->words_after;
	sum->characters_before += more->characters_before;
	sum->characters_after += more->characters_after;
	sum->notes += more->notes;
	sum->issues += more->issues;
	sum->known += more->known;
	sum->gone += more->gone;
}

enum parl_status parl_job_do(struct parl_job *job)
{
	enum parl_status status;

	if (!job->input)
		return run_command(job);
	status = parl_job_read(job);
	if (!job->seat)
		show_faults(job);
	if (status == PARL_NONE) /* left out: nothing was found in it, and nothing is wrong */
		return job->run->session->command->any ? PARL_NONE : PARL_OK;
	return status == PARL_OK ? perform_on_input(job) : status;
}

void parl_job_end(struct parl_job *job)
{
	struct parl_run *run = job->run;

	show_faults(job);
	add_totals(&run->totals, &job->totals);
	parl_baseline_end(&run->baselines, &job->baseline);
	if (job->left_out && run->left_out++ == 0)
		run->left_out_first = job->input->path;
	if (job->unclean && run->unclean++ == 0)
		run->unclean_first = job->input->path;
	run->desk.done = run->desk.done || job->leaves_rest;
	run->desk.cut = run->desk.cut || job->cut;
}

enum parl_status parl_job_perform(struct parl_run *run, const struct parl_input *input)
{
	enum parl_status status = PARL_FAILED;
	struct parl_job job;

	if (parl_job_begin(&job, run, input)) {
		status = parl_job_do(&job);
		parl_job_end(&job);
	} else {
		parl_desk_no_memory(&run->desk);
	}
	parl_job_release(&job);
	return status;
}

enum parl_status parl_run_complete(struct parl_run *run, enum parl_status status)
{
	return run->session->command->together && status != PARL_FAILED && !run->inputs.faulty
		? parl_job_perform(run, NULL)
		: status;
}

void parl_run_forget(struct parl_run *run)
{
	if (run->release_kept)
		run->release_kept(run->kept);
}
