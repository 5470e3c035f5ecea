/*
 * first.c - a hash table from concepts to the section that named them last.
 */
#include "first.h"

/* The sections of a document ascend, so that the last one is all there is to remember. */
struct parl_seen_concept {
	const struct parl_concept *concept;
	size_t section;
};

struct parl_seen {
	size_t mask; /* slots less one; the slots are a power of two and never all in use */
	struct parl_seen_concept *slots;
};

struct parl_seen *parl_seen_new(const struct parl_vocabulary *vocabulary, struct parl_arena *arena)
{
	size_t needed = 2 * parl_vocabulary_concept_count(vocabulary);
	struct parl_seen *seen = parl_arena_alloc(arena, sizeof(*seen));
	size_t slots = 16;

	while (slots <= needed)
		slots *= 2;
	if (!seen)
		return NULL;
	seen->mask = slots - 1;
	seen->slots = parl_arena_array(arena, slots, sizeof(*seen->slots));
	return seen->slots ? seen : NULL;
}

bool parl_seen_first(struct parl_seen *seen, const struct parl_finding *finding)
{
	const struct parl_concept *concept = parl_term_concept(parl_finding_term(finding));
	size_t section = parl_block_section(parl_finding_block(finding));
	uint64_t hash = (uint64_t)(uintptr_t) concept * UINT64_C(0x9E3779B97F4A7C15);
	size_t at = (size_t)(hash >> 32) & seen->mask;

	while (seen->slots[at].concept && seen->slots[at].concept != concept)
		at = (at + 1) & seen->mask;
	if (seen->slots[at].concept && seen->slots[at].section == section)
		return false;
	seen->slots[at] = (struct parl_seen_concept){concept, section};
	return true;
}
