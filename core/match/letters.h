/*
 * letters.h - single characters whose part in every match can be told without their neighbours.
 *
 * Such a character is a cluster by itself beside any other of them, has a short key in every mode,
 * and is of one piece of the key: then tokens of the text are tokens of its key. All others are
 * intricate: a text is walked cluster by cluster where they stand.
 */
#ifndef PARL_MATCH_LETTERS_H
#define PARL_MATCH_LETTERS_H

#include "../base/utf8.h"
#include "../text/key.h"

#include <string.h>

#define PARL_FOLDINGS 4 /* case and marks: the two low bits of a key's flags */

/* An entry: three bytes of key, the lowest first; their number; a kind; whether it is white. */
enum parl_letter_kind {
	PARL_LETTER_WORD = 1, /* of a word: no boundary between two of them */
	PARL_LETTER_SINGLE,   /* a letter that is a token by itself */
	PARL_LETTER_SIGN,     /* neither */
	PARL_LETTER_INTRICATE
};
#define PARL_LETTER_SIZE(entry) ((entry) >> 24 & 3)
#define PARL_LETTER_KIND(entry) ((enum parl_letter_kind)((entry) >> 26 & 7))
#define PARL_LETTER_WHITE (1u << 29)

/* What a character is to hashes, if its key hashes as it does itself in all foldings that occur:
 * small letters do, and capitals that differ from them in bit 0x20 only. */
enum parl_letter_class {
	PARL_CLASS_UNKNOWN,
	PARL_CLASS_WORD,
	PARL_CLASS_SINGLE, /* class Other of the rules of words: a boundary on both sides */
	PARL_CLASS_KANA,   /* a single letter of another class */
	PARL_CLASS_SIGN,   /* class Other */
	PARL_CLASS_JOINT,  /* a sign of another class */
	PARL_CLASS_OTHER   /* it does not, or is intricate */
};

/* Whether BYTE is an ASCII letter or digit. */
static inline bool parl_is_ascii_word(char byte)
{
	return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

#define PARL_LEADS_MET 32 /* lead bytes of two-byte characters */

/* Letters of two bytes that are of PARL_CLASS_WORD, so that many can be judged at once: of each
 * lead byte, 0xC0 and up and 0xD0 and up, a bit for each quarter of the bytes that may follow it,
 * set if all of those make one. Of 0xC3, which also leads two signs, a bit for each quarter by the
 * low half of the byte. */
struct parl_pairs {
	unsigned char quarters[2][16];
	unsigned char latin[16];
	unsigned char met[PARL_LEADS_MET]; /* how often one was met before it was judged */
};

/* Made as characters are met. For one thread. Begin as {keys, first, end}. */
struct parl_letters {
	struct parl_keys *keys;
	unsigned first, end; /* the foldings that occur are in this range */
	uint32_t *entries[PARL_FOLDINGS];
	unsigned char *classes;
	struct parl_pairs pairs;
	bool failed; /* memory was out: what was told since is of no use */
};

void parl_letters_release(struct parl_letters *letters);

/* The entry of C, which is not ASCII; what is ill-formed is intricate. */
uint32_t parl_letter_make(struct parl_letters *letters, unsigned folding, int32_t c);

static inline uint32_t parl_letter(struct parl_letters *letters, unsigned folding, int32_t c)
{
	const uint32_t *entries = letters->entries[folding];
	if (entries && (uint32_t)c < 0x10000 && entries[c] != 0)
		return entries[c];
	return parl_letter_make(letters, folding, c);
}

enum parl_letter_class parl_letter_class_make(struct parl_letters *letters, int32_t c);

/* The class of C, less than 0x10000. */
static inline enum parl_letter_class parl_letter_class(struct parl_letters *letters, int32_t c)
{
	if (letters->classes && letters->classes[c] != PARL_CLASS_UNKNOWN)
		return (enum parl_letter_class)letters->classes[c];
	return parl_letter_class_make(letters, c);
}

/* A letter of two bytes with LEAD was met where many could have been judged at once. */
void parl_letters_meet(struct parl_letters *letters, unsigned char lead);

/* The character at *AT, which moves behind it; as parl_utf8_next, quicker for well-formed ones of
 * two or three bytes. */
static inline int32_t parl_letters_next(parl_view text, size_t *at)
{
	const unsigned char *bytes = (const unsigned char *)text.data + *at;
	size_t rest = text.size - *at;
	if (bytes[0] >= 0xC2 && bytes[0] < 0xE0 && rest > 1 && (bytes[1] & 0xC0) == 0x80) {
		*at += 2;
		return (bytes[0] & 0x1F) << 6 | (bytes[1] & 0x3F);
	}
	if ((bytes[0] & 0xF0) == 0xE0 && rest > 2 && (bytes[1] & 0xC0) == 0x80 &&
		(bytes[2] & 0xC0) == 0x80) {
		int32_t c = (bytes[0] & 0xF) << 12 | (bytes[1] & 0x3F) << 6 | (bytes[2] & 0x3F);
		if (c >= 0x800 && (c & 0xF800) != 0xD800) {
			*at += 3;
			return c;
		}
	}
	return parl_utf8_next(text, at);
}

/* Writes the key in ENTRY to KEY, which has room for 4 bytes; its size. */
static inline size_t parl_letter_put(uint32_t entry, char *key)
{
	const char bytes[4] = {
		(char)(entry & 0xFF), (char)(entry >> 8 & 0xFF), (char)(entry >> 16 & 0xFF), 0};
	memcpy(key, bytes, sizeof bytes);
	return PARL_LETTER_SIZE(entry);
}

/* Room for the key of so many bytes of text. */
#define PARL_LETTERS_ROOM(size) (2 * (size) + 4)

/* Writes to KEY the keys of the characters at SPAN of TEXT, none of them intricate; how many bytes
 * they take. */
size_t parl_letters_fold(
	struct parl_letters *letters, parl_view text, parl_span span, unsigned folding, char *key);

#endif
