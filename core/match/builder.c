/*
 * builder.c - from patterns to a matcher.
 */
#include "builder.h"

#include "index.h"
#include "spell.h"

#include <stdlib.h>
#include <string.h>

struct parl_matcher_builder *parl_matcher_builder_new(void)
{
	struct parl_matcher_builder *builder = calloc(1, sizeof *builder);
	if (builder && (builder->keys = parl_keys_new()))
		return builder;
	free(builder);
	return NULL;
}

void parl_matcher_builder_free(struct parl_matcher_builder *builder)
{
	if (!builder)
		return;
	parl_edges_release(&builder->starts);
	parl_edges_release(&builder->ends);
	parl_buffer_release(&builder->bytes);
	parl_keys_free(builder->keys);
	free(builder->drafts);
	free(builder);
}

static bool reserve(struct parl_matcher_builder *builder)
{
	struct parl_draft *drafts;

	if (builder->count >= UINT32_MAX / 2)
		return false;
	drafts = parl_room(builder->drafts, &builder->capacity, builder->count, sizeof(*drafts));
	if (drafts)
		builder->drafts = drafts;
	return drafts != NULL;
}

enum parl_status parl_matcher_builder_add(
	struct parl_matcher_builder *builder, const struct parl_pattern *pattern)
{
	struct parl_draft draft = {.at = builder->bytes.size, .id = pattern->id};
	draft.mode = pattern->flags & PARL_MODE_FLAGS;
	if (!reserve(builder))
		return PARL_FAILED;
	builder->bytes.failed = false;
	if (!parl_key_of(builder->keys, pattern->text, draft.mode, &builder->bytes))
		return builder->bytes.failed ? PARL_FAILED : PARL_NONE;
	draft.key.size = builder->bytes.size - draft.at;
	draft.order = (uint32_t)builder->count;
	bool joins = (pattern->flags & PARL_PATTERN_HYPHEN_JOIN) != 0;
	size_t start = parl_edges_add(&builder->starts, builder->keys, pattern->elisions, joins);
	size_t end = parl_edges_add(&builder->ends, builder->keys, pattern->clitics, joins);
	if (start == PARL_EDGES_MOST || end == PARL_EDGES_MOST) {
		builder->bytes.size = draft.at;
		return PARL_FAILED;
	}
	draft.start = (unsigned char)start;
	draft.end = (unsigned char)end;
	builder->drafts[builder->count++] = draft;
	return PARL_OK;
}

/* By mode, key, kinds, order. */
static int compare(const void *left, const void *right)
{
	const struct parl_draft *a = left, *b = right;
	int order = parl_view_order(a->key, b->key);
	if (a->mode != b->mode)
		return a->mode < b->mode ? -1 : 1;
	if (order != 0)
		return order;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end < b->end ? -1 : 1;
	return a->order < b->order ? -1 : a->order > b->order;
}

static void sort_drafts(struct parl_matcher_builder *builder)
{
	for (size_t i = 0; i < builder->count; i++)
		builder->drafts[i].key.data = builder->bytes.data + builder->drafts[i].at;
	if (builder->count > 0)
		qsort(builder->drafts, builder->count, sizeof *builder->drafts, compare);
}

static bool same_key(const struct parl_draft *a, const struct parl_draft *b)
{
	return a->mode == b->mode && parl_view_equal(a->key, b->key);
}

static bool alike(const struct parl_draft *a, const struct parl_draft *b)
{
	return a->start == b->start && a->end == b->end && same_key(a, b);
}

/* Case exact before folded, marks exact before ignored, then the order of the glossary. Four groups
 * of at most COUNT each: fill sees that it fits. */
static uint32_t rank(const struct parl_draft *draft, size_t count)
{
	uint32_t group = (draft->mode & PARL_PATTERN_CASE_EXACT ? 0u : 2u) +
		(draft->mode & PARL_PATTERN_MARKS_IGNORE ? 1u : 0u);
	return group * (uint32_t)count + draft->order;
}

static void put_number(struct parl_matcher *matcher, size_t at, uint32_t number)
{
	memcpy(matcher->bytes + at, &number, sizeof(number));
}

