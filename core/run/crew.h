/*
 * crew.h - jobs side by side, one thread a core, with what they show in the order of the inputs.
 *
 * The desk belongs to the job whose turn it is: the first one that is not yet done. That job passes
 * its events on as they come; the others keep theirs until their turn, and no job is begun that is
 * too far ahead.
 */
#ifndef PARL_RUN_CREW_H
#define PARL_RUN_CREW_H

#include "../job/job.h"

/* How many threads a run is worth: 1 where its jobs cannot go side by side. */
size_t parl_crew_size(const struct parl_run *run);

/* Does all inputs. COMBINE makes one status of two. */
enum parl_status parl_crew_perform(struct parl_run *run, size_t size,
	enum parl_status (*combine)(
		const struct parl_command *command, enum parl_status sum, enum parl_status one));

#endif
