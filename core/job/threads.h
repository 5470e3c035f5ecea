/*
 * threads.h - how many threads there are for something, and their work.
 */
#ifndef PARL_RUN_THREADS_H
#define PARL_RUN_THREADS_H

#include "job.h"

/* How many threads --jobs allows, else the cores. */
size_t parl_threads_allowed(const struct parl_run *run);

/* How many threads the job's source is worth: 1 where one is as good. */
size_t parl_threads_worth(const struct parl_job *job);

/* Calls WORK with STATE in so many threads, this one among them; where one cannot be had, in fewer.
 * Returns when all have returned. */
void parl_threads_work(size_t threads, void *(*work)(void *state), void *state);

#endif
