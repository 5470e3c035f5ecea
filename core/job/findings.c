/*
 * findings.c - a job's document, judged: one finding after the other for a command to take.
 */
#include <string.h>

#include "learn.h"
#include "round.h"
#include "seat.h"
#include "team.h"

typedef enum parl_status take_finding(void *state, const struct parl_finding *finding);

/* Hands a finding on as it is decided; a wording that cannot be had is none. */
static enum parl_status hand_on(struct parl_job *job, struct parl_bridge *bridge,
	const struct parl_finding *finding, take_finding *take, void *state)
{
	struct parl_decided decided = parl_decisions_on(&job->run->session->decisions, finding);
	enum parl_status status;

	if (decided.wording && parl_finding_replacement(finding).data)
		finding = parl_bridge_reword(bridge, finding, decided.wording);
	if (!finding)
		return parl_diagnose_memory(job->faults, parl_job_path(job));
	job->at_hand = finding;
	job->decision = decided.decision;
	status = take(state, finding);
	job->at_hand = NULL;
	return status;
}

/* One who takes the findings of a job. */
struct taker {
	struct parl_job *job;
	struct parl_bridge *bridge;
	take_finding *take;
	void *state;
};

/* PARL_NONE: no more is wanted. */
static enum parl_status take_findings(
	void *opaque, const struct parl_finding *const *findings, size_t count)
{
	const struct taker *taker = opaque;
	const struct parl_selection *selection = &taker->job->run->session->selection;
	enum parl_status status = PARL_OK;

	for (size_t i = 0; status == PARL_OK && i < count; i++)
		if (parl_selection_takes(selection, findings[i]))
			status = hand_on(
				taker->job, taker->bridge, findings[i], taker->take, taker->state);
	return status;
}

static enum parl_status take_block(struct taker *taker, const struct parl_block *block)
{
	const struct parl_finding *const *findings;
	enum parl_status status;
	size_t count;

	parl_bridge_judge(taker->bridge, block);
	while ((status = parl_bridge_next(taker->bridge, &findings, &count)) == PARL_OK) {
		status = take_findings(taker, findings, count);
		if (status != PARL_OK)
			return status;
	}
	return status == PARL_NONE
		? PARL_OK
		: parl_diagnose_memory(taker->job->faults, parl_job_path(taker->job));
}

/* --- where a person decides */

static bool gather_block(struct parl_round *round, const struct parl_block *block)
{
	const struct parl_selection *selection = &round->job->run->session->selection;
	const struct parl_finding *const *findings;
	enum parl_status status;
	size_t count;

	parl_bridge_judge(round->bridge, block);
	while ((status = parl_bridge_next(round->bridge, &findings, &count)) == PARL_OK)
		for (size_t i = 0; i < count; i++)
			if (parl_selection_takes(selection, findings[i]) &&
				!parl_round_add(round, findings[i]))
				return false;
	return status == PARL_NONE;
}

static enum parl_status gather(struct parl_round *round)
{
	struct parl_job *job = round->job;
	size_t blocks = parl_document_block_count(job->document);

	for (size_t i = 0; i < blocks; i++)
		if (!gather_block(round, parl_document_block(job->document, i)))
			return parl_diagnose_memory(job->faults, parl_job_path(job));
	return PARL_OK;
}

static enum parl_status take_round(const struct parl_round *round, take_finding *take, void *state)
{
	struct parl_job *job = round->job;
	enum parl_status status = PARL_OK;

	for (size_t i = 0; status == PARL_OK && i < round->count; i++) {
		const struct parl_round_item *item = &round->items[i];

		job->at_hand = item->wordings[item->wording];
		job->decision = item->decision;
		status = take(state, job->at_hand);
	}
	job->at_hand = NULL;
	return status;
}

/* OPTIONS, with findings that live as long as the bridge. */
static struct parl_bridge_options keeping_options(const struct parl_bridge_options *options)
{
	struct parl_bridge_options keeping = {0};

	memcpy(&keeping, options,
		options->size < sizeof(keeping) ? options->size : sizeof(keeping));
	keeping.size = sizeof(keeping);
	keeping.keep = true;
	return keeping;
}

static enum parl_status ask_about_all(
	struct parl_job *job, const struct parl_bridge_options *options)
{
	struct parl_bridge_options keeping = keeping_options(options);
	struct parl_round *round = parl_arena_alloc(job->arena, sizeof(*round));
	enum parl_status status;

	if (!round)
		return parl_diagnose_memory(job->faults, parl_job_path(job));
	round->job = job;
	round->bridge = parl_bridge_new(job->run->session->vocabulary, job->document, &keeping);
	job->round = round;
	if (!round->bridge)
		return parl_diagnose_memory(job->faults, parl_job_path(job));
	status = gather(round);
	return status == PARL_OK ? parl_round_ask(round) : status;
}

static enum parl_status judge_asking(struct parl_job *job,
	const struct parl_bridge_options *options, take_finding *take, void *state)
{
	enum parl_status status = job->round ? PARL_OK : ask_about_all(job, options);

	if (status != PARL_OK || !job->round)
		return status;
	job->bridge = job->round->bridge;
	status = take_round(job->round, take, state);
	job->bridge = NULL;
	return status == PARL_FAILED ? PARL_FAILED : PARL_OK;
}

static enum parl_status judge_alone(struct taker *taker)
{
	const struct parl_document *document = taker->job->document;
	size_t blocks = parl_document_block_count(document);
	enum parl_status status = PARL_OK;

	for (size_t i = 0; status == PARL_OK && i < blocks; i++)
		status = take_block(taker, parl_document_block(document, i));
	return status;
}

static enum parl_status judge_together(struct taker *taker, size_t threads)
{
	bool no_memory;
	enum parl_status status = parl_team_judge(
		taker->job->document, taker->bridge, threads, take_findings, taker, &no_memory);

	return no_memory ? parl_diagnose_memory(taker->job->faults, parl_job_path(taker->job))
			 : status;
}

static enum parl_status judge(struct parl_job *job, const struct parl_bridge_options *options,
	take_finding *take, void *state)
{
	bool keeps = parl_seat_keeps(job);
	struct parl_bridge_options keeping = keeping_options(options);
	const struct parl_vocabulary *vocabulary = job->run->session->vocabulary;
	size_t threads = parl_team_size(job);
	struct parl_bridge *bridge = threads > 1
		? parl_learn_together(vocabulary, job->document, options, threads)
		: parl_bridge_new(vocabulary, job->document, keeps ? &keeping : options);
	struct taker taker = {job, bridge, take, state};
	enum parl_status status;

	if (!bridge)
		return parl_diagnose_memory(job->faults, parl_job_path(job));
	job->bridge = bridge;
	status = threads > 1 ? judge_together(&taker, threads) : judge_alone(&taker);
	job->bridge = NULL;
	if (keeps)
		job->kept_bridge = bridge;
	else
		parl_bridge_free(bridge);
	return status == PARL_FAILED ? PARL_FAILED : PARL_OK;
}

enum parl_status parl_job_judge(struct parl_job *job, const struct parl_bridge_options *options,
	take_finding *take, void *state)
{
	return job->run->asks ? judge_asking(job, options, take, state)
			      : judge(job, options, take, state);
}
