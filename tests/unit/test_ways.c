/*
 * test_ways.c - long texts through each way of the processor: what is told of many letters at once
 * is told only after some were met, so short texts never come to it.
 */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>

#include <cmocka.h>

#include "match/scan.h"

#define LINES 400

static struct parl_matcher *matcher_of(const char *const *terms, size_t count)
{
	struct parl_matcher_builder *builder = parl_matcher_builder_new();
	for (uint32_t i = 0; i < count; i++) {
		struct parl_pattern pattern = {
			.size = sizeof(pattern), .text = parl_view_of(terms[i]), .id = i};
		assert_int_equal(parl_matcher_builder_add(builder, &pattern), PARL_OK);
	}
	struct parl_matcher *matcher = parl_matcher_build(builder);
	parl_matcher_builder_free(builder);
	return matcher;
}

/* How many matches there are; FOUND takes them. */
static size_t find(const struct parl_matcher *matcher, parl_view text, enum parl_way way,
	struct parl_buffer *found)
{
	struct parl_scan *scan = parl_scan_new(matcher, 0);
	struct parl_match match;
	size_t count = 0;
	scan->window.way = way;
	parl_buffer_clear(found);
	for (parl_scan_begin(scan, text); parl_scan_next(scan, &match) == PARL_OK; count++)
		parl_buffer_print(found, "%zu %zu %u\n", match.span.start, match.span.end,
			(unsigned)match.key);
	parl_scan_free(scan);
	return count;
}

/* Each way finds the same; how much. */
static size_t find_all(const char *const *terms, size_t count, parl_view text)
{
	struct parl_matcher *matcher = matcher_of(terms, count);
	struct parl_buffer first = PARL_BUFFER_EMPTY, found = PARL_BUFFER_EMPTY;
	size_t matches = find(matcher, text, PARL_WAY_PORTABLE, &first);
	for (unsigned way = 1; way <= (unsigned)parl_way_best(); way++) {
		assert_int_equal(find(matcher, text, (enum parl_way)way, &found), matches);
		assert_string_equal(found.data, first.data);
	}
	parl_buffer_release(&first);
	parl_buffer_release(&found);
	parl_matcher_free(matcher);
	return matches;
}

/* Eight of each line match: in other capitals, over line ends and more than one space; a stray byte
 * is no part of a word, and no boundary between a letter and what is none. */
static void letters_of_two_bytes_match_wherever_they_stand(void **state)
{
	(void)state;
	static const char *const terms[] = {"новый год", "обслуживающий", "élève", "straße",
		"naïve café", "żółw", "ÿ", "δύο", "3×4"};
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	for (size_t i = 0; i < LINES; i++) {
		parl_buffer_print(&text,
			"НОВЫЙ ГОД, élève÷STRASSE 3×4 новый\n  год Обслуживающий, наобслуживающий ");
		parl_buffer_print(&text, "Naïve Café żółwżółw ΔΎΟ éÿ%*s\n", (int)(i % 64), "");
	}
	assert_int_equal(find_all(terms, PARL_LENGTH(terms), parl_buffer_view(&text)), 8 * LINES);
	parl_buffer_release(&text);
}

static uint64_t draw(uint64_t below)
{
	static uint64_t seed = 6;
	seed = seed * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (seed >> 33) % below;
}

static void all_ways_find_the_same_in_anything(void **state)
{
	(void)state;
	static const char *const pieces[] = {"мир", "Мир", "ж", "élève", "ÉLÈVE", "naïve", "ß", "÷",
		"×", "é", "e\xCC\x81", "żółw", "ŻÓŁW", "δύο", "ς", "日本", "ー", "\xD0", "\x80",
		"\xC3", "team", "Team", "a", "internationalisation", "переосвидетельствование", "-",
		"'", "’", "_", ".", ", ", "\u00AD", "\u00A0"};
	static const char *const signs[] = {" ", " ", " ", "\n", "\n  ", "  ", "", "-", ", "};
	const size_t piece_count = PARL_LENGTH(pieces);
	const size_t sign_count = PARL_LENGTH(signs);
	char names[60][160];
	const char *terms[60];
	for (size_t i = 0; i < 60; i++) {
		const char *first = pieces[draw(17)], *second = pieces[20 + draw(5)];
		snprintf(names[i], sizeof(names[i]), i % 3 ? "%s %s" : "%s", first, second);
		terms[i] = names[i];
	}
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	for (size_t i = 0; i < 40000; i++)
		parl_buffer_print(
			&text, "%s%s", pieces[draw(piece_count)], signs[draw(sign_count)]);
	assert_true(find_all(terms, 60, parl_buffer_view(&text)) > 1000);
	parl_buffer_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_of_two_bytes_match_wherever_they_stand),
		cmocka_unit_test(all_ways_find_the_same_in_anything),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
