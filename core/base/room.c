/*
 * room.c - lists that grow item by item.
 */
#include <parlance/memory.h>

#include <stdint.h>
#include <stdlib.h>

#define ROOM_LEAST 16

void *parl_room(void *items, size_t *room, size_t count, size_t size)
{
	size_t larger = *room ? *room * 2 : ROOM_LEAST;
	void *grown;

	if (count < *room)
		return items;
	if (larger < *room || larger > SIZE_MAX / size)
		return NULL;
	grown = realloc(items, larger * size);
	if (grown)
		*room = larger;
	return grown;
}
