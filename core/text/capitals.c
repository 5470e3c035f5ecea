/*
 * capitals.c - the replacement in the capitals that the text had.
 *
 * Judged letter by letter against the glossary's own spelling, so that white space, apostrophes and
 * soft hyphens of the text play no part.
 */
#include "inflect.h"

#include "../base/utf8.h"
#include "unicode.h"

#include <string.h>
#include <strings.h>

#include <unicode/uchar.h>

enum pattern {
	PATTERN_AS_SPELLED, /* or mixed: nothing to carry over */
	PATTERN_FIRST,
	PATTERN_TITLE,
	PATTERN_ALL
};

/* Words that stay small in a title, and behind a hyphen ("Drop-in", "Co-design" by its prefix). */
static const char *const small_words[] = {"a", "an", "and", "as", "at", "by", "for", "from", "in",
	"nor", "of", "on", "or", "per", "the", "to", "via", "with", NULL};
static const char *const small_parts[] = {"down", "off", "out", "over", "up", NULL};
static const char *const prefixes[] = {
	"anti", "co", "de", "inter", "multi", "non", "post", "pre", "re", "sub", "un", NULL};

static bool is_one(parl_view word, const char *const *list)
{
	for (; *list; list++)
		if (strlen(*list) == word.size && strncasecmp(*list, word.data, word.size) == 0)
			return true;
	return false;
}

static bool is_upper(int32_t c)
{
	return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(c);
}

static bool is_lower(int32_t c)
{
	return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(c);
}

static bool is_cased(int32_t c)
{
	return is_upper(c) || is_lower(c) || (c >= 0x80 && u_istitle(c));
}

/* The next letter with a case at or after *AT, which moves behind it; 0: there is none. */
static int32_t next_cased(parl_view text, size_t *at)
{
	while (*at < text.size) {
		int32_t c = (unsigned char)text.data[*at];
		if (c < 0x80)
			++*at;
		else
			c = parl_utf8_next(text, at);
		if (is_cased(c))
			return c;
	}
	return 0;
}

/* How many letters differ, and whether the first of all does. */
struct comparison {
	size_t differences;
	bool first;
};

static struct comparison compare(parl_view matched, parl_view form)
{
	struct comparison result = {0, false};
	size_t a = 0;
	size_t b = 0;
	for (size_t i = 0;; i++) {
		int32_t x = next_cased(matched, &a);
		int32_t y = next_cased(form, &b);
		if (x == 0 && y == 0)
			return result;
		result.differences += x != y;
		result.first |= i == 0 && x != y;
	}
}

/* The next word at or after AT: letters, digits, marks, inner apostrophes; hyphens split. */
static parl_span next_word(parl_view text, size_t at)
{
	parl_span word = {text.size, text.size};
	while (at < text.size) {
		size_t start = at;
		int32_t c = parl_utf8_next(text, &at);
		bool letter =
			c > 0 && (parl_is_alnum(c) || (c >= 0x80 && u_getCombiningClass(c) != 0));
		bool inner = c == '\'' || c == 0x2019 || (c >= 0x80 && parl_is_ignorable(c));
		if (letter && word.start == text.size)
			word.start = start;
		else if (!letter && !inner && word.start < text.size)
			return (parl_span){word.start, start};
	}
	return word;
}

static parl_view part(parl_view text, parl_span span)
{
	return (parl_view){text.data + span.start, span.end - span.start};
}

static bool follows_hyphen(parl_view text, size_t at)
{
	return at > 0 && text.data[at - 1] == '-';
}

static bool starts_upper(parl_view word)
{
	size_t at = 0;
	int32_t c = parl_utf8_next(word, &at);
	return is_upper(c) || (c >= 0x80 && u_istitle(c));
}

static bool starts_cased(parl_view word)
{
	size_t at = 0;
	int32_t c = parl_utf8_next(word, &at);
	return is_cased(c);
}

/* Whether at least two words, and all but the small ones, begin with a capital. */
static bool is_title(parl_view text)
{
	size_t titled = 0;
	for (parl_span word = next_word(text, 0); word.start < text.size;
		word = next_word(text, word.end)) {
		parl_view view = part(text, word);
		bool free = word.start > 0 &&
			(is_one(view, small_words) || follows_hyphen(text, word.start));
		if (starts_upper(view))
			titled++;
		else if (starts_cased(view) && !free)
			return false;
	}
	return titled >= 2;
}

/* Whether there are capitals, two at least, and no small letter. */
static bool is_all(parl_view text)
{
	size_t upper = 0;
	size_t at = 0;
	for (int32_t c = next_cased(text, &at); c; c = next_cased(text, &at)) {
		if (is_lower(c))
			return false;
		upper++;
	}
	return upper >= 2;
}

/* Capitals at the start of words, small letters in them, but for what the form has itself. */
static bool is_mixed(parl_view matched, parl_view form)
{
	size_t b = 0;
	for (parl_span word = next_word(matched, 0); word.start < matched.size;
		word = next_word(matched, word.end)) {
		size_t a = 0;
		parl_view view = part(matched, word);
		bool start = starts_cased(view);
		for (int32_t x = next_cased(view, &a); x; x = next_cased(view, &a)) {
			int32_t y = next_cased(form, &b);
			if (!start && x != y && is_upper(x))
				return true;
			start = false;
		}
	}
	return false;
}

