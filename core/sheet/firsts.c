/*
 * firsts.c - which row each concept began in.
 */
#include "sheet.h"

struct first {
	const struct parl_node *concept_;
	struct parl_sheet_row row;
};

void parl_sheet_firsts_begin(struct parl_map *firsts)
{
	*firsts = (struct parl_map)PARL_MAP_OF(struct first, row);
}

enum parl_status parl_sheet_firsts_take(struct parl_map *firsts, const struct parl_node *concept_,
	const struct parl_sheet_row *row, const struct parl_sheet_row **first)
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
