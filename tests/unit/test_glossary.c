/*
 * test_glossary.c - one glossary: its forms, its defaults, what it says of itself.
 */
#include "glossaries.h"

#include "glossary/model.h"

#define HEAD "{\"parlance\": 1, \"id\": \"leeds\", "

static const struct parl_term *term_at(const struct parl_concept *of, size_t index)
{
	assert_true(index < parl_concept_term_count(of));
	return parl_concept_term(of, index);
}

static void it_says_what_it_is(void **state)
{
	(void)state;
	struct parl_glossary *glossary = good_glossary(
		HEAD "\"title\": \"Leeds\", \"version\": \"2026.11\", \"language\": \"en-GB\","
		     "\"layer\": \"buyer\", \"requires\": \"uk-base\", \"concepts\": []}");
	assert_string_equal(parl_glossary_id(glossary), "leeds");
	assert_string_equal(parl_glossary_title(glossary), "Leeds");
	assert_string_equal(parl_glossary_version(glossary), "2026.11");
	assert_string_equal(parl_glossary_language(glossary), "en-GB");
	assert_int_equal(parl_glossary_layer(glossary), PARL_LAYER_BUYER);
	assert_int_equal(parl_glossary_require_count(glossary), 1);
	assert_string_equal(parl_glossary_require(glossary, 0), "uk-base");
	assert_int_equal(parl_glossary_concept_count(glossary), 0);
	parl_glossary_free(glossary);
}

static void what_is_unsaid_is_null(void **state)
{
	(void)state;
	struct parl_glossary *glossary = good_glossary(HEAD
		"\"concepts\": [{\"id\": \"a\", \"terms\": {\"third-sector\": [\"grantee\"]}}]}");
	const struct parl_concept *of = parl_glossary_concept(glossary, 0);
	assert_null(parl_glossary_title(glossary));
	assert_int_equal(parl_glossary_layer(glossary), PARL_LAYER_BASE);
	assert_null(parl_concept_definition(of));
	assert_null(parl_concept_reason(of));
	assert_int_equal(parl_concept_mapping(of), PARL_MAPPING_NONE);
	assert_int_equal(parl_concept_action(of), PARL_ACTION_EXPLAIN);
	assert_string_equal(parl_term_language(term_at(of, 0)), "en");
	assert_null(parl_term_note(term_at(of, 0)));
	assert_null(parl_glossary_concept(glossary, 1));
	parl_glossary_free(glossary);
}

/* Design, part 6: exact -> replace; close, broader, narrower -> suggest; related, none -> explain.
 */
static void actions_follow_from_mappings(void **state)
{
	(void)state;
	static const struct {
		const char *mapping;
		enum parl_action action;
	} cases[] = {{"exact", PARL_ACTION_REPLACE}, {"close", PARL_ACTION_SUGGEST},
		{"broader", PARL_ACTION_SUGGEST}, {"narrower", PARL_ACTION_SUGGEST},
		{"related", PARL_ACTION_EXPLAIN}, {"none", PARL_ACTION_EXPLAIN}};
	for (size_t i = 0; i < PARL_LENGTH(cases); i++) {
		char text[512];
		snprintf(text, sizeof(text),
			HEAD
			"\"concepts\": [{\"id\": \"a\", \"mapping\": \"%s\", \"terms\": "
			"{\"third-sector\": [\"grantee\"], \"commissioner\": [\"recipient\"]}}]}",
			cases[i].mapping);
		struct parl_glossary *glossary = good_glossary(text);
		const struct parl_concept *of = parl_glossary_concept(glossary, 0);
		assert_string_equal(parl_mapping_name(parl_concept_mapping(of)), cases[i].mapping);
		assert_int_equal(parl_term_action(term_at(of, 0)), cases[i].action);
		assert_int_equal(parl_term_action(term_at(of, 1)), PARL_ACTION_EXPLAIN);
		parl_glossary_free(glossary);
	}
}

