/*
 * search.c - the command `search`: where a word or a phrase stands, by the rules by which terms are
 * found, in links and code too.
 */
#include <parlance/plugin.h>

#include "options.h"
#include "plan.h"
#include "terms.h"

struct search {
	struct parl_job *job;
	const struct plan *plan;
	struct tool *tool;
	bool more; /* is wanted */
};

static void tell(struct search *search, const struct parl_block *block, parl_span span,
	const struct wording *wording)
{
	search->more = parl_job_hit(search->job, block, span, wording ? wording->term : NULL) &&
		!search->plan->once;
}

/* Each match as it comes. PARL_NONE: no hit. */
static enum parl_status search_matches(struct search *search, const struct parl_block *block)
{
	enum parl_status found = PARL_NONE, status = PARL_NONE;
	struct parl_scan *scan = search->tool->scan;
	struct parl_match match;

	parl_scan_begin(scan, parl_block_text(block));
	while (search->more && (status = parl_scan_next(scan, &match)) == PARL_OK) {
		found = PARL_OK;
		tell(search, block, match.span, query_wording(search->plan->query, match.key));
	}
	return status == PARL_FAILED ? PARL_FAILED : found;
}

/* The block as a whole. */
static enum parl_status search_paragraph(struct search *search, const struct parl_block *block)
{
	struct paragraph *paragraph = &search->tool->paragraph;
	enum parl_status status =
		paragraph_judge(paragraph, search->tool->scan, parl_block_text(block));

	for (size_t i = 0; status == PARL_OK && search->more && i < paragraph->count; i++)
		tell(search, block, paragraph->found[i].span, paragraph->found[i].wording);
	return status;
}

static enum parl_status search_document(struct search *search)
{
	const struct parl_document *document = parl_job_document(search->job);
	size_t blocks = parl_document_block_count(document);
	enum parl_status found = PARL_NONE;

	for (size_t i = 0; search->more && i < blocks; i++) {
		const struct parl_block *block = parl_document_block(document, i);
		enum parl_status status = search->plan->plain ? search_matches(search, block)
							      : search_paragraph(search, block);

		if (status == PARL_FAILED)
			return PARL_FAILED;
		if (status == PARL_OK)
			found = PARL_OK;
	}
	return found;
}

static enum parl_status search_words(struct parl_job *job, const struct plan *plan)
{
	struct search search = {.job = job, .plan = plan, .tool = plan_take(plan), .more = true};
	enum parl_status status = search.tool ? search_document(&search) : PARL_FAILED;

	if (search.tool)
		plan_give(plan, search.tool);
	return status == PARL_FAILED
		? parl_diagnose_memory(parl_job_diagnostics(job), parl_job_path(job))
		: status;
}

static enum parl_status want_all(struct parl_job *job, struct parl_scan *scan)
{
	enum parl_status status;
	struct parl_match match;

	parl_scan_begin(scan, parl_job_input(job));
	do {
		status = parl_scan_next(scan, &match);
	} while (status == PARL_OK && parl_job_want(job, match.span.start));
	return status == PARL_NONE ? PARL_OK : PARL_FAILED;
}

/* PARL_NONE: nothing in the source can be a hit, as no wording begins anywhere. */
static enum parl_status look_for_any(struct parl_job *job, struct parl_scan *scan)
{
	struct parl_match match;

	parl_scan_begin(scan, parl_job_input(job));
	return parl_scan_next(scan, &match);
}

static enum parl_status search_every(struct parl_job *job, const struct plan *plan)
{
	struct tool *tool = plan_take(plan);
	enum parl_status status;

	if (!tool)
		return parl_diagnose_memory(parl_job_diagnostics(job), parl_job_path(job));
	status = every_search(job, &tool->readings, plan->once);
	plan_give(plan, tool);
	return status;
}

/* A word by itself is found in a line as in a paragraph. Where a phrase is, only the paragraphs
 * need to be known that have all of it; or its first word, where the next could be behind a prefix
 * of its line. */
static enum parl_status sieve(struct parl_job *job)
{
	const struct plan *plan = parl_job_shared(job);
	enum parl_status status = PARL_NONE, any = PARL_OK;
	struct tool *tool;

	if (plan->every)
		parl_job_want_occurrences(job);
	if (!plan->query || (plan->plain && plan->query->words && parl_job_want_lines(job)))
		return PARL_NONE;
	tool = plan_take(plan);
	if (!tool)
		return PARL_FAILED;
	if (tool->first)
		any = look_for_any(job, tool->first);
	if (any == PARL_NONE)
		status = PARL_OK;
	else if (any == PARL_FAILED)
		status = any;
	else if (parl_job_is_seamless(job))
		status = want_all(job, tool->sieve);
	else if (tool->first)
		status = want_all(job, tool->first);
	plan_give(plan, tool);
	return status;
}

