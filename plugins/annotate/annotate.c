/*
 * annotate.c - the command `annotate`: every term of a document, with what it means to the other
 * side. Nothing is changed.
 */
#include <parlance/plugin.h>

struct annotation {
	struct parl_job *job;
	bool first_only;
};

static enum parl_status tell(void *state, const struct parl_finding *finding)
{
	const struct annotation *annotation = state;
	struct parl_job *job = annotation->job;
	enum parl_finding_state becomes =
		parl_finding_replacement(finding).data ? PARL_FINDING_OFFERED : PARL_FINDING_NOTED;

	if (annotation->first_only && !parl_job_first(job, finding))
		return PARL_OK;
	if (parl_job_note(job, finding, becomes) == PARL_FAILED)
		return PARL_FAILED;
	/* A document is written whole, even when nobody reads the summary. */
	return parl_job_finding(job, finding, becomes) || parl_job_takes_notes(job) ? PARL_OK
										    : PARL_NONE;
}

static enum parl_status run(struct parl_job *job)
{
	struct parl_bridge_options options = {
		.size = sizeof(options), .from = PARL_REGISTER_ANY, .to = PARL_REGISTER_OTHER};
	struct annotation annotation = {.job = job};

	if (parl_job_register(job, "register", true, &options.from) != PARL_OK)
		return PARL_FAILED;
	/* A margin full of the same comment would help nobody. */
	annotation.first_only = parl_job_option(job, "first-only") ||
		(parl_job_takes_notes(job) && !parl_job_option(job, "every"));
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
		.summary =
			"only the first occurrence of each concept in a section; what is done for "
			"comments anyway"},
	{.name = "every", .summary = "comment on every occurrence"},
	{.name = NULL},
};

static const struct parl_command command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "annotate",
		"Explain every term that a document uses"},
	.input = PARL_INPUT_DOCUMENT,
	.vocabulary = true,
	.notes = true,
	.events = PARL_EVENT_BLOCK | PARL_EVENT_FINDING,
	.options = options,
	.help = "Shows each term of the glossaries where it stands in the document, with what the\n"
		"other side calls it and why. The document stays as it is. Names, quotations,\n"
		"links and code are left out. A section begins at each heading.\n"
		"With -o and the name of a Word document, that is written with a comment on the\n"
		"first occurrence of each concept in a section; its text stays as it is.\n"
		"\n"
		"Examples:\n"
		"  parlance annotate answer.md\n"
		"      what a commissioner may read differently in a bid answer\n"
		"  parlance annotate --register commissioner --first-only tender.txt\n"
		"      the buyer's terms in a tender, each explained once a section\n"
		"  parlance annotate answer.docx -o explained.docx\n"
		"      the document with comments\n"
		"  parlance annotate --format jsonl answer.md\n"
		"      one JSON object a finding, for other programs\n",
	.run = run,
	.check = check,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN("annotate", "1.0", "MIT", "Explain every term that a document uses",
	"command annotate Explain every term that a document uses\n", capabilities);
