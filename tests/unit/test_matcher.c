/*
 * test_matcher.c - what the contract's table cannot ask: options of single patterns, overlapping
 * hits, ids, look-up, and floods. Spans are worked out by hand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include <parlance/matcher.h>

struct item {
	const char *text;
	unsigned flags;
	const char *clitics;
	const char *elisions;
};

static struct parl_matcher *make(const struct item *items, size_t count)
{
	struct parl_matcher_builder *builder = parl_matcher_builder_new();
	assert_non_null(builder);
	for (size_t i = 0; i < count; i++) {
		struct parl_pattern pattern = {sizeof pattern, parl_view_of(items[i].text),
			items[i].flags, (uint32_t)i, items[i].clitics, items[i].elisions};
		assert_int_equal(parl_matcher_builder_add(builder, &pattern), PARL_OK);
	}
	struct parl_matcher *matcher = parl_matcher_build(builder);
	assert_non_null(matcher);
	parl_matcher_builder_free(builder);
	return matcher;
}

/* All matches as "start-end:id ..." */
static void check_scan(
	const struct parl_matcher *matcher, unsigned flags, const char *text, const char *expected)
{
	char found[1000] = "";
	size_t size = 0, count;
	struct parl_scan *scan = parl_scan_new(matcher, flags);
	struct parl_match match;
	assert_non_null(scan);
	/* twice: a scan can be used again */
	for (int round = 0; round < 2; round++) {
		size = 0;
		found[0] = '\0';
		parl_scan_begin(scan, parl_view_of(text));
		while (parl_scan_next(scan, &match) == PARL_OK)
			size += (size_t)snprintf(found + size, sizeof found - size, "%zu-%zu:%u ",
				match.span.start, match.span.end,
				parl_matcher_ids(matcher, match.key, &count)[0]);
		assert_int_equal(parl_scan_next(scan, &match), PARL_NONE);
		assert_string_equal(found, expected);
	}
	parl_scan_free(scan);
}

#define MAKE(items) make((items), PARL_LENGTH(items))

static void test_options_of_single_patterns(void **state)
{
	(void)state;
	static const struct item items[] = {
		{"user", PARL_PATTERN_HYPHEN_JOIN, NULL, NULL},
		{"led", 0, NULL, NULL},
		{"IT", PARL_PATTERN_CASE_EXACT, "s", NULL},
		{"cafe", PARL_PATTERN_MARKS_IGNORE, NULL, NULL},
		{"not for profit", PARL_PATTERN_HYPHEN_SPACE, NULL, NULL},
		{"elusen", 0, "r", NULL},
		{"eau", 0, NULL, "l d"},
		{"funder", 0, "s", NULL},
	};
	struct parl_matcher *matcher = MAKE(items);
	check_scan(matcher, 0, "user-led user", "5-8:1 9-13:0 ");
	check_scan(matcher, 0, "it IT's caf\xC3\xA9", "3-5:2 8-13:3 ");
	check_scan(matcher, 0, "a not-for-profit", "2-16:4 ");
	check_scan(matcher, 0, "elusen'r elusen's", "0-6:5 ");
	check_scan(matcher, 0,
		"l'eau d\xE2\x80\x99"
		"eau s'eau",
		"2-5:6 10-13:6 ");
	check_scan(matcher, 0, "funder's funder'r", "0-6:7 ");
	check_scan(matcher, 0, "user's", "");
	parl_matcher_free(matcher);
}

/* Terms that begin with a sign are sought only before what may go on with them. */
static void test_signs_first(void **state)
{
	(void)state;
	static const struct item items[] = {
		{", voluntary sector", 0, NULL, NULL},
		{"& Co", PARL_PATTERN_CASE_EXACT, NULL, NULL},
		{"#\xC3\xA9lan", 0, NULL, NULL},
		{"(%)", 0, NULL, NULL},
	};
	struct parl_matcher *matcher = MAKE(items);
	check_scan(matcher, 0, "housing, Voluntary sector", "7-25:0 ");
	check_scan(matcher, 0, "a,\nvoluntary  sector, trust", "1-20:0 ");
	check_scan(matcher, 0, "a, \xEF\xBD\x96oluntary sector", "1-21:0 "); /* a wide v */
	check_scan(matcher, 0, "a, \xC2\xADvoluntary sector", "1-21:0 ");    /* a soft hyphen */
	check_scan(matcher, 0, "a, \xE2\x80\x9Cvoluntary sector", "");       /* a quotation mark */
	check_scan(matcher, 0, "a, vol, untary sector, V", "");
	check_scan(matcher, 0, "Smith & Co & co", "6-10:1 ");
	check_scan(matcher, 0, "#\xC3\x89LAN #e\xCC\x81lan #elan", "0-6:2 7-14:2 ");
	check_scan(matcher, 0, "a (%) b (%)", "2-5:3 8-11:3 ");
	parl_matcher_free(matcher);
}

