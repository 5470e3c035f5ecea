/*
 * run.c - a whole run: a command over its inputs, one job each, in order.
 */
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include "crew.h"
#include "job.h"
#include "vocabulary.h"

/* What a run needs before its jobs, and gives back after them. */
struct running {
	struct parl_run run;
	struct parl_arena *arena;
	struct parl_diagnostics *faults;
	const char *operands[1]; /* standard input, where nothing was named */
};

static bool no_memory(struct running *running)
{
	parl_diagnose_memory(running->faults, NULL);
	return false;
}

/* Whether an option stands in place of the words. */
static bool goes_without_words(const struct parl_settings *settings)
{
	const struct parl_option *option = settings->command->options;

	for (; option && option->name; option++)
		if (option->instead_of_words && parl_setting_count(settings, option->name) > 0)
			return true;
	return false;
}

/* Which of the operands are words, and whether they are as many as the command wants. */
static bool take_words(struct running *running)
{
	const struct parl_command *command = running->run.command;
	size_t count = running->run.settings.request->operand_count;
	size_t most = command->most_words;
	bool inputs = command->input != PARL_INPUT_NONE;
	const char *what;

	if (goes_without_words(&running->run.settings))
		return true;
	running->run.word_count = count < most ? count : most;
	if (count >= command->least_words && (inputs || count <= most))
		return true;
	if (count < command->least_words)
		what = parl_arena_print(
			running->arena, "needs %s", command->words ? command->words : "more words");
	else if (most == 0)
		what = "takes no words and no files";
	else
		what = parl_arena_print(running->arena, "takes %zu word%s and no files", most,
			most == 1 ? "" : "s");
	parl_diagnose(running->faults, PARL_CODE_OPERANDS, NULL,
		parl_arena_print(running->arena, "type: parlance help %s", command->head.name),
		"'%s' %s", command->head.name, what ? what : "was called wrongly");
	return false;
}

static bool find_inputs(struct running *running)
{
	struct parl_run *run = &running->run;
	const struct parl_request *request = run->settings.request;
	const char *const *operands = request->operands + run->word_count;
	size_t count = request->operand_count - run->word_count;

	if (run->command->input == PARL_INPUT_NONE ||
		(run->command->input == PARL_INPUT_MAYBE && count == 0))
		return true;
	if (count == 0 && isatty(STDIN_FILENO) == 1) {
		parl_diagnose(running->faults, PARL_CODE_OPERANDS, NULL,
			parl_arena_print(running->arena,
				"name one, or pipe text in: parlance %s FILE",
				run->command->head.name),
			"'%s' needs a file, a folder, or text on standard input",
			run->command->head.name);
		return false;
	}
	if (count == 0) {
		running->operands[0] = "-";
		operands = running->operands;
		count = 1;
	}
	if (!parl_inputs_find(
		    &run->inputs, operands, count, &run->settings, running->arena, running->faults))
		return no_memory(running);
	return true;
}

/* The folder of a path, with its slash. */
static size_t folder_size(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? (size_t)(slash - path) + 1 : 0;
}

/* The change record replaces no text. */
static bool check_record(struct running *running)
{
	const struct parl_run *run = &running->run;
	const char *path = run->desk.record_path;

	for (size_t i = 0; path && i < run->inputs.count; i++) {
		if (!parl_same_file(path, run->inputs.items[i].path))
			continue;
		parl_diagnose(running->faults, PARL_CODE_RECORD_FILE, path,
			"name a file of its own", "the change record would overwrite the input");
		return false;
	}
	return true;
}

