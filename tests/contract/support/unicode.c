/*
 * unicode.c - boundaries and cluster keys, literally.
 */
#include "unicode.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uset.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"

static int gcb(const struct text *text, size_t i)
{
	return u_getIntPropertyValue(text->chars[i], UCHAR_GRAPHEME_CLUSTER_BREAK);
}

static bool pictograph(const struct text *text, size_t i)
{
	return u_hasBinaryProperty(text->chars[i], UCHAR_EXTENDED_PICTOGRAPHIC);
}

static bool is_control(int k)
{
	return k == U_GCB_CONTROL || k == U_GCB_CR || k == U_GCB_LF;
}

static bool grapheme_before(const struct text *text, size_t i)
{
	if (i == 0 || i == text->count)
		return true;
	int l = gcb(text, i - 1), r = gcb(text, i);
	if (l == U_GCB_CR && r == U_GCB_LF) /* GB3 */
		return false;
	if (is_control(l) || is_control(r)) /* GB4, GB5 */
		return true;
	if (l == U_GCB_L && (r == U_GCB_L || r == U_GCB_V || r == U_GCB_LV || r == U_GCB_LVT))
		return false;                                                  /* GB6 */
	if ((l == U_GCB_LV || l == U_GCB_V) && (r == U_GCB_V || r == U_GCB_T)) /* GB7 */
		return false;
	if ((l == U_GCB_LVT || l == U_GCB_T) && r == U_GCB_T) /* GB8 */
		return false;
	if (r == U_GCB_EXTEND || r == U_GCB_ZWJ || r == U_GCB_SPACING_MARK) /* GB9, GB9a */
		return false;
	if (l == U_GCB_PREPEND) /* GB9b */
		return false;
	if (l == U_GCB_ZWJ && pictograph(text, i)) { /* GB11 */
		size_t j = i - 1;
		while (j > 0 && gcb(text, j - 1) == U_GCB_EXTEND)
			j--;
		if (j > 0 && pictograph(text, j - 1))
			return false;
	}
	if (r == U_GCB_REGIONAL_INDICATOR) { /* GB12, GB13 */
		size_t flags = 0;
		while (flags < i && gcb(text, i - 1 - flags) == U_GCB_REGIONAL_INDICATOR)
			flags++;
		return flags % 2 == 0;
	}
	return true;
}

/* The class of the character at I; -1 outside; the colons are Other. */
static int wb(const struct text *text, ptrdiff_t i)
{
	if (i < 0 || (size_t)i >= text->count)
		return -1;
	UChar32 c = text->chars[i];
	if (c == 0x3A || c == 0xFE13 || c == 0xFE55 || c == 0xFF1A)
		return U_WB_OTHER;
	return u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
}

static bool is_newline(int k)
{
	return k == U_WB_CR || k == U_WB_LF || k == U_WB_NEWLINE;
}

static bool is_extend(int k)
{
	return k == U_WB_EXTEND || k == U_WB_FORMAT || k == U_WB_ZWJ;
}

/* WB4 to the left: the character that stands for the one at I and what it drags behind it. */
static ptrdiff_t base(const struct text *text, ptrdiff_t i)
{
	ptrdiff_t j = i;
	while (j >= 0 && is_extend(wb(text, j)))
		j--;
	/* at the start and after a line break there is nothing to hang on: the first hangs alone */
	return i >= 0 && (j < 0 || is_newline(wb(text, j))) && j < i ? j + 1 : j;
}

/* WB4 to the right: the next that is not dragged. */
static ptrdiff_t after(const struct text *text, ptrdiff_t i)
{
	do
		i++;
	while (is_extend(wb(text, i)));
	return i;
}

static bool ahletter(int k)
{
	return k == U_WB_ALETTER || k == U_WB_HEBREW_LETTER;
}

static bool midnumletq(int k)
{
	return k == U_WB_MIDNUMLET || k == U_WB_SINGLE_QUOTE;
}

static bool midletter(int k)
{
	return k == U_WB_MIDLETTER || midnumletq(k);
}

