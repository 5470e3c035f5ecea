/*
 * annotate.c - the command `annotate`: every term of a document, with what it means to the other
 * side. Nothing is changed.
 */
#include <parlance/plugin.h>

#include "first.h"

struct annotation {
	struct parl_job *job;
	struct seen *seen; /* NULL: every occurrence is told */
};

static enum parl_status tell(void *state, const struct parl_finding *finding)
{
	const struct annotation *annotation = state;
	bool offers = parl_finding_replacement(finding).data;

	if (annotation->seen && !seen_first(annotation->seen, finding))
		return PARL_OK;
	return parl_job_finding(
		       annotation->job, finding, offers ? PARL_FINDING_OFFERED : PARL_FINDING_NOTED)
		? PARL_OK
		: PARL_NONE;
}

static enum parl_status run(struct parl_job *job)
{
	struct parl_bridge_options options = {
		sizeof(options), PARL_REGISTER_ANY, PARL_REGISTER_OTHER};
	struct annotation annotation = {.job = job};

	if (parl_job_register(job, "register", true, &options.from) != PARL_OK)
		return PARL_FAILED;
	if (parl_job_option(job, "first-only")) {
		annotation.seen = seen_new(parl_job_vocabulary(job), parl_job_arena(job));
		if (!annotation.seen)
			return parl_diagnose_memory(parl_job_diagnostics(job), parl_job_path(job));
	}
	return parl_job_judge(job, &options, tell, &annotation);
}

static enum parl_status check(struct parl_job *job)
{
	int number;

	return parl_job_register(job, "register", true, &number);
}

static const struct parl_option options[] = {
	{.name = "register",
		.letter = 'r',
		.argument = "REGISTER",
		.initial = "any",
		.summary = "find the terms of third-sector, commissioner, or any register"},
	{.name = "first-only",
		.letter = '1',
		.summary = "only the first occurrence of each concept in a section"},
	{.name = NULL},
};

static const struct parl_command command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "annotate",
		"Explain every term that a document uses"},
	.input = PARL_INPUT_DOCUMENT,
	.vocabulary = true,
	.events = PARL_EVENT_BLOCK | PARL_EVENT_FINDING,
	.options = options,
	.help = "Shows each term of the glossaries where it stands in the document, with what the\n"
		"other side calls it and why. The document stays as it is. Names, quotations,\n"
		"links and code are left out. A section begins at each heading.\n"
		"\n"
		"Examples:\n"
		"  parlance annotate answer.md\n"
		"      what a commissioner may read differently in a bid answer\n"
		"  parlance annotate --register commissioner --first-only tender.txt\n"
		"      the buyer's terms in a tender, each explained once a section\n"
		"  parlance annotate --format jsonl answer.md\n"
		"      one JSON object a finding, for other programs\n",
	.run = run,
	.check = check,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN("annotate", "1.0", "MIT", "Explain every term that a document uses",
	"command annotate Explain every term that a document uses\n", capabilities);
