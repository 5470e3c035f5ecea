/*
 * main.c - the program `parlance`: the first client of the library.
 *
 * It knows no command by name but `help` and `version`, for which --help and --version stand; these
 * too come from the registry (about.c).
 */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "about.h"
#include "arguments.h"
#include "ask.h"
#include "commands.h"

struct program {
	struct parl_host *host;
	struct parl_diagnostics *plugin_faults; /* of plugins that the command may not need */
	struct parl_diagnostics *faults;
	struct parl_arena *arena;
	struct parl_arguments arguments;
	struct parl_folders plugins;
	struct parl_folders glossaries;
};

static bool begin(struct program *program)
{
	program->host = parl_host_new();
	program->plugin_faults = parl_diagnostics_new();
	program->faults = parl_diagnostics_new();
	program->arena = parl_arena_new();
	program->plugins.arena = program->glossaries.arena = program->arena;
	return program->host && program->plugin_faults && program->faults && program->arena;
}

static void end(struct program *program)
{
	parl_host_free(program->host);
	parl_diagnostics_free(program->plugin_faults);
	parl_diagnostics_free(program->faults);
	parl_arena_free(program->arena);
}

static void find_plugins(struct program *program)
{
	const struct parl_folders *folders = &program->plugins;
	size_t named = folders->count; /* by --plugin-dir: these should be there */

	parl_host_add(program->host, &parl_about_plugin, program->plugin_faults);
	parl_folders_of_plugins(&program->plugins);
	parl_folders_of_glossaries(&program->glossaries);
	for (size_t i = 0; i < folders->count; i++) {
		enum parl_status status =
			parl_host_scan(program->host, folders->items[i], program->plugin_faults);

		if (status == PARL_NONE && i < named)
			parl_diagnose(program->faults, PARL_CODE_NO_FOLDER, NULL,
				"check the spelling, and the folder you are in",
				"--plugin-dir: there is no folder '%s'", folders->items[i]);
	}
}

/* What is merely not used yet is no news at every run: `parlance plugins` lists it. */
static void show_plugin_faults(const struct program *program)
{
	parl_run_show(program->plugin_faults, PARL_SEVERITY_WARNING);
}

/* Commands about parlance itself tell about its plugins in their own way, or not at all. */
static bool does_work(const struct parl_command *command)
{
	return command->input != PARL_INPUT_NONE || command->vocabulary || command->events;
}

/* Questions are in colour as the results are. */
static enum parl_color color_of(const struct parl_arguments *arguments)
{
	enum parl_color color = PARL_COLOR_AUTO;

	for (size_t i = 0; i < arguments->setting_count; i++)
		if (strcmp(arguments->settings[i].name, "color") == 0)
			color = parl_color_of(arguments->settings[i].value);
	return color;
}

static enum parl_status run(
	const struct program *program, const char *command, const struct parl_arguments *arguments)
{
	struct parl_terminal terminal = {command, color_of(arguments), -1, false};
	struct parl_asker asker = parl_terminal_asker(&terminal);
	struct parl_request request = {
		.size = sizeof(request),
		.command = command,
		.operands = arguments->operands,
		.operand_count = arguments->operand_count,
		.settings = arguments->settings,
		.setting_count = arguments->setting_count,
		.glossary_folders = program->glossaries.items,
		.glossary_folder_count = program->glossaries.count,
		.asker = &asker,
		.cache_folder = parl_folder_of_cache(program->arena),
	};

	return parl_run(program->host, &request);
}

/* `parlance --help`, `parlance COMMAND --help`. */
static enum parl_status run_help(const struct program *program, const char *about)
{
	struct parl_arguments arguments = {.operands = &about, .operand_count = about != NULL};

	return run(program, "help", &arguments);
}

static enum parl_status run_command(struct program *program, int argc, char **argv)
{
	const char *name = program->arguments.command;
	const struct parl_command *command =
		parl_host_command(program->host, name, program->faults);

	if (!command) {
		show_plugin_faults(program);
		if (parl_diagnostics_total(program->faults, PARL_SEVERITY_ERROR) == 0)
			parl_commands_none(program->host, name, program->arena, program->faults);
		return PARL_FAILED;
	}
	if (does_work(command))
		show_plugin_faults(program);
	if (!parl_arguments_read(
		    &program->arguments, argc, argv, command, program->arena, program->faults))
		return PARL_FAILED;
	return program->arguments.help ? run_help(program, name)
				       : run(program, name, &program->arguments);
}

static enum parl_status dispatch(struct program *program, int argc, char **argv)
{
	struct parl_arguments *arguments = &program->arguments;

	if (!parl_arguments_begin(arguments, argc, argv, &program->plugins, program->faults))
		return PARL_FAILED;
	find_plugins(program);
	/* A plugin that was passed over for it might be the one that reads the document. */
	if (program->plugins.failed || program->glossaries.failed ||
		parl_diagnostics_no_memory(program->plugin_faults))
		return parl_diagnose_memory(program->faults, NULL);
	if (parl_diagnostics_total(program->faults, PARL_SEVERITY_ERROR) > 0)
		return PARL_FAILED;
	if (arguments->command)
		return run_command(program, argc, argv);
	if (arguments->version)
		return run(program, "version", arguments);
	run_help(program, NULL);
	/* Without a word of what to do, nothing was done. */
	return arguments->help ? PARL_OK : PARL_FAILED;
}

/* A stream that was closed by whoever started us must not become the next file that is opened:
 * what we read would come from it, what we print would go into it. Reading and writing then fail.
 */
static void hold_streams(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0)
			(void)!open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

int main(int argc, char **argv)
{
	struct program program = {0};
	enum parl_status status = PARL_FAILED;

	hold_streams();
	/* A reader that goes away, a limit on file sizes: noticed by the write that fails. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	if (begin(&program)) {
		status = dispatch(&program, argc, argv);
		parl_run_show(program.faults, PARL_SEVERITY_NOTE);
	} else {
		fputs("parlance: error: out of memory\n", stderr);
	}
	end(&program);
	return (int)status;
}
