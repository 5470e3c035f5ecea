/*
 * test_draw.c - diagnostics as they are shown, to the letter.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/sink.h"
#include <parlance/diagnostic.h>

/* How wide a terminal to draw for; 0: none. */
static void draw(const char *source, size_t start, size_t end, const char *help, size_t width,
	bool color, const char *expected)
{
	struct parl_diagnostics *list = parl_diagnostics_new();
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	struct parl_output *output = parl_output_to_buffer(&buffer);
	output->terminal = width > 0;
	output->width = width;
	output->color = color;
	parl_diagnose_at(list, PARL_CODE_FILE_MISSING, "f.json", parl_view_of(source),
		(parl_span){start, end}, help, "this is wrong");
	parl_diagnostic_draw(output, parl_diagnostics_get(list, 0));
	assert_string_equal(buffer.data, expected);
	parl_output_free(output);
	parl_buffer_release(&buffer);
	parl_diagnostics_free(list);
}

#define HEAD(place) "f.json:" place ": error: this is wrong [P-002]\n"

static void test_plain(void **state)
{
	(void)state;
	draw("{\n  \"tems\": 1\n}", 4, 10, "did you mean \"terms\"?", 0, false,
		HEAD("2:3") "    \"tems\": 1\n"
			    "    ^~~~~~\n"
			    "help: did you mean \"terms\"?\n");
	draw("abc", 1, 2, NULL, 0, false, HEAD("1:2") "  abc\n   ^\n");
	draw("abc", 3, 3, NULL, 0, false, HEAD("1:4") "  abc\n     ^\n");
	draw("abc\ndef", 1, 6, NULL, 0, false, HEAD("1:2") "  abc\n   ^~\n");
	/* an empty line has nothing to show */
	draw("abc\n", 4, 4, NULL, 0, false, HEAD("2:1"));
}

static void test_widths(void **state)
{
	(void)state;
	draw("\tab\tcd", 4, 6, NULL, 0, false, HEAD("1:5") "  \tab\tcd\n  \t  \t^~\n");
	draw("\u4E2D\u6587x", 6, 7, NULL, 0, false, HEAD("1:3") "  \u4E2D\u6587x\n      ^\n");
	draw("x\u4E2D\u6587", 1, 7, NULL, 0, false, HEAD("1:2") "  x\u4E2D\u6587\n   ^~~~\n");
	draw("e\u0301te\u0301", 3, 4, NULL, 0, false, HEAD("1:2") "  e\u0301te\u0301\n   ^\n");
	/* inside a cluster: all of it */
	draw("e\u0301x", 1, 3, NULL, 0, false, HEAD("1:1") "  e\u0301x\n  ^\n");
	draw("\U0001F600x", 0, 4, NULL, 0, false, HEAD("1:1") "  \U0001F600x\n  ^~\n");
}

static void test_control_characters(void **state)
{
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	struct parl_output *output = parl_output_to_buffer(&buffer);
	struct parl_diagnostics *list = parl_diagnostics_new();
	(void)state;
	draw("a\x1b[31mb", 6, 7, NULL, 0, false, HEAD("1:7") "  a\\x1B[31mb\n           ^\n");
	draw("a\x1b[31mb", 1, 2, NULL, 0, false, HEAD("1:2") "  a\\x1B[31mb\n   ^~~~\n");
	draw("a\xFF"
	     "b",
		2, 3, NULL, 0, false, HEAD("1:3") "  a\uFFFDb\n    ^\n");
	parl_diagnose(list, PARL_CODE_FILE_MISSING, "a\nb: error: x", "he\x1blp", "te\nxt");
	parl_diagnostic_draw(output, parl_diagnostics_get(list, 0));
	assert_string_equal(
		buffer.data, "a\\x0Ab: error: x: error: te\\x0Axt [P-002]\nhelp: he\\x1Blp\n");
	parl_output_free(output);
	parl_buffer_release(&buffer);
	parl_diagnostics_free(list);
}

static void test_without_file(void **state)
{
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	struct parl_output *output = parl_output_to_buffer(&buffer);
	const struct parl_diagnostic note = {.code = PARL_CODE_NO_MEMORY,
		.severity = PARL_SEVERITY_NOTE,
		.text = "a note",
		.excerpt = {"", 0}};
	const struct parl_diagnostic warning = {.code = PARL_CODE_NO_MEMORY,
		.severity = PARL_SEVERITY_WARNING,
		.text = "a warning",
		.excerpt = {"", 0}};
	(void)state;
	parl_diagnostic_draw(output, &note);
	parl_diagnostic_draw(output, &warning);
	assert_string_equal(buffer.data, "note: a note [P-001]\nwarning: a warning [P-001]\n");
	parl_output_free(output);
	parl_buffer_release(&buffer);
}

