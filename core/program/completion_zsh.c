/*
 * completion_zsh.c - completion as zsh does it: _arguments is told the options of a command.
 */
#include "completion.h"

#include "arguments.h"

static const char before[] = "#compdef parlance\n"
			     "# zsh completion for parlance, made by `parlance completion zsh`\n";

static const char program[] =
	"_parlance() {\n"
	"\tlocal curcontext=$curcontext context state line\n"
	"\tlocal -A opt_args\n"
	"\t_arguments -C -S \\\n"
	"\t\t'(- *)--help[show how it is used]' \\\n"
	"\t\t'(- *)--version[show the version]' \\\n"
	"\t\t'*--plugin-dir=[look for plugins in this folder first]:FOLDER:_files -/' \\\n"
	"\t\t'1:command:_parlance_commands' '*::argument:->argument'\n"
	"\t[[ $state = argument ]] || return\n"
	"\tcase $words[1] in\n";

static const char after[] = "\tesac\n"
			    "}\n"
			    "\n"
			    "if [[ $funcstack[1] = _parlance ]]; then\n"
			    "\t_parlance \"$@\"\n"
			    "else\n"
			    "\tcompdef _parlance parlance\n"
			    "fi\n";

/* A quotation mark within a quotation: that ends, and begins again. */
static void print_quoted(struct parl_output *output, const char *text, const char *escaped)
{
	parl_completion_quoted(output, text, "'\\''", escaped);
}

/* An item of _describe. */
static void print_item(const struct parl_completion *completion, const struct parl_command *command)
{
	parl_output_print(completion->output, "\t\t'%s:", command->head.name);
	print_quoted(completion->output, command->head.summary, "");
	parl_output_print(completion->output, "'\n");
}

/* ":FILE:_files": what a word is called, and what fills it in. */
static void print_filling(struct parl_output *output, const char *name, struct parl_filling filling)
{
	const char *action = filling.files ? "_files" : filling.folders ? "_files -/" : " ";

	parl_output_print(output, ":");
	print_quoted(output, name, ":\\");
	if (!filling.words)
		parl_output_print(output, ":%s", action);
	else if (filling.files)
		parl_output_print(output, ":_parlance_glossaries");
	else
		parl_output_print(output, ":(%s)", filling.words);
}

/* \*{-g+,--glossary=}'[use this glossary]:NAME|FILE:_parlance_glossaries' */
static void print_option(const struct parl_completion *completion,
	const struct parl_command *command, const struct parl_option *option)
{
	struct parl_output *output = completion->output;
	char letter = parl_run_option_letter(command, option);

	parl_output_print(output, " \\\n\t\t\t");
	if (option->instead_of_words)
		parl_output_print(output, "'(1)'");
	if (option->repeatable)
		parl_output_print(output, "\\*");
	else if (letter && !option->instead_of_words)
		parl_output_print(output, "'(-%c --%s)'", letter, option->name);
	if (letter)
		parl_output_print(output, "{-%c%s,--%s%s}", letter, option->argument ? "+" : "",
			option->name, option->argument ? "=" : "");
	else
		parl_output_print(output, "--%s%s", option->name, option->argument ? "=" : "");
	parl_output_print(output, "'[");
	print_quoted(output, option->summary, "[]\\");
	parl_output_print(output, "]");
	if (option->argument)
		print_filling(output, option->argument,
			parl_completion_value(completion, command, option));
	parl_output_print(output, "'");
}

static void print_command(
	const struct parl_completion *completion, const struct parl_command *command)
{
	struct parl_output *output = completion->output;
	struct parl_filling operand = parl_completion_operand(completion, command);
	const struct parl_option *option;

	parl_output_print(output, "\t(%s)\n\t\t_arguments -s -S", command->head.name);
	for (size_t i = 0; (option = parl_any_option(command, i)); i++)
		print_option(completion, command, option);
	for (size_t i = 0; i < parl_completion_words(command); i++) {
		parl_output_print(output, " \\\n\t\t\t'");
		print_filling(output, command->words, (struct parl_filling){.words = NULL});
		parl_output_print(output, "'");
	}
	if (operand.words || operand.files || operand.folders) {
		bool inputs = !command->words || parl_completion_words(command);

		parl_output_print(output, " \\\n\t\t\t'*");
		print_filling(output, inputs ? "FILE" : command->words, operand);
		parl_output_print(output, "'");
	}
	parl_output_print(output, "\n\t\t;;\n");
}

void parl_completion_zsh(const struct parl_completion *completion)
{
	struct parl_output *output = completion->output;

	parl_output_print(output, "%s\n_parlance_commands() {\n\tlocal -a commands=(\n", before);
	parl_completion_each(completion, print_item);
	parl_output_print(output,
		"\t)\n\t_describe command commands\n}\n\n"
		"_parlance_glossaries() {\n"
		"\t_alternative 'glossaries:glossary:(%s)' 'files:file:_files'\n}\n\n%s",
		completion->glossaries, program);
	parl_completion_each(completion, print_command);
	parl_output_write(output, parl_view_of(after));
}
