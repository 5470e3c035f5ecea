/*
 * test_scarce_files.c - memory gives out while files of each format are read and written: documents
 * in packages and pages, workbooks, term bases.
 */
#include <stdio.h>

#include "interposed.h"

#if INTERPOSED

#include "scarce.h"

static char document[sizeof(folder) + 64];

/* Documents with all that is dear to make: changes, comments, headers; on the day that is named. */
static void fail_document(const char *path, const char *output)
{
	const struct parl_setting settings[] = {
		{"output", written}, {"date", "2026-11-22"}, {NULL, NULL}};
	const char *const operands[] = {path, NULL};

	name_written(output);
	fail_each("translate", operands, settings);
	fail_each("annotate", operands, settings);
}

static bool reads(const char *format)
{
	return parl_host_format(host, format, NULL) != NULL;
}

static void what_pages_hold(void **state)
{
	(void)state;
	if (reads("html"))
		fail_document("tests/web/constructs.html", "b.html");
}

/* Makes one of the documents that Python keeps in FOLDER/MODULE.py; false: there is no Python. */
static bool make(const char *tests, const char *module, const char *name, const char *ending)
{
	char command[512];

	snprintf(document, sizeof(document), "%s/%s.%s", folder, name, ending);
	snprintf(command, sizeof(command),
		"PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=%s:tests/word python3 -c 'import %s as cases; "
		"next(c for c in cases.CASES if c.name == \"%s\").write(\"%s\")' 2>/dev/null",
		tests, module, name, document);
	/* A fixed line. NOLINTNEXTLINE(cert-env33-c) */
	return system(command) == 0;
}

static void fail_made(const char *tests, const char *module, const char *name, const char *ending)
{
	char output[16];

	if (!reads(ending) || !make(tests, module, name, ending))
		skip();
	snprintf(output, sizeof(output), "b.%s", ending);
	fail_document(document, output);
	unlink(document);
}

static void what_word_documents_hold(void **state)
{
	(void)state;
	fail_made("tests/word", "cases", "header-and-footer", "docx");
	fail_made("tests/word", "cases", "others-comments", "docx");
}

static void what_texts_hold(void **state)
{
	(void)state;
	fail_made("tests/odt", "odt_cases", "others-changes", "odt");
	fail_made("tests/odt", "odt_cases", "flat", "fodt");
}

/* --- glossaries in other forms */

static const struct parl_setting to_written[] = {{"output", written}, {NULL, NULL}};

static void fail_import(const char *path)
{
	name_written("b.json");
	fail_each("import", (const char *const[]){path, NULL}, to_written);
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

	assert_int_equal(parl_run(host, &request), PARL_OK);
}

static void what_workbooks_say(void **state)
{
	(void)state;
	if (!parl_host_importer(host, "xlsx", NULL))
		skip();
	snprintf(document, sizeof(document), "%s/book.xlsx", folder);
	make_book(document);
	fail_import(document);
	unlink(document);
	fail_import("tests/workbook/parts/flat.fods");
}

static void what_tables_say(void **state)
{
	(void)state;
	fail_import("docs/examples/terms.csv");
	if (parl_host_importer(host, "tbx", NULL))
		fail_import("docs/examples/council.tbx");
}

static void fail_export(const char *form, const char *glossary)
{
	const struct parl_setting settings[] = {{"as", form}, {"output", written}, {NULL, NULL}};

	name_written("b.out");
	if (parl_host_exporter(host, form, NULL))
		fail_each("export", (const char *const[]){glossary, NULL}, settings);
}

static void what_is_exported(void **state)
{
	static const char *const whole[] = {
		"xlsx", "csv", "tbx", "skos", "html", "html-large", "markdown", "omegat", NULL};
	static const char *const plain[] = {"postgresql", "solr", "vale", NULL};

	(void)state;
	for (size_t i = 0; whole[i]; i++)
		fail_export(whole[i], "docs/examples/kirkdale.json");
	for (size_t i = 0; plain[i]; i++)
		fail_export(plain[i], BID_GLOSSARY);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_pages_hold),
		cmocka_unit_test(what_word_documents_hold),
		cmocka_unit_test(what_texts_hold),
		cmocka_unit_test(what_workbooks_say),
		cmocka_unit_test(what_tables_say),
		cmocka_unit_test(what_is_exported),
	};

	return cmocka_run_group_tests(tests, begin, end);
}

#else

int main(void)
{
	return not_interposed();
}

#endif
