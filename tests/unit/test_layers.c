/*
 * test_layers.c - glossaries laid over one another: keys, overrides, drops, order, requirements.
 */
#include "glossaries.h"

#include <stdlib.h>

#include "glossary/model.h"

#define BASE                                                                                       \
	"{\"parlance\": 1, \"id\": \"base\", \"layer\": \"base\", \"language\": \"en-GB\","        \
	"\"registers\": {\"third-sector\": \"a\", \"commissioner\": \"b\"},"                       \
	"\"sources\": {\"nao\": \"Audit\"}, \"protect\": [\"Big Fund\"], \"concepts\": ["          \
	"{\"id\": \"grantee\", \"pos\": \"noun\", \"definition\": \"d\", \"reason\": \"r\","       \
	"\"mapping\": \"exact\", \"sources\": [\"nao\"], \"formerly\": [\"holder\"], \"terms\": {" \
	"\"third-sector\": [\"grantee\", \"grant holder\"],"                                       \
	"\"commissioner\": [\"grant recipient\", \"recipient organisation\"]}},"                   \
	"{\"id\": \"pin\", \"pos\": \"noun\", \"terms\": {\"third-sector\": [\"pin\"]}},"          \
	"{\"id\": \"itt\", \"terms\": {\"third-sector\": [{\"term\": \"ITT\", \"case\": "          \
	"\"exact\"}]}}]}"

#define BUYER "{\"parlance\": 1, \"id\": \"leeds\", \"layer\": \"buyer\", "

static struct parl_vocabulary *over_base(const char *text)
{
	struct parl_glossary *list[] = {good_glossary(BASE), good_glossary(text)};
	return good_vocabulary(list, 2);
}

/* The entries behind TEXT as a whole, as "glossary/concept ", in their order. */
static const char *found(const struct parl_vocabulary *vocabulary, const char *text)
{
	static char names[512];
	uint32_t key;
	size_t count = 0, size = 0;
	names[0] = '\0';
	if (parl_matcher_find(parl_vocabulary_terms(vocabulary), parl_view_of(text), &key) !=
		PARL_OK)
		return names;
	const uint32_t *ids = parl_matcher_ids(parl_vocabulary_terms(vocabulary), key, &count);
	for (size_t i = 0; i < count; i++) {
		const struct parl_term *term = parl_vocabulary_entry(vocabulary, ids[i])->term;
		size += (size_t)snprintf(names + size, sizeof(names) - size, "%s/%s ",
			parl_glossary_id(term->glossary), term->of->id);
	}
	return names;
}

/* The terms of a concept, as "text|text". */
static const char *terms_of(const struct parl_concept *of)
{
	static char texts[512];
	size_t size = 0;
	texts[0] = '\0';
	for (size_t i = 0; i < of->term_count; i++)
		size += (size_t)snprintf(texts + size, sizeof(texts) - size, "%s%s",
			i > 0 ? "|" : "", of->terms[i]->text.data);
	return texts;
}

static void the_higher_layer_decides_a_key(void **state)
{
	(void)state;
	struct parl_vocabulary *vocabulary = over_base(
		BUYER "\"concepts\": [{\"id\": \"funded\", \"pos\": \"noun\", \"terms\": "
		      "{\"third-sector\": [\"Grantee\"], \"commissioner\": [\"funded body\"]}}]}");
	assert_string_equal(found(vocabulary, "grantee"), "leeds/funded ");
	assert_string_equal(found(vocabulary, "grantees"), "leeds/funded ");
	assert_string_equal(found(vocabulary, "grant holder"), "base/grantee ");
	assert_string_equal(parl_concept_id(parl_vocabulary_concept(vocabulary, 0)), "funded");
	size_t count = parl_vocabulary_override_count(vocabulary);
	const struct parl_override *overrides = parl_vocabulary_override(vocabulary, 0);
	assert_int_equal(count, 2);
	assert_int_equal(overrides[0].kind, PARL_OVERRIDE_KEY);
	assert_string_equal(parl_glossary_id(overrides[0].by), "leeds");
	assert_string_equal(parl_glossary_id(overrides[0].of), "base");
	assert_string_equal(overrides[0].concept_id, "grantee");
	assert_string_equal(overrides[0].term.data, "grantee");
	parl_vocabulary_free(vocabulary);
}

