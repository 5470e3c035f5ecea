/*
 * test_scarce.c - memory gives out: in commands that work on documents, with each report; while
 * plugins are listed; and while JSON of other programs is read.
 */
#include <stdio.h>

#include "interposed.h"

#if INTERPOSED

#include <parlance/json.h>

#include "scarce.h"

static char document[sizeof(folder) + 16];

static const char *const on_document[] = {document, NULL};

static void each_report(const char *command, const char *const *reports)
{
	for (; *reports; reports++)
		fail_each(command, on_document,
			(struct parl_setting[]){
				{"format", *reports}, {"output", written}, {NULL, NULL}});
}

static void what_check_finds(void **state)
{
	(void)state;
	each_report("check", (const char *const[]){"text", "jsonl", "sarif", NULL});
}

static void what_annotate_explains(void **state)
{
	(void)state;
	each_report("annotate",
		(const char *const[]){"text", "markdown", "jsonl", "record", "record-json", "sarif",
			"html", "html-large", NULL});
}

static void what_translate_tells(void **state)
{
	static const char *const reports[] = {"text", "kwic", "markdown", "jsonl", "record",
		"record-json", "sarif", "diff", "html", NULL};

	(void)state;
	for (size_t i = 0; reports[i]; i++)
		fail_each("translate", on_document,
			(struct parl_setting[]){{"format", reports[i]}, {NULL, NULL}});
	fail_each("translate", on_document,
		(struct parl_setting[]){{"output", written}, {NULL, NULL}});
}

static void what_count_counts(void **state)
{
	(void)state;
	each_report("count", (const char *const[]){"text", "jsonl", NULL});
}

static void what_search_finds(void **state)
{
	static const char *const reports[] = {"text", "kwic", "summary", "jsonl", "tsv", NULL};

	(void)state;
	for (size_t i = 0; reports[i]; i++) {
		const struct parl_setting settings[] = {
			{"format", reports[i]}, {"output", written}, {NULL, NULL}};

		fail_each("search", (const char *const[]){"clients", document, NULL}, settings);
	}
}

static void what_lookup_shows(void **state)
{
	(void)state;
	for (size_t i = 0; i < 3; i++) {
		const char *const form = (const char *const[]){"text", "json", "markdown"}[i];
		const struct parl_setting settings[] = {{"format", form}, {NULL, NULL}};

		fail_each("lookup", (const char *const[]){"clients", NULL}, settings);
		fail_each("lookup", (const char *const[]){"clint", NULL}, settings);
	}
}

/* --- plugins */

static size_t scan(long failing, bool *spared, bool *told)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_host *found = parl_host_new();
	size_t count;

	assert_non_null(faults);
	assert_non_null(found);
	left = failing;
	parl_host_scan(found, PARL_TEST_BUILD "/plugins", faults);
	*spared = left >= 0 || failing < 0;
	left = -1;
	*told = parl_diagnostics_no_memory(faults);
	count = parl_host_offer_count(found);
	parl_host_free(found);
	parl_diagnostics_free(faults);
	return count;
}

/* One that is passed over unsaid might be the one that reads the document. */
static void what_plugins_offer(void **state)
{
	bool spared, told;
	size_t whole = scan(-1, &spared, &told);

	(void)state;
	spared = false;
	for (long n = 0; !spared; n++) {
		size_t count = scan(n, &spared, &told);

		if (!told && count != whole)
			fail_msg("allocation %ld: %zu of %zu offers", n, count, whole);
	}
}

/* --- JSON of other programs */

/* The string "b" of the second object in the list "a". */
static enum parl_status read_json(const char *json, parl_view *text, struct parl_json_tree **tree)
{
	size_t fault;
	enum parl_status status = parl_json_read(parl_view_of(json), tree, &fault);
	const struct parl_json_node *list, *item;

	if (status != PARL_OK)
		return status;
	list = parl_json_member(*tree, parl_json_root(*tree), "a");
	assert_true(parl_json_is_list(list));
	item = parl_json_next(*tree, list, parl_json_next(*tree, list, NULL));
	return parl_json_decode(*tree, parl_json_member(*tree, item, "b"), text);
}

/* A reader of JSON may leave bytes out then, or read beyond them, as jansson 2.14 does. */
static void what_json_says(void **state)
{
	static const char json[] =
		"{\"a\":[{\"b\":\"no\"},{\"b\":\"first\",\"b\":\"caf\\u00e9 \\u0000 "
		"\\ud83d\\ude00, and so on for longer than sixteen bytes\"}]}";
	static const char said[] =
		"caf\xC3\xA9 \0 \xF0\x9F\x98\x80, and so on for longer than sixteen bytes";
	enum parl_status status = PARL_FAILED;
	struct parl_json_tree *tree;
	parl_view text;
	size_t fault;

	(void)state;
	for (long n = 0; status == PARL_FAILED; n++) {
		left = n;
		status = read_json(json, &text, &tree);
		left = -1;
		if (status == PARL_OK)
			assert_true(parl_view_equal(text, (parl_view){said, sizeof(said) - 1}));
		parl_json_free(tree);
	}
	assert_int_equal(status, PARL_OK);
	assert_int_equal(parl_json_read(parl_view_of("[1, \xFF]"), &tree, &fault), PARL_NONE);
	assert_int_equal(fault, 4);
	assert_null(tree);
}

/* --- before and after them */

static int begin_document(void **state)
{
	if (begin(state))
		return 1;
	snprintf(document, sizeof(document), "%s/a.md", folder);
	name_written("b.md");
	write_file(document,
		"# Our clients\n\nThe inmates and the *clients* were asked (KPI).\n\n"
		"- We count cases, and KPI of clients.\n- A client list.\n");
	return 0;
}

static int end_document(void **state)
{
	return unlink(document) || end(state);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_check_finds),
		cmocka_unit_test(what_annotate_explains),
		cmocka_unit_test(what_translate_tells),
		cmocka_unit_test(what_count_counts),
		cmocka_unit_test(what_search_finds),
		cmocka_unit_test(what_lookup_shows),
		cmocka_unit_test(what_plugins_offer),
		cmocka_unit_test(what_json_says),
	};

	return cmocka_run_group_tests(tests, begin_document, end_document);
}

#else

int main(void)
{
	return not_interposed();
}

#endif
