/*
 * hits.c - sorting and choosing.
 */
#include "hits.h"

#include <parlance/memory.h>

#include <stdlib.h>

bool parl_hits_grow(struct parl_hits *hits)
{
	struct parl_hit *items =
		parl_room(hits->items, &hits->capacity, hits->count, sizeof(*items));

	if (items)
		hits->items = items;
	return items != NULL;
}

static int compare(const void *left, const void *right)
{
	const struct parl_hit *a = left, *b = right;
	if (a->end != b->end)
		return a->end < b->end ? -1 : 1;
	return a->precedence < b->precedence ? -1 : a->precedence > b->precedence;
}

void parl_hits_sort(struct parl_hits *hits)
{
	if (hits->count > 1)
		qsort(hits->items, hits->count, sizeof *hits->items, compare);
}

void parl_hits_choose(struct parl_hits *hits)
{
	struct parl_hit best = hits->items[0];
	for (size_t i = 1; i < hits->count; i++) {
		struct parl_hit hit = hits->items[i];
		if (hit.end > best.end || (hit.end == best.end && hit.precedence < best.precedence))
			best = hit;
	}
	hits->items[0] = best;
	hits->count = 1;
}
