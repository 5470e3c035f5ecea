/*
 * search.c - the command `search`: where a word or a phrase stands, by the rules by which terms are
 * found, in links and code too.
 */
#include <parlance/plugin.h>

#include <stdlib.h>
#include <string.h>

#include "paragraph.h"
#include "query.h"
#include "terms.h"

/* No gap of a phrase is wider, and no context. */
#define MOST_NEAR 100
#define MOST_CONTEXT 1000000

struct search {
	struct parl_job *job;
	const struct query *query;
	struct parl_scan *scan;
	struct paragraph paragraph;
	bool plain;
	bool once; /* one hit is enough */
	bool more; /* are wanted */
};

static bool tell(struct search *search, const struct parl_block *block, parl_span span,
	const struct wording *wording)
{
	search->more = parl_job_hit(search->job, block, span, wording ? wording->term : NULL) &&
		!search->once;
	return search->more;
}

/* Each match as it comes. PARL_NONE: no hit. */
static enum parl_status search_matches(struct search *search, const struct parl_block *block)
{
	enum parl_status found = PARL_NONE, status = PARL_NONE;
	struct parl_match match;

	parl_scan_begin(search->scan, parl_block_text(block));
	while (search->more && (status = parl_scan_next(search->scan, &match)) == PARL_OK) {
		found = PARL_OK;
		tell(search, block, match.span, query_wording(search->query, match.key));
	}
	return status == PARL_FAILED ? PARL_FAILED : found;
}

/* The block as a whole. */
static enum parl_status search_paragraph(struct search *search, const struct parl_block *block)
{
	struct paragraph *paragraph = &search->paragraph;
	enum parl_status status = paragraph_judge(paragraph, search->scan, parl_block_text(block));

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
		enum parl_status status = search->plain ? search_matches(search, block)
							: search_paragraph(search, block);

		if (status == PARL_FAILED)
			return parl_diagnose_memory(
				parl_job_diagnostics(search->job), parl_job_path(search->job));
		if (status == PARL_OK)
			found = PARL_OK;
	}
	return found;
}

static bool begin(struct search *search)
{
	search->plain = query_is_plain(search->query);
	search->more = true;
	search->scan =
		parl_scan_new(search->query->matcher, search->plain ? 0 : PARL_SCAN_OVERLAPPING);
	return paragraph_begin(&search->paragraph, search->query) && search->scan;
}

static enum parl_status search_words(struct parl_job *job, bool once)
{
	struct search search = {.job = job, .query = parl_job_shared(job), .once = once};
	enum parl_status status = begin(&search)
		? search_document(&search)
		: parl_diagnose_memory(parl_job_diagnostics(job), NULL);

	paragraph_release(&search.paragraph);
	parl_scan_free(search.scan);
	return status;
}

/* Only paragraphs that have the first word of a wording can have the whole. */
static enum parl_status sieve(struct parl_job *job)
{
	const struct query *query = parl_job_shared(job);
	struct parl_scan *scan;
	struct parl_match match;
	enum parl_status status = PARL_FAILED;

	if (!query || !query->firsts)
		return PARL_NONE;
	scan = parl_scan_new(query->firsts, 0);
	if (scan) {
		parl_scan_begin(scan, parl_job_input(job));
		do {
			status = parl_scan_next(scan, &match);
		} while (status == PARL_OK && parl_job_want(job, match.span.start));
	}
	parl_scan_free(scan);
	return status == PARL_NONE ? PARL_OK : PARL_FAILED;
}

/* Whether the report names files only. */
static bool wants_one(const struct parl_job *job)
{
	return parl_job_option(job, "quiet") || parl_job_option(job, "files-with-matches") ||
		parl_job_option(job, "files-without-match");
}

static enum parl_status run(struct parl_job *job)
{
	enum parl_status status = terms_wanted(job) ? terms_search(job, wants_one(job))
						    : search_words(job, wants_one(job));

	if (status == PARL_OK && parl_job_option(job, "quiet"))
		parl_job_leave_rest(job);
	return status;
}

/* --- what is wrong with the options is said once, not for every file */

static bool check_number(struct parl_job *job, const char *name, unsigned long most)
{
	const char *value = parl_job_option(job, name);
	char *end;
	unsigned long number;

	if (!value)
		return true;
	number = strtoul(value, &end, 10);
	if (*value >= '0' && *value <= '9' && *end == '\0' && number <= most)
		return true;
	parl_diagnose(parl_job_diagnostics(job), PARL_CODE_OPTION_VALUE, NULL,
		parl_arena_print(parl_job_arena(job), "write a number up to %lu", most),
		"--%s does not take '%s'", name, value);
	return false;
}

/* Options that say nothing without another one, or against another one. */
static bool check_fit(struct parl_job *job)
{
	bool terms = terms_wanted(job);
	const char *fault = NULL;

	if (terms &&
		(parl_job_word_count(job) || parl_job_option_count(job, "query") ||
			parl_job_option_count(job, "file") || parl_job_option_count(job, "not")))
		fault = "--vocabulary and --domain look for terms of the glossaries, and take no "
			"queries";
	else if (parl_job_option(job, "register") && !terms && !parl_job_option(job, "concept"))
		fault = "--register is about terms: it goes with --concept, --domain or "
			"--vocabulary";
	if (!fault)
		return true;
	parl_diagnose(parl_job_diagnostics(job), PARL_CODE_QUERY_OPTIONS, NULL,
		"leave one of them away; parlance help search", "%s", fault);
	return false;
}

static void warn_of_no_concept(struct parl_job *job, const struct query *query)
{
	for (size_t i = 0; i < query->asked_count; i++)
		if (query->asked[i].names_none)
			parl_diagnose(parl_job_diagnostics(job), PARL_CODE_QUERY_NO_CONCEPT, NULL,
				"parlance lookup shows what the glossaries have",
				"no glossary in use has \"%.*s\" as a term: only these words are "
				"searched for",
				(int)query->asked[i].text.size, query->asked[i].text.data);
}

static enum parl_status check_query(struct parl_job *job)
{
	struct query *query = query_new(job);

	if (!query)
		return PARL_FAILED;
	warn_of_no_concept(job, query);
	parl_job_share(job, query, query_free);
	return PARL_OK;
}

static enum parl_status check(struct parl_job *job)
{
	if (!check_number(job, "near", MOST_NEAR) || !check_number(job, "kwic", MOST_NEAR) ||
		!check_number(job, "after-context", MOST_CONTEXT) ||
		!check_number(job, "before-context", MOST_CONTEXT) ||
		!check_number(job, "context", MOST_CONTEXT) || !check_fit(job))
		return PARL_FAILED;
	return terms_wanted(job) ? terms_check(job) : check_query(job);
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
	{.name = "null",
		.letter = 'Z',
		.summary = "end names of files with a NUL byte, for xargs -0"},
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
		"  parlance search --marks ignore cafe minutes.txt\n"
		"      cafe and caf\xc3\xa9\n",
	.run = run,
	.check = check,
	.sieve = sieve,
	.any = true,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN("search", "1.0", "MIT", "Search documents for a word, a phrase or a concept",
	"command search Search documents for a word, a phrase or a concept\n", capabilities);
