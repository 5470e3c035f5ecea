#include "defined.h"

#include <strings.h>

#define LEAST_ROOM 16

/* What a word has in both numbers: beneficiar(y, ies), client(s). */
static parl_view stem_of(parl_view text)
{
	char last = (char)(text.size > 3 ? text.data[text.size - 1] | 0x20 : '\0');

	if (last == 's' && text.size > 4 && strncasecmp(text.data + text.size - 3, "ies", 3) == 0)
		text.size -= 3;
	else if (last == 's' || last == 'y')
		text.size--;
	return text;
}

bool parl_defined_same(parl_view a, parl_view b)
{
	a = stem_of(a);
	b = stem_of(b);
	return a.size == b.size && strncasecmp(a.data, b.data, a.size) == 0;
}

static bool is_same(const struct parl_defined *set, parl_view a, parl_view b)
{
	return set->acronyms ? parl_view_equal(a, b) : parl_defined_same(a, b);
}

static size_t hash_of(const struct parl_defined *set, parl_view word)
{
	uint64_t hash = UINT64_C(0xCBF29CE484222325);

	if (!set->acronyms)
		word = stem_of(word);
	for (size_t i = 0; i < word.size; i++)
		hash = (hash ^ ((unsigned char)word.data[i] | 0x20)) * UINT64_C(0x100000001B3);
	return (size_t)(hash ^ (hash >> 32));
}

/* The slot of WORD, or the empty one where it would be, of which there is one at least. */
static parl_view *slot_of(const struct parl_defined *set, parl_view word)
{
	size_t at = hash_of(set, word) & (set->room - 1);

	while (set->slots[at].size > 0 && !is_same(set, set->slots[at], word))
		at = (at + 1) & (set->room - 1);
	return &set->slots[at];
}

static bool grow(struct parl_defined *set, struct parl_arena *arena)
{
	struct parl_defined grown = *set;

	grown.room = set->room ? 2 * set->room : LEAST_ROOM;
	grown.slots = parl_arena_array(arena, grown.room, sizeof(*grown.slots));
	if (!grown.slots)
		return false;
	for (size_t i = 0; i < set->room; i++)
		if (set->slots[i].size > 0)
			*slot_of(&grown, set->slots[i]) = set->slots[i];
	*set = grown;
	return true;
}

bool parl_defined_add(struct parl_defined *set, parl_view word, struct parl_arena *arena)
{
	parl_view *slot;

	if (word.size == 0)
		return true;
	if (2 * set->count >= set->room && !grow(set, arena))
		return false;
	slot = slot_of(set, word);
	if (slot->size == 0) {
		*slot = word;
		set->count++;
	}
	return true;
}

bool parl_defined_join(
	struct parl_defined *set, const struct parl_defined *more, struct parl_arena *arena)
{
	bool fine = true;

	for (size_t i = 0; fine && i < more->room; i++)
		fine = parl_defined_add(set, more->slots[i], arena);
	return fine;
}

bool parl_defined_has(const struct parl_defined *set, parl_view word)
{
	return set->count > 0 && word.size > 0 && slot_of(set, word)->size > 0;
}