static void test_row_of_a_table(void **state)
{
	(void)state;
	struct parl_diagnostics *list = parl_diagnostics_new();
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	struct parl_output *output = parl_output_to_buffer(&buffer);
	parl_diagnose_row(list, PARL_CODE_FILE_MISSING, "t.csv", NULL, 17, "commissioner\tterm",
		"write it", "this is %s", "wrong");
	parl_diagnose_row(list, PARL_CODE_FILE_MISSING, "t.csv", NULL, 3, NULL, NULL, "this too");
	parl_diagnose_row(list, PARL_CODE_FILE_MISSING, "t.csv", NULL, 0, NULL, NULL, "and all");
	parl_diagnose_row(list, PARL_CODE_FILE_MISSING, "t.xlsx", "Glossary", 14, "C", NULL, "a");
	parl_diagnose_row(list, PARL_CODE_FILE_MISSING, "t.xlsx", "Our words", 2, NULL, NULL, "b");
	for (size_t i = 0; i < 5; i++)
		parl_diagnostic_draw(output, parl_diagnostics_get(list, i));
	assert_string_equal(buffer.data,
		"t.csv:row 17, column \"commissioner\tterm\": error: this is wrong [P-002]\n"
		"help: write it\n"
		"t.csv:row 3: error: this too [P-002]\n"
		"t.csv: error: and all [P-002]\n"
		"t.xlsx:Glossary!C14: error: a [P-002]\n"
		"t.xlsx:'Our words', row 2: error: b [P-002]\n");
	parl_output_free(output);
	parl_buffer_release(&buffer);
	parl_diagnostics_free(list);
}

static void test_help_is_said_once_a_file(void **state)
{
	(void)state;
	struct parl_diagnostics *list = parl_diagnostics_new();
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;
	struct parl_output *output = parl_output_to_buffer(&buffer);
	struct parl_helps helps = {0};
	parl_diagnose(list, PARL_CODE_FILE_MISSING, "a", "mend it", "one");
	parl_diagnose(list, PARL_CODE_FILE_MISSING, "a", "look there", "two");
	parl_diagnose(list, PARL_CODE_FILE_MISSING, "a", "mend it", "three");
	parl_diagnose(list, PARL_CODE_FILE_MISSING, "b", "mend it", "four");
	parl_diagnose(list, PARL_CODE_FILE_MISSING, NULL, "mend it", "five");
	parl_diagnose(list, PARL_CODE_FILE_MISSING, NULL, NULL, "six");
	for (size_t i = 0; i < 6; i++)
		parl_diagnostic_draw_next(output, parl_diagnostics_get(list, i), &helps);
	assert_string_equal(buffer.data,
		"a: error: one [P-002]\nhelp: mend it\n"
		"a: error: two [P-002]\nhelp: look there\n"
		"a: error: three [P-002]\n"
		"b: error: four [P-002]\nhelp: mend it\n"
		"error: five [P-002]\nhelp: mend it\n"
		"error: six [P-002]\n");
	/* What was said long ago is said again. */
	for (size_t i = 0; i < PARL_HELPS_MOST; i++) {
		char help[24];
		const struct parl_diagnostic fault = {.text = "more", .help = help};
		snprintf(help, sizeof(help), "%zu", i);
		parl_diagnostic_draw_next(output, &fault, &helps);
	}
	parl_buffer_clear(&buffer);
	parl_diagnostic_draw_next(output, parl_diagnostics_get(list, 0), &helps);
	assert_string_equal(buffer.data, "a: error: one [P-002]\nhelp: mend it\n");
	parl_output_free(output);
	parl_buffer_release(&buffer);
	parl_diagnostics_free(list);
}

static void test_color(void **state)
{
	(void)state;
	draw("abc", 1, 3, "do", 80, true,
		"\x1b[1mf.json:1:2:\x1b[0m \x1b[1;31merror:\x1b[0m this is wrong [P-002]\n"
		"  abc\n"
		"   \x1b[1;31m^~\x1b[0m\n"
		"\x1b[1;36mhelp:\x1b[0m do\n");
}

/* A line that would wrap is cut, so that the underline stays below its text. */
static void test_narrow_terminal(void **state)
{
	static const char line[] = "0123456789012345678901234567890123456789abc0123456789";
	(void)state;
	draw(line, 40, 43, NULL, 34, false,
		HEAD("1:41") "  …0123456789abc0123456789\n             ^~~\n");
	draw(line, 2, 5, NULL, 34, false,
		HEAD("1:3") "  012345678901234567890123456789…\n    ^~~\n");
	draw(line, 40, 43, NULL, 80, false,
		HEAD("1:41") "  0123456789012345678901234567890123456789abc0123456789\n"
			     "                                          ^~~\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_widths),
		cmocka_unit_test(test_control_characters),
		cmocka_unit_test(test_without_file),
		cmocka_unit_test(test_row_of_a_table),
		cmocka_unit_test(test_help_is_said_once_a_file),
		cmocka_unit_test(test_color),
		cmocka_unit_test(test_narrow_terminal),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
