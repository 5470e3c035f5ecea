/*
 * test_scan.c - the scanner at its limits: encodings, sizes, hostile and broken files.
 */
#include "glossaries.h"

#include <stdlib.h>
#include <time.h>

#include "json/reader.h"

static const char whole[] =
	"{\n  \"parlance\": 1, \"id\": \"leeds\", \"language\": \"en-GB\",\n"
	"  \"sources\": {\"nao\": {\"title\": \"Glossary \\u2013 \\\"terms\\\"\", \"url\": null}},\n"
	"  \"concepts\": [{\"id\": \"grantee\", \"pos\": \"noun\", \"mapping\": \"exact\",\n"
	"    \"terms\": {\"third-sector\": [{\"term\": \"caf\xC3\xA9 group\", \"near\": [\"a\"]}],\n"
	"      \"commissioner\": [\"grant recipient\"]}, \"sources\": [\"nao\"]}]\n}\n";

/* The errors that TEXT earns; loaded exactly when there is none. */
static size_t errors_of(const char *text, size_t size)
{
	struct parl_diagnostics *faults = parl_diagnostics_new();
	struct parl_glossary *glossary =
		parl_glossary_read((parl_view){text, size}, "test.json", faults);
	size_t errors = parl_diagnostics_total(faults, PARL_SEVERITY_ERROR);
	assert_true((glossary != NULL) == (errors == 0));
	parl_glossary_free(glossary);
	parl_diagnostics_free(faults);
	return errors;
}

static void a_byte_order_mark_is_accepted(void **state)
{
	(void)state;
	static const char text[] =
		"\xEF\xBB\xBF{\"parlance\": 1, \"id\": \"a\", \"terms\": [\"x\"]}";
	assert_int_equal(errors_of(text, sizeof(text) - 1), 0);
}

static void places_count_from_behind_the_mark(void **state)
{
	(void)state;
	struct parl_diagnostics *faults = parl_diagnostics_new();
	parl_view text =
		parl_view_of("\xEF\xBB\xBF{\"parlance\": 1, \"id\": 7, \"terms\": [\"x\"]}");
	assert_null(parl_glossary_read(text, "test.json", faults));
	const struct parl_diagnostic *fault = parl_diagnostics_get(faults, 0);
	assert_int_equal(fault->column, 23);
	assert_int_equal(fault->place.start, 25);
	parl_diagnostics_free(faults);
}

static void the_format_is_a_number_however_it_is_written(void **state)
{
	(void)state;
	static const char point[] = "{\"parlance\": 1.0, \"id\": \"a\", \"terms\": [\"x\"]}";
	static const char power[] = "{\"parlance\": 10e-1, \"id\": \"a\", \"terms\": [\"x\"]}";
	static const char minus[] = "{\"parlance\": -1, \"id\": \"a\", \"terms\": [\"x\"]}";
	assert_int_equal(errors_of(point, sizeof(point) - 1), 0);
	assert_int_equal(errors_of(power, sizeof(power) - 1), 0);
	assert_int_equal(errors_of(minus, sizeof(minus) - 1), 1);
}

static void windows_and_mac_line_ends_count(void **state)
{
	(void)state;
	struct parl_diagnostics *faults = parl_diagnostics_new();
	parl_view text = parl_view_of("{\"parlance\": 1,\r\n\"id\": \"a\",\r\n  \"terms\": 7}\r\n");
	assert_null(parl_glossary_read(text, "test.json", faults));
	assert_int_equal(parl_diagnostics_get(faults, 0)->line, 3);
	assert_int_equal(parl_diagnostics_get(faults, 0)->column, 12);
	parl_diagnostics_free(faults);
}

/* A file cut short anywhere is refused, each time with a message: the only whole prefix is the one
 * without the last line feed. */
static void cut_anywhere_it_is_refused(void **state)
{
	(void)state;
	for (size_t size = 0; size < sizeof(whole) - 2; size++) {
		char *copy = malloc(size + 1); /* so that reading beyond is caught */
		memcpy(copy, whole, size);
		assert_true(errors_of(copy, size) > 0);
		free(copy);
	}
}

/* "url": null is one fault; every other byte put anywhere may make it more, but never a crash. */
static void any_byte_anywhere_is_survived(void **state)
{
	(void)state;
	static const char bytes[] = "\0\t\n \"',:[]{}\\/#*-.0e9tnx\xC3\xFF\xEF";
	assert_int_equal(errors_of(whole, sizeof(whole) - 1), 1);
	for (size_t at = 0; at < sizeof(whole) - 1; at++) {
		for (size_t i = 0; i < sizeof(bytes) - 1; i++) {
			char copy[sizeof(whole)];
			memcpy(copy, whole, sizeof(whole));
			copy[at] = bytes[i];
			errors_of(copy, sizeof(whole) - 1);
		}
	}
}

