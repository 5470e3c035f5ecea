/*
 * sides.c - boundaries beside plain tokens, from one table of ASCII and the classes of letters.
 */
#include "sides.h"

#include <parlance/text.h>

/* What a character is to the characters beside it; with what parl_side_told asks of it. */
enum piece {
	ASK,
	OTHER = PARL_BESIDE_OTHER | PARL_BESIDE_SIGN,   /* class Other: a boundary on both sides */
	QUOTE = OTHER | PARL_BESIDE_HEBREW,             /* likewise, but for Hebrew */
	HYPHEN = PARL_BESIDE_HYPHEN | PARL_BESIDE_SIGN, /* class Other, and may glue */
	JOINER = PARL_BESIDE_SIGN,
	LETTER = 32,
	DIGIT = 64,
	WORD = 96,    /* a letter that is not ASCII */
	SINGLE = 128, /* class Other, and a letter */
	/* no boundary between letters, nor between digits */
	MIDDLE = PARL_BESIDE_MIDDLE | PARL_BESIDE_SIGN,
	MIDDIGIT = MIDDLE | 32,                  /* none between digits */
	APOSTROPHE = MIDDLE | PARL_BESIDE_HEBREW /* as MIDDLE, but for Hebrew */
};

const unsigned char parl_beside[256] = {['\t'] = OTHER,
	['\n'] = OTHER,
	['\v'] = OTHER,
	['\f'] = OTHER,
	['\r'] = OTHER,
	[' '] = OTHER,
	['!'] = OTHER,
	['"'] = QUOTE,
	['#'] = OTHER,
	['$'] = OTHER,
	['%'] = OTHER,
	['&'] = OTHER,
	['\''] = APOSTROPHE,
	['('] = OTHER,
	[')'] = OTHER,
	['*'] = OTHER,
	['+'] = OTHER,
	[','] = MIDDIGIT,
	['-'] = HYPHEN,
	['.'] = MIDDLE,
	['/'] = OTHER,
	['0'] = DIGIT,
	['1'] = DIGIT,
	['2'] = DIGIT,
	['3'] = DIGIT,
	['4'] = DIGIT,
	['5'] = DIGIT,
	['6'] = DIGIT,
	['7'] = DIGIT,
	['8'] = DIGIT,
	['9'] = DIGIT,
	[':'] = OTHER,
	[';'] = MIDDIGIT,
	['<'] = OTHER,
	['='] = OTHER,
	['>'] = OTHER,
	['?'] = OTHER,
	['@'] = OTHER,
	['['] = OTHER,
	['\\'] = OTHER,
	[']'] = OTHER,
	['^'] = OTHER,
	['_'] = JOINER,
	['`'] = OTHER,
	['{'] = OTHER,
	['|'] = OTHER,
	['}'] = OTHER,
	['~'] = OTHER,
#define PAIR(letter) [letter] = LETTER, [(letter)-0x20] = LETTER
	PAIR('a'),
	PAIR('b'),
	PAIR('c'),
	PAIR('d'),
	PAIR('e'),
	PAIR('f'),
	PAIR('g'),
	PAIR('h'),
	PAIR('i'),
	PAIR('j'),
	PAIR('k'),
	PAIR('l'),
	PAIR('m'),
	PAIR('n'),
	PAIR('o'),
	PAIR('p'),
	PAIR('q'),
	PAIR('r'),
	PAIR('s'),
	PAIR('t'),
	PAIR('u'),
	PAIR('v'),
	PAIR('w'),
	PAIR('x'),
	PAIR('y'),
	PAIR('z')};

#define RUN_MOST 16 /* joiners that are looked at */

/* The character that begins AT, which is in the text, and moves behind it. */
static enum piece piece_at(struct parl_letters *letters, parl_view text, size_t *at)
{
	unsigned char byte = (unsigned char)text.data[*at];
	if (byte < 0x80) {
		++*at;
		return (enum piece)parl_beside[byte];
	}
	int32_t c = parl_letters_next(text, at);
	if (c == 0x2019)
		return APOSTROPHE;
	if (c < 0 || c > 0xFFFF)
		return ASK;
	switch (parl_letter_class(letters, c)) {
	case PARL_CLASS_WORD:
		return WORD;
	case PARL_CLASS_SINGLE:
		return SINGLE;
	case PARL_CLASS_SIGN:
		return HYPHEN;
	default:
		return ASK;
	}
}

