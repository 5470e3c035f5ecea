/*
 * sentence_word.c - the words beside a place.
 */
#include "sentence.h"

#include "../base/utf8.h"
#include "unicode.h"

#include <unicode/uchar.h>

enum kind {
	KIND_OTHER,
	KIND_SPACE,
	KIND_LETTER,
	KIND_IGNORED, /* soft hyphens, joiners: part of whatever they stand in */
	KIND_INNER,   /* apostrophes and hyphens: part of a word between its letters */
	KIND_POINT,   /* full stop and comma: part of a number between its digits */
	KIND_FOREIGN  /* no ASCII: its code point has to be looked at */
};

/* The kinds of bytes. */
#define S KIND_SPACE
#define L KIND_LETTER
#define I KIND_INNER
#define P KIND_POINT
#define F KIND_FOREIGN
// clang-format off
static const unsigned char kinds[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, S, S, S, S, S, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	S, 0, 0, 0, 0, 0, 0, I, 0, 0, 0, 0, P, I, P, 0,
	L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, 0, 0,
	0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, 0,
	0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
	L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, 0,
	F, F, F, F, F, F, F, F, F, F, F, F, F, F, F, F,
	F, F, F, F, F, F, F, F, F, F, F, F, F, F, F, F,
	F, F, F, F, F, F, F, F, F, F, F, F, F, F, F, F,
	F, F, F, F, F, F, F, F, F, F, F, F, F, F, F, F,
	F, F, F, F, F, F, F, F, F, F, F, F, F, F, F, F,
	F, F, F, F, F, F, F, F, F, F, F, F, F, F, F, F,
	F, F, F, F, F, F, F, F, F, F, F, F, F, F, F, F,
	F, F, F, F, F, F, F, F, F, F, F, F, F, F, F, F,
};
// clang-format on
#undef S
#undef L
#undef I
#undef P
#undef F

static enum kind kind_of(int32_t c)
{
	if (c < 0x80)
		return c < 0 ? KIND_OTHER : (enum kind)kinds[c];
	if (parl_is_ignorable(c))
		return KIND_IGNORED;
	if (parl_is_space(c))
		return KIND_SPACE;
	if (parl_is_alnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK))
		return KIND_LETTER;
	return c == 0x2019 || c == 0x2BC || c == 0x2010 || c == 0x2011 ? KIND_INNER : KIND_OTHER;
}

static bool is_digit(int32_t c)
{
	return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(c);
}

/* Reads one code point in the direction of the walk. */
static int32_t step(parl_view text, size_t *at, bool back)
{
	size_t place = back ? *at - 1 : *at;
	unsigned char byte = (unsigned char)text.data[place];

	if (byte >= 0x80)
		return back ? parl_utf8_before(text, at) : parl_utf8_next(text, at);
	*at = back ? place : place + 1;
	return byte;
}

static bool at_end(parl_view text, size_t at, bool back)
{
	return back ? at == 0 : at >= text.size;
}

/* Whether the word goes on behind an inner character: a letter must follow it, ignorables aside;
 * behind a point a digit. */
static bool goes_on(parl_view text, size_t at, bool back, bool point)
{
	while (!at_end(text, at, back)) {
		int32_t c = step(text, &at, back);
		enum kind kind = kind_of(c);
		if (kind != KIND_IGNORED)
			return kind == KIND_LETTER && (!point || is_digit(c));
	}
	return false;
}

/* Walks from AT over white space, then over a word; NEAR and FAR take its ends in that order, or
 * both where the walk ended at none. */
static bool walk(parl_view text, size_t at, bool back, size_t *near, size_t *far)
{
	bool inside = false;
	bool digit = false;
	while (!at_end(text, at, back)) {
		size_t next = at;
		int32_t c = step(text, &next, back);
		enum kind kind = kind_of(c);
		bool letter = kind == KIND_LETTER;
		bool joint = inside && (kind == KIND_INNER || (kind == KIND_POINT && digit)) &&
			goes_on(text, next, back, kind == KIND_POINT);
		bool skipped = kind == KIND_IGNORED || (kind == KIND_SPACE && !inside);
		if (!letter && !joint && !skipped)
			break;
		if (letter && !inside)
			*near = at;
		if (letter) {
			*far = next;
			inside = true;
			digit = is_digit(c);
		}
		at = next;
	}
	if (!inside)
		*near = *far = at;
	return inside;
}

/* --- words of ASCII ---------------------------------------------------------------------------
 *
 * Most words are plain ASCII with a space or a full stop behind them: those are walked over byte by
 * byte. Where anything else stands beside them, walk() is asked.
 */

/* Whether a word of plain bytes that has reached LAST may be joined to something by BYTE, beside
 * it.
 */
static inline bool joins(unsigned char byte, unsigned char last)
{
	return kinds[byte] >= KIND_INNER &&
		(kinds[byte] != KIND_POINT || (last >= '0' && last <= '9'));
}

bool parl_word_before(parl_view text, size_t end, parl_span *word)
{
	const unsigned char *bytes = (const unsigned char *)text.data;
	size_t at = end;
	size_t to;

	while (at > 0 && kinds[bytes[at - 1]] == KIND_SPACE)
		at--;
	to = at;
	while (at > 0 && kinds[bytes[at - 1]] == KIND_LETTER)
		at--;
	if (at == to ? at > 0 && bytes[at - 1] >= 0x80 : at > 0 && joins(bytes[at - 1], bytes[at]))
		return walk(text, end, true, &word->end, &word->start);
	*word = (parl_span){at, to};
	return at < to;
}

bool parl_word_after(parl_view text, size_t start, parl_span *word)
{
	const unsigned char *bytes = (const unsigned char *)text.data;
	size_t at = start;
	size_t from;

	while (at < text.size && kinds[bytes[at]] == KIND_SPACE)
		at++;
	from = at;
	while (at < text.size && kinds[bytes[at]] == KIND_LETTER)
		at++;
	if (at < text.size && (at == from ? bytes[at] >= 0x80 : joins(bytes[at], bytes[at - 1])))
		return walk(text, start, false, &word->start, &word->end);
	*word = (parl_span){from, at};
	return from < at;
}

bool parl_word_seek(parl_view text, size_t start, size_t end, parl_span *word)
{
	for (size_t at = start; at < end; at = word->start + 1)
		if (parl_word_after(text, at, word))
			return word->start < end;
	return false;
}