static bool midnum(int k)
{
	return k == U_WB_MIDNUM || midnumletq(k);
}

static bool word_before(const struct text *text, size_t place)
{
	ptrdiff_t i = (ptrdiff_t)place;
	if (place == 0 || place == text->count)
		return true;
	int raw = wb(text, i - 1), r = wb(text, i);
	if (raw == U_WB_CR && r == U_WB_LF) /* WB3 */
		return false;
	if (is_newline(raw) || is_newline(r)) /* WB3a, WB3b */
		return true;
	if (raw == U_WB_ZWJ && pictograph(text, place)) /* WB3c */
		return false;
	if (raw == U_WB_WSEGSPACE && r == U_WB_WSEGSPACE) /* WB3d */
		return false;
	if (is_extend(r)) /* WB4 */
		return false;
	ptrdiff_t left = base(text, i - 1), left2 = left >= 1 ? base(text, left - 1) : -1;
	int l = wb(text, left), l2 = wb(text, left2), r2 = wb(text, after(text, i));
	if (ahletter(l) && ahletter(r)) /* WB5 */
		return false;
	if (ahletter(l) && midletter(r) && ahletter(r2)) /* WB6 */
		return false;
	if (ahletter(l2) && midletter(l) && ahletter(r)) /* WB7 */
		return false;
	if (l == U_WB_HEBREW_LETTER && r == U_WB_SINGLE_QUOTE) /* WB7a */
		return false;
	if (l == U_WB_HEBREW_LETTER && r == U_WB_DOUBLE_QUOTE && r2 == U_WB_HEBREW_LETTER)
		return false; /* WB7b */
	if (l2 == U_WB_HEBREW_LETTER && l == U_WB_DOUBLE_QUOTE && r == U_WB_HEBREW_LETTER)
		return false;                                        /* WB7c */
	if ((l == U_WB_NUMERIC || ahletter(l)) && r == U_WB_NUMERIC) /* WB8, WB9 */
		return false;
	if (l == U_WB_NUMERIC && ahletter(r)) /* WB10 */
		return false;
	if (l2 == U_WB_NUMERIC && midnum(l) && r == U_WB_NUMERIC) /* WB11 */
		return false;
	if (l == U_WB_NUMERIC && midnum(r) && r2 == U_WB_NUMERIC) /* WB12 */
		return false;
	if (l == U_WB_KATAKANA && r == U_WB_KATAKANA) /* WB13 */
		return false;
	bool wordlike = ahletter(l) || l == U_WB_NUMERIC || l == U_WB_KATAKANA;
	if ((wordlike || l == U_WB_EXTENDNUMLET) && r == U_WB_EXTENDNUMLET) /* WB13a */
		return false;
	if (l == U_WB_EXTENDNUMLET && (ahletter(r) || r == U_WB_NUMERIC || r == U_WB_KATAKANA))
		return false;                                               /* WB13b */
	if (l == U_WB_REGIONAL_INDICATOR && r == U_WB_REGIONAL_INDICATOR) { /* WB15, WB16 */
		size_t flags = 0;
		for (ptrdiff_t j = left; j >= 0 && wb(text, j) == l;
			j = j > 0 ? base(text, j - 1) : -1)
			flags++;
		return flags % 2 == 0;
	}
	return true;
}

void text_read(struct text *text, const char *bytes, size_t size)
{
	size_t at = 0;
	text->count = 0;
	while (at < size && text->count < TEXT_MOST) {
		UChar32 c;
		text->bytes[text->count] = at;
		U8_NEXT((const uint8_t *)bytes, at, size, c);
		text->ill[text->count] = c < 0;
		text->chars[text->count++] = c < 0 ? 0xFFFD : c;
	}
	if (at < size)
		abort(); /* a case of this size is a mistake of the generator */
	text->bytes[text->count] = size;
	for (size_t i = 0; i <= text->count; i++) {
		text->grapheme[i] = grapheme_before(text, i);
		text->word[i] = word_before(text, i);
	}
}