static void another_register_is_another_key(void **state)
{
	(void)state;
	struct parl_vocabulary *vocabulary =
		over_base(BUYER "\"concepts\": [{\"id\": \"g\", \"terms\": {\"commissioner\": "
				"[\"grantee\"]}}]}");
	assert_string_equal(found(vocabulary, "grantee"), "leeds/g base/grantee ");
	parl_vocabulary_free(vocabulary);
}

static void senses_of_one_glossary_stay_together(void **state)
{
	(void)state;
	struct parl_vocabulary *vocabulary = vocabulary_of(
		"{\"parlance\": 1, \"id\": \"a\", \"concepts\": [{\"id\": \"one\", \"terms\": "
		"{\"third-sector\": [{\"term\": \"lead\", \"near\": [\"team\"]}]}}, {\"id\": \"two\","
		"\"terms\": {\"third-sector\": [{\"term\": \"lead\", \"near\": [\"pipe\"]}]}}]}");
	assert_string_equal(found(vocabulary, "lead"), "a/one a/two ");
	parl_vocabulary_free(vocabulary);
}

/* A term with capitals that matter leaves the same letters in small ones to the lower layer; one
 * without takes them all. */
static void only_what_matches_as_much_hides(void **state)
{
	(void)state;
	struct parl_vocabulary *vocabulary = over_base(BUYER
		"\"concepts\": [{\"id\": \"notice\", \"terms\": {\"third-sector\": [{\"term\": "
		"\"PIN\", \"case\": \"exact\"}, \"itt\"]}}]}");
	assert_string_equal(found(vocabulary, "PIN"), "leeds/notice ");
	assert_string_equal(found(vocabulary, "pin"), "base/pin ");
	assert_string_equal(found(vocabulary, "ITT"), "leeds/notice ");
	parl_vocabulary_free(vocabulary);
	vocabulary = over_base(BUYER "\"concepts\": [{\"id\": \"tack\", \"terms\": "
				     "{\"third-sector\": [{\"term\": \"pin\", \"case\": "
				     "\"exact\"}]}}]}");
	assert_string_equal(found(vocabulary, "pin"), "leeds/tack ");
	assert_string_equal(found(vocabulary, "Pin"), "base/pin ");
	parl_vocabulary_free(vocabulary);
}

static void within_a_layer_the_first_named_decides(void **state)
{
	(void)state;
	static const char one[] = "{\"parlance\": 1, \"id\": \"one\", \"terms\": [\"word\"]}";
	static const char two[] = "{\"parlance\": 1, \"id\": \"two\", \"terms\": [\"word\"]}";
	struct parl_glossary *list[] = {good_glossary(one), good_glossary(two)};
	struct parl_vocabulary *vocabulary = good_vocabulary(list, 2);
	assert_string_equal(found(vocabulary, "word"), "one/word ");
	parl_vocabulary_free(vocabulary);
	struct parl_glossary *turned[] = {good_glossary(two), good_glossary(one)};
	vocabulary = good_vocabulary(turned, 2);
	assert_string_equal(found(vocabulary, "word"), "two/word ");
	parl_vocabulary_free(vocabulary);
}

