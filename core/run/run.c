/*
 * run.c - a whole run: a command over its inputs, one job each, in order.
 */
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "../job/job.h"
#include "../job/show.h"
#include "crew.h"
#include "records.h"
#include "targets.h"

/* What a run needs before its jobs, and gives back after them. */
struct running {
	struct parl_run run;
	struct parl_spares spares;
	struct parl_session session;
	struct parl_host *host;
	struct parl_diagnostics *faults;
	const char *operands[1]; /* standard input, where nothing was named */
};

static bool find_inputs(struct running *running)
{
	struct parl_session *session = &running->session;
	const struct parl_command *command = session->command;
	const struct parl_request *request = session->settings.request;
	const char *const *operands = request->operands + session->settings.word_count;
	size_t count = request->operand_count - session->settings.word_count;

	if (command->input == PARL_INPUT_NONE || (command->input == PARL_INPUT_MAYBE && count == 0))
		return true;
	if (count == 0 && isatty(STDIN_FILENO) == 1) {
		parl_diagnose(running->faults, PARL_CODE_OPERANDS, NULL,
			parl_arena_print(session->arena,
				"name one, or pipe text in: parlance %s FILE", command->head.name),
			"'%s' needs a file, a folder, or text on standard input",
			command->head.name);
		return false;
	}
	if (count == 0) {
		running->operands[0] = "-";
		operands = running->operands;
		count = 1;
	}
	return parl_inputs_find(&running->run.inputs, operands, count, &session->settings,
		       session->arena, running->faults) ||
		parl_session_no_memory(session);
}

