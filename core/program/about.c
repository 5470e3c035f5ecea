/*
 * about.c - the plugin that is linked into the program: commands about parlance itself.
 *
 * They come by the same descriptor as all others, so that help and completion have one registry.
 */
#include "about.h"

static enum parl_status version_run(struct parl_job *job)
{
	parl_output_print(parl_job_output(job), "parlance %s\n", parl_version());
	return PARL_OK;
}

#define COMMAND(NAME, SUMMARY)                                                         \
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, NAME, SUMMARY}, \
	.input = PARL_INPUT_NONE

static const struct parl_command help = {
	COMMAND("help", "Show the commands, or how one of them is used"),
	.words = "[COMMAND]",
	.most_words = 1,
	.run = parl_help_run,
};

static const struct parl_command version = {
	COMMAND("version", "Show the version of parlance"),
	.run = version_run,
};

static const struct parl_option plugins_options[] = {
	{.name = "no-check",
		.summary = "list what the plugins' notes say, without running any of their code"},
	{0},
};

static const struct parl_command plugins = {
	COMMAND("plugins", "List the plugins: what they offer, and what was refused and why"),
	.options = plugins_options,
	.help = "Each plugin is opened and checked, so that the list is the whole truth. Its "
		"lines say name, version and licence, the file, and what it offers.",
	.run = parl_plugins_run,
};

static const struct parl_option explain_options[] = {
	{.name = "format",
		.letter = 'f',
		.argument = "NAME",
		.choices = "text|markdown",
		.initial = "text",
		.summary = "how it is shown"},
	{0},
};

static const struct parl_command explain = {
	COMMAND("explain", "Explain the code of a message, such as P-120"),
	.words = "[CODE]",
	.most_words = 1,
	.options = explain_options,
	.help = "Without a code, all are listed.\n\n"
		"  parlance explain P-120\n"
		"  parlance explain --format markdown\n",
	.run = parl_explain_run,
};

static const struct parl_command completion = {
	COMMAND("completion", "Print a script that completes command lines in a shell"),
	.words = "SHELL",
	.least_words = 1,
	.most_words = 1,
	.help = "For bash, fish and zsh. An installed parlance has brought its completion with it.\n"
		"Else, in this shell only:\n\n"
		"  source <(parlance completion bash)\n"
		"  parlance completion fish | source\n"
		"  source <(parlance completion zsh)\n\n"
		"For good, and for every new shell:\n\n"
		"  parlance completion bash >~/.local/share/bash-completion/completions/parlance\n"
		"  parlance completion fish >~/.config/fish/completions/parlance.fish\n"
		"  parlance completion zsh >FOLDER/_parlance, with FOLDER one of $fpath\n",
	.run = parl_completion_run,
};

static const struct parl_capability *const capabilities[] = {
	&help.head,
	&version.head,
	&plugins.head,
	&explain.head,
	&completion.head,
	NULL,
};

const struct parl_plugin parl_about_plugin = {
	.size = sizeof(struct parl_plugin),
	.abi = PARL_PLUGIN_ABI,
	.name = "about",
	.version = PARL_VERSION,
	.license = "MIT",
	.summary = "Commands about parlance itself",
	.capabilities = capabilities,
};
