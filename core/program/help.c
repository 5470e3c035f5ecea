/*
 * help.c - `parlance help`: the registry as a reader sees it.
 */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "about.h"
#include "arguments.h"
#include "commands.h"
#include "folders.h"
#include "prose.h"

#define INDENT 2
#define GAP 2
/* A name longer than this does not push the summaries of all others to the right. */
#define NAME_MOST 30

static const struct parl_offer *find_command(
	const struct parl_host *host, parl_view name, struct parl_offer *offer)
{
	for (size_t i = 0; i < parl_host_offer_count(host); i++) {
		*offer = parl_host_offer(host, i);
		if (offer->kind == PARL_CAPABILITY_COMMAND && offer->used &&
			parl_view_equal(parl_view_of(offer->name), name))
			return offer;
	}
	return NULL;
}

/* A row of a table: the name, then the text, wrapped beside it. */
static void print_row(struct parl_output *output, const char *name, const char *text, size_t width)
{
	size_t column = INDENT + width + GAP;
	size_t used = INDENT + strlen(name);

	parl_output_print(output, "%*s%s", INDENT, "", name);
	if (used + GAP > column) {
		parl_output_print(output, "\n");
		used = 0;
	}
	parl_output_print(output, "%*s", (int)(column - used), "");
	parl_print_prose(output, parl_view_of(text), column, column);
}

static size_t widest(size_t width, const char *name)
{
	size_t size = strlen(name);

	return size > width && size <= NAME_MOST ? size : width;
}

static int is_page(const struct dirent *entry)
{
	size_t size = strlen(entry->d_name);

	return size > 3 && strcmp(entry->d_name + size - 3, ".md") == 0;
}

/* Where the pages are that messages and help call docs/NAME.md, and which there are. */
static void list_pages(struct parl_output *output, struct parl_arena *arena)
{
	const char *folder = parl_folder_of_docs(arena), *list = NULL;
	struct dirent **pages = NULL;
	int count = folder ? scandir(folder, &pages, is_page, alphasort) : 0;

	for (int i = 0; i < count; i++) {
		list = parl_arena_join(arena, list, " ", pages[i]->d_name);
		free(pages[i]);
	}
	free(pages);
	if (!list)
		return;
	parl_output_print(output,
		"\nmanual pages: man parlance, man parlance-translate ...\n"
		"guides, in %s (docs/ in messages):\n",
		folder);
	parl_output_print(output, "%*s", INDENT, "");
	parl_print_prose(output, parl_view_of(list), INDENT, INDENT);
}

static enum parl_status list_commands(struct parl_job *job)
{
	const struct parl_host *host = parl_job_host(job);
	struct parl_output *output = parl_job_output(job);
	const char *names = parl_command_names(host, parl_job_arena(job));
	struct parl_offer offer;
	size_t width = 0;

	parl_output_print(output,
		"parlance - bridge the words of charities and public commissioners\n\n"
		"usage: parlance COMMAND [OPTION]... [WORD|FILE|FOLDER]...\n\ncommands:\n");
	for (const char *at = names; at && *at; at += strspn(at, "|")) {
		parl_view name = {at, strcspn(at, "|")};

		if (find_command(host, name, &offer))
			width = widest(width, offer.name);
		at += name.size;
	}
	for (const char *at = names; at && *at; at += strspn(at, "|")) {
		parl_view name = {at, strcspn(at, "|")};

		if (find_command(host, name, &offer))
			print_row(output, offer.name, offer.summary, width);
		at += name.size;
	}
	parl_output_print(output,
		"\n`parlance help COMMAND` shows how one is used. Options of all: --help, "
		"--plugin-dir;\n`parlance --version` shows the version.\n");
	list_pages(output, parl_job_arena(job));
	return PARL_OK;
}

/* "-o, --output=FILE" */
static const char *option_name(const struct parl_command *command, const struct parl_option *option,
	struct parl_arena *arena)
{
	char letter = parl_run_option_letter(command, option);
	const char *name = parl_arena_print(arena, "%s--%s%s%s",
		letter ? parl_arena_print(arena, "-%c, ", letter) : "    ", option->name,
		option->argument ? "=" : "", option->argument ? option->argument : "");

	return name ? name : option->name;
}

/* "auto, always or never", which can go on in the next line, for "auto|always|never". */
static const char *spelled(const char *choices, struct parl_arena *arena)
{
	const char *list = NULL, *bar;

	for (; choices && *choices; choices = bar ? bar + 1 : "") {
		const char *one;

		bar = strchr(choices, '|');
		one = parl_arena_print(
			arena, "%.*s", (int)(bar ? bar - choices : (long)strlen(choices)), choices);
		list = one ? parl_arena_join(arena, list, bar ? ", " : " or ", one) : NULL;
	}
	return list;
}

/* The summary with what is allowed, and what is taken when nothing is said. */
static const char *option_text(
	struct parl_job *job, const struct parl_command *command, const struct parl_option *option)
{
	struct parl_arena *arena = parl_job_arena(job);
	const char *choices =
		spelled(parl_run_choices(parl_job_host(job), command, option, arena), arena);
	const char *text = parl_arena_print(arena, "%s%s%s%s%s%s%s", option->summary,
		choices ? ": " : "", choices ? choices : "", option->initial ? " (default: " : "",
		option->initial ? option->initial : "", option->initial ? ")" : "",
		option->repeatable ? "; may be given several times" : "");

	return text ? text : option->summary;
}

static void print_options(struct parl_job *job, const struct parl_command *command)
{
	struct parl_arena *arena = parl_job_arena(job);
	const struct parl_option *option;
	size_t width = 0;

	for (size_t i = 0; (option = parl_any_option(command, i)); i++)
		width = widest(width, option_name(command, option, arena));
	parl_output_print(parl_job_output(job), "\noptions:\n");
	for (size_t i = 0; (option = parl_any_option(command, i)); i++)
		print_row(parl_job_output(job), option_name(command, option, arena),
			option_text(job, command, option), width);
}

static void print_usage(struct parl_job *job, const struct parl_command *command)
{
	struct parl_output *output = parl_job_output(job);

	parl_output_print(output, "usage: parlance %s [OPTION]...%s%s%s\n\n%s.\n",
		command->head.name, command->words ? " " : "", command->words ? command->words : "",
		command->input != PARL_INPUT_NONE ? " [FILE|FOLDER]..." : "",
		command->head.summary);
	if (command->input == PARL_INPUT_DOCUMENT || command->input == PARL_INPUT_RAW)
		parl_output_print(output,
			"\nFolders are gone through. Without a file, or with '-', standard input is "
			"read.\n");
	if (command->help) {
		parl_output_print(output, "\n");
		parl_print_paragraphs(output, command->help);
	}
}

static enum parl_status explain_command(struct parl_job *job, const char *name)
{
	const struct parl_command *command =
		parl_host_command(parl_job_host(job), name, parl_job_diagnostics(job));

	if (command) {
		print_usage(job, command);
		print_options(job, command);
		return PARL_OK;
	}
	if (parl_diagnostics_total(parl_job_diagnostics(job), PARL_SEVERITY_ERROR) == 0)
		parl_commands_none(
			parl_job_host(job), name, parl_job_arena(job), parl_job_diagnostics(job));
	return PARL_FAILED;
}

enum parl_status parl_help_run(struct parl_job *job)
{
	return parl_job_word_count(job) ? explain_command(job, parl_job_word(job, 0).data)
					: list_commands(job);
}
