/*
 * test_place.c - faults at a place: line, column, excerpt.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include <parlance/diagnostic.h>
#include <parlance/memory.h>

static const struct parl_diagnostic *add(
	struct parl_diagnostics *list, parl_view source, size_t start, size_t end)
{
	parl_diagnose_at(list, PARL_CODE_FILE_MISSING, "f", source, (parl_span){start, end}, NULL,
		"fault %d", 1);
	return parl_diagnostics_get(list, parl_diagnostics_count(list) - 1);
}

static void check(const char *source, size_t start, size_t end, size_t line, size_t column,
	const char *excerpt, size_t mark_start, size_t mark_end)
{
	struct parl_diagnostics *list = parl_diagnostics_new();
	const struct parl_diagnostic *got = add(list, parl_view_of(source), start, end);
	assert_string_equal(got->text, "fault 1");
	assert_int_equal(got->line, line);
	assert_int_equal(got->column, column);
	assert_string_equal(got->excerpt.data, excerpt);
	assert_int_equal(got->mark.start, mark_start);
	assert_int_equal(got->mark.end, mark_end);
	assert_false(got->clipped_left);
	assert_false(got->clipped_right);
	parl_diagnostics_free(list);
}

static void test_short_lines(void **state)
{
	(void)state;
	check("one\ntwo three\nfour", 8, 13, 2, 5, "two three", 4, 9);
	check("one\r\ntwo\r\n", 5, 8, 2, 1, "two", 0, 3);
	check("one\rtwo\r", 4, 7, 2, 1, "two", 0, 3);
	/* over the end of the line, at it, past it */
	check("one\ntwo", 1, 6, 1, 2, "one", 1, 3);
	check("one\ntwo", 3, 4, 1, 4, "one", 3, 3);
	check("one", 3, 3, 1, 4, "one", 3, 3);
	check("one", 99, 120, 1, 4, "one", 3, 3);
	check("one\n", 4, 4, 2, 1, "", 0, 0);
	check("", 0, 5, 1, 1, "", 0, 0);
	/* a place turned round is an empty one */
	check("one", 2, 1, 1, 3, "one", 2, 2);
	check("\uFEFFone", 3, 6, 1, 1, "one", 0, 3);
	check("e\u0301te\u0301 x", 8, 9, 1, 5, "e\u0301te\u0301 x", 8, 9);
}

static void test_long_line_is_clipped(void **state)
{
	struct parl_diagnostics *list = parl_diagnostics_new();
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	(void)state;
	for (int i = 0; i < 1000; i++)
		parl_buffer_add_view(&text, parl_view_of("e\u0301"));
	const struct parl_diagnostic *got = add(list, parl_buffer_view(&text), 1500, 1503);
	assert_int_equal(got->column, 501);
	assert_true(got->clipped_left && got->clipped_right);
	assert_true(got->excerpt.size <= 160 && got->excerpt.size >= 150);
	/* whole clusters at both ends */
	assert_int_equal(got->excerpt.data[0], 'e');
	assert_int_equal(got->excerpt.size % 3, 0);
	assert_int_equal(got->mark.end - got->mark.start, 3);
	assert_true(got->mark.start >= 50 && got->mark.start <= 60);
	got = add(list, parl_buffer_view(&text), 6, 9);
	assert_int_equal(got->column, 3);
	assert_false(got->clipped_left);
	assert_true(got->clipped_right);
	got = add(list, parl_buffer_view(&text), 2997, 3000);
	assert_int_equal(got->column, 1000);
	assert_true(got->clipped_left);
	assert_false(got->clipped_right);
	assert_int_equal(got->mark.end, got->excerpt.size);
	parl_buffer_release(&text);
	parl_diagnostics_free(list);
}

/* 160 bytes are shown whole, 161 are not. */
static void test_the_edge_of_clipping(void **state)
{
	struct parl_diagnostics *list = parl_diagnostics_new();
	char line[162];
	(void)state;
	memset(line, 'x', sizeof(line));
	const struct parl_diagnostic *got = add(list, (parl_view){line, 160}, 100, 101);
	assert_int_equal(got->excerpt.size, 160);
	assert_false(got->clipped_left || got->clipped_right);
	got = add(list, (parl_view){line, 161}, 100, 101);
	assert_true(got->clipped_left);
	assert_false(got->clipped_right);
	assert_int_equal(got->mark.start, 60);
	parl_diagnostics_free(list);
}

/* A cluster that is longer than an excerpt is cut, between code points. */
static void test_flood_of_marks(void **state)
{
	struct parl_diagnostics *list = parl_diagnostics_new();
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	(void)state;
	parl_buffer_add_view(&text, parl_view_of("ab"));
	for (int i = 0; i < 100000; i++)
		parl_buffer_add_view(&text, parl_view_of("\u0301"));
	parl_buffer_add_view(&text, parl_view_of("cd"));
	const size_t places[] = {0, 1, 2, 1000, 100001, text.size - 2, text.size - 1};
	for (size_t i = 0; i < PARL_LENGTH(places); i++) {
		const struct parl_diagnostic *got =
			add(list, parl_buffer_view(&text), places[i], places[i] + 1);
		assert_true(got->excerpt.size <= 161);
		assert_true(got->mark.end <= got->excerpt.size);
		assert_true(got->mark.start <= got->mark.end);
	}
	parl_buffer_release(&text);
	parl_diagnostics_free(list);
}

/* Two thousand faults on one line of 20 MB: the column is counted once, going on from the last. */
static void test_counting_goes_on(void **state)
{
	enum { SIZE = 20000000, COUNT = 2000 };
	struct parl_diagnostics *list = parl_diagnostics_new();
	char *text = malloc(SIZE);
	(void)state;
	memset(text, 'x', SIZE);
	parl_diagnostics_limit(list, COUNT);
	clock_t begin = clock();
	for (size_t i = 0; i < COUNT; i++) {
		const struct parl_diagnostic *got =
			add(list, (parl_view){text, SIZE}, i * 10000, i * 10000 + 1);
		assert_int_equal(got->column, i * 10000 + 1);
	}
	/* counted anew each time this takes minutes */
	assert_true((clock() - begin) / CLOCKS_PER_SEC < 20);
	/* back again: from the start */
	parl_diagnostics_limit(list, COUNT + 1);
	assert_int_equal(add(list, (parl_view){text, SIZE}, 5, 6)->column, 6);
	free(text);
	parl_diagnostics_free(list);
}

static void test_dropped_are_not_placed(void **state)
{
	struct parl_diagnostics *list = parl_diagnostics_new();
	(void)state;
	parl_diagnostics_limit(list, 1);
	add(list, parl_view_of("one"), 0, 1);
	add(list, parl_view_of("one"), 1, 2);
	assert_int_equal(parl_diagnostics_count(list), 1);
	assert_int_equal(parl_diagnostics_dropped(list, "f"), 1);
	parl_diagnose_at(NULL, PARL_CODE_FILE_MISSING, "f", parl_view_of("x"), (parl_span){0, 1},
		NULL, "nothing");
	parl_diagnostics_free(list);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_short_lines),
		cmocka_unit_test(test_long_line_is_clipped),
		cmocka_unit_test(test_the_edge_of_clipping),
		cmocka_unit_test(test_flood_of_marks),
		cmocka_unit_test(test_counting_goes_on),
		cmocka_unit_test(test_dropped_are_not_placed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
