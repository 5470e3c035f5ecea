/*
 * completion.c - `parlance completion bash`: the registry as a shell sees it.
 *
 * What completes a value is told by how its option is declared: choices, else the name of the
 * argument (FILE, FOLDER, a glossary's NAME|FILE).
 */
#include <string.h>

#include "about.h"
#include "arguments.h"
#include "commands.h"

static const char before[] =
	"# bash completion for parlance, made by `parlance completion bash`\n"
	"_parlance_files() {\n"
	"\tlocal IFS=$'\\n'\n"
	"\tcompopt -o filenames 2>/dev/null\n"
	"\tCOMPREPLY+=($(compgen \"$1\" -- \"$word\"))\n"
	"}\n"
	"\n"
	"_parlance_words() {\n"
	"\tCOMPREPLY+=($(compgen -W \"$1\" -- \"$word\"))\n"
	"}\n"
	"\n"
	"_parlance() {\n"
	"\tlocal word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}\n"
	"\tlocal command= i\n"
	"\tCOMPREPLY=()\n"
	"\t# bash splits --option=value at the sign\n"
	"\tif [[ $word == = ]]; then\n"
	"\t\tword=\n"
	"\telif [[ $previous == = ]]; then\n"
	"\t\tprevious=${COMP_WORDS[COMP_CWORD - 2]}\n"
	"\tfi\n"
	"\tfor ((i = 1; i < COMP_CWORD; i++)); do\n"
	"\t\tcase ${COMP_WORDS[i]} in\n"
	"\t\t--plugin-dir) ((i++)) ;;\n"
	"\t\t-*) ;;\n"
	"\t\t*) command=${COMP_WORDS[i]} && break ;;\n"
	"\t\tesac\n"
	"\tdone\n"
	"\tcase \"$command $previous\" in\n";

static const char after[] = "\tesac\n"
			    "}\n"
			    "complete -F _parlance parlance\n";

struct script {
	struct parl_job *job;
	struct parl_output *output;
	const char *commands; /* by spaces, as the others */
	const char *glossaries;
	const char *registers;
	const char *codes;
};

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

/* A file name that would end the quotation is left out. */
static const char *add_name(const char *list, const char *name, struct parl_arena *arena)
{
	if (!list || strpbrk(name, "' \t\n") || is_listed(list, name))
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

static void print_words(const struct script *script, const char *words)
{
	parl_output_print(script->output, " _parlance_words '%s'", words);
}

/* What completes a word that help calls NAME. */
static void print_kind(const struct script *script, const char *name)
{
	if (strstr(name, "COMMAND"))
		print_words(script, script->commands);
	else if (strstr(name, "SHELL"))
		print_words(script, "bash");
	else if (strstr(name, "REGISTER"))
		print_words(script, script->registers);
	else if (strstr(name, "CODE"))
		print_words(script, script->codes);
	else if (strcmp(name, "NAME|FILE") == 0) {
		print_words(script, script->glossaries);
		parl_output_print(script->output, "; _parlance_files -f");
	} else if (strstr(name, "FOLDER"))
		parl_output_print(script->output, " _parlance_files -d");
	else if (strstr(name, "FILE"))
		parl_output_print(script->output, " _parlance_files -f");
	else
		parl_output_print(script->output, " :");
}

/* The case of an option's value. */
static void print_value(const struct script *script, const struct parl_command *command,
	const struct parl_option *option)
{
	struct parl_arena *arena = parl_job_arena(script->job);
	const char *choices = parl_run_choices(parl_job_host(script->job), command, option, arena);
	char letter = parl_run_option_letter(command, option);

	parl_output_print(script->output, "\t\"%s --%s\"", command->head.name, option->name);
	if (letter)
		parl_output_print(script->output, " | \"%s -%c\"", command->head.name, letter);
	parl_output_print(script->output, ")");
	if (choices)
		print_words(script, spaced(choices, arena));
	else
		print_kind(script, option->argument);
	parl_output_print(script->output, " ;;\n");
}

static void print_command(const struct script *script, const struct parl_command *command)
{
	struct parl_output *output = script->output;
	const struct parl_option *option;

	for (size_t i = 0; (option = parl_any_option(command, i)); i++)
		if (option->argument)
			print_value(script, command, option);
	parl_output_print(output,
		"\t\"%s \"*)\n\t\tif [[ $word == -* ]]; then\n\t\t\t_parlance_words '",
		command->head.name);
	for (size_t i = 0; (option = parl_any_option(command, i)); i++)
		parl_output_print(output, "%s--%s", i ? " " : "", option->name);
	parl_output_print(output, "'\n\t\telse\n\t\t\t");
	if (command->input != PARL_INPUT_NONE)
		print_kind(script, "FILE");
	else
		print_kind(script, command->words ? command->words : "");
	parl_output_print(output, "\n\t\tfi\n\t\t;;\n");
}

static void print_program(const struct script *script)
{
	parl_output_print(script->output, "\t\" --plugin-dir\") _parlance_files -d ;;\n\t\" \"*)");
	print_words(script,
		parl_arena_print(parl_job_arena(script->job), "%s --help --version --plugin-dir",
			script->commands));
	parl_output_print(script->output, " ;;\n");
}

static void print_script(const struct script *script)
{
	struct parl_host *host = parl_job_host(script->job);

	parl_output_write(script->output, parl_view_of(before));
	print_program(script);
	for (size_t i = 0; i < parl_host_offer_count(host); i++) {
		struct parl_offer offer = parl_host_offer(host, i);
		const struct parl_command *command;

		if (offer.kind != PARL_CAPABILITY_COMMAND || !offer.used)
			continue;
		/* One that cannot be opened is not completed; `parlance plugins` says why. */
		command = parl_host_command(host, offer.name, NULL);
		if (command)
			print_command(script, command);
	}
	parl_output_write(script->output, parl_view_of(after));
}

enum parl_status parl_completion_run(struct parl_job *job)
{
	struct parl_arena *arena = parl_job_arena(job);
	struct script script = {.job = job, .output = parl_job_output(job)};

	if (strcmp(parl_job_word(job, 0).data, "bash") != 0) {
		parl_diagnose_choice(parl_job_diagnostics(job), PARL_CODE_NO_SHELL,
			parl_job_word(job, 0).data, "bash", "there is no completion for '%s'",
			parl_job_word(job, 0).data);
		return PARL_FAILED;
	}
	script.commands = spaced(parl_command_names(parl_job_host(job), arena), arena);
	script.glossaries = glossary_names(job);
	script.registers = register_names(job);
	script.codes = code_names(arena);
	print_script(&script);
	return PARL_OK;
}
