/*
 * compile.c - the command `compile`: glossaries as one file that a run uses as it lies.
 */
#include <parlance/plugin.h>

static void say(struct parl_output *output, const char *text)
{
	parl_output_text(output, parl_view_of(text));
}

static enum parl_status check(struct parl_job *job)
{
	struct parl_output *output = parl_job_output(job);
	struct parl_compilation compilation;

	if (parl_job_compiled(job, &compilation) != PARL_OK)
		return PARL_FAILED;
	say(output, compilation.path);
	if (!compilation.fault) {
		parl_output_print(output, ": is used\n");
		return PARL_OK;
	}
	parl_output_print(output, ": is not used: ");
	say(output, compilation.fault);
	parl_output_print(output, "\n");
	return PARL_NONE;
}

static enum parl_status run(struct parl_job *job)
{
	struct parl_output *output = parl_job_output(job);
	struct parl_compilation compilation;

	if (parl_job_option(job, "check"))
		return check(job);
	if (parl_job_compile(job, &compilation) != PARL_OK)
		return PARL_FAILED;
	if (parl_job_option(job, "output"))
		return PARL_OK;
	say(output, compilation.path);
	parl_output_print(output, ": %zu concepts of %zu %s, %.1f MB\n", compilation.concepts,
		compilation.glossaries, compilation.glossaries == 1 ? "glossary" : "glossaries",
		(double)compilation.bytes / 1e6);
	return PARL_OK;
}

static const struct parl_option options[] = {
	{.name = "glossary",
		.letter = 'g',
		.repeatable = true,
		.argument = "NAME|FILE",
		.initial = "uk-base",
		.summary = "compile this glossary; of several, all of them together"},
	{.name = "glossary-dir",
		.repeatable = true,
		.argument = "FOLDER",
		.summary = "look for glossaries in this folder first"},
	{.name = "check",
		.summary = "only say whether a compiled file is there and is used, and why not"},
	{.name = "output",
		.letter = 'o',
		.argument = "FILE",
		.summary = "write to this file (default: NAME.compiled beside the first glossary)"},
	{.name = NULL},
};

static const struct parl_command command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "compile",
		"Compile glossaries, so that every run starts faster"},
	.input = PARL_INPUT_NONE,
	.options = options,
	.help = "Writes a set of glossaries, and those that they require, put together into one\n"
		"file: NAME.compiled beside the first of them, NAME.json, or beside the project file\n"
		"that names them. Every run that uses the same set finds it there and need not read\n"
		"the glossaries anew, which is worth it from some thousand terms on. Nothing else is\n"
		"different: when one of the glossaries is changed, or parlance is updated, the file is\n"
		"not used until it is compiled again. The set is what --glossary names, or else the\n"
		"project file of the folder you are in, or else uk-base, which comes compiled.\n"
		"\n"
		"Examples:\n"
		"  parlance compile --glossary our-terms.json\n"
		"      makes our-terms.compiled\n"
		"  parlance compile --check --glossary our-terms.json\n"
		"      says whether it is used (exit status 1: it is not)\n",
	.run = run,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN("compile", "0.1.0", "MIT", "Compile glossaries, so that every run starts faster",
	"command compile Compile glossaries, so that every run starts faster\n", capabilities);
