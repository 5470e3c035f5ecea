/*
 * test_lookup.c - what is found: forms, contexts, whole-text look-up, near misses.
 */
#include "glossaries.h"

#include "glossary/model.h"

static const char glossary_text[] =
	"{\"parlance\": 1, \"id\": \"t\", \"language\": \"en-GB\", \"protect\": [\"Grantee Trust\"],"
	"\"concepts\": ["
	"{\"id\": \"user\", \"pos\": \"noun\", \"terms\": {\"third-sector\": [\"client\","
	"{\"term\": \"participant\", \"not_in\": [\"participant observer\"]}],"
	"\"commissioner\": [\"service user\"]}},"
	"{\"id\": \"help\", \"pos\": \"verb\", \"terms\": {\"third-sector\": [\"carry out\"],"
	"\"commissioner\": [\"deliver\"]}},"
	"{\"id\": \"cafe\", \"pos\": \"noun\", \"terms\": {\"third-sector\": [\"cafe\", {\"term\": "
	"\"caf\xC3\xA9\"}]}},"
	"{\"id\": \"accent\", \"terms\": {\"third-sector\": [\"r\xC3\xA9sum\xC3\xA9\"]}},"
	"{\"id\": \"cv\", \"terms\": {\"third-sector\": [\"resume\"]}},"
	"{\"id\": \"staff\", \"pos\": \"noun\", \"terms\": {\"third-sector\": [{\"term\": "
	"\"advice\", \"countable\": false}, {\"term\": \"savings\", \"number\": \"plural\", "
	"\"inflect\": false}, {\"term\": \"lead\", \"number\": \"singular\"}, {\"term\": "
	"\"consortium\", \"forms\": [\"consortia\", \"consortiums\"]}]}},"
	"{\"id\": \"IT\", \"terms\": {\"third-sector\": [{\"term\": \"IT\", \"case\": \"exact\"}]}}"
	"]}";

static struct parl_vocabulary *vocabulary;

static int begin(void **state)
{
	(void)state;
	vocabulary = vocabulary_of(glossary_text);
	return 0;
}

static int end(void **state)
{
	(void)state;
	parl_vocabulary_free(vocabulary);
	return 0;
}

static const struct parl_term *term_of(const char *text)
{
	const struct parl_term *term = NULL;
	assert_true(parl_vocabulary_look_up(vocabulary, parl_view_of(text), &term, 1) > 0);
	return term;
}

/* The forms of the term that TEXT names, as "a|b|c". */
static void expect_forms(const char *text, const char *wanted)
{
	parl_view forms[16];
	char got[256] = "";
	size_t count = parl_vocabulary_forms(vocabulary, term_of(text), forms, 16);
	assert_true(count <= 16);
	for (size_t i = 0; i < count; i++) {
		strncat(got, i > 0 ? "|" : "", sizeof(got) - strlen(got) - 1);
		strncat(got, forms[i].data, forms[i].size);
	}
	assert_string_equal(got, wanted);
}

static void forms_follow_from_the_part_of_speech(void **state)
{
	(void)state;
	expect_forms("service user", "service user|service users");
	expect_forms("carry out", "carry out|carries out|carrying out|carried out");
	expect_forms("r\xC3\xA9sum\xC3\xA9", "r\xC3\xA9sum\xC3\xA9");
	expect_forms("advice", "advice");
	expect_forms("savings", "savings");
	expect_forms("lead", "lead");
	expect_forms("consortium", "consortium|consortia|consortiums");
}

static void a_form_can_be_asked_for(void **state)
{
	(void)state;
	struct parl_arena *arena = parl_arena_new();
	parl_view form;
	assert_int_equal(
		parl_term_forms(term_of("consortium"), PARL_FORM_PLURAL, &form, 1, arena), 1);
	assert_string_equal(form.data, "consortia");
	assert_int_equal(parl_term_forms(term_of("savings"), PARL_FORM_BASE, &form, 1, arena), 0);
	assert_int_equal(parl_term_forms(term_of("savings"), PARL_FORM_PLURAL, &form, 1, arena), 1);
	assert_int_equal(parl_term_forms(term_of("advice"), PARL_FORM_PLURAL, &form, 1, arena), 0);
	assert_int_equal(parl_term_forms(term_of("lead"), PARL_FORM_PLURAL, &form, 1, arena), 0);
	parl_arena_free(arena);
}

/* Looks TEXT up; the concepts found, as "a b ". */
static void expect_found(const char *text, const char *wanted)
{
	const struct parl_term *found[8];
	char got[256] = "";
	size_t count = parl_vocabulary_look_up(vocabulary, parl_view_of(text), found, 8);
	for (size_t i = 0; i < count && i < 8; i++)
		snprintf(got + strlen(got), sizeof(got) - strlen(got), "%s ",
			parl_concept_id(parl_term_concept(found[i])));
	assert_string_equal(got, wanted);
}

static void any_form_case_and_accent_is_found(void **state)
{
	(void)state;
	expect_found("service user", "user ");
	expect_found("SERVICE  USERS", "user ");
	expect_found("carried out", "help ");
	expect_found("it", "IT ");
	expect_found("Consortia", "staff ");
	expect_found("service", "");
	expect_found("", "");
	expect_found("\xFF", "");
}

static void exact_accents_come_first(void **state)
{
	(void)state;
	expect_found("r\xC3\xA9sum\xC3\xA9", "accent cv ");
	expect_found("resume", "cv accent ");
	expect_found("re\xCC\x81sume\xCC\x81", "accent cv ");
}

