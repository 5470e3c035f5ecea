/*
 * numbers.h - the numbers of items, found by a hash: for who keeps items in an array of its own,
 *and says itself which of them are the same.
 *
 *	struct parl_numbers_walk walk = parl_numbers_walk(&numbers, hash);
 *	uint32_t number;
 *
 *	while (parl_numbers_next(&walk, &number))
 *		if (same(&items[number], &wanted))
 *			return number;
 */
#ifndef PARLANCE_NUMBERS_H
#define PARLANCE_NUMBERS_H

#include <parlance/types.h>

PARL_BEGIN

struct parl_numbers_slot {
	uint32_t hash;
	uint32_t number; /* and one; 0: the slot is free */
};

/* Start it as {0}, end it with parl_numbers_release. */
struct parl_numbers {
	struct parl_numbers_slot *slots;
	size_t room; /* slots: a power of two, at most half of them taken */
	size_t count;
};

/* Adds NUMBER, less than UINT32_MAX, under HASH, whose low and high half both count. The same one
 * may be there already, and is there twice then. False: out of memory. */
PARL_API bool parl_numbers_add(struct parl_numbers *numbers, uint64_t hash, uint32_t number);

/* Takes all out, in the time that it took to put them in. */
PARL_API void parl_numbers_clear(struct parl_numbers *numbers);

PARL_API void parl_numbers_release(struct parl_numbers *numbers);

/* From one number under a hash to the next; and seldom to others, whose hash is like it. */
struct parl_numbers_walk {
	const struct parl_numbers *numbers;
	uint32_t hash;
	size_t at;
};

static inline uint32_t parl_numbers_hash(uint64_t hash)
{
	return (uint32_t)(hash ^ hash >> 32);
}

static inline struct parl_numbers_walk parl_numbers_walk(
	const struct parl_numbers *numbers, uint64_t hash)
{
	struct parl_numbers_walk walk = {numbers, parl_numbers_hash(hash), 0};

	walk.at = walk.hash;
	return walk;
}

/* Goes on to the next; it is put into NUMBER. False: there is no other. */
static inline bool parl_numbers_next(struct parl_numbers_walk *walk, uint32_t *number)
{
	const struct parl_numbers *numbers = walk->numbers;

	while (numbers->room > 0) {
		struct parl_numbers_slot slot = numbers->slots[walk->at++ & (numbers->room - 1)];

		if (slot.number == 0)
			return false;
		*number = slot.number - 1;
		if (slot.hash == walk->hash)
			return true;
	}
	return false;
}

PARL_END

#endif
