/*
 * phrases.c - forms of not_in phrases.
 *
 * A term is found in its phrase by key, so that "Service Users' group" holds "service user"; and
 * a key is again a text with that same key, so that phrases are put together from keys.
 */
#include "phrases.h"

#include <string.h>

#include "forms.h"
#include "keyer.h"

/* Data NULL: TEXT has no key, or memory is out. */
static parl_view key_of(struct parl_phrases *phrases, parl_view text)
{
	parl_view key = parl_keyer_key(phrases->keyer, text, phrases->term->pattern_flags);
	parl_view copy = key.data ? parl_arena_copy(phrases->arena, key) : key;
	if (phrases->keyer->failed || (key.data && !copy.data))
		phrases->failed = true;
	return copy;
}

static void add_key(struct parl_phrases *phrases, parl_view key)
{
	for (size_t i = 0; i < phrases->key_count; i++) {
		if (parl_view_equal(phrases->keys[i], key))
			return;
	}
	phrases->keys[phrases->key_count++] = key;
}

bool parl_phrases_begin(struct parl_phrases *phrases, const struct parl_term *term)
{
	phrases->term = term;
	phrases->keys = parl_arena_array(
		phrases->arena, (size_t)PARL_FORM_COUNT * PARL_FORMS_MOST, sizeof(*phrases->keys));
	if (!phrases->keys)
		return false;
	for (int form = PARL_FORM_BASE; form < PARL_FORM_COUNT; form++) {
		parl_view forms[PARL_FORMS_MOST];
		size_t count = parl_term_forms(
			term, (enum parl_form)form, forms, PARL_FORMS_MOST, phrases->arena);
		for (size_t i = 0; i < count; i++) {
			parl_view key = key_of(phrases, forms[i]);
			if (key.data)
				add_key(phrases, key);
		}
	}
	return !phrases->failed;
}

/* The longest form of the term that PHRASE holds: "users" before "user". */
static parl_span find_term(const struct parl_phrases *phrases, parl_view phrase)
{
	parl_span best = {phrase.size, phrase.size};
	for (size_t i = 0; i < phrases->key_count; i++) {
		parl_span span = parl_key_find(phrase, phrases->keys[i]);
		if (span.end - span.start > best.end - best.start)
			best = span;
	}
	return best;
}

/* Whether words at the end of LEFT are the words at the start of RIGHT. */
static bool overlap(parl_view left, parl_view right)
{
	for (size_t at = 1; at < left.size; at++) {
		size_t size = left.size - at;
		if (size < right.size && memcmp(left.data + at, right.data, size) == 0 &&
			parl_key_edge(left, at) && parl_key_edge(right, size))
			return true;
	}
	return false;
}

bool parl_phrases_touch(struct parl_phrases *phrases, parl_view phrase)
{
	parl_view key = key_of(phrases, phrase);
	if (!key.data || find_term(phrases, key).start < key.size)
		return true;
	for (size_t i = 0; i < phrases->key_count; i++) {
		parl_view term = phrases->keys[i];
		if (overlap(key, term) || overlap(term, key) ||
			parl_key_find(term, key).start < term.size)
			return true;
	}
	return false;
}

static parl_view substitute(
	const struct parl_phrases *phrases, parl_view phrase, parl_span span, parl_view form)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	parl_buffer_add(&text, phrase.data, span.start);
	parl_buffer_add_view(&text, form);
	parl_buffer_add(&text, phrase.data + span.end, phrase.size - span.end);
	parl_view copy = text.failed ? (parl_view){NULL, 0}
				     : parl_arena_copy(phrases->arena, parl_buffer_view(&text));
	parl_buffer_release(&text);
	return copy;
}

const parl_view *parl_phrases_expand(struct parl_phrases *phrases, parl_view phrase, size_t *count)
{
	parl_view *forms = parl_arena_array(
		phrases->arena, phrases->key_count + 1 + PARL_FORMS_MOST, sizeof(*forms));
	if (!forms)
		return NULL;
	size_t made = 0;
	parl_view key = key_of(phrases, phrase);
	parl_span span = key.data ? find_term(phrases, key) : (parl_span){0, 0};
	for (size_t i = 0; span.start < span.end && i < phrases->key_count; i++) {
		forms[made] = substitute(phrases, key, span, phrases->keys[i]);
		if (!forms[made++].data)
			return NULL;
	}
	if (made == 0)
		forms[made++] = phrase;
	/* Whatever the term is, the phrase around it is mostly a noun: "support workers". */
	made += parl_inflect(phrase, PARL_CLASS_NOUN, (parl_view){NULL, 0}, PARL_FORM_PLURAL,
		forms + made, PARL_FORMS_MOST, phrases->arena);
	*count = made;
	return phrases->failed || !forms[made - 1].data ? NULL : forms;
}