/* Documents that would overwrite one another are not begun. */
static bool check_output(struct running *running)
{
	const struct parl_run *run = &running->run;

	if (!run->desk.documents || !run->desk.path || run->inputs.count <= 1)
		return true;
	parl_diagnose(running->faults, PARL_CODE_ONE_OUTPUT, NULL,
		"rewrite one at a time, or leave -o away to get them all on standard output",
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
		own = parl_project_find(input, running->arena);
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
	struct parl_run *run = &running->run;
	const char *path = parl_setting(&run->settings, "profile");

	if (!parl_uses_project(run->command) || parl_setting(&run->settings, "no-profile"))
		return true;
	if (!path) {
		path = parl_project_find(
			run->inputs.count ? run->inputs.items[0].path : NULL, running->arena);
		compare_projects(running, path);
	}
	if (!path)
		return true;
	run->settings.project =
		parl_project_open(&run->settings, path, running->arena, running->faults);
	return run->settings.project != NULL;
}

static bool select_concepts(struct running *running)
{
	struct parl_run *run = &running->run;

	return !run->vocabulary || !(run->command->events & PARL_EVENT_FINDING) ||
		parl_selection_make(&run->selection, &run->settings, run->vocabulary,
			running->arena, running->faults);
}

static bool take_decisions(struct running *running)
{
	struct parl_run *run = &running->run;

	bool counts = run->command->rewrites || run->command->events & PARL_EVENT_FINDING;

	return !run->vocabulary || !counts ||
		parl_decisions_make(&run->decisions, run->settings.project, run->vocabulary,
			running->arena, running->faults);
}

/* Where decisions are remembered: in the project file, else in a new one beside the input. */
static const char *memory_path(const struct running *running)
{
	const struct parl_run *run = &running->run;
	const char *input = run->inputs.count ? run->inputs.items[0].path : PARL_PROJECT_FILE;

	if (run->settings.project)
		return run->settings.project->path;
	return parl_arena_print(
		running->arena, "%.*s" PARL_PROJECT_FILE, (int)folder_size(input), input);
}

/* Whether somebody is there to be asked, before any input is touched. */
static bool begin_asking(struct running *running)
{
	struct parl_run *run = &running->run;
	const struct parl_asker *asker = run->settings.request->asker;

	run->asks = parl_setting(&run->settings, "interactive") != NULL;
	if (!run->asks)
		return true;
	if (!asker) {
		parl_diagnose(running->faults, PARL_CODE_NOBODY_TO_ASK, NULL,
			"leave --interactive away", "there is nobody to ask");
		return false;
	}
	if (!parl_setting(&run->settings, "no-profile")) {
		run->memory.path = memory_path(running);
		run->memory.fresh = !run->settings.project;
		if (!run->memory.path)
			return no_memory(running);
	}
	return asker->begin(asker->state, running->faults) == PARL_OK;
}

/* After the documents: what they failed for does not undo what a person decided. */
static enum parl_status end_asking(struct running *running, enum parl_status status)
{
	struct parl_run *run = &running->run;

	parl_diagnostics_clear(running->faults);
	if (parl_memory_write(&run->memory, &run->decisions, running->faults) != PARL_OK)
		status = PARL_FAILED;
	parl_desk_show(&run->desk, running->faults);
	return status;
}

static bool open_vocabulary(struct running *running)
{
	struct parl_run *run = &running->run;

	if (!run->command->vocabulary ||
		(run->command->input == PARL_INPUT_MAYBE && run->inputs.count > 0))
		return true;
	parl_desk_show(&run->desk, running->faults);
	run->vocabulary = parl_vocabulary_open(&run->settings, running->faults);
	/* Warnings are for the glossary's author, who has `validate`; here they hinder nobody. */
	if (run->vocabulary)
		parl_diagnostics_clear(running->faults);
	return run->vocabulary != NULL;
}

/* Asks the command whether its words and options make sense, before any input is touched. */
static bool check_command(struct running *running)
{
	struct parl_run *run = &running->run;
	bool fine;
	struct parl_job job;

	if (!run->command->check)
		return true;
	fine = parl_job_begin(&job, run, NULL) || no_memory(running);
	if (fine) {
		fine = run->command->check(&job) == PARL_OK;
		if (!fine && parl_diagnostics_total(job.faults, PARL_SEVERITY_ERROR) == 0)
			parl_diagnose(running->faults, PARL_CODE_COMMAND_SILENT, NULL,
				"tell the author of its plugin what you did",
				"the command '%s' refuses, and does not say why",
				run->command->head.name);
		parl_desk_show(&run->desk, job.faults);
	}
	parl_job_release(&job);
	return fine;
}

/* The worst counts; but a search that found something somewhere has found something. */
static enum parl_status combine(
	const struct parl_command *command, enum parl_status sum, enum parl_status one)
{
	if (command->any && sum != PARL_FAILED && one != PARL_FAILED)
		return sum == PARL_OK || one == PARL_OK ? PARL_OK : PARL_NONE;
	return one > sum ? one : sum;
}

static void emit_run(struct parl_run *run, enum parl_event_kind kind)
{
	struct parl_event event = {.kind = kind,
		.command = run->command->head.name,
		.vocabulary = run->vocabulary,
		.project = parl_run_project(run),
		.settings = &run->settings,
		.emits = run->command->events,
		.rewrites = run->desk.documents,
		.totals = kind == PARL_EVENT_RUN_END ? &run->totals : NULL};

	parl_desk_event(&run->desk, &event);
}

static enum parl_status perform_all(struct parl_run *run)
{
	enum parl_status status;
	size_t size = parl_crew_size(run);

	if (run->command->input == PARL_INPUT_NONE ||
		(run->command->input == PARL_INPUT_MAYBE && run->inputs.count == 0))
		return parl_job_perform(run, NULL);
	if (size > 1)
		return parl_crew_perform(run, size, combine);
	status = run->command->any ? PARL_NONE : PARL_OK;
	for (size_t i = 0; i < run->inputs.count && !parl_desk_is_over(&run->desk); i++)
		status =
			combine(run->command, status, parl_job_perform(run, &run->inputs.items[i]));
	return status;
}

/* Whether -o would overwrite one of the inputs. */
static bool keeps(const struct parl_run *run)
{
	for (size_t i = 0; i < run->inputs.count; i++)
		if (parl_desk_keeps(&run->desk, &run->inputs.items[i]))
			return true;
	return false;
}

/* The default language needs no word: a glossary may be in another one altogether. */
static bool check_language(struct running *running)
{
	struct parl_run *run = &running->run;
	const char *language = parl_setting_given(&run->settings, "lang");

	if (run->vocabulary && language && (run->command->events & PARL_EVENT_FINDING))
		parl_vocabulary_check_language(
			run->vocabulary, language, running->arena, running->faults);
	return true;
}

static bool prepare(struct running *running)
{
	struct parl_run *run = &running->run;

	return parl_settings_check(&run->settings, run->host, running->arena, running->faults) &&
		take_words(running) && find_inputs(running) && open_project(running) &&
		open_vocabulary(running) && check_language(running) && select_concepts(running) &&
		take_decisions(running) &&
		parl_desk_open(&run->desk, run->host, &run->settings, running->faults) &&
		check_output(running) && check_record(running) && check_command(running) &&
		begin_asking(running);
}

/* Says once what of the folders was not read; a search leaves binary files out in silence, as grep
 * does. */
static void report_left_out(struct running *running)
{
	const struct parl_run *run = &running->run;

	if (run->left_out == 0 || run->command->any || run->command->input != PARL_INPUT_DOCUMENT)
		return;
	parl_diagnostics_clear(running->faults);
	parl_diagnose(running->faults, PARL_CODE_INPUT_LEFT_OUT, NULL, NULL,
		"%zu file%s of no format that can be read %s left out, the first is %s",
		run->left_out, run->left_out == 1 ? "" : "s", run->left_out == 1 ? "was" : "were",
		run->left_out_first);
	parl_desk_show(&running->run.desk, running->faults);
}

static enum parl_status run_prepared(struct running *running)
{
	struct parl_run *run = &running->run;
	enum parl_status status;

	parl_desk_show(&run->desk, running->faults);
	emit_run(run, PARL_EVENT_RUN_BEGIN);
	status = perform_all(run);
	emit_run(run, PARL_EVENT_RUN_END);
	if (run->asks)
		status = end_asking(running, status);
	report_left_out(running);
	return run->inputs.faulty ? PARL_FAILED : status;
}

static enum parl_status run_command(struct running *running, const char *name)
{
	struct parl_run *run = &running->run;

	run->command = name ? parl_host_command(run->host, name, running->faults) : NULL;
	run->settings.command = run->command;
	if (run->command)
		return prepare(running) ? run_prepared(running) : PARL_FAILED;
	if (parl_diagnostics_total(running->faults, PARL_SEVERITY_ERROR) == 0)
		parl_diagnose(running->faults, PARL_CODE_NO_COMMAND, NULL, "type: parlance help",
			"there is no command '%s'", name ? name : "");
	return PARL_FAILED;
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
	struct running running = {
		.run = {.host = host, .settings = {.request = &full}},
		.arena = parl_arena_new(),
		.faults = parl_diagnostics_new(),
	};
	enum parl_status status = PARL_FAILED;
	struct parl_desk *desk = &running.run.desk;

	memcpy(&full, request, request->size < sizeof(full) ? request->size : sizeof(full));
	if (running.arena && running.faults && parl_desk_begin(desk, &full, color_of(&full))) {
		status = run_command(&running, full.command);
		/* Of an -o file that others read, nothing is better than what a fault left over. */
		if (parl_desk_close(desk, status != PARL_FAILED || running.run.totals.documents,
			    keeps(&running.run), running.faults) != PARL_OK)
			status = PARL_FAILED;
	}
	if (running.run.asks && full.asker)
		full.asker->end(full.asker->state);
	parl_desk_release(desk);
	if (running.run.release_shared)
		running.run.release_shared(running.run.shared);
	parl_memory_release(&running.run.memory);
	parl_vocabulary_free(running.run.vocabulary);
	parl_inputs_release(&running.run.inputs);
	parl_diagnostics_free(running.faults);
	parl_arena_free(running.arena);
	return status;
}
