/*
 * map.c - items by key (see map.h).
 */
#include <parlance/map.h>

#include <stdlib.h>
#include <string.h>

#include <parlance/memory.h>

static void *item_at(const struct parl_map *map, size_t number)
{
	return (char *)map->items + number * map->size;
}

static uint64_t mix(uint64_t hash, uint64_t part)
{
	hash = (hash ^ part) * UINT64_C(0x9E3779B97F4A7C15);
	return hash ^ hash >> 32;
}

static uint64_t hash_of(const char *key, size_t size)
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
	return hash;
}

static void *find(const struct parl_map *map, const void *key, uint64_t hash)
{
	struct parl_numbers_walk walk = parl_numbers_walk(&map->numbers, hash);
	uint32_t number;

	while (parl_numbers_next(&walk, &number))
		if (memcmp(item_at(map, number), key, map->key) == 0)
			return item_at(map, number);
	return NULL;
}

static void *add_item(struct parl_map *map, const void *key, uint64_t hash)
{
	void *items = map->count < UINT32_MAX
		? parl_room(map->items, &map->room, map->count, map->size)
		: NULL;
	char *item;

	if (!items)
		return NULL;
	map->items = items;
	if (!parl_numbers_add(&map->numbers, hash, (uint32_t)map->count))
		return NULL;
	item = item_at(map, map->count++);
	memcpy(item, key, map->key);
	memset(item + map->key, 0, map->size - map->key);
	return item;
}

void *parl_map_add(struct parl_map *map, const void *key)
{
	uint64_t hash = hash_of(key, map->key);
	void *item = find(map, key, hash);

	return item ? item : add_item(map, key, hash);
}

void *parl_map_find(const struct parl_map *map, const void *key)
{
	return find(map, key, hash_of(key, map->key));
}

void parl_map_clear(struct parl_map *map)
{
	parl_numbers_clear(&map->numbers);
	map->count = 0;
}

void parl_map_release(struct parl_map *map)
{
	free(map->items);
	parl_numbers_release(&map->numbers);
	*map = (struct parl_map){.size = map->size, .key = map->key};
}
