/*
 * test_seek.c - where a few bytes stand in a text, by every way that the processor has.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../core/base/seek.h"

static const char *slowly(parl_view text, parl_view what)
{
	for (size_t i = 0; i + what.size <= text.size; i++)
		if (memcmp(text.data + i, what.data, what.size) == 0)
			return text.data + i;
	return NULL;
}

static void check(parl_view text, parl_view what)
{
	for (enum parl_way way = PARL_WAY_PORTABLE; way <= parl_way_best(); way++)
		assert_ptr_equal(parl_seek_way(way)(text, what), slowly(text, what));
}

/* Texts in memory of their own size, so that a look beyond their ends is seen. */
static void random_texts(void **state)
{
	unsigned seed = 7;

	(void)state;
	for (size_t round = 0; round < 20000; round++) {
		size_t size = round % 100;
		char *text = malloc(size + 1);
		char what[6];

		assert_non_null(text);
		for (size_t i = 0; i < size; i++)
			text[i] = (char)('a' + ((seed = seed * 1103515245 + 12345) >> 16) % 3);
		for (size_t i = 0; i < sizeof(what); i++)
			what[i] = (char)('a' + ((seed = seed * 1103515245 + 12345) >> 16) % 3);
		for (size_t most = 0; most <= sizeof(what); most++)
			check((parl_view){text, size}, (parl_view){what, most});
		free(text);
	}
}

static void at_the_ends(void **state)
{
	char text[80];

	(void)state;
	for (size_t size = 3; size <= sizeof(text); size++) {
		memset(text, '.', sizeof(text));
		memcpy(text + size - 3, "end", 3);
		check((parl_view){text, size}, parl_view_of("end"));
		check((parl_view){text, size - 1}, parl_view_of("end"));
		check((parl_view){text, size}, parl_view_of("d"));
		memcpy(text, "end", 3);
		check((parl_view){text, size}, parl_view_of("end"));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(random_texts),
		cmocka_unit_test(at_the_ends),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
