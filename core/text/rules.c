/*
 * rules.c - how forms, portals and word processors count; what each rests on: docs/counting.md.
 *
 * Every rule is additive where a text is cut before or behind a line end: parts can be counted by
 * themselves.
 */
#include <parlance/measure.h>

#include "../base/eight.h"
#include "../base/utf8.h"
#include "cluster.h"
#include "unicode.h"
#include "word.h"

struct parl_rule {
	const char *name;
	enum parl_unit unit;
	const char *title;
	size_t (*length)(parl_view text);
};

/* --- words */

/* What \s of a regular expression in JavaScript matches: White_Space with the byte order mark, and
 * without NEXT LINE. */
static bool is_script_space(int32_t c)
{
	return c == 0xFEFF || (c != 0x85 && parl_is_space(c));
}

#define HIGHEST PARL_EIGHT_EACH(0x80)

/* Which of eight bytes of ASCII are white space: the highest bit of each. */
static uint64_t spaces_among(uint64_t bytes)
{
	uint64_t from_tab = bytes + PARL_EIGHT_EACH(0x80 - '\t');
	uint64_t behind_return = bytes + PARL_EIGHT_EACH(0x80 - '\r' - 1);

	return parl_eight_are(bytes, ' ') | (from_tab & ~behind_return & HIGHEST);
}

/* Counts the runs that begin at *AT or behind it, where something stands before, as long as all
 * bytes are ASCII: eight at a time. */
static size_t count_plain_runs(parl_view text, size_t *at)
{
	size_t count = 0;

	for (; text.size - *at >= PARL_EIGHT; *at += PARL_EIGHT) {
		uint64_t before = parl_eight_at(text.data + *at - 1);
		uint64_t here = parl_eight_at(text.data + *at);
		uint64_t begun = spaces_among(before) & ~spaces_among(here);

		if ((before | here) & HIGHEST)
			break;
		count += ((begun >> 7) * PARL_EIGHT_EACH(1)) >> 56;
	}
	return count;
}

static size_t count_runs(parl_view text)
{
	size_t count = 0;
	bool inside = false;

	for (size_t at = 0; at < text.size;) {
		bool space = is_script_space(parl_utf8_next(text, &at));
		size_t from = at;

		count += (!space && !inside) + count_plain_runs(text, &at);
		inside = at > from ? !is_script_space(text.data[at - 1]) : !space;
	}
	return count;
}

