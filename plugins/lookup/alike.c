/*
 * alike.c - texts by their letters: the key that all look-up goes by, without what is written now
 * so and now otherwise.
 */
#include "alike.h"

#include <string.h>

/* With fewer letters, little of a word would be left: "a's", "I-T". */
#define LEAST_LETTERS 3

/* The key of TEXT by FLAGS without the characters of LOOSE, until the next call; data NULL: it has
 * none. */
static parl_view key_without(struct alike *alike, parl_view text, unsigned flags, const char *loose)
{
	struct parl_buffer *key = &alike->key;
	size_t kept = 0;

	parl_buffer_clear(key);
	if (!parl_text_key(text, flags, key)) {
		alike->failed = alike->failed || key->failed;
		return (parl_view){NULL, 0};
	}
	for (size_t i = 0; i < key->size; i++)
		if (!strchr(loose, key->data[i]))
			key->data[kept++] = key->data[i];
	return (parl_view){key->data, kept};
}

static parl_view letters_of(struct alike *alike, parl_view text)
{
	parl_view letters = key_without(alike, text, PARL_KEY_MARKS_IGNORE, "'- ");

	return letters.size < LEAST_LETTERS ? (parl_view){NULL, 0} : letters;
}

static void add_form(struct alike *alike, parl_view form, struct parl_arena *arena)
{
	parl_view letters = letters_of(alike, form);

	if (!letters.data)
		return;
	letters = parl_arena_copy(arena, letters);
	alike->failed = alike->failed || !letters.data;
	if (letters.data)
		alike->keys[alike->count++] = letters;
}

void alike_begin(struct alike *alike, parl_view query, struct parl_arena *arena)
{
	parl_view forms[MOST_ALIKE], bare;
	size_t count;

	*alike = (struct alike){.key = PARL_BUFFER_EMPTY};
	/* "KPI's" is meant for a plural; and "provider's" sounds like one. */
	bare = key_without(alike, query, PARL_KEY_CASE_EXACT, "'");
	if (!bare.data)
		return;
	bare = parl_arena_copy(arena, bare);
	count = bare.data ? parl_text_numbers(bare, forms, MOST_ALIKE, arena) : 0;
	alike->failed = alike->failed || count == 0;
	for (size_t i = 0; i < count; i++)
		add_form(alike, forms[i], arena);
}

bool alike_is(struct alike *alike, parl_view term)
{
	parl_view letters = alike->count ? letters_of(alike, term) : (parl_view){NULL, 0};

	for (size_t i = 0; letters.data && i < alike->count; i++)
		if (parl_view_equal(letters, alike->keys[i]))
			return true;
	return false;
}

void alike_end(struct alike *alike)
{
	parl_buffer_release(&alike->key);
}
