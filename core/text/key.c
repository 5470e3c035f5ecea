/*
 * key.c - the key of one cluster. ASCII is a table, what was seen lately is remembered by its
 * bytes, and only the rest reaches ICU's normalisers.
 */
#include "key.h"

#include "../base/utf8.h"
#include "unicode.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/utf16.h>

#define MEMO_SLOTS 1024u
#define MEMO_FEW 16u
#define MODES 4 /* case and marks */

struct memo {
	unsigned char size; /* 0: empty */
	unsigned char key_size;
	char bytes[14];
	char key[24];
};

struct units {
	UChar *data;
	int32_t size;
	int32_t capacity;
};

struct parl_keys {
	const struct parl_unicode *unicode; /* NULL: not wanted yet */
	char ascii[2][128];                 /* folded, exact */
	struct memo *memos[MODES];          /* made when first wanted */
	uint32_t slots;                     /* of each */
	struct units from, to;
	struct parl_buffer key;
};

static struct parl_keys *new_keys(uint32_t slots)
{
	struct parl_keys *keys = calloc(1, sizeof *keys);
	if (keys == NULL)
		return NULL;
	keys->slots = slots;
	for (int c = 0; c < 128; c++) {
		keys->ascii[0][c] = parl_ascii_key((char)c, 0);
		keys->ascii[1][c] = parl_ascii_key((char)c, PARL_KEY_CASE_EXACT);
	}
	return keys;
}

struct parl_keys *parl_keys_new(void)
{
	return new_keys(MEMO_SLOTS);
}

struct parl_keys *parl_keys_brief(void)
{
	return new_keys(MEMO_FEW);
}

void parl_keys_free(struct parl_keys *keys)
{
	if (keys == NULL)
		return;
	for (size_t mode = 0; mode < MODES; mode++)
		free(keys->memos[mode]);
	free(keys->from.data);
	free(keys->to.data);
	parl_buffer_release(&keys->key);
	free(keys);
}

static bool reserve(struct units *units, int32_t capacity)
{
	if (capacity <= units->capacity)
		return true;
	UChar *data = realloc(units->data, (size_t)capacity * sizeof *data);
	if (data == NULL)
		return false;
	*units = (struct units){data, units->size, capacity};
	return true;
}

static void append(struct units *units, int32_t c)
{
	if (c > 0xFFFF) {
		units->data[units->size++] = U16_LEAD(c);
		c = U16_TRAIL(c);
	}
	units->data[units->size++] = (UChar)c;
}

/* The code point at *AT: what was well-formed UTF-8 has no lone surrogates. */
static int32_t next_unit(const struct units *units, int32_t *at)
{
	int32_t c = units->data[(*at)++];
	if (c >= 0xD800 && c <= 0xDBFF)
		c = 0x10000 + (c - 0xD800) * 0x400 + (units->data[(*at)++] - 0xDC00);
	return c;
}

/* FROM becomes normalised FROM. */
static bool normalise(struct parl_keys *keys, const UNormalizer2 *how)
{
	for (;;) {
		UErrorCode error = U_ZERO_ERROR;
		keys->to.size = unorm2_normalize(how, keys->from.data, keys->from.size,
			keys->to.data, keys->to.capacity, &error);
		if (U_SUCCESS(error))
			break;
		if (error != U_BUFFER_OVERFLOW_ERROR || !reserve(&keys->to, keys->to.size + 1))
			return false;
	}
	struct units swap = keys->from;
	keys->from = keys->to;
	keys->to = swap;
	return true;
}

/* Letters whose stroke is no mark to Unicode. */
static int32_t without_stroke(int32_t c)
{
	static const struct {
		int32_t with, without;
	} table[] = {{0xD8, 'O'}, {0xF8, 'o'}, {0x110, 'D'}, {0x111, 'd'}, {0x126, 'H'},
		{0x127, 'h'}, {0x131, 'i'}, {0x141, 'L'}, {0x142, 'l'}, {0x166, 'T'}, {0x167, 't'}};
	for (size_t i = 0; i < PARL_LENGTH(table); i++)
		if (table[i].with == c)
			return table[i].without;
	return c;
}

