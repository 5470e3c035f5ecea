/*
 * test_cluster.c - grapheme and word boundaries against Unicode's own tables, and by hand.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "text/cluster.h"
#include "text/word.h"

#define FOLDER "/usr/share/unicode/auxiliary/"

/* One line of a break test: the text, and where the table wants a break. */
struct line {
	char text[256];
	size_t size;
	bool breaks[257];
	bool colon;
};

static bool read_line(const char *source, struct line *line)
{
	*line = (struct line){.size = 0};
	if (*source == '#' || *source == '\n')
		return false;
	while (*source != '\0' && *source != '#') {
		if (!strncmp(source, "\xC3\xB7", 2)) { /* the division sign */
			line->breaks[line->size] = true;
			source += 2;
		} else if (!strncmp(source, "\xC3\x97", 2)) {
			source += 2;
		} else if (strchr("0123456789ABCDEF", *source)) {
			char *end;
			int32_t c = (int32_t)strtol(source, &end, 16);
			line->colon = line->colon || c == ':';
			line->size += parl_utf8_put(line->text + line->size, c);
			source = end;
		} else {
			source++;
		}
	}
	return line->size > 0;
}

static bool clusters_agree(const struct line *line)
{
	bool found[257] = {true};
	parl_view text = {line->text, line->size};
	for (size_t at = 0; at < text.size;)
		found[at = parl_cluster_end(text, at)] = true;
	return !memcmp(found, line->breaks, sizeof found);
}

static bool words_agree(const struct line *line)
{
	bool found[257] = {false};
	struct parl_word word;
	parl_word_begin(&word, (parl_view){line->text, line->size}, 0);
	for (;;) {
		found[word.at] = parl_word_boundary(&word);
		if (word.at == line->size)
			break;
		parl_word_next(&word);
	}
	return !memcmp(found, line->breaks, sizeof found);
}

/* TAILORED lines with a colon must differ, since it is no letter to our words; no other may. */
static void check_file(
	const char *name, bool (*agree)(const struct line *), size_t at_least, size_t tailored)
{
	char path[200], source[4096];
	snprintf(path, sizeof path, FOLDER "%s", name);
	FILE *file = fopen(path, "r");
	if (file == NULL) {
		fprintf(stderr, "SKIPPED: %s is not there (Debian package unicode-data)\n", path);
		skip();
	}
	size_t passed = 0, failed = 0, colons = 0;
	while (fgets(source, sizeof source, file)) {
		struct line line;
		if (!read_line(source, &line))
			continue;
		if (agree(&line))
			passed++;
		else if (line.colon)
			colons++;
		else if (failed++ < 10)
			fprintf(stderr, "%s: %s", name, source);
	}
	fclose(file);
	assert_int_equal(failed, 0);
	assert_int_equal(colons, tailored);
	assert_true(passed >= at_least);
}

static void test_grapheme_break_file(void **state)
{
	(void)state;
	check_file("GraphemeBreakTest.txt", clusters_agree, 600, 0);
}

static void test_word_break_file(void **state)
{
	(void)state;
	check_file("WordBreakTest.txt", words_agree, 1800, 15);
}

static void test_cluster_ends(void **state)
{
	(void)state;
	assert_int_equal(parl_cluster_end(parl_view_of("\r\n\n"), 0), 2);
	assert_int_equal(parl_cluster_end(parl_view_of("\r\n\n"), 2), 3);
	assert_int_equal(parl_cluster_end(parl_view_of("e\xCC\x81x"), 0), 3);
	assert_int_equal(parl_cluster_end(parl_view_of("ab"), 2), 2);
	assert_int_equal(parl_cluster_end((parl_view){"", 0}, 0), 0);
	/* a mark after an ill-formed byte belongs to that byte */
	assert_int_equal(parl_cluster_end(parl_view_of("\xC3\xCC\x81"), 0), 3);
	/* U+E33 SARA AM hangs on the consonant */
	assert_int_equal(parl_cluster_end(parl_view_of("\xE0\xB8\x81\xE0\xB8\xB3"), 0), 6);
}

static void test_faults(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t start, end;
	} table[] = {
		{"plain \xC3\xA9", 8, 8},
		{"a\xE0\x81\xA6", 1, 2},    /* overlong: each byte by itself */
		{"\xED\xA0\x80", 0, 1},     /* a surrogate */
		{"\xF0\x9F\x91", 0, 3},     /* cut short: one unit */
		{"x\xE2\x82y", 1, 3},       /* the y stays */
		{"\xF4\x90\x80\x80", 0, 1}, /* above U+10FFFF */
	};
	for (size_t i = 0; i < PARL_LENGTH(table); i++) {
		parl_span fault = parl_utf8_fault(parl_view_of(table[i].text), 0);
		assert_int_equal(fault.start, table[i].start);
		assert_int_equal(fault.end, table[i].end);
	}
	assert_int_equal(parl_utf8_fault(parl_view_of("\xFF\xFE"), 1).start, 1);
}

/* Where a walker finds boundaries: '|' in the expectation. */
static void check_words(const char *text, const char *expected)
{
	char found[100];
	size_t size = 0;
	struct parl_word word;
	parl_word_begin(&word, parl_view_of(text), 0);
	while (word.at < word.text.size) {
		if (parl_word_boundary(&word))
			found[size++] = '|';
		found[size++] = text[word.at];
		parl_word_next(&word);
	}
	found[size] = '\0';
	assert_string_equal(found, expected);
}

static void test_words(void **state)
{
	(void)state;
	check_words("it's 3.5 a.b.", "|it's| |3.5| |a.b|.");
	check_words("Note:x a@b", "|Note|:|x| |a|@|b");
	check_words("_a_ 1_000", "|_a_| |1_000");
}

static void test_colons_are_no_letters(void **state)
{
	(void)state;
	static const char *const colons[] = {":", "\xEF\xB8\x93", "\xEF\xB9\x95", "\xEF\xBC\x9A"};
	for (size_t i = 0; i < 4; i++) {
		char text[10];
		snprintf(text, sizeof text, "a%sb", colons[i]);
		struct parl_word word;
		parl_word_begin(&word, parl_view_of(text), 0);
		parl_word_next(&word);
		assert_true(parl_word_boundary(&word));
		parl_word_next(&word);
		assert_true(parl_word_boundary(&word));
	}
}

static void a_cut_leaves_characters_whole(void **state)
{
	(void)state;
	parl_view text = parl_view_of("a\xE2\x80\x9Cz");

	assert_int_equal(parl_text_cut(text, 9).size, 5);
	assert_int_equal(parl_text_cut(text, 5).size, 5);
	assert_int_equal(parl_text_cut(text, 4).size, 4);
	assert_int_equal(parl_text_cut(text, 3).size, 1);
	assert_int_equal(parl_text_cut(text, 1).size, 1);
	assert_int_equal(parl_text_cut(parl_view_of("\x80\x80\x80"), 2).size, 0);
	assert_int_equal(parl_text_trim(parl_view_of("\xC2\xA0 a b\n")).size, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_cut_leaves_characters_whole),
		cmocka_unit_test(test_grapheme_break_file),
		cmocka_unit_test(test_word_break_file),
		cmocka_unit_test(test_cluster_ends),
		cmocka_unit_test(test_faults),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_colons_are_no_letters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