/* The character that ends AT, which is not the start; the place of it. */
static enum piece piece_before(struct parl_letters *letters, parl_view text, size_t *at)
{
	size_t end = *at, start = end - 1, next;
	while (start > 0 && end - start < 4 && ((unsigned char)text.data[start] & 0xC0) == 0x80)
		start--;
	*at = next = start;
	enum piece piece = piece_at(letters, text, &next);
	return next == end ? piece : ASK;
}

static bool is_middle(enum piece piece)
{
	return piece == MIDDLE || piece == MIDDIGIT || piece == APOSTROPHE;
}

/* What stands beside a token of which BESIDE is the outer, and SELF the nearest character. Those of
 * which more is to be seen are left to the callers. */
static enum parl_side judge(enum piece self, enum piece beside)
{
	bool known = self == LETTER || self == DIGIT || self == SINGLE;
	if (beside == OTHER || (beside == QUOTE && known))
		return PARL_SIDE_YES;
	if (beside == HYPHEN)
		return PARL_SIDE_HYPHEN;
	if (beside == SINGLE && self != ASK)
		return PARL_SIDE_YES;
	if (self == SINGLE && (beside == LETTER || beside == DIGIT || beside == WORD))
		return PARL_SIDE_YES;
	if (known && (beside == LETTER || beside == DIGIT))
		return PARL_SIDE_NO;
	return PARL_SIDE_ASK;
}

/* The same where the sign MIDDLE stands between SELF and BEYOND. */
static enum parl_side judge_middle(enum piece self, enum piece middle, enum piece beyond)
{
	if ((beyond & PARL_BESIDE_SIGN) && middle != APOSTROPHE)
		return PARL_SIDE_YES;
	if ((self != LETTER && self != DIGIT) || beyond == ASK || beyond == WORD)
		return PARL_SIDE_ASK;
	if (self != beyond || (self == LETTER && middle == MIDDIGIT))
		return PARL_SIDE_YES;
	return middle == APOSTROPHE ? PARL_SIDE_APOSTROPHE : PARL_SIDE_NO;
}

/* The same at the far end of a run of joiners, with BEYOND behind it. */
static enum parl_side judge_joiners(enum piece beyond)
{
	if (beyond == ASK || beyond == WORD || beyond == JOINER)
		return PARL_SIDE_ASK;
	return beyond == LETTER || beyond == DIGIT ? PARL_SIDE_NO : PARL_SIDE_YES;
}

enum parl_side parl_side_start(struct parl_letters *letters, parl_view text, size_t at)
{
	if (at == 0 || parl_is_white(text.data[at - 1]))
		return PARL_SIDE_YES;
	size_t place = at, next = at;
	enum piece self = piece_at(letters, text, &next);
	enum piece before = piece_before(letters, text, &place);
	if (before != JOINER && !is_middle(before))
		return judge(self, before);
	if (is_middle(before))
		return judge_middle(
			self, before, place == 0 ? OTHER : piece_before(letters, text, &place));
	if (self != LETTER && self != DIGIT)
		return PARL_SIDE_ASK;
	while (place > 0 && at - place < RUN_MOST && text.data[place - 1] == '_')
		place--;
	return place == 0 ? PARL_SIDE_YES : judge_joiners(piece_before(letters, text, &place));
}

enum parl_side parl_side_end(struct parl_letters *letters, parl_view text, size_t at)
{
	if (at == text.size || parl_is_white(text.data[at]))
		return PARL_SIDE_YES;
	size_t place = at, next = at;
	enum piece self = piece_before(letters, text, &place);
	enum piece after = piece_at(letters, text, &next);
	if (after != JOINER && !is_middle(after))
		return judge(self, after);
	if (is_middle(after))
		return judge_middle(
			self, after, next == text.size ? OTHER : piece_at(letters, text, &next));
	if (self != LETTER && self != DIGIT)
		return PARL_SIDE_ASK;
	while (next < text.size && next - at < RUN_MOST && text.data[next] == '_')
		next++;
	return next == text.size ? PARL_SIDE_YES : judge_joiners(piece_at(letters, text, &next));
}
