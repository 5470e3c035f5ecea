/*
 * map.h - items by the key that each of them begins with: what is known of every term, or concept,
 * that was met.
 *
 * The items lie in one array, in the order in which they came, so that what is told of them is the
 * same in every run, wherever in memory their keys point to.
 */
#ifndef PARLANCE_MAP_H
#define PARLANCE_MAP_H

#include <parlance/numbers.h>

PARL_BEGIN

/* Begin it as PARL_MAP_OF or PARL_SET_OF, end it with parl_map_release. The items are the owner's
 * to change, but for their keys; sorted, they are an array and no map any more. */
struct parl_map {
	size_t size; /* bytes of an item, */
	size_t key;  /* and of the key that it begins with, without padding */
	void *items;
	size_t count;
	size_t room;
	struct parl_numbers numbers; /* of items, by the hash of their keys */
};

/* Of items of TYPE, whose key is all that stands before MEMBER; or that are all key. */
#define PARL_MAP_OF(type, member)                                   \
	{                                                           \
		.size = sizeof(type), .key = offsetof(type, member) \
	}
#define PARL_SET_OF(type)                                 \
	{                                                 \
		.size = sizeof(type), .key = sizeof(type) \
	}

PARL_API void parl_map_release(struct parl_map *map);
PARL_API void parl_map_clear(struct parl_map *map); /* its memory stays for the next items */

/* The item whose key has the bytes of KEY; one that is new is zero behind it. It stays where it is
 * until the next is added. NULL: out of memory. */
PARL_API void *parl_map_add(struct parl_map *map, const void *key);

/* The same, NULL if there is none. */
PARL_API void *parl_map_find(const struct parl_map *map, const void *key);

PARL_END

#endif
