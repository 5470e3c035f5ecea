/*
 * firsts.c - which row each concept began in: a table by the concept's node.
 */
#include "csv.h"

#include <stdlib.h>

/* A slot of the table. */
struct csv_first {
	const struct parl_node *concept_; /* NULL: a free one */
	struct csv_row row;
};

static size_t slot_of(const struct csv_firsts *firsts, const struct parl_node *concept_)
{
	size_t at = ((uintptr_t)concept_ >> 4) * (size_t)0x9E3779B97F4A7C15u;

	for (at = (at >> 20) & firsts->mask;
		firsts->slots[at].concept_ && firsts->slots[at].concept_ != concept_;)
		at = (at + 1) & firsts->mask;
	return at;
}

static bool grow(struct csv_firsts *firsts)
{
	struct csv_first *old = firsts->slots;
	size_t mask = old ? firsts->mask * 2 + 1 : 63, room = old ? firsts->mask + 1 : 0;
	struct csv_first *larger;

	if (old && firsts->count * 2 <= firsts->mask)
		return true;
	larger = calloc(mask + 1, sizeof(*larger));
	if (!larger)
		return false;
	firsts->slots = larger;
	firsts->mask = mask;
	for (size_t i = 0; i < room; i++)
		if (old[i].concept_)
			larger[slot_of(firsts, old[i].concept_)] = old[i];
	free(old);
	return true;
}

void csv_firsts_release(struct csv_firsts *firsts)
{
	free(firsts->slots);
}

enum parl_status csv_firsts_take(struct csv_firsts *firsts, const struct parl_node *concept_,
	const struct csv_row *row, const struct csv_row **first)
{
	struct csv_first *slot;

	if (!grow(firsts))
		return PARL_FAILED;
	slot = &firsts->slots[slot_of(firsts, concept_)];
	*first = slot->concept_ ? &slot->row : NULL;
	if (*first)
		return PARL_OK;
	firsts->count++;
	*slot = (struct csv_first){concept_, *row};
	return PARL_OK;
}
