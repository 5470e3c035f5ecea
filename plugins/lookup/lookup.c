/*
 * lookup.c - the command `lookup`: the card of a term's concept.
 *
 * The words of the command line are one query, so that nobody has to think of quotation marks.
 * Only where that finds nothing are they taken apart, into the longest queries that do.
 */
#include <parlance/plugin.h>

#include <string.h>

#include "answer.h"
#include "card.h"

/* Words that are tried as one query; no term is longer. */
#define MOST_WORDS 12

struct lookup {
	struct parl_job *job;
	const struct parl_vocabulary *vocabulary;
	bool as_json;
	size_t shown; /* queries that were answered */
};

/* --- showing */

static const char *quoted(struct lookup *lookup, parl_view text)
{
	const char *result = parl_arena_print(
		parl_job_arena(lookup->job), "\"%.*s\"", (int)text.size, text.data);

	return result ? result : "";
}

static void show_json(struct lookup *lookup, const struct answer *answer)
{
	struct parl_output *output = parl_job_output(lookup->job);
	struct parl_json json;

	parl_json_begin(&json, output);
	parl_json_open(&json, NULL, '{');
	parl_json_number(&json, "v", 1);
	parl_json_text(&json, "query", answer->query);
	parl_json_open(&json, "concepts", '[');
	for (size_t i = 0; i < answer->count; i++)
		card_json(&json, lookup->vocabulary, answer->concepts[i]);
	parl_json_close(&json, ']');
	parl_json_open(&json, "near", '[');
	for (size_t i = 0; i < answer->near_count; i++)
		parl_json_text(&json, NULL, parl_term_text(answer->near_terms[i].term));
	parl_json_close(&json, ']');
	parl_json_close(&json, '}');
	parl_output_print(output, "\n");
}

/* The domains of several concepts as "in finance and in health"; NULL where they do not tell the
 * concepts apart. */
static const char *domains_of(struct lookup *lookup, const struct answer *answer)
{
	const char *list = "";

	for (size_t i = 0; i < answer->count && list; i++) {
		const char *domain = parl_concept_domain(answer->concepts[i]);
		const char *between = i == 0 ? "" : i + 1 < answer->count ? ", " : " and ";

		for (size_t k = 0; domain && k < i; k++) {
			if (strcmp(domain, parl_concept_domain(answer->concepts[k])) == 0)
				return NULL;
		}
		if (!domain)
			return NULL;
		list = parl_arena_print(
			parl_job_arena(lookup->job), "%s%sin %s", list, between, domain);
	}
	return list;
}

static void show_senses(struct lookup *lookup, const struct answer *answer)
{
	struct parl_output *output = parl_job_output(lookup->job);
	const char *domains = domains_of(lookup, answer);

	parl_output_text(output, parl_view_of(quoted(lookup, answer->query)));
	parl_output_print(output, " has %zu meanings", answer->count);
	if (domains) {
		parl_output_print(output, ": ");
		parl_output_text(output, parl_view_of(domains));
	}
	parl_output_print(output, ". The definitions tell them apart.\n\n");
}

static void show_text(struct lookup *lookup, const struct answer *answer)
{
	struct parl_output *output = parl_job_output(lookup->job);

	if (lookup->shown)
		parl_output_print(output, "\n");
	if (answer->count > 1)
		show_senses(lookup, answer);
	for (size_t i = 0; i < answer->count; i++) {
		if (i)
			parl_output_print(output, "\n");
		card_print(lookup->job, answer->concepts[i]);
	}
}

static void show(struct lookup *lookup, const struct answer *answer)
{
	if (lookup->as_json)
		show_json(lookup, answer);
	else
		show_text(lookup, answer);
	lookup->shown++;
}

/* --- what is not there */

static const char *suggestion(struct lookup *lookup, const struct answer *answer)
{
	struct parl_arena *arena = parl_job_arena(lookup->job);
	const char *list = "did you mean ";

	if (answer->near_count == 0)
		return "try another word for it, or name a further glossary with --glossary";
	for (size_t i = 0; i < answer->near_count && list; i++) {
		const char *between = i == 0 ? "" : i + 1 < answer->near_count ? ", " : " or ";

		list = parl_arena_print(arena, "%s%s%s", list, between,
			quoted(lookup, parl_term_text(answer->near_terms[i].term)));
	}
	return list ? parl_arena_print(arena, "%s?", list) : NULL;
}

static void say_not_there(struct lookup *lookup, const struct answer *answer)
{
	if (lookup->as_json)
		show_json(lookup, answer);
	else
		parl_diagnose(parl_job_diagnostics(lookup->job), PARL_CODE_NOT_THERE, NULL,
			suggestion(lookup, answer), "the glossaries do not have %s",
			quoted(lookup, answer->query));
}

/* --- the queries */

/* COUNT words from FIRST on, joined by spaces. */
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
	parl_buffer_release(&buffer);
	return joined;
}

/* The longest run of words from FIRST on that names a concept; 0: none does. */
static size_t find_longest(struct lookup *lookup, size_t first, struct answer *answer)
{
	size_t count = parl_job_word_count(lookup->job) - first;

	for (count = count < MOST_WORDS ? count : MOST_WORDS; count > 0; count--) {
		if (answer_find(answer, lookup->vocabulary, join(lookup, first, count)))
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

		if (taken) {
			show(lookup, &answer);
		} else {
			answer_find(&answer, lookup->vocabulary, parl_job_word(lookup->job, i));
			answer_near(&answer, lookup->vocabulary);
			say_not_there(lookup, &answer);
		}
		i += taken ? taken : 1;
	}
}

static enum parl_status run(struct parl_job *job)
{
	const char *format = parl_job_option(job, "format");
	struct lookup lookup = {
		.job = job,
		.vocabulary = parl_job_vocabulary(job),
		.as_json = format && strcmp(format, "json") == 0,
	};
	struct answer answer;

	if (answer_find(&answer, lookup.vocabulary, join(&lookup, 0, parl_job_word_count(job)))) {
		show(&lookup, &answer);
	} else if (find_any(&lookup)) {
		look_up_apart(&lookup);
	} else {
		answer_near(&answer, lookup.vocabulary);
		say_not_there(&lookup, &answer);
	}
	return lookup.shown ? PARL_OK : PARL_NONE;
}

static const struct parl_option options[] = {
	{.name = "format",
		.letter = 'f',
		.argument = "FORM",
		.choices = "text|json",
		.initial = "text",
		.summary = "a card for reading, or a line of JSON for each query"},
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
		"looked up. Ends with status 1 when nothing is there.\n"
		"\n"
		"Examples:\n"
		"  parlance lookup service users\n"
		"      the card of \"service user\"\n"
		"  parlance lookup --glossary our-terms.json grantee\n"
		"      the same in a glossary of your own\n"
		"  parlance lookup --format json grantee\n"
		"      the card for other programs\n",
	.run = run,
};

static const struct parl_capability *const capabilities[] = {&command.head, NULL};

PARL_PLUGIN(
	"lookup", "1.0", "MIT", "Look a term up", "command lookup Look a term up\n", capabilities);
