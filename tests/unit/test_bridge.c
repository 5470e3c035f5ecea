/*
 * test_bridge.c - findings through the public API: what they span, offer, cost and say.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <parlance/finding.h>

static const char glossary_text[] =
	"{\"parlance\": 1, \"id\": \"t\", \"registers\": {\"third-sector\": \"\", \"commissioner\": \"\"},"
	" \"concepts\": ["
	" {\"id\": \"user\", \"pos\": \"noun\", \"mapping\": \"exact\", \"reason\": \"Because.\","
	"  \"definition\": \"One who uses a service.\", \"terms\": {"
	"  \"third-sector\": [{\"term\": \"client\", \"use\": [\"service user\", \"user of the service\"]}],"
	"  \"commissioner\": [\"service user\", \"user of the service\","
	"   {\"term\": \"case\", \"status\": \"superseded\"}]}},"
	" {\"id\": \"aim\", \"pos\": \"noun\", \"mapping\": \"exact\", \"terms\": {"
	"  \"third-sector\": [\"difference\"],"
	"  \"commissioner\": [{\"term\": \"outcomes\", \"number\": \"plural\", \"inflect\": false}]}},"
	" {\"id\": \"room\", \"pos\": \"noun\", \"mapping\": \"exact\", \"terms\": {"
	"  \"third-sector\": [\"desk\"], \"commissioner\": [\"office\"]}},"
	" {\"id\": \"bank\", \"pos\": \"noun\", \"mapping\": \"exact\", \"terms\": {"
	"  \"third-sector\": [\"pot\"], \"commissioner\": [\"fund\"]}},"
	" {\"id\": \"charm\", \"pos\": \"noun\", \"mapping\": \"exact\", \"terms\": {"
	"  \"third-sector\": [\"charm\"],"
	"  \"commissioner\": [{\"term\": \"talisman\", \"forms\": [\"talismanes\", \"talismans\"]}]}},"
	" {\"id\": \"price\", \"pos\": \"verb\", \"mapping\": \"exact\", \"terms\": {"
	"  \"third-sector\": [\"price\"],"
	"  \"commissioner\": [{\"term\": \"cost\", \"forms\": [\"costed\"]}]}},"
	" {\"id\": \"dish\", \"pos\": \"noun\", \"mapping\": \"exact\", \"terms\": {"
	"  \"third-sector\": [\"pot\"], \"commissioner\": [\"vessel\"]}}]}";

struct fixture {
	struct parl_vocabulary *vocabulary;
	struct parl_document *document;
	struct parl_block *block;
	struct parl_bridge *bridge;
	const struct parl_finding *const *findings;
	size_t count;
};

static void open_text(struct fixture *f, const char *text, int from, int to)
{
	struct parl_bridge_options options = {.size = sizeof(options), .from = from, .to = to};
	parl_view json = {glossary_text, sizeof(glossary_text) - 1};
	struct parl_glossary *glossary = parl_glossary_read(json, "t.json", NULL);

	assert_non_null(glossary);
	f->vocabulary = parl_vocabulary_new(&glossary, 1, NULL);
	parl_glossary_free(glossary);
	assert_non_null(f->vocabulary);
	f->document = parl_document_new(parl_view_of(text), "en-GB");
	f->block = parl_document_add_block(f->document, PARL_BLOCK_PARAGRAPH, 0);
	parl_block_add_source(f->block, PARL_SEGMENT_VERBATIM, (parl_span){0, strlen(text)});
	f->bridge = parl_bridge_new(f->vocabulary, f->document, &options);
	assert_non_null(f->bridge);
	parl_bridge_judge(f->bridge, f->block);
	assert_int_not_equal(parl_bridge_next(f->bridge, &f->findings, &f->count), PARL_FAILED);
}

static void close_text(struct fixture *f)
{
	parl_bridge_free(f->bridge);
	parl_document_free(f->document);
	parl_vocabulary_free(f->vocabulary);
}

static void assert_view(parl_view view, const char *text)
{
	assert_int_equal(view.size, strlen(text));
	assert_memory_equal(view.data, text, view.size);
}

static void assert_span(parl_span span, size_t start, size_t end)
{
	assert_int_equal(span.start, start);
	assert_int_equal(span.end, end);
}

static void test_article_that_stays(void **state)
{
	struct fixture f;

	(void)state;
	open_text(&f, "It took an odd client. A client rang.", 0, 1);
	assert_int_equal(f.count, 2);
	assert_span(parl_finding_span(f.findings[0]), 15, 21);
	assert_view(parl_finding_replacement(f.findings[0]), "service user");
	assert_span(parl_finding_match(f.findings[1]), 25, 31);
	assert_span(parl_finding_span(f.findings[1]), 25, 31);
	assert_int_equal(parl_finding_words(f.findings[1]), 1);
	assert_int_equal(parl_finding_characters(f.findings[1]), 6);
	close_text(&f);
}

static void test_article_that_changes_or_goes(void **state)
{
	struct fixture f;

	(void)state;
	open_text(&f, "She has a desk.", 0, 1);
	assert_int_equal(f.count, 1);
	assert_span(parl_finding_match(f.findings[0]), 10, 14);
	assert_span(parl_finding_span(f.findings[0]), 8, 14);
	assert_view(parl_finding_replacement(f.findings[0]), "an office");
	assert_int_equal(parl_finding_characters(f.findings[0]), 3);
	close_text(&f);
	open_text(&f, "A difference was seen.", 0, 1);
	assert_int_equal(f.count, 1);
	assert_int_equal(parl_finding_action(f.findings[0]), PARL_ACTION_SUGGEST);
	assert_span(parl_finding_span(f.findings[0]), 0, 12);
	assert_view(parl_finding_replacement(f.findings[0]), "Outcomes");
	close_text(&f);
}

static void test_verb_goes_with_the_subject(void **state)
{
	struct fixture f;
	struct parl_edit also;

	(void)state;
	open_text(&f, "The difference is plain.", 0, 1);
	assert_int_equal(f.count, 1);
	assert_int_equal(parl_finding_action(f.findings[0]), PARL_ACTION_REPLACE);
	assert_int_equal(parl_finding_also_count(f.findings[0]), 1);
	also = parl_finding_also(f.findings[0], 0);
	assert_span(also.span, 15, 17);
	assert_view(also.text, "are");
	/* difference -> outcomes is two characters shorter, is -> are one longer */
	assert_int_equal(parl_finding_characters(f.findings[0]), -1);
	close_text(&f);
	open_text(&f, "The difference shows.", 0, 1);
	assert_int_equal(parl_finding_action(f.findings[0]), PARL_ACTION_SUGGEST);
	assert_non_null(parl_finding_weakened(f.findings[0]));
	close_text(&f);
}

