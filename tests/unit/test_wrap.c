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

/* TEXT in an output of 30 cells: lines begin at LEFT, the first one has AT cells already. */
static void expect(size_t left, size_t at, const char *text, const char *expected)
{
	struct page page;
	open_page(&page, 30, left, at);
	parl_wrap_text(&page.wrap, parl_view_of(text));
	close_page(&page, expected);
}

static void test_breaks_at_the_width(void **state)
{
	(void)state;
	/* 29 cells; "eight" would make it 35 */
	expect(0, 0, "one two three four five seven\n eight\t nine",
		"one two three four five seven\neight nine");
	/* a line may be full */
	expect(0, 0, "one two three four five sevens eight",
		"one two three four five sevens\neight");
}

static void test_goes_on(void **state)
{
	struct page page;
	(void)state;
	open_page(&page, 30, 4, 0);
	parl_wrap_text(&page.wrap, parl_view_of("one two three four five"));
	parl_wrap_text(&page.wrap, parl_view_of("six seven"));
	parl_wrap_line(&page.wrap);
	parl_wrap_line(&page.wrap);
	close_page(&page, "    one two three four five\n    six seven\n");
}

/* No blank comes after what stands in the line, and a word that does not fit beside it goes below.
 */
static void test_begins_in_a_line(void **state)
{
	(void)state;
	expect(2, 28, "on we go", "on\n  we go");
	expect(2, 28, "and on", "\n  and on");
}

static void test_words_stay_whole(void **state)
{
	(void)state;
	expect(0, 0, "see https://example.org/a/very/long/address there",
		"see\nhttps://example.org/a/very/long/address\nthere");
	/* a no-break space holds */
	expect(0, 0, "a grant of no more than £5\u00A0million",
		"a grant of no more than\n£5\u00A0million");
}

/* Two cells each: twelve of them and a blank are 25, and three more would be 31. */
static void test_counts_cells(void **state)
{
	(void)state;
	expect(0, 0, "漢漢漢漢漢漢漢漢漢漢漢漢 漢漢漢", "漢漢漢漢漢漢漢漢漢漢漢漢\n漢漢漢");
	expect(0, 0, "漢漢漢漢漢漢漢漢漢漢漢漢 漢漢", "漢漢漢漢漢漢漢漢漢漢漢漢 漢漢");
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
		cmocka_unit_test(test_goes_on),
		cmocka_unit_test(test_begins_in_a_line),
		cmocka_unit_test(test_words_stay_whole),
		cmocka_unit_test(test_counts_cells),
		cmocka_unit_test(test_width_is_bounded),
		cmocka_unit_test(test_room_for_others),
		cmocka_unit_test(test_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
