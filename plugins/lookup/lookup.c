/*
 * lookup.c - the command `lookup`: the card of a term's concept.
 *
 * The words of the command line are one query, so that nobody has to think of quotation marks.
 * Only where that finds nothing are they taken apart, into the longest queries that do.
 */
#include <parlance/plugin.h>

#include <string.h>

#include "show.h"

/* Words that are tried as one query where there are more; hardly a term is longer. */
#define MOST_WORDS 12

struct lookup {
	struct parl_job *job;
	struct wanted wanted;
	struct showing showing;
	bool failed; /* out of memory */
};

/* --- the queries */

/* COUNT words from FIRST on, joined by spaces; empty when memory is out. */
static parl_view join(struct lookup *lookup, size_t first, size_t count)
{
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	parl_view joined;

	for (size_t i = first; i < first + count; i++) {
		if (i > first)
			parl_buffer_add_char(&buffer, ' ');
		parl_buffer_add_view(&buffer, parl_job_word(lookup->job, i));
	}
	joined = parl_arena_copy(parl_job_arena(lookup->job), parl_buffer_view(&buffer));
	lookup->failed = lookup->failed || buffer.failed || !joined.data;
	parl_buffer_release(&buffer);
	return joined.data ? joined : (parl_view){"", 0};
}

/* The longest run of words from FIRST on that names a concept; 0: none does, and ANSWER is that of
 * the first word. */
static size_t find_longest(struct lookup *lookup, size_t first, struct answer *answer)
{
	size_t count = parl_job_word_count(lookup->job) - first;

	for (count = count < MOST_WORDS ? count : MOST_WORDS; count > 0; count--) {
		if (answer_find(answer, &lookup->wanted, join(lookup, first, count)))
			return count;
	}
	return 0;
}

static bool find_any(struct lookup *lookup)
{
	struct answer answer;

	for (size_t i = 0; i < parl_job_word_count(lookup->job); i++) {
		if (find_longest(lookup, i, &answer))
			return true;
	}
	return false;
}

/* Shows what is there in the order of the words, and says of each other word that it is not. */
static void look_up_apart(struct lookup *lookup)
{
	size_t count = parl_job_word_count(lookup->job);
	struct answer answer;

	for (size_t i = 0; i < count;) {
		size_t taken = find_longest(lookup, i, &answer);

		if (taken || answer_alike(&answer, &lookup->wanted)) {
			show_answer(&lookup->showing, &answer);
		} else {
			if (i >= MOST_WORDS || !answer_elsewhere(&answer, &lookup->wanted))
				answer_near(&answer, &lookup->wanted);
			show_nothing(&lookup->showing, &answer);
		}
		i += taken ? taken : 1;
	}
}

static enum parl_status look_up_words(struct lookup *lookup)
{
	struct answer answer;
	parl_view query = join(lookup, 0, parl_job_word_count(lookup->job));

	if (answer_find(&answer, &lookup->wanted, query) ||
		answer_alike(&answer, &lookup->wanted)) {
		show_answer(&lookup->showing, &answer);
	} else if (answer_elsewhere(&answer, &lookup->wanted)) {
		show_nothing(&lookup->showing, &answer);
	} else if (find_any(lookup)) {
		look_up_apart(lookup);
	} else {
		answer_near(&answer, &lookup->wanted);
		show_nothing(&lookup->showing, &answer);
	}
	return lookup->showing.count ? PARL_OK : PARL_NONE;
}

/* --- going through the glossaries */

static bool in_definitions(const struct parl_job *job)
{
	return strcmp(parl_job_option(job, "in"), "definition") == 0;
}

/* Whether the query is one for a list, and what is in it. */
static bool sweep(struct lookup *lookup, struct sweep *found, enum parl_status *status)
{
	parl_view query = join(lookup, 0, parl_job_word_count(lookup->job));

	if (parl_job_option(lookup->job, "all"))
		*status = sweep_all(found, &lookup->wanted);
	else if (in_definitions(lookup->job))
		*status = sweep_definitions(found, &lookup->wanted, query);
	else if (sweep_has_star(query))
		*status = sweep_terms(found, &lookup->wanted, query);
	else
		return false;
	return true;
}

