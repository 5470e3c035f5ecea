/*
 * issues.c - a job's document, checked: by what the run is about, and by what a person decided.
 */
#include "job.h"

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

	return (parl_view){text.data + span.start, span.end - span.start};
}

/* What the baseline has is known. */
static bool compare(struct parl_job *job)
{
	const struct parl_baselines *baselines = &job->run->baselines;
	size_t count = parl_check_count(job->check);
	bool done = parl_baseline_begin(
		baselines, &job->baseline, parl_job_path(job), count, job->arena);

	for (size_t i = 0; done && i < count; i++) {
		struct parl_issue *issue = parl_check_issue(job->check, i);

		done = parl_baseline_take(
			baselines, &job->baseline, issue, words_of(job, issue), job->arena);
	}
	job->totals.gone = done ? parl_baseline_gone(baselines, &job->baseline) : 0;
	return done;
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
	enum parl_status status = PARL_OK;

	parl_check_free(job->check);
	job->check = parl_check_new(job->run->session->vocabulary, job->document, &options);
	if (!job->check)
		return parl_diagnose_memory(job->faults, parl_job_path(job));
	if (!compare(job))
		return parl_diagnose_memory(job->faults, parl_job_path(job));
	for (size_t i = 0; status == PARL_OK && i < parl_check_count(job->check); i++)
		status = take(state, parl_check_issue(job->check, i));
	return status == PARL_FAILED ? PARL_FAILED : PARL_OK;
}
