/*
 * numbers.c - open addressing over numbers, each with its hash: growing needs no look at the items.
 */
#include <parlance/numbers.h>

#include <stdlib.h>
#include <string.h>

#define LEAST_ROOM 64
#define EMPTY_MOST 16 /* slots for each that is taken: clearing more is not worth it */

static void put(struct parl_numbers *numbers, struct parl_numbers_slot slot)
{
	size_t at = slot.hash;

	while (numbers->slots[at & (numbers->room - 1)].number)
		at++;
	numbers->slots[at & (numbers->room - 1)] = slot;
}

static bool grow(struct parl_numbers *numbers)
{
	struct parl_numbers grown = {.room = numbers->room ? 2 * numbers->room : LEAST_ROOM};

	grown.slots = calloc(grown.room, sizeof(*grown.slots));
	if (!grown.slots)
		return false;
	grown.count = numbers->count;
	for (size_t i = 0; i < numbers->room; i++)
		if (numbers->slots[i].number)
			put(&grown, numbers->slots[i]);
	free(numbers->slots);
	*numbers = grown;
	return true;
}

bool parl_numbers_add(struct parl_numbers *numbers, uint64_t hash, uint32_t number)
{
	if (numbers->room <= 2 * numbers->count && !grow(numbers))
		return false;
	put(numbers, (struct parl_numbers_slot){parl_numbers_hash(hash), number + 1});
	numbers->count++;
	return true;
}

void parl_numbers_clear(struct parl_numbers *numbers)
{
	if (numbers->room > LEAST_ROOM + EMPTY_MOST * numbers->count)
		parl_numbers_release(numbers);
	else if (numbers->count > 0)
		memset(numbers->slots, 0, numbers->room * sizeof(*numbers->slots));
	numbers->count = 0;
}

void parl_numbers_release(struct parl_numbers *numbers)
{
	free(numbers->slots);
	*numbers = (struct parl_numbers){0};
}
