/*
 * test_any.c - where one of a few phrases stands in a text, by every way that the processor has.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <cmocka.h>

#include "../../core/base/any.h"
#include "../../core/base/seek.h"

static const parl_view few[] = {PARL_SOUGHT("abc"), PARL_SOUGHT("ab"), PARL_SOUGHT("?"),
	PARL_SOUGHT("caca"), PARL_SOUGHT("bbbbb")};
static const parl_view many[] = {PARL_SOUGHT("aaaa"), PARL_SOUGHT("aaab"), PARL_SOUGHT("aabb"),
	PARL_SOUGHT("abbb"), PARL_SOUGHT("bbb"), PARL_SOUGHT("cab?"), PARL_SOUGHT("c?"),
	PARL_SOUGHT("??a")};

static struct parl_any sets[] = {
	PARL_ANY(few), PARL_ANY(many), PARL_ANY_BLIND(few), PARL_ANY_BLIND(many)};

static size_t slowly(const struct parl_any *set, parl_view text, size_t at, size_t *which)
{
	for (; at < text.size; at++) {
		for (size_t i = 0; i < set->count; i++) {
			parl_view phrase = set->phrases[i];

			*which = i;
			if (phrase.size <= text.size - at &&
				(set->blind ? strncasecmp(phrase.data, text.data + at, phrase.size)
					    : strncmp(phrase.data, text.data + at, phrase.size)) ==
					0)
				return at;
		}
	}
	return at;
}

static void check(struct parl_any *set, parl_view text, size_t at)
{
	size_t expected, which, place = slowly(set, text, at, &expected);

	parl_any_make(set);
	for (enum parl_way way = PARL_WAY_PORTABLE; way <= parl_way_best(); way++) {
		assert_int_equal(parl_any_way(way)(set, text, at, &which), place);
		if (place < text.size)
			assert_int_equal(which, expected);
	}
}

/* Texts in memory of their own size, so that a look beyond their ends is seen; of signs that are
 * rare, so that some blocks have nothing, and with the signs beside letters in the table. */
static void random_texts(void **state)
{
	static const char signs[] = "aAbBcC?\x81zz-.@`zzzz";
	unsigned seed = 7;

	(void)state;
	for (size_t round = 0; round < 20000; round++) {
		size_t size = round % 120;
		unsigned kinds = round % 3 ? 7 : sizeof(signs) - 1;
		char *text = malloc(size + 1);

		assert_non_null(text);
		for (size_t i = 0; i < size; i++)
			text[i] = signs[((seed = seed * 1103515245 + 12345) >> 16) % kinds];
		for (size_t i = 0; i < PARL_LENGTH(sets); i++)
			check(&sets[i], (parl_view){text, size}, round / 120 % (size + 1));
		free(text);
	}
}

static void at_the_ends(void **state)
{
	char text[80];

	(void)state;
	for (size_t size = 1; size <= sizeof(text); size++) {
		memset(text, '.', sizeof(text));
		text[size - 1] = '?';
		for (size_t at = 0; at <= size; at++)
			check(&sets[0], (parl_view){text, size}, at);
		assert_true(parl_any_in(&sets[0], (parl_view){text, size}));
		assert_false(parl_any_in(&sets[0], (parl_view){text, size - 1}));
		assert_int_equal(
			parl_any_next(&sets[0], (parl_view){text, size}, 0, NULL), size - 1);
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