static void registers_are_united_lowest_first(void **state)
{
	(void)state;
	struct parl_glossary *list[] = {
		good_glossary(BUYER "\"registers\": [\"commissioner\", \"council\"], \"concepts\": "
				    "[{\"id\": \"a\", \"terms\": {\"council\": [\"spend\"], "
				    "\"commissioner\": [\"grant recipient\"]}}]}"),
		good_glossary(BASE)};
	struct parl_vocabulary *vocabulary = good_vocabulary(list, 2);
	assert_int_equal(parl_vocabulary_register_count(vocabulary), 3);
	assert_string_equal(parl_vocabulary_register_name(vocabulary, 0), "third-sector");
	assert_string_equal(parl_vocabulary_register_name(vocabulary, 1), "commissioner");
	assert_string_equal(parl_vocabulary_register_name(vocabulary, 2), "council");
	assert_string_equal(found(vocabulary, "grant recipient"), "leeds/a ");
	assert_string_equal(parl_glossary_id(parl_vocabulary_glossary(vocabulary, 0)), "leeds");
	const struct parl_concept *of = concept_of(vocabulary, "a");
	assert_int_equal(parl_term_register(parl_concept_term(of, 0)), 2);
	assert_int_equal(parl_term_register(parl_concept_term(of, 1)), 1);
	parl_vocabulary_free(vocabulary);
}

static void a_list_of_words_is_none_of_the_two_sides(void **state)
{
	(void)state;
	static const char words[] =
		"{\"parlance\": 1, \"id\": \"words\", \"terms\": [\"silver bullet\"]}";
	for (int first = 0; first < 2; first++) {
		struct parl_glossary *list[] = {
			good_glossary(first ? words : BASE), good_glossary(first ? BASE : words)};
		struct parl_vocabulary *vocabulary = good_vocabulary(list, 2);
		assert_string_equal(parl_vocabulary_register_name(vocabulary, 0), "third-sector");
		assert_string_equal(parl_vocabulary_register_name(vocabulary, 1), "commissioner");
		assert_string_equal(parl_vocabulary_register_name(vocabulary, 2), "terms");
		parl_vocabulary_free(vocabulary);
	}
}

static void the_first_named_says_which_sides(void **state)
{
	(void)state;
	static const char other[] =
		"{\"parlance\": 1, \"id\": \"other\", \"registers\": [\"ward\", \"home\"], "
		"\"concepts\": [{\"id\": \"bed\", \"terms\": {\"ward\": [\"bed\"], "
		"\"home\": [\"place\"]}}]}";
	struct parl_glossary *list[] = {good_glossary(BASE), good_glossary(other)};
	struct parl_vocabulary *vocabulary = good_vocabulary(list, 2);
	assert_string_equal(parl_vocabulary_register_name(vocabulary, 0), "third-sector");
	assert_string_equal(parl_vocabulary_register_name(vocabulary, 2), "ward");
	parl_vocabulary_free(vocabulary);
}

static void an_override_changes_only_what_it_says(void **state)
{
	(void)state;
	struct parl_vocabulary *vocabulary =
		over_base(BUYER "\"concepts\": [{\"overrides\": \"base/grantee\", \"reason\": "
				"\"ours\", \"terms\": {\"commissioner\": [{\"term\": \"Recipient "
				"Organisation\", \"note\": \"n\"}]}}]}");
	const struct parl_concept *of = concept_of(vocabulary, "grantee");
	assert_int_equal(parl_vocabulary_concept_count(vocabulary), 3);
	assert_string_equal(parl_glossary_id(of->glossary), "leeds");
	assert_string_equal(of->reason, "ours");
	assert_string_equal(of->definition, "d");
	assert_int_equal(of->mapping, PARL_MAPPING_EXACT);
	assert_string_equal(parl_concept_source_title(of, 0), "Audit");
	assert_string_equal(
		terms_of(of), "recipient organisation|grantee|grant holder|grant recipient");
	assert_string_equal(of->terms[0]->note, "n");
	assert_string_equal(parl_glossary_id(of->terms[0]->glossary), "leeds");
	assert_string_equal(parl_glossary_id(of->terms[1]->glossary), "base");
	/* A note makes no term preferred. */
	assert_string_equal(parl_concept_preferred(of, 1, "en")->text.data, "grant recipient");
	assert_int_equal(of->terms[1]->action, PARL_ACTION_REPLACE);
	parl_vocabulary_free(vocabulary);
}

