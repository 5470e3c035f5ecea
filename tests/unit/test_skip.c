/*
 * test_skip.c - words found while text is passed over are those that windows of tokens find.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "../../core/match/scan.h"

struct word {
	const char *text;
	unsigned flags;
};

static struct parl_matcher *matcher_of(const struct word *words)
{
	struct parl_matcher_builder *builder = parl_matcher_builder_new();
	struct parl_matcher *matcher;

	for (uint32_t id = 0; words[id].text; id++) {
		const struct parl_pattern pattern = {.size = sizeof(pattern),
			.text = parl_view_of(words[id].text),
			.flags = words[id].flags,
			.id = id,
			.clitics = id % 2 ? "s d ll" : NULL,
			.elisions = id % 3 ? "l d" : NULL};

		assert_int_equal(parl_matcher_builder_add(builder, &pattern), PARL_OK);
	}
	matcher = parl_matcher_build(builder);
	parl_matcher_builder_free(builder);
	assert_non_null(matcher);
	assert_true(matcher->rare.count > 0);
	return matcher;
}

/* Both find the same in TEXT; how much. */
static size_t compare(struct parl_scan *scan, struct parl_scan *thorough, parl_view text)
{
	struct parl_match match, other;
	enum parl_status status;
	size_t count = 0;

	parl_scan_begin(scan, text);
	parl_scan_begin(thorough, text);
	while ((status = parl_scan_next(scan, &match)) == PARL_OK) {
		assert_int_equal(parl_scan_next(thorough, &other), PARL_OK);
		assert_int_equal(match.span.start, other.span.start);
		assert_int_equal(match.span.end, other.span.end);
		assert_int_equal(match.key, other.key);
		count++;
	}
	assert_int_equal(status, PARL_NONE);
	assert_int_equal(parl_scan_next(thorough, &other), PARL_NONE);
	return count;
}

static const char *const pieces[] = {"client", "Client", "CLIENTS", "clients", "NHS", "nhs", "'s",
	"\xE2\x80\x99s", "l'", "'", "-", "_", ".", ",", " ", " ", " ", " ", "\n", "\r\n", "7", "a",
	"\xC3\xA9", "\xCC\x81", "\xC2\xAD", "\xE2\x80\x94", "\xE2\x80\x8D", "\x80", "\xEF\xBD\x83",
	"lient", "and the others who came along to see all of this "};

static size_t compare_all(const struct word *words, unsigned flags)
{
	const size_t kinds = PARL_LENGTH(pieces);
	struct parl_matcher *matcher = matcher_of(words);
	struct parl_scan *scan = parl_scan_new(matcher, flags);
	struct parl_scan *thorough = parl_scan_new(matcher, flags);
	uint32_t chance = flags + 1;
	size_t count = 0;
	char text[400];

	assert_non_null(scan->skip);
	thorough->skip = NULL;
	for (size_t round = 0; round < 8000; round++) {
		size_t size = 0;

		while (size < round % 256) {
			chance = chance * 1664525u + 1013904223u;
			const char *piece = pieces[(chance >> 16) % kinds];
			memcpy(text + size, piece, strlen(piece));
			size += strlen(piece);
		}
		count += compare(scan, thorough, (parl_view){text, size});
	}
	parl_scan_free(thorough);
	parl_scan_free(scan);
	parl_matcher_free(matcher);
	return count;
}

static void whole_words_are_found_alike(void **state)
{
	const struct word one[] = {{"client", 0}, {NULL, 0}};
	const struct word forms[] = {{"client", 0}, {"clients", 0},
		{"NHS", PARL_PATTERN_CASE_EXACT},
		{"Client", PARL_PATTERN_CASE_EXACT | PARL_PATTERN_HYPHEN_JOIN},
		{"nhs", PARL_PATTERN_MARKS_IGNORE}, {NULL, 0}};

	(void)state;
	assert_true(compare_all(one, 0) > 500);
	assert_true(compare_all(forms, 0) > 2000);
	assert_true(compare_all(forms, PARL_SCAN_OVERLAPPING) > 2000);
	assert_true(compare_all(forms, PARL_SCAN_PROTECT) > 2000);
}

static void phrases_are_found_alike(void **state)
{
	const struct word words[] = {{"client and the", 0}, {"client-nhs", 0},
		{"nhs.7", PARL_PATTERN_HYPHEN_SPACE}, {"client", 0}, {NULL, 0}};

	(void)state;
	assert_true(compare_all(words, 0) > 1000);
	assert_true(compare_all(words, PARL_SCAN_OVERLAPPING) > 1000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_words_are_found_alike),
		cmocka_unit_test(phrases_are_found_alike),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
