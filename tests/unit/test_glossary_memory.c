/*
 * test_glossary_memory.c - the n-th allocation fails, for every n: reading, composing, looking up,
 * judging a text, compiling.
 *
 * Whatever fails, the call says so, nothing is lost, and nothing crashes. Allocations are failed by
 * standing in front of the C library's, which sanitizers do themselves: there this test does
 * nothing.
 */
#include "glossaries.h"
#include "interposed.h"

#include <stdlib.h>

#include <parlance/finding.h>

#include "glossary/model.h"
#include "glossary/record.h"
#include "vocabulary/compiled.h"

#if INTERPOSED

static long left = -1; /* allocations until one fails; negative: none does */
static bool failed;

static bool fails(void)
{
	if (left < 0 || left-- > 0)
		return false;
	failed = true;
	return true;
}

void *malloc(size_t size)
{
	return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *block, size_t size)
{
	return fails() ? NULL : __libc_realloc(block, size);
}

static const char base[] =
	"{\"parlance\": 1, \"id\": \"base\", \"sources\": {\"nao\": \"Audit\"}, \"protect\": [\"Big "
	"Fund\"], \"concepts\": [{\"id\": \"grantee\", \"pos\": \"noun\", \"mapping\": \"exact\","
	"\"sources\": [\"nao\"], \"see\": [\"other\"], \"formerly\": [\"old\"], \"terms\": "
	"{\"third-sector\": [{\"term\": \"grantee\", \"use\": \"recipient\", \"not_in\": [\"grantee "
	"trust\"], \"head\": \"grantee\"}, \"grant holder\"], \"commissioner\": [\"grant "
	"recipient\", \"recipient\", \"awardee\"]}, \"examples\": [{\"text\": \"a\", \"becomes\": \"b\"}]},"
	"{\"id\": \"other\", \"terms\": {\"third-sector\": [\"caf\\u00e9\"]}}]}";
static const char over[] =
	"{\"parlance\": 1, \"id\": \"over\", \"layer\": \"buyer\", \"requires\": [\"base\"], "
	"\"concepts\": [{\"overrides\": \"base/grantee\", \"terms\": {\"commissioner\": [\"Grant "
	"Recipient\", {\"term\": \"awardee\", \"drop\": true}]}}, {\"id\": \"cafe\", \"terms\": "
	"{\"third-sector\": [\"caf\\u00e9\"]}}]}";
static const char bad[] =
	"{\"parlance\": 1, \"id\": \"bad\", \"a\": 1, \"a\": 2, \"concepts\": [{\"id\": \"x y\", "
	"\"mapping\": \"exakt\", \"see\": [\"z\"], \"terms\": {\"third-sectr\": [\"\"]}}]}";

static struct parl_glossary *read_text(const char *text, struct parl_diagnostics *faults)
{
	return parl_glossary_read(parl_view_of(text), "test.json", faults);
}

/* Whether the phrase of not_in is known in its plural, and look-up works. */
static void expect_whole(const struct parl_vocabulary *vocabulary, size_t entries)
{
	const struct parl_term *found[4];
	uint32_t key;
	assert_int_equal(vocabulary->entry_count, entries);
	assert_string_equal(parl_concept_id(parl_vocabulary_concept(vocabulary, 1)), "cafe");
	assert_int_equal(parl_vocabulary_look_up(vocabulary, parl_view_of("CAFE"), found, 4), 1);
	assert_int_equal(parl_matcher_find(parl_vocabulary_context(vocabulary),
				 parl_view_of("grantee trusts"), &key),
		PARL_OK);
	assert_int_equal(parl_matcher_find(parl_vocabulary_context(vocabulary),
				 parl_view_of("grantees trust"), &key),
		PARL_OK);
}

/* All of it once, with the allocation number N failing; false: there was no such allocation. */
static bool run(long n)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	const struct parl_term *found[4];
	struct parl_near_term near[4];
	left = n;
	failed = false;
	struct parl_glossary *list[] = {read_text(base, faults), read_text(over, faults)};
	bool read_failed = failed;
	struct parl_vocabulary *vocabulary =
		list[0] != NULL && list[1] != NULL ? parl_vocabulary_new(list, 2, faults) : NULL;
	bool made_failed = failed;
	if (vocabulary != NULL) {
		parl_vocabulary_look_up(vocabulary, parl_view_of("Grantee"), found, 4);
		parl_vocabulary_look_near(vocabulary, parl_view_of("grante"), near, 4);
	}
	left = -1;
	/* What could not be had is reported; what is there is whole. */
	if (list[0] == NULL || list[1] == NULL)
		assert_true(read_failed);
	else if (vocabulary == NULL)
		assert_true(made_failed);
	if (vocabulary == NULL)
		assert_true(parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) > 0);
	static size_t entries; /* of the first run, in which nothing fails */
	if (vocabulary != NULL && n < 0)
		entries = vocabulary->entry_count;
	if (vocabulary != NULL)
		expect_whole(vocabulary, entries);
	parl_vocabulary_free(vocabulary);
	parl_glossary_free(list[0]);
	parl_glossary_free(list[1]);
	parl_diagnostics_free(faults);
	return failed;
}

static void every_allocation_may_fail(void **state)
{
	(void)state;
	/* Tables that are made once for the process are made now. */
	run(-1);
	long n = 0;
	while (run(n))
		n++;
	assert_true(n > 100);
}

