/*
 * completion_fish.c - completion as fish does it: a line for each option, with what it is for.
 */
#include "completion.h"

#include "arguments.h"

/* Which command the line has; an option of the program may stand before it. */
static const char before[] =
	"# fish completion for parlance, made by `parlance completion fish`\n"
	"function __parlance_command\n"
	"\tset -l words (commandline -opc)\n"
	"\tset -l skip 1\n"
	"\tfor word in $words\n"
	"\t\tif test $skip = 1\n"
	"\t\t\tset skip 0\n"
	"\t\t\tcontinue\n"
	"\t\tend\n"
	"\t\tswitch $word\n"
	"\t\t\tcase --plugin-dir\n"
	"\t\t\t\tset skip 1\n"
	"\t\t\tcase '-*'\n"
	"\t\t\tcase '*'\n"
	"\t\t\t\ttest \"$word\" = \"$argv[1]\"\n"
	"\t\t\t\treturn\n"
	"\t\tend\n"
	"\tend\n"
	"\ttest -z \"$argv[1]\"\n"
	"end\n"
	"# __parlance_behind COUNT VALUED INSTEAD: whether so many words, or an option instead, stand there\n"
	"function __parlance_behind\n"
	"\tset -l count -1\n"
	"\tset -l skip 1\n"
	"\tfor word in (commandline -opc)\n"
	"\t\tif test $skip = 1\n"
	"\t\t\tset skip 0\n"
	"\t\t\tcontinue\n"
	"\t\tend\n"
	"\t\tswitch $word\n"
	"\t\t\tcase '-*'\n"
	"\t\t\t\tset -l name (string split -m 1 = -- $word)\n"
	"\t\t\t\tcontains -- $name[1] (string split ' ' -- $argv[3])\n"
	"\t\t\t\tand return 0\n"
	"\t\t\t\tcontains -- $word (string split ' ' -- $argv[2])\n"
	"\t\t\t\tand set skip 1\n"
	"\t\t\tcase '*'\n"
	"\t\t\t\tset count (math $count + 1)\n"
	"\t\tend\n"
	"\tend\n"
	"\ttest $count -ge $argv[1]\n"
	"end\n"
	"complete -c parlance -e\n"
	"complete -c parlance -f\n"
	"complete -c parlance -n __parlance_command -l help -d 'Show how it is used'\n"
	"complete -c parlance -n __parlance_command -l version -d 'Show the version'\n"
	"complete -c parlance -n __parlance_command -l plugin-dir -x"
	" -a '(__fish_complete_directories)' -d 'Look for plugins in this folder first'\n";

static void print_description(struct parl_output *output, const char *summary)
{
	parl_output_print(output, " -d '");
	parl_completion_quoted(output, summary, "\\'", "\\");
	parl_output_print(output, "'\n");
}

/* Begins a line that counts within the command. */
static void print_begin(struct parl_output *output, const struct parl_command *command)
{
	parl_output_print(
		output, "complete -c parlance -n '__parlance_command %s'", command->head.name);
}

/* What completes a value; -x: nothing else does, no files either. */
static void print_filling(struct parl_output *output, struct parl_filling filling, bool value)
{
	if (filling.folders)
		parl_output_print(
			output, "%s -a '(__fish_complete_directories)'", value ? " -x" : "");
	else if (filling.files)
		parl_output_print(output, "%s -F", value ? " -r" : "");
	else if (value)
		parl_output_print(output, " -x");
	if (filling.words)
		parl_output_print(output, " -a '%s'", filling.words);
}

static void print_command(
	const struct parl_completion *completion, const struct parl_command *command)
{
	struct parl_output *output = completion->output;
	struct parl_filling operand = parl_completion_operand(completion, command);
	const struct parl_option *option;

	parl_output_print(
		output, "complete -c parlance -n __parlance_command -a %s", command->head.name);
	print_description(output, command->head.summary);
	for (size_t i = 0; (option = parl_any_option(command, i)); i++) {
		char letter = parl_run_option_letter(command, option);

		print_begin(output, command);
		parl_output_print(output, " -l %s", option->name);
		if (letter)
			parl_output_print(output, " -s %c", letter);
		if (option->argument)
			print_filling(
				output, parl_completion_value(completion, command, option), true);
		print_description(output, option->summary);
	}
	if (!operand.words && !operand.files && !operand.folders)
		return;
	if (parl_completion_words(command))
		parl_output_print(output,
			"complete -c parlance -n '__parlance_command %s; and __parlance_behind %zu "
			"\"%s\" \"%s\"'",
			command->head.name, parl_completion_words(command),
			parl_completion_options(completion, command, false),
			parl_completion_options(completion, command, true));
	else
		print_begin(output, command);
	print_filling(output, operand, false);
	parl_output_print(output, "\n");
}

void parl_completion_fish(const struct parl_completion *completion)
{
	parl_output_write(completion->output, parl_view_of(before));
	parl_completion_each(completion, print_command);
}
