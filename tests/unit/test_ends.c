/*
 * test_ends.c - line ends, counted by every way that the processor has.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "../../core/text/ends.h"

/* Every way counts the same. */
static size_t count(parl_view text, parl_span span)
{
	size_t ends = parl_line_ends_way(PARL_WAY_PORTABLE)(text, span);

	for (enum parl_way i = PARL_WAY_SSE2; i <= parl_way_best(); i++)
		assert_int_equal(parl_line_ends_way(i)(text, span), ends);
	return ends;
}

static size_t all(const char *text)
{
	parl_view view = parl_view_of(text);

	return count(view, (parl_span){0, view.size});
}

static void each_line_end_is_one(void **state)
{
	(void)state;
	assert_int_equal(all(""), 0);
	assert_int_equal(all("one"), 0);
	assert_int_equal(all("one\ntwo\n"), 2);
	assert_int_equal(all("one\r\ntwo\r\n"), 2);
	assert_int_equal(all("one\rtwo\r"), 2);
	assert_int_equal(all("one\n\rtwo\r\r\n"), 4);
	/* what is outside says whether a CR is one */
	assert_int_equal(count(parl_view_of("a\r\n"), (parl_span){0, 2}), 0);
	assert_int_equal(count(parl_view_of("a\r\n"), (parl_span){2, 3}), 1);
	assert_int_equal(count(parl_view_of("a\r"), (parl_span){0, 2}), 1);
}

static void all_ways_count_the_same(void **state)
{
	static char text[40000];
	uint32_t chance = 1;

	(void)state;
	for (unsigned signs = 1; signs <= 3; signs++) {
		size_t expected = 0;

		for (size_t i = 0; i < sizeof(text); i++) {
			chance = chance * 1664525u + 1013904223u;
			text[i] = "\n\n\r\n"[chance >> 16 & signs];
			text[i] = chance >> 30 ? 'a' : text[i];
		}
		for (size_t i = 0; i < sizeof(text); i++)
			expected += text[i] == '\n' ||
				(text[i] == '\r' && (i + 1 == sizeof(text) || text[i + 1] != '\n'));
		assert_int_equal(
			count((parl_view){text, sizeof(text)}, (parl_span){0, sizeof(text)}),
			expected);
		for (size_t i = 0; i < 300; i++)
			count((parl_view){text, sizeof(text)},
				(parl_span){i, sizeof(text) - 7 * i});
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_line_end_is_one),
		cmocka_unit_test(all_ways_count_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
