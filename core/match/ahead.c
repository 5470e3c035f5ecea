/*
 * ahead.c - asking the memory for what candidates need before they need it. With many keys the
 * tables are in no near cache, and one miss after the other would be most of the time: here those
 * of all candidates of a window are under way at once. Nothing rests on it but speed.
 */
#include "scan.h"

#include "hash.h"

/* The hash of the first token of a candidate, or of the first two if it is a pair; 0: not told. */
static uint64_t opening(const struct parl_scan *scan, size_t candidate)
{
	const struct parl_window *window = &scan->window;
	unsigned folding = scan->largest->flags & PARL_FOLDING_FLAGS;
	size_t number = candidate & ~(size_t)PARL_CANDIDATE_PAIR;
	if (window->kinds[number] == PARL_TOKEN_INTRICATE)
		return 0;
	uint64_t hash = parl_hash_step(0, 0, parl_window_hash(window, folding, number));
	if (number == candidate)
		return hash;
	size_t end = window->ends[number];
	if (window->starts[number + 1] - end != 1)
		return 0;
	char sign = (char)scan->largest->ascii[scan->text.data[window->base + end] & 0x7F];
	return parl_hash_step(
		hash, parl_hash_signs(&sign, 1), parl_window_hash(window, folding, number + 1));
}

void parl_scan_ahead(struct parl_scan *scan)
{
	const struct parl_matcher *matcher = scan->matcher;
	const struct parl_window *window = &scan->window;
	uint32_t keys[PARL_WINDOW_TOKENS];
	uint64_t hashes[PARL_WINDOW_TOKENS];
	size_t count = 0;
	if (scan->largest == NULL)
		return;
	const struct parl_slots *table = &scan->largest->table;
	for (size_t i = 0; i < window->candidate_count; i++) {
		hashes[i] = opening(scan, window->candidates[i]);
		__builtin_prefetch(&table->slots[parl_slots_tag(hashes[i]) >> table->shift]);
	}
	for (size_t i = 0; i < window->candidate_count; i++) {
		const struct parl_slot *slot = parl_slots_find(table, hashes[i]);
		if (slot == NULL || (slot->value & PARL_SLOT_KEY) == 0)
			continue;
		keys[count] = (slot->value & PARL_SLOT_KEY) - 1;
		__builtin_prefetch(&matcher->keys[keys[count++]]);
	}
	for (size_t i = 0; i < count; i++)
		__builtin_prefetch(matcher->bytes + matcher->keys[keys[i]].at);
}