static enum pattern pattern_of(parl_view matched, parl_view form)
{
	if (parl_view_equal(matched, form)) /* as most are */
		return PATTERN_AS_SPELLED;
	struct comparison with_form = compare(matched, form);
	if (with_form.differences == 0)
		return PATTERN_AS_SPELLED;
	if (is_all(matched))
		return PATTERN_ALL;
	if (is_mixed(matched, form))
		return PATTERN_AS_SPELLED;
	if (is_title(matched))
		return PATTERN_TITLE;
	bool first = with_form.differences == 1 && with_form.first && starts_upper(matched);
	return first ? PATTERN_FIRST : PATTERN_AS_SPELLED;
}

static bool is_digit(int32_t c)
{
	return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(c);
}

/* A word with capitals inside, or digits, is spelled as it is spelled: SMEs, iPlan, 4x4. */
static bool is_fixed(parl_view word)
{
	for (size_t at = 0; at < word.size;) {
		bool inner = at > 0;
		int32_t c = parl_utf8_next(word, &at);
		if (is_digit(c) || (inner && is_upper(c)))
			return true;
	}
	return false;
}

static void add_code_point(struct parl_buffer *out, int32_t c)
{
	char bytes[4];
	parl_buffer_add(out, bytes, parl_utf8_put(bytes, c));
}

/* Appends WORD with its first letter, or ALL of them, as capitals. */
static void add_capital(struct parl_buffer *out, parl_view word, bool all)
{
	for (size_t at = 0; at < word.size;) {
		size_t start = at;
		int32_t c = parl_utf8_next(word, &at);
		if (c > 0 && (start == 0 || all)) {
			add_code_point(out, all ? u_toupper(c) : u_totitle(c));
			continue;
		}
		at = all ? at : word.size;
		parl_buffer_add(out, word.data + start, at - start);
	}
}

static bool stays_small(parl_view text, parl_span before, parl_span word)
{
	if (before.end == 0)
		return false;
	parl_view view = part(text, word);
	if (is_one(view, small_words))
		return true;
	return follows_hyphen(text, word.start) &&
		(is_one(view, small_parts) || is_one(part(text, before), prefixes));
}

static void add_words(struct parl_buffer *out, parl_view text, enum pattern pattern)
{
	size_t done = 0;
	parl_span before = {0, 0};
	for (parl_span word = next_word(text, 0); word.start < text.size;
		word = next_word(text, word.end)) {
		parl_view view = part(text, word);
		bool small = pattern == PATTERN_TITLE && stays_small(text, before, word);
		parl_buffer_add(out, text.data + done, word.start - done);
		if (small || is_fixed(view))
			parl_buffer_add_view(out, view);
		else
			add_capital(out, view, pattern == PATTERN_ALL);
		done = word.end;
		before = word;
		if (pattern == PATTERN_FIRST)
			break;
	}
	parl_buffer_add(out, text.data + done, text.size - done);
}

static parl_view with_pattern(parl_view text, enum pattern pattern, struct parl_arena *arena)
{
	struct parl_buffer out = PARL_BUFFER_EMPTY;
	add_words(&out, text, pattern);
	parl_view copy = {NULL, 0};
	if (!out.failed)
		copy = parl_arena_copy(arena, parl_buffer_view(&out));
	parl_buffer_release(&out);
	return copy;
}

parl_view parl_capitals(
	parl_view matched, parl_view form, parl_view replacement, struct parl_arena *arena)
{
	enum pattern pattern = pattern_of(matched, form);
	if (pattern == PATTERN_AS_SPELLED)
		return replacement;
	return with_pattern(replacement, pattern, arena);
}

/* TEXT with a small first letter, unless its first word has capitals that it cannot do without: I,
 * I'm, NHS. */
static parl_view with_small_first(parl_view text, struct parl_arena *arena)
{
	parl_span word = next_word(text, 0);
	parl_view view = part(text, word);
	bool pronoun = view.size > 0 && view.data[0] == 'I' &&
		(view.size == 1 || view.data[1] == '\'' || (unsigned char)view.data[1] == 0xE2);
	if (word.start >= text.size || is_fixed(view) || pronoun)
		return text;
	struct parl_buffer out = PARL_BUFFER_EMPTY;
	size_t at = word.start;
	int32_t c = parl_utf8_next(text, &at);
	parl_buffer_add(&out, text.data, word.start);
	if (c > 0)
		add_code_point(&out, u_tolower(c));
	parl_buffer_add(&out, text.data + at, text.size - at);
	parl_view copy = {NULL, 0};
	if (!out.failed)
		copy = parl_arena_copy(arena, parl_buffer_view(&out));
	parl_buffer_release(&out);
	return c > 0 ? copy : text;
}

parl_view parl_capital_first(parl_view text, bool lower, struct parl_arena *arena)
{
	return lower ? with_small_first(text, arena) : with_pattern(text, PATTERN_FIRST, arena);
}

bool parl_is_title_case(parl_view text)
{
	return is_title(text);
}

parl_view parl_title_case(parl_view text, struct parl_arena *arena)
{
	return with_pattern(text, PATTERN_TITLE, arena);
}
