/*
 * writing.h - a document as its job leaves it: measured, and written to where it goes.
 */
#ifndef PARL_RUN_WRITING_H
#define PARL_RUN_WRITING_H

#include <parlance/job.h>

/* Makes the rewritten document and writes it out; nothing is written when it cannot be made. */
enum parl_status parl_job_write(struct parl_job *job);

#endif
