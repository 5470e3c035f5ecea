/*
 * place.c - the array of places and walks over it.
 */
#include "place.h"

#include <stdlib.h>
#include <string.h>

#include <parlance/memory.h>

uint32_t parl_json_places_add(struct parl_json_places *places, const struct parl_json_place *place)
{
	struct parl_json_place *items =
		parl_room(places->items, &places->room, places->count, sizeof(*items));
	if (!items)
		return UINT32_MAX;
	places->items = items;
	places->items[places->count] = *place;
	return (uint32_t)places->count++;
}

void parl_json_places_release(struct parl_json_places *places)
{
	free(places->items);
	*places = (struct parl_json_places){0};
}

static const struct parl_json_place *child_at(
	const struct parl_json_places *places, const struct parl_json_place *parent, size_t index)
{
	return index < parent->after && index < places->count ? &places->items[index] : NULL;
}

const struct parl_json_place *parl_json_place_first(
	const struct parl_json_places *places, const struct parl_json_place *parent)
{
	return child_at(places, parent, (size_t)(parent - places->items) + 1);
}

const struct parl_json_place *parl_json_place_next(const struct parl_json_places *places,
	const struct parl_json_place *parent, const struct parl_json_place *child)
{
	return child_at(places, parent, child->after);
}

const struct parl_json_place *parl_json_place_member(const struct parl_json_places *places,
	const struct parl_json_place *parent, const char *key)
{
	const struct parl_json_place *child = parl_json_place_first(places, parent);
	for (; child; child = parl_json_place_next(places, parent, child)) {
		if (!child->shadowed && child->key && strcmp(child->key, key) == 0)
			return child;
	}
	return NULL;
}

size_t parl_json_place_count(
	const struct parl_json_places *places, const struct parl_json_place *parent)
{
	size_t count = 0;
	const struct parl_json_place *child = parl_json_place_first(places, parent);
	for (; child; child = parl_json_place_next(places, parent, child))
		count++;
	return count;
}

parl_span parl_json_place_span(const struct parl_json_place *place)
{
	return (parl_span){place->start, place->end};
}

parl_span parl_json_key_span(const struct parl_json_place *place)
{
	return (parl_span){place->key_start, place->key_end};
}
