/*
 * glossaries.c - the command `glossaries`: what is there, in which order it decides, and what is
 * overridden.
 */
#include "listing.h"

#include <string.h>

static enum parl_status show_all(struct listing *listing)
{
	enum parl_status status = PARL_OK;
	size_t count = 0;
	const char *const *names = parl_job_glossary_names(listing->job, &count);

	if (!names)
		return parl_diagnose_memory(parl_job_diagnostics(listing->job), NULL);
	if (listing->as_json)
		parl_json_open(&listing->json, "glossaries", '[');
	for (size_t i = 0; i < count && status == PARL_OK; i++)
		status = card_show(listing, names[i]);
	if (listing->as_json)
		parl_json_close(&listing->json, ']');
	else if (count == 0)
		listing_say(listing, "No glossaries are there: --glossary-dir names a folder.\n");
	return status;
}

static void show_composed(struct listing *listing, const struct parl_vocabulary *vocabulary)
{
	order_show(listing, vocabulary);
	if (parl_job_option(listing->job, "explain"))
		overrides_show(listing, vocabulary);
}

static enum parl_status show(struct listing *listing, const struct parl_vocabulary *vocabulary)
{
	enum parl_status status;

	if (listing->as_json) {
		parl_json_begin(&listing->json, listing->output);
		parl_json_open(&listing->json, NULL, '{');
	}
	status = show_all(listing);
	if (status == PARL_OK && vocabulary)
		show_composed(listing, vocabulary);
	if (listing->as_json) {
		parl_json_close(&listing->json, '}');
		parl_output_write(listing->output, parl_view_of("\n"));
	}
	return status;
}

/* What is used together; NULL with status PARL_OK: nothing is named. Of what a project file names
 * wrongly, the list still helps to find the right names. */
static struct parl_vocabulary *compose(struct parl_job *job, enum parl_status *status)
{
	struct parl_diagnostics *faults = parl_job_diagnostics(job);
	struct parl_vocabulary *vocabulary = parl_job_compose_named(job);

	/* Warnings are for the glossary's author, who has `validate`. */
	if (vocabulary)
		parl_diagnostics_clear(faults);
	else if (parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) == 0 &&
		parl_job_option(job, "explain"))
		parl_diagnose(faults, PARL_CODE_OPTION_VALUE, NULL,
			"name those that are used together (parlance glossaries --explain "
			"--glossary OURS --glossary uk-base), or go to a folder with a project file",
			"--explain is about glossaries that lie over one another, and none is named");
	*status = parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) ? PARL_FAILED : PARL_OK;
	return vocabulary;
}

static enum parl_status run(struct parl_job *job)
{
	struct listing listing = {.job = job,
		.output = parl_job_output(job),
		.arena = parl_job_arena(job),
		.as_json = strcmp(parl_job_option(job, "format"), "json") == 0};
	enum parl_status composed, shown;
	struct parl_vocabulary *vocabulary = compose(job, &composed);

	if (composed != PARL_OK &&
		(parl_job_option(job, "glossary") || parl_job_option(job, "explain")))
		return PARL_FAILED;
	shown = show(&listing, vocabulary);
	parl_vocabulary_free(vocabulary);
	return composed == PARL_OK ? shown : composed;
}

static const struct parl_option options[] = {
	{.name = "glossary",
		.letter = 'g',
		.repeatable = true,
		.argument = "NAME|FILE",
		.summary = "also show in which order this and the others named decide"},
	{.name = "explain",
		.letter = 'e',
		.summary = "list everything that those used together override"},
	{.name = "glossary-dir",
		.repeatable = true,
		.argument = "FOLDER",
		.summary = "look for glossaries in this folder first"},
	{.name = "format",
		.letter = 'f',
		.argument = "FORM",
		.choices = "text|json",
		.initial = "text",
		.summary = "text for reading, or one JSON object"},
	{.name = NULL},
};

static const struct parl_command command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "glossaries",
		"List the glossaries, their order and what they override"},
	.input = PARL_INPUT_NONE,
	.options = options,
	.help = "Lists the glossaries that are there: layer, version, how many concepts and terms,\n"
		"languages. Of those named with --glossary, or else in the project file of the\n"
		"folder you are in, and those that they require, it shows in which order they\n"
		"decide; with --explain, whose word about which concept and term no longer counts,\n"
		"and what is said instead.\n"
		"\n"
		"Examples:\n"
		"  parlance glossaries\n"
		"      what is there\n"
		"  parlance glossaries --explain --glossary our-terms.json\n"
		"      what a glossary of your own changes\n",
	.run = run,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN("glossaries", "0.1.0", "MIT", "List the glossaries, their order and what they override",
	"command glossaries List the glossaries, their order and what they override\n",
	capabilities);