/* The folder of a path, with its slash. */
static size_t folder_size(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

/* The change record replaces no text, neither one that is read nor one that is written. */
static bool check_record(struct running *running)
{
	const struct parl_run *run = &running->run;
	const char *path = run->desk.record_path;

	for (size_t i = 0; path && i < run->inputs.count; i++) {
		const struct parl_input *input = &run->inputs.items[i];
		bool over = parl_same_file(path, input->path);

		if (!over && !(input->output && strcmp(path, input->output) == 0))
			continue;
		parl_diagnose(running->faults, PARL_CODE_RECORD_FILE, path,
			"name a file of its own", "the change record would overwrite the %s",
			over ? "input" : "document that goes there");
		return false;
	}
	return true;
}

/* Documents that would overwrite one another are not begun. */
static bool check_output(struct running *running)
{
	struct parl_run *run = &running->run;

	if (run->desk.folder)
		return parl_targets_find(
			&run->inputs, run->desk.folder, running->session.arena, running->faults);
	if (run->inputs.count <= 1)
		return true;
	if (running->session.command->whole) {
		parl_diagnose(running->faults, PARL_CODE_ONE_OUTPUT, NULL,
			"do one after the other, each into a file of its own",
			"%s makes one file of one input, and there are %zu",
			running->session.command->head.name, run->inputs.count);
		return false;
	}
	if (!parl_desk_takes_documents(&run->desk) || !run->desk.path)
		return true;
	parl_diagnose(running->faults, PARL_CODE_ONE_OUTPUT, NULL,
		parl_arena_print(running->session.arena,
			"to write each under its own name into a folder, put a slash behind it: "
			"-o %s/",
			run->desk.path),
		"%zu documents cannot be written into the one file %s", run->inputs.count,
		run->desk.path);
	return false;
}

/* One run has one vocabulary, and so one project: an input that has another is told of. PATH: the
 * one in use. Inputs are in order, so that those of one folder mostly stand together. */
static void compare_projects(struct running *running, const char *path)
{
	const struct parl_inputs *inputs = &running->run.inputs;

	for (size_t i = 1; i < inputs->count; i++) {
		const char *input = inputs->items[i].path, *last = inputs->items[i - 1].path;
		size_t size = folder_size(input);
		const char *own;

		if (size == folder_size(last) && strncmp(input, last, size) == 0)
			continue;
		own = parl_project_find(input, running->session.arena, NULL);
		if (own && !(path && parl_same_file(own, path)))
			parl_diagnose(running->faults, PARL_CODE_PROJECT_OTHER, input,
				"do it by itself, or name the project file with --profile",
				"its project file %s is not used, since the first input has %s",
				own, path ? "another" : "none");
	}
}

/* The one that is named, else the nearest one; false: it is faulty. */
static bool open_project(struct running *running)
{
	struct parl_session *session = &running->session;
	const struct parl_inputs *inputs = &running->run.inputs;
	const char *path = NULL;

	if (parl_session_seeks_project(session)) {
		path = parl_project_find(inputs->count ? inputs->items[0].path : NULL,
			session->arena, running->faults);
		compare_projects(running, path);
	}
	return parl_session_take_project(session, path);
}

/* Where decisions are remembered: in the project file, else in a new one beside the input. */
static const char *memory_path(const struct running *running)
{
	const struct parl_run *run = &running->run;
	const char *input = run->inputs.count ? run->inputs.items[0].path : PARL_PROJECT_FILE;

	if (run->settings->project)
		return run->settings->project->path;
	return parl_arena_print(
		running->session.arena, "%.*s" PARL_PROJECT_FILE, (int)folder_size(input), input);
}

/* Whether somebody is there to be asked, before any input is touched. */
static bool begin_asking(struct running *running)
{
	struct parl_run *run = &running->run;
	const struct parl_asker *asker = running->session.settings.request->asker;

	run->asks = parl_setting(run->settings, "interactive") != NULL;
	if (!run->asks)
		return true;
	if (!asker) {
		parl_diagnose(running->faults, PARL_CODE_NOBODY_TO_ASK, NULL,
			"leave --interactive away", "there is nobody to ask");
		return false;
	}
	if (!parl_setting(run->settings, "no-profile")) {
		run->memory.path = memory_path(running);
		run->memory.fresh = !run->settings->project;
		if (!run->memory.path)
			return parl_session_no_memory(&running->session);
	}
	return asker->begin(asker->state, running->faults) == PARL_OK;
}

/* After the documents: what they failed for does not undo what a person decided. */
static enum parl_status end_asking(struct running *running, enum parl_status status)
{
	struct parl_run *run = &running->run;

	parl_diagnostics_clear(running->faults);
	if (parl_memory_write(&run->memory, &run->session->decisions, running->faults) != PARL_OK)
		status = PARL_FAILED;
	parl_desk_show(&run->desk, running->faults);
	return status;
}

/* The worst counts; but a search that found something somewhere has found something. */
static enum parl_status combine(
	const struct parl_command *command, enum parl_status sum, enum parl_status one)
{
	if (command->any && sum != PARL_FAILED && one != PARL_FAILED)
		return sum == PARL_OK || one == PARL_OK ? PARL_OK : PARL_NONE;
	return one > sum ? one : sum;
}

/* One after the other. */
static enum parl_status perform_each(struct parl_run *run)
{
	const struct parl_command *command = run->session->command;
	enum parl_status status = command->any ? PARL_NONE : PARL_OK;

	for (size_t i = 0; i < run->inputs.count && !parl_desk_is_over(&run->desk); i++) {
		status = combine(command, status, parl_job_perform(run, &run->inputs.items[i]));
		parl_progress_step(&run->desk.progress, i + 1, run->inputs.count);
	}
	return status;
}

static enum parl_status perform_all(struct parl_run *run)
{
	const struct parl_command *command = run->session->command;
	size_t size = parl_crew_size(run);

	if (command->input == PARL_INPUT_NONE ||
		(command->input == PARL_INPUT_MAYBE && run->inputs.count == 0))
		return parl_job_perform(run, NULL);
	if (parl_records_wanted(run->settings))
		return parl_records_perform(run);
	return size > 1 ? parl_crew_perform(run, size, combine)
			: parl_run_complete(run, perform_each(run));
}

/* Not while a person is asked, nor where nothing is to be shown at all. */
static void begin_progress(struct parl_run *run)
{
	if (run->inputs.count > 1 && !run->asks && !parl_setting(run->settings, "quiet"))
		parl_progress_begin(&run->desk.progress, run->session->command->head.name,
			run->desk.messages, run->desk.results);
}

/* Whether -o would overwrite one of the inputs. */
static bool keeps(const struct parl_run *run)
{
	for (size_t i = 0; i < run->inputs.count; i++)
		if (parl_desk_keeps(&run->desk, &run->inputs.items[i]))
			return true;
	return false;
}

static bool open_baseline(struct running *running)
{
	struct parl_run *run = &running->run;

	if (!(running->session.command->events & PARL_EVENT_ISSUE))
		return true;
	run->baselines.partial = running->session.selection.left_out != NULL;
	return parl_baselines_open(&run->baselines, run->settings, running->faults);
}

static bool prepare(struct running *running, const struct parl_request *request)
{
	struct parl_run *run = &running->run;
	struct parl_session *session = &running->session;

	if (!parl_session_begin(session, running->host, request, running->faults))
		return false;
	session->bare = !parl_session_needs_vocabulary(session);
	return find_inputs(running) && open_project(running) && parl_records_check(session) &&
		parl_session_take_vocabulary(session, run->inputs.count > 0) &&
		parl_desk_open(&run->desk, session->host, run->settings, running->faults) &&
		check_output(running) && check_record(running) && parl_session_check(session) &&
		begin_asking(running) && open_baseline(running);
}

/* Says once what of the folders was not read; a search leaves binary files out in silence, as grep
 * does. */
static void report_left_out(struct running *running)
{
	const struct parl_run *run = &running->run;
	const struct parl_command *command = running->session.command;

	if (run->left_out == 0 || command->any || command->input != PARL_INPUT_DOCUMENT)
		return;
	parl_diagnostics_clear(running->faults);
	parl_diagnose(running->faults, PARL_CODE_INPUT_LEFT_OUT, NULL, NULL,
		"%zu file%s of no format that can be read %s left out, the first is %s",
		run->left_out, run->left_out == 1 ? "" : "s", run->left_out == 1 ? "was" : "were",
		run->left_out_first);
	parl_desk_show(&running->run.desk, running->faults);
}

/* Not where nothing is to be shown. */
static void report_unclean(struct running *running)
{
	const struct parl_run *run = &running->run;

	if (run->unclean == 0 || parl_setting(run->settings, "quiet"))
		return;
	parl_diagnostics_clear(running->faults);
	parl_diagnose(running->faults, PARL_CODE_INPUT_ILL_FORMED, NULL,
		"save such files as UTF-8; of one that is named by itself it is said where",
		"%zu file%s not all UTF-8, so that words with accents are missed; the first is %s",
		run->unclean, run->unclean == 1 ? " is" : "s are", run->unclean_first);
	parl_desk_show(&running->run.desk, running->faults);
}

static enum parl_status end_baseline(struct running *running)
{
	struct parl_run *run = &running->run;
	enum parl_status status;

	parl_diagnostics_clear(running->faults);
	status = parl_baselines_close(&run->baselines, running->faults);
	parl_desk_show(&run->desk, running->faults);
	return status;
}

static enum parl_status run_prepared(struct running *running)
{
	struct parl_run *run = &running->run;
	enum parl_status status;

	parl_desk_show(&run->desk, running->faults);
	parl_run_emit(run, PARL_EVENT_RUN_BEGIN);
	begin_progress(run);
	status = perform_all(run);
	parl_progress_end(&run->desk.progress);
	parl_run_emit(run, PARL_EVENT_RUN_END);
	if (run->asks)
		status = end_asking(running, status);
	if (end_baseline(running) != PARL_OK)
		status = PARL_FAILED;
	report_left_out(running);
	report_unclean(running);
	/* What was asked is answered, whatever could not be read before. */
	if (run->desk.done)
		return PARL_OK;
	return run->inputs.faulty ? PARL_FAILED : status;
}

/* The value of --color, which is needed before the command is known. */
static const char *color_of(const struct parl_request *request)
{
	const char *color = NULL;

	for (size_t i = 0; i < request->setting_count; i++)
		if (strcmp(request->settings[i].name, "color") == 0)
			color = request->settings[i].value;
	return color;
}

enum parl_status parl_run(struct parl_host *host, const struct parl_request *request)
{
	struct parl_request full = {0};
	struct running running = {.host = host, .faults = parl_diagnostics_new()};
	enum parl_status status = PARL_FAILED;
	struct parl_desk *desk = &running.run.desk;

	parl_spares_begin(&running.spares);
	running.run.spares = &running.spares;
	running.run.session = &running.session;
	running.run.settings = &running.session.settings;
	memcpy(&full, request, request->size < sizeof(full) ? request->size : sizeof(full));
	if (running.faults && parl_desk_begin(desk, &full, color_of(&full))) {
		if (prepare(&running, &full))
			status = run_prepared(&running);
		/* Of an -o file that others read, nothing is better than what a fault left over. */
		if (parl_desk_close(desk, status != PARL_FAILED || running.run.totals.documents,
			    status == PARL_FAILED, keeps(&running.run), running.faults) != PARL_OK)
			status = PARL_FAILED;
	} else {
		parl_show_no_memory();
	}
	if (running.run.asks && full.asker)
		full.asker->end(full.asker->state);
	parl_desk_release(desk);
	parl_memory_release(&running.run.memory);
	parl_baselines_release(&running.run.baselines);
	parl_run_forget(&running.run);
	parl_inputs_release(&running.run.inputs);
	parl_spares_release(&running.spares);
	parl_session_release(&running.session);
	parl_diagnostics_free(running.faults);
	return status;
}
