/*
 * test_rules.c - counting by every rule, and limits; the numbers are counted by hand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <parlance/measure.h>

#define RULES 9

static void test_lengths(void **state)
{
	static const struct {
		const char *text;
		/* spaces, word, unicode; lf, crlf, utf16, clusters, word, no-spaces */
		size_t lengths[RULES];
	} rows[] = {
		{"", {0, 0, 0, 0, 0, 0, 0, 0, 0}},
		{" \t\n ", {0, 0, 0, 4, 5, 4, 4, 3, 0}},
		{"One two", {2, 2, 2, 7, 7, 7, 7, 7, 6}},
		{"  One  two  ", {2, 2, 2, 12, 12, 12, 12, 12, 6}},
		/* line ends: CR LF, LF, CR */
		{"a\r\nb\n", {2, 2, 2, 4, 6, 4, 4, 2, 2}},
		{"a\nb\n\nc", {3, 3, 3, 6, 9, 6, 6, 3, 3}},
		{"a\rb", {2, 2, 2, 3, 4, 3, 3, 2, 2}},
		{"a\n\rb", {2, 2, 2, 4, 6, 4, 4, 2, 2}},
		/* spaces that do not look so, and what looks so and is none */
		{"10\u00A0pm", {2, 2, 2, 5, 5, 5, 5, 5, 4}},
		/* the narrow no-break space joins words in UAX #29 */
		{"a\u2003b\u202Fc", {3, 3, 2, 5, 5, 5, 5, 5, 3}},
		{"ser\u200Bvice", {1, 1, 2, 8, 8, 8, 8, 8, 8}}, /* zero width space */
		{"ser\u00ADvice", {1, 1, 1, 8, 8, 8, 8, 8, 8}}, /* soft hyphen */
		{"ser\uFEFFvice", {2, 1, 1, 8, 8, 8, 8, 8, 8}}, /* byte order mark */
		{"a\xC2\x85"
		 "b",
			{1, 2, 2, 3, 3, 3, 3, 3, 2}},      /* NEXT LINE */
		{"a\u2028b", {2, 2, 2, 3, 3, 3, 3, 3, 2}}, /* LINE SEPARATOR */
		{"a\u2060b", {1, 1, 1, 3, 3, 3, 3, 3, 3}}, /* word joiner */
		/* punctuation */
		{"care\u2014support", {1, 1, 2, 12, 12, 12, 12, 12, 12}},
		{"care \u2014 support", {3, 3, 2, 14, 14, 14, 14, 14, 12}},
		{"care \u2013 5 - 6", {5, 5, 3, 12, 12, 12, 12, 12, 8}},
		{"well-being and/or 3.5% don't e.g.", {5, 5, 7, 33, 33, 33, 33, 33, 29}},
		{"- item", {2, 2, 1, 6, 6, 6, 6, 6, 5}},
		{"don\u2019t", {1, 1, 1, 5, 5, 5, 5, 5, 5}},
		{"\u00A31,000 a@b.org", {2, 2, 3, 14, 14, 14, 14, 14, 13}},
		/* beyond the first 65,536 characters, and what is one to the eye */
		{"\U0001F44D\U0001F3FD yes", {2, 2, 1, 6, 6, 8, 5, 6, 5}},
		{"\U0001F468\u200D\U0001F469\u200D\U0001F467", {1, 1, 0, 5, 5, 8, 1, 5, 5}},
		{"cafe\u0301", {1, 1, 1, 5, 5, 5, 4, 5, 5}},
		{"a\r\n\u0301b", {2, 2, 2, 4, 5, 4, 4, 3, 3}},
		/* Chinese, Japanese, Korean */
		{"\u6211\u4EEC ab", {2, 3, 3, 5, 5, 5, 5, 5, 4}},
		{"\u65E5\u672C\u8A9E\u3002abc", {1, 5, 4, 7, 7, 7, 7, 7, 7}},
		{"\uFF76\uFF85 x", {2, 3, 2, 4, 4, 4, 4, 4, 3}}, /* half width katakana */
		{"\uD55C\uAD6D\uC5B4 \uB2E8\uC5B4", {2, 2, 2, 6, 6, 6, 6, 6, 5}},
		{"a\u3000b", {2, 2, 2, 3, 3, 3, 3, 3, 2}},
		{"\U00020000x", {1, 2, 2, 2, 2, 3, 2, 2, 2}},
		/* no UTF-8 */
		{"\xFF\xFE x", {2, 2, 1, 4, 4, 4, 4, 4, 3}},
	};

	(void)state;
	for (size_t i = 0; i < PARL_LENGTH(rows); i++)
		for (size_t k = 0; k < RULES; k++) {
			const struct parl_rule *rule = parl_rule_at(k);
			size_t length = parl_text_length(parl_view_of(rows[i].text), rule);

			if (length != rows[i].lengths[k])
				print_error("row %zu, rule %s of %ss\n", i, parl_rule_name(rule),
					parl_unit_name(parl_rule_unit(rule)));
			assert_int_equal(length, rows[i].lengths[k]);
		}
}

