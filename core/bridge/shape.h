/*
 * shape.h - findings kept by the million: what those that are alike have in common is kept once.
 *
 * A text says the same over and over. Two findings are of one shape where they differ in nothing
 * but where they stand: their block, the place of their match, and the sentence around it.
 */
#ifndef PARL_BRIDGE_SHAPE_H
#define PARL_BRIDGE_SHAPE_H

#include <parlance/numbers.h>

#include "bridge.h"

/* Start it as {0}, with an arena for what shapes are made of. */
struct parl_shapes {
	struct parl_arena *arena;
	struct parl_finding **items; /* whose places are told from the start of the match */
	size_t count;
	size_t room;
	struct parl_numbers numbers; /* of shapes, by their hashes */
};

/* Forgets all, with the arena. */
void parl_shapes_forget(struct parl_shapes *shapes);
void parl_shapes_release(struct parl_shapes *shapes);

/* The shape of FINDING goes to NUMBER. False: out of memory. */
bool parl_shapes_add(
	struct parl_shapes *shapes, const struct parl_finding *finding, uint32_t *number);

/* The concept of those of shape NUMBER. */
const struct parl_concept *parl_shapes_concept(const struct parl_shapes *shapes, uint32_t number);

/* Bytes of the match of those of shape NUMBER. */
uint32_t parl_shapes_size(const struct parl_shapes *shapes, uint32_t number);

/* The finding of shape NUMBER whose match begins at START of BLOCK, in SENTENCE. It lives as long
 * as its shape. */
struct parl_finding parl_shapes_finding(const struct parl_shapes *shapes, uint32_t number,
	const struct parl_block *block, size_t start, parl_span sentence);

#endif