static void faults_survive_it_too(void **state)
{
	(void)state;
	struct parl_diagnostics *faults;
	long n = 0;
	do {
		faults = parl_diagnostics_new();
		failed = false;
		left = n++;
		struct parl_glossary *glossary = read_text(bad, faults);
		left = -1;
		assert_null(glossary);
		assert_true(parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) > 0);
		parl_diagnostics_free(faults);
	} while (failed);
	assert_true(n > 20);
}

/* Compiled, loaded and used, with the allocation number N failing; false: there was no such. */
static bool run_compiled(const struct parl_vocabulary *made, long n)
{
	struct parl_buffer image = PARL_BUFFER_EMPTY;
	struct parl_vocabulary *lying = NULL;
	enum parl_compiled_fault fault = PARL_COMPILED_NO_MEMORY;
	const struct parl_term *found[4];
	left = n;
	failed = false;
	bool compiled = parl_vocabulary_compile(made, &image);
	if (compiled)
		lying = parl_vocabulary_load(&image, &fault);
	bool complete = lying != NULL && parl_vocabulary_complete(lying);
	if (lying != NULL)
		parl_vocabulary_look_up(lying, parl_view_of("Grantee"), found, 4);
	left = -1;
	assert_true(compiled || failed);
	assert_true(complete || failed);
	assert_int_equal(fault, lying != NULL ? PARL_COMPILED_GOOD : PARL_COMPILED_NO_MEMORY);
	/* What could not be made then can be made now. */
	if (lying != NULL) {
		assert_true(parl_vocabulary_complete(lying));
		expect_whole(lying, made->entry_count);
	}
	parl_vocabulary_free(lying);
	parl_buffer_release(&image);
	return failed;
}

static void compiled_ones_survive_it_too(void **state)
{
	(void)state;
	struct parl_glossary *list[] = {read_text(base, NULL), read_text(over, NULL)};
	struct parl_vocabulary *made = parl_vocabulary_new(list, 2, NULL);
	assert_non_null(made);
	run_compiled(made, -1);
	long n = 0;
	while (run_compiled(made, n))
		n++;
	assert_true(n > 50);
	parl_vocabulary_free(made);
	parl_glossary_free(list[0]);
	parl_glossary_free(list[1]);
}

#define LONG_TEXT                                                                        \
	"A text of more bytes than any buffer begins with, which therefore grows while " \
	"it is read: none of it may be lost."

static const char judged[] =
	"{\"parlance\": 1, \"id\": \"judged\", \"concepts\": [{\"id\": \"house\", \"mapping\": "
	"\"exact\", \"definition\": \"" LONG_TEXT "\", \"note\": \"caf\\u00e9\", \"terms\": {"
	"\"third-sector\": [{\"term\": \"house\", \"near\": [\"Caf\u00e9 rooms\"], "
	"\"not_after\": [\"Upper-class\"]}], \"commissioner\": [\"dwelling\"]}}]}";

/* A text that is read without memory is refused, never shortened. */
static void texts_are_whole_or_refused(void **state)
{
	(void)state;
	long n = 0;
	do {
		failed = false;
		left = n++;
		struct parl_glossary *glossary = read_text(judged, NULL);
		left = -1;
		if (glossary)
			assert_string_equal(glossary->records[0].more->definition.data, LONG_TEXT);
		else
			assert_true(failed);
		parl_glossary_free(glossary);
	} while (failed);
	assert_true(n > 20);
}

/* What is done with "house" in TEXT, the allocation number N failing; -1: memory is out. */
static int action_in(const struct parl_vocabulary *vocabulary, const char *text, long n)
{
	struct parl_bridge_options options = {.size = sizeof(options), .from = 0, .to = 1};
	struct parl_document *document = parl_document_new(parl_view_of(text), "en-GB");
	struct parl_block *block = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	const struct parl_finding *const *findings;
	size_t count;
	int action = -1;
	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, (parl_span){0, strlen(text)});
	struct parl_bridge *bridge = parl_bridge_new(vocabulary, document, &options);
	failed = false;
	left = n;
	parl_bridge_judge(bridge, block);
	if (parl_bridge_next(bridge, &findings, &count) != PARL_FAILED)
		action = count > 0 ? (int)parl_finding_action(findings[0]) : 0;
	left = -1;
	parl_bridge_free(bridge);
	parl_document_free(document);
	return action;
}

/* A condition that cannot be looked at without memory neither holds nor fails. */
static void a_judgement_without_memory_is_none(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"The house has Caf\u00e9 rooms.", "An upper-class house has Caf\u00e9 rooms."};
	struct parl_glossary *glossary = read_text(judged, NULL);
	struct parl_vocabulary *vocabulary = parl_vocabulary_new(&glossary, 1, NULL);
	assert_non_null(vocabulary);
	for (size_t i = 0; i < 2; i++) {
		int wanted = action_in(vocabulary, texts[i], -1);
		long n = 0;
		do {
			int action = action_in(vocabulary, texts[i], n++);
			assert_true(action == wanted || (failed && action == -1));
		} while (failed);
		assert_true(n > 5);
	}
	assert_int_not_equal(
		action_in(vocabulary, texts[0], -1), action_in(vocabulary, texts[1], -1));
	parl_vocabulary_free(vocabulary);
	parl_glossary_free(glossary);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_allocation_may_fail),
		cmocka_unit_test(texts_are_whole_or_refused),
		cmocka_unit_test(a_judgement_without_memory_is_none),
		cmocka_unit_test(faults_survive_it_too),
		cmocka_unit_test(compiled_ones_survive_it_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}

#else

int main(void)
{
	return 0;
}

#endif