static void test_same_key_other_options(void **state)
{
	(void)state;
	static const struct item items[] = {
		{"user", PARL_PATTERN_HYPHEN_JOIN, NULL, NULL},
		{"user", 0, NULL, NULL},
		{"user", 0, "s", NULL},
		{"user", PARL_PATTERN_CASE_EXACT, NULL, NULL},
	};
	struct parl_matcher *matcher = MAKE(items);
	check_scan(matcher, 0, "user", "0-4:3 ");     /* exact first */
	check_scan(matcher, 0, "User", "0-4:0 ");     /* then the order */
	check_scan(matcher, 0, "User-led", "0-4:1 "); /* the first that may end here */
	check_scan(matcher, 0, "User's", "0-4:2 ");
	check_scan(matcher, PARL_SCAN_OVERLAPPING, "User", "0-4:0 0-4:1 0-4:2 ");
	parl_matcher_free(matcher);
}

static void test_overlapping(void **state)
{
	(void)state;
	static const struct item items[] = {
		{"service user", 0, NULL, NULL},
		{"service", 0, NULL, NULL},
		{"user", 0, NULL, NULL},
		{"user group", 0, NULL, NULL},
		{"service user group", 0, NULL, NULL},
	};
	struct parl_matcher *matcher = MAKE(items);
	check_scan(matcher, 0, "a service user group", "2-20:4 ");
	check_scan(matcher, PARL_SCAN_OVERLAPPING, "a service user group",
		"2-9:1 2-14:0 2-20:4 10-14:2 10-20:3 ");
	/* the same where every word has a soft hyphen, which is the long way */
	check_scan(matcher, PARL_SCAN_OVERLAPPING, "ser\xC2\xADvice user gr\xC2\xADoup",
		"0-9:1 0-14:0 0-22:4 10-14:2 10-22:3 ");
	parl_matcher_free(matcher);
}

static void test_protection(void **state)
{
	(void)state;
	static const struct item items[] = {
		{"fund", 0, NULL, NULL}, {"see", 0, NULL, NULL}, {"see fund@x.org", 0, NULL, NULL}};
	struct parl_matcher *matcher = MAKE(items);
	check_scan(matcher, PARL_SCAN_PROTECT, "see fund@x.org #fund fund", "0-3:1 21-25:0 ");
	check_scan(matcher, 0, "see fund@x.org", "0-14:2 ");
	parl_matcher_free(matcher);
}

static void test_hyphen_at_a_lines_end(void **state)
{
	(void)state;
	/* From the x on the break is nothing; from the hyphen on it is a space. */
	static const struct item items[] = {
		{"- y", 0, NULL, NULL}, {"x-y", 0, NULL, NULL}, {"-y", 0, NULL, NULL}};
	struct parl_matcher *matcher = MAKE(items);
	check_scan(matcher, PARL_SCAN_OVERLAPPING, "x-\ny", "0-4:1 1-4:0 ");
	check_scan(matcher, 0, "z-\ny", "1-4:0 ");
	check_scan(matcher, 0, "z-\n\ny", "");
	parl_matcher_free(matcher);
}

