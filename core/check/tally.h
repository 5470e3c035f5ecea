/*
 * tally.h - terms, and how often each stands in a document.
 */
#ifndef PARL_CHECK_TALLY_H
#define PARL_CHECK_TALLY_H

#include "../glossary/model.h"

struct parl_tally_item {
	const struct parl_term *term;
	uint32_t count;
	uint32_t first; /* its caller's: where it stands first, and last */
	uint32_t last;
};

/* Start it as {0}. */
struct parl_tally {
	struct parl_tally_item *items;
	size_t count;
	size_t room;
	uint32_t *slots; /* by hash: the number of an item, and one */
	size_t slot_count;
};

void parl_tally_release(struct parl_tally *tally);

/* The item of TERM, counted once more; it stays where it is until the next. NULL: out of memory. */
struct parl_tally_item *parl_tally_add(struct parl_tally *tally, const struct parl_term *term);

/* Puts the items in order: by concept, register and term. No more can be added then. */
void parl_tally_sort(struct parl_tally *tally);

/* How many items from FIRST on, of those in order, are of its concept and register. */
size_t parl_tally_group(const struct parl_tally *tally, size_t first);

#endif
