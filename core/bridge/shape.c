#include "shape.h"

#include <stdlib.h>
#include <string.h>

#include "../base/sum.h"

/* --- places, told from the start of the match: what stands before it wraps around, and back */

static parl_span moved(parl_span span, size_t by)
{
	return (parl_span){span.start + by, span.end + by};
}

static void move(struct parl_finding *finding, size_t by)
{
	finding->match = moved(finding->match, by);
	finding->span = moved(finding->span, by);
	if (finding->also.block)
		finding->also.span = moved(finding->also.span, by);
}

static struct parl_finding placeless(const struct parl_finding *finding)
{
	struct parl_finding shape = *finding;

	shape.sentence = (parl_span){0, 0};
	move(&shape, 0 - finding->match.start);
	return shape;
}

/* --- whether two are one */

static bool same_span(parl_span a, parl_span b)
{
	return a.start == b.start && a.end == b.end;
}

static bool same_text(parl_view a, parl_view b)
{
	return !a.data == !b.data && parl_view_equal(a, b);
}

static bool same_places(const struct parl_finding *a, const struct parl_finding *b)
{
	if (!same_span(a->match, b->match) || !same_span(a->span, b->span) ||
		!a->also.block != !b->also.block)
		return false;
	return !a->also.block ||
		(same_span(a->also.span, b->also.span) && same_text(a->also.text, b->also.text));
}

static bool same_candidate(const struct parl_candidate *a, const struct parl_candidate *b)
{
	return a->term == b->term && same_text(a->spelled, b->spelled) && a->forms == b->forms &&
		a->action == b->action && a->weakened == b->weakened && a->doubt == b->doubt;
}

static bool same_senses(const struct parl_finding *a, const struct parl_finding *b)
{
	return a->sense_count == b->sense_count &&
		memcmp(a->senses, b->senses, a->sense_count * sizeof(*a->senses)) == 0;
}

static bool same_offers(const struct parl_finding *a, const struct parl_finding *b)
{
	if (a->offer_count != b->offer_count)
		return false;
	for (size_t i = 0; i < a->offer_count; i++)
		if (!same_text(a->offers[i], b->offers[i]))
			return false;
	return true;
}

static bool same_verdict(const struct parl_finding *a, const struct parl_finding *b)
{
	return a->action == b->action && a->target == b->target && a->weakened == b->weakened &&
		a->doubt == b->doubt && a->explains == b->explains && a->reader == b->reader &&
		a->hushed == b->hushed && a->unfit == b->unfit && a->words == b->words &&
		a->characters == b->characters && strcmp(a->reason, b->reason) == 0;
}

static bool are_alike(const struct parl_finding *a, const struct parl_finding *b)
{
	return same_verdict(a, b) && same_places(a, b) && same_senses(a, b) &&
		same_candidate(&a->candidate, &b->candidate) &&
		same_text(a->replacement, b->replacement) && same_offers(a, b);
}

/* --- the table */

static uint64_t hash_of(const struct parl_finding *shape)
{
	const uint64_t parts[] = {(uintptr_t)shape->senses[0], shape->match.end, shape->span.start,
		shape->span.end, shape->also.block ? shape->also.span.end : 0,
		(uint64_t)shape->action, (uintptr_t)shape->weakened, (uintptr_t)shape->doubt,
		(uint64_t)shape->hushed, parl_sum(shape->replacement)};

	return parl_sum((parl_view){(const char *)parts, sizeof(parts)});
}

static bool find(const struct parl_shapes *shapes, const struct parl_finding *shape, uint64_t hash,
	uint32_t *number)
{
	struct parl_numbers_walk walk = parl_numbers_walk(&shapes->numbers, hash);

	while (parl_numbers_next(&walk, number))
		if (are_alike(shapes->items[*number], shape))
			return true;
	return false;
}

static bool copy_text(struct parl_arena *arena, parl_view *text)
{
	if (text->data)
		*text = parl_arena_copy(arena, *text);
	return text->data != NULL;
}

static bool copy_offers(struct parl_arena *arena, struct parl_finding *finding)
{
	const parl_view *old = finding->offers;

	finding->offers = parl_arena_array(arena, finding->offer_count, sizeof(*old));
	for (size_t i = 0; finding->offers && i < finding->offer_count; i++) {
		finding->offers[i] = parl_arena_copy(arena, old[i]);
		if (!finding->offers[i].data)
			return false;
	}
	return finding->offers != NULL;
}

/* SHAPE with texts of its own; NULL: out of memory. */
static struct parl_finding *copy_of(struct parl_arena *arena, const struct parl_finding *shape)
{
	struct parl_finding *copy = parl_arena_alloc(arena, sizeof(*copy));
	const struct parl_term **senses =
		parl_arena_array(arena, shape->sense_count, sizeof(*senses));

	if (!copy || !senses)
		return NULL;
	*copy = *shape;
	memcpy(senses, shape->senses, shape->sense_count * sizeof(*senses));
	copy->senses = senses;
	copy->reason = parl_arena_copy(arena, parl_view_of(shape->reason)).data;
	if (!copy->reason || !copy_offers(arena, copy) ||
		(copy->replacement.data && !copy_text(arena, &copy->replacement)) ||
		(copy->also.block && !copy_text(arena, &copy->also.text)))
		return NULL;
	return copy;
}

static bool add(struct parl_shapes *shapes, const struct parl_finding *shape, uint64_t hash)
{
	struct parl_finding **items =
		parl_room(shapes->items, &shapes->room, shapes->count, sizeof(*items));
	struct parl_finding *copy = copy_of(shapes->arena, shape);

	if (items)
		shapes->items = items;
	if (!items || !copy || !parl_numbers_add(&shapes->numbers, hash, (uint32_t)shapes->count))
		return false;
	items[shapes->count++] = copy;
	return true;
}

bool parl_shapes_add(
	struct parl_shapes *shapes, const struct parl_finding *finding, uint32_t *number)
{
	struct parl_finding shape = placeless(finding);
	uint64_t hash = hash_of(&shape);

	if (find(shapes, &shape, hash, number))
		return true;
	*number = (uint32_t)shapes->count;
	return add(shapes, &shape, hash);
}

const struct parl_concept *parl_shapes_concept(const struct parl_shapes *shapes, uint32_t number)
{
	return parl_term_concept(parl_finding_term(shapes->items[number]));
}

uint32_t parl_shapes_size(const struct parl_shapes *shapes, uint32_t number)
{
	return (uint32_t)shapes->items[number]->match.end;
}

struct parl_finding parl_shapes_finding(const struct parl_shapes *shapes, uint32_t number,
	const struct parl_block *block, size_t start, parl_span sentence)
{
	struct parl_finding finding = *shapes->items[number];

	move(&finding, start);
	finding.block = block;
	finding.sentence = sentence;
	if (finding.also.block)
		finding.also.block = block;
	return finding;
}

void parl_shapes_forget(struct parl_shapes *shapes)
{
	parl_arena_reset(shapes->arena);
	shapes->count = 0;
	parl_numbers_clear(&shapes->numbers);
}

void parl_shapes_release(struct parl_shapes *shapes)
{
	free(shapes->items);
	parl_numbers_release(&shapes->numbers);
}
