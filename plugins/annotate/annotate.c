/*
 * annotate.c - the command `annotate`: every term of a document, with what it means to the other
 * side. Nothing is changed.
 */
#include <parlance/plugin.h>

#include "first.h"

struct annotation {
	struct parl_job *job;
	struct seen *seen;                   /* NULL: every occurrence is told */
	const struct parl_block *told_block; /* the last one that the report heard of */
};

/* False: the report wants no more. */
static bool tell(struct annotation *annotation, const struct parl_finding *finding)
{
	const struct parl_block *block = parl_finding_block(finding);

	if (annotation->seen && !seen_first(annotation->seen, finding))
		return true;
	if (annotation->told_block != block && !parl_job_block(annotation->job, block))
		return false;
	annotation->told_block = block;
	return parl_job_finding(annotation->job, finding,
		parl_finding_replacement(finding).data ? PARL_FINDING_OFFERED : PARL_FINDING_NOTED);
}

static enum parl_status annotate(struct annotation *annotation, struct parl_bridge *bridge)
{
	const struct parl_document *document = parl_job_document(annotation->job);
	size_t blocks = parl_document_block_count(document);

	for (size_t i = 0; i < blocks; i++) {
		const struct parl_finding *const *findings;
		size_t count;

		if (parl_bridge_judge(bridge, parl_document_block(document, i), &findings, &count))
			return PARL_FAILED;
		for (size_t k = 0; k < count; k++) {
			if (!tell(annotation, findings[k]))
				return PARL_OK;
		}
	}
	return PARL_OK;
}

static enum parl_status run(struct parl_job *job)
{
	const struct parl_vocabulary *vocabulary = parl_job_vocabulary(job);
	struct parl_bridge_options options = {
		sizeof(options), PARL_REGISTER_ANY, PARL_REGISTER_OTHER};
	struct annotation annotation = {.job = job};
	struct parl_bridge *bridge;
	enum parl_status status = PARL_FAILED;

	if (parl_job_register(job, "register", true, &options.from) != PARL_OK)
		return PARL_FAILED;
	bridge = parl_bridge_new(vocabulary, parl_job_document(job), &options);
	if (parl_job_option(job, "first-only"))
		annotation.seen = seen_new(vocabulary, parl_job_arena(job));
	if (bridge && (annotation.seen || !parl_job_option(job, "first-only")))
		status = annotate(&annotation, bridge);
	parl_bridge_free(bridge);
	if (status == PARL_FAILED)
		parl_diagnose(parl_job_diagnostics(job), PARL_CODE_NO_MEMORY, parl_job_path(job),
			NULL, "out of memory");
	return status;
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
