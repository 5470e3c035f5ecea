/*
 * tally.h - terms, and how often each stands in a document.
 */
#ifndef PARL_CHECK_TALLY_H
#define PARL_CHECK_TALLY_H

#include <parlance/map.h>

#include "../glossary/model.h"

struct parl_tally_item {
	const struct parl_term *term;
	uint32_t count;
	uint32_t first; /* its caller's: where it stands first, and last */
	uint32_t last;
};

/* A map of such items begins so. */
#define PARL_TALLY PARL_MAP_OF(struct parl_tally_item, count)

/* The item of TERM, counted once more. NULL: out of memory. */
struct parl_tally_item *parl_tally_add(struct parl_map *tally, const struct parl_term *term);

/* The items in order: by concept, register and term. It is the end of the map. */
struct parl_tally_item *parl_tally_sort(struct parl_map *tally);

/* Of the concepts and registers of two terms; 0: they have the same. */
int parl_tally_order(const struct parl_term *a, const struct parl_term *b);

/* How many of ITEMS, COUNT of them and in order, are of the concept and register of the first. */
size_t parl_tally_group(const struct parl_tally_item *items, size_t count);

#endif
