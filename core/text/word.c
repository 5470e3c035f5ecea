/*
 * word.c - the rules WB1 to WB999, asked at one place.
 */
#include "word.h"

#include "../base/utf8.h"
#include "unicode.h"

#include <unicode/uchar.h>

static const signed char START = -1;

/* The classes of ASCII, the colon Other. */
static signed char ascii_class(int32_t c)
{
	static const signed char marks[64] = {['\n'] = U_WB_LF,
		['\v'] = U_WB_NEWLINE,
		['\f'] = U_WB_NEWLINE,
		['\r'] = U_WB_CR,
		[' '] = U_WB_WSEGSPACE,
		['"'] = U_WB_DOUBLE_QUOTE,
		['\''] = U_WB_SINGLE_QUOTE,
		[','] = U_WB_MIDNUM,
		['.'] = U_WB_MIDNUMLET,
		[';'] = U_WB_MIDNUM};
	if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
		return U_WB_ALETTER;
	if (c >= '0' && c <= '9')
		return U_WB_NUMERIC;
	if (c == '_')
		return U_WB_EXTENDNUMLET;
	return c < 64 ? marks[c] : U_WB_OTHER;
}

static signed char class_of(int32_t c)
{
	if (c >= 0 && c < 0x80)
		return ascii_class(c);
	switch (c) {
	case 0xFE13: /* a colon: "Note:funder" is two words to every reader but a Swede */
	case 0xFE55:
	case 0xFF1A:
		return U_WB_OTHER;
	default:
		return (signed char)u_getIntPropertyValue(c < 0 ? 0xFFFD : c, UCHAR_WORD_BREAK);
	}
}

/* The character at *AT, which moves behind it. */
static int32_t next_char(parl_view text, size_t *at)
{
	unsigned char byte = (unsigned char)text.data[*at];
	if (byte >= 0x80)
		return parl_utf8_next(text, at);
	++*at;
	return byte;
}

static bool is_letter(signed char k)
{
	return k == U_WB_ALETTER || k == U_WB_HEBREW_LETTER;
}

static bool is_break(signed char k)
{
	return k == U_WB_CR || k == U_WB_LF || k == U_WB_NEWLINE;
}

/* What WB4 lets vanish behind a character. */
static bool is_ignored(signed char k)
{
	return k == U_WB_EXTEND || k == U_WB_FORMAT || k == U_WB_ZWJ;
}

static bool is_quote_or_stop(signed char k)
{
	return k == U_WB_MIDNUMLET || k == U_WB_SINGLE_QUOTE;
}

static bool in_letters(signed char k)
{
	return k == U_WB_MIDLETTER || is_quote_or_stop(k);
}

static bool in_numbers(signed char k)
{
	return k == U_WB_MIDNUM || is_quote_or_stop(k);
}

/* The class after the character at AT and what WB4 ignores there. */
static signed char class_beyond(parl_view text, size_t at)
{
	next_char(text, &at);
	while (at < text.size) {
		signed char k = class_of(next_char(text, &at));
		if (!is_ignored(k))
			return k;
	}
	return U_WB_OTHER;
}

/* WB6, WB7b and WB12: no break before the right side, if it goes on like the left. */
static bool goes_on(const struct parl_word *word, signed char right)
{
	bool letters = is_letter(word->left) && in_letters(right);
	bool hebrew = word->left == U_WB_HEBREW_LETTER && right == U_WB_DOUBLE_QUOTE;
	bool numbers = word->left == U_WB_NUMERIC && in_numbers(right);
	if (!letters && !hebrew && !numbers)
		return false;
	signed char beyond = class_beyond(word->text, word->at);
	return (letters && is_letter(beyond)) || (hebrew && beyond == U_WB_HEBREW_LETTER) ||
		(numbers && beyond == U_WB_NUMERIC);
}

