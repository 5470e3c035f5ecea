/*
 * table.c - an array of entries, found by a seeded hash of their keys.
 */
#include "table.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <parlance/memory.h>

static uint64_t mix(uint64_t hash)
{
	hash ^= hash >> 32;
	hash *= UINT64_C(0xd6e8feb86659fd93);
	hash ^= hash >> 29;
	return hash;
}

static uint64_t hash_of(const struct parl_table *table, parl_view key)
{
	uint64_t hash = table->seed ^ key.size;
	size_t at = 0;
	for (; key.size - at >= 8; at += 8) {
		uint64_t part;
		memcpy(&part, key.data + at, 8);
		hash = mix(hash ^ part) * UINT64_C(0x9e3779b97f4a7c15);
	}
	uint64_t rest = 0;
	if (at < key.size)
		memcpy(&rest, key.data + at, key.size - at);
	return mix(mix(hash ^ rest));
}

static uint32_t *find(const struct parl_table *table, parl_view key, uint64_t hash)
{
	struct parl_numbers_walk walk = parl_numbers_walk(&table->numbers, hash);
	uint32_t number;
	while (parl_numbers_next(&walk, &number))
		if (parl_view_equal(table->entries[number].key, key))
			return &table->entries[number].value;
	return NULL;
}

static uint32_t *add(struct parl_table *table, struct parl_table_entry entry, uint64_t hash)
{
	struct parl_table_entry *entries = table->count < UINT32_MAX
		? parl_room(table->entries, &table->room, table->count, sizeof(*entries))
		: NULL;
	if (!entries)
		return NULL;
	table->entries = entries;
	if (!parl_numbers_add(&table->numbers, hash, (uint32_t)table->count))
		return NULL;
	entries[table->count] = entry;
	return &entries[table->count++].value;
}

uint32_t *parl_table_put(struct parl_table *table, parl_view key, uint32_t value, bool *added)
{
	/* Seeded, so that no file can be written whose keys all collide. Without entropy the table
	 * still works. */
	if (table->seed == 0 && getentropy(&table->seed, sizeof(table->seed)) != 0)
		table->seed = 1;
	uint64_t hash = hash_of(table, key);
	uint32_t *found = find(table, key, hash);
	if (added)
		*added = !found;
	return found ? found : add(table, (struct parl_table_entry){key, value}, hash);
}

const uint32_t *parl_table_get(const struct parl_table *table, parl_view key)
{
	return find(table, key, hash_of(table, key));
}

void parl_table_clear(struct parl_table *table)
{
	parl_numbers_clear(&table->numbers);
	table->count = 0;
}

void parl_table_release(struct parl_table *table)
{
	parl_numbers_release(&table->numbers);
	free(table->entries);
	*table = (struct parl_table){0};
}
