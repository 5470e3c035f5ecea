/*
 * test_peak.c - how much memory there is at the height of reading glossaries, and in a document.
 *
 * Allocations are counted by standing in front of the C library's, which sanitizers do themselves:
 * there this test does nothing. The bounds are a tenth above what is needed now.
 */
#include "glossaries.h"
#include "interposed.h"

#include <stdlib.h>
#include <string.h>

#include <parlance/check.h>
#include <parlance/finding.h>

#if INTERPOSED

#include "counted.h"

#define TERMS 10000

/* A word of its own for each number. */
static void add_word(struct parl_buffer *text, unsigned number)
{
	static const char *const parts[] = {
		"ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu"};

	for (unsigned i = 0; i < 5; i++, number /= 10)
		parl_buffer_print(text, "%s", parts[number % 10]);
}

/* The bytes for each of the terms of TEXT, a glossary, at the height of reading and composing it.
 */
static size_t bytes_of(const struct parl_buffer *text)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	size_t before = peak = live;
	struct parl_glossary *glossary =
		parl_glossary_read(parl_buffer_view(text), "test.json", faults);
	struct parl_vocabulary *vocabulary;

	assert_non_null(glossary);
	vocabulary = parl_vocabulary_new(&glossary, 1, faults);
	assert_non_null(vocabulary);
	assert_true(parl_vocabulary_concept_count(vocabulary) >= TERMS / 2);
	before = (peak - before) / TERMS;
	parl_vocabulary_free(vocabulary);
	parl_glossary_free(glossary);
	parl_diagnostics_free(faults);
	return before;
}

static void a_list_of_words(void **state)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;

	(void)state;
	parl_buffer_print(&text, "{\"parlance\": 1, \"id\": \"list\", \"terms\": [");
	for (unsigned i = 0; i < TERMS; i++) {
		parl_buffer_print(&text, "%s\"", i > 0 ? ",\n" : "");
		add_word(&text, i);
		parl_buffer_print(&text, "\"");
	}
	parl_buffer_print(&text, "]}");
	assert_in_range(bytes_of(&text), 100, 1200);
	parl_buffer_release(&text);
}

static void pairs(void **state)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;

	(void)state;
	parl_buffer_print(&text, "{\"parlance\": 1, \"id\": \"pairs\", \"concepts\": [");
	for (unsigned i = 0; i < TERMS; i += 2) {
		parl_buffer_print(&text,
			"%s{\"id\": \"c%u\", \"mapping\": \"exact\", \"terms\": {\"third-sector\": [\"",
			i > 0 ? ",\n" : "", i);
		add_word(&text, i);
		parl_buffer_print(&text, "\"], \"commissioner\": [\"");
		add_word(&text, i + 1);
		parl_buffer_print(&text, "\"]}}");
	}
	parl_buffer_print(&text, "]}");
	assert_in_range(bytes_of(&text), 100, 1050);
	parl_buffer_release(&text);
}

static void a_paragraph(void **state)
{
	static char source[2 * TERMS];
	struct parl_document *document;
	size_t before = live;

	(void)state;
	document = parl_document_new((parl_view){source, sizeof(source)}, "en");
	assert_non_null(document);
	for (size_t i = 0; i < TERMS; i++)
		parl_block_add_source(parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0),
			PARL_SEGMENT_VERBATIM, (parl_span){2 * i, 2 * i + 1});
	assert_false(parl_document_failed(document));
	assert_in_range(live - before, 8 * TERMS, 9 * TERMS);
	parl_document_free(document);
	assert_int_equal(live, before);
}

/* A text in which something is amiss every few words: 32 bytes an issue, twice that where the array
 * has just grown, and a bridge. Asked for one by one they take no more room than one. */
static const char glossary[] =
	"{\"parlance\": 1, \"id\": \"t\", \"concepts\": [{\"id\": \"grantee\", "
	"\"mapping\": \"exact\", \"terms\": {\"third-sector\": [\"grantee\"], "
	"\"commissioner\": [\"grant recipient\"]}}]}";

