/*
 * question.c - what a question of a round says: its number, how many follow, and how long the text
 * is by now.
 */
#include "round.h"

#include "../text/measure.h"

enum parl_status parl_round_measure(struct parl_round *round)
{
	const struct parl_limits *limits = &round->job->limits;
	struct parl_buffer made = PARL_BUFFER_EMPTY;
	parl_view text = parl_job_text(round->job, &made);

	round->words = parl_measure_text(text).words;
	parl_buffer_release(&made);
	round->limits = parl_arena_array(round->job->arena, limits->count, sizeof(*round->limits));
	return text.data && round->limits
		? PARL_OK
		: parl_diagnose_memory(round->job->faults, parl_job_path(round->job));
}

/* Whether the limit is about the text that FINDING stands in. */
static bool is_about(const struct parl_job_limit *limit, const struct parl_finding *finding)
{
	return !limit->section ||
		parl_section_has(
			limit->section, parl_finding_block(finding), parl_finding_span(finding));
}

/* Finds the limits of the text of item INDEX, and how long that is with what was taken before. */
static enum parl_status measure_so_far(struct parl_round *round, size_t index)
{
	const struct parl_finding *asked = parl_round_finding(&round->items[index]);

	round->limit_count = 0;
	for (size_t k = 0; k < round->job->limits.count; k++) {
		struct parl_job_limit *item = &round->limits[round->limit_count];
		long length;

		*item = round->job->limits.items[k];
		if (!is_about(item, asked))
			continue;
		length = (long)item->before;
		round->limit_count++;
		for (size_t i = 0; i < index; i++) {
			const struct parl_finding *finding = parl_round_decided(&round->items[i]);
			long cost = 0;

			if (round->items[i].decision == PARL_DECISION_TAKE &&
				is_about(item, finding) &&
				parl_finding_cost(finding, item->limit.rule, &cost) != PARL_OK)
				return parl_diagnose_memory(
					round->job->faults, parl_job_path(round->job));
			length += cost;
		}
		item->after = (size_t)length;
	}
	return PARL_OK;
}

size_t parl_round_last_asked(const struct parl_round *round, size_t index)
{
	while (index-- > 0)
		if (round->items[index].asked)
			return index;
	return SIZE_MAX;
}

/* How many questions there are from item FROM on; about TERM only, where it is not NULL. */
static size_t count_open(const struct parl_round *round, size_t from, const struct parl_term *term)
{
	const struct parl_decisions *decisions = &round->job->run->session->decisions;
	size_t count = 0;

	for (size_t i = from; i < round->count; i++) {
		const struct parl_finding *finding = parl_round_finding(&round->items[i]);

		count += parl_round_is_open(finding) &&
			(!term || parl_finding_term(finding) == term) &&
			parl_decisions_on(decisions, finding).decision == PARL_DECISION_NONE;
	}
	return count;
}

static long words_so_far(const struct parl_round *round, size_t index)
{
	long words = round->words;

	for (size_t i = 0; i < index; i++)
		if (round->items[i].decision == PARL_DECISION_TAKE)
			words += parl_finding_words(parl_round_decided(&round->items[i]));
	return words;
}

static size_t asked_before(const struct parl_round *round, size_t index)
{
	size_t count = 0;

	for (size_t i = 0; i < index; i++)
		count += round->items[i].asked;
	return count;
}

enum parl_status parl_round_question(
	struct parl_round *round, size_t index, struct parl_question *question)
{
	const struct parl_round_item *item = &round->items[index];
	const struct parl_memory *memory = &round->job->run->memory;
	size_t before = asked_before(round, index);

	if (measure_so_far(round, index) != PARL_OK)
		return PARL_FAILED;
	*question = (struct parl_question){.path = parl_job_path(round->job),
		.wordings = item->wordings,
		.wording_count = item->wording_count,
		.number = before + 1,
		.count = before + count_open(round, index, NULL),
		.same = count_open(round, index, parl_finding_term(parl_round_finding(item))),
		.words = words_so_far(round, index),
		.limits = round->limits,
		.limit_count = round->limit_count,
		.can_undo = parl_round_last_asked(round, index) != SIZE_MAX,
		.project = memory->path,
		.new_project = memory->fresh};
	return PARL_OK;
}
