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

#include <unicode/uchar.h>

#include "../../core/base/utf8.h"
#include "../../core/match/letters.h"
#include "../../core/match/rare.h"
#include "../../core/text/key.h"
#include "../../core/text/unicode.h"

static struct parl_rare rare_of(const char *const *keys)
{
	struct parl_rare rare = {0};

	for (; *keys; keys++)
		parl_rare_add(&rare, parl_view_of(*keys), 0);
	return rare;
}

static size_t skipped(const struct parl_rare *rare, enum parl_way way, parl_view text)
{
	return parl_rare_before(text, 0, parl_rare_way(way)(rare, text, 0));
}

/* Where each way goes on from the start of TEXT: the same place. */
static size_t goes_to(const struct parl_rare *rare, const char *text)
{
	size_t place = skipped(rare, PARL_WAY_PORTABLE, parl_view_of(text));

	for (enum parl_way i = PARL_WAY_SSE2; i <= parl_way_best(); i++)
		assert_int_equal(skipped(rare, i, parl_view_of(text)), place);
	return place;
}

/* The letters that are looked for of the only word. */
static void assert_looks_for(const struct parl_rare *rare, char first, char second)
{
	const struct parl_rare_word *word = &rare->words[0];

	assert_int_equal(rare->count, 1);
	assert_int_equal(word->letters[word->first], first);
	assert_int_equal(word->letters[word->first + word->distance], second);
}

static void the_rarest_letters_of_the_first_word_are_chosen(void **state)
{
	struct parl_rare rare = rare_of((const char *[]){"safeguarding lead", NULL});

	(void)state;
	assert_looks_for(&rare, 'g', 'g');
	assert_false(rare.whole);
	rare = rare_of((const char *[]){"caf\xC3\xA9", NULL});
	assert_looks_for(&rare, 'c', 'f');
	assert_false(rare.whole);
	rare = rare_of((const char *[]){"\xC5\xB5yl y", NULL});
	assert_looks_for(&rare, 'y', 'l');
	rare = rare_of((const char *[]){"d\xC5\xB7n", NULL});
	assert_int_equal(rare.count, 0);
	rare = rare_of((const char *[]){"holistic", NULL});
	assert_looks_for(&rare, 'h', 'c');
	assert_true(rare.whole);
	rare = rare_of((const char *[]){"antidisestablishmentarianism", NULL});
	assert_looks_for(&rare, 'b', 'h');
	assert_false(rare.whole);
}

static void forms_of_a_word_are_one(void **state)
{
	struct parl_rare rare = rare_of(
		(const char *[]){"befriend", "befriends", "befriended", "befriending", NULL});

	(void)state;
	assert_looks_for(&rare, 'b', 'f');
	assert_int_equal(rare.words[0].size, 8);
	assert_true(rare.whole);
	rare = rare_of((const char *[]){"carer", "caring", NULL});
	assert_int_equal(rare.count, 2);
	rare = rare_of((const char *[]){"grant", "grantee", "grant holder", NULL});
	assert_int_equal(rare.count, 1);
	assert_false(rare.whole);
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
	assert_int_equal(rare.count, 2);
	assert_int_equal(goes_to(&rare, "regular guests guard it, the vanguards"), 29);
	rare = rare_of((const char *[]){"antidisestablishmentarianism", NULL});
	assert_int_equal(goes_to(&rare, "an Antidisestablishmentarianism"), 3);
	assert_int_equal(goes_to(&rare, "g"), 1);
}

static void what_may_fold_to_a_letter_is_looked_at(void **state)
{
	struct parl_rare rare = rare_of((const char *[]){"guard", NULL});
	/* a soft hyphen, a full-width letter, an accent, a joiner */
	const char *const texts[] = {"We are the first g\xC2\xADuards here today, and more come.",
		"We are the first \xEF\xBD\x87uards here today, and more will come.",
		"We are the first gu\xCC\x81"
		"ards here today, and more will come.",
		"We are the first g\xE2\x80\x8Duards here today, and more will come."};

	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(texts); i++)
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
	/* cut short at the end of the text, and what begins no character */
	assert_int_equal(goes_to(&rare, "so\xE2\x80"), 0);
	assert_int_equal(goes_to(&rare, "so g\x80uard"), 9);
	/* of letters with an accent only where accents count */
	assert_int_equal(goes_to(&rare, "a caf\xC3\xA9"), 7);
	parl_rare_add(&rare, parl_view_of("guard"), PARL_KEY_MARKS_IGNORE);
	assert_int_equal(goes_to(&rare, "a caf\xC3\xA9"), 2);
}