static USet *set_of(const char *pattern)
{
	UErrorCode error = U_ZERO_ERROR;
	UChar units[400];
	u_uastrcpy(units, pattern);
	USet *set = uset_openPattern(units, -1, &error);
	if (U_FAILURE(error))
		abort();
	uset_freeze(set);
	return set;
}

static const UNormalizer2 *normaliser(bool exact)
{
	static UNormalizer2 *made[2];
	UErrorCode error = U_ZERO_ERROR;
	if (made[0] == NULL) {
		USet *set = set_of("[^[[[:So:][:Sk:]]-[:Decomposition_Type=Canonical:]]"
				   "[\\U000E0020-\\U000E007F]]");
		made[0] = unorm2_openFiltered(unorm2_getNFKCCasefoldInstance(&error), set, &error);
		made[1] = unorm2_openFiltered(unorm2_getNFKCInstance(&error), set, &error);
	}
	if (U_FAILURE(error))
		abort();
	return made[exact];
}

static void normalise(const UNormalizer2 *how, struct string *string)
{
	static struct string result;
	UErrorCode error = U_ZERO_ERROR;
	result.size = unorm2_normalize(
		how, string->units, string->size, result.units, 16 * TEXT_MOST, &error);
	if (U_FAILURE(error))
		abort();
	memcpy(string->units, result.units, (size_t)result.size * sizeof(UChar));
	string->size = result.size;
}

static void put(struct string *string, UChar32 c)
{
	UBool error = false;
	U16_APPEND(string->units, string->size, 16 * TEXT_MOST, c, error);
	if (error)
		abort();
}

/* Step 2. */
static void drop_marks(struct string *string)
{
	static USet *marks;
	static struct string kept;
	UErrorCode error = U_ZERO_ERROR;
	if (marks == NULL)
		marks = set_of("[[[:Mn:]&[[:sc=Zinh:][:sc=Arab:][:sc=Hebr:][:sc=Cyrl:][:sc=Syrc:]]]"
			       "-[\\u3099\\u309A]-[:DI:]\\u0640]");
	normalise(unorm2_getNFDInstance(&error), string);
	kept.size = 0;
	for (int32_t i = 0; i < string->size;) {
		static const UChar with[] = {0xF8, 0x142, 0x111, 0x127, 0x167, 0x131, 0xD8, 0x141,
			0x110, 0x126, 0x166, 0};
		UChar32 c;
		U16_NEXT(string->units, i, string->size, c);
		if (uset_contains(marks, c))
			continue;
		const UChar *stroke = c < 0x10000 ? u_strchr32(with, c) : NULL;
		put(&kept, c != 0 && stroke != NULL ? "oldhtiOLDHT"[stroke - with] : c);
	}
	normalise(unorm2_getNFCInstance(&error), &kept);
	memcpy(string->units, kept.units, (size_t)kept.size * sizeof(UChar));
	string->size = kept.size;
}

void cluster_key(const struct text *text, size_t start, size_t end, int how, struct string *key)
{
	static struct string part;
	part.size = 0;
	for (size_t i = start; i < end; i++) {
		UChar32 c = text->chars[i];
		bool tag = c >= 0xE0020 && c <= 0xE007F;
		if (!(how & FOLD_EXACT) || tag ||
			!u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
			put(&part, c);
	}
	normalise(normaliser(how & FOLD_EXACT), &part);
	if (how & FOLD_MARKS)
		drop_marks(&part);
	for (int32_t i = 0; i < part.size; i++) {
		UChar c = part.units[i];
		static const UChar quotes[] = {
			0x2018, 0x2019, 0x201B, 0x2BC, 0x2032, 0xB4, 0x60, 0};
		if (c != 0 && u_strchr(quotes, c))
			c = '\'';
		if (c == 0x2010 || c == 0x2011)
			c = '-';
		key->units[key->size++] = c == '-' && (how & FOLD_HYPHENS) ? ' ' : c;
	}
}
