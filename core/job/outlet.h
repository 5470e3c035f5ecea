/*
 * outlet.h - where a document goes that was read.
 */
#ifndef PARL_JOB_OUTLET_H
#define PARL_JOB_OUTLET_H

#include "job.h"

/* Whether the document, of which the format is known, can go where it is to go: one that is no text
 * needs a file, or -o -; and the name of the file promises a format. Says what stands against it.
 */
bool parl_job_check_outlet(struct parl_job *job);

#endif
