/*
 * test_project.c - decisions written into project files: nothing else in them changes by a byte.
 */
#include "glossaries.h"

#include "project/project.h"

#define WORDS                                                                            \
	"{\"parlance\": 1, \"id\": \"w\", \"registers\": {\"third-sector\": \"a\","      \
	"\"commissioner\": \"b\"}, \"concepts\": ["                                      \
	"{\"id\": \"people\", \"formerly\": [\"folk\"], \"pos\": \"noun\", \"mapping\":" \
	"\"exact\", \"terms\": {\"third-sector\": [\"client\", \"guest \\\"x\\\"\"],"    \
	"\"commissioner\": [\"service user\", {\"term\": \"individual\", \"status\":"    \
	"\"admitted\"}]}},"                                                              \
	"{\"id\": \"staff\", \"pos\": \"noun\", \"mapping\": \"exact\", \"terms\": {"    \
	"\"third-sector\": [\"helper\"], \"commissioner\": [\"assistant\"]}}]}"

static struct parl_vocabulary *words;

static int open_words(void **state)
{
	(void)state;
	words = vocabulary_of(WORDS);
	return 0;
}

static int free_words(void **state)
{
	(void)state;
	parl_vocabulary_free(words);
	return 0;
}

static const struct parl_term *term(const char *text)
{
	const struct parl_term *found = NULL;

	parl_vocabulary_look_up(words, parl_view_of(text), &found, 1);
	assert_non_null(found);
	return found;
}

/* BEFORE with the decision written is AFTER; and it is a good project file. */
static void becomes(const char *before, struct parl_project_change change, const char *after)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_arena *arena = parl_arena_new();
	struct parl_buffer result = PARL_BUFFER_EMPTY;
	struct parl_project project = {.path = "p.json"};

	assert_true(parl_project_decide(
		"p.json", parl_view_of(before), words, &change, &result, faults));
	assert_string_equal(result.data, after);
	project.text = parl_buffer_view(&result);
	assert_true(parl_project_read(&project, arena, faults));
	show_faults(faults);
	assert_int_equal(parl_diagnostics_count(faults), 0);
	parl_buffer_release(&result);
	parl_arena_free(arena);
	parl_diagnostics_free(faults);
}

static void leaves(const char *before, const char *name, const char *after)
{
	becomes(before, (struct parl_project_change){term(name), false, NULL}, after);
}

static void a_first_decision(void **state)
{
	(void)state;
	leaves(PARL_PROJECT_EMPTY, "client",
		"{\n  \"parlance-project\": 1,\n"
		"  \"decisions\": {\n    \"w/people\": {\"client\": \"leave\"}\n  }\n}\n");
	leaves("{\"parlance-project\": 1}", "client",
		"{\"parlance-project\": 1, \"decisions\": {\"w/people\": {\"client\": \"leave\"}}}");
	leaves("{\"parlance-project\":1,\"skip\":[]}", "client",
		"{\"parlance-project\":1,\"skip\":[],\"decisions\":{\"w/people\": {\"client\": "
		"\"leave\"}}}");
	leaves("{\"parlance-project\": 1, \"decisions\": { }}", "helper",
		"{\"parlance-project\": 1, \"decisions\": {\"w/staff\": {\"helper\": \"leave\"}}}");
}

static void the_layout_is_the_files_own(void **state)
{
	(void)state;
	leaves("\xEF\xBB\xBF{\r\n\t\"decisions\" : {\r\n\t\t\"w/staff\" : \"take\"\r\n\t},\r\n"
	       "\t\"parlance-project\" : 1, \"protect\": [ \"A\\u0042\" ]\r\n}",
		"client",
		"\xEF\xBB\xBF{\r\n\t\"decisions\" : {\r\n\t\t\"w/staff\" : \"take\",\r\n"
		"\t\t\"w/people\" : {\"client\": \"leave\"}\r\n\t},\r\n"
		"\t\"parlance-project\" : 1, \"protect\": [ \"A\\u0042\" ]\r\n}");
	leaves("{\r\n\t\"parlance-project\": 1\r\n}\r\n", "client",
		"{\r\n\t\"parlance-project\": 1,\r\n\t\"decisions\": {\r\n"
		"\t\t\"w/people\": {\"client\": \"leave\"}\r\n\t}\r\n}\r\n");
	leaves("{\"parlance-project\": 1,\n \"decisions\": {\"w/people\": {\n  \"client\": "
	       "\"take\"}}}",
		"guest \"x\"",
		"{\"parlance-project\": 1,\n \"decisions\": {\"w/people\": {\n  \"client\": "
		"\"take\",\n  \"guest \\\"x\\\"\": \"leave\"}}}");
}

static void what_was_decided_is_replaced(void **state)
{
	(void)state;
	leaves("{\"parlance-project\": 1, \"decisions\": {\"folk\": {\"$comment\": 1, \"Client\": "
	       "{\"write\": \"individual\"}}}}",
		"client",
		"{\"parlance-project\": 1, \"decisions\": {\"folk\": {\"$comment\": 1, \"Client\": "
		"\"leave\"}}}");
	leaves("{\"parlance-project\": 1, \"decisions\": {\"people\": \"take\"}}", "client",
		"{\"parlance-project\": 1, \"decisions\": {\"people\": {\"*\": \"take\", "
		"\"client\": \"leave\"}}}");
	becomes("{\"parlance-project\": 1, \"decisions\": {\"people\": {\"client\": \"leave\"}}}",
		(struct parl_project_change){term("client"), true, NULL},
		"{\"parlance-project\": 1, \"decisions\": {\"people\": {\"client\": \"take\"}}}");
	becomes("{\"parlance-project\": 1, \"decisions\": {\"w/people\": {}}}",
		(struct parl_project_change){term("client"), true, term("individual")},
		"{\"parlance-project\": 1, \"decisions\": {\"w/people\": {\"client\": "
		"{\"write\": \"individual\"}}}}");
}

static void what_is_no_project_file_is_left_alone(void **state)
{
	static const char *const texts[] = {"", "{", "[]", "{}", "{\"parlance-project\": 2}",
		"{\"parlance-project\": 1, \"decisions\": \"take\"}",
		"{\"parlance-project\": 1, \"decisions\": {}, \"decisions\": {}}"};
	struct parl_project_change change = {term("client"), false, NULL};

	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(texts); i++) {
		struct parl_diagnostics *faults = parl_diagnostics_new();
		struct parl_buffer result = PARL_BUFFER_EMPTY;

		assert_false(parl_project_decide(
			"p.json", parl_view_of(texts[i]), words, &change, &result, faults));
		assert_int_equal(result.size, 0);
		assert_true(parl_diagnostics_total(faults, PARL_SEVERITY_ERROR) > 0);
		parl_diagnostics_free(faults);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_first_decision),
		cmocka_unit_test(the_layout_is_the_files_own),
		cmocka_unit_test(what_was_decided_is_replaced),
		cmocka_unit_test(what_is_no_project_file_is_left_alone),
	};

	return cmocka_run_group_tests(tests, open_words, free_words);
}