static void test_ids(void **state)
{
	(void)state;
	struct parl_matcher_builder *builder = parl_matcher_builder_new();
	static const char *const texts[] = {"e-mail", "other", "E\xE2\x80\x90mail", " e-mail "};
	for (uint32_t i = 0; i < 4; i++) {
		struct parl_pattern pattern = {
			sizeof pattern, parl_view_of(texts[i]), 0, 70 + i, "s", NULL};
		assert_int_equal(parl_matcher_builder_add(builder, &pattern), PARL_OK);
	}
	struct parl_pattern none = {sizeof none, parl_view_of("\xC2\xAD"), 0, 9, NULL, NULL};
	assert_int_equal(parl_matcher_builder_add(builder, &none), PARL_NONE);
	struct parl_matcher *matcher = parl_matcher_build(builder);
	parl_matcher_builder_free(builder);
	uint32_t key;
	size_t count;
	assert_int_equal(parl_matcher_find(matcher, parl_view_of("E-Mail"), &key), PARL_OK);
	const uint32_t *ids = parl_matcher_ids(matcher, key, &count);
	assert_int_equal(count, 3);
	assert_int_equal(ids[0], 70);
	assert_int_equal(ids[1], 72);
	assert_int_equal(ids[2], 73);
	assert_int_equal(parl_matcher_find(matcher, parl_view_of("e-mails"), &key), PARL_NONE);
	assert_int_equal(parl_matcher_find(matcher, parl_view_of("e-"), &key), PARL_NONE);
	assert_int_equal(parl_matcher_find(matcher, parl_view_of(""), &key), PARL_NONE);
	parl_matcher_free(matcher);
}

static void test_find_prefers(void **state)
{
	(void)state;
	static const struct item items[] = {{"it", 0, NULL, NULL},
		{"IT", PARL_PATTERN_CASE_EXACT, NULL, NULL},
		{"\xC3\xAEt", PARL_PATTERN_MARKS_IGNORE, NULL, NULL}};
	struct parl_matcher *matcher = MAKE(items);
	uint32_t key;
	size_t count;
	assert_int_equal(parl_matcher_find(matcher, parl_view_of("IT"), &key), PARL_OK);
	assert_int_equal(parl_matcher_ids(matcher, key, &count)[0], 1);
	assert_int_equal(parl_matcher_find(matcher, parl_view_of("It"), &key), PARL_OK);
	assert_int_equal(parl_matcher_ids(matcher, key, &count)[0], 0);
	assert_int_equal(parl_matcher_find(matcher, parl_view_of("\xC3\xADt"), &key), PARL_OK);
	assert_int_equal(parl_matcher_ids(matcher, key, &count)[0], 2);
	parl_matcher_free(matcher);
}

static void test_languages(void **state)
{
	(void)state;
	assert_string_equal(parl_language_clitics("en-GB"), "s d m ll re ve");
	assert_string_equal(parl_language_clitics("CY"), "r n i w u m ch th");
	assert_string_equal(parl_language_elisions("fr"), "l d j m t s n c qu");
	assert_null(parl_language_elisions("en"));
	assert_null(parl_language_clitics("enm"));
	assert_null(parl_language_clitics(NULL));
}

static void test_empty(void **state)
{
	(void)state;
	struct parl_matcher *matcher = make(NULL, 0);
	check_scan(matcher, PARL_SCAN_PROTECT, "any text \xC3\xA9 \xFF", "");
	check_scan(matcher, 0, "", "");
	uint32_t key;
	assert_int_equal(parl_matcher_find(matcher, parl_view_of("x"), &key), PARL_NONE);
	parl_matcher_free(matcher);
}

static void test_too_many_kinds(void **state)
{
	(void)state;
	struct parl_matcher_builder *builder = parl_matcher_builder_new();
	char clitic[8];
	for (uint32_t i = 0; i <= 64; i++) {
		snprintf(clitic, sizeof clitic, "s%u", i);
		struct parl_pattern pattern = {
			sizeof pattern, parl_view_of("x"), 0, i, clitic, NULL};
		assert_int_equal(parl_matcher_builder_add(builder, &pattern),
			i < 64 ? PARL_OK : PARL_FAILED);
	}
	struct parl_matcher *matcher = parl_matcher_build(builder);
	parl_matcher_builder_free(builder);
	check_scan(matcher, 0, "x's63 x's64", "0-1:63 ");
	parl_matcher_free(matcher);
}