static void a_concept_stands_once_for_a_register(void **state)
{
	(void)state;
	const struct parl_term *found[2];
	assert_int_equal(
		parl_vocabulary_look_up(vocabulary, parl_view_of("caf\xC3\xA9"), found, 2), 1);
	assert_string_equal(parl_term_text(found[0]).data, "caf\xC3\xA9");
	assert_int_equal(parl_vocabulary_look_up(vocabulary, parl_view_of("resume"), NULL, 0), 2);
}

static void near_misses_are_offered_nearest_first(void **state)
{
	(void)state;
	struct parl_near_term near[8];
	size_t count = parl_vocabulary_look_near(vocabulary, parl_view_of("cleint"), near, 8);
	assert_int_equal(count, 1);
	assert_string_equal(parl_term_text(near[0].term).data, "client");
	assert_int_equal(near[0].distance, 1);
	count = parl_vocabulary_look_near(vocabulary, parl_view_of("consortum"), near, 8);
	assert_string_equal(parl_term_text(near[0].term).data, "consortium");
	/* what is measured is the form that is given */
	count = parl_vocabulary_look_near(vocabulary, parl_view_of("consortai"), near, 8);
	assert_int_equal(count, 1);
	assert_string_equal(parl_term_text(near[0].term).data, "consortium");
	assert_true(parl_view_equal(near[0].form, parl_view_of("consortia")));
	assert_int_equal(near[0].distance, 1);
	assert_int_equal(parl_vocabulary_look_near(vocabulary, parl_view_of("xyzzy"), near, 8), 0);
	/* Of two letters one is half the word. */
	assert_int_equal(parl_vocabulary_look_near(vocabulary, parl_view_of("IR"), near, 8), 0);
}

static void terms_that_hold_the_word_are_offered_last(void **state)
{
	(void)state;
	struct parl_near_term near[8];
	size_t count = parl_vocabulary_look_near(vocabulary, parl_view_of("user"), near, 8);
	assert_int_equal(count, 1);
	assert_string_equal(parl_term_text(near[0].term).data, "service user");
	assert_true(near[0].distance == SIZE_MAX);
	/* in a form of theirs too; what is two letters off in five is another word */
	count = parl_vocabulary_look_near(vocabulary, parl_view_of("users"), near, 8);
	assert_int_equal(count, 1);
	assert_string_equal(parl_term_text(near[0].term).data, "service user");
	assert_int_equal(parl_vocabulary_look_near(vocabulary, parl_view_of("clxxt"), near, 8), 0);
	assert_int_equal(parl_vocabulary_look_near(vocabulary, parl_view_of("use"), near, 8), 0);
	assert_int_equal(parl_vocabulary_look_near(vocabulary, parl_view_of("ser"), near, 8), 0);
}

/* The kinds of context that stand in TEXT, as "start-end kind ". */
static void expect_contexts(const char *text, const char *wanted)
{
	char got[256] = "";
	const struct parl_matcher *matcher = parl_vocabulary_context(vocabulary);
	struct parl_scan *scan = parl_scan_new(matcher, PARL_SCAN_OVERLAPPING);
	struct parl_match match;
	parl_scan_begin(scan, parl_view_of(text));
	while (parl_scan_next(scan, &match) == PARL_OK) {
		size_t count;
		const uint32_t *ids = parl_matcher_ids(matcher, match.key, &count);
		for (size_t i = 0; i < count; i++) {
			const struct parl_context_entry *entry =
				parl_vocabulary_context_entry(vocabulary, ids[i]);
			snprintf(got + strlen(got), sizeof(got) - strlen(got), "%zu-%zu %s ",
				match.span.start, match.span.end,
				entry->kind == PARL_CONTEXT_PROTECT ? "protect"
								    : entry->term->text.data);
		}
	}
	parl_scan_free(scan);
	assert_string_equal(got, wanted);
}

static void names_are_protected_letter_for_letter(void **state)
{
	(void)state;
	expect_contexts("The Grantee Trust's", "4-17 protect ");
	expect_contexts("The grantee trust", "");
}

static void not_in_holds_in_every_form(void **state)
{
	(void)state;
	expect_contexts("a participant observer", "2-22 participant ");
	expect_contexts("two Participant Observers", "4-25 participant ");
	expect_contexts("the participants observer", "4-25 participant ");
	expect_contexts("a participant observes", "");
}

static void it_is_held_and_given_back(void **state)
{
	(void)state;
	struct parl_vocabulary *other = vocabulary_of(glossary_text);
	assert_ptr_equal(parl_vocabulary_hold(other), other);
	parl_vocabulary_free(other);
	assert_int_equal(parl_vocabulary_concept_count(other), 7);
	parl_vocabulary_free(other);
	parl_vocabulary_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms_follow_from_the_part_of_speech),
		cmocka_unit_test(a_form_can_be_asked_for),
		cmocka_unit_test(any_form_case_and_accent_is_found),
		cmocka_unit_test(exact_accents_come_first),
		cmocka_unit_test(a_concept_stands_once_for_a_register),
		cmocka_unit_test(near_misses_are_offered_nearest_first),
		cmocka_unit_test(terms_that_hold_the_word_are_offered_last),
		cmocka_unit_test(names_are_protected_letter_for_letter),
		cmocka_unit_test(not_in_holds_in_every_form),
		cmocka_unit_test(it_is_held_and_given_back),
	};
	return cmocka_run_group_tests(tests, begin, end);
}
