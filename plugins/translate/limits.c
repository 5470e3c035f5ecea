/*
 * limits.c - which changes are made of a text that is to keep its limits (see limits.h).
 */
#include "limits.h"

#include <stdlib.h>

/* Of a concept's wordings; no glossary comes near. */
#define WORDINGS 8

/* Limits of answers within one another; what goes beyond is only told of when it is broken. */
#define TOGETHER_MOST 64

static enum parl_status no_memory(const struct limits *limits)
{
	return parl_diagnose_memory(parl_job_diagnostics(limits->job), parl_job_path(limits->job));
}

/* The bounds of a limit that the text keeps now. */
static struct parl_job_limit bounds_of(const struct parl_job_limit *item)
{
	struct parl_job_limit bounds = *item;

	if (item->before < item->limit.least)
		bounds.limit.least = 0;
	if (item->before > item->limit.most)
		bounds.limit.most = SIZE_MAX;
	return bounds;
}

enum parl_status limits_begin(struct limits *limits, struct parl_job *job)
{
	const struct parl_job_limit *items;
	size_t count;

	*limits = (struct limits){.job = job};
	if (parl_job_limits(job, &items, &count) != PARL_OK)
		return PARL_FAILED;
	limits->items = parl_arena_array(parl_job_arena(job), count, sizeof(*limits->items));
	if (!limits->items)
		return no_memory(limits);
	for (size_t i = 0; i < count; i++) {
		struct parl_job_limit bounds = bounds_of(&items[i]);

		if (bounds.limit.least > 0 || bounds.limit.most < SIZE_MAX)
			limits->items[limits->count++] = bounds;
	}
	return PARL_OK;
}

void limits_release(struct limits *limits)
{
	free(limits->planned);
}

/* --- the limits of the text at hand */

/* Those of the outermost answer that begins with limit FROM, and of what stands within it. */
static size_t end_together(const struct limits *limits, size_t from)
{
	const struct parl_section *section = limits->items[from].section;
	size_t to = from + 1;

	while (to < limits->count &&
		(!section || limits->items[to].section->blocks.start < section->blocks.end))
		to++;
	return to;
}

/* Finds the limits that the text of BLOCK has; blocks come in order. False: it has none. */
static bool find_limits(struct limits *limits, const struct parl_block *block)
{
	size_t index = parl_block_index(block);
	size_t from = limits->from;

	while (from < limits->count && limits->items[from].section &&
		limits->items[from].section->blocks.end <= index)
		from = end_together(limits, from);
	if (from == limits->count ||
		(limits->items[from].section &&
			limits->items[from].section->blocks.start > index)) {
		limits->from = limits->to = from;
		return false;
	}
	if (from != limits->from || limits->to == from)
		limits->to = end_together(limits, from);
	limits->from = from;
	if (limits->to - from > TOGETHER_MOST)
		limits->to = from + TOGETHER_MOST;
	return true;
}

static bool is_about(const struct parl_job_limit *limit, const struct parl_finding *finding)
{
	return !limit->section ||
		parl_section_has(
			limit->section, parl_finding_block(finding), parl_finding_span(finding));
}

/* --- gathering */

static long *costs_of(const struct limits *limits, const struct parl_finding *finding)
{
	long *costs = parl_arena_array(
		parl_job_arena(limits->job), limits->to - limits->from, sizeof(*costs));

	for (size_t i = limits->from; costs && i < limits->to; i++)
		if (is_about(&limits->items[i], finding) &&
			parl_finding_cost(finding, limits->items[i].limit.rule,
				&costs[i - limits->from]) != PARL_OK)
			return NULL;
	return costs;
}

/* The limit for which wordings are chosen: the first with a maximum. */
static size_t tightest(const struct limits *limits, const struct parl_finding *finding)
{
	size_t i = limits->from;

	while (i < limits->to &&
		(limits->items[i].limit.most == SIZE_MAX || !is_about(&limits->items[i], finding)))
		i++;
	return i;
}

/* Another wording must be as good here: as sure, and without a verb that would have to change. */
static bool is_as_good(const struct parl_finding *other, const struct parl_finding *finding)
{
	return parl_finding_replacement(other).data &&
		parl_finding_action(other) >= parl_finding_action(finding) &&
		parl_finding_also_count(other) <= parl_finding_also_count(finding) &&
		parl_finding_span(other).start >= parl_finding_span(finding).start;
}

