/*
 * threads.c - how many threads there are for something, and their work.
 */
#include "threads.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

/* A source is worth a thread for each so many bytes. */
#define THREAD_LEAST ((size_t)256 * 1024)

size_t parl_threads_allowed(const struct parl_run *run)
{
	const char *jobs = parl_setting(run->settings, "jobs");
	long size = jobs ? strtol(jobs, NULL, 10) : sysconf(_SC_NPROCESSORS_ONLN);

	if (size < 1)
		return 1;
	return size > PARL_JOBS_MOST ? PARL_JOBS_MOST : (size_t)size;
}

size_t parl_threads_worth(const struct parl_job *job)
{
	size_t most, worth;

	/* Texts from memory are many at a time already. */
	if (job->seat || job->input->text.data)
		return 1;
	worth = job->source.size / THREAD_LEAST;
	most = worth > 1 ? parl_threads_allowed(job->run) : 1;
	return most < worth ? most : worth;
}

void parl_threads_work(size_t threads, void *(*work)(void *state), void *state)
{
	pthread_t others[PARL_JOBS_MOST];
	size_t count = 0;

	while (count + 1 < threads && pthread_create(&others[count], NULL, work, state) == 0)
		count++;
	work(state);
	while (count > 0)
		pthread_join(others[--count], NULL);
}