static void test_other_wordings_are_offered(void **state)
{
	struct fixture f;

	(void)state;
	open_text(&f, "Our clients rang.", 0, 1);
	assert_int_equal(f.count, 1);
	assert_int_equal(parl_finding_offer_count(f.findings[0]), 1);
	assert_view(parl_finding_offer(f.findings[0], 0), "users of the service");
	assert_string_equal(parl_finding_reason(f.findings[0]), "Because.");
	close_text(&f);
}

static void test_several_senses_are_only_explained(void **state)
{
	struct fixture f;

	(void)state;
	open_text(&f, "We found a pot.", 0, 1);
	assert_int_equal(f.count, 1);
	assert_int_equal(parl_finding_sense_count(f.findings[0]), 2);
	assert_int_equal(parl_finding_action(f.findings[0]), PARL_ACTION_EXPLAIN);
	assert_null(parl_finding_replacement(f.findings[0]).data);
	assert_span(parl_finding_span(f.findings[0]), 11, 14);
	close_text(&f);
}

static void test_outdated_terms_of_the_other_side_are_flagged(void **state)
{
	struct fixture f;

	(void)state;
	open_text(&f, "Each case has a service user.", 0, 1);
	assert_int_equal(f.count, 1);
	assert_span(parl_finding_match(f.findings[0]), 5, 9);
	assert_int_equal(parl_finding_action(f.findings[0]), PARL_ACTION_EXPLAIN);
	close_text(&f);
}

