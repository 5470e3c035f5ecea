/*
 * findings.c - a job's document, judged: one finding after the other for a command to take.
 */
#include "job.h"

typedef enum parl_status take_finding(void *state, const struct parl_finding *finding);

/* PARL_NONE: no more is wanted. */
static enum parl_status take_block(struct parl_job *job, struct parl_bridge *bridge,
	const struct parl_block *block, take_finding *take, void *state)
{
	const struct parl_finding *const *findings;
	enum parl_status status = PARL_OK;
	size_t count;

	if (parl_bridge_judge(bridge, block, &findings, &count) != PARL_OK)
		return parl_diagnose_memory(job->faults, parl_job_path(job));
	for (size_t i = 0; status == PARL_OK && i < count; i++)
		if (parl_selection_takes(&job->run->selection, findings[i]))
			status = take(state, findings[i]);
	return status;
}

enum parl_status parl_job_judge(struct parl_job *job, const struct parl_bridge_options *options,
	take_finding *take, void *state)
{
	struct parl_bridge *bridge = parl_bridge_new(job->run->vocabulary, job->document, options);
	size_t blocks = parl_document_block_count(job->document);
	enum parl_status status = PARL_OK;

	if (!bridge)
		return parl_diagnose_memory(job->faults, parl_job_path(job));
	for (size_t i = 0; status == PARL_OK && i < blocks; i++)
		status =
			take_block(job, bridge, parl_document_block(job->document, i), take, state);
	parl_bridge_free(bridge);
	return status == PARL_FAILED ? PARL_FAILED : PARL_OK;
}
