/*
 * test_scarce.c - memory gives out in a run of the real commands, with the reports as they are
 * installed: whichever allocation fails, there is the whole result with the usual status, or the
 * run failed and says that memory ran out, and nothing was put at the place of its result.
 *
 * It stands in front of the C library's allocation, which sanitizers do themselves: there this test
 * does nothing.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <parlance/json.h>
#include <parlance/output.h>
#include <parlance/session.h>

#include "interposed.h"

#if INTERPOSED

static long left = -1; /* allocations until one fails; negative: none does */

static bool fails(void)
{
	bool now = left >= 0 && left-- == 0;

	if (now)
		errno = ENOMEM;
	return now;
}

PARL_API void *malloc(size_t size)
{
	return fails() ? NULL : __libc_malloc(size);
}

PARL_API void *calloc(size_t number, size_t size)
{
	return fails() ? NULL : __libc_calloc(number, size);
}

PARL_API void *realloc(void *block, size_t size)
{
	return fails() ? NULL : __libc_realloc(block, size);
}

/* --- one run */

static struct parl_host *host;
static char folder[] = PARL_TEST_BUILD "/tests/scarce-XXXXXX";
static char document[sizeof(folder) + 16], written[sizeof(folder) + 16];

struct result {
	enum parl_status status;
	struct parl_buffer results, messages;
	struct parl_buffer file; /* what -o holds */
	bool exists;
};

static void release(struct result *result)
{
	parl_buffer_release(&result->results);
	parl_buffer_release(&result->messages);
	parl_buffer_release(&result->file);
}

static void read_written(struct result *result)
{
	FILE *stream = fopen(written, "rb");
	char bytes[4096];
	size_t size;

	result->exists = stream != NULL;
	while (stream && (size = fread(bytes, 1, sizeof(bytes), stream)) > 0)
		parl_buffer_add(&result->file, bytes, size);
	if (stream)
		fclose(stream);
	unlink(written);
}

/* The allocation number FAILING of the run fails; negative: none. SPARED: there were fewer. */
static struct result run(const struct parl_request *request, long failing, bool *spared)
{
	struct result result = {
		PARL_FAILED, PARL_BUFFER_EMPTY, PARL_BUFFER_EMPTY, PARL_BUFFER_EMPTY, false};
	struct parl_request copy = *request;

	copy.results = parl_output_to_buffer(&result.results);
	copy.messages = parl_output_to_buffer(&result.messages);
	left = failing;
	result.status = parl_run(host, &copy);
	*spared = left >= 0 || failing < 0;
	left = -1;
	parl_output_free(copy.results);
	parl_output_free(copy.messages);
	read_written(&result);
	return result;
}

static bool same(const struct parl_buffer *one, const struct parl_buffer *other)
{
	return !one->failed && parl_view_equal(parl_buffer_view(one), parl_buffer_view(other));
}

/* Whether RESULT is all of WHOLE, or refused with the reason. */
static bool holds(const struct result *result, const struct result *whole)
{
	if (result->status != PARL_FAILED)
		return result->status == whole->status && same(&result->results, &whole->results) &&
			same(&result->file, &whole->file) && result->exists == whole->exists;
	/* Before there is room for messages it is said on stderr. Where libzip has none it takes a
	 * package for a damaged one. */
	return !result->exists &&
		(result->messages.failed || result->messages.size == 0 ||
			strstr(result->messages.data, "memory") ||
			strstr(result->messages.data, "damaged: Not a zip"));
}

/* --- a command, with every allocation failing in turn */

#define MOST_SETTINGS 6

static void fail_each(
	const char *command, const char *const *operands, const struct parl_setting *more)
{
	struct parl_setting settings[MOST_SETTINGS + 2] = {
		{"glossary", "tests/glossaries/bid.json"}, {"no-profile", ""}};
	struct parl_request request = {.size = sizeof(request),
		.command = command,
		.operands = operands,
		.operand_count = operands[1] ? 2 : 1,
		.settings = settings,
		.setting_count = strstr(command, "port") ? 0 : 2};
	const char *as = more->value;
	bool spared;

	for (; more->name; more++)
		settings[request.setting_count++] = *more;
	struct result first = run(&request, -1, &spared), whole = run(&request, -1, &spared);

	assert_int_not_equal(whole.status, PARL_FAILED);
	assert_true(holds(&first, &whole));
	spared = false;
	long n;
	for (n = 0; !spared; n++) {
		struct result result = run(&request, n, &spared);

		if (!holds(&result, &whole))
			fail_msg("%s, %s: allocation %ld, status %d: %s", command, as, n,
				(int)result.status, result.messages.data);
		release(&result);
	}
	print_message("%s %s: %ld allocations\n", command, as, n);
	release(&first);
	release(&whole);
}

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

static void make_book(const char *path)
{
	const struct parl_setting settings[] = {{"as", "xlsx"}, {"output", path}};
	const struct parl_request request = {.size = sizeof(request),
		.command = "export",
		.operands = (const char *const[]){"docs/examples/kirkdale.json"},
		.operand_count = 1,
		.settings = settings,
		.setting_count = 2};
	bool spared;
	struct result result = run(&request, -1, &spared);

	assert_int_equal(result.status, PARL_OK);
	release(&result);
}

/* A workbook, made of a glossary and made into one; the plugin may not be there. */
static void what_workbooks_say(void **state)
{
	char book[sizeof(folder) + 16];
	static const struct parl_setting to_book[] = {
		{"as", "xlsx"}, {"output", written}, {NULL, NULL}};
	static const struct parl_setting to_json[] = {{"output", written}, {NULL, NULL}};

	(void)state;
	if (!parl_host_importer(host, "xlsx", NULL))
		return;
	snprintf(book, sizeof(book), "%s/book.xlsx", folder);
	make_book(book);
	fail_each("export", (const char *const[]){"docs/examples/kirkdale.json", NULL}, to_book);
	fail_each("import", (const char *const[]){"docs/examples/terms.csv", NULL}, to_json);
	fail_each("import", (const char *const[]){book, NULL}, to_json);
	unlink(book);
	fail_each("import", (const char *const[]){"tests/workbook/parts/flat.fods", NULL}, to_json);
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

static int begin(void **state)
{
	FILE *stream;

	(void)state;
	host = parl_host_new();
	if (!host || parl_host_scan(host, PARL_TEST_BUILD "/plugins", NULL) || !mkdtemp(folder))
		return 1;
	snprintf(document, sizeof(document), "%s/a.md", folder);
	snprintf(written, sizeof(written), "%s/b.md", folder);
	stream = fopen(document, "w");
	if (!stream)
		return 1;
	fputs("# Our clients\n\nThe inmates and the *clients* were asked (KPI).\n\n"
	      "- We count cases, and KPI of clients.\n- A client list.\n",
		stream);
	return fclose(stream);
}

static int end(void **state)
{
	(void)state;
	parl_host_free(host);
	return unlink(document) || rmdir(folder);
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
		cmocka_unit_test(what_workbooks_say),
		cmocka_unit_test(what_plugins_offer),
		cmocka_unit_test(what_json_says),
	};

	return cmocka_run_group_tests(tests, begin, end);
}

#else

int main(void)
{
	printf("0 tests: the sanitizers stand in front of the allocation\n");
	return 0;
}

#endif
