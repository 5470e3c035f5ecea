/*
 * unclean.h - whether the bytes of an input are a text.
 */
#ifndef PARL_JOB_UNCLEAN_H
#define PARL_JOB_UNCLEAN_H

#include "job.h"

/* Of an input whose format is text: PARL_OK where it is one in UTF-8, or is read all the same,
 * which is told; PARL_FAILED where it is refused. */
enum parl_status parl_job_check_clean(struct parl_job *job);

#endif