/* Parts between line ends count by themselves, whatever stands beside them. */
static void test_lines_are_apart(void **state)
{
	static const char *const texts[] = {
		"a", "\u0301", "\U0001F1EC", "don'", "t", "3.", "\u200D", "\uFEFF", " ", "\u6211"};
	const size_t count = PARL_LENGTH(texts);

	(void)state;
	for (size_t i = 0; i < count * count * RULES; i++) {
		const struct parl_rule *rule = parl_rule_at(i % RULES);
		const char *a = texts[i / RULES % count], *b = texts[i / RULES / count];
		char whole[32];

		snprintf(whole, sizeof(whole), "%s\n%s", a, b);
		assert_int_equal(parl_text_length(parl_view_of(whole), rule),
			parl_text_length(parl_view_of(a), rule) +
				parl_text_length(parl_view_of("\n"), rule) +
				parl_text_length(parl_view_of(b), rule));
	}
}

static void test_names(void **state)
{
	const struct parl_rule *rule;
	size_t count = 0;

	(void)state;
	for (; (rule = parl_rule_at(count)); count++) {
		assert_ptr_equal(
			parl_rule_find(parl_rule_unit(rule), parl_view_of(parl_rule_name(rule))),
			rule);
		assert_true(parl_rule_title(rule)[0] != '\0');
	}
	assert_int_equal(count, RULES);
	assert_ptr_equal(parl_rule_find(PARL_UNIT_WORDS, parl_view_of("")), parl_rule_at(0));
	assert_ptr_equal(parl_rule_find(PARL_UNIT_CHARACTERS, parl_view_of("")), parl_rule_at(3));
	assert_null(parl_rule_find(PARL_UNIT_WORDS, parl_view_of("crlf")));
	assert_null(parl_rule_find(PARL_UNIT_WORDS, parl_view_of("Word")));
	assert_string_equal(parl_unit_name(PARL_UNIT_WORDS), "word");
	assert_string_equal(parl_unit_name(PARL_UNIT_CHARACTERS), "character");
}

static void good(const char *text, size_t rule, size_t least, size_t most)
{
	struct parl_limit limit = {NULL, 7, 7};
	const char *why = "?";

	assert_true(parl_limit_read(parl_view_of(text), &limit, &why));
	assert_null(why);
	assert_ptr_equal(limit.rule, parl_rule_at(rule));
	assert_int_equal(limit.least, least);
	assert_int_equal(limit.most, most);
}

static void bad(const char *text, const char *says)
{
	struct parl_limit limit = {NULL, 7, 7};
	const char *why = NULL;

	assert_false(parl_limit_read(parl_view_of(text), &limit, &why));
	assert_int_equal(limit.most, 7);
	if (!strstr(why, says))
		print_error("%s: %s\n", text, why);
	assert_non_null(strstr(why, says));
}