static enum parl_status find_shorter(
	const struct limits *limits, const struct parl_finding *finding, struct planned *planned)
{
	const struct parl_term *wordings[WORDINGS];
	size_t count = parl_finding_wordings(finding, wordings, WORDINGS);
	size_t limit = tightest(limits, finding);
	long best = limit < limits->to ? planned->costs[limit - limits->from] : 0;

	for (size_t i = 1; limit < limits->to && i < count && i < WORDINGS; i++) {
		const struct parl_finding *other =
			parl_job_reword(limits->job, finding, wordings[i]);
		long *costs;

		if (!other)
			return PARL_FAILED;
		if (!is_as_good(other, finding))
			continue;
		costs = costs_of(limits, other);
		if (!costs)
			return no_memory(limits);
		if (costs[limit - limits->from] >= best)
			continue;
		best = costs[limit - limits->from];
		planned->shorter = wordings[i];
		planned->shorter_costs = costs;
	}
	return PARL_OK;
}

static struct planned *make_room(struct limits *limits)
{
	struct planned *planned = parl_room(limits->planned, &limits->planned_capacity,
		limits->planned_count, sizeof(*planned));

	if (!planned)
		return NULL;
	limits->planned = planned;
	return &limits->planned[limits->planned_count];
}

enum parl_status limits_add(struct limits *limits, const struct parl_finding *finding)
{
	struct planned *planned;

	if (!find_limits(limits, parl_finding_block(finding)))
		return PARL_OK;
	planned = make_room(limits);
	if (!planned)
		return no_memory(limits);
	*planned = (struct planned){.block = parl_finding_block(finding),
		.start = parl_finding_match(finding).start,
		.term = parl_finding_term(finding),
		.from = limits->from,
		.to = limits->to,
		.costs = costs_of(limits, finding)};
	if (!planned->costs)
		return no_memory(limits);
	limits->planned_count++;
	return find_shorter(limits, finding, planned);
}

/* --- settling */

static long cost_of(const struct planned *planned, size_t limit)
{
	const long *costs = planned->shortened ? planned->shorter_costs : planned->costs;

	return costs[limit - planned->from];
}

/* How the limits are broken by CHANGES: some maximum (1), some minimum (-1), or not
 * at all; a maximum weighs more. */
static int broken_by(const struct limits *limits, const long *changes)
{
	int broken = 0;

	for (size_t i = limits->from; i < limits->to; i++) {
		const struct parl_job_limit *item = &limits->items[i];
		int one =
			parl_limit_compare(&item->limit, (size_t)((long)item->before + changes[i]));

		if (one != 0 && broken <= 0)
			broken = one;
	}
	return broken;
}

static void add_costs(
	const struct limits *limits, const struct planned *planned, int sign, long *changes)
{
	for (size_t i = limits->from; i < limits->to; i++)
		changes[i] += sign * cost_of(planned, i);
}

static bool lengthens(const struct limits *limits, const struct planned *planned)
{
	for (size_t i = limits->from; i < limits->to; i++)
		if (cost_of(planned, i) > 0)
			return true;
	return false;
}

/* What all changes together add. */
static void sum_up(const struct limits *limits, long *changes)
{
	for (size_t i = limits->from; i < limits->to; i++)
		changes[i] = 0;
	for (size_t i = limits->first; i < limits->end; i++)
		add_costs(limits, &limits->planned[i], 1, changes);
}

/* Writes the shorter wording in all places of the term that FIRST is of. */
static void shorten_term(struct limits *limits, const struct planned *first)
{
	const struct parl_term *term = first->term;

	for (size_t i = limits->first; i < limits->end; i++)
		if (limits->planned[i].term == term && limits->planned[i].shorter)
			limits->planned[i].shortened = true;
}

/* Term after term, until all fits. */
static void shorten(struct limits *limits, long *changes)
{
	for (size_t i = limits->first; i < limits->end; i++) {
		const struct planned *planned = &limits->planned[i];

		if (!planned->shorter || planned->shortened)
			continue;
		shorten_term(limits, planned);
		sum_up(limits, changes);
		if (broken_by(limits, changes) == 0)
			return;
	}
}

