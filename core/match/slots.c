/*
 * slots.c - filling a table of slots: from bucket to bucket, grown before it is three quarters
 * full.
 */
#include "slots.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_BITS 4u
#define MOST_BITS 29u
#define LINE 64 /* so that a bucket lies in one line of a cache */

static void put(struct parl_slots *table, uint32_t tag, uint32_t value)
{
	for (size_t place = tag >> table->shift;; place++) {
		struct parl_bucket *bucket = &table->buckets[place & parl_slots_mask(table)];
		for (unsigned i = 0; i < PARL_BUCKET; i++) {
			if (bucket->values[i] == 0) {
				bucket->tags[i] = tag;
				bucket->values[i] = value & ~(PARL_SLOT_AGAIN | PARL_SLOT_FULL);
				table->count++;
				return;
			}
			if (bucket->tags[i] == tag)
				bucket->values[i] |= PARL_SLOT_AGAIN;
		}
		bucket->values[PARL_BUCKET - 1] |= PARL_SLOT_FULL;
	}
}

static size_t size_of(const struct parl_slots *table)
{
	return table->buckets ? parl_slots_mask(table) + 1 : 0;
}

static bool grow(struct parl_slots *table)
{
	struct parl_slots larger = {.shift = table->buckets ? table->shift - 1 : 32 - FIRST_BITS};
	if (larger.shift < 32 - MOST_BITS)
		return false;
	size_t bytes = (parl_slots_mask(&larger) + 1) * sizeof(*larger.buckets);
	larger.buckets = aligned_alloc(LINE, bytes);
	if (!larger.buckets)
		return false;
	memset(larger.buckets, 0, bytes);
	for (size_t i = 0; i < size_of(table); i++)
		for (unsigned k = 0; k < PARL_BUCKET; k++)
			if (table->buckets[i].values[k] != 0)
				put(&larger, table->buckets[i].tags[k],
					table->buckets[i].values[k]);
	free(table->buckets);
	*table = larger;
	return true;
}

/* Whether what a slot says and VALUE can be said by one. */
static bool goes_with(uint32_t slot, uint32_t value)
{
	return (slot & PARL_SLOT_KEY) == 0 || (value & PARL_SLOT_KEY) == 0;
}

bool parl_slots_add(struct parl_slots *table, uint64_t hash, uint32_t value)
{
	if (table->count >= size_of(table) * (PARL_BUCKET - 1) && !grow(table))
		return false;
	uint32_t tag = parl_slots_tag(hash);
	for (size_t place = tag >> table->shift;; place++) {
		struct parl_bucket *bucket = &table->buckets[place & parl_slots_mask(table)];
		for (unsigned i = 0; i < PARL_BUCKET; i++)
			if (bucket->values[i] != 0 && bucket->tags[i] == tag &&
				goes_with(bucket->values[i], value)) {
				bucket->values[i] |= value;
				return true;
			}
		if (!(bucket->values[PARL_BUCKET - 1] & PARL_SLOT_FULL))
			break;
	}
	put(table, tag, value);
	return true;
}

uint32_t parl_slots_next(struct parl_slots_walk *walk)
{
	for (;;) {
		const struct parl_bucket *bucket = &walk->table->buckets[walk->bucket];
		while (walk->next < PARL_BUCKET) {
			unsigned i = walk->next++;
			if (bucket->tags[i] == walk->tag && bucket->values[i] != 0)
				return bucket->values[i] & ~PARL_SLOT_FULL;
		}
		if (!(bucket->values[PARL_BUCKET - 1] & PARL_SLOT_FULL))
			return 0;
		walk->bucket = (walk->bucket + 1) & parl_slots_mask(walk->table);
		walk->next = 0;
	}
}

void parl_slots_release(struct parl_slots *table)
{
	free(table->buckets);
	table->buckets = NULL;
}
