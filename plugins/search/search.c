/*
 * search.c - the command `search`: where a word or a phrase stands, by the rules by which terms are
 * found, in links and code too.
 */
#include <parlance/plugin.h>

#include "query.h"

static enum parl_status out_of_memory(struct parl_job *job)
{
	return parl_diagnose_memory(parl_job_diagnostics(job), parl_job_path(job));
}

/* PARL_NONE: no hit. MORE says whether the report wants more. */
static enum parl_status search_block(struct parl_job *job, const struct query *query,
	struct parl_scan *scan, const struct parl_block *block, bool *more)
{
	enum parl_status found = PARL_NONE;
	enum parl_status status = PARL_NONE;
	struct parl_match match;

	parl_scan_begin(scan, parl_block_text(block));
	while (*more && (status = parl_scan_next(scan, &match)) == PARL_OK) {
		found = PARL_OK;
		*more = parl_job_hit(job, block, match.span, query_term(query, match.key));
	}
	return status == PARL_FAILED ? PARL_FAILED : found;
}

static enum parl_status search(
	struct parl_job *job, const struct query *query, struct parl_scan *scan)
{
	const struct parl_document *document = parl_job_document(job);
	size_t blocks = parl_document_block_count(document);
	enum parl_status found = PARL_NONE;
	bool more = true;

	for (size_t i = 0; more && i < blocks; i++) {
		enum parl_status status =
			search_block(job, query, scan, parl_document_block(document, i), &more);

		if (status == PARL_FAILED)
			return PARL_FAILED;
		if (status == PARL_OK)
			found = PARL_OK;
	}
	return found;
}

static enum parl_status run(struct parl_job *job)
{
	struct query query;
	struct parl_scan *scan = NULL;
	enum parl_status status = query_make(&query, job);

	if (status == PARL_OK) {
		scan = parl_scan_new(query.matcher, 0);
		status = scan ? search(job, &query, scan) : PARL_FAILED;
	}
	parl_scan_free(scan);
	query_release(&query);
	return status == PARL_FAILED ? out_of_memory(job) : status;
}

/* What is wrong with the query is said once, not for every file. */
static enum parl_status check(struct parl_job *job)
{
	struct parl_diagnostics *faults = parl_job_diagnostics(job);
	parl_view word = parl_job_word(job, 0);
	struct query query;
	enum parl_status status = query_make(&query, job);

	if (status == PARL_OK && query_lacks_concept(&query, job))
		parl_diagnose(faults, PARL_CODE_QUERY_NO_CONCEPT, NULL,
			"parlance lookup shows what the glossaries have",
			"no glossary in use has \"%.*s\" as a term: only these words are searched for",
			(int)word.size, word.data);
	query_release(&query);
	if (status == PARL_FAILED)
		return out_of_memory(job);
	if (status == PARL_OK)
		return PARL_OK;
	parl_diagnose(faults, PARL_CODE_QUERY, NULL, "name a word or a phrase to search for",
		word.size ? "nothing can match this query" : "the query is empty");
	return PARL_FAILED;
}

static const struct parl_option options[] = {
	{.name = "case",
		.argument = "RULE",
		.choices = "fold|exact",
		.initial = "fold",
		.summary = "whether capitals count"},
	{.name = "marks",
		.argument = "RULE",
		.choices = "exact|ignore",
		.initial = "exact",
		.summary = "whether accents count"},
	{.name = "concept",
		.letter = 'c',
		.summary = "find the other terms of the query's concept too, in every form"},
	{.name = NULL},
};

static const struct parl_command command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "search",
		"Search documents for a word, a phrase or a concept"},
	.input = PARL_INPUT_DOCUMENT,
	.words = "QUERY",
	.least_words = 1,
	.most_words = 1,
	.vocabulary = true,
	.events = PARL_EVENT_HIT,
	.options = options,
	.help = "Shows each line that has QUERY in it, as whole words. Capitals do not count, nor\n"
		"how letters are encoded, nor where lines, spaces and soft hyphens fall; a hyphen\n"
		"ends a word, and \"client\" is found in \"client's\". Links and code are searched too.\n"
		"Ends with status 0 when something was found, 1 when nothing was, 2 when it could\n"
		"not search.\n"
		"\n"
		"Examples:\n"
		"  parlance search \"social value\" tender.md\n"
		"      a phrase, also where it is broken over two lines\n"
		"  parlance search --concept grantee reports/*.md\n"
		"      grantees, grant recipients, and whatever else the glossaries call them\n"
		"  parlance search --marks ignore cafe minutes.txt\n"
		"      cafe and caf\xc3\xa9\n",
	.run = run,
	.check = check,
	.any = true,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN("search", "1.0", "MIT", "Search documents for a word, a phrase or a concept",
	"command search Search documents for a word, a phrase or a concept\n", capabilities);
