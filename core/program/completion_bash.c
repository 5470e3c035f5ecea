/*
 * completion_bash.c - completion as bash does it: one function with a case for each option.
 */
#include "completion.h"

#include "arguments.h"

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
	"# _parlance_behind COUNT VALUED INSTEAD: whether so many words, or an option instead, stand there\n"
	"_parlance_behind() {\n"
	"\tlocal count=0 at\n"
	"\tfor ((at = i + 1; at < COMP_CWORD; at++)); do\n"
	"\t\tif [[ \" $3 \" == *\" ${COMP_WORDS[at]} \"* ]]; then\n"
	"\t\t\treturn 0\n"
	"\t\telif [[ \" $2 \" == *\" ${COMP_WORDS[at]} \"* ]]; then\n"
	"\t\t\t((at++))\n"
	"\t\t\tif [[ ${COMP_WORDS[at]} == = ]]; then ((at++)); fi\n"
	"\t\telif [[ ${COMP_WORDS[at]} != -* ]]; then\n"
	"\t\t\t((count++))\n"
	"\t\tfi\n"
	"\tdone\n"
	"\t((count >= $1))\n"
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

static void print_filling(struct parl_output *output, struct parl_filling filling)
{
	if (filling.words)
		parl_output_print(output, " _parlance_words '%s'", filling.words);
	if (filling.words && (filling.files || filling.folders))
		parl_output_print(output, ";");
	if (filling.files || filling.folders)
		parl_output_print(output, " _parlance_files -%c", filling.files ? 'f' : 'd');
	else if (!filling.words)
		parl_output_print(output, " :");
}

/* The case of an option's value. */
static void print_value(const struct parl_completion *completion,
	const struct parl_command *command, const struct parl_option *option)
{
	struct parl_output *output = completion->output;
	char letter = parl_run_option_letter(command, option);

	parl_output_print(output, "\t\"%s --%s\"", command->head.name, option->name);
	if (letter)
		parl_output_print(output, " | \"%s -%c\"", command->head.name, letter);
	parl_output_print(output, ")");
	print_filling(output, parl_completion_value(completion, command, option));
	parl_output_print(output, " ;;\n");
}

static void print_command(
	const struct parl_completion *completion, const struct parl_command *command)
{
	struct parl_output *output = completion->output;
	const struct parl_option *option;

	for (size_t i = 0; (option = parl_any_option(command, i)); i++)
		if (option->argument)
			print_value(completion, command, option);
	parl_output_print(output,
		"\t\"%s \"*)\n\t\tif [[ $word == -* ]]; then\n\t\t\t_parlance_words '",
		command->head.name);
	for (size_t i = 0; (option = parl_any_option(command, i)); i++)
		parl_output_print(output, "%s--%s", i ? " " : "", option->name);
	if (parl_completion_words(command))
		parl_output_print(output,
			"'\n\t\telif _parlance_behind %zu '%s' '%s'; then\n\t\t\t",
			parl_completion_words(command),
			parl_completion_options(completion, command, false),
			parl_completion_options(completion, command, true));
	else
		parl_output_print(output, "'\n\t\telse\n\t\t\t");
	print_filling(output, parl_completion_operand(completion, command));
	parl_output_print(output, "\n\t\tfi\n\t\t;;\n");
}

void parl_completion_bash(const struct parl_completion *completion)
{
	struct parl_output *output = completion->output;

	parl_output_write(output, parl_view_of(before));
	parl_output_print(output,
		"\t\" --plugin-dir\") _parlance_files -d ;;\n"
		"\t\" \"*) _parlance_words '%s --help --version --plugin-dir' ;;\n",
		completion->commands);
	parl_completion_each(completion, print_command);
	parl_output_write(output, parl_view_of(after));
}
