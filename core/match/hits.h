/*
 * hits.h - hits that wait until nothing can come before them: a heap.
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
	size_t count, capacity;
	bool shortest; /* of one start the shortest comes first; else the longest */
};

/* False: out of memory. */
bool parl_hits_push(struct parl_hits *hits, struct parl_hit hit);

/* Removes the first, which is items[0]; there is one. */
void parl_hits_pop(struct parl_hits *hits);

#endif
