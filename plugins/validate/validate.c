/*
 * validate.c - the command `validate`: whether a file is a good glossary, or a good project file,
 * with every fault.
 *
 * The faults are its result: they go to the report, and errors in the glossary are status 1.
 */
#include <string.h>
#include <time.h>

#include "statistics.h"

/* The schema of glossaries lies in the folder with them, and `validate glossaries` should be about
 * the glossaries: it is told, and passed over. */
static bool is_schema(struct parl_job *job)
{
	static const char ending[] = ".schema.json";
	const char *path = parl_job_path(job);
	size_t size = strlen(path);

	if (size < sizeof(ending) || strcmp(path + size - (sizeof(ending) - 1), ending) != 0)
		return false;
	parl_diagnose(parl_job_diagnostics(job), PARL_CODE_SCHEMA_FILE, path, NULL,
		"a JSON Schema, which describes glossaries and is none: passed over");
	return true;
}

/* Judges what a glossary says about others, and whether its examples hold in their company. */
static enum parl_status judge_in_company(struct parl_job *job, struct parl_glossary *glossary)
{
	struct parl_vocabulary *vocabulary = parl_job_compose(job, glossary);
	enum parl_status status = PARL_OK;

	if (vocabulary)
		status = parl_glossary_test(glossary, vocabulary, parl_job_path(job),
			parl_job_input(job), parl_job_diagnostics(job));
	parl_vocabulary_free(vocabulary);
	return status;
}

/* The day that --today names, else that of the clock. */
static parl_view today(struct parl_job *job)
{
	const char *named = parl_job_option(job, "today");
	char *text = parl_arena_alloc(parl_job_arena(job), sizeof("2027-03-31"));
	time_t now = time(NULL);
	struct tm parts;

	if (named)
		return parl_view_of(named);
	if (!text || !localtime_r(&now, &parts) ||
		strftime(text, sizeof("2027-03-31"), "%Y-%m-%d", &parts) == 0)
		return (parl_view){"", 0};
	return parl_view_of(text);
}

static enum parl_status check(struct parl_job *job)
{
	const char *named = parl_job_option(job, "today");

	if (!named || (parl_is_date(parl_view_of(named)) && strlen(named) == strlen("2027-03-31")))
		return PARL_OK;
	parl_diagnose(parl_job_diagnostics(job), PARL_CODE_OPTION_VALUE, NULL,
		"write a day of the calendar, year first: --today 2027-03-31",
		"--today does not take '%s'", named);
	return PARL_FAILED;
}

static enum parl_status judge(struct parl_job *job, struct parl_glossary *glossary)
{
	parl_glossary_review(glossary, today(job), parl_job_path(job), parl_job_input(job),
		parl_job_diagnostics(job));
	if (parl_job_option(job, "stats") && !statistics_tell(job, glossary)) {
		parl_diagnose_memory(parl_job_diagnostics(job), parl_job_path(job));
		return PARL_FAILED;
	}
	return judge_in_company(job, glossary);
}

static enum parl_status run(struct parl_job *job)
{
	struct parl_diagnostics *faults = parl_job_diagnostics(job);
	enum parl_status status = PARL_OK;
	struct parl_glossary *glossary;

	if (is_schema(job))
		return PARL_OK;
	if (parl_job_is_project(job))
		return parl_job_judge_project(job);
	glossary = parl_glossary_draft(parl_job_input(job), parl_job_path(job), faults);
	if (glossary)
		status = judge(job, glossary);
	parl_glossary_free(glossary);
	/* Where memory ran out not all of the file was judged. */
	if (status == PARL_FAILED || parl_diagnostics_no_memory(faults))
		return PARL_FAILED;
	return parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) ? PARL_NONE : PARL_OK;
}

static const struct parl_option options[] = {
	{.name = "stats",
		.summary =
			"count concepts, terms and examples by domain, mapping, action, register, "
			"language and status"},
	{.name = "include",
		.repeatable = true,
		.argument = "GLOB",
		.initial = "*.json",
		.summary = "of a folder, only files of such names"},
	{.name = "today",
		.argument = "YYYY-MM-DD",
		.summary = "the day for review dates, instead of the clock's"},
	{.name = NULL},
};

static const struct parl_command command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "validate",
		"Find the faults of a glossary"},
	.input = PARL_INPUT_RAW,
	.events = PARL_EVENT_DIAGNOSTIC | PARL_EVENT_COUNT,
	.options = options,
	.help = "Reads each FILE as a glossary and reports every fault with its place, the line and\n"
		"what to do about it; then tries the glossary's own examples. Glossaries that it\n"
		"requires are looked for beside it, as ID.json, and where --glossary looks.\n"
		"A project file (parlance.json) is checked too: its keys, the glossaries that it\n"
		"names, and whether there are concepts of the names in it.\n"
		"Ends with status 1 when there is an error in a file; warnings do not count.\n"
		"`parlance explain P-nnn` says more about the code behind a message.\n"
		"\n"
		"Examples:\n"
		"  parlance validate our-terms.json\n"
		"      everything that is wrong with one glossary\n"
		"  parlance validate base.json region.json town.json\n"
		"      several, for instance before they are published\n"
		"  parlance validate --stats our-terms.json\n"
		"      how much is in it, and whether it is sound\n"
		"  parlance validate parlance.json\n"
		"      the project file of a bid\n"
		"  parlance validate .\n"
		"      all JSON files of this folder and those in it\n"
		"  parlance validate --format jsonl our-terms.json\n"
		"      one JSON object a fault, for other programs\n",
	.run = run,
	.check = check,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN("validate", "1.0", "MIT", "Find the faults of a glossary",
	"command validate Find the faults of a glossary\n", capabilities);
