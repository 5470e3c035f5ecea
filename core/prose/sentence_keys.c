#include "sentence_keys.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../base/seek.h"
#include "../base/utf8.h"
#include "../text/key.h"

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

static uint64_t two_of(const char *word)
{
	return UINT64_C(1) << ((5u * (unsigned char)word[0] + (unsigned char)word[1]) % 64);
}

static uint64_t *three_of(struct parl_beginnings *begins, const char *word, uint64_t *bit)
{
	unsigned sum =
		81u * (unsigned char)word[0] + 9u * (unsigned char)word[1] + (unsigned char)word[2];

	*bit = UINT64_C(1) << (sum % 64);
	return &begins->three[sum / 64 % PARL_LENGTH(begins->three)];
}

/* Adds all that can be the beginning of a word of KEY, or of what is sought like one. */
static void add_beginnings(struct parl_beginnings *begins, parl_view key)
{
	bool inside = false;
	uint64_t bit;

	for (size_t i = 0; i + 1 < key.size; i++) {
		if (!inside)
			begins->two |= two_of(key.data + i);
		if (!inside && i + 2 < key.size)
			*three_of(begins, key.data + i, &bit) |= bit;
		inside = is_word_byte(key.data[i]);
	}
}

static bool may_begin(const struct parl_beginnings *begins, const char *word, bool three)
{
	struct parl_beginnings *known = (struct parl_beginnings *)begins;
	uint64_t bit;

	return begins->two & two_of(word) && (!three || *three_of(known, word, &bit) & bit);
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\n';
}

/* Makes the line of SENTENCE; without memory, or where it is not its own key, there is none. */
static void make_line(struct parl_sentence_line *line, const struct parl_site *site,
	parl_span sentence, struct parl_arena *arena)
{
	parl_span span = sentence;
	size_t size;
	char *key;

	while (span.start < span.end && is_blank(site->text.data[span.start]))
		span.start++;
	while (span.end > span.start && is_blank(site->text.data[span.end - 1]))
		span.end--;
	key = parl_arena_alloc(arena, span.end - span.start + 1);
	*line = (struct parl_sentence_line){.span = sentence, .solid = span};
	size = key ? parl_key_alike(parl_site_view(site, span), key) : 0;
	if (size == 0)
		return;
	line->key = key;
	line->shorter = size < span.end - span.start;
	add_beginnings(&line->begins, (parl_view){key, size});
}

/* How many curly apostrophes TEXT has. */
static size_t apostrophes_in(parl_view text)
{
	static const parl_view shared = PARL_SOUGHT("\xE2\x80");
	size_t count = 0;
	const char *hit;

	while ((hit = parl_seek(text, shared))) {
		size_t passed = (size_t)(hit - text.data) + shared.size;

		text = (parl_view){text.data + passed, text.size - passed};
		count += text.size > 0 && (text.data[0] == '\x98' || text.data[0] == '\x99');
	}
	return count;
}

/* The place in the key of LINE of AT, a place of the text. */
static const char *place_in(
	const struct parl_sentence_line *line, const struct parl_site *site, size_t at)
{
	parl_span before = {line->solid.start, at};

	if (at <= before.start)
		return line->key;
	if (at > line->solid.end)
		before.end = line->solid.end;
	return line->key + (before.end - before.start) -
		(line->shorter ? 2 * apostrophes_in(parl_site_view(site, before)) : 0);
}

static parl_view trim(const char *start, const char *end)
{
	while (start < end && *start == ' ')
		start++;
	while (start < end && end[-1] == ' ')
		end--;
	return (parl_view){start, (size_t)(end - start)};
}

/* Takes the folded keys from the line that the sentence is part of; false: there is none. */
static bool take_from_line(
	const struct parl_site *site, struct parl_sentence_keys *keys, struct parl_arena *arena)
{
	struct parl_sentence_line *line = keys->line;
	parl_span sentence = site->sentence;

	if (!line)
		return false;
	if (!parl_sentence_line_holds(line, sentence))
		make_line(line, site, sentence, arena);
	if (!line->key)
		return false;
	keys->left[0] =
		trim(place_in(line, site, sentence.start), place_in(line, site, site->match.start));
	keys->right[0] =
		trim(place_in(line, site, site->match.end), place_in(line, site, sentence.end));
	keys->begins[0] = &line->begins;
	return true;
}