static void a_term_may_say_otherwise(void **state)
{
	(void)state;
	struct parl_glossary *glossary = good_glossary(HEAD
		"\"concepts\": [{\"id\": \"a\", \"mapping\": \"exact\", \"action\": \"suggest\","
		"\"terms\": {\"third-sector\": [\"one\", {\"term\": \"two\", \"action\": "
		"\"leave\"},"
		"{\"term\": \"three\", \"mapping\": \"related\"}], \"commissioner\": [\"four\","
		"{\"term\": \"five\", \"action\": \"replace\"}]}},"
		"{\"id\": \"b\", \"mapping\": \"exact\", \"terms\": {\"third-sector\": "
		"[{\"term\": \"six\", \"mapping\": \"broader\"}], \"commissioner\": "
		"[\"seven\"]}}]}");
	const struct parl_concept *a = parl_glossary_concept(glossary, 0);
	const struct parl_concept *b = parl_glossary_concept(glossary, 1);
	assert_int_equal(parl_term_action(term_at(a, 0)), PARL_ACTION_SUGGEST);
	assert_int_equal(parl_term_action(term_at(a, 1)), PARL_ACTION_LEAVE);
	assert_int_equal(parl_term_action(term_at(a, 2)), PARL_ACTION_SUGGEST);
	assert_int_equal(parl_term_mapping(term_at(a, 2)), PARL_MAPPING_RELATED);
	assert_int_equal(parl_term_action(term_at(a, 3)), PARL_ACTION_EXPLAIN);
	assert_int_equal(parl_term_action(term_at(a, 4)), PARL_ACTION_REPLACE);
	assert_int_equal(parl_term_action(term_at(b, 0)), PARL_ACTION_SUGGEST);
	parl_glossary_free(glossary);
}

static void the_first_of_a_register_and_language_is_preferred(void **state)
{
	(void)state;
	struct parl_glossary *glossary = good_glossary(HEAD
		"\"language\": \"en-GB\", \"concepts\": [{\"id\": \"a\", \"terms\": {"
		"\"third-sector\": [{\"term\": \"old\", \"status\": \"deprecated\"}, \"new\", "
		"\"other\"],"
		"\"commissioner\": [\"bid\", {\"term\": \"tender\", \"status\": \"preferred\"},"
		"{\"term\": \"cynnig\", \"lang\": \"cy\"}]}}]}");
	const struct parl_concept *of = parl_glossary_concept(glossary, 0);
	static const enum parl_term_status wanted[] = {PARL_TERM_DEPRECATED, PARL_TERM_PREFERRED,
		PARL_TERM_ADMITTED, PARL_TERM_ADMITTED, PARL_TERM_PREFERRED, PARL_TERM_PREFERRED};
	for (size_t i = 0; i < 6; i++)
		assert_int_equal(parl_term_status_of(term_at(of, i)), wanted[i]);
	assert_string_equal(parl_concept_preferred(of, 1, "en-US")->text.data, "tender");
	assert_string_equal(parl_concept_preferred(of, 1, "cy-GB")->text.data, "cynnig");
	assert_null(parl_concept_preferred(of, 0, "cy"));
	assert_string_equal(parl_concept_preferred(of, 0, "en")->text.data, "new");
	parl_glossary_free(glossary);
}

static void use_names_terms_of_the_other_register(void **state)
{
	(void)state;
	struct parl_glossary *glossary = good_glossary(
		HEAD "\"concepts\": [{\"id\": \"a\", \"mapping\": \"close\", \"terms\": {"
		     "\"third-sector\": [{\"term\": \"grantee\", \"use\": [\"recipient\", "
		     "\"awardee\"]}, {\"term\": \"holder\", \"use\": \"awardee\"}, \"winner\"],"
		     "\"commissioner\": [\"grant recipient\", \"recipient\", \"awardee\"]}}]}");
	const struct parl_concept *of = parl_glossary_concept(glossary, 0);
	assert_int_equal(term_at(of, 0)->use_count, 2);
	assert_ptr_equal(term_at(of, 0)->use[0], term_at(of, 4));
	assert_ptr_equal(term_at(of, 0)->use[1], term_at(of, 5));
	assert_int_equal(term_at(of, 1)->use_count, 1);
	assert_ptr_equal(term_at(of, 1)->use[0], term_at(of, 5));
	assert_int_equal(term_at(of, 2)->use_count, 0);
	parl_glossary_free(glossary);
}