static enum parl_status run(struct parl_job *job)
{
	const struct plan *plan = parl_job_shared(job);
	enum parl_status status = plan->query ? search_words(job, plan)
		: plan->every                 ? search_every(job, plan)
					      : terms_search(job, plan->once);

	if (status == PARL_OK && plan->quiet)
		parl_job_leave_rest(job);
	return status;
}

static enum parl_status check(struct parl_job *job)
{
	return options_check(job) ? plan_make(job) : PARL_FAILED;
}

static const struct parl_option options[] = {
	/* what to look for */
	{.name = "query",
		.letter = 'e',
		.repeatable = true,
		.argument = "QUERY",
		.instead_of_words = true,
		.summary = "look for this; several find any of them"},
	{.name = "file",
		.letter = 'f',
		.repeatable = true,
		.argument = "FILE",
		.instead_of_words = true,
		.summary = "look for the queries of this file, one a line"},
	{.name = "all", .letter = 'a', .summary = "only in paragraphs that have all queries"},
	{.name = "not",
		.repeatable = true,
		.argument = "QUERY",
		.summary = "only in paragraphs that do not have this"},
	{.name = "near",
		.argument = "N",
		.initial = "10",
		.summary = "how many words \" ... \" in a query may stand for"},
	{.name = "inflect", .summary = "find other forms of the words too: clients, met"},
	{.name = "concept", .summary = "find the other terms of the query's concept too"},
	{.name = "domain",
		.repeatable = true,
		.argument = "NAME",
		.instead_of_words = true,
		.summary = "look for every term of this domain"},
	{.name = "vocabulary",
		.instead_of_words = true,
		.summary = "look for every term of the glossaries"},
	{.name = "every",
		.summary = "find terms in names, quotations and other senses too: much faster"},
	{.name = "register",
		.argument = "REGISTER",
		.summary = "of terms, only those of this side"},
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
	/* what to show */
	{.name = "count", .letter = 'c', .summary = "show how many lines of each file have it"},
	{.name = "files-with-matches", .letter = 'l', .summary = "show the names of files only"},
	{.name = "files-without-match",
		.letter = 'L',
		.summary = "show the names of files that do not have it"},
	{.name = "only-matching",
		.letter = 'o',
		.summary = "show each match on a line of its own, without what is around it"},
	{.name = "quiet", .letter = 'q', .summary = "show nothing: the exit status says it"},
	{.name = "after-context",
		.letter = 'A',
		.argument = "N",
		.summary = "show N lines behind it too"},
	{.name = "before-context",
		.letter = 'B',
		.argument = "N",
		.summary = "show N lines before it too"},
	{.name = "context",
		.letter = 'C',
		.argument = "N",
		.summary = "show N lines around it too"},
	{.name = "line-number", .letter = 'n', .summary = "show line numbers, as is always done"},
	{.name = "ignore-case", .letter = 'i', .summary = "capitals do not count, as is usual"},
	{.name = "word-regexp", .letter = 'w', .summary = "find whole words, as is always done"},
	{.name = "recursive",
		.letter = 'r',
		.summary = "search folders in folders, as is always done"},
	{.name = "null",
		.letter = 'Z',
		.summary = "end names of files with a NUL byte, for xargs -0"},
	{.name = "fields",
		.argument = "NAMES",
		.summary = "of records, write only these: start,end,concept"},
	{.name = "kwic",
		.argument = "WIDTH",
		.stands_for = "format=kwic",
		.summary = "show matches below one another, WIDTH cells of text on both sides"},
	{.name = "summary",
		.stands_for = "format=summary",
		.summary = "show which words of which side are used, and how often"},
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
		"\"outcome ... framework\" finds the two with a few words between.\n"
		"Ends with status 0 when something was found, 1 when nothing was, 2 when it could\n"
		"not search.\n"
		"\n"
		"Examples:\n"
		"  parlance search \"social value\" tender.md\n"
		"      a phrase, also where it is broken over two lines\n"
		"  parlance search --concept grantee reports/*.md\n"
		"      grantees, grant recipients, and whatever else the glossaries call them\n"
		"  parlance search -a -e grant -e contract --not loan reports\n"
		"      paragraphs of all files in a folder that have both words and not the third\n"
		"  parlance search --vocabulary --summary tender.md\n"
		"      whose words a tender uses, and how often: to read before writing\n"
		"  parlance search --vocabulary --every --format tsv notices >places.tsv\n"
		"      each place of each term in all files of a folder, for other programs\n"
		"  parlance search --marks ignore cafe minutes.txt\n"
		"      cafe and caf\xc3\xa9\n",
	.run = run,
	.check = check,
	.sieve = sieve,
	.any = true,
	.vocabulary_for = "concept domain register vocabulary",
	.one_is_enough = "files-with-matches files-without-match quiet",
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN("search", "1.0", "MIT", "Search documents for a word, a phrase or a concept",
	"command search Search documents for a word, a phrase or a concept\n", capabilities);
