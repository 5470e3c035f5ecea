/*
 * test_gist.c - what a note says of a term: never more than is read, and the parts that matter.
 */
#include "glossaries.h"

#include "prose/clause.h"

#include <dirent.h>

#include <parlance/gist.h>
#include <parlance/output.h>

static size_t words_in(parl_view text)
{
	size_t count = 0;
	parl_view word;

	for (size_t at = 0; parl_wrap_word(text, &at, &word);)
		count++;
	return count;
}

static size_t words_of(const struct parl_gist *gists, size_t count)
{
	size_t words = 0;

	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < gists[i].count; k++)
			words += (gists[i].lines[k].label != NULL) +
				words_in(gists[i].lines[k].text);
	return words;
}

/* "now: x | y | ask: z", the gist of one term, or of two that are spelled alike. */
static void gist_is(struct parl_vocabulary *vocabulary, const char *text, size_t count, int reader,
	bool explain, const char *wanted)
{
	const struct parl_gist_options options = {sizeof(options), reader, explain};
	struct parl_arena *arena = parl_arena_new();
	const struct parl_term *terms[2] = {NULL, NULL};
	struct parl_gist *gists;
	struct parl_buffer said = PARL_BUFFER_EMPTY;

	assert_true(parl_vocabulary_look_up(vocabulary, parl_view_of(text), terms, 2) >= count);
	assert_int_equal(
		parl_gist_make(vocabulary, terms, count, &options, arena, &gists), PARL_OK);
	for (size_t i = 0; i < count; i++)
		for (size_t k = 0; k < gists[i].count; k++) {
			const struct parl_gist_line *line = &gists[i].lines[k];

			parl_buffer_print(&said, "%s%s%s", said.size ? " | " : "",
				line->label ? line->label : "", line->label ? ": " : "");
			parl_buffer_add_view(&said, line->text);
		}
	assert_string_equal(said.data ? said.data : "", wanted);
	assert_true(words_of(gists, count) <= PARL_NOTE_WORDS);
	parl_buffer_release(&said);
	parl_arena_free(arena);
}

/* Glossaries that validate would warn of are read as well. */
static struct parl_vocabulary *with_doubts(const char *text)
{
	struct parl_glossary *glossary = parl_glossary_read(parl_view_of(text), "t.json", NULL);
	struct parl_vocabulary *vocabulary;

	assert_non_null(glossary);
	vocabulary = parl_vocabulary_new(&glossary, 1, NULL);
	parl_glossary_free(glossary);
	assert_non_null(vocabulary);
	return vocabulary;
}

#define TEN "one two three four five six seven eight nine ten"

