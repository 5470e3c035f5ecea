/*
 * hits.c - a binary heap.
 */
#include "hits.h"

#include <stdlib.h>

static bool before(const struct parl_hits *hits, const struct parl_hit *a, const struct parl_hit *b)
{
	if (a->start != b->start)
		return a->start < b->start;
	if (a->end != b->end)
		return (a->end < b->end) == hits->shortest;
	return a->precedence < b->precedence;
}

bool parl_hits_push(struct parl_hits *hits, struct parl_hit hit)
{
	if (hits->count == hits->capacity) {
		size_t capacity = hits->capacity * 2 + 32;
		struct parl_hit *items = realloc(hits->items, capacity * sizeof *items);
		if (items == NULL)
			return false;
		hits->items = items;
		hits->capacity = capacity;
	}
	size_t place = hits->count++;
	while (place > 0 && before(hits, &hit, &hits->items[(place - 1) / 2])) {
		hits->items[place] = hits->items[(place - 1) / 2];
		place = (place - 1) / 2;
	}
	hits->items[place] = hit;
	return true;
}

void parl_hits_pop(struct parl_hits *hits)
{
	struct parl_hit last = hits->items[--hits->count];
	size_t place = 0;
	for (;;) {
		size_t child = place * 2 + 1;
		if (child >= hits->count)
			break;
		if (child + 1 < hits->count &&
			before(hits, &hits->items[child + 1], &hits->items[child]))
			child++;
		if (!before(hits, &hits->items[child], &last))
			break;
		hits->items[place] = hits->items[child];
		place = child;
	}
	hits->items[place] = last;
}