/* A vocabulary with one warning. */
static struct parl_vocabulary *warned(const char *text, enum parl_code code, const char *says)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_glossary *list[] = {good_glossary(BASE), good_glossary(text)};
	struct parl_vocabulary *vocabulary = parl_vocabulary_new(list, 2, faults);
	assert_non_null(vocabulary);
	assert_int_equal(parl_diagnostics_count(faults), 1);
	const struct parl_diagnostic *fault = parl_diagnostics_get(faults, 0);
	assert_int_equal(fault->code, code);
	assert_string_equal(fault->text, says);
	assert_string_equal(fault->file, "test.json");
	assert_int_equal(fault->line, 1);
	parl_diagnostics_free(faults);
	parl_glossary_free(list[0]);
	parl_glossary_free(list[1]);
	return vocabulary;
}

#define OVER_TERMS BUYER "\"concepts\": [{\"overrides\": \"base/grantee\", \"terms\": "

static void a_new_term_of_an_override_is_preferred_with_a_warning(void **state)
{
	(void)state;
	struct parl_vocabulary *vocabulary = warned(
		OVER_TERMS "{\"commissioner\": [\"funded body\"]}}]}", PARL_CODE_OVERRIDE_PREFERRED,
		"\"funded body\" becomes the preferred term of \"base/grantee\" in place of \"grant "
		"recipient\", without saying so");
	const struct parl_concept *of = concept_of(vocabulary, "grantee");
	assert_string_equal(parl_concept_preferred(of, 1, "en")->text.data, "funded body");
	assert_string_equal(found(vocabulary, "grantee"), "base/grantee ");
	assert_int_equal(of->terms[0]->register_number, 1);
	parl_vocabulary_free(vocabulary);
}

/* What stays preferred, what says so, and what is the first of another language is as it should be.
 */
static void an_override_that_says_who_is_preferred_is_not_warned_of(void **state)
{
	(void)state;
	static const char *const terms[] = {
		"{\"commissioner\": [{\"term\": \"funded body\", \"status\": \"admitted\"}]}",
		"{\"commissioner\": [{\"term\": \"funded body\", \"status\": \"preferred\"}, \"x\"]}",
		"{\"commissioner\": [{\"term\": \"grant recipient\", \"note\": \"n\"}, \"funded\"]}",
		"{\"third-sector\": [{\"term\": \"grant holder\", \"note\": \"n\"}]}",
		"{\"commissioner\": [{\"term\": \"derbynnydd\", \"lang\": \"cy\"}]}",
		"{\"third-sector\": [{\"term\": \"grantee\", \"drop\": true}]}",
	};
	for (size_t i = 0; i < PARL_LENGTH(terms); i++) {
		char text[512];
		snprintf(text, sizeof(text), OVER_TERMS "%s}]}", terms[i]);
		parl_vocabulary_free(over_base(text));
	}
}

static void an_override_can_prefer_another_term(void **state)
{
	(void)state;
	struct parl_vocabulary *vocabulary =
		over_base(BUYER "\"concepts\": [{\"overrides\": \"base/grantee\", \"terms\": "
				"{\"commissioner\": [{\"term\": \"recipient organisation\", "
				"\"status\": \"preferred\"}]}}]}");
	const struct parl_concept *of = concept_of(vocabulary, "grantee");
	assert_string_equal(
		parl_concept_preferred(of, 1, "en")->text.data, "recipient organisation");
	parl_vocabulary_free(vocabulary);
}