static void say_nothing_found(struct parl_job *job)
{
	bool all = parl_job_option(job, "all") != NULL;

	parl_diagnose(parl_job_diagnostics(job), PARL_CODE_NOT_THERE, NULL,
		all ? "ask for another language, register or domain, or name a further glossary "
		      "with --glossary"
		    : "try fewer letters or words, or name a further glossary with --glossary",
		all                           ? "the glossaries in use have no such term"
			: in_definitions(job) ? "no definition has all of these words"
					      : "no term is like this");
}

static enum parl_status show_list(
	struct lookup *lookup, const struct sweep *found, enum parl_status status)
{
	if (status == PARL_OK)
		return list_print(lookup->job, found, lookup->showing.form);
	if (status == PARL_NONE && lookup->showing.form != FORM_JSON)
		say_nothing_found(lookup->job);
	return status;
}

static enum parl_status run(struct parl_job *job)
{
	const char *form = parl_job_option(job, "format");
	struct lookup lookup = {.job = job, .showing = {.job = job}};
	struct sweep found = {NULL, 0};
	enum parl_status status;

	lookup.showing.form = strcmp(form, "json") == 0 ? FORM_JSON
		: strcmp(form, "markdown") == 0         ? FORM_MARKDOWN
							: FORM_TEXT;
	if (wanted_read(&lookup.wanted, job) != PARL_OK)
		return PARL_FAILED;
	status = sweep(&lookup, &found, &status) ? show_list(&lookup, &found, status)
						 : look_up_words(&lookup);
	return lookup.failed ? parl_diagnose_memory(parl_job_diagnostics(job), NULL) : status;
}

static const struct parl_option options[] = {
	{.name = "in",
		.argument = "WHERE",
		.choices = "term|definition",
		.initial = "term",
		.summary =
			"where to look: which terms are so, or which definitions have the words"},
	{.name = "all",
		.letter = 'a',
		.instead_of_words = true,
		.summary = "list every term, in the order of the alphabet"},
	{.name = "register", .argument = "REGISTER", .summary = "only terms of this side"},
	{.name = "domain",
		.repeatable = true,
		.argument = "NAME",
		.summary = "only terms of this domain"},
	{.name = "lang", .argument = "TAG", .summary = "only terms of this language, such as cy"},
	{.name = "format",
		.letter = 'f',
		.argument = "FORM",
		.choices = "text|json|markdown",
		.initial = "text",
		.summary = "for reading, a line of JSON for each, or Markdown"},
	{.name = NULL},
};

static const struct parl_command command = {
	.head = {sizeof(struct parl_command), PARL_CAPABILITY_COMMAND, "lookup", "Look a term up"},
	.input = PARL_INPUT_NONE,
	.words = "TERM...",
	.least_words = 1,
	.most_words = SIZE_MAX,
	.vocabulary = true,
	.options = options,
	.help = "Shows what the glossaries say of a term: what each side calls it, what it means,\n"
		"how far the two sides mean the same, what translating does with it, and where\n"
		"that comes from. Any form will do: plural or singular, with or without capitals\n"
		"and accents. Several words are one term where there is such a term, else each is\n"
		"looked up; apostrophes, hyphens and blanks may be left out. With a star before or\n"
		"behind it, the terms that end or begin so are listed. Where nothing is there, it\n"
		"says which installed glossary has the term, or what is spelled nearly so, and\n"
		"ends with status 1.\n"
		"\n"
		"Examples:\n"
		"  parlance lookup service users\n"
		"      the card of \"service user\"\n"
		"  parlance lookup 'fund*'\n"
		"      every term that begins so\n"
		"  parlance lookup --in definition value money\n"
		"      the terms whose definitions have both words\n"
		"  parlance lookup --all --lang cy --glossary uk-wales\n"
		"      the Welsh terms, in the order of the Welsh alphabet\n"
		"  parlance lookup --glossary our-terms.json grantee\n"
		"      the same in a glossary of your own\n"
		"  parlance lookup --format json grantee\n"
		"      the card for other programs\n",
	.run = run,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN(
	"lookup", "1.0", "MIT", "Look a term up", "command lookup Look a term up\n", capabilities);
