/*
 * annotate.c - the command `annotate`: every term of a document, with what it means to the other
 * side. Nothing is changed.
 */
#include <string.h>

#include <parlance/plugin.h>

struct annotation {
	struct parl_job *job;
	bool first_only;
};

/* Whether an --action names it, or none is given. */
static bool is_wanted_action(const struct parl_job *job, enum parl_action action)
{
	size_t count = parl_job_option_count(job, "action");

	for (size_t i = 0; i < count; i++)
		if (strcmp(parl_job_option_at(job, "action", i), parl_action_name(action)) == 0)
			return true;
	return count == 0;
}

static bool is_wanted(const struct annotation *annotation, const struct parl_finding *finding)
{
	struct parl_job *job = annotation->job;
	bool wanted = false;

	for (size_t i = 0; !wanted && i < parl_finding_sense_count(finding); i++)
		wanted = parl_job_wants_domain(
			job, "domain", parl_term_concept(parl_finding_sense(finding, i)));
	return wanted && is_wanted_action(job, parl_finding_action(finding)) &&
		(!annotation->first_only || parl_job_first(job, finding));
}

static enum parl_status tell(void *state, const struct parl_finding *finding)
{
	const struct annotation *annotation = state;
	struct parl_job *job = annotation->job;
	enum parl_finding_state becomes =
		parl_finding_replacement(finding).data ? PARL_FINDING_OFFERED : PARL_FINDING_NOTED;

	if (!is_wanted(annotation, finding))
		return PARL_OK;
	if (parl_job_note(job, finding, becomes) == PARL_FAILED)
		return PARL_FAILED;
	/* A document is written whole, even when nobody reads the summary. */
	return parl_job_finding(job, finding, becomes) || parl_job_takes_notes(job) ? PARL_OK
										    : PARL_NONE;
}

/* For whom it is explained: one who knows the words of --for, and not those of the other side. */
static enum parl_status read_reader(struct parl_job *job, struct parl_bridge_options *options)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(job);

	if (!parl_job_option(job, "for"))
		return PARL_OK;
	if (parl_job_register(job, "for", false, &options->to) != PARL_OK)
		return PARL_FAILED;
	if (parl_vocabulary_register_count(vocabulary) < 2) {
		parl_diagnose(parl_job_diagnostics(job), PARL_CODE_NO_READER, NULL,
			"name a further glossary that has words of the other side, or leave --for "
			"away",
			"--for: the glossaries in use have only the words of one side, \"%s\"",
			parl_vocabulary_register_name(vocabulary, 0));
		return PARL_FAILED;
	}
	options->explain = true;
	options->from = options->to == 0 ? 1 : 0;
	return PARL_OK;
}

static enum parl_status read_options(struct parl_job *job, struct parl_bridge_options *options)
{
	*options = (struct parl_bridge_options){
		.size = sizeof(*options), .from = PARL_REGISTER_ANY, .to = PARL_REGISTER_OTHER};
	if (read_reader(job, options) != PARL_OK)
		return PARL_FAILED;
	return parl_job_register(job, "register", true, &options->from);
}

static enum parl_status run(struct parl_job *job)
{
	struct parl_bridge_options options;
	struct annotation annotation = {.job = job};

	if (read_options(job, &options) != PARL_OK)
		return PARL_FAILED;
	/* A page full of the same note would help nobody; a machine wants every place. */
	annotation.first_only = parl_job_option(job, "first-only") ||
		(parl_job_is_read(job) && !parl_job_option(job, "every"));
	return parl_job_judge(job, &options, tell, &annotation);
}

static enum parl_status check(struct parl_job *job)
{
	struct parl_bridge_options options;

	return parl_job_check_domains(job, "domain") == PARL_OK ? read_options(job, &options)
								: PARL_FAILED;
}

static const struct parl_option options[] = {
	{.name = "for",
		.argument = "REGISTER",
		.summary = "explain to a reader on this side what the other side's words mean"},
	{.name = "register",
		.letter = 'r',
		.argument = "REGISTER",
		.summary =
			"find the terms of third-sector, commissioner, or any register (default: "
			"any; with --for the other side's)"},
	{.name = "domain",
		.argument = "DOMAIN",
		.repeatable = true,
		.summary = "only terms of this field, such as finance"},
	{.name = "action",
		.argument = "ACTION",
		.choices = "replace|suggest|explain",
		.repeatable = true,
		.summary = "only terms with which this may be done"},
	{.name = "first-only",
		.letter = '1',
		.summary =
			"only the first occurrence of each concept in a section; what is done for "
			"readers anyway"},
	{.name = "every", .summary = "every occurrence, for readers too"},
	{.name = "notes",
		.argument = "PLACE",
		.choices = "inline|below|end",
		.initial = "below",
		.summary =
			"where notes stand in text to read: in the line, below its paragraph, at "
			"the end"},
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
	.help = "Shows the terms of the glossaries where they stand in the document, with what the\n"
		"other side calls them and why. The document stays as it is. For people the first\n"
		"occurrence of a concept in a section is told (--every: all of them), for machines\n"
		"(--format jsonl, sarif) every one. A section begins at each heading. Names,\n"
		"quotations, links and code are left out.\n"
		"With --for, a reader on that side is told what the other side's words mean, in at\n"
		"most 30 words each, and what to ask: in quotations and titles too, since nothing\n"
		"would be changed there.\n"
		"With -o and the name of a Word document or a web page, that is written with\n"
		"comments; its text stays as it is.\n"
		"\n"
		"Examples:\n"
		"  parlance annotate answer.md\n"
		"      what a commissioner may read differently in a bid answer\n"
		"  parlance annotate --for commissioner proposal.md --format html -o page.html\n"
		"      a charity's words explained to a commissioner, on a page to print\n"
		"  parlance annotate --for third-sector tender.txt --notes end\n"
		"      the buyer's terms in a tender, explained behind it\n"
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