static void terms_and_concepts_can_be_dropped(void **state)
{
	(void)state;
	struct parl_vocabulary *vocabulary = over_base(BUYER
		"\"concepts\": [{\"overrides\": \"base/grantee\", \"terms\": {\"third-sector\": "
		"[{\"term\": \"grant holder\", \"drop\": true}]}}, {\"overrides\": "
		"\"base/pin\", \"drop\": true}]}");
	assert_string_equal(found(vocabulary, "grant holder"), "");
	assert_string_equal(found(vocabulary, "grantee"), "base/grantee ");
	assert_string_equal(found(vocabulary, "pin"), "");
	assert_null(parl_vocabulary_find(vocabulary, parl_view_of("pin")));
	assert_null(parl_vocabulary_find(vocabulary, parl_view_of("base/pin")));
	size_t count = parl_vocabulary_override_count(vocabulary);
	const struct parl_override *overrides = parl_vocabulary_override(vocabulary, 0);
	assert_int_equal(count, 3);
	assert_int_equal(overrides[0].kind, PARL_OVERRIDE_CONCEPT);
	assert_int_equal(overrides[1].kind, PARL_OVERRIDE_DROP);
	assert_string_equal(overrides[1].term.data, "grant holder");
	assert_int_equal(overrides[2].kind, PARL_OVERRIDE_DROP);
	assert_string_equal(overrides[2].concept_id, "pin");
	parl_vocabulary_free(vocabulary);
}

static void says(const struct parl_override *override, size_t index, const char *name,
	const char *before, const char *after)
{
	assert_true(index < override->field_count);
	const struct parl_override_field *field = &override->fields[index];
	assert_string_equal(field->name, name);
	if (before != NULL)
		assert_string_equal(field->before.data, before);
	else
		assert_null(field->before.data);
	assert_string_equal(field->after.data, after);
}

/* Only what differs: the reason is the old one, and "exact" says so again. */
static void an_override_says_what_it_changes(void **state)
{
	(void)state;
	struct parl_vocabulary *vocabulary = over_base(BUYER
		"\"concepts\": [{\"overrides\": \"base/grantee\", \"reason\": \"r\", \"mapping\": "
		"\"close\", \"note\": \"n\", \"formerly\": [\"a\", \"b\"], \"terms\": {"
		"\"third-sector\": [{\"term\": \"Grantee\", \"inflect\": false}, \"grant holder\"],"
		"\"commissioner\": [{\"term\": \"funded body\", \"status\": \"preferred\"}]}}]}");
	assert_int_equal(parl_vocabulary_override_count(vocabulary), 4);
	const struct parl_override *of = parl_vocabulary_override(vocabulary, 0);
	assert_int_equal(of->kind, PARL_OVERRIDE_CONCEPT);
	assert_int_equal(of->register_number, -1);
	assert_int_equal(of->field_count, 3);
	says(of, 0, "mapping", "exact", "close");
	says(of, 1, "note", NULL, "n");
	says(of, 2, "formerly", "holder", "a, b");
	of = parl_vocabulary_override(vocabulary, 1);
	assert_int_equal(of->kind, PARL_OVERRIDE_TERM);
	assert_string_equal(of->term.data, "grantee");
	assert_int_equal(of->register_number, 0);
	assert_int_equal(of->field_count, 1);
	says(of, 0, "inflect", NULL, "false");
	of = parl_vocabulary_override(vocabulary, 2);
	assert_int_equal(of->kind, PARL_OVERRIDE_TERM);
	assert_int_equal(of->field_count, 0);
	of = parl_vocabulary_override(vocabulary, 3);
	assert_int_equal(of->kind, PARL_OVERRIDE_ADDED);
	assert_string_equal(of->term.data, "funded body");
	assert_int_equal(of->register_number, 1);
	says(of, 0, "status", NULL, "preferred");
	assert_null(parl_vocabulary_override(vocabulary, 4));
	parl_vocabulary_free(vocabulary);
}

