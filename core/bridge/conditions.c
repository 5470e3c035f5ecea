#include "conditions.h"

#include <string.h>
#include <unicode/uchar.h>

#include "../base/utf8.h"
#include "../text/sentence.h"
#include "lexicon.h"
#include "names.h"

static parl_view key_of(parl_view text, unsigned flags, struct parl_arena *arena)
{
	struct parl_buffer key = PARL_BUFFER_EMPTY;
	parl_view copy = {"", 0};

	if (parl_text_key(text, flags, &key))
		copy = parl_arena_copy(arena, parl_buffer_view(&key));
	parl_buffer_release(&key);
	return copy;
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
static parl_view word_key(parl_view word, bool *exact, struct parl_arena *arena)
{
	*exact = false;
	if (is_its_key(word))
		return word;
	*exact = has_capital(word);
	return key_of(word, *exact ? PARL_KEY_CASE_EXACT : 0, arena);
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

static void make_keys(const struct parl_site *site, bool exact, struct parl_sentence_keys *keys,
	struct parl_arena *arena)
{
	unsigned flags = exact ? PARL_KEY_CASE_EXACT : 0;
	parl_span left = {site->sentence.start, site->match.start};
	parl_span right = {site->match.end, site->sentence.end};

	if (keys->made[exact])
		return;
	keys->left[exact] = key_of(parl_site_view(site, left), flags, arena);
	keys->right[exact] = key_of(parl_site_view(site, right), flags, arena);
	keys->begins[exact] = beginnings_of(keys->left[exact]) | beginnings_of(keys->right[exact]);
	keys->made[exact] = true;
}

/* Whether KEY stands in HAYSTACK as a whole word, or as one with a plural ending. */
static bool holds_word(parl_view haystack, parl_view key)
{
	const char *from = haystack.data;
	const char *end = haystack.data + haystack.size;

	while (from < end) {
		const char *hit = memmem(from, (size_t)(end - from), key.data, key.size);
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

/* Whether one of the words stands in the sentence, outside the match. */
static bool any_near(const struct parl_texts *words, const struct parl_site *site,
	struct parl_sentence_keys *keys, struct parl_arena *arena)
{
	if (words->count > 0)
		make_keys(site, false, keys, arena);
	for (size_t i = 0; i < words->count; i++) {
		bool exact;
		parl_view key;

		if (is_absent(keys, words->items[i]))
			continue;
		key = word_key(words->items[i], &exact, arena);
		make_keys(site, exact, keys, arena);
		if (may_stand(keys, exact, key) &&
			(holds_word(keys->left[exact], key) || holds_word(keys->right[exact], key)))
			return true;
	}
	return false;
}

static bool is_noun(parl_view word)
{
	return word.size && !parl_word_is_function(word) && !parl_word_is_common_verb(word) &&
		!parl_word_is_be(word) && !parl_word_is_degree(word);
}

/* "An ex-offender mentors two others", "keeping a home saves the council money": a word in -s is
 * the verb of a singular with a determiner, or one that an object follows, unless it is a plural
 * that describes a further noun: "an ex-offender services team". */
static bool is_verb_of_one(const struct parl_site *site, parl_view word)
{
	static const char *const determiners[] = {
		"a", "an", "another", "each", "every", "no", "one", "that", "this"};
	static const char *const objects[] = {"a", "all", "an", "her", "him", "his", "it", "its",
		"less", "more", "our", "that", "the", "their", "them", "us"};
	static const char *const plural_modifiers[] = {"accounts", "affairs", "arts",
		"communications", "goods", "news", "operations", "relations", "rights", "sales",
		"savings", "services", "skills", "sports", "systems"};
	parl_view match = parl_site_view(site, site->match);
	size_t size = word.size;
	parl_span next;

	if (size < 4 || word.data[size - 1] != 's' ||
		!u_islower(parl_char_before(word, size - 1)) || word.data[size - 2] == 's' ||
		word.data[size - 2] == 'u' || match.data[match.size - 1] == 's' ||
		PARL_IS_ANY(word, plural_modifiers))
		return false;
	return PARL_IS_ANY(parl_site_before(site), determiners) ||
		(parl_word_after(site->text, site->after.end, &next) &&
			PARL_IS_ANY(parl_site_view(site, next), objects));
}

/* A word in -ed before a function word is a verb that the term is the subject of: "an inmate
 * painted the wall". Before another word it may describe that: "the homeless adapted flats". */
bool parl_site_noun_follows(const struct parl_site *site)
{
	parl_view word = parl_site_after(site);
	parl_span next;

	if (!is_noun(word) || is_verb_of_one(site, word))
		return false;
	if (word.size < 4 || memcmp(word.data + word.size - 2, "ed", 2) != 0)
		return true;
	return parl_word_after(site->text, site->after.end, &next) &&
		!parl_word_is_function(parl_site_view(site, next));
}

static bool is_name(parl_view word)
{
	return word.size && u_isupper(parl_char_at(word, 0)) && !parl_word_is_first_person(word);
}

/* A bracket or a possessive directly beside the match; AHEAD: behind it. */
static bool touches_bracket(const struct parl_site *site, bool ahead)
{
	if (ahead)
		return site->match.end < site->text.size &&
			(site->text.data[site->match.end] == ')' ||
				site->text.data[site->match.end] == ']');
	return site->match.start > 0 &&
		(site->text.data[site->match.start - 1] == '(' ||
			site->text.data[site->match.start - 1] == '[');
}

static bool is_apostrophe(int32_t c)
{
	return c == '\'' || c == 0x2019;
}

bool parl_site_possessive(const struct parl_site *site)
{
	size_t at = site->match.end;

	return at < site->text.size && is_apostrophe(parl_char_at(site->text, at));
}

static bool ends_possessive(parl_view word)
{
	size_t at = word.size;

	if (at > 1 && word.data[at - 1] == 's')
		at--;
	return at > 0 && is_apostrophe(parl_char_before(word, at));
}

static bool in_class(const char *name, const struct parl_site *site, bool ahead)
{
	parl_view word = ahead ? parl_site_after(site) : parl_site_before(site);

	if (strcmp(name, "@article") == 0)
		return parl_word_is_article(word);
	if (strcmp(name, "@be") == 0)
		return parl_word_is_be(word);
	if (strcmp(name, "@noun") == 0)
		return ahead ? parl_site_noun_follows(site) : is_noun(word);
	if (strcmp(name, "@name") == 0)
		return is_name(word);
	if (strcmp(name, "@bracket") == 0)
		return touches_bracket(site, ahead);
	if (strcmp(name, "@possessive") == 0)
		return ahead ? parl_site_possessive(site) : ends_possessive(word);
	return false;
}

/* Whether the text right beside the match is PHRASE: one word or several. */
static bool beside(parl_view phrase, const struct parl_site *site, bool ahead,
	struct parl_sentence_keys *keys, struct parl_arena *arena)
{
	parl_view key = is_its_key(phrase) ? phrase : key_of(phrase, 0, arena);
	parl_view side;
	size_t rest;

	make_keys(site, false, keys, arena);
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

static bool any_beside(const struct parl_texts *words, const struct parl_site *site, bool ahead,
	struct parl_sentence_keys *keys, struct parl_arena *arena)
{
	for (size_t i = 0; i < words->count; i++) {
		parl_view word = words->items[i];

		if (word.data[0] == '@' ? in_class(word.data, site, ahead)
					: beside(word, site, ahead, keys, arena))
			return true;
	}
	return false;
}

/* `lower` is about how the writer means the word, so a capital by position does not count. */
static bool found_holds(enum parl_found found, const struct parl_site *site)
{
	parl_view match = parl_site_view(site, site->match);
	bool capital = u_isupper(parl_char_at(match, 0));

	if (found == PARL_FOUND_CAPITAL)
		return capital;
	if (found == PARL_FOUND_LOWER)
		return !capital || parl_at_sentence_start(site) ||
			parl_block_kind_of(site->block) == PARL_BLOCK_HEADING ||
			parl_is_shouted(site);
	return true;
}

bool parl_conditions_beside(const struct parl_conditions *conditions, const struct parl_site *site,
	struct parl_sentence_keys *keys, struct parl_arena *arena)
{
	const struct parl_conditions *c = conditions;

	if (!found_holds(c->found, site))
		return false;
	if (c->after.count && !any_beside(&c->after, site, false, keys, arena))
		return false;
	if (c->before.count && !any_beside(&c->before, site, true, keys, arena))
		return false;
	if (any_beside(&c->not_after, site, false, keys, arena) ||
		any_beside(&c->not_before, site, true, keys, arena))
		return false;
	return !any_near(&c->not_near, site, keys, arena);
}

bool parl_conditions_hold(const struct parl_conditions *conditions, const struct parl_site *site,
	struct parl_sentence_keys *keys, struct parl_arena *arena)
{
	return parl_conditions_beside(conditions, site, keys, arena) &&
		(conditions->near.count == 0 || any_near(&conditions->near, site, keys, arena));
}

size_t parl_conditions_near(
	const struct parl_conditions *conditions, const parl_view keys[2], struct parl_arena *arena)
{
	size_t count = 0;

	for (size_t i = 0; i < conditions->near.count; i++) {
		bool exact;
		parl_view key = word_key(conditions->near.items[i], &exact, arena);

		count += key.size && holds_word(keys[exact], key);
	}
	return count;
}
