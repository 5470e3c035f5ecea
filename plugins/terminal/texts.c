#include "texts.h"

#include <stdlib.h>
#include <string.h>

#define LEAST_SLOTS 64

static bool same(const struct saying *a, const struct saying *b)
{
	for (int i = 0; i < SAID_COUNT; i++)
		if (!a->texts[i].data != !b->texts[i].data ||
			!parl_view_equal(a->texts[i], b->texts[i]))
			return false;
	return true;
}

/* FNV-1a; a reason goes with its term. */
static size_t hash_of(const struct saying *saying)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);

	for (int i = 0; i < SAID_COUNT; i++)
		for (size_t k = 0; i != SAID_REASON && k <= saying->texts[i].size; k++)
			hash = (hash ^
				       (k < saying->texts[i].size
						       ? (unsigned char)saying->texts[i].data[k]
						       : 0)) *
				UINT64_C(0x100000001b3);
	return (size_t)(hash ^ hash >> 32);
}

static uint32_t *slot_of(const struct sayings *sayings, const struct saying *saying)
{
	size_t at = hash_of(saying) & (sayings->slot_count - 1);

	while (sayings->slots[at] && !same(&sayings->items[sayings->slots[at] - 1], saying))
		at = (at + 1) & (sayings->slot_count - 1);
	return &sayings->slots[at];
}

static bool grow(struct sayings *sayings)
{
	size_t count = sayings->slot_count ? sayings->slot_count * 2 : LEAST_SLOTS;
	uint32_t *slots = calloc(count, sizeof(*slots));

	if (!slots)
		return false;
	free(sayings->slots);
	sayings->slots = slots;
	sayings->slot_count = count;
	for (size_t i = 0; i < sayings->count; i++)
		*slot_of(sayings, &sayings->items[i]) = (uint32_t)i + 1;
	return true;
}

static bool copy(struct parl_arena *arena, const struct saying *saying, struct saying *copied)
{
	for (int i = 0; i < SAID_COUNT; i++) {
		copied->texts[i] = saying->texts[i];
		if (!saying->texts[i].data)
			continue;
		copied->texts[i] = parl_arena_copy(arena, saying->texts[i]);
		if (!copied->texts[i].data)
			return false;
	}
	return true;
}

bool sayings_add(struct sayings *sayings, struct parl_arena *arena, const struct saying *saying,
	uint32_t *number)
{
	struct saying *items;
	uint32_t *slot;

	if (sayings->slot_count <= 2 * sayings->count && !grow(sayings))
		return false;
	slot = slot_of(sayings, saying);
	if (!*slot) {
		items = parl_room(
			sayings->items, &sayings->capacity, sayings->count, sizeof(*items));
		if (!items)
			return false;
		sayings->items = items;
		if (!copy(arena, saying, &items[sayings->count]))
			return false;
		*slot = (uint32_t)++sayings->count;
	}
	*number = *slot - 1;
	return true;
}

void sayings_forget(struct sayings *sayings)
{
	sayings->count = 0;
	if (sayings->slot_count > 0)
		memset(sayings->slots, 0, sayings->slot_count * sizeof(*sayings->slots));
}

void sayings_release(struct sayings *sayings)
{
	free(sayings->items);
	free(sayings->slots);
}
