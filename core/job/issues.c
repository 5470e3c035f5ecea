/*
 * issues.c - a job's document, checked: by what the run is about, and by what a person decided.
 */
#include "job.h"
#include "seat.h"

static const struct parl_finding *settle(void *data, struct parl_bridge *bridge,
	const struct parl_finding *finding, enum parl_issue_state *state)
{
	const struct parl_job *job = data;
	struct parl_decided decided = parl_decisions_on(&job->run->session->decisions, finding);

	if (decided.decision == PARL_DECISION_LEAVE && *state == PARL_ISSUE_OPEN)
		*state = PARL_ISSUE_DECLINED;
	if (!decided.wording || !parl_finding_replacement(finding).data)
		return finding;
	return parl_bridge_reword(bridge, finding, decided.wording);
}

static bool concerns(void *data, enum parl_issue_kind kind, const struct parl_concept *concept_)
{
	const struct parl_job *job = data;

	return parl_selection_concerns(&job->run->session->selection, kind, concept_);
}

/* The words that an issue is about; of a comment, the comment. */
static parl_view words_of(const struct parl_job *job, const struct parl_issue *issue)
{
	parl_view text = issue->block ? parl_block_text(issue->block) : parl_job_input(job);
	parl_span span = issue->block ? issue->span : issue->place.bytes;

	return parl_view_part(text, span);
}

/* Hands one issue after the other on; what the baseline has is known. All are compared with it,
 * even when no more are wanted. */
static enum parl_status hand_on(struct parl_job *job,
	enum parl_status (*take)(void *state, const struct parl_issue *issue), void *state)
{
	const struct parl_baselines *baselines = &job->run->baselines;
	size_t count = parl_check_count(job->check);
	enum parl_status status = PARL_OK;
	bool done = parl_baseline_begin(
		baselines, &job->baseline, parl_job_path(job), count, job->arena);

	for (size_t i = 0; done && status != PARL_FAILED && i < count; i++) {
		struct parl_issue *issue = parl_check_issue(job->check, i);

		done = issue &&
			parl_baseline_take(
				baselines, &job->baseline, issue, words_of(job, issue), job->arena);
		if (done && status == PARL_OK)
			status = take(state, issue);
		if (!parl_seat_waits(job))
			parl_check_forget(job->check);
	}
	job->totals.gone = done ? parl_baseline_gone(baselines, &job->baseline) : 0;
	if (!done)
		return parl_diagnose_memory(job->faults, parl_job_path(job));
	return status == PARL_FAILED ? PARL_FAILED : PARL_OK;
}

enum parl_status parl_job_check(struct parl_job *job, int from, int to, bool explained,
	enum parl_status (*take)(void *state, const struct parl_issue *issue), void *state)
{
	const struct parl_check_options options = {.size = sizeof(options),
		.from = from,
		.to = to,
		.hushed = true,
		.settle = settle,
		.concerns = concerns,
		.data = job,
		.explained = explained};

	parl_check_free(job->check);
	job->check = parl_check_new(job->run->session->vocabulary, job->document, &options);
	if (!job->check)
		return parl_diagnose_memory(job->faults, parl_job_path(job));
	return hand_on(job, take, state);
}