static bool go_together(
	const struct limits *limits, const struct planned *one, const struct planned *other)
{
	return parl_term_concept(one->term) == parl_term_concept(other->term) &&
		lengthens(limits, one) == lengthens(limits, other);
}

/* Adds the costs of the change at FIRST and of those that go together with it, which stand behind
 * it: all are made (SIGN 1), or all are held back. */
static void settle_group(struct limits *limits, size_t first, int sign, long *changes)
{
	for (size_t i = first; i < limits->end; i++) {
		struct planned *planned = &limits->planned[i];

		if (i != first && !go_together(limits, &limits->planned[first], planned))
			continue;
		add_costs(limits, planned, sign, changes);
		planned->held = sign < 0;
		planned->settled = true;
	}
}

/* Makes the changes that LENGTHEN, or the others, in the order of the text; with CHECKED only those
 * with which no limit is broken in that direction, or in any (STRICT). */
static void make(struct limits *limits, bool lengthen, bool checked, bool strict, long *changes)
{
	for (size_t i = limits->first; i < limits->end; i++)
		limits->planned[i].settled = false;
	for (size_t i = limits->first; i < limits->end; i++) {
		int broken;

		if (limits->planned[i].settled ||
			lengthens(limits, &limits->planned[i]) != lengthen)
			continue;
		settle_group(limits, i, 1, changes);
		broken = checked ? broken_by(limits, changes) : 0;
		if (strict ? broken != 0 : lengthen ? broken > 0 : broken < 0)
			settle_group(limits, i, -1, changes);
	}
}

/* What makes room comes first, then what needs it. Where that leads from one limit into another,
 * only what keeps all of them at every step. */
static void hold_back(struct limits *limits, bool too_long, long *changes)
{
	for (size_t i = limits->from; i < limits->to; i++)
		changes[i] = 0;
	make(limits, !too_long, false, false, changes);
	make(limits, too_long, true, false, changes);
	if (broken_by(limits, changes) == 0)
		return;
	for (size_t i = limits->from; i < limits->to; i++)
		changes[i] = 0;
	make(limits, false, true, true, changes);
	make(limits, true, true, true, changes);
}

/* What becomes of the changes from FIRST to END, which are up against the same limits. */
static void settle_together(struct limits *limits, long *changes)
{
	bool too_long;

	sum_up(limits, changes);
	too_long = broken_by(limits, changes) > 0;
	if (too_long)
		shorten(limits, changes);
	if (broken_by(limits, changes) != 0)
		hold_back(limits, too_long, changes);
}

enum parl_status limits_settle(struct limits *limits)
{
	long *changes =
		parl_arena_array(parl_job_arena(limits->job), limits->count, sizeof(*changes));

	if (!changes)
		return no_memory(limits);
	for (limits->first = 0; limits->first < limits->planned_count;
		limits->first = limits->end) {
		limits->from = limits->planned[limits->first].from;
		limits->to = limits->planned[limits->first].to;
		limits->end = limits->first;
		while (limits->end < limits->planned_count &&
			limits->planned[limits->end].from == limits->from)
			limits->end++;
		settle_together(limits, changes);
	}
	limits->from = limits->to = 0;
	return PARL_OK;
}

/* --- taking */

static bool comes_before(const struct planned *planned, const struct parl_finding *finding)
{
	size_t block = parl_block_index(parl_finding_block(finding));
	size_t own = parl_block_index(planned->block);

	return own < block || (own == block && planned->start < parl_finding_match(finding).start);
}

enum parl_status limits_take(struct limits *limits, const struct parl_finding **finding)
{
	const struct planned *planned;

	if (!find_limits(limits, parl_finding_block(*finding)))
		return PARL_OK;
	while (limits->next < limits->planned_count &&
		comes_before(&limits->planned[limits->next], *finding))
		limits->next++;
	planned = &limits->planned[limits->next];
	/* One that only has room since another is held back was not reckoned with. */
	if (limits->next == limits->planned_count ||
		planned->block != parl_finding_block(*finding) ||
		planned->start != parl_finding_match(*finding).start)
		return PARL_NONE;
	if (planned->shortened)
		*finding = parl_job_reword(limits->job, *finding, planned->shorter);
	if (!*finding)
		return PARL_FAILED;
	return planned->held ? PARL_NONE : PARL_OK;
}
