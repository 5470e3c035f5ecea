/*
 * slots.h - the keys of one mode and their beginnings, by hash.
 *
 * A slot stands for a key, or for the beginning of longer ones up to the end of a token, or both.
 * Only 32 bits of the hash are kept, so a slot is a hint: keys are compared byte by byte.
 */
#ifndef PARL_MATCH_SLOTS_H
#define PARL_MATCH_SLOTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct parl_slot {
	uint32_t tag;
	uint32_t value; /* 0: empty */
};

#define PARL_SLOT_MORE (1u << 31)           /* keys go on from here with another token */
#define PARL_SLOT_SIGNS (1u << 30)          /* a key goes on from here, and ends with signs */
#define PARL_SLOT_AGAIN (1u << 29)          /* another slot with this tag is behind it */
#define PARL_SLOT_KEY (PARL_SLOT_AGAIN - 1) /* the number of a key, and one; 0: no key */

struct parl_slots {
	struct parl_slot *slots;
	size_t count;
	unsigned shift; /* from a tag to its place; 32 less the bits of a place */
};

/* Adds flags or a key (never two keys in one slot). False: memory is out. */
bool parl_slots_add(struct parl_slots *table, uint64_t hash, uint32_t value);
void parl_slots_release(struct parl_slots *table);

/* The first slot at or behind PLACE that has TAG; NULL: none is left. */
static inline const struct parl_slot *parl_slots_from(
	const struct parl_slots *table, size_t place, uint32_t tag)
{
	const struct parl_slot *slots = table->slots;
	size_t mask = ((size_t)1 << (32 - table->shift)) - 1;
	for (place &= mask; slots[place].value != 0; place = (place + 1) & mask)
		if (slots[place].tag == tag)
			return &slots[place];
	return NULL;
}

static inline uint32_t parl_slots_tag(uint64_t hash)
{
	return (uint32_t)(hash >> 32);
}

static inline const struct parl_slot *parl_slots_find(const struct parl_slots *table, uint64_t hash)
{
	uint32_t tag = parl_slots_tag(hash);
	return parl_slots_from(table, tag >> table->shift, tag);
}

static inline const struct parl_slot *parl_slots_next(
	const struct parl_slots *table, const struct parl_slot *slot)
{
	if ((slot->value & PARL_SLOT_AGAIN) == 0)
		return NULL;
	return parl_slots_from(table, (size_t)(slot - table->slots) + 1, slot->tag);
}

#endif
