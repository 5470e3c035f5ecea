#include "sentence_keys.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../base/seek.h"
#include "../base/utf8.h"

/* Empty where memory is out, and *FAILED then. */
static parl_view key_of(parl_view text, unsigned flags, struct parl_arena *arena, bool *failed)
{
	struct parl_buffer key = PARL_BUFFER_EMPTY;
	parl_view copy = {"", 0};

	if (parl_text_key(text, flags, &key))
		copy = parl_arena_copy(arena, parl_buffer_view(&key));
	*failed |= key.failed || !copy.data;
	parl_buffer_release(&key);
	return copy.data ? copy : parl_view_of("");
}

static bool is_small(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* Whether TEXT is its own key: small letters and digits with single blanks between, as most words
 * of conditions are. */
static bool is_its_key(parl_view text)
{
	bool blank = true;

	for (size_t i = 0; i < text.size; i++) {
		char c = text.data[i];
		bool plain = is_small(c);

		if (!plain && (c != ' ' || blank))
			return false;
		blank = !plain;
	}
	return !blank;
}

static bool has_capital(parl_view text)
{
	for (size_t at = 0; at < text.size;) {
		if (u_isupper(parl_utf8_next(text, &at)))
			return true;
	}
	return false;
}

/* The key of a word of a condition. EXACT: it has a capital, which the text has to have too. */
static parl_view word_key(parl_view word, bool *exact, struct parl_arena *arena, bool *failed)
{
	*exact = false;
	if (is_its_key(word))
		return word;
	*exact = has_capital(word);
	return key_of(word, *exact ? PARL_KEY_CASE_EXACT : 0, arena, failed);
}

static bool is_word_byte(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
		(unsigned char)c >= 0x80;
}

static uint64_t beginning(const char *word)
{
	return UINT64_C(1) << ((5u * (unsigned char)word[0] + (unsigned char)word[1]) % 64);
}

/* The bits of all that can be the beginning of a word, or of what is sought like one. */
static uint64_t beginnings_of(parl_view key)
{
	uint64_t bits = 0;
	bool inside = false;

	for (size_t i = 0; i + 1 < key.size; i++) {
		if (!inside)
			bits |= beginning(key.data + i);
		inside = is_word_byte(key.data[i]);
	}
	return bits;
}

static void make(const struct parl_site *site, bool exact, struct parl_sentence_keys *keys,
	struct parl_arena *arena)
{
	unsigned flags = exact ? PARL_KEY_CASE_EXACT : 0;
	parl_span left = {site->sentence.start, site->match.start};
	parl_span right = {site->match.end, site->sentence.end};

	if (keys->made[exact])
		return;
	keys->left[exact] = key_of(parl_site_view(site, left), flags, arena, &keys->failed);
	keys->right[exact] = key_of(parl_site_view(site, right), flags, arena, &keys->failed);
	keys->begins[exact] = beginnings_of(keys->left[exact]) | beginnings_of(keys->right[exact]);
	keys->made[exact] = true;
}

/* Whether KEY stands in HAYSTACK as a whole word, or as one with a plural ending. */
static bool holds_word(parl_view haystack, parl_view key)
{
	const char *from = haystack.data;
	const char *end = haystack.data + haystack.size;

	while (from < end) {
		const char *hit = parl_seek((parl_view){from, (size_t)(end - from)}, key);
		const char *behind;

		if (!hit)
			return false;
		behind = hit + key.size;
		from = hit + 1;
		if (hit > haystack.data && is_word_byte(hit[-1]))
			continue;
		if (behind == end || !is_word_byte(*behind))
			return true;
		if (*behind == 's' && (behind + 1 == end || !is_word_byte(behind[1])))
			return true;
	}
	return false;
}

/* Whether KEY can stand in the sentence of KEYS at all. */
static bool may_stand(const struct parl_sentence_keys *keys, bool exact, parl_view key)
{
	return key.size == 1 || (key.size > 1 && keys->begins[exact] & beginning(key.data));
}

/* Whether WORD is seen not to stand there without its key being made: that begins with the same two
 * small letters, with no mark on them. */
static bool is_absent(const struct parl_sentence_keys *keys, parl_view word)
{
	return word.size > 1 && is_small(word.data[0]) && is_small(word.data[1]) &&
		(word.size == 2 || (unsigned char)word.data[2] < 0x80) &&
		!(keys->begins[0] & beginning(word.data));
}

bool parl_sentence_has_any(const struct parl_texts *words, const struct parl_site *site,
	struct parl_sentence_keys *keys, struct parl_arena *arena)
{
	if (words->count > 0)
		make(site, false, keys, arena);
	for (size_t i = 0; i < words->count; i++) {
		bool exact;
		parl_view key;

		if (is_absent(keys, words->items[i]))
			continue;
		key = word_key(words->items[i], &exact, arena, &keys->failed);
		make(site, exact, keys, arena);
		if (may_stand(keys, exact, key) &&
			(holds_word(keys->left[exact], key) || holds_word(keys->right[exact], key)))
			return true;
	}
	return false;
}

bool parl_sentence_has_beside(parl_view phrase, const struct parl_site *site, bool ahead,
	struct parl_sentence_keys *keys, struct parl_arena *arena)
{
	parl_view key = is_its_key(phrase) ? phrase : key_of(phrase, 0, arena, &keys->failed);
	parl_view side;
	size_t rest;

	make(site, false, keys, arena);
	side = ahead ? keys->right[0] : keys->left[0];
	while (ahead && side.size && side.data[0] == ' ')
		side = (parl_view){side.data + 1, side.size - 1};
	while (!ahead && side.size && side.data[side.size - 1] == ' ')
		side.size--;
	if (key.size == 0 || side.size < key.size)
		return false;
	rest = side.size - key.size;
	if (ahead)
		return memcmp(side.data, key.data, key.size) == 0 &&
			(rest == 0 || !is_word_byte(side.data[key.size]));
	return memcmp(side.data + rest, key.data, key.size) == 0 &&
		(rest == 0 || !is_word_byte(side.data[rest - 1]));
}

size_t parl_keys_count(const struct parl_texts *words, const parl_view keys[2],
	struct parl_arena *arena, bool *failed)
{
	size_t count = 0;

	for (size_t i = 0; i < words->count; i++) {
		bool exact;
		parl_view key = word_key(words->items[i], &exact, arena, failed);

		count += key.size && holds_word(keys[exact], key);
	}
	return count;
}