/* WB7, WB7c and WB11: the right side goes on with what stands before the left. */
static bool went_on(const struct parl_word *word, signed char right)
{
	if (is_letter(word->before) && in_letters(word->left) && is_letter(right))
		return true;
	if (word->before == U_WB_HEBREW_LETTER && word->left == U_WB_DOUBLE_QUOTE)
		return right == U_WB_HEBREW_LETTER;
	return word->before == U_WB_NUMERIC && in_numbers(word->left) && right == U_WB_NUMERIC;
}

static bool is_word_class(signed char k)
{
	return is_letter(k) || k == U_WB_NUMERIC || k == U_WB_KATAKANA;
}

/* WB5 to WB16, the ignored ones gone. */
static bool joins(const struct parl_word *word, signed char right)
{
	signed char left = word->left;
	bool letter = is_letter(left) || left == U_WB_NUMERIC;
	if (letter && (is_letter(right) || right == U_WB_NUMERIC))
		return true;
	if (left == U_WB_HEBREW_LETTER && right == U_WB_SINGLE_QUOTE)
		return true;
	if (left == U_WB_KATAKANA && right == U_WB_KATAKANA)
		return true;
	if (right == U_WB_EXTENDNUMLET && (is_word_class(left) || left == U_WB_EXTENDNUMLET))
		return true;
	if (left == U_WB_EXTENDNUMLET && is_word_class(right))
		return true;
	if (left == U_WB_REGIONAL_INDICATOR && right == left && word->odd)
		return true;
	return went_on(word, right) || goes_on(word, right);
}

static bool boundary_before(const struct parl_word *word, int32_t c, signed char right)
{
	signed char raw = word->raw;
	if (raw == START)
		return true;
	if (raw == U_WB_CR && right == U_WB_LF)
		return false;
	if (is_break(raw) || is_break(right))
		return true;
	if (raw == U_WB_ZWJ && parl_is_pictograph(c))
		return false;
	if (raw == U_WB_WSEGSPACE && right == U_WB_WSEGSPACE)
		return false;
	return !is_ignored(right) && !joins(word, right);
}

bool parl_word_boundary(const struct parl_word *word)
{
	if (word->at == 0 || word->at >= word->text.size)
		return true;
	size_t at = word->at;
	int32_t c = next_char(word->text, &at);
	return boundary_before(word, c, class_of(c));
}

void parl_word_begin(struct parl_word *word, parl_view text, size_t at)
{
	*word = (struct parl_word){.text = text, .raw = START, .left = START, .before = START};
	if (at == 0)
		return;
	word->at = at - 1;
	parl_word_next(word);
}

void parl_word_next(struct parl_word *word)
{
	struct parl_word before = *word;
	int32_t c = next_char(word->text, &word->at);
	signed char k = class_of(c);
	bool joiner = k == U_WB_EXTENDNUMLET && !parl_is_space(c);
	if (joiner && !word->joiners)
		word->joiners_begin = boundary_before(&before, c, k);
	word->joiners = joiner;
	word->last = c;
	bool vanishes = is_ignored(k) && word->raw != START && !is_break(word->left);
	word->raw = k;
	if (vanishes)
		return;
	word->odd = k == U_WB_REGIONAL_INDICATOR && !(word->left == k && word->odd);
	word->before = word->left;
	word->left = k;
}

void parl_word_to(struct parl_word *word, size_t end)
{
	while (word->at < end)
		parl_word_next(word);
}

bool parl_word_joiner(const struct parl_word *word)
{
	if (word->at >= word->text.size)
		return false;
	size_t at = word->at;
	int32_t c = next_char(word->text, &at);
	return class_of(c) == U_WB_EXTENDNUMLET && !parl_is_space(c);
}

bool parl_word_format(const struct parl_word *word)
{
	if (word->at >= word->text.size || (unsigned char)word->text.data[word->at] < 0x80)
		return false;
	size_t at = word->at;
	int32_t c = next_char(word->text, &at);
	return parl_is_ignorable(c) && class_of(c) == U_WB_FORMAT;
}
