#include "shelf.h"

#include <stdlib.h>

#include <parlance/memory.h>

#define BOX (((size_t)1 << PARL_SHELF_BITS) * PARL_SHELF_STEP)
#define FIRST_BOX (BOX / 64) /* most documents need no more */
#define LARGE (BOX / 4)      /* a box of its own */

void parl_shelf_release(struct parl_shelf *shelf)
{
	for (size_t i = 0; i < shelf->count; i++)
		free(shelf->boxes[i]);
	free(shelf->boxes);
	*shelf = (struct parl_shelf){.boxes = NULL};
}

/* A box of SIZE bytes, the last one. */
static unsigned char *add_box(struct parl_shelf *shelf, size_t size)
{
	unsigned char **boxes =
		parl_room(shelf->boxes, &shelf->capacity, shelf->count, sizeof(*boxes));
	unsigned char *box;

	if (!boxes)
		return NULL;
	shelf->boxes = boxes;
	if (shelf->count > UINT32_MAX >> PARL_SHELF_BITS)
		return NULL;
	box = malloc(size);
	if (box)
		boxes[shelf->count++] = box;
	return box;
}

static bool open_box(struct parl_shelf *shelf, size_t size)
{
	size_t room = shelf->room ? BOX : FIRST_BOX;

	room = room < size ? BOX : room;
	if (!add_box(shelf, room))
		return false;
	shelf->open = shelf->count - 1;
	shelf->used = 0;
	shelf->room = room;
	return true;
}

unsigned char *parl_shelf_add(struct parl_shelf *shelf, size_t size, uint32_t *number)
{
	unsigned char *piece;

	if (size > LARGE) {
		piece = add_box(shelf, size);
		*number = (uint32_t)(shelf->count - 1) << PARL_SHELF_BITS;
		return piece;
	}
	if (size > shelf->room - shelf->used && !open_box(shelf, size))
		return NULL;
	piece = shelf->boxes[shelf->open] + shelf->used;
	*number = (uint32_t)shelf->open << PARL_SHELF_BITS |
		(uint32_t)(shelf->used / PARL_SHELF_STEP);
	shelf->used += (size + PARL_SHELF_STEP - 1) / PARL_SHELF_STEP * PARL_SHELF_STEP;
	return piece;
}