/* Spells KEY, number NUMBER, behind those that are there; where. */
static uint32_t spell(struct parl_matcher *matcher, size_t number, parl_view key)
{
	const size_t four = sizeof(uint32_t), unit = PARL_SPELLING_UNIT;
	bool told = key.size <= PARL_SPELLING_SHORT;
	size_t at = (matcher->byte_count + (told ? four : 2 * four) + unit - 1) / unit * unit;
	uint32_t size = (uint32_t)key.size;
	if (!told)
		put_number(matcher, at - 2 * four, size);
	put_number(matcher, at - four, (told ? size << PARL_SPELLING_SIZE : 0) | (uint32_t)number);
	memcpy(matcher->bytes + at, key.data, key.size);
	matcher->byte_count = at + key.size;
	return (uint32_t)(at / unit);
}

/* One more key has the bytes of the key before, number NUMBER; where they are spelt. */
static uint32_t share(struct parl_matcher *matcher, size_t number)
{
	uint32_t place = matcher->keys[number].place;
	matcher->keys[number].more = true;
	put_number(matcher, (size_t)place * PARL_SPELLING_UNIT - sizeof(uint32_t),
		parl_matcher_spelling(matcher, place) | PARL_SPELLING_SHARED);
	return place;
}

/* Makes a key of DRAFT, number ID of those sorted; LAST is of the key before. Its bytes are kept
 * once. */
static void make_key(struct parl_matcher *matcher, const struct parl_matcher_builder *builder,
	const struct parl_draft *draft, const struct parl_draft *last, size_t id)
{
	size_t number = matcher->key_count++;
	bool same = last && same_key(last, draft);
	uint32_t place = same ? share(matcher, number - 1) : spell(matcher, number, draft->key);
	matcher->keys[number] = (struct parl_matcher_key){.place = place,
		.precedence = rank(draft, builder->count),
		.first_id = (uint32_t)id,
		.start = draft->start,
		.end = draft->end};
}

/* Enters key NUMBER, of DRAFT, into the table of its mode. */
static bool enter(struct parl_matcher *matcher, const struct parl_draft *draft, size_t number)
{
	size_t count = matcher->mode_count;
	if (count == 0 || matcher->modes[count - 1].flags != draft->mode)
		parl_index_open(&matcher->modes[matcher->mode_count++], draft->mode);
	return parl_index_add(matcher, &matcher->modes[matcher->mode_count - 1], number);
}

/* Makes one key of each run of equal drafts, which are sorted. */
static bool make_keys(struct parl_matcher *matcher, const struct parl_matcher_builder *builder)
{
	const struct parl_draft *last = NULL;
	for (size_t i = 0; i < builder->count; i++) {
		const struct parl_draft *draft = &builder->drafts[i];
		matcher->ids[i] = draft->id;
		if (last && alike(last, draft))
			continue;
		make_key(matcher, builder, draft, last, i);
		if ((!last || !same_key(last, draft)) &&
			!enter(matcher, draft, matcher->key_count - 1))
			return false;
		last = draft;
	}
	matcher->keys[matcher->key_count].first_id = (uint32_t)builder->count;
	return true;
}

static bool fill(struct parl_matcher *matcher, struct parl_matcher_builder *builder)
{
	size_t count = builder->count + 1;
	size_t bytes = builder->bytes.size + count * (2 * sizeof(uint32_t) + PARL_SPELLING_UNIT) +
		PARL_SPELLS_MOST;
	if (count > PARL_SPELLING_KEY || bytes / PARL_SPELLING_UNIT > PARL_SLOT_KEY)
		return false;
	matcher->keys = calloc(count, sizeof *matcher->keys);
	matcher->ids = calloc(count, sizeof *matcher->ids);
	matcher->bytes = calloc(bytes, 1);
	if (!matcher->keys || !matcher->ids || !matcher->bytes ||
		!parl_filter_open(&matcher->filter, count))
		return false;
	sort_drafts(builder);
	return make_keys(matcher, builder);
}

struct parl_matcher *parl_matcher_build(struct parl_matcher_builder *builder)
{
	struct parl_matcher *matcher = calloc(1, sizeof *matcher);
	if (matcher && !fill(matcher, builder)) {
		parl_matcher_free(matcher);
		matcher = NULL;
	}
	if (matcher) {
		matcher->starts = builder->starts;
		matcher->ends = builder->ends;
		builder->starts.count = builder->ends.count = 0;
	}
	parl_edges_release(&builder->starts);
	parl_edges_release(&builder->ends);
	parl_buffer_clear(&builder->bytes);
	builder->count = 0;
	return matcher;
}
