/*
 * texts.h - what changes of a document say, kept once for all that say the same.
 */
#ifndef TERMINAL_TEXTS_H
#define TERMINAL_TEXTS_H

#include <parlance/memory.h>
#include <parlance/numbers.h>

/* Data NULL: there is none. */
enum said {
	SAID_BEFORE,
	SAID_AFTER,
	SAID_ALSO,
	SAID_OFFERS,
	SAID_REASON,
	SAID_WEAKENED,
	SAID_COST,
	SAID_PART,
	SAID_COUNT
};

struct saying {
	parl_view texts[SAID_COUNT];
};

/* Start it as {0}. */
struct sayings {
	struct saying *items;
	size_t count;
	size_t capacity;
	struct parl_numbers numbers; /* of items, by their hashes */
};

/* The number of SAYING goes to NUMBER; its texts are copied into ARENA if there is none like it.
 * False: out of memory. */
bool sayings_add(struct sayings *sayings, struct parl_arena *arena, const struct saying *saying,
	uint32_t *number);

/* When the arena is reset. */
void sayings_forget(struct sayings *sayings);
void sayings_release(struct sayings *sayings);

#endif
