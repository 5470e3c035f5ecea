/*
 * firsts.c - which row each concept began in.
 */
#include "csv.h"

struct first {
	const struct parl_node *concept_;
	struct csv_row row;
};

void csv_firsts_begin(struct parl_map *firsts)
{
	*firsts = (struct parl_map)PARL_MAP_OF(struct first, row);
}

enum parl_status csv_firsts_take(struct parl_map *firsts, const struct parl_node *concept_,
	const struct csv_row *row, const struct csv_row **first)
{
	size_t before = firsts->count;
	struct first *item = parl_map_add(firsts, &concept_);

	if (!item)
		return PARL_FAILED;
	*first = firsts->count == before ? &item->row : NULL;
	if (!*first)
		item->row = *row;
	return PARL_OK;
}
