/*
 * duplicates.c - keys that an object has twice, all of them.
 */
#include "scan.h"

#include <stdlib.h>
#include <string.h>

/* Up to so many keys are compared with one another as they stand; more are sorted. */
#define FEW 16

static void report(struct parl_json_reader *reader, struct parl_json_place *first,
	struct parl_json_place *second)
{
	first->shadowed = true;
	size_t line = parl_json_line(reader, first->key_start);
	parl_json_fault(reader, PARL_CODE_JSON_DUPLICATE, parl_json_key_span(second),
		parl_json_help(reader,
			"keep one of the two, and put what both say into it; the other one is in line "
			"%zu",
			line),
		"the key \"%s\" stands here for the second time", second->key);
}

static int by_key(const void *a, const void *b)
{
	struct parl_json_place *const *one = a, *const *other = b;
	int order = strcmp((*one)->key, (*other)->key);
	if (order != 0)
		return order;
	return (*one)->key_start < (*other)->key_start ? -1 : 1;
}

static void judge(struct parl_json_reader *reader, struct parl_json_place **keys, size_t count)
{
	if (count > FEW) {
		qsort(keys, count, sizeof(*keys), by_key);
		for (size_t i = 1; i < count; i++) {
			if (strcmp(keys[i - 1]->key, keys[i]->key) == 0)
				report(reader, keys[i - 1], keys[i]);
		}
		return;
	}
	for (size_t i = 1; i < count; i++) {
		for (size_t j = i; j-- > 0;) {
			if (strcmp(keys[j]->key, keys[i]->key) == 0) {
				report(reader, keys[j], keys[i]);
				break;
			}
		}
	}
}

bool parl_json_check_keys(struct parl_json_reader *reader)
{
	struct parl_json_places *places = &reader->places;
	/* One room for all objects: none has more keys than there are places. */
	struct parl_json_place **keys =
		malloc((places->count + 1) * sizeof(struct parl_json_place *));
	if (!keys)
		return parl_json_no_memory(reader);
	for (uint32_t i = 0; i < places->count; i++) {
		if (places->items[i].kind != PARL_JSON_OBJECT)
			continue;
		size_t count = 0;
		uint32_t child = i + 1;
		while (child < places->items[i].after && child < places->count) {
			keys[count++] = &places->items[child];
			child = places->items[child].after;
		}
		judge(reader, keys, count);
	}
	free(keys);
	return true;
}