/* What Word counts one by one ("Asian characters"); Korean goes by spaces ("Korean words"). */
static bool is_asian(int32_t c)
{
	static const struct {
		int32_t first;
		int32_t last;
	} ranges[] = {
		{0x2E80, 0x2FDF},   /* radicals */
		{0x3001, 0x312F},   /* punctuation, kana, bopomofo */
		{0x3190, 0x31FF},   /* kanbun, strokes, kana */
		{0x3220, 0x325F},   /* enclosed and squared, without the Korean ones */
		{0x3280, 0x4DBF},   /* the same, ideographs */
		{0x4E00, 0xA4CF},   /* ideographs, Yi */
		{0xF900, 0xFAFF},   /* compatibility ideographs */
		{0xFE30, 0xFE4F},   /* vertical punctuation */
		{0xFF01, 0xFF9F},   /* full and half width, without the Korean letters */
		{0xFFE0, 0xFFEF},   /* signs of full and half width */
		{0x1AFF0, 0x1B16F}, /* older kana */
		{0x20000, 0x323AF}, /* further ideographs */
	};

	for (size_t i = 0; c >= 0x2E80 && i < PARL_LENGTH(ranges); i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return true;
	return false;
}

static size_t count_as_word(parl_view text)
{
	size_t count = 0;
	bool inside = false;

	for (size_t at = 0; at < text.size;) {
		int32_t c = parl_utf8_next(text, &at);
		bool asian = is_asian(c);
		bool joins = !asian && !parl_is_space(c);

		count += asian || (joins && !inside);
		inside = joins;
	}
	return count;
}

static size_t count_segments(parl_view text)
{
	size_t count = 0;
	bool counted = false;
	struct parl_word word;

	for (parl_word_begin(&word, text, 0); word.at < text.size;) {
		if (parl_word_boundary(&word))
			counted = false;
		parl_word_next(&word);
		if (!counted && parl_is_alnum(word.last)) {
			counted = true;
			count++;
		}
	}
	return count;
}

/* --- characters */

/* What a character adds; LINE_END: CR LF, LF or CR. */
typedef size_t worth(int32_t c, bool line_end);

static size_t add_up(parl_view text, worth *worth_of)
{
	size_t sum = 0;

	for (size_t at = 0; at < text.size;) {
		int32_t c = parl_utf8_next(text, &at);

		if (c == '\r' && at < text.size && text.data[at] == '\n')
			at++;
		sum += worth_of(c, c == '\r' || c == '\n');
	}
	return sum;
}

static size_t worth_sent(int32_t c, bool line_end)
{
	(void)c;
	return line_end ? 2 : 1;
}

static size_t worth_units(int32_t c, bool line_end)
{
	(void)line_end;
	return c > 0xFFFF ? 2 : 1;
}

static size_t worth_on_line(int32_t c, bool line_end)
{
	(void)c;
	return !line_end;
}

static size_t worth_shown(int32_t c, bool line_end)
{
	(void)line_end;
	return !parl_is_space(c);
}

static bool is_plain(uint64_t bytes)
{
	return !(bytes & HIGHEST) && !parl_eight_has(bytes, '\r');
}

static size_t count_points(parl_view text)
{
	size_t count = 0;

	for (size_t at = 0; at < text.size;) {
		if (text.size - at >= PARL_EIGHT && is_plain(parl_eight_at(text.data + at))) {
			at += PARL_EIGHT;
			count += PARL_EIGHT;
			continue;
		}
		if (parl_utf8_next(text, &at) == '\r' && at < text.size && text.data[at] == '\n')
			at++;
		count++;
	}
	return count;
}

static size_t count_sent(parl_view text)
{
	return add_up(text, worth_sent);
}

static size_t count_units(parl_view text)
{
	return add_up(text, worth_units);
}

static size_t count_on_lines(parl_view text)
{
	return add_up(text, worth_on_line);
}

static size_t count_shown(parl_view text)
{
	return add_up(text, worth_shown);
}

static size_t count_clusters(parl_view text)
{
	size_t count = 0;

	for (size_t at = 0; at < text.size; count++)
		at = parl_cluster_end(text, at);
	return count;
}

/* --- the rules */

static const struct parl_rule rules[] = {
	{"spaces", PARL_UNIT_WORDS, "between spaces, as web forms count", count_runs},
	{"word", PARL_UNIT_WORDS, "as Microsoft Word", count_as_word},
	{"unicode", PARL_UNIT_WORDS, "Unicode words, with a letter or digit", count_segments},
	{"lf", PARL_UNIT_CHARACTERS, "a line break is one", count_points},
	{"crlf", PARL_UNIT_CHARACTERS, "a line break is two", count_sent},
	{"utf16", PARL_UNIT_CHARACTERS, "as web forms count (UTF-16)", count_units},
	{"clusters", PARL_UNIT_CHARACTERS, "as a reader sees them", count_clusters},
	{"word", PARL_UNIT_CHARACTERS, "as Microsoft Word, with spaces", count_on_lines},
	{"no-spaces", PARL_UNIT_CHARACTERS, "as Microsoft Word, no spaces", count_shown},
};

#define RULES PARL_LENGTH(rules)

const struct parl_rule *parl_rule_at(size_t index)
{
	return index < RULES ? &rules[index] : NULL;
}

const struct parl_rule *parl_rule_find(enum parl_unit unit, parl_view name)
{
	for (size_t i = 0; i < RULES; i++)
		if (rules[i].unit == unit &&
			(name.size == 0 || parl_view_equal(name, parl_view_of(rules[i].name))))
			return &rules[i];
	return NULL;
}

const char *parl_rule_name(const struct parl_rule *rule)
{
	return rule->name;
}

enum parl_unit parl_rule_unit(const struct parl_rule *rule)
{
	return rule->unit;
}

const char *parl_rule_title(const struct parl_rule *rule)
{
	return rule->title;
}

const char *parl_unit_name(enum parl_unit unit)
{
	return unit == PARL_UNIT_WORDS ? "word" : "character";
}

size_t parl_text_length(parl_view text, const struct parl_rule *rule)
{
	return rule->length(text);
}