static void all_of_a_term_is_kept(void **state)
{
	(void)state;
	struct parl_glossary *glossary = good_glossary(HEAD
		"\"pos\": \"noun\", \"concepts\": [{\"id\": \"a\", \"terms\": {\"third-sector\": [{"
		"\"term\": \" the lead \", \"head\": \"lead\", \"forms\": [\"the leads\"],"
		"\"number\": \"singular\", \"countable\": false, \"inflect\": false, \"case\": "
		"\"exact\","
		"\"marks\": \"ignore\", \"hyphen\": \"join\", \"note\": \"n\", \"lang\": \"cy\","
		"\"not_in\": [\"the lead role\"], \"near\": \"team\", \"not_near\": [\"pipe\", "
		"\"roof\"],"
		"\"after\": [\"@article\"], \"not_after\": [\"dog\"], \"before\": [\"@be\"],"
		"\"not_before\": [\"@noun\"], \"sure_near\": [\"plumber\", \"% of\"],"
		"\"found\": \"lower\", \"else\": \"explain\"}]}}]}");
	const struct parl_term *term = term_at(parl_glossary_concept(glossary, 0), 0);
	assert_string_equal(term->text.data, "the lead");
	assert_string_equal(term->head.data, "lead");
	assert_string_equal(term->forms.items[0].data, "the leads");
	assert_int_equal(term->pos, PARL_POS_NOUN);
	assert_int_equal(term->number, PARL_NUMBER_SINGULAR);
	assert_false(term->countable);
	assert_false(term->inflect);
	assert_int_equal(term->pattern_flags,
		PARL_PATTERN_CASE_EXACT | PARL_PATTERN_MARKS_IGNORE | PARL_PATTERN_HYPHEN_JOIN);
	assert_string_equal(term->note, "n");
	assert_string_equal(term->language, "cy");
	assert_int_equal(term->conditions.not_in.count, 1);
	assert_string_equal(term->conditions.near.items[0].data, "team");
	assert_int_equal(term->conditions.not_near.count, 2);
	assert_string_equal(term->conditions.after.items[0].data, "@article");
	assert_string_equal(term->conditions.not_after.items[0].data, "dog");
	assert_string_equal(term->conditions.before.items[0].data, "@be");
	assert_string_equal(term->conditions.not_before.items[0].data, "@noun");
	assert_int_equal(term->conditions.sure_near.count, 2);
	assert_string_equal(term->conditions.sure_near.items[1].data, "% of");
	assert_int_equal(term->conditions.found, PARL_FOUND_LOWER);
	assert_int_equal(term->conditions.otherwise, PARL_ACTION_EXPLAIN);
	size_t count;
	const char *const *conditions = parl_term_conditions(&count);
	assert_int_equal(count, 10);
	for (size_t i = 0; i < count; i++)
		assert_true(parl_term_said(term, conditions[i], NULL, 0) > 0);
	parl_glossary_free(glossary);
}

