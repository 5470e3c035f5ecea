/*
 * test_gauge.c - a text that comes piece by piece is as long as the whole, by every rule.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/gauge.h"

#define RULES 9
#define MOST 60000

static uint32_t seed = 1;

static uint32_t draw(uint32_t below)
{
	seed = seed * 1664525 + 1013904223;
	return (seed >> 8) % below;
}

/* What rules treat in ways of their own: blanks, line ends, joiners, marks, broken bytes. */
static void add_some(struct parl_buffer *text)
{
	static const char *const some[] = {"word", "3.5", "can't", "e.g.", " ", "  ", "\t", "\n",
		"\r\n", "\r", "\n\n\n", "\u00A0", "\u2003", "\u202F", "\uFEFF", "e\u0301", "\u0301",
		"\u200D", "\u0600", "\u6211", "\u3002", "\U0001F44D\U0001F3FD", "\xE2\x82", "\xFF",
		"-", ",", "\u00E9t\u00E9", "\uAC00", "\x1B", "\x1C"};

	parl_buffer_add_view(text, parl_view_of(some[draw(sizeof(some) / sizeof(*some))]));
}

static void expect_same(parl_view text, size_t most)
{
	struct parl_gauge_line lines[RULES] = {0};
	struct parl_gauge gauge = {.lines = lines, .count = RULES};
	parl_view whole = parl_text_trimmed(text);

	for (size_t i = 0; i < RULES; i++)
		lines[i].rule = parl_rule_at(i);
	for (size_t at = 0; at < text.size;) {
		size_t part = draw((uint32_t)most) + 1;

		if (part > text.size - at)
			part = text.size - at;
		assert_true(parl_gauge_add(&gauge, (parl_view){text.data + at, part}));
		at += part;
	}
	assert_true(parl_gauge_end(&gauge));
	for (size_t i = 0; i < RULES; i++)
		assert_int_equal(lines[i].length, parl_text_length(whole, lines[i].rule));
}

static void test_random(void **state)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;

	(void)state;
	for (int i = 0; i < 60; i++) {
		parl_buffer_clear(&text);
		while (text.size < MOST)
			add_some(&text);
		expect_same(parl_buffer_view(&text), i % 2 ? 40 : 40000);
	}
	parl_buffer_release(&text);
}

/* Runs that are longer than what is counted at a time. */
static void test_runs(void **state)
{
	static const char *const runs[][3] = {{"", " ", ""}, {"\xEF\xBB\xBF", "\n", "word"},
		{"word", " ", "\n"}, {"", "a", ""}, {"", "\u0301", " a"}, {"a", "\r", "\nb"},
		{" \xEF\xBB\xBF", "\r\n", "\xEF\xBB\xBF"}, {"", "\u6211", "\n"}};
	struct parl_buffer text = PARL_BUFFER_EMPTY;

	(void)state;
	for (size_t i = 0; i < sizeof(runs) / sizeof(*runs); i++) {
		parl_buffer_clear(&text);
		parl_buffer_add_view(&text, parl_view_of(runs[i][0]));
		while (text.size < MOST)
			parl_buffer_add_view(&text, parl_view_of(runs[i][1]));
		parl_buffer_add_view(&text, parl_view_of(runs[i][2]));
		expect_same(parl_buffer_view(&text), 100);
	}
	parl_buffer_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_random), cmocka_unit_test(test_runs)};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
