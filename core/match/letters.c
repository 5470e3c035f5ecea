/*
 * letters.c - judging characters one by one.
 */
#include "letters.h"

#include "../text/unicode.h"
#include "trail.h"

#include <stdlib.h>

#include <unicode/uchar.h>

#define MOST 0x10000 /* characters beyond are intricate */
#define INTRICATE ((uint32_t)PARL_LETTER_INTRICATE << 26)

void parl_letters_release(struct parl_letters *letters)
{
	for (size_t i = 0; i < PARL_FOLDINGS; i++)
		free(letters->entries[i]);
	free(letters->classes);
}

/* Whether C stands alone beside others of which this is true. */
static bool is_loose(int32_t c)
{
	int cluster = u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK);
	if (cluster != U_GCB_OTHER && cluster != U_GCB_LV && cluster != U_GCB_LVT)
		return false;
	return !parl_is_ignorable(c) && !parl_is_pictograph(c);
}

/* The kind of a character that the rules of words class as BREAK and whose key is all PIECE. */
static enum parl_letter_kind kind_of(int32_t c, int class_, enum parl_piece piece)
{
	switch (class_) {
	case U_WB_ALETTER:
	case U_WB_HEBREW_LETTER:
	case U_WB_NUMERIC:
		return piece == PARL_PIECE_WORD ? PARL_LETTER_WORD : PARL_LETTER_INTRICATE;
	case U_WB_OTHER:
	case U_WB_KATAKANA:
		if (piece == PARL_PIECE_SINGLE && c >= 0x800)
			return PARL_LETTER_SINGLE;
		/* fall through */
	case U_WB_EXTENDNUMLET:
	case U_WB_MIDLETTER:
	case U_WB_MIDNUM:
	case U_WB_MIDNUMLET:
	case U_WB_SINGLE_QUOTE:
	case U_WB_DOUBLE_QUOTE:
	case U_WB_WSEGSPACE:
		return piece == PARL_PIECE_SIGN ? PARL_LETTER_SIGN : PARL_LETTER_INTRICATE;
	default:
		return PARL_LETTER_INTRICATE;
	}
}

/* The one piece of which all characters of KEY are; false: they differ, or are too many. */
static bool one_piece(parl_view key, enum parl_piece *piece)
{
	size_t at = 0;
	if (key.size == 0 || key.size > 3)
		return false;
	*piece = parl_piece_of(parl_utf8_next(key, &at));
	while (at < key.size)
		if (*piece != PARL_PIECE_WORD ||
			parl_piece_of(parl_utf8_next(key, &at)) != PARL_PIECE_WORD)
			return false;
	return true;
}

static uint32_t judge(struct parl_letters *letters, unsigned folding, int32_t c)
{
	char bytes[4];
	parl_view self = {bytes, parl_utf8_put(bytes, c)};
	int class_ = u_getIntPropertyValue(c, UCHAR_WORD_BREAK);
	uint32_t entry = 0;
	if (!is_loose(c))
		return INTRICATE;
	enum parl_letter_kind kind = PARL_LETTER_INTRICATE, last = kind;
	for (unsigned i = 0; i < PARL_FOLDINGS; i++, last = kind) {
		enum parl_piece piece;
		parl_view key = parl_cluster_key(letters->keys, self, i);
		letters->failed = letters->failed || !key.data;
		if (!key.data || !one_piece(key, &piece))
			return INTRICATE;
		kind = kind_of(c, class_, piece);
		if (kind == PARL_LETTER_INTRICATE || (i > 0 && kind != last))
			return INTRICATE;
		bool spaced = key.size == 1 && key.data[0] == ' ';
		if (spaced != parl_is_space(c))
			return INTRICATE;
		if (i != folding)
			continue;
		for (size_t at = 0; at < key.size; at++)
			entry |= (uint32_t)(unsigned char)key.data[at] << 8 * at;
		entry |= (uint32_t)key.size << 24 | (spaced ? PARL_LETTER_WHITE : 0);
	}
	return entry | (uint32_t)kind << 26;
}