/* The matches of UNIT, TIMES over, after HEAD. A quadratic engine does not come back in time. */
static size_t flood(const struct parl_matcher *matcher, unsigned flags, const char *head,
	const char *unit, size_t times)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	parl_buffer_add(&text, head, strlen(head));
	for (size_t i = 0; i < times; i++)
		parl_buffer_add(&text, unit, strlen(unit));
	struct parl_scan *scan = parl_scan_new(matcher, flags);
	struct parl_match match;
	size_t found = 0;
	parl_scan_begin(scan, parl_buffer_view(&text));
	alarm(100);
	while (parl_scan_next(scan, &match) == PARL_OK)
		found++;
	alarm(0);
	parl_scan_free(scan);
	parl_buffer_release(&text);
	return found;
}

static void test_floods(void **state)
{
	(void)state;
	static const struct item items[] = {{"fund", 0, "s", "l"}, {"a", 0, "s", NULL},
		{"_", 0, NULL, NULL}, {"- x", PARL_PATTERN_HYPHEN_SPACE, NULL, NULL},
		{"\xF0\x9F\x87\xAC\xF0\x9F\x87\xA7", 0, NULL, NULL},
		{"b", PARL_PATTERN_HYPHEN_JOIN, NULL, NULL}};
	struct parl_matcher *matcher = MAKE(items);
	const size_t many = 300000;
	assert_int_equal(flood(matcher, 0, "a", "\xCC\x81", many), 0);        /* marks */
	assert_int_equal(flood(matcher, 0, "fund", "\xC2\xAD", many), 1);     /* soft hyphens */
	assert_int_equal(flood(matcher, 0, "fund", "\xE3\x85\xA4", many), 1); /* U+3164 */
	assert_int_equal(flood(matcher, 0, "fund'", "\xC2\xAD", many), 1);
	assert_int_equal(flood(matcher, 0, "", "\xF0\x9F\x87\xAC\xF0\x9F\x87\xA7", many), many);
	assert_int_equal(flood(matcher, 0, "", "_", many), many);
	assert_int_equal(flood(matcher, 0, "fund", "_", many), 1); /* as in fund_ */
	assert_int_equal(flood(matcher, 0, "", "-", many), 0);
	assert_int_equal(flood(matcher, 0, "b", "-", many), 1);
	assert_int_equal(flood(matcher, 0, "", "fund", many), 0); /* one word */
	assert_int_equal(flood(matcher, 0, "", "- ", many), 0);
	assert_int_equal(flood(matcher, 0, "", "a-\n", many), many);
	assert_int_equal(flood(matcher, 0, "- ", "\r", many), 0);
	assert_int_equal(flood(matcher, 0, "", "\xE7\xA6\x8F", many), 0); /* no spaces */
	assert_int_equal(flood(matcher, 0, "", "\xE0\xB8\x8A\xE0\xB9\x88", many), 0); /* marks */
	assert_int_equal(flood(matcher, PARL_SCAN_PROTECT, "", "a@", many), many);
	assert_int_equal(flood(matcher, PARL_SCAN_PROTECT, "", "a://", many), 0);
	parl_matcher_free(matcher);
}

static void test_long_prefixes(void **state)
{
	(void)state;
	char long_one[2101] = "", long_two[2101] = "";
	for (size_t i = 0; i < 1000; i++)
		memcpy(long_one + 2 * i, "a ", 3);
	memcpy(long_two, long_one, sizeof long_two);
	strcat(long_one, "b");
	strcat(long_two, "c");
	const struct item items[] = {{long_one, 0, NULL, NULL}, {long_two, 0, NULL, NULL},
		{"a", 0, NULL, NULL}, {"a a a", 0, NULL, NULL}};
	struct parl_matcher *matcher = MAKE(items);
	assert_int_equal(flood(matcher, 0, "", "a ", 300000), 100000);
	parl_matcher_free(matcher);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_options_of_single_patterns),
		cmocka_unit_test(test_signs_first),
		cmocka_unit_test(test_same_key_other_options),
		cmocka_unit_test(test_overlapping),
		cmocka_unit_test(test_protection),
		cmocka_unit_test(test_hyphen_at_a_lines_end),
		cmocka_unit_test(test_ids),
		cmocka_unit_test(test_find_prefers),
		cmocka_unit_test(test_languages),
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_too_many_kinds),
		cmocka_unit_test(test_floods),
		cmocka_unit_test(test_long_prefixes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
