/*
 * test_key.c - matching keys of texts, and distances over them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <unicode/ustring.h>

#include "text/key.h"
#include "text/unicode.h"

static void check(const char *text, unsigned flags, const char *expected)
{
	struct parl_buffer key = PARL_BUFFER_EMPTY;
	bool made = parl_text_key(parl_view_of(text), flags, &key);
	assert_false(key.failed);
	assert_int_equal(made, expected != NULL);
	if (made)
		assert_string_equal(key.data, expected);
	else
		assert_int_equal(key.size, 0);
	parl_buffer_release(&key);
}

static void test_folded(void **state)
{
	(void)state;
	check("FuNDer", 0, "funder");
	check("Stra\xC3\x9F"
	      "e",
		0, "strasse");
	check("o\xEF\xAC\x83"
	      "ce",
		0, "office");
	check("cafe\xCC\x81", 0, "caf\xC3\xA9");
	check("fun\xC2\xAD"
	      "der\xE2\x80\x8B",
		0, "funder");                         /* soft hyphen, ZWSP */
	check("tm\xE2\x84\xA2", 0, "tm\xE2\x84\xA2"); /* symbols stay */
	check("people\xE2\x80\x99s people\xC2\xB4s people`s", 0, "people's people's people's");
	check("a\xE2\x80\x91"
	      "b\xEF\xBC\x8D"
	      "c\xE2\x80\x93",
		0, "a-b-c\xE2\x80\x93");
}

static void test_exact(void **state)
{
	(void)state;
	check("NHS", PARL_KEY_CASE_EXACT, "NHS");
	check("N\xC2\xADHS", PARL_KEY_CASE_EXACT, "NHS");
	check("\xEF\xBC\xA9\xEF\xBC\xB4", PARL_KEY_CASE_EXACT, "IT"); /* width is not case */
}

static void test_marks_ignored(void **state)
{
	(void)state;
	check("\xC5\x81\xC3\xB3"
	      "d\xC5\xBA",
		PARL_KEY_MARKS_IGNORE, "lodz");
	check("\xC5\x81\xC3\x98", PARL_KEY_MARKS_IGNORE | PARL_KEY_CASE_EXACT, "LO");
	/* U+304E HIRAGANA GI keeps its dakuten, U+915 U+941 its vowel sign */
	check("\xE3\x81\x8E", PARL_KEY_MARKS_IGNORE, "\xE3\x81\x8E");
	check("\xE0\xA4\x95\xE0\xA5\x81", PARL_KEY_MARKS_IGNORE, "\xE0\xA4\x95\xE0\xA5\x81");
}

static void test_white_space(void **state)
{
	(void)state;
	check("  service \xC2\xA0\t user\n", 0, "service user");
	check("service\r\nuser", 0, "service user");
	check("service\n\fuser", 0, "service user");
	check("service\n\nuser", 0, NULL);
	check("service\n\ruser", 0, NULL);
	check("service\xE2\x80\xA9user", 0, NULL);
	check("not-for-\n  profit", 0, "not-for-profit");
	check("not-for- profit", 0, "not-for- profit");
	check("- \nx", 0, "- x");    /* the hyphen follows nothing */
	check("a -\nx", 0, "a - x"); /* or a space */
	check("a-\n-\nx", 0, "a-- x");
	check("not-for -profit", PARL_KEY_HYPHEN_SPACE, "not for profit");
}

static void test_none(void **state)
{
	(void)state;
	check("", 0, NULL);
	check(" \n", 0, NULL);
	check("\xC2\xAD", 0, NULL);
	check("a\xFF", 0, NULL);
	check("a\xEF\xBF\xBD", 0, NULL);
}

static void test_long_clusters(void **state)
{
	(void)state;
	char text[20001] = "a";
	for (size_t i = 1; i < 401; i += 2)
		memcpy(text + i, "\xCC\x81", 3);
	check(text, PARL_KEY_MARKS_IGNORE, "a");
	for (size_t i = 1; i < 19999; i += 2)
		memcpy(text + i, i % 4 == 1 ? "\xCC\x81" : "\xCC\xA3", 3);
	check(text, 0, NULL);
}