static void all_of_a_concept_is_kept(void **state)
{
	(void)state;
	struct parl_glossary *glossary = good_glossary(
		"{\"concepts\": [{\"id\": \"a\", \"domain\": \"money\", \"definition\": \"d\","
		"\"reason\": \"r\", \"note\": \"n\", \"terms\": {\"third-sector\": \"grant\"},"
		"\"examples\": [{\"text\": \"t\", \"becomes\": \"b\"}, {\"text\": \"u\", \"unchanged\": "
		"true}], \"sources\": [\"nao\", \"act\"], \"see\": [\"b\"], \"formerly\": \"old-a\"},"
		"{\"id\": \"b\", \"terms\": {\"third-sector\": {\"term\": \"loan\"}}}],"
		"\"sources\": {\"nao\": {\"title\": \"Audit\", \"url\": \"https://example.org\"},"
		"\"act\": \"The Act\"}, \"parlance\": 1, \"id\": \"leeds\", \"$comment\": [1, {}]}");
	const struct parl_concept *of = parl_glossary_concept(glossary, 0);
	assert_string_equal(parl_concept_domain(of), "money");
	assert_string_equal(parl_concept_definition(of), "d");
	assert_string_equal(parl_concept_reason(of), "r");
	assert_string_equal(parl_concept_note(of), "n");
	assert_int_equal(parl_concept_source_count(of), 2);
	assert_string_equal(parl_concept_source_key(of, 0), "nao");
	assert_string_equal(parl_concept_source_title(of, 0), "Audit");
	assert_string_equal(parl_concept_source_url(of, 0), "https://example.org");
	assert_string_equal(parl_concept_source_title(of, 1), "The Act");
	assert_null(parl_concept_source_url(of, 1));
	assert_null(parl_concept_source_key(of, 2));
	assert_string_equal(parl_concept_see(of, 0), "b");
	assert_int_equal(of->example_count, 2);
	assert_string_equal(of->examples[0].becomes.data, "b");
	assert_null(of->examples[1].becomes.data);
	assert_string_equal(of->formerly[0], "old-a");
	parl_glossary_free(glossary);
}

static void a_bare_list_is_a_glossary(void **state)
{
	(void)state;
	struct parl_vocabulary *vocabulary = vocabulary_of(HEAD
		"\"language\": \"en\", \"terms\": [\"Service User\", \"C++\", \"C#\", \"caf\xC3\xA9\","
		"{\"term\": \"\xE2\x84\xA2\"}]}");
	static const char *const ids[] = {"service-user", "c", "c-2", "cafe", "term"};
	assert_int_equal(parl_vocabulary_register_count(vocabulary), 1);
	assert_string_equal(parl_vocabulary_register_name(vocabulary, 0), "terms");
	for (size_t i = 0; i < 5; i++)
		assert_string_equal(
			parl_concept_id(parl_vocabulary_concept(vocabulary, i)), ids[i]);
	const struct parl_term *term = term_at(parl_vocabulary_concept(vocabulary, 0), 0);
	assert_int_equal(parl_term_action(term), PARL_ACTION_EXPLAIN);
	parl_vocabulary_free(vocabulary);
}

static void registers_are_deduced(void **state)
{
	(void)state;
	struct parl_vocabulary *vocabulary = vocabulary_of(HEAD
		"\"concepts\": [{\"id\": \"a\", \"terms\": {\"x\": [\"one\"], \"commissioner\": "
		"[\"two\"], \"third-sector\": [\"three\"]}}]}");
	assert_int_equal(parl_vocabulary_register_count(vocabulary), 3);
	assert_int_equal(
		parl_vocabulary_register_find(vocabulary, parl_view_of("third-sector")), 0);
	assert_int_equal(
		parl_vocabulary_register_find(vocabulary, parl_view_of("commissioner")), 1);
	assert_int_equal(parl_vocabulary_register_find(vocabulary, parl_view_of("x")), 2);
	assert_int_equal(parl_vocabulary_register_find(vocabulary, parl_view_of("y")), -1);
	assert_null(parl_vocabulary_register_name(vocabulary, 3));
	assert_null(parl_vocabulary_register_name(vocabulary, -1));
	parl_vocabulary_free(vocabulary);
}

static void one_register_may_go_without_a_name(void **state)
{
	(void)state;
	struct parl_vocabulary *vocabulary =
		vocabulary_of(HEAD "\"registers\": [\"plain\"], \"concepts\": [{\"id\": \"a\", "
				   "\"terms\": [\"one\", \"two\"]}]}");
	assert_string_equal(parl_vocabulary_register_name(vocabulary, 0), "plain");
	assert_int_equal(parl_concept_term_count(parl_vocabulary_concept(vocabulary, 0)), 2);
	parl_vocabulary_free(vocabulary);
}

