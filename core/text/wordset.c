/*
 * wordset.c - open addressing by a hash of the folded word, behind a filter.
 */
#include "wordset.h"

#include <string.h>

#include "../base/eight.h"

/* With a curly apostrophe, or other letters than ASCII's, which stay as they are. */
static bool fold_slowly(parl_view word, struct parl_folded_word *folded)
{
	char bytes[PARL_WORDSET_LONGEST] = {0};
	size_t n = 0;

	for (size_t i = 0; i < word.size; i++) {
		char c = word.data[i];

		if (n + 1 >= PARL_WORDSET_LONGEST)
			return false;
		if (word.size - i >= 3 && memcmp(word.data + i, "\xE2\x80\x99", 3) == 0) {
			c = '\'';
			i += 2;
		} else if (c >= 'A' && c <= 'Z') {
			c = (char)(c - 'A' + 'a');
		}
		bytes[n++] = c;
	}
	memcpy(folded->part, bytes, sizeof(bytes));
	return n > 0;
}

/* The first eight bytes of TEXT, which is not empty, filled up with zeros, as memory has them. */
static uint64_t eight_of(parl_view text)
{
	uint64_t eight = 0;

	if (text.size >= sizeof(eight))
		return parl_eight_at(text.data);
	/* Halves that overlap, or are all: of sizes that the compiler knows. */
	if (text.size >= 4) {
		memcpy(&eight, text.data, 4);
		memcpy((char *)&eight + text.size - 4, text.data + text.size - 4, 4);
	} else {
		memcpy(&eight, text.data, 1);
		memcpy((char *)&eight + text.size / 2, text.data + text.size / 2, 1);
		memcpy((char *)&eight + text.size - 1, text.data + text.size - 1, 1);
	}
	return eight;
}

/* False: it is longer than any that is listed, or empty. */
static bool fold(parl_view word, struct parl_folded_word *folded)
{
	uint64_t all = 0;

	if (word.size - 1 >= PARL_WORDSET_LONGEST - 1)
		return word.size > 0 && fold_slowly(word, folded);
	for (size_t i = 0; i < PARL_WORDSET_LONGEST / 8; i++) {
		bool more = word.size > 8 * i;
		uint64_t part =
			more ? eight_of((parl_view){word.data + 8 * i, word.size - 8 * i}) : 0;

		all |= part;
		folded->part[i] = parl_eight_lower(part);
	}
	return !(all & PARL_EIGHT_EACH(0x80)) || fold_slowly(word, folded);
}

static uint64_t hash_of(const struct parl_folded_word *word)
{
	uint64_t hash = word->part[0] * UINT64_C(0x9E3779B97F4A7C15) ^
		word->part[1] * UINT64_C(0xC2B2AE3D27D4EB4F) ^
		word->part[2] * UINT64_C(0x165667B19E3779F9);

	return (hash ^ (hash >> 29)) * UINT64_C(0xBF58476D1CE4E5B9);
}

static size_t filter_bit(uint64_t hash)
{
	return (size_t)(hash >> 32) % PARL_WORDSET_BITS;
}

static bool is_empty(const struct parl_wordset_slot *slot)
{
	return slot->word.part[0] == 0;
}

/* The index of the slot of WORD, or of the empty one where it would be. */
static size_t place_of(
	const struct parl_wordset *set, const struct parl_folded_word *word, uint64_t hash)
{
	size_t at = (size_t)(hash >> 48) % PARL_WORDSET_SLOTS;

	while (!is_empty(&set->slots[at]) && memcmp(&set->slots[at].word, word, sizeof(*word)) != 0)
		at = (at + 1) % PARL_WORDSET_SLOTS;
	return at;
}

static unsigned low_bits(char byte)
{
	return (unsigned char)byte & 31u;
}

static uint32_t size_bit(size_t size)
{
	return UINT32_C(1) << (size < 31 ? size : 31);
}

/* The second byte of WORD; of one letter, that. */
static char second_of(parl_view word)
{
	return word.data[word.size > 1];
}

/* Lets WORD through the first filter, with each of its apostrophes straight or curly. */
static void let_through(struct parl_wordset *set, parl_view word)
{
	unsigned first = low_bits(word.data[0]);
	size_t size = word.size;

	set->sizes[first] |= size_bit(size);
	for (size_t i = 0; i < word.size; i++) {
		if (word.data[i] == '\'')
			set->sizes[first] |= size_bit(size += 2);
	}
	set->seconds[first] |= UINT32_C(1) << low_bits(second_of(word));
	if (second_of(word) == '\'')
		set->seconds[first] |= UINT32_C(1) << low_bits('\xE2');
	set->lasts[first] |= UINT32_C(1) << low_bits(word.data[word.size - 1]);
	if (word.data[word.size - 1] == '\'')
		set->lasts[first] |= UINT32_C(1) << low_bits('\x99');
}

static bool may_have(const struct parl_wordset *set, parl_view word)
{
	unsigned first = low_bits(word.data[0]);

	return set->sizes[first] & size_bit(word.size) &&
		set->seconds[first] >> low_bits(second_of(word)) & 1 &&
		set->lasts[first] >> low_bits(word.data[word.size - 1]) & 1;
}

void parl_wordset_add(struct parl_wordset *set, const char *word, uint32_t classes)
{
	struct parl_folded_word folded;
	struct parl_wordset_slot *slot;
	uint64_t hash;

	if (!fold(parl_view_of(word), &folded))
		return;
	hash = hash_of(&folded);
	slot = &set->slots[place_of(set, &folded, hash)];
	slot->word = folded;
	slot->classes |= classes;
	set->filter[filter_bit(hash) / 64] |= UINT64_C(1) << (filter_bit(hash) % 64);
	let_through(set, parl_view_of(word));
}

void parl_wordset_add_all(
	struct parl_wordset *set, const char *const *words, size_t count, uint32_t classes)
{
	for (size_t i = 0; i < count; i++)
		parl_wordset_add(set, words[i], classes);
}

uint32_t parl_wordset_find(const struct parl_wordset *set, parl_view word)
{
	struct parl_folded_word folded;
	uint64_t hash;

	if (word.size == 0 || !may_have(set, word) || !fold(word, &folded))
		return 0;
	hash = hash_of(&folded);
	if (!(set->filter[filter_bit(hash) / 64] >> (filter_bit(hash) % 64) & 1))
		return 0;
	return set->slots[place_of(set, &folded, hash)].classes;
}
