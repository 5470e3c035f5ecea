/*
 * test_wrap.c - words in lines: where they break, what no line holds, cells that others write.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include <parlance/output.h>

#include "base/sink.h"

/* What is wrapped, and the output that it goes to. */
struct page {
	struct parl_buffer text;
	struct parl_output *output;
	struct parl_wrap wrap;
};

static void open_page(struct page *page, size_t width, size_t left, size_t at)
{
	page->text = (struct parl_buffer)PARL_BUFFER_EMPTY;
	page->output = parl_output_to_buffer(&page->text);
	assert_non_null(page->output);
	page->output->width = width;
	parl_wrap_begin(&page->wrap, page->output, left, at);
}

static void close_page(struct page *page, const char *expected)
{
	parl_buffer_add_char(&page->text, '\0');
	assert_string_equal(page->text.data, expected);
	parl_output_free(page->output);
	parl_buffer_release(&page->text);
}

static void wrap_text(struct page *page, const char *text)
{
	parl_wrap_text(&page->wrap, parl_view_of(text));
}

static void test_breaks_at_the_width(void **state)
{
	struct page page;
	(void)state;
	open_page(&page, 30, 0, 0);
	wrap_text(&page, "one two three four five seven\n eight\t nine");
	/* 29 cells; "eight" would make it 35 */
	parl_wrap_line(&page.wrap);
	parl_wrap_line(&page.wrap);
	close_page(&page, "one two three four five seven\neight nine\n");
}

static void test_a_line_may_be_full(void **state)
{
	struct page page;
	(void)state;
	open_page(&page, 30, 0, 0);
	wrap_text(&page, "one two three four five sevens eight");
	close_page(&page, "one two three four five sevens\neight");
}

static void test_indents_and_goes_on(void **state)
{
	struct page page;
	(void)state;
	open_page(&page, 30, 4, 0);
	wrap_text(&page, "one two three four five");
	wrap_text(&page, "six seven");
	close_page(&page, "    one two three four five\n    six seven");
}

/* Something of 28 cells stands in the line already: no blank comes after it, and a word that does
 * not fit beside it goes below. */
static void test_begins_in_a_line(void **state)
{
	struct page page;
	(void)state;
	open_page(&page, 30, 2, 28);
	wrap_text(&page, "on we go");
	close_page(&page, "on\n  we go");
	open_page(&page, 30, 2, 28);
	wrap_text(&page, "and on");
	close_page(&page, "\n  and on");
}

static void test_long_words_stay_whole(void **state)
{
	struct page page;
	(void)state;
	open_page(&page, 30, 0, 0);
	wrap_text(&page, "see https://example.org/a/very/long/address there");
	close_page(&page, "see\nhttps://example.org/a/very/long/address\nthere");
}

static void test_no_break_space_holds(void **state)
{
	struct page page;
	(void)state;
	open_page(&page, 30, 0, 0);
	wrap_text(&page,
		"a grant of no more than \xC2\xA3"
		"5\xC2\xA0million");
	close_page(&page,
		"a grant of no more than\n\xC2\xA3"
		"5\xC2\xA0million");
}

/* Two cells each: twelve of them and a blank are 25, and three more would be 32. */
static void test_counts_cells(void **state)
{
	struct page page;
	(void)state;
	open_page(&page, 30, 0, 0);
	wrap_text(&page,
		"\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2"
		"\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2 "
		"\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2");
	close_page(&page,
		"\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2"
		"\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2\n"
		"\xE6\xBC\xA2\xE6\xBC\xA2\xE6\xBC\xA2");
}

static void test_width_is_bounded(void **state)
{
	struct page page;
	(void)state;
	open_page(&page, 400, 10, 0);
	assert_int_equal(page.wrap.right, 90);
	close_page(&page, "");
	/* a column of 24 cells at least, though the terminal has 20 */
	open_page(&page, 20, 10, 0);
	assert_int_equal(page.wrap.right, 34);
	close_page(&page, "");
}

/* A word with a mark behind it, which counts. */
static void test_room_for_others(void **state)
{
	struct page page;
	(void)state;
	open_page(&page, 30, 2, 0);
	assert_false(parl_wrap_breaks(&page.wrap, 40));
	parl_wrap_room(&page.wrap, 25);
	parl_output_print(page.output, "%025d", 0);
	assert_false(parl_wrap_breaks(&page.wrap, 2));
	assert_true(parl_wrap_breaks(&page.wrap, 3));
	parl_wrap_room(&page.wrap, 3);
	parl_output_print(page.output, "[1]");
	close_page(&page, "  0000000000000000000000000\n  [1]");
}

static void test_words(void **state)
{
	parl_view text = parl_view_of(" \r\n one\ttwo\v ");
	parl_view word;
	size_t at = 0;
	(void)state;
	assert_true(parl_wrap_word(text, &at, &word));
	assert_true(parl_view_equal(word, parl_view_of("one")));
	assert_true(parl_wrap_word(text, &at, &word));
	assert_true(parl_view_equal(word, parl_view_of("two")));
	assert_false(parl_wrap_word(text, &at, &word));
	assert_int_equal(at, text.size);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_breaks_at_the_width),
		cmocka_unit_test(test_a_line_may_be_full),
		cmocka_unit_test(test_indents_and_goes_on),
		cmocka_unit_test(test_begins_in_a_line),
		cmocka_unit_test(test_long_words_stay_whole),
		cmocka_unit_test(test_no_break_space_holds),
		cmocka_unit_test(test_counts_cells),
		cmocka_unit_test(test_width_is_bounded),
		cmocka_unit_test(test_room_for_others),
		cmocka_unit_test(test_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
