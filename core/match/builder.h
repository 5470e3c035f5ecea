/*
 * builder.h - patterns on their way into a matcher.
 */
#ifndef PARL_MATCH_BUILDER_H
#define PARL_MATCH_BUILDER_H

#include "matcher.h"

struct parl_draft {
	size_t at;     /* where its key begins in `bytes` */
	parl_view key; /* in `bytes`, once they grow no more */
	unsigned mode; /* flags */
	unsigned char start, end;
	uint32_t id;
	uint32_t order;
};

struct parl_matcher_builder {
	struct parl_keys *keys;
	struct parl_buffer bytes;
	struct parl_draft *drafts;
	size_t count, capacity;
	struct parl_edges starts, ends;
};

/* The number of the kind with these words (and a hyphen that joins) in EDGES, which gets it if it
 * has it not; PARL_EDGES_MOST: there are too many, or memory is out. */
size_t parl_edges_add(
	struct parl_edges *edges, struct parl_keys *keys, const char *words, bool joins);
void parl_edges_release(struct parl_edges *edges);

#endif