static void a_reader_is_told_the_meaning_first_and_a_writer_the_reason(void **state)
{
	struct parl_vocabulary *v = with_doubts(
		"{\"parlance\": 1, \"id\": \"t\", \"registers\": [\"ours\", \"theirs\"], \"concepts\": ["
		"{\"id\": \"a\", \"definition\": \"What it is.\", \"reason\": \"Why they say so.\","
		" \"ask\": \"Who pays?\", \"terms\": {\"ours\": [\"core costs\"],"
		" \"theirs\": [\"overheads\", \"indirect costs\", \"on-costs\", \"central charges\"]}},"
		"{\"id\": \"long\", \"definition\": \"" TEN ", by " TEN " " TEN " " TEN "\","
		" \"terms\": {\"ours\": [\"long thing\"], \"theirs\": [\"longer thing\"]}},"
		"{\"id\": \"endless\", \"definition\": \"" TEN " " TEN " " TEN " " TEN "\","
		" \"terms\": {\"ours\": [\"endless thing\"]}},"
		"{\"id\": \"old\", \"pos\": \"noun\", \"definition\": \"Those who come.\", \"reason\": \"It is unkind.\","
		" \"terms\": {\"ours\": [\"guest\", {\"term\": \"inmate\", \"status\": \"deprecated\"},"
		" {\"term\": \"the inside\", \"status\": \"deprecated\", \"number\": \"plural\", \"inflect\": false}],"
		" \"theirs\": [\"resident\"]}},"
		"{\"id\": \"group\", \"definition\": \"Who pays.\", \"reason\": \"It was renamed.\","
		" \"pos\": \"noun\", \"terms\": {\"ours\": [\"the health people\","
		" {\"term\": \"the suits\", \"number\": \"plural\", \"inflect\": false}], \"theirs\": [\"board\","
		" {\"term\": \"panel\", \"status\": \"superseded\"}]}},"
		"{\"id\": \"law\", \"definition\": \"The old rules.\","
		" \"terms\": {\"ours\": [\"red tape\"], \"theirs\": ["
		" {\"term\": \"Act of 1901\", \"status\": \"superseded\"},"
		" {\"term\": \"rigmarole\", \"status\": \"deprecated\"}]}}]}");

	(void)state;
	gist_is(v, "core costs", 1, 1, true, "theirs: overheads | What it is. | ask: Who pays?");
	gist_is(v, "core costs", 1, 1, false,
		"theirs: overheads, indirect costs, on-costs | Why they say so.");
	/* Whoever reads the other side's word is no less a reader; the question is not for him. */
	gist_is(v, "overheads", 1, 0, false, "ours: core costs | What it is.");
	gist_is(v, "long thing", 1, 1, true, "theirs: longer thing | " TEN ".");
	gist_is(v, "endless thing", 1, 1, true, TEN " " TEN " " TEN "\xE2\x80\xA6");
	gist_is(v, "inmate", 1, 1, true, "now: resident | Those who come. | It is unkind.");
	gist_is(v, "inmate", 1, 1, false, "now: resident | Those who come. | It is unkind.");
	gist_is(v, "the inside", 1, 1, true, "now: residents | Those who come. | It is unkind.");
	gist_is(v, "the suits", 1, 1, true, "theirs: boards | Who pays.");
	/* What came after a buyer's word is a buyer's; ours for an old law is no new one. */
	gist_is(v, "panel", 1, 0, true, "now: board | Who pays. | It was renamed.");
	gist_is(v, "Act of 1901", 1, 0, true, "ours: red tape | The old rules.");
	gist_is(v, "rigmarole", 1, 0, true, "now: red tape | The old rules.");
	parl_vocabulary_free(v);
}

static void two_senses_share_the_words(void **state)
{
	struct parl_vocabulary *v = with_doubts(
		"{\"parlance\": 1, \"id\": \"t\", \"registers\": [\"ours\", \"theirs\"], \"concepts\": ["
		"{\"id\": \"a\", \"definition\": \"" TEN ".\", \"terms\": {\"ours\": [\"match\"]}},"
		"{\"id\": \"b\", \"definition\": \"" TEN ", and " TEN
		".\", \"terms\": {\"ours\": [\"match\"]}}]}");

	(void)state;
	gist_is(v, "match", 2, 1, true, TEN ". | " TEN ".");
	parl_vocabulary_free(v);
}

/* What is told of TEXT where ten words find room; "": nothing can be. */
static void clause_is(const char *text, const char *wanted)
{
	size_t size = parl_clause_first(parl_view_of(text), 10);

	assert_int_equal(size, strlen(wanted));
	assert_memory_equal(text, wanted, size);
}

static void what_is_shortened_still_says_what_it_said(void **state)
{
	(void)state;
	clause_is("A settled home from the start, with strong support.",
		"A settled home from the start");
	clause_is("Buying a service for the change it makes, and not for the hours.",
		"Buying a service for the change it makes");
	clause_is("A company with no shares: each member pays.", "A company with no shares");
	clause_is("A mark of quality, once. Its name changed.", "A mark of quality, once");
	clause_is("Several linked problems at once, such as having no home, drug use, debt.",
		"Several linked problems at once");
	clause_is("To put it out again, often in a new form, as the contract runs out.",
		"To put it out again");
	/* What is left would be wrong, or would say nothing. */
	clause_is("The notice by which a buyer, before the Act, gave early warning.", "");
	clause_is("People who are lesbian, gay, bi or trans.", "");
	clause_is("Someone young who has no school, job or training place.", "");
	clause_is("Children who do not, because of a disability, learn with ease.", "");
	clause_is("The part of shared costs, such as rent, that is charged to one activity.", "");
	clause_is("Employers, such as a hospital, that stay and can use their weight.", "");
	clause_is("What a supplier must show, in money, law or skill, before it is chosen.", "");
	clause_is("Two words, and more.", "");
	clause_is("One two three four five six seven eight nine ten eleven, and more.", "");
	clause_is("It ends with a comma,", "");
	clause_is("", "");
}

