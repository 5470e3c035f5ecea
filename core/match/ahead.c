/*
 * ahead.c - asking the memory for what candidates need before they need it. With many keys the
 * tables are in no near cache, and one miss after the other would be most of the time: here those
 * of some candidates are under way at once. Nothing rests on it but speed.
 */
#include "scan.h"

#include "hash.h"

#define LEAST 30000 /* slots; less are in a near cache anyway */
#define BATCH 32    /* candidates; what they need is still in the nearest cache when they come */

/* Where the walks of candidates come by. */
struct stops {
	uint64_t hashes[2 * BATCH];
	uint16_t tokens[2 * BATCH]; /* of the last token */
	size_t count;
};

static void stop(struct stops *stops, const struct parl_slots *table, uint64_t hash, size_t token)
{
	stops->hashes[stops->count] = hash;
	stops->tokens[stops->count++] = (uint16_t)token;
	__builtin_prefetch(&table->slots[parl_slots_tag(hash) >> table->shift]);
}

/* Goes on from HASH to token NUMBER + 1, where one sign is between. */
static bool go_on(const struct parl_scan *scan, size_t number, uint64_t *hash)
{
	const struct parl_window *window = &scan->window;
	size_t end = window->tokens[number].end;
	if (number + 1 >= window->known || window->tokens[number + 1].start != end + 1)
		return false;
	unsigned char byte = (unsigned char)window->bytes[end];
	char sign = (char)scan->largest->ascii[byte & 0x7F];
	*hash = parl_hash_step(*hash, parl_hash_signs(&sign, 1),
		parl_window_hash(window, scan->largest->flags & PARL_FOLDING_FLAGS, number + 1));
	return true;
}

/* Where the walk of CANDIDATE comes by first. */
static void begin(const struct parl_scan *scan, size_t candidate, struct stops *stops)
{
	const struct parl_window *window = &scan->window;
	size_t number = candidate & ~(size_t)PARL_CANDIDATE_PAIR;
	if (window->kinds[number] == PARL_TOKEN_INTRICATE)
		return;
	uint64_t hash = parl_hash_step(
		0, 0, parl_window_hash(window, scan->largest->flags & PARL_FOLDING_FLAGS, number));
	if (number == candidate)
		stop(stops, &scan->largest->table, hash, number);
	else if (go_on(scan, number, &hash))
		stop(stops, &scan->largest->table, hash, number + 1);
}

void parl_scan_ahead(struct parl_scan *scan)
{
	const struct parl_matcher *matcher = scan->matcher;
	const struct parl_window *window = &scan->window;
	const struct parl_slots *table = &scan->largest->table;
	struct stops stops;
	uint32_t keys[2 * BATCH];
	size_t count = 0, first = scan->fetched;
	stops.count = 0;
	scan->fetched =
		window->candidate_count - first > BATCH ? first + BATCH : window->candidate_count;
	for (size_t i = first; i < scan->fetched; i++)
		begin(scan, window->candidates[i], &stops);
	for (size_t i = 0, begun = stops.count; i < stops.count; i++) {
		const struct parl_slot *slot = parl_slots_find(table, stops.hashes[i]);
		uint64_t hash = stops.hashes[i];
		if (slot == NULL)
			continue;
		if (i < begun && slot->value & PARL_SLOT_MORE &&
			go_on(scan, stops.tokens[i], &hash))
			stop(&stops, table, hash, stops.tokens[i] + (size_t)1);
		if ((slot->value & PARL_SLOT_KEY) == 0)
			continue;
		keys[count] = (slot->value & PARL_SLOT_KEY) - 1;
		__builtin_prefetch(&matcher->keys[keys[count++]]);
	}
	for (size_t i = 0; i < count; i++)
		__builtin_prefetch(matcher->bytes + matcher->keys[keys[i]].at);
}

bool parl_scan_is_far(const struct parl_scan *scan)
{
	return scan->largest != NULL && scan->largest->table.count >= LEAST;
}