/* Whether C can be part of a word in ASCII, in a key with these flags. */
static bool takes_part(struct parl_keys *keys, int32_t c, unsigned flags)
{
	char bytes[4];
	parl_view key = parl_cluster_key(keys, (parl_view){bytes, parl_utf8_put(bytes, c)}, flags);

	if (key.size == 0)
		return true;
	for (size_t i = 0; i < key.size; i++)
		if (parl_is_ascii_word(key.data[i]))
			return true;
	return false;
}

static void what_is_harmless_is_so_to_icu(void **state)
{
	struct parl_keys *keys = parl_keys_new();
	size_t count = 0;

	(void)state;
	for (int32_t c = 0x80; c < 0x110000; c++) {
		int cluster = u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK);

		if (c >= 0xD800 && c < 0xE000)
			continue;
		if (parl_rare_harmless(c, true))
			assert_true(parl_rare_harmless(c, false));
		if (!parl_rare_harmless(c, false))
			continue;
		count++;
		assert_true(cluster == U_GCB_OTHER || cluster == U_GCB_LV || cluster == U_GCB_LVT);
		assert_false(parl_is_ignorable(c));
		for (unsigned flags = 0; flags < 4; flags++)
			if (!(flags & PARL_KEY_MARKS_IGNORE) || parl_rare_harmless(c, true))
				assert_false(takes_part(keys, c, flags));
	}
	assert_true(count > 40000);
	parl_keys_free(keys);
}

static void it_gives_up_where_it_would_miss_something(void **state)
{
	const char *const none[][3] = {{"a level", NULL}, {"e-mail", NULL}, {"\xC5\xB5y", NULL},
		{"(sic)", NULL}, {"guard", "x", NULL}};
	const char *const many[] = {"qa", "qb", "qc", "qd", "qe", "qf", "qg", "qh", "qi", NULL};
	struct parl_rare rare;

	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(none); i++) {
		rare = rare_of(none[i]);
		assert_int_equal(rare.count, 0);
		parl_rare_add(&rare, parl_view_of("guard"), 0);
		assert_int_equal(rare.count, 0);
	}
	rare = rare_of(many + 1);
	assert_int_equal(rare.count, PARL_RARE_MOST);
	parl_rare_add(&rare, parl_view_of("qbs"), 0);
	assert_int_equal(rare.count, PARL_RARE_MOST);
	rare = rare_of(many);
	assert_int_equal(rare.count, 0);
}

static void all_ways_find_the_same(void **state)
{
	static const char *const pieces[] = {"g", "u", "gu", "GU", "Gu", "a", " ", "the ", "\n",
		"\x80", "\xC2\xA3", "\xC2", "d", "rd", "guard", "\xE2\x80\x99", "\xE2\x80",
		"\xE2\x80\x8B", "\xC3\xA9", "7", "%"};
	struct parl_rare rare = rare_of((const char *[]){"guard", "77", NULL});
	uint32_t chance = 1;
	char text[200];

	(void)state;
	for (size_t round = 0; round < 20000; round++) {
		size_t size = 0, from;

		while (size < 100 + round % 64) {
			chance = chance * 1664525u + 1013904223u;
			/* mostly what is passed over */
			const char *piece = chance >> 28 ? "the " : pieces[(chance >> 16) % 21];
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
		cmocka_unit_test(the_rarest_letters_of_the_first_word_are_chosen),
		cmocka_unit_test(forms_of_a_word_are_one),
		cmocka_unit_test(words_without_it_are_passed_over),
		cmocka_unit_test(what_may_fold_to_a_letter_is_looked_at),
		cmocka_unit_test(common_signs_are_passed_over),
		cmocka_unit_test(what_is_harmless_is_so_to_icu),
		cmocka_unit_test(it_gives_up_where_it_would_miss_something),
		cmocka_unit_test(all_ways_find_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