static void test_limits(void **state)
{
	const char *why = NULL;
	struct parl_limit limit;

	(void)state;
	good("500w", 0, 0, 500);
	good("3000c", 3, 0, 3000);
	good("500w:word", 1, 0, 500);
	good("3000c:word", 7, 0, 3000);
	good("400-500w:unicode", 2, 400, 500);
	good("400-w", 0, 400, SIZE_MAX);
	good("1-1c:no-spaces", 8, 1, 1);
	good("999999999c:crlf", 4, 0, 999999999);
	bad("", "such as 500w");
	bad("500", "such as 500w");
	bad("w", "such as 500w");
	bad("0w", "such as 500w");
	bad("0500w", "such as 500w");
	bad("400-0500w", "such as 500w");
	bad("-500w", "such as 500w");
	bad("500-400w", "such as 500w");
	bad("0-400w", "such as 500w");
	bad("500 w", "such as 500w");
	bad("500W", "such as 500w");
	bad("500w:", "such as 500w");
	bad("500words", "such as 500w");
	bad("1000000000w", "such as 500w");
	bad("500w:crlf", "spaces, word and unicode");
	bad("500c:unicode", "lf, crlf, utf16, clusters, word and no-spaces");
	/* what the help lists is what there is */
	for (size_t i = 0; i < RULES; i++) {
		bool words = parl_rule_unit(parl_rule_at(i)) == PARL_UNIT_WORDS;

		bad(words ? "5w:?" : "5c:?", parl_rule_name(parl_rule_at(i)));
	}
	assert_true(parl_limit_read(parl_view_of("400-500w"), &limit, &why));
	assert_true(parl_limit_compare(&limit, 399) < 0);
	assert_int_equal(parl_limit_compare(&limit, 400), 0);
	assert_int_equal(parl_limit_compare(&limit, 500), 0);
	assert_true(parl_limit_compare(&limit, 501) > 0);
}

/* Where many bytes are looked at together: any neighbours in any place. */
static void test_long_texts(void **state)
{
	static const struct {
		const char *text;
		size_t points;
		bool space;
	} parts[] = {{"a", 1, false}, {"word", 4, false}, {"longer", 6, false}, {"!", 1, false},
		{" ", 1, true}, {"  ", 2, true}, {"\t", 1, true}, {"\v", 1, true}, {"\f", 1, true},
		{"\n", 1, true}, {"\r\n", 1, true}, {"\r", 1, true}, {"\x08", 1, false},
		{"\x0e", 1, false}, {"\x1c", 1, false}, {"\x1f", 1, false}, {"\x7f", 1, false},
		{"\u00E9", 1, false}, {"\u00A0", 1, true}, {"\uFEFF", 1, true}, {"\u2028", 1, true},
		{"\xC2\x85", 1, false}, {"\xff", 1, false}};
	unsigned seed = 1;

	(void)state;
	for (int round = 0; round < 5000; round++) {
		char text[256] = "";
		size_t words = 0, points = 0, last = 4;

		for (int i = 0; i < 40; i++) {
			size_t part;

			seed = seed * 1103515245 + 12345;
			part = (seed >> 16) % (round % 2 ? 12 : PARL_LENGTH(parts));
			strcat(text, parts[part].text);
			words += !parts[part].space && parts[last].space;
			points += parts[part].points;
			points -= i > 0 && strcmp(parts[last].text, "\r") == 0 &&
				strcmp(parts[part].text, "\n") == 0;
			last = part;
		}
		assert_int_equal(words,
			parl_text_length(parl_view_of(text),
				parl_rule_find(PARL_UNIT_WORDS, parl_view_of("spaces"))));
		assert_int_equal(points,
			parl_text_length(parl_view_of(text),
				parl_rule_find(PARL_UNIT_CHARACTERS, parl_view_of("lf"))));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_lengths),
		cmocka_unit_test(test_long_texts),
		cmocka_unit_test(test_lines_are_apart),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_limits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