uint32_t parl_letter_make(struct parl_letters *letters, unsigned folding, int32_t c)
{
	if (c < 0x80 || c >= MOST)
		return INTRICATE;
	if (!letters->entries[folding])
		letters->entries[folding] = calloc(MOST, sizeof(uint32_t));
	if (!letters->entries[folding]) {
		letters->failed = true;
		return INTRICATE;
	}
	uint32_t entry = judge(letters, folding, c);
	if (!letters->failed)
		letters->entries[folding][c] = entry;
	return entry;
}

/* Whether KEY and SELF have the same hash, bit 0x20 aside; see hash.h. */
static bool hashes_alike(const char *key, const char *self, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if ((key[i] | 0x20) != (self[i] | 0x20))
			return false;
	return true;
}

static enum parl_letter_class class_of(struct parl_letters *letters, int32_t c)
{
	char self[4], key[4];
	size_t size = parl_utf8_put(self, c);
	bool other = u_getIntPropertyValue(c, UCHAR_WORD_BREAK) == U_WB_OTHER;
	enum parl_letter_kind kind = PARL_LETTER_INTRICATE;
	for (unsigned i = letters->first; i < letters->end; i++) {
		uint32_t entry = parl_letter(letters, i, c);
		kind = PARL_LETTER_KIND(entry);
		bool alike = parl_letter_put(entry, key) == size && hashes_alike(key, self, size);
		if (kind == PARL_LETTER_INTRICATE || (kind != PARL_LETTER_SIGN && !alike))
			return PARL_CLASS_OTHER;
	}
	if (kind == PARL_LETTER_WORD)
		return PARL_CLASS_WORD;
	if (kind == PARL_LETTER_SINGLE)
		return other ? PARL_CLASS_SINGLE : PARL_CLASS_KANA;
	return other ? PARL_CLASS_SIGN : PARL_CLASS_JOINT;
}

enum parl_letter_class parl_letter_class_make(struct parl_letters *letters, int32_t c)
{
	if (!letters->classes)
		letters->classes = calloc(MOST, 1);
	if (!letters->classes) {
		letters->failed = true;
		return PARL_CLASS_OTHER;
	}
	enum parl_letter_class class_ = class_of(letters, c);
	if (!letters->failed)
		letters->classes[c] = (unsigned char)class_;
	return class_;
}

#define MEETINGS 64 /* before all characters of a lead byte are judged, which takes a while */

void parl_letters_meet(struct parl_letters *letters, unsigned char lead)
{
	struct parl_pairs *pairs = &letters->pairs;
	unsigned number = lead & 0x1Fu;
	if (pairs->met[number] == MEETINGS || ++pairs->met[number] < MEETINGS)
		return;
	for (unsigned quarter = 0; quarter < 4; quarter++) {
		unsigned others = 0;
		for (unsigned low = 0; low < 16; low++) {
			int32_t c = (int32_t)(number << 6 | quarter << 4 | low);
			bool word = parl_letter_class(letters, c) == PARL_CLASS_WORD;
			others += !word;
			if (lead == 0xC3 && word)
				pairs->latin[low] |= (unsigned char)(1u << quarter);
		}
		if (others == 0)
			pairs->quarters[number >> 4][number & 0xF] |=
				(unsigned char)(1u << quarter);
	}
}

size_t parl_letters_fold(
	struct parl_letters *letters, parl_view text, parl_span span, unsigned folding, char *key)
{
	char *out = key;
	for (size_t at = span.start; at < span.end;) {
		if ((unsigned char)text.data[at] < 0x80) {
			*out++ = parl_ascii_key(text.data[at++], folding);
			continue;
		}
		out += parl_letter_put(
			parl_letter(letters, folding, parl_letters_next(text, &at)), out);
	}
	return (size_t)(out - key);
}
