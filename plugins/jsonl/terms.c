/*
 * terms.c - a table of terms (see terms.h).
 */
#include "terms.h"

#include <stdlib.h>
#include <string.h>

#define LEAST_ROOM 256

void terms_release(struct terms *terms)
{
	parl_arena_free(terms->arena);
	free(terms->slots);
}

static struct term_texts *slot_of(
	struct term_texts *slots, size_t room, const struct parl_term *term)
{
	uint64_t hash = (uint64_t)(uintptr_t)term * UINT64_C(0x9E3779B97F4A7C15);
	size_t at = (size_t)(hash >> 32) & (room - 1);

	while (slots[at].term && slots[at].term != term)
		at = (at + 1) & (room - 1);
	return &slots[at];
}

const struct term_texts *terms_find(const struct terms *terms, const struct parl_term *term)
{
	const struct term_texts *found =
		terms->room ? slot_of(terms->slots, terms->room, term) : NULL;

	return found && found->term ? found : NULL;
}

static bool grow(struct terms *terms)
{
	size_t room = terms->room ? 2 * terms->room : LEAST_ROOM;
	struct term_texts *slots = calloc(room, sizeof(*slots));

	if (!slots)
		return false;
	for (size_t i = 0; i < terms->room; i++)
		if (terms->slots[i].term)
			*slot_of(slots, room, terms->slots[i].term) = terms->slots[i];
	free(terms->slots);
	terms->slots = slots;
	terms->room = room;
	return true;
}

struct term_texts *terms_add(struct terms *terms, const struct parl_term *term)
{
	struct term_texts *slot;

	if (!terms->arena)
		terms->arena = parl_arena_new();
	if (!terms->arena || (2 * terms->count >= terms->room && !grow(terms)))
		return NULL;
	slot = slot_of(terms->slots, terms->room, term);
	*slot = (struct term_texts){.term = term};
	terms->count++;
	return slot;
}

parl_view terms_keep(struct terms *terms, parl_view text)
{
	char *kept = parl_arena_alloc(terms->arena, text.size + SLACK);

	if (!kept)
		return (parl_view){NULL, 0};
	memcpy(kept, text.data, text.size);
	return (parl_view){kept, text.size};
}
