/*
 * hits.h - the hits that begin at one place, until they are given out.
 */
#ifndef PARL_MATCH_HITS_H
#define PARL_MATCH_HITS_H

#include <parlance/types.h>

struct parl_hit {
	uint32_t start, end;
	uint32_t precedence; /* of the key: the lowest first */
	uint32_t key;
};

struct parl_hits {
	struct parl_hit *items;
	size_t first, count, capacity; /* those before `first` are given out */
};

/* Room for one more. False: out of memory. */
bool parl_hits_grow(struct parl_hits *hits);

/* False: out of memory. */
static inline bool parl_hits_add(struct parl_hits *hits, struct parl_hit hit)
{
	if (hits->count == hits->capacity && !parl_hits_grow(hits))
		return false;
	hits->items[hits->count++] = hit;
	return true;
}

/* Sorts by end, then precedence. */
void parl_hits_sort(struct parl_hits *hits);

/* Keeps the longest with the lowest precedence; there is one. */
void parl_hits_choose(struct parl_hits *hits);

#endif
