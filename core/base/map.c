/*
 * map.c - items by key: open addressing over their numbers.
 */
#include <parlance/map.h>

#include <stdlib.h>
#include <string.h>

#include <parlance/memory.h>

#define LEAST_SLOTS 64

static void *item_at(const struct parl_map *map, size_t number)
{
	return (char *)map->items + number * map->size;
}

static uint64_t mix(uint64_t hash, uint64_t part)
{
	hash = (hash ^ part) * UINT64_C(0x9E3779B97F4A7C15);
	return hash ^ hash >> 32;
}

static size_t hash_of(const char *key, size_t size)
{
	uint64_t hash = 0, part;

	for (; size >= sizeof(part); key += sizeof(part), size -= sizeof(part)) {
		memcpy(&part, key, sizeof(part));
		hash = mix(hash, part);
	}
	if (size > 0) {
		part = 0;
		memcpy(&part, key, size);
		hash = mix(hash, part);
	}
	return (size_t)hash;
}

/* The slot of KEY, or the free one for it. */
static uint32_t *slot_of(const struct parl_map *map, const void *key)
{
	size_t at = hash_of(key, map->key) & (map->slot_count - 1);

	while (map->slots[at] && memcmp(item_at(map, map->slots[at] - 1), key, map->key) != 0)
		at = (at + 1) & (map->slot_count - 1);
	return &map->slots[at];
}

static bool make_slots(struct parl_map *map)
{
	size_t count = map->slot_count ? map->slot_count * 2 : LEAST_SLOTS;
	uint32_t *slots = count / 2 < UINT32_MAX ? calloc(count, sizeof(*slots)) : NULL;

	if (!slots)
		return false;
	free(map->slots);
	map->slots = slots;
	map->slot_count = count;
	for (size_t i = 0; i < map->count; i++)
		*slot_of(map, item_at(map, i)) = (uint32_t)i + 1;
	return true;
}

static void *add_item(struct parl_map *map, const void *key)
{
	void *items = parl_room(map->items, &map->room, map->count, map->size);
	char *item;

	if (!items)
		return NULL;
	map->items = items;
	item = item_at(map, map->count++);
	memcpy(item, key, map->key);
	memset(item + map->key, 0, map->size - map->key);
	return item;
}

void *parl_map_add(struct parl_map *map, const void *key)
{
	void *item;
	uint32_t *slot;

	if (map->slot_count <= 2 * map->count && !make_slots(map))
		return NULL;
	slot = slot_of(map, key);
	if (*slot)
		return item_at(map, *slot - 1);
	item = add_item(map, key);
	if (item)
		*slot = (uint32_t)map->count;
	return item;
}

void parl_map_clear(struct parl_map *map)
{
	if (map->count > 0)
		memset(map->slots, 0, map->slot_count * sizeof(*map->slots));
	map->count = 0;
}

void parl_map_release(struct parl_map *map)
{
	free(map->items);
	free(map->slots);
	*map = (struct parl_map){.size = map->size, .key = map->key};
}