static void faults_may_go_nowhere(void **state)
{
	(void)state;
	assert_null(parl_glossary_read(parl_view_of("{"), NULL, NULL));
	assert_null(parl_glossary_read((parl_view){NULL, 0}, NULL, NULL));
}

static char *repeated(const char *head, const char *part, size_t times, const char *tail)
{
	size_t head_size = strlen(head), size = strlen(part);
	char *text = malloc(head_size + size * times + strlen(tail) + 1);
	memcpy(text, head, head_size);
	for (size_t i = 0; i < times; i++)
		memcpy(text + head_size + i * size, part, size);
	strcpy(text + head_size + size * times, tail);
	return text;
}

static double seconds(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* Hostile files of the greatest size are answered in seconds. The limit is wide for slow machines
 * and sanitizers: what it catches is quadratic work, which would take hours. */
static void expect_quick(char *text, bool refused)
{
	double start = seconds();
	assert_int_equal(errors_of(text, strlen(text)) > 0, refused);
	assert_true(seconds() - start < 60);
	free(text);
}

static void hostile_files_end_soon(void **state)
{
	(void)state;
	const size_t many = 400000;
	expect_quick(repeated("", "[", 5000000, ""), true);
	expect_quick(repeated("", "{\"a\":", 5000000, ""), true);
	expect_quick(repeated("{", "\"a\": 1,", many, "\"a\": 1}"), true);
	expect_quick(
		repeated("{\"parlance\": 1, \"id\": \"a\", \"terms\": [", "1,", 3000000, "1]}"),
		true);
	expect_quick(repeated("{\"parlance\": 1, \"id\": \"a\", \"terms\": [", "\"a\",", many,
			     "\"b\"]}"),
		false);
	expect_quick(
		repeated("{\"parlance\": 1, \"id\": \"a\", \"concepts\": [",
			"{\"id\":\"a\",\"see\":[\"nothing\"],\"terms\":{\"x\":[{\"term\":\"a\","
			"\"use\":\"b\"}]}},",
			many / 10, "{}]}"),
		true);
	expect_quick(repeated("", "\xEF\xBF", 5000000, ""), true);
	expect_quick(repeated("\"", "\\u0041", 5000000, ""), true);
}

static void a_hundred_megabytes_are_refused_at_once(void **state)
{
	(void)state;
	struct parl_diagnostics *faults = parl_diagnostics_new();
	char *text = repeated("", "          ", 10000000, "");
	assert_null(parl_glossary_read(parl_view_of(text), "big.json", faults));
	assert_int_equal(parl_diagnostics_count(faults), 1);
	assert_int_equal(parl_diagnostics_get(faults, 0)->code, PARL_CODE_JSON_TOO_LARGE);
	assert_string_equal(parl_diagnostics_get(faults, 0)->text,
		"a glossary may have at most 33554432 bytes, and this one has 100000000");
	parl_diagnostics_free(faults);
	free(text);
}

static void all_faults_are_counted_and_a_hundred_kept(void **state)
{
	(void)state;
	struct parl_diagnostics *faults = parl_diagnostics_new();
	char *text =
		repeated("{\"parlance\": 1, \"id\": \"a\", \"terms\": [", "7,\n", 5000, "\"x\"]}");
	assert_null(parl_glossary_read(parl_view_of(text), "many.json", faults));
	assert_int_equal(parl_diagnostics_total(faults, PARL_SEVERITY_ERROR), 5000);
	assert_int_equal(parl_diagnostics_count(faults), 100);
	assert_int_equal(parl_diagnostics_dropped(faults, "many.json"), 4900);
	for (size_t i = 0; i < 100; i++)
		assert_int_equal(parl_diagnostics_get(faults, i)->line, i + 1);
	parl_diagnostics_free(faults);
	free(text);
}

static void sixty_four_levels_are_enough(void **state)
{
	(void)state;
	char *inner = repeated("{\"$comment\": ", "[", PARL_JSON_DEPTH_MOST - 1, "");
	char *text = repeated(inner, "]", PARL_JSON_DEPTH_MOST - 1,
		", \"parlance\": 1, \"id\": \"a\", \"terms\": [\"x\"]}");
	assert_int_equal(errors_of(text, strlen(text)), 0);
	free(inner);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_byte_order_mark_is_accepted),
		cmocka_unit_test(places_count_from_behind_the_mark),
		cmocka_unit_test(the_format_is_a_number_however_it_is_written),
		cmocka_unit_test(windows_and_mac_line_ends_count),
		cmocka_unit_test(cut_anywhere_it_is_refused),
		cmocka_unit_test(any_byte_anywhere_is_survived),
		cmocka_unit_test(faults_may_go_nowhere),
		cmocka_unit_test(hostile_files_end_soon),
		cmocka_unit_test(a_hundred_megabytes_are_refused_at_once),
		cmocka_unit_test(all_faults_are_counted_and_a_hundred_kept),
		cmocka_unit_test(sixty_four_levels_are_enough),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
