/*
 * places.h - where every value of a JSON text stands: the tree that later faults point into.
 *
 * The places of a text stand in one array in document order. What is inside items[i] follows it
 * directly, up to items[i].after.
 */
#ifndef PARL_GLOSSARY_PLACES_H
#define PARL_GLOSSARY_PLACES_H

#include <parlance/types.h>

enum parl_place_kind {
	PARL_PLACE_OBJECT,
	PARL_PLACE_ARRAY,
	PARL_PLACE_STRING,
	PARL_PLACE_NUMBER,
	PARL_PLACE_TRUE,
	PARL_PLACE_FALSE,
	PARL_PLACE_NULL
};

/* Offsets have 32 bits: a glossary has at most PARL_GLOSSARY_MOST bytes. */
struct parl_place {
	const char *key;    /* decoded and terminated; NULL in an array and at the top */
	uint32_t key_start; /* with its quotes */
	uint32_t key_end;
	uint32_t start;
	uint32_t end;
	uint32_t after;
	uint8_t kind; /* enum parl_place_kind */
	bool shadowed;
};

struct parl_places {
	struct parl_place *items;
	size_t count;
	size_t room;
};

/* Adds a place; its index, or UINT32_MAX when memory is out. */
uint32_t parl_places_add(struct parl_places *places, const struct parl_place *place);
void parl_places_release(struct parl_places *places);

/* The children of a place, first and next; NULL when there is no more. */
const struct parl_place *parl_place_first(
	const struct parl_places *places, const struct parl_place *parent);
const struct parl_place *parl_place_next(const struct parl_places *places,
	const struct parl_place *parent, const struct parl_place *child);

/* The member KEY of an object that no duplicate hides; NULL: none. */
const struct parl_place *parl_place_member(
	const struct parl_places *places, const struct parl_place *parent, const char *key);

/* How many children PARENT has. */
size_t parl_place_count(const struct parl_places *places, const struct parl_place *parent);

parl_span parl_place_span(const struct parl_place *place);
parl_span parl_place_key_span(const struct parl_place *place);

#endif