static void a_document_checked(void **state)
{
	static const char sentence[] = "A grantee and a grantee.\n\n";
	const struct parl_check_options options = {.size = sizeof(options), .to = 1};
	struct parl_vocabulary *vocabulary = vocabulary_of(glossary);
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	struct parl_document *document;
	struct parl_check *check;
	size_t before;

	(void)state;
	for (size_t i = 0; i < TERMS; i++)
		parl_buffer_print(&text, "%s", sentence);
	document = parl_document_new(parl_buffer_view(&text), "en");
	assert_non_null(document);
	for (size_t at = 0; at < text.size; at += strlen(sentence))
		parl_block_add_source(parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0),
			PARL_SEGMENT_VERBATIM, (parl_span){at, at + strlen(sentence) - 2});
	before = peak = live;
	check = parl_check_new(vocabulary, document, &options);
	assert_non_null(check);
	assert_int_equal(parl_check_count(check), 2 * TERMS);
	for (size_t i = 0; i < parl_check_count(check); i++) {
		assert_non_null(parl_check_issue(check, i));
		parl_check_forget(check);
	}
	assert_in_range(peak - before, TERMS * 64, TERMS * 240);
	parl_check_free(check);
	parl_document_free(document);
	parl_vocabulary_free(vocabulary);
	parl_buffer_release(&text);
}

/* The findings of a paragraph of LINE, TIMES over, are counted, and kept by KEPT (NULL: not). What
 * is taken meanwhile at most, beside what was there before. */
static size_t judge(const char *line, size_t times, struct parl_findings *kept)
{
	const struct parl_bridge_options options = {.size = sizeof(options), .to = 1};
	struct parl_vocabulary *vocabulary = vocabulary_of(glossary);
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	const struct parl_finding *const *findings;
	struct parl_document *document;
	struct parl_bridge *bridge;
	size_t before, count, all = 0;

	for (size_t i = 0; i < times; i++)
		parl_buffer_print(&text, "%s", line);
	document = parl_document_new(parl_buffer_view(&text), "en");
	parl_block_add_source(parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0),
		PARL_SEGMENT_VERBATIM, (parl_span){0, text.size});
	before = peak = live;
	bridge = parl_bridge_new(vocabulary, document, &options);
	assert_non_null(bridge);
	parl_bridge_judge(bridge, parl_document_block(document, 0));
	for (; parl_bridge_next(bridge, &findings, &count) == PARL_OK; all += count)
		for (size_t i = 0; kept && i < count; i++)
			assert_true(parl_findings_add(kept, findings[i]));
	assert_int_equal(all, times);
	if (kept)
		assert_int_equal(parl_finding_match(parl_findings_at(kept, 1)).start,
			strlen(line) + strcspn(line, "g"));
	parl_bridge_free(bridge);
	parl_document_free(document);
	parl_vocabulary_free(vocabulary);
	parl_buffer_release(&text);
	return peak - before;
}

/* What is kept of a paragraph does not grow with it, with full stops and without. */
static void a_long_paragraph_judged(void **state)
{
	(void)state;
	assert_in_range(judge("Each grantee reports. ", 8 * TERMS, NULL), 0,
		judge("Each grantee reports. ", TERMS, NULL) * 5 / 4);
	assert_in_range(judge("each grantee\n", 8 * TERMS, NULL), 0,
		judge("each grantee\n", TERMS, NULL) * 5 / 4);
}

static void findings_kept(void **state)
{
	struct parl_findings *kept = parl_findings_new();
	size_t before = live;

	(void)state;
	assert_non_null(kept);
	judge("Each grantee reports. ", 16 * 1024, kept);
	assert_int_equal(parl_findings_count(kept), 16 * 1024);
	assert_in_range(live - before, 16 * 1024, 3 * 16 * 1024);
	parl_findings_free(kept);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(a_list_of_words),
		cmocka_unit_test(pairs), cmocka_unit_test(a_paragraph),
		cmocka_unit_test(a_document_checked), cmocka_unit_test(a_long_paragraph_judged),
		cmocka_unit_test(findings_kept)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#else

int main(void)
{
	return 0;
}

#endif