static void overrides_lie_over_overrides(void **state)
{
	(void)state;
	struct parl_glossary *list[] = {good_glossary(BASE),
		good_glossary(BUYER "\"concepts\": [{\"id\": \"ours\", \"overrides\": "
				    "\"base/grantee\", \"reason\": \"buyer\", \"note\": "
				    "\"buyer\"}]}"),
		good_glossary("{\"parlance\": 1, \"id\": \"bid\", \"layer\": \"tender\", "
			      "\"concepts\": [{\"overrides\": \"leeds/ours\", \"note\": "
			      "\"tender\"}]}")};
	struct parl_vocabulary *vocabulary = good_vocabulary(list, 3);
	const struct parl_concept *of = concept_of(vocabulary, "bid/ours");
	assert_string_equal(of->reason, "buyer");
	assert_string_equal(of->note, "tender");
	static const char *const names[] = {
		"ours", "leeds/ours", "grantee", "base/grantee", "holder", "base/holder"};
	for (size_t i = 0; i < PARL_LENGTH(names); i++)
		assert_ptr_equal(concept_of(vocabulary, names[i]), of);
	assert_int_equal(parl_vocabulary_concept_count(vocabulary), 3);
	parl_vocabulary_free(vocabulary);
}

/* The fault that COUNT glossaries earn; it is the only one. */
static void expect_fault(struct parl_glossary **list, size_t count, enum parl_code code,
	size_t line, const char *text)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	assert_null(parl_vocabulary_new(list, count, faults));
	assert_int_equal(parl_diagnostics_count(faults), 1);
	const struct parl_diagnostic *fault = parl_diagnostics_get(faults, 0);
	assert_int_equal(fault->code, code);
	assert_int_equal(fault->line, line);
	assert_string_equal(fault->text, text);
	assert_string_equal(fault->file, "test.json");
	assert_non_null(fault->help);
	parl_diagnostics_free(faults);
	for (size_t i = 0; i < count; i++)
		parl_glossary_free(list[i]);
}

static void what_is_overridden_must_be_there(void **state)
{
	(void)state;
	struct parl_glossary *none[] = {good_glossary(
		BUYER "\"concepts\": [\n{\"overrides\": \"base/grantee\", \"note\": \"n\"}]}")};
	expect_fault(none, 1, PARL_CODE_OVERRIDE_UNKNOWN, 2,
		"\"base/grantee\" cannot be overridden: no glossary \"base\" is loaded");
	struct parl_glossary *mistyped[] = {good_glossary(BASE),
		good_glossary(BUYER "\"concepts\": [\n{\"overrides\": \"base/grante\", \"note\": "
				    "\"n\"}]}")};
	expect_fault(mistyped, 2, PARL_CODE_OVERRIDE_UNKNOWN, 2,
		"\"base/grante\" cannot be overridden: \"base\" has no such concept");
	struct parl_glossary *above[] = {good_glossary(BASE),
		good_glossary("{\"parlance\": 1, \"id\": \"low\", \"concepts\": [\n{\"overrides\": "
			      "\"base/grantee\", \"note\": \"n\"}]}")};
	expect_fault(above, 2, PARL_CODE_OVERRIDE_ORDER, 2,
		"\"base/grantee\" cannot be overridden from here: \"base\" is above this glossary");
}

static void what_is_required_must_be_there(void **state)
{
	(void)state;
	struct parl_glossary *list[] = {
		good_glossary(BUYER "\n\"requires\": [\"base\"], \"concepts\": []}")};
	expect_fault(list, 1, PARL_CODE_GLOSSARY_REQUIRED, 2,
		"this glossary stands on \"base\", which is not loaded");
	struct parl_glossary *both[] = {
		good_glossary(BUYER "\"requires\": [\"base\"], \"concepts\": []}"),
		good_glossary(BASE)};
	parl_vocabulary_free(good_vocabulary(both, 2));
}

