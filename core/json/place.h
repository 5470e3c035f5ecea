/*
 * place.h - where every value of a JSON text stands: the tree that later faults point into.
 *
 * The places of a text stand in one array in document order. What is inside items[i] follows it
 * directly, up to items[i].after.
 */
#ifndef PARL_JSON_PLACE_H
#define PARL_JSON_PLACE_H

#include <parlance/types.h>

enum parl_json_type {
	PARL_JSON_OBJECT,
	PARL_JSON_ARRAY,
	PARL_JSON_STRING,
	PARL_JSON_NUMBER,
	PARL_JSON_TRUE,
	PARL_JSON_FALSE,
	PARL_JSON_NULL
};

/* Offsets have 32 bits: a text has at most PARL_JSON_BYTES_MOST bytes. */
struct parl_json_place {
	const char *key;    /* decoded and terminated; NULL in an array and at the top */
	uint32_t key_start; /* with its quotes */
	uint32_t key_end;
	uint32_t start;
	uint32_t end;
	uint32_t after;
	uint8_t kind; /* enum parl_json_type */
	bool shadowed;
};

struct parl_json_places {
	struct parl_json_place *items;
	size_t count;
	size_t room;
};

/* Adds a place; its index, or UINT32_MAX when memory is out. */
uint32_t parl_json_places_add(struct parl_json_places *places, const struct parl_json_place *place);
void parl_json_places_release(struct parl_json_places *places);

/* The children of a place, first and next; NULL when there is no more. */
const struct parl_json_place *parl_json_place_first(
	const struct parl_json_places *places, const struct parl_json_place *parent);
const struct parl_json_place *parl_json_place_next(const struct parl_json_places *places,
	const struct parl_json_place *parent, const struct parl_json_place *child);

/* The member KEY of an object that no duplicate hides; NULL: none. */
const struct parl_json_place *parl_json_place_member(const struct parl_json_places *places,
	const struct parl_json_place *parent, const char *key);

/* How many children PARENT has. */
size_t parl_json_place_count(
	const struct parl_json_places *places, const struct parl_json_place *parent);

parl_span parl_json_place_span(const struct parl_json_place *place);
parl_span parl_json_key_span(const struct parl_json_place *place);

#endif
