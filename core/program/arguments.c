/*
 * arguments.c - the command line, taken apart by what the command declares.
 */
#include "arguments.h"

#include <string.h>

#define PLUGIN_DIR "--plugin-dir"

static const struct parl_option options[] = {
	{.name = "help", .letter = 'h', .summary = "show how the command is used"},
	{.name = "plugin-dir",
		.repeatable = true,
		.argument = "FOLDER",
		.summary = "look for plugins in this folder first"},
};

const struct parl_option *parl_any_option(const struct parl_command *command, size_t index)
{
	const struct parl_option *option;
	size_t count = 0;

	while ((option = parl_run_option(command, count)))
		if (count++ == index)
			return option;
	index -= count;
	return index < PARL_LENGTH(options) ? &options[index] : NULL;
}

/* --- before the command is known */

/* The folder that argument INDEX names as --plugin-dir; NULL: it does not. TAKEN: how many. */
static const char *plugin_dir(int argc, char **argv, int index, int *taken)
{
	const size_t size = strlen(PLUGIN_DIR);
	const char *argument = argv[index];

	*taken = 1;
	if (strncmp(argument, PLUGIN_DIR, size) != 0)
		return NULL;
	if (argument[size] == '=')
		return argument + size + 1;
	if (argument[size] != '\0' || index + 1 >= argc)
		return NULL;
	*taken = 2;
	return argv[index + 1];
}

static void find_plugin_dirs(int argc, char **argv, struct parl_folders *plugins)
{
	int taken;

	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i += taken) {
		const char *folder = plugin_dir(argc, argv, i, &taken);

		if (folder)
			parl_folders_add(plugins, folder);
	}
}

bool parl_arguments_begin(struct parl_arguments *arguments, int argc, char **argv,
	struct parl_folders *plugins, struct parl_diagnostics *faults)
{
	int taken = 1;

	find_plugin_dirs(argc, argv, plugins);
	for (int i = 1; i < argc; i += taken) {
		taken = 1;
		if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0)
			arguments->help = true;
		else if (strcmp(argv[i], "--version") == 0)
			arguments->version = true;
		else if (argv[i][0] != '-') {
			arguments->command = argv[i];
			arguments->first = i + 1;
			return true;
		} else if (!plugin_dir(argc, argv, i, &taken)) {
			parl_diagnose(faults, PARL_CODE_NO_OPTION, NULL,
				"options stand behind the command: parlance COMMAND OPTIONS FILES",
				"'%s' is no option of parlance itself", argv[i]);
			return false;
		}
	}
	return true;
}

/* --- behind the command */

struct reader {
	struct parl_arguments *arguments;
	const struct parl_command *command;
	struct parl_arena *arena;
	struct parl_diagnostics *faults;
	int argc;
	char **argv;
	int next;
};

static const struct parl_option *find_long(const struct reader *reader, parl_view name)
{
	const struct parl_option *option;

	for (size_t i = 0; (option = parl_any_option(reader->command, i)); i++)
		if (parl_view_equal(parl_view_of(option->name), name))
			return option;
	return NULL;
}

static const struct parl_option *find_letter(const struct reader *reader, char letter)
{
	const struct parl_option *option;

	for (size_t i = 0; (option = parl_any_option(reader->command, i)); i++)
		if (option->letter == letter)
			return option;
	return NULL;
}

static void refuse_unknown(const struct reader *reader, const char *argument)
{
	const struct parl_option *option;
	const char *list = NULL;

	for (size_t i = 0; (option = parl_any_option(reader->command, i)); i++)
		list = parl_arena_print(
			reader->arena, "%s%s--%s", list ? list : "", list ? "|" : "", option->name);
	parl_diagnose_choice(reader->faults, PARL_CODE_NO_OPTION, argument, list,
		"'%s' has no option '%s'", reader->command->head.name, argument);
}

static void put(struct reader *reader, const char *name, const char *value)
{
	struct parl_arguments *arguments = reader->arguments;

	arguments->settings[arguments->setting_count++] = (struct parl_setting){name, value};
}

/* "format=diff" of a flag that is short for another option. */
static bool put_meaning(struct reader *reader, const char *meaning)
{
	size_t size = strcspn(meaning, "=");
	const char *name = parl_arena_copy(reader->arena, (parl_view){meaning, size}).data;

	if (!name)
		return false;
	put(reader, name, meaning + size + 1);
	return true;
}

/* Takes an option with the value that stands with it (NULL: none), or behind it. */
static void take(struct reader *reader, const struct parl_option *option, const char *value)
{
	if (!option->argument && value) {
		parl_diagnose(reader->faults, PARL_CODE_OPTION_VALUE, NULL, NULL,
			"--%s takes no value, and was given '%s'", option->name, value);
		return;
	}
	if (option->argument && !value && reader->next < reader->argc)
		value = reader->argv[reader->next++];
	if (option->argument && !value) {
		parl_diagnose(reader->faults, PARL_CODE_OPTION_VALUE, NULL,
			parl_arena_print(
				reader->arena, "write --%s %s", option->name, option->argument),
			"--%s needs a value", option->name);
		return;
	}
	if (option == &options[0])
		reader->arguments->help = true;
	else if (!option->stands_for)
		put(reader, option->name, value ? value : "");
	else if (put(reader, option->name, value ? value : ""),
		!put_meaning(reader, option->stands_for))
		parl_diagnose_memory(reader->faults, NULL);
}

static void take_long(struct reader *reader, const char *argument)
{
	const char *name = argument + 2;
	parl_view word = {name, strcspn(name, "=")};
	const struct parl_option *option = find_long(reader, word);

	if (option)
		take(reader, option, name[word.size] ? name + word.size + 1 : NULL);
	else
		refuse_unknown(reader, argument);
}

/* "-o FILE", "-oFILE", "-ab". */
static void take_letters(struct reader *reader, const char *argument)
{
	for (const char *at = argument + 1; *at; at++) {
		const struct parl_option *option = find_letter(reader, *at);

		if (!option) {
			refuse_unknown(reader, argument);
			return;
		}
		take(reader, option, option->argument && at[1] ? at + 1 : NULL);
		if (option->argument)
			return;
	}
}

bool parl_arguments_read(struct parl_arguments *arguments, int argc, char **argv,
	const struct parl_command *command, struct parl_arena *arena,
	struct parl_diagnostics *faults)
{
	struct reader reader = {arguments, command, arena, faults, argc, argv, arguments->first};
	/* Every letter of an argument could be an option, and stand for another. */
	size_t room = 2;
	bool options_over = false;

	for (int i = arguments->first; i < argc; i++)
		room += 2 * strlen(argv[i]);
	arguments->operands = parl_arena_array(arena, (size_t)argc + 1, sizeof(char *));
	arguments->settings = parl_arena_array(arena, room, sizeof(struct parl_setting));
	if (!arguments->operands || !arguments->settings) {
		parl_diagnose_memory(faults, NULL);
		return false;
	}
	while (reader.next < argc) {
		const char *argument = argv[reader.next++];

		if (options_over || argument[0] != '-' || argument[1] == '\0')
			arguments->operands[arguments->operand_count++] = argument;
		else if (strcmp(argument, "--") == 0)
			options_over = true;
		else if (argument[1] == '-')
			take_long(&reader, argument);
		else
			take_letters(&reader, argument);
	}
	return parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == 0;
}