/* Both are in use at once where their conditions settle which is meant. */
static void conditions_part_terms_of_one_key(void **state)
{
	(void)state;
	parl_glossary_free(good_glossary(
		HEAD "\"concepts\": [{\"id\": \"a\", \"terms\": {\"third-sector\": [{\"term\": "
		     "\"lead\", \"near\": [\"team\"]}]}}, {\"id\": \"b\", \"terms\": "
		     "{\"third-sector\": [{\"term\": \"Lead\", \"near\": [\"pipe\"]},"
		     "{\"term\": \"lead\", \"lang\": \"cy\"}, {\"term\": \"LEAD\", \"case\": "
		     "\"exact\"}]}}]}"));
}

/* The same wording on both sides changes nothing, so it is no chain. */
static void what_is_the_same_on_both_sides_goes_nowhere(void **state)
{
	(void)state;
	parl_glossary_free(good_glossary(
		HEAD "\"concepts\": [{\"id\": \"a\", \"mapping\": \"exact\", \"terms\": "
		     "{\"third-sector\": [\"helper\", \"volunteer\"], \"commissioner\": "
		     "[\"volunteer\"]}}]}"));
}

static void it_is_held_and_given_back(void **state)
{
	(void)state;
	struct parl_glossary *glossary = good_glossary(HEAD "\"terms\": [\"x\"]}");
	assert_ptr_equal(parl_glossary_hold(glossary), glossary);
	parl_glossary_free(glossary);
	assert_string_equal(parl_glossary_id(glossary), "leeds");
	parl_glossary_free(glossary);
	parl_glossary_free(NULL);
}

static void a_missing_file_is_said(void **state)
{
	(void)state;
	struct parl_diagnostics *faults = parl_diagnostics_new();
	assert_null(parl_glossary_open("tests/glossaries/none.json", faults));
	assert_int_equal(parl_diagnostics_count(faults), 1);
	assert_int_equal(parl_diagnostics_get(faults, 0)->code, PARL_CODE_FILE_MISSING);
	parl_diagnostics_free(faults);
}

static void the_shipped_glossary_loads(void **state)
{
	(void)state;
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_glossary *glossary = parl_glossary_open("glossaries/uk-base.json", faults);
	assert_non_null(glossary);
	assert_int_equal(parl_diagnostics_total(faults, PARL_SEVERITY_ERROR), 0);
	assert_true(parl_glossary_concept_count(glossary) >= 150);
	struct parl_vocabulary *vocabulary = parl_vocabulary_new(&glossary, 1, faults);
	assert_non_null(vocabulary);
	parl_vocabulary_free(vocabulary);
	parl_glossary_free(glossary);
	parl_diagnostics_free(faults);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_says_what_it_is),
		cmocka_unit_test(what_is_unsaid_is_null),
		cmocka_unit_test(actions_follow_from_mappings),
		cmocka_unit_test(a_term_may_say_otherwise),
		cmocka_unit_test(the_first_of_a_register_and_language_is_preferred),
		cmocka_unit_test(use_names_terms_of_the_other_register),
		cmocka_unit_test(all_of_a_term_is_kept),
		cmocka_unit_test(all_of_a_concept_is_kept),
		cmocka_unit_test(a_bare_list_is_a_glossary),
		cmocka_unit_test(registers_are_deduced),
		cmocka_unit_test(one_register_may_go_without_a_name),
		cmocka_unit_test(conditions_part_terms_of_one_key),
		cmocka_unit_test(what_is_the_same_on_both_sides_goes_nowhere),
		cmocka_unit_test(it_is_held_and_given_back),
		cmocka_unit_test(a_missing_file_is_said),
		cmocka_unit_test(the_shipped_glossary_loads),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
