/*
 * export.c - the command `export`: a glossary, or several composed, in another form.
 */
#include "exchange.h"

/* VOCABULARY is NULL for GLOSSARY by itself. */
static enum parl_status export_with(struct parl_job *job, const struct parl_exporter *exporter,
	const struct parl_vocabulary *vocabulary, const struct parl_glossary *glossary)
{
	struct parl_diagnostics *faults = parl_job_diagnostics(job);
	size_t before = parl_diagnostics_total(faults, PARL_SEVERITY_ERROR);
	struct parl_export what = {
		.path = parl_job_path(job), .glossary = glossary, .vocabulary = vocabulary};
	enum parl_status status;

	if (!exchange_gather(job, &what))
		return parl_diagnose_memory(faults, what.path);
	status = exporter->write(&what, parl_job_output(job), faults);
	if (status != PARL_OK)
		exchange_silent(job, "exporter", exporter->head.name, before);
	return status;
}

/* A file is read without its warnings: they are for `validate`. Where it is faulty it is read again
 * for what is wrong with it; where nothing is, memory was out. */
static enum parl_status export_file(struct parl_job *job, const struct parl_exporter *exporter)
{
	struct parl_diagnostics *faults = parl_job_diagnostics(job);
	const char *path = parl_job_path(job);
	struct parl_glossary *glossary = parl_glossary_read(parl_job_input(job), path, NULL);
	enum parl_status status = PARL_FAILED;

	if (glossary) {
		status = export_with(job, exporter, NULL, glossary);
	} else {
		glossary = parl_glossary_read(parl_job_input(job), path, faults);
		if (glossary)
			parl_diagnose_memory(faults, path);
	}
	parl_glossary_free(glossary);
	return status;
}

static enum parl_status run(struct parl_job *job)
{
	const char *output = parl_job_option(job, "output");
	const char *name = exchange_format(job, PARL_CAPABILITY_EXPORTER, output);
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(job);
	const struct parl_exporter *exporter = NULL;

	if (name)
		exporter = parl_host_exporter(parl_job_host(job), name, parl_job_diagnostics(job));
	if (!exporter)
		return PARL_FAILED;
	if (!vocabulary)
		return export_file(job, exporter);
	/* One glossary is exported as it is, without what only follows from it. */
	return export_with(job, exporter,
		parl_vocabulary_glossary_count(vocabulary) > 1 ? vocabulary : NULL,
		parl_vocabulary_glossary(vocabulary, 0));
}

static const struct parl_option options[] = {
	{.name = "as",
		.argument = "FORMAT",
		.choices = "@exporter",
		.summary = "what to write, where the name of the output file does not say"},
	{.name = NULL},
};

const struct parl_command export_command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "export",
		"Write a glossary as a spreadsheet or a page to print"},
	.input = PARL_INPUT_MAYBE,
	.vocabulary = true,
	.options = options,
	.help = "Writes the glossary FILE in another form. Without a FILE it is what --glossary\n"
		"names, composed: what a higher layer overrides is settled already. What the form\n"
		"cannot hold is counted on standard error.\n"
		"\n"
		"Examples:\n"
		"  parlance export our-terms.json -o our-terms.xlsx\n"
		"      one glossary as a workbook, to be changed in Excel and imported again\n"
		"  parlance export our-terms.json -o our-terms.csv\n"
		"      the same as CSV, which every spreadsheet program opens\n"
		"  parlance export our-terms.json -o our-terms.tbx\n"
		"      the same as a term base, for terminology and translators' programs\n"
		"  parlance export --as csv >uk-base.csv\n"
		"      the base glossary\n"
		"  parlance export --glossary uk-base --glossary our-terms.json -o all.csv\n"
		"      both, as they hold together\n"
		"  parlance export --glossary uk-base --glossary uk-wales -o glossary.html\n"
		"      a two-way glossary to print and browse, Welsh words in Welsh order\n"
		"  parlance export --as html-large -o large.html\n"
		"      the base glossary, to print in large letters\n",
	.run = run,
	.whole = true,
};
