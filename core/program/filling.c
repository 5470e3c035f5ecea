/*
 * filling.c - what completes a word: the registry as a shell sees it.
 *
 * What completes a value is told by how its option is declared: choices, else the name of the
 * argument (FILE, FOLDER, a glossary's NAME|FILE).
 */
#include "completion.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "arguments.h"
#include "commands.h"

static const char *spaced(const char *list, struct parl_arena *arena)
{
	char *copy = list ? (char *)parl_arena_copy(arena, parl_view_of(list)).data : NULL;

	if (!copy)
		return "";
	for (char *at = copy; (at = strchr(at, '|'));)
		*at = ' ';
	return copy;
}

static bool is_listed(const char *list, const char *name)
{
	size_t size = strlen(name);

	for (const char *at = list; (at = strstr(at, name)); at += size)
		if ((at == list || at[-1] == ' ') && (at[size] == ' ' || at[size] == '\0'))
			return true;
	return false;
}

/* Shells expand what is offered. A name with a sign in it that could mean something to one of them
 * is left out: "$(rm x)" would be done. */
static bool is_plain(const char *name)
{
	for (; *name; name++)
		if (!strchr("-._", *name) && !isalnum((unsigned char)*name) &&
			(unsigned char)*name < 0x80)
			return false;
	return true;
}

static const char *add_name(const char *list, const char *name, struct parl_arena *arena)
{
	if (!list || !is_plain(name) || is_listed(list, name))
		return list;
	return parl_arena_join(arena, list, " ", name);
}

static const char *glossary_names(struct parl_job *job)
{
	size_t count = 0;
	const char *const *names = parl_job_glossary_names(job, &count);
	const char *list = "";

	for (size_t i = 0; list && i < count; i++)
		list = add_name(list, names[i], parl_job_arena(job));
	return list ? list : "";
}

/* Those of the glossaries that are installed now. */
static const char *register_names(struct parl_job *job)
{
	size_t count = 0;
	const char *const *names = parl_job_glossary_names(job, &count);
	const char *list = "";

	for (size_t i = 0; names && i < count; i++) {
		const char *path = parl_job_glossary_path(job, names[i]);
		struct parl_glossary *glossary = path ? parl_glossary_open(path, NULL) : NULL;
		size_t registers = glossary ? parl_glossary_register_count(glossary) : 0;

		for (size_t k = 0; k < registers; k++)
			list = add_name(list, parl_glossary_register_name(glossary, (int)k),
				parl_job_arena(job));
		parl_glossary_free(glossary);
	}
	return list ? list : "";
}

static const char *code_names(struct parl_arena *arena)
{
	size_t count;
	const struct parl_code_info *codes = parl_code_all(&count);
	const char *list = "";

	for (size_t i = 0; list && i < count; i++) {
		const char *name = parl_arena_print(arena, "P-%03d", codes[i].number);

		list = name ? parl_arena_join(arena, list, " ", name) : NULL;
	}
	return list ? list : "";
}

/* What completes a word that help calls NAME. */
static struct parl_filling filling_of(const struct parl_completion *completion, const char *name)
{
	const struct {
		const char *part;
		struct parl_filling filling;
	} kinds[] = {
		{"COMMAND", {.words = completion->commands}},
		{"SHELL", {.words = completion->shells}},
		{"REGISTER", {.words = completion->registers}},
		{"CODE", {.words = completion->codes}},
		{"NAME|FILE", {.words = completion->glossaries, .files = true}},
		{"FILE|FOLDER", {.files = true}},
		{"FOLDER", {.folders = true}},
		{"FILE", {.files = true}},
	};

	for (size_t i = 0; i < PARL_LENGTH(kinds); i++)
		if (strstr(name, kinds[i].part))
			return kinds[i].filling;
	return (struct parl_filling){.words = NULL};
}

struct parl_filling parl_completion_value(const struct parl_completion *completion,
	const struct parl_command *command, const struct parl_option *option)
{
	struct parl_arena *arena = parl_job_arena(completion->job);
	const char *choices =
		parl_run_choices(parl_job_host(completion->job), command, option, arena);

	if (!choices)
		return filling_of(completion, option->argument);
	return (struct parl_filling){.words = spaced(choices, arena)};
}

struct parl_filling parl_completion_operand(
	const struct parl_completion *completion, const struct parl_command *command)
{
	return filling_of(completion,
		command->input != PARL_INPUT_NONE ? "FILE"
			: command->words          ? command->words
						  : "");
}

size_t parl_completion_words(const struct parl_command *command)
{
	return command->words && command->input != PARL_INPUT_NONE &&
			command->most_words != SIZE_MAX
		? command->least_words
		: 0;
}

const char *parl_completion_options(
	const struct parl_completion *completion, const struct parl_command *command, bool instead)
{
	struct parl_arena *arena = parl_job_arena(completion->job);
	const struct parl_option *option;
	const char *list = instead ? "" : "--plugin-dir";

	for (size_t i = 0; list && (option = parl_any_option(command, i)); i++) {
		char letter = parl_run_option_letter(command, option);

		if (instead ? !option->instead_of_words : !option->argument)
			continue;
		if (letter)
			list = parl_arena_print(arena, "%s -%c", list, letter);
		list = list ? parl_arena_print(arena, "%s --%s", list, option->name) : NULL;
	}
	return list ? list : "";
}

void parl_completion_each(const struct parl_completion *completion,
	void (*write)(const struct parl_completion *completion, const struct parl_command *command))
{
	struct parl_host *host = parl_job_host(completion->job);

	for (size_t i = 0; i < parl_host_offer_count(host); i++) {
		struct parl_offer offer = parl_host_offer(host, i);
		const struct parl_command *command;

		if (offer.kind != PARL_CAPABILITY_COMMAND || !offer.used)
			continue;
		/* One that cannot be opened is not completed; `parlance plugins` says why. */
		command = parl_host_command(host, offer.name, NULL);
		if (command)
			write(completion, command);
	}
}

void parl_completion_quoted(
	struct parl_output *output, const char *text, const char *quote, const char *escaped)
{
	for (; *text; text++) {
		if (*text == '\'') {
			parl_output_print(output, "%s", quote);
			continue;
		}
		if (strchr(escaped, *text))
			parl_output_print(output, "\\");
		parl_output_print(output, "%c", *text);
	}
}

void parl_completion_gather(struct parl_completion *completion)
{
	struct parl_job *job = completion->job;
	struct parl_arena *arena = parl_job_arena(job);

	completion->commands = spaced(parl_command_names(parl_job_host(job), arena), arena);
	completion->glossaries = glossary_names(job);
	completion->registers = register_names(job);
	completion->codes = code_names(arena);
}
