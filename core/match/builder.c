/*
 * builder.c - from patterns to a matcher.
 */
#include "builder.h"

#include <stdlib.h>
#include <string.h>

struct parl_matcher_builder *parl_matcher_builder_new(void)
{
	struct parl_matcher_builder *builder = calloc(1, sizeof *builder);
	if (builder != NULL && (builder->keys = parl_keys_new()) != NULL)
		return builder;
	free(builder);
	return NULL;
}

void parl_matcher_builder_free(struct parl_matcher_builder *builder)
{
	if (builder == NULL)
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
	if (builder->count < builder->capacity)
		return true;
	size_t capacity = builder->capacity * 2 + 64;
	if (builder->count >= UINT32_MAX / 2 || capacity > SIZE_MAX / sizeof(struct parl_draft))
		return false;
	struct parl_draft *drafts = realloc(builder->drafts, capacity * sizeof *drafts);
	if (drafts == NULL)
		return false;
	builder->drafts = drafts;
	builder->capacity = capacity;
	return true;
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
	size_t shorter = a->key.size < b->key.size ? a->key.size : b->key.size;
	int order = memcmp(a->key.data, b->key.data, shorter);
	if (a->mode != b->mode)
		return a->mode < b->mode ? -1 : 1;
	if (order != 0)
		return order;
	if (a->key.size != b->key.size)
		return a->key.size < b->key.size ? -1 : 1;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end < b->end ? -1 : 1;
	return a->order < b->order ? -1 : a->order > b->order;
}

static bool alike(const struct parl_draft *a, const struct parl_draft *b)
{
	return a->mode == b->mode && a->start == b->start && a->end == b->end &&
		parl_view_equal(a->key, b->key);
}

static void sort_drafts(struct parl_matcher_builder *builder)
{
	for (size_t i = 0; i < builder->count; i++)
		builder->drafts[i].key.data = builder->bytes.data + builder->drafts[i].at;
	if (builder->count > 0)
		qsort(builder->drafts, builder->count, sizeof *builder->drafts, compare);
}

/* Makes one key of each run of equal drafts, which are sorted; HEADS takes the first of each. */
static void make_keys(struct parl_matcher *matcher, const struct parl_matcher_builder *builder,
	const struct parl_draft **heads)
{
	const struct parl_draft *last = NULL;
	for (size_t i = 0; i < builder->count; i++) {
		const struct parl_draft *draft = &builder->drafts[i];
		matcher->ids[i] = draft->id;
		if (last == NULL || !alike(last, draft)) {
			heads[matcher->key_count] = draft;
			matcher->keys[matcher->key_count++] = (struct parl_matcher_key){
				.first_id = (uint32_t)i, .start = draft->start, .end = draft->end};
		}
		matcher->keys[matcher->key_count - 1].id_count++;
		last = draft;
	}
}

/* Case exact before folded, marks exact before ignored, then the order of the glossary. */
static void rank_keys(
	struct parl_matcher *matcher, const struct parl_draft *const *heads, uint32_t count)
{
	for (size_t i = 0; i < matcher->key_count; i++) {
		unsigned mode = heads[i]->mode;
		uint32_t group = (mode & PARL_PATTERN_CASE_EXACT ? 0u : 2u) +
			(mode & PARL_PATTERN_MARKS_IGNORE ? 1u : 0u);
		/* four groups of at most COUNT each: parl_matcher_build sees that it fits */
		matcher->keys[i].precedence = group * count + heads[i]->order;
	}
}

/* The automata, one a mode. VIEWS has room for all keys. */
static bool build_modes(
	struct parl_matcher *matcher, const struct parl_draft *const *heads, parl_view *views)
{
	size_t end;
	for (size_t start = 0; start < matcher->key_count; start = end) {
		struct parl_mode *mode = &matcher->modes[matcher->mode_count];
		mode->flags = heads[start]->mode;
		parl_skip_open(mode);
		for (end = start; end < matcher->key_count && heads[end]->mode == mode->flags;
			end++) {
			views[end] = heads[end]->key;
			parl_skip_add(matcher, mode, views[end]);
		}
		if (!parl_automaton_build(
			    &mode->automaton, views + start, end - start, (uint32_t)start))
			return false;
		matcher->mode_count++;
	}
	return true;
}

static bool fill(struct parl_matcher *matcher, struct parl_matcher_builder *builder)
{
	size_t count = builder->count + 1;
	const struct parl_draft **heads = calloc(count, sizeof *heads);
	parl_view *views = calloc(count, sizeof *views);
	matcher->keys = calloc(count, sizeof *matcher->keys);
	matcher->ids = calloc(count, sizeof *matcher->ids);
	bool made = heads && views && matcher->keys && matcher->ids && count < UINT32_MAX / 4;
	if (made) {
		sort_drafts(builder);
		make_keys(matcher, builder, heads);
		rank_keys(matcher, heads, (uint32_t)count);
		made = build_modes(matcher, heads, views);
	}
	free(heads);
	free(views);
	return made;
}

struct parl_matcher *parl_matcher_build(struct parl_matcher_builder *builder)
{
	struct parl_matcher *matcher = calloc(1, sizeof *matcher);
	if (matcher != NULL && !fill(matcher, builder)) {
		parl_matcher_free(matcher);
		matcher = NULL;
	}
	if (matcher != NULL) {
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