static void test_any_register_and_a_definition_for_readers(void **state)
{
	struct fixture f;

	(void)state;
	open_text(&f, "A service user is a client.", PARL_REGISTER_ANY, PARL_REGISTER_OTHER);
	assert_int_equal(f.count, 2);
	assert_string_equal(parl_finding_reason(f.findings[0]), "One who uses a service.");
	assert_view(parl_finding_replacement(f.findings[1]), "service user");
	close_text(&f);
}

static void test_what_cannot_be_edited_is_only_explained(void **state)
{
	static const char text[] = "Our clients rang.";
	struct parl_bridge_options options = {.size = sizeof(options), .from = 0, .to = 1};
	struct parl_document *document = parl_document_new(parl_view_of(text), "en-GB");
	struct parl_block *block = parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0);
	const struct parl_finding *const *findings;
	struct parl_bridge *bridge;
	struct fixture f;
	size_t count;

	(void)state;
	open_text(&f, "", 0, 1);
	parl_block_add_source(block, PARL_SEGMENT_VERBATIM, (parl_span){0, 7});
	parl_block_add_source(block, PARL_SEGMENT_FIXED, (parl_span){7, 17});
	bridge = parl_bridge_new(f.vocabulary, document, &options);
	parl_bridge_judge(bridge, block);
	assert_int_equal(parl_bridge_next(bridge, &findings, &count), PARL_OK);
	assert_int_equal(count, 1);
	assert_int_equal(parl_finding_action(findings[0]), PARL_ACTION_EXPLAIN);
	assert_null(parl_finding_replacement(findings[0]).data);
	parl_bridge_free(bridge);
	parl_document_free(document);
	close_text(&f);
}

static void assert_becomes(const char *text, const char *replacement)
{
	struct fixture f;

	open_text(&f, text, 0, 1);
	assert_int_equal(f.count, 1);
	assert_view(parl_finding_replacement(f.findings[0]), replacement);
	close_text(&f);
}

/* What the rules would make: talismen, and for the past of "cost" the word itself. */
static void test_forms_of_the_target_are_written_as_its_glossary_has_them(void **state)
{
	(void)state;
	assert_becomes("They brought the charm.", "talisman");
	assert_becomes("They brought charms.", "talismanes");
	assert_becomes("Charms were sold.", "Talismanes");
	assert_becomes("We priced the work.", "costed");
	assert_becomes("The work was priced.", "costed");
	/* forms of a kind that is not listed follow the rules */
	assert_becomes("We are pricing the work.", "costing");
	assert_becomes("She prices the work.", "costs");
	assert_becomes("We will price the work.", "cost");
}

/* A contract's schedule of definitions may be long; the words behind it are still its own. */
static void test_a_document_may_define_many_words(void **state)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	struct fixture f;

	(void)state;
	for (int i = 0; i < 700; i++)
		parl_buffer_print(
			&text, "\"Item %d\" means one of %d. Part number (PN%d). ", i, i, i);
	parl_buffer_add_view(&text, parl_view_of("Each had a desk."));
	open_text(&f, text.data, 0, 1);
	assert_int_equal(f.count, 1);
	close_text(&f);
	parl_buffer_add_view(&text, parl_view_of(" \"Desk\" means a place. Two Desks, a desk."));
	open_text(&f, text.data, 0, 1);
	assert_int_equal(f.count, 0);
	close_text(&f);
	parl_buffer_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_article_that_stays),
		cmocka_unit_test(test_article_that_changes_or_goes),
		cmocka_unit_test(test_verb_goes_with_the_subject),
		cmocka_unit_test(test_other_wordings_are_offered),
		cmocka_unit_test(test_several_senses_are_only_explained),
		cmocka_unit_test(test_outdated_terms_of_the_other_side_are_flagged),
		cmocka_unit_test(test_any_register_and_a_definition_for_readers),
		cmocka_unit_test(test_what_cannot_be_edited_is_only_explained),
		cmocka_unit_test(test_a_document_may_define_many_words),
		cmocka_unit_test(test_forms_of_the_target_are_written_as_its_glossary_has_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