static void make(const struct parl_site *site, bool exact, struct parl_sentence_keys *keys,
	struct parl_arena *arena)
{
	static const struct parl_beginnings none = {0, {0}};
	unsigned flags = exact ? PARL_KEY_CASE_EXACT : 0;
	parl_span left = {site->sentence.start, site->match.start};
	parl_span right = {site->match.end, site->sentence.end};
	struct parl_beginnings *begins;

	if (keys->made[exact])
		return;
	keys->made[exact] = true;
	if (!exact && take_from_line(site, keys, arena))
		return;
	keys->left[exact] = key_of(parl_site_view(site, left), flags, arena, &keys->failed);
	keys->right[exact] = key_of(parl_site_view(site, right), flags, arena, &keys->failed);
	begins = parl_arena_alloc(arena, sizeof(*begins));
	keys->begins[exact] = begins ? begins : &none;
	keys->failed |= !begins;
	if (!begins)
		return;
	*begins = none;
	add_beginnings(begins, keys->left[exact]);
	add_beginnings(begins, keys->right[exact]);
}

/* Whether KEY ends in a sign, beside which a word may stand ("£" in "£3"). */
static bool ends_in_sign(parl_view key)
{
	return key.size > 0 && !u_isalnum(parl_char_before(key, key.size));
}

/* Whether KEY stands in HAYSTACK as a whole word, or as one with a plural ending; one that begins
 * or ends with a sign stands beside a word as well ("12% of", "£3"). */
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
		if (hit > haystack.data && is_word_byte(hit[-1]) && is_word_byte(*hit))
			continue;
		if (behind == end || !is_word_byte(*behind) || ends_in_sign(key))
			return true;
		if (*behind == 's' && (behind + 1 == end || !is_word_byte(behind[1])))
			return true;
	}
	return false;
}

/* Whether KEY can stand in the sentence of KEYS at all. */
static bool may_stand(const struct parl_sentence_keys *keys, bool exact, parl_view key)
{
	return key.size == 1 || (key.size > 1 && !is_word_byte(key.data[0])) ||
		(key.size > 1 && may_begin(keys->begins[exact], key.data, key.size > 2));
}

static char small_of(char c)
{
	return (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

/* Whether WORD is seen not to stand there without its key being made: that begins with the same two
 * or three letters, with no mark on them; one that is sought with its capitals, in small ones too.
 */
static bool is_absent(const struct parl_sentence_keys *keys, parl_view word)
{
	char begin[4] = {0};
	bool three;

	for (size_t i = 0; i < word.size && i < sizeof(begin); i++)
		begin[i] = small_of(word.data[i]);
	if (!is_small(begin[0]) || !is_small(begin[1]) || (unsigned char)begin[2] >= 0x80)
		return false;
	three = is_small(begin[2]) && (unsigned char)begin[3] < 0x80;
	return !may_begin(keys->begins[0], begin, three);
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

/* Whether what stands beside the match is seen to be another letter than PHRASE, its own key, has
 * there. */
static bool differs_at_once(parl_view phrase, const struct parl_site *site, bool ahead)
{
	const char *data = site->text.data;
	size_t at = ahead ? site->match.end : site->match.start;
	size_t end = ahead ? site->sentence.end : site->sentence.start;
	char c;

	while (at != end && data[ahead ? at : at - 1] == ' ')
		at = ahead ? at + 1 : at - 1;
	if (at == end)
		return true;
	c = data[ahead ? at : at - 1];
	if (c >= 'A' && c <= 'Z')
		c = (char)(c - 'A' + 'a');
	return is_small(c) && c != phrase.data[ahead ? 0 : phrase.size - 1];
}

bool parl_sentence_has_beside(parl_view phrase, const struct parl_site *site, bool ahead,
	struct parl_sentence_keys *keys, struct parl_arena *arena)
{
	bool plain = is_its_key(phrase);
	parl_view key, side;
	size_t rest;

	if (plain && differs_at_once(phrase, site, ahead))
		return false;
	key = plain ? phrase : key_of(phrase, 0, arena, &keys->failed);
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
