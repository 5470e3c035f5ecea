/*
 * slots.c - filling a table of slots: open addressing, grown before it is three quarters full.
 */
#include "slots.h"

#include <stdlib.h>

#define FIRST_BITS 6u
#define MOST_BITS 31u

static void put(struct parl_slots *table, struct parl_slot slot)
{
	size_t mask = ((size_t)1 << (32 - table->shift)) - 1;
	size_t place = slot.tag >> table->shift;
	slot.value &= ~PARL_SLOT_AGAIN;
	for (; table->slots[place].value != 0; place = (place + 1) & mask)
		if (table->slots[place].tag == slot.tag)
			table->slots[place].value |= PARL_SLOT_AGAIN;
	table->slots[place] = slot;
	table->count++;
}

static bool grow(struct parl_slots *table)
{
	struct parl_slots larger = {.shift = table->slots ? table->shift - 1 : 32 - FIRST_BITS};
	if (larger.shift < 32 - MOST_BITS)
		return false;
	larger.slots = calloc((size_t)1 << (32 - larger.shift), sizeof *larger.slots);
	if (larger.slots == NULL)
		return false;
	size_t size = table->slots ? (size_t)1 << (32 - table->shift) : 0;
	for (size_t i = 0; i < size; i++)
		if (table->slots[i].value != 0)
			put(&larger, table->slots[i]);
	free(table->slots);
	*table = larger;
	return true;
}

bool parl_slots_add(struct parl_slots *table, uint64_t hash, uint32_t value)
{
	if (table->slots == NULL || table->count >= ((size_t)3 << (32 - table->shift)) / 4)
		if (!grow(table))
			return false;
	uint32_t tag = parl_slots_tag(hash);
	size_t mask = ((size_t)1 << (32 - table->shift)) - 1;
	size_t place = tag >> table->shift;
	for (; table->slots[place].value != 0; place = (place + 1) & mask) {
		struct parl_slot *slot = &table->slots[place];
		if (slot->tag == tag && !((slot->value & value) & PARL_SLOT_KEY) &&
			((slot->value & PARL_SLOT_KEY) == 0 || (value & PARL_SLOT_KEY) == 0)) {
			slot->value |= value;
			return true;
		}
	}
	put(table, (struct parl_slot){tag, value});
	return true;
}

void parl_slots_release(struct parl_slots *table)
{
	free(table->slots);
	table->slots = NULL;
}
