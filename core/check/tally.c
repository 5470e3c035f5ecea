#include "tally.h"

#include <stdlib.h>

struct parl_tally_item *parl_tally_add(struct parl_map *tally, const struct parl_term *term)
{
	struct parl_tally_item *item = parl_map_add(tally, &term);

	if (item)
		item->count++;
	return item;
}

static int compare(uintptr_t a, uintptr_t b)
{
	return (a > b) - (a < b);
}

int parl_tally_order(const struct parl_term *a, const struct parl_term *b)
{
	int order = compare((uintptr_t)a->of, (uintptr_t)b->of);

	return order ? order : a->register_number - b->register_number;
}

/* Terms of a concept stand in one array: their addresses are an order. */
static int by_term(const void *left, const void *right)
{
	const struct parl_tally_item *a = left, *b = right;
	int order = parl_tally_order(a->term, b->term);

	return order ? order : compare((uintptr_t)a->term, (uintptr_t)b->term);
}

struct parl_tally_item *parl_tally_sort(struct parl_map *tally)
{
	if (tally->count > 1)
		qsort(tally->items, tally->count, tally->size, by_term);
	return tally->items;
}

size_t parl_tally_group(const struct parl_tally_item *items, size_t count)
{
	size_t end = 1;

	while (end < count && parl_tally_order(items->term, items[end].term) == 0)
		end++;
	return end;
}