static bool drop_marks(struct parl_keys *keys)
{
	if (!normalise(keys, keys->unicode->nfd))
		return false;
	struct units *units = &keys->from;
	struct units read = *units;
	units->size = 0;
	for (int32_t at = 0; at < read.size;) {
		int32_t c = next_unit(&read, &at);
		if (!uset_contains(keys->unicode->marks, c))
			append(units, without_stroke(c));
	}
	return normalise(keys, keys->unicode->nfc);
}

static int32_t plain_punctuation(int32_t c)
{
	switch (c) {
	case 0x2018:
	case 0x2019:
	case 0x201B:
	case 0x02BC:
	case 0x2032:
	case 0x00B4:
	case 0x0060:
		return '\'';
	case 0x2010:
	case 0x2011:
		return '-';
	default:
		return c;
	}
}

/* The cluster as UTF-16. NFKC_Casefold drops ignorables by itself, NFKC does not. */
static bool take(struct parl_keys *keys, parl_view cluster, bool drop_ignorables)
{
	/* no code point needs more units than bytes */
	if (cluster.size > INT32_MAX / 8 || !reserve(&keys->from, (int32_t)cluster.size + 1))
		return false;
	keys->from.size = 0;
	for (size_t at = 0; at < cluster.size;) {
		int32_t c = parl_utf8_next(cluster, &at);
		if (!drop_ignorables || !parl_is_ignorable(c))
			append(&keys->from, c);
	}
	return true;
}

static parl_view make(struct parl_keys *keys, parl_view cluster, unsigned flags)
{
	const parl_view none = {NULL, 0};
	bool exact = (flags & PARL_KEY_CASE_EXACT) != 0;
	if (keys->unicode == NULL && (keys->unicode = parl_unicode()) == NULL)
		return none;
	const UNormalizer2 *how = exact ? keys->unicode->exact : keys->unicode->folded;
	if (!take(keys, cluster, exact) || !normalise(keys, how))
		return none;
	if ((flags & PARL_KEY_MARKS_IGNORE) && !drop_marks(keys))
		return none;
	parl_buffer_clear(&keys->key);
	for (int32_t at = 0; at < keys->from.size;) {
		char bytes[4];
		int32_t c = plain_punctuation(next_unit(&keys->from, &at));
		parl_buffer_add(&keys->key, bytes, parl_utf8_put(bytes, c));
	}
	return keys->key.failed ? none : parl_buffer_view(&keys->key);
}

/* Where the cluster is remembered, or would be; NULL: it is too long, or memory is out. */
static struct memo *memo_of(struct parl_keys *keys, parl_view cluster, unsigned mode)
{
	if (cluster.size > sizeof keys->memos[0]->bytes)
		return NULL;
	if (keys->memos[mode] == NULL)
		keys->memos[mode] = calloc(keys->slots, sizeof(struct memo));
	if (keys->memos[mode] == NULL)
		return NULL;
	uint32_t hash = 2166136261u;
	for (size_t i = 0; i < cluster.size; i++)
		hash = (hash ^ (unsigned char)cluster.data[i]) * 16777619u;
	return &keys->memos[mode][(hash ^ hash >> 12) % keys->slots];
}

parl_view parl_cluster_key(struct parl_keys *keys, parl_view cluster, unsigned flags)
{
	unsigned mode = flags & (PARL_KEY_CASE_EXACT | PARL_KEY_MARKS_IGNORE);
	unsigned char first = (unsigned char)cluster.data[0];
	if (cluster.size == 1 && first < 0x80)
		return (parl_view){&keys->ascii[mode & PARL_KEY_CASE_EXACT][first], 1};
	struct memo *memo = memo_of(keys, cluster, mode);
	if (memo != NULL && memo->size == cluster.size &&
		!memcmp(memo->bytes, cluster.data, cluster.size))
		return (parl_view){memo->key, memo->key_size};
	parl_view key = make(keys, cluster, mode);
	if (memo == NULL || key.data == NULL || key.size > sizeof memo->key)
		return key;
	memo->size = (unsigned char)cluster.size;
	memo->key_size = (unsigned char)key.size;
	memcpy(memo->bytes, cluster.data, cluster.size);
	memcpy(memo->key, key.data, key.size);
	return (parl_view){memo->key, key.size};
}
