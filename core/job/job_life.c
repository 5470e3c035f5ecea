/*
 * job_life.c - what a job has from the beginning, and what is given back at its end.
 */
#include "job.h"

#include <stdlib.h>

#include "round.h"

bool parl_job_begin(struct parl_job *job, struct parl_run *run, const struct parl_input *input)
{
	*job = (struct parl_job){.run = run, .input = input, .reading.fd = -1};
	parl_seen_begin(&job->seen);
	parl_edits_begin(&job->edits);
	job->arena = parl_kit_arena(run->kit);
	job->faults = parl_kit_faults(run->kit);
	return job->arena && job->faults;
}

void parl_job_release(struct parl_job *job)
{
	parl_bridge_free(job->kept_bridge);
	parl_check_free(job->check);
	parl_round_release(job->round);
	parl_kit_keep_document(job->run->kit, job->document);
	parl_document_free(job->document_before);
	parl_edits_release(&job->edits);
	free(job->wanted);
	parl_notes_release(&job->notes);
	parl_map_release(&job->seen);
	parl_file_end(&job->reading);
	parl_spares_give(job->run->spares, &job->bytes);
	parl_kit_keep_faults(job->run->kit, job->faults);
	parl_kit_keep_arena(job->run->kit, job->arena);
}
