/*
 * table.c - open addressing over an array of entries.
 */
#include "table.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

/* The slot of KEY, or the free one where it would stand. */
static size_t slot_of(const struct parl_table *table, parl_view key, uint64_t hash)
{
	size_t slot = (size_t)hash & table->mask;
	while (table->slots[slot] != 0) {
		const struct parl_table_entry *entry = &table->entries[table->slots[slot] - 1];
		if (entry->hash == hash && parl_view_equal(entry->key, key))
			break;
		slot = (slot + 1) & table->mask;
	}
	return slot;
}

static bool grow(struct parl_table *table)
{
	size_t room = table->room == 0 ? 32 : table->room * 2;
	if (room > UINT32_MAX / 2)
		return false;
	struct parl_table_entry *entries = realloc(table->entries, room * sizeof(*entries));
	if (!entries)
		return false;
	table->entries = entries;
	uint32_t *slots = calloc(room * 2, sizeof(*slots));
	if (!slots)
		return false;
	free(table->slots);
	table->slots = slots;
	table->mask = room * 2 - 1;
	table->room = room;
	for (size_t i = 0; i < table->count; i++) {
		size_t slot = (size_t)entries[i].hash & table->mask;
		while (slots[slot] != 0)
			slot = (slot + 1) & table->mask;
		slots[slot] = (uint32_t)(i + 1);
	}
	return true;
}

uint32_t *parl_table_put(struct parl_table *table, parl_view key, uint32_t value, bool *added)
{
	/* Seeded, so that no file can be written whose keys all collide. Without entropy the table
	 * still works. */
	if (table->seed == 0 && getentropy(&table->seed, sizeof(table->seed)) != 0)
		table->seed = 1;
	if (table->count == table->room && !grow(table))
		return NULL;
	uint64_t hash = hash_of(table, key);
	size_t slot = slot_of(table, key, hash);
	bool fresh = table->slots[slot] == 0;
	if (fresh) {
		table->entries[table->count] =
			(struct parl_table_entry){.key = key, .hash = hash, .value = value};
		table->slots[slot] = (uint32_t)++table->count;
	}
	if (added)
		*added = fresh;
	return &table->entries[table->slots[slot] - 1].value;
}

const uint32_t *parl_table_get(const struct parl_table *table, parl_view key)
{
	if (table->count == 0)
		return NULL;
	size_t slot = slot_of(table, key, hash_of(table, key));
	return table->slots[slot] == 0 ? NULL : &table->entries[table->slots[slot] - 1].value;
}

void parl_table_clear(struct parl_table *table)
{
	for (size_t i = 0; i < table->count; i++) {
		size_t slot = (size_t)table->entries[i].hash & table->mask;
		while (table->slots[slot] != i + 1)
			slot = (slot + 1) & table->mask;
		table->slots[slot] = 0;
	}
	table->count = 0;
}

void parl_table_release(struct parl_table *table)
{
	free(table->slots);
	free(table->entries);
	*table = (struct parl_table){0};
}
