/*
 * first.c - a hash table from concepts, and dated terms, to the section that named them last.
 */
#include "first.h"

/* Most documents name a few concepts of the thousands that there are. */
#define SLOTS_LEAST 64

/* The sections of a document ascend, so that the last one is all there is to remember. */
struct parl_seen_thing {
	const void *thing; /* a concept, or a term; NULL: the slot is free */
	size_t section;
};

struct parl_seen {
	struct parl_arena *arena;
	size_t count;
	size_t mask; /* slots less one; the slots are a power of two and at most half in use */
	struct parl_seen_thing *slots;
};

struct parl_seen *parl_seen_new(struct parl_arena *arena)
{
	struct parl_seen *seen = parl_arena_alloc(arena, sizeof(*seen));

	if (!seen)
		return NULL;
	seen->arena = arena;
	seen->mask = SLOTS_LEAST - 1;
	seen->slots = parl_arena_array(arena, SLOTS_LEAST, sizeof(*seen->slots));
	return seen->slots ? seen : NULL;
}

/* The slot of THING, or the free one where it would be. */
static struct parl_seen_thing *slot_of(const struct parl_seen *seen, const void *thing)
{
	uint64_t hash = (uint64_t)(uintptr_t)thing * UINT64_C(0x9E3779B97F4A7C15);
	size_t at = (size_t)(hash >> 32) & seen->mask;

	while (seen->slots[at].thing && seen->slots[at].thing != thing)
		at = (at + 1) & seen->mask;
	return &seen->slots[at];
}

static bool grow(struct parl_seen *seen)
{
	struct parl_seen grown = *seen;

	grown.mask = 2 * seen->mask + 1;
	grown.slots = parl_arena_array(seen->arena, grown.mask + 1, sizeof(*grown.slots));
	if (!grown.slots)
		return false;
	for (size_t i = 0; i <= seen->mask; i++)
		if (seen->slots[i].thing)
			*slot_of(&grown, seen->slots[i].thing) = seen->slots[i];
	*seen = grown;
	return true;
}

/* Whether THING was not named in SECTION before. */
static bool is_new(struct parl_seen *seen, const void *thing, size_t section)
{
	struct parl_seen_thing *slot = slot_of(seen, thing);

	if (slot->thing && slot->section == section)
		return false;
	if (!slot->thing) {
		/* Out of memory: rather told twice than not at all. */
		if (2 * seen->count > seen->mask && !grow(seen))
			return true;
		slot = slot_of(seen, thing);
		seen->count++;
	}
	*slot = (struct parl_seen_thing){thing, section};
	return true;
}

bool parl_seen_first(struct parl_seen *seen, const struct parl_finding *finding)
{
	const struct parl_term *term = parl_finding_term(finding);
	size_t section = parl_block_section(parl_finding_block(finding));
	bool first = is_new(seen, parl_term_concept(term), section);

	if (parl_term_status_of(term) <= PARL_TERM_ADMITTED)
		return first;
	return is_new(seen, term, section);
}