static void one_id_names_one_glossary(void **state)
{
	(void)state;
	struct parl_glossary *list[] = {good_glossary(BASE), good_glossary(BASE)};
	expect_fault(
		list, 2, PARL_CODE_GLOSSARY_TWICE, 0, "two of the glossaries have the id \"base\"");
}

static void an_override_uses_what_is_there_in_the_end(void **state)
{
	(void)state;
	struct parl_vocabulary *vocabulary =
		over_base(BUYER "\"concepts\": [{\"overrides\": \"base/grantee\", \"terms\": "
				"{\"third-sector\": [{\"term\": \"grantee\", \"use\": \"recipient "
				"organisation\"}]}}]}");
	const struct parl_concept *of = concept_of(vocabulary, "grantee");
	assert_string_equal(of->terms[0]->use[0]->text.data, "recipient organisation");
	parl_vocabulary_free(vocabulary);
	struct parl_glossary *list[] = {good_glossary(BASE),
		good_glossary(BUYER "\"concepts\": [{\"overrides\": \"base/grantee\", \"terms\": "
				    "{\"third-sector\": [\n{\"term\": \"grantee\", \"use\": "
				    "\"nobody\"}]}}]}")};
	expect_fault(list, 2, PARL_CODE_GLOSSARY_USE, 2, "\"nobody\" is no term of this concept");
}

static void a_dropped_term_that_is_not_there_is_a_warning(void **state)
{
	(void)state;
	parl_vocabulary_free(warned(OVER_TERMS
		"{\"third-sector\": [{\"term\": \"grantie\", \"drop\": true}]}}]}",
		PARL_CODE_OVERRIDE_TERM,
		"there is no such term in \"base/grantee\" to be dropped"));
}

static void a_present_id_goes_before_a_former_one(void **state)
{
	(void)state;
	struct parl_vocabulary *vocabulary =
		over_base(BUYER "\"concepts\": [{\"id\": \"a\", \"formerly\": [\"grantee\", "
				"\"older\"], \"terms\": {\"third-sector\": [\"x\"]}}]}");
	assert_string_equal(concept_of(vocabulary, "grantee")->id, "grantee");
	assert_string_equal(concept_of(vocabulary, "leeds/grantee")->id, "a");
	assert_string_equal(concept_of(vocabulary, "older")->id, "a");
	assert_null(parl_vocabulary_find(vocabulary, parl_view_of("none")));
	assert_null(parl_vocabulary_find(vocabulary, parl_view_of("base/older")));
	parl_vocabulary_free(vocabulary);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_higher_layer_decides_a_key),
		cmocka_unit_test(another_register_is_another_key),
		cmocka_unit_test(senses_of_one_glossary_stay_together),
		cmocka_unit_test(only_what_matches_as_much_hides),
		cmocka_unit_test(within_a_layer_the_first_named_decides),
		cmocka_unit_test(registers_are_united_lowest_first),
		cmocka_unit_test(a_list_of_words_is_none_of_the_two_sides),
		cmocka_unit_test(the_first_named_says_which_sides),
		cmocka_unit_test(an_override_changes_only_what_it_says),
		cmocka_unit_test(a_new_term_of_an_override_is_preferred_with_a_warning),
		cmocka_unit_test(an_override_that_says_who_is_preferred_is_not_warned_of),
		cmocka_unit_test(an_override_can_prefer_another_term),
		cmocka_unit_test(terms_and_concepts_can_be_dropped),
		cmocka_unit_test(an_override_says_what_it_changes),
		cmocka_unit_test(overrides_lie_over_overrides),
		cmocka_unit_test(what_is_overridden_must_be_there),
		cmocka_unit_test(what_is_required_must_be_there),
		cmocka_unit_test(one_id_names_one_glossary),
		cmocka_unit_test(an_override_uses_what_is_there_in_the_end),
		cmocka_unit_test(a_dropped_term_that_is_not_there_is_a_warning),
		cmocka_unit_test(a_present_id_goes_before_a_former_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
