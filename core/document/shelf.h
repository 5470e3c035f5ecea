/*
 * shelf.h - pieces of bytes by the million, each behind the other, found again by a number of 32
 * bits.
 */
#ifndef PARL_DOCUMENT_SHELF_H
#define PARL_DOCUMENT_SHELF_H

#include <parlance/types.h>

/* A number is that of a box, and which four bytes of it the piece begins at. */
#define PARL_SHELF_STEP 4
#define PARL_SHELF_BITS 14

/* Start it as {0}. Boxes are never moved. */
struct parl_shelf {
	unsigned char **boxes;
	size_t count;
	size_t capacity;
	size_t open; /* the box that is not full yet, */
	size_t used; /* bytes of it, */
	size_t room; /* of so many; 0: there is none */
};

void parl_shelf_release(struct parl_shelf *shelf);

/* A new piece of SIZE bytes, to be written to; its number goes to NUMBER. NULL: out of memory, or
 * of numbers, behind four gigabytes. */
unsigned char *parl_shelf_add(struct parl_shelf *shelf, size_t size, uint32_t *number);

static inline const unsigned char *parl_shelf_at(const struct parl_shelf *shelf, uint32_t number)
{
	uint32_t step = number & ((UINT32_C(1) << PARL_SHELF_BITS) - 1);

	return shelf->boxes[number >> PARL_SHELF_BITS] + (size_t)step * PARL_SHELF_STEP;
}

#endif
