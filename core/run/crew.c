/*
 * crew.c - jobs side by side.
 */
#include "crew.h"

#include <stdlib.h>

#include "../job/seat.h"
#include "../job/threads.h"

/* Jobs that may be begun before the turn comes to them, for each thread: while a large one holds
 * the others up, there is still something to do. */
#define AHEAD 8

struct parl_crew {
	struct parl_run *run;
	enum parl_status (*combine)(
		const struct parl_command *command, enum parl_status sum, enum parl_status one);
	struct parl_turns turns;
	size_t window;          /* how many jobs may be begun and not yet shown */
	size_t taken;           /* inputs that were begun */
	struct parl_job **done; /* by input: done, and not yet shown */
	bool showing;           /* a thread shows what is done */
	enum parl_status status;
};

size_t parl_crew_size(const struct parl_run *run)
{
	const uint32_t content =
		PARL_EVENT_BLOCK | PARL_EVENT_FINDING | PARL_EVENT_HIT | PARL_EVENT_ISSUE;
	const struct parl_command *command = run->session->command;
	size_t size = parl_threads_allowed(run);

	if (run->inputs.count < 2 || command->input != PARL_INPUT_DOCUMENT || run->asks ||
		run->desk.documents || command->events == 0 || (command->events & ~content))
		return 1;
	return size > run->inputs.count ? run->inputs.count : size;
}

static struct parl_job *begin(struct parl_crew *crew, size_t index)
{
	struct parl_job *job = calloc(1, sizeof(*job));
	struct parl_seat *seat = calloc(1, sizeof(*seat));

	if (job && seat && parl_job_begin(job, crew->run, &crew->run->inputs.items[index])) {
		job->seat = seat;
		*seat = (struct parl_seat){.turns = &crew->turns, .index = index};
		return job;
	}
	if (job && seat)
		parl_job_release(job);
	free(job);
	free(seat);
	return NULL;
}

static void release(struct parl_job *job)
{
	struct parl_seat *seat = job->seat;

	parl_job_release(job);
	free(seat->kept);
	free(seat);
	free(job);
}

/* Shows what a job came to, unless nothing more is wanted. */
static void end(struct parl_crew *crew, struct parl_job *job, bool over)
{
	if (!over) {
		parl_seat_show(job);
		crew->status =
			crew->combine(crew->run->session->command, crew->status, job->seat->status);
		parl_job_end(job);
	}
	release(job);
}

/* Ends the jobs whose turn it is. One thread at a time does so, without holding the others up. */
static void end_done(struct parl_crew *crew)
{
	while (!crew->showing && crew->turns.at < crew->run->inputs.count &&
		crew->done[crew->turns.at]) {
		struct parl_job *job = crew->done[crew->turns.at];

		bool over = crew->turns.over;

		crew->done[crew->turns.at] = NULL;
		crew->showing = true;
		pthread_mutex_unlock(&crew->turns.mutex);
		end(crew, job, over);
		parl_progress_step(
			&crew->run->desk.progress, crew->turns.at + 1, crew->run->inputs.count);
		pthread_mutex_lock(&crew->turns.mutex);
		crew->showing = false;
		crew->turns.over = crew->turns.over || parl_desk_is_over(&crew->run->desk);
		crew->turns.at++;
		pthread_cond_broadcast(&crew->turns.moved);
	}
}

/* The next input to begin; false: there is none. */
static bool take(struct parl_crew *crew, size_t *index)
{
	while (!crew->turns.over && crew->taken < crew->run->inputs.count &&
		crew->taken - crew->turns.at >= crew->window)
		pthread_cond_wait(&crew->turns.moved, &crew->turns.mutex);
	if (crew->turns.over || crew->taken >= crew->run->inputs.count)
		return false;
	*index = crew->taken++;
	return true;
}

/* A job that cannot even be begun ends the run, as nothing else will go well either. */
static void give_up(struct parl_crew *crew)
{
	parl_desk_no_memory(&crew->run->desk);
	crew->status = PARL_FAILED;
	crew->turns.over = true;
	pthread_cond_broadcast(&crew->turns.moved);
}

static void *work(void *opaque)
{
	struct parl_crew *crew = opaque;
	size_t index;

	pthread_mutex_lock(&crew->turns.mutex);
	while (take(crew, &index)) {
		struct parl_job *job;

		pthread_mutex_unlock(&crew->turns.mutex);
		job = begin(crew, index);
		if (job)
			job->seat->status = parl_job_do(job);
		pthread_mutex_lock(&crew->turns.mutex);
		if (!job) {
			give_up(crew);
			break;
		}
		crew->done[index] = job;
		end_done(crew);
	}
	pthread_mutex_unlock(&crew->turns.mutex);
	return NULL;
}

enum parl_status parl_crew_perform(struct parl_run *run, size_t size,
	enum parl_status (*combine)(
		const struct parl_command *command, enum parl_status sum, enum parl_status one))
{
	struct parl_crew crew = {.run = run, .combine = combine, .window = size * AHEAD};

	crew.status = run->session->command->any ? PARL_NONE : PARL_OK;
	crew.done = calloc(run->inputs.count, sizeof(*crew.done));
	if (!crew.done || pthread_mutex_init(&crew.turns.mutex, NULL) != 0) {
		free(crew.done);
		parl_desk_no_memory(&run->desk);
		return PARL_FAILED;
	}
	pthread_cond_init(&crew.turns.moved, NULL);
	parl_threads_work(size, work, &crew);
	for (size_t i = 0; i < run->inputs.count; i++)
		if (crew.done[i])
			release(crew.done[i]);
	pthread_cond_destroy(&crew.turns.moved);
	pthread_mutex_destroy(&crew.turns.mutex);
	free(crew.done);
	return crew.status;
}
