#include "texts.h"

#include <stdlib.h>

static bool same(const struct saying *a, const struct saying *b)
{
	for (int i = 0; i < SAID_COUNT; i++)
		if (!a->texts[i].data != !b->texts[i].data ||
			!parl_view_equal(a->texts[i], b->texts[i]))
			return false;
	return true;
}

/* FNV-1a; a reason goes with its term. */
static uint64_t hash_of(const struct saying *saying)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325);

	for (int i = 0; i < SAID_COUNT; i++)
		for (size_t k = 0; i != SAID_REASON && k <= saying->texts[i].size; k++)
			hash = (hash ^
				       (k < saying->texts[i].size
						       ? (unsigned char)saying->texts[i].data[k]
						       : 0)) *
				UINT64_C(0x100000001b3);
	return hash;
}

static bool find(
	const struct sayings *sayings, const struct saying *saying, uint64_t hash, uint32_t *number)
{
	struct parl_numbers_walk walk = parl_numbers_walk(&sayings->numbers, hash);

	while (parl_numbers_next(&walk, number))
		if (same(&sayings->items[*number], saying))
			return true;
	return false;
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

static bool add(struct sayings *sayings, struct parl_arena *arena, const struct saying *saying,
	uint64_t hash)
{
	struct saying *items =
		parl_room(sayings->items, &sayings->capacity, sayings->count, sizeof(*items));

	if (!items)
		return false;
	sayings->items = items;
	if (!copy(arena, saying, &items[sayings->count]) ||
		!parl_numbers_add(&sayings->numbers, hash, (uint32_t)sayings->count))
		return false;
	sayings->count++;
	return true;
}

bool sayings_add(struct sayings *sayings, struct parl_arena *arena, const struct saying *saying,
	uint32_t *number)
{
	uint64_t hash = hash_of(saying);

	if (find(sayings, saying, hash, number))
		return true;
	*number = (uint32_t)sayings->count;
	return add(sayings, arena, saying, hash);
}

void sayings_forget(struct sayings *sayings)
{
	sayings->count = 0;
	parl_numbers_clear(&sayings->numbers);
}

void sayings_release(struct sayings *sayings)
{
	free(sayings->items);
	parl_numbers_release(&sayings->numbers);
}