static void test_distance(void **state)
{
	(void)state;
	static const struct {
		const char *a, *b;
		size_t limit, expected;
	} table[] = {
		{"funder", "Funder", 3, 0},
		{"funder", "fudner", 3, 1}, /* a swap */
		{"funder", "founder", 3, 1},
		{"ca", "abc", 3, 3}, /* restricted: no edit between swapped letters */
		{"caf\xC3\xA9", "cafe", 3, 1},
		{"kitten", "sitting", 3, 3},
		{"kitten", "sitting", 2, 3},
		{"abcdefgh", "x", 2, 3},
		{"", "", 2, 0},
		{"", "ab", 2, 2},
	};
	for (size_t i = 0; i < PARL_LENGTH(table); i++) {
		parl_view a = parl_view_of(table[i].a), b = parl_view_of(table[i].b);
		assert_int_equal(parl_text_distance(a, b, table[i].limit), table[i].expected);
		assert_int_equal(parl_text_distance(b, a, table[i].limit), table[i].expected);
	}
}

static void expect_set(const USet *made, const char *pattern)
{
	UErrorCode error = U_ZERO_ERROR;
	UChar units[200];
	int32_t length = 0;
	u_strFromUTF8(units, 200, &length, pattern, -1, &error);
	USet *wanted = uset_openPattern(units, length, &error);
	assert_true(U_SUCCESS(error));
	assert_true(uset_size(wanted) > 100);
	assert_true(uset_equals(made, wanted));
	uset_close(wanted);
}

/* Which characters the contract means, in ICU's own words. */
static void test_sets(void **state)
{
	(void)state;
	expect_set(parl_unicode()->normalised,
		"[^[[[:So:][:Sk:]]-[:Decomposition_Type=Canonical:]][\\U000E0020-\\U000E007F]]");
	expect_set(parl_unicode()->marks,
		"[[[:Mn:]&[[:sc=Zinh:][:sc=Arab:][:sc=Hebr:][:sc=Cyrl:][:sc=Syrc:]]]"
		"-[\\u3099\\u309A]-[:DI:]\\u0640]");
}

/* A text of ASCII and quotation marks is folded many bytes at a time, one with another letter
 * cluster by cluster: both make the same of what they share. */
static void plain_text_is_folded_as_any_other(void **state)
{
	static const char *const parts[] = {"a", "B", "word", "Longer", "well-being", "x", "-", "-",
		"`", "'", " ", " ", "  ", "\n", "\t", ".", "1", "~", "\u2013", "\u2014", "\u2018",
		"\u2019", "\u201C", "\u201D"};
	static const unsigned flags[] = {0, PARL_KEY_CASE_EXACT, PARL_KEY_HYPHEN_SPACE};
	unsigned seed = 3;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		char plain[256] = "", other[256];
		struct parl_buffer one = PARL_BUFFER_EMPTY, two = PARL_BUFFER_EMPTY;
		bool made;

		for (int i = 0; i < 20; i++) {
			seed = seed * 1103515245 + 12345;
			strcat(plain, parts[(seed >> 16) % PARL_LENGTH(parts)]);
		}
		strcat(plain, "z");
		strcat(strcpy(other, plain), "\u00E9");
		made = parl_text_key(parl_view_of(plain), flags[round % 3], &one);
		assert_int_equal(made, parl_text_key(parl_view_of(other), flags[round % 3], &two));
		if (made) {
			parl_buffer_add_view(&one, parl_view_of("\u00E9"));
			assert_string_equal(one.data, two.data);
		}
		parl_buffer_release(&one);
		parl_buffer_release(&two);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_text_is_folded_as_any_other),
		cmocka_unit_test(test_folded),
		cmocka_unit_test(test_exact),
		cmocka_unit_test(test_marks_ignored),
		cmocka_unit_test(test_white_space),
		cmocka_unit_test(test_none),
		cmocka_unit_test(test_long_clusters),
		cmocka_unit_test(test_distance),
		cmocka_unit_test(test_sets),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