/* --- what is shipped */

static struct parl_vocabulary *shipped(void)
{
	struct parl_glossary *list[32];
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct dirent *entry;
	DIR *folder = opendir("glossaries");
	struct parl_vocabulary *vocabulary;
	size_t count = 0;

	assert_non_null(folder);
	while ((entry = readdir(folder)) && count < 32) {
		char path[300];

		if (strncmp(entry->d_name, "uk-", 3) != 0)
			continue;
		snprintf(path, sizeof(path), "glossaries/%s", entry->d_name);
		list[count] = parl_glossary_open(path, faults);
		assert_non_null(list[count++]);
	}
	closedir(folder);
	assert_true(count >= 10);
	vocabulary = parl_vocabulary_new(list, count, faults);
	assert_non_null(vocabulary);
	for (size_t i = 0; i < count; i++)
		parl_glossary_free(list[i]);
	parl_diagnostics_free(faults);
	return vocabulary;
}

static bool has_part(const struct parl_gist *gist, enum parl_gist_part part)
{
	for (size_t i = 0; i < gist->count; i++)
		if (gist->lines[i].part == part)
			return true;
	return false;
}

/* Every term by itself; a reader gets the whole definition, and the question, of each. */
static void no_note_on_a_shipped_term_is_too_long(void **state)
{
	struct parl_vocabulary *v = shipped();
	struct parl_arena *arena = parl_arena_new();
	size_t terms = 0, longest = 0, all = 0, plain = 0, known = 0;

	(void)state;
	for (size_t i = 0; i < parl_vocabulary_concept_count(v); i++) {
		const struct parl_concept *of = parl_vocabulary_concept(v, i);

		for (size_t k = 0; k < 2 * parl_concept_term_count(of); k++) {
			const struct parl_term *term = parl_concept_term(of, k / 2);
			const struct parl_gist_options options = {
				sizeof(options), parl_term_register(term) == 0, k % 2 == 0};
			bool dated = parl_term_status_of(term) > PARL_TERM_ADMITTED;
			struct parl_gist *gist;
			size_t words;

			assert_int_equal(
				parl_gist_make(v, &term, 1, &options, arena, &gist), PARL_OK);
			words = words_of(gist, 1);
			if (words > PARL_NOTE_WORDS || gist->count == 0)
				fail_msg("%s: %zu words", parl_concept_id(of), words);
			longest = words > longest ? words : longest;
			all += words;
			terms++;
			/* What the sector says in plain English needs no meaning told, and of the
			 * buyers' words a few that everybody knows: "veteran". */
			if (options.explain && !dated && !has_part(gist, PARL_GIST_MEANING))
				++*(parl_term_register(term) == 0 ? &plain : &known);
			if (options.explain && !dated && parl_term_register(term) == 0 &&
				parl_concept_ask(of))
				assert_true(has_part(gist, PARL_GIST_ASK));
			parl_arena_reset(arena);
		}
	}
	assert_in_range(plain, 1000, terms / 2);
	assert_in_range(known, 1, 10);
	print_message(
		"%zu notes of %zu words on average, %zu at most\n", terms, all / terms, longest);
	parl_arena_free(arena);
	parl_vocabulary_free(v);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_reader_is_told_the_meaning_first_and_a_writer_the_reason),
		cmocka_unit_test(two_senses_share_the_words),
		cmocka_unit_test(what_is_shortened_still_says_what_it_said),
		cmocka_unit_test(no_note_on_a_shipped_term_is_too_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
