/*
 * ahead.c - asking the memory for what candidates need before they need it. With many keys the
 * tables are in no near cache, and one miss after the other would be most of the time: here those
 * of all candidates of a window are under way at once. Nothing rests on it but speed.
 */
#include "scan.h"

#include "hash.h"

#define AHEAD_LEAST 2000 /* slots; less are in a near cache anyway */

/* Goes on from HASH to token NUMBER + 1, where one sign is between. */
static bool go_on(const struct parl_scan *scan, size_t number, uint64_t *hash)
{
	const struct parl_window *window = &scan->window;
	size_t end = window->ends[number];
	if (number + 1 >= window->known || window->starts[number + 1] != end + 1)
		return false;
	unsigned char byte = (unsigned char)scan->text.data[window->base + end];
	char sign = (char)scan->largest->ascii[byte & 0x7F];
	*hash = parl_hash_step(*hash, parl_hash_signs(&sign, 1),
		parl_window_hash(window, scan->largest->flags & PARL_FOLDING_FLAGS, number + 1));
	return true;
}

/* Puts the hashes of what CANDIDATE asks for first and second into HASHES; how many. */
static size_t openings(const struct parl_scan *scan, size_t candidate, uint64_t *hashes)
{
	const struct parl_window *window = &scan->window;
	size_t number = candidate & ~(size_t)PARL_CANDIDATE_PAIR, count = 0;
	if (window->kinds[number] == PARL_TOKEN_INTRICATE)
		return 0;
	uint64_t hash = parl_hash_step(
		0, 0, parl_window_hash(window, scan->largest->flags & PARL_FOLDING_FLAGS, number));
	if (number == candidate)
		hashes[count++] = hash;
	for (; count < 2 && go_on(scan, number, &hash); number++)
		hashes[count++] = hash;
	return count;
}

void parl_scan_ahead(struct parl_scan *scan)
{
	const struct parl_matcher *matcher = scan->matcher;
	const struct parl_window *window = &scan->window;
	uint32_t keys[2 * PARL_WINDOW_TOKENS];
	uint64_t hashes[2 * PARL_WINDOW_TOKENS];
	size_t asked = 0, count = 0;
	if (scan->largest == NULL || scan->largest->table.count < AHEAD_LEAST)
		return;
	const struct parl_slots *table = &scan->largest->table;
	for (size_t i = 0; i < window->candidate_count; i++)
		asked += openings(scan, window->candidates[i], hashes + asked);
	for (size_t i = 0; i < asked; i++)
		__builtin_prefetch(&table->slots[parl_slots_tag(hashes[i]) >> table->shift]);
	for (size_t i = 0; i < asked; i++) {
		const struct parl_slot *slot = parl_slots_find(table, hashes[i]);
		if (slot == NULL || (slot->value & PARL_SLOT_KEY) == 0)
			continue;
		keys[count] = (slot->value & PARL_SLOT_KEY) - 1;
		__builtin_prefetch(&matcher->keys[keys[count++]]);
	}
	for (size_t i = 0; i < count; i++)
		__builtin_prefetch(matcher->bytes + matcher->keys[keys[i]].at);
}
