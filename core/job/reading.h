/*
 * reading.h - one large text read by several threads, in parts that its format can part it in.
 */
#ifndef PARL_RUN_READING_H
#define PARL_RUN_READING_H

#include "job.h"

/* Makes the job's document as its format does by itself, in so many threads. False: it cannot be
 * parted, or there is something to be said of it, which the format says when it reads all of it. */
bool parl_read_together(struct parl_job *job, size_t threads);

#endif
