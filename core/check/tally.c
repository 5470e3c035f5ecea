#include "tally.h"

#include <stdlib.h>

#define LEAST_SLOTS 64

static uint32_t *slot_of(const struct parl_tally *tally, const struct parl_term *term)
{
	uint64_t hash = (uint64_t)(uintptr_t)term * UINT64_C(0x9E3779B97F4A7C15);
	size_t at = (size_t)(hash >> 20) & (tally->slot_count - 1);

	while (tally->slots[at] && tally->items[tally->slots[at] - 1].term != term)
		at = (at + 1) & (tally->slot_count - 1);
	return &tally->slots[at];
}

static bool make_slots(struct parl_tally *tally)
{
	size_t count = tally->slot_count ? tally->slot_count * 2 : LEAST_SLOTS;
	uint32_t *slots = calloc(count, sizeof(*slots));

	if (!slots)
		return false;
	free(tally->slots);
	tally->slots = slots;
	tally->slot_count = count;
	for (size_t i = 0; i < tally->count; i++)
		*slot_of(tally, tally->items[i].term) = (uint32_t)i + 1;
	return true;
}

struct parl_tally_item *parl_tally_add(struct parl_tally *tally, const struct parl_term *term)
{
	struct parl_tally_item *items;
	uint32_t *slot;

	if (tally->slot_count <= 2 * tally->count && !make_slots(tally))
		return NULL;
	slot = slot_of(tally, term);
	if (!*slot) {
		items = parl_room(tally->items, &tally->room, tally->count, sizeof(*items));
		if (!items)
			return NULL;
		tally->items = items;
		items[tally->count++] = (struct parl_tally_item){.term = term};
		*slot = (uint32_t)tally->count;
	}
	items = &tally->items[*slot - 1];
	items->count++;
	return items;
}

static int compare(uintptr_t a, uintptr_t b)
{
	return (a > b) - (a < b);
}

/* Terms of a concept stand in one array: their addresses are an order. */
static int by_term(const void *left, const void *right)
{
	const struct parl_tally_item *a = left, *b = right;
	int order = compare((uintptr_t)a->term->of, (uintptr_t)b->term->of);

	if (order == 0)
		order = a->term->register_number - b->term->register_number;
	return order ? order : compare((uintptr_t)a->term, (uintptr_t)b->term);
}

void parl_tally_sort(struct parl_tally *tally)
{
	if (tally->count > 1)
		qsort(tally->items, tally->count, sizeof(*tally->items), by_term);
}

size_t parl_tally_group(const struct parl_tally *tally, size_t first)
{
	const struct parl_term *term = tally->items[first].term;
	size_t end = first + 1;

	while (end < tally->count && tally->items[end].term->of == term->of &&
		tally->items[end].term->register_number == term->register_number)
		end++;
	return end - first;
}

void parl_tally_release(struct parl_tally *tally)
{
	free(tally->items);
	free(tally->slots);
}
