/*
 * test_rare.c - passing over text in which no key of a few can begin.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "../../core/match/rare.h"

static struct parl_rare rare_of(const char *const *keys)
{
	struct parl_rare rare = {0};

	for (; *keys; keys++)
		parl_rare_add(&rare, parl_view_of(*keys));
	return rare;
}

/* Where each way goes on from the start of TEXT: the same place. */
static size_t goes_to(const struct parl_rare *rare, const char *text)
{
	size_t place =
		parl_rare_skip(rare, parl_rare_way(PARL_WAY_PORTABLE), parl_view_of(text), 0);

	for (enum parl_way i = PARL_WAY_SSE2; i <= parl_way_best(); i++)
		assert_int_equal(
			parl_rare_skip(rare, parl_rare_way(i), parl_view_of(text), 0), place);
	return place;
}

static void the_rarest_pair_of_the_first_word_is_chosen(void **state)
{
	struct parl_rare rare = rare_of((const char *[]){"safeguarding lead", NULL});

	(void)state;
	assert_int_equal(rare.count, 1);
	assert_memory_equal(rare.pairs[0], "gu", 2);
	rare = rare_of((const char *[]){"caf\xC3\xA9", NULL});
	assert_memory_equal(rare.pairs[0], "af", 2);
}

static void words_without_it_are_passed_over(void **state)
{
	struct parl_rare rare = rare_of((const char *[]){"safeguarding", NULL});
	const char *text =
		"The children sat on the grass and waited for the rain to end, all of them; "
		"then SAFEGUARDING was told.";

	(void)state;
	assert_int_equal(goes_to(&rare, text), strstr(text, "SAFE") - text);
	assert_int_equal(
		goes_to(&rare, "The children sat on the grass and waited for the rain."), 54);
	assert_int_equal(goes_to(&rare, ""), 0);
	assert_int_equal(goes_to(&rare, "gu"), 2);
	assert_int_equal(goes_to(&rare, "the safe guard, a vanguard, safeguardine"), 40);
	assert_int_equal(goes_to(&rare, "an unsafeguardingly"), 3);
	rare = rare_of((const char *[]){"guarding", "vanguards", NULL});
	assert_int_equal(rare.count, 1);
	assert_int_equal(goes_to(&rare, "regular guests guard it"), 15);
	rare = rare_of((const char *[]){"antidisestablishmentarianism", NULL});
	assert_int_equal(goes_to(&rare, "an Antidisestablishmentarianism"), 3);
	assert_int_equal(goes_to(&rare, "g"), 1);
}

static void what_may_fold_to_a_letter_is_looked_at(void **state)
{
	struct parl_rare rare = rare_of((const char *[]){"guard", NULL});
	/* a soft hyphen, a full-width letter, an ill-formed byte, a joiner */
	const char *const texts[] = {"We are the first g\xC2\xADuards here today, and more come.",
		"We are the first \xEF\xBD\x87uards here today, and more will come.",
		"We are the first g\x80uards here today, and more will come.",
		"We are the first g\xE2\x80\x8Duards here today, and more will come."};

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		assert_int_equal(goes_to(&rare, texts[i]), 17);
}

static void common_signs_are_passed_over(void **state)
{
	struct parl_rare rare = rare_of((const char *[]){"guard", NULL});
	const char *text = "\xE2\x80\x9CIt\xE2\x80\x99s \xC2\xA3"
			   "5,\xE2\x80\x9D she said \xE2\x80\x93 "
			   "\xC2\xA7\xC2\xA0"
			   "4 says so\xE2\x80\xA6 and no more than that, the guard too";

	(void)state;
	assert_int_equal(goes_to(&rare, text), strstr(text, "guard") - text);
	/* cut short at the end of the text */
	assert_int_equal(goes_to(&rare, "so\xE2\x80"), 0);
}

static void it_gives_up_where_it_would_miss_something(void **state)
{
	const char *const none[][3] = {{"a level", NULL}, {"e-mail", NULL}, {"\xC5\xB5y", NULL},
		{"(sic)", NULL}, {"guard", "x", NULL}};
	const char *const many[] = {"qa", "qb", "qc", "qd", "qe", "qf", "qg", "qh", "qi", NULL};
	struct parl_rare rare;

	(void)state;
	for (size_t i = 0; i < sizeof(none) / sizeof(*none); i++) {
		rare = rare_of(none[i]);
		assert_int_equal(rare.count, 0);
		parl_rare_add(&rare, parl_view_of("guard"));
		assert_int_equal(rare.count, 0);
	}
	rare = rare_of(many + 1);
	assert_int_equal(rare.count, PARL_RARE_MOST);
	parl_rare_add(&rare, parl_view_of("aqb"));
	assert_int_equal(rare.count, PARL_RARE_MOST);
	rare = rare_of(many);
	assert_int_equal(rare.count, 0);
}

static void all_ways_find_the_same(void **state)
{
	static const char *const pieces[] = {"g", "u", "gu", "GU", "Gu", "a", " ", "the ", "\n",
		"\x80", "\xC2\xA3", "\xC2", "\xE2\x80\x99", "\xE2\x80", "\xE2\x80\x8B", "\xC3\xA9",
		"7", "%"};
	struct parl_rare rare = rare_of((const char *[]){"guard", "77", NULL});
	uint32_t chance = 1;
	char text[200];

	(void)state;
	for (size_t round = 0; round < 20000; round++) {
		size_t size = 0, from;

		while (size < 100 + round % 64) {
			chance = chance * 1664525u + 1013904223u;
			/* mostly what is passed over */
			const char *piece = chance >> 28 ? "the " : pieces[(chance >> 16) % 18];
			memcpy(text + size, piece, strlen(piece));
			size += strlen(piece);
		}
		from = round % 40;
		for (enum parl_way i = PARL_WAY_SSE2; i <= parl_way_best(); i++)
			assert_int_equal(parl_rare_way(i)(&rare, (parl_view){text, size}, from),
				parl_rare_way(PARL_WAY_PORTABLE)(
					&rare, (parl_view){text, size}, from));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_rarest_pair_of_the_first_word_is_chosen),
		cmocka_unit_test(words_without_it_are_passed_over),
		cmocka_unit_test(what_may_fold_to_a_letter_is_looked_at),
		cmocka_unit_test(common_signs_are_passed_over),
		cmocka_unit_test(it_gives_up_where_it_would_miss_something),
		cmocka_unit_test(all_ways_find_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
