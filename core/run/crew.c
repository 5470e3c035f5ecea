/*
 * crew.c - jobs side by side.
 */
#include "crew.h"

#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

/* Jobs that may be begun before the turn comes to them, for each thread: while a large one holds
 * the others up, there is still something to do. */
#define AHEAD 8

/* Events that a job keeps at most; then it waits for its turn. */
#define MOST_KEPT 65536

struct parl_crew {
	struct parl_run *run;
	enum parl_status (*combine)(
		const struct parl_command *command, enum parl_status sum, enum parl_status one);
	pthread_mutex_t mutex;
	pthread_cond_t moved;   /* the turn has moved, or the run is over */
	size_t window;          /* how many jobs may be begun and not yet shown */
	size_t taken;           /* inputs that were begun */
	size_t turn;            /* the input whose turn it is */
	struct parl_job **done; /* by input: done, and not yet shown */
	bool showing;           /* a thread shows what is done */
	bool over;              /* nothing more is wanted */
	enum parl_status status;
};

/* What a job of a crew has besides. */
struct parl_crew_seat {
	struct parl_crew *crew;
	size_t index;
	bool turn; /* it is this job's turn: seen once, it stays so */
	enum parl_status status;
	struct parl_event *kept;
	size_t count;
	size_t room;
};

size_t parl_crew_threads(const struct parl_run *run)
{
	const char *jobs = parl_setting(run->settings, "jobs");
	long size = jobs ? strtol(jobs, NULL, 10) : sysconf(_SC_NPROCESSORS_ONLN);

	if (size < 1)
		return 1;
	return size > PARL_JOBS_MOST ? PARL_JOBS_MOST : (size_t)size;
}

size_t parl_crew_size(const struct parl_run *run)
{
	const uint32_t content =
		PARL_EVENT_BLOCK | PARL_EVENT_FINDING | PARL_EVENT_HIT | PARL_EVENT_ISSUE;
	const struct parl_command *command = run->session->command;
	size_t size = parl_crew_threads(run);

	if (run->inputs.count < 2 || command->input != PARL_INPUT_DOCUMENT || run->asks ||
		run->desk.documents || command->events == 0 || (command->events & ~content))
		return 1;
	return size > run->inputs.count ? run->inputs.count : size;
}

void parl_crew_work(size_t threads, void *(*work)(void *state), void *state)
{
	pthread_t others[PARL_JOBS_MOST];
	size_t count = 0;

	while (count + 1 < threads && pthread_create(&others[count], NULL, work, state) == 0)
		count++;
	work(state);
	while (count > 0)
		pthread_join(others[--count], NULL);
}

/* --- the turn */

static bool has_turn(struct parl_crew_seat *seat)
{
	struct parl_crew *crew = seat->crew;

	if (!seat->turn) {
		pthread_mutex_lock(&crew->mutex);
		seat->turn = crew->turn == seat->index;
		pthread_mutex_unlock(&crew->mutex);
	}
	return seat->turn;
}

static void wait_for_turn(struct parl_crew_seat *seat)
{
	struct parl_crew *crew = seat->crew;

	pthread_mutex_lock(&crew->mutex);
	while (crew->turn != seat->index && !crew->over)
		pthread_cond_wait(&crew->moved, &crew->mutex);
	seat->turn = crew->turn == seat->index;
	pthread_mutex_unlock(&crew->mutex);
}

/* Passes on what was kept; the job has its turn. */
static bool show_kept(struct parl_job *job)
{
	struct parl_crew_seat *seat = job->seat;
	bool more = true;

	for (size_t i = 0; i < seat->count; i++)
		more = parl_desk_event(&job->run->desk, &seat->kept[i]) && more;
	seat->count = 0;
	return more;
}

static bool keep(struct parl_crew_seat *seat, const struct parl_event *event)
{
	struct parl_event *kept = parl_room(seat->kept, &seat->room, seat->count, sizeof(*kept));

	if (!kept)
		return false;
	seat->kept = kept;
	seat->kept[seat->count++] = *event;
	return true;
}

bool parl_crew_emit(struct parl_job *job, const struct parl_event *event)
{
	struct parl_crew_seat *seat = job->seat;

	if (!has_turn(seat)) {
		if (seat->count < MOST_KEPT && keep(seat, event))
			return true;
		wait_for_turn(seat);
		if (!seat->turn)
			return false;
	}
	return show_kept(job) && parl_desk_event(&job->run->desk, event);
}

bool parl_crew_keeps(const struct parl_job *job)
{
	if (!job->seat || has_turn(job->seat))
		return false;
	/* A second judging does not go on beside the findings of the first. */
	if (job->kept_bridge)
		wait_for_turn(job->seat);
	return !job->kept_bridge;
}

/* --- a job, begun in a thread and ended in its turn */

static struct parl_job *begin(struct parl_crew *crew, size_t index)
{
	struct parl_job *job = calloc(1, sizeof(*job));
	struct parl_crew_seat *seat = calloc(1, sizeof(*seat));

	if (job && seat && parl_job_begin(job, crew->run, &crew->run->inputs.items[index])) {
		job->seat = seat;
		*seat = (struct parl_crew_seat){.crew = crew, .index = index};
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
	struct parl_crew_seat *seat = job->seat;

	parl_job_release(job);
	free(seat->kept);
	free(seat);
	free(job);
}

/* Shows what a job came to, unless nothing more is wanted. */
static void end(struct parl_crew *crew, struct parl_job *job, bool over)
{
	if (!over) {
		show_kept(job);
		crew->status =
			crew->combine(crew->run->session->command, crew->status, job->seat->status);
		parl_job_end(job);
	}
	release(job);
}

/* Ends the jobs whose turn it is. One thread at a time does so, without holding the others up. */
static void end_done(struct parl_crew *crew)
{
	while (!crew->showing && crew->turn < crew->run->inputs.count && crew->done[crew->turn]) {
		struct parl_job *job = crew->done[crew->turn];

		bool over = crew->over;

		crew->done[crew->turn] = NULL;
		crew->showing = true;
		pthread_mutex_unlock(&crew->mutex);
		end(crew, job, over);
		parl_progress_step(
			&crew->run->desk.progress, crew->turn + 1, crew->run->inputs.count);
		pthread_mutex_lock(&crew->mutex);
		crew->showing = false;
		crew->over = crew->over || parl_desk_is_over(&crew->run->desk);
		crew->turn++;
		pthread_cond_broadcast(&crew->moved);
	}
}

/* The next input to begin; false: there is none. */
static bool take(struct parl_crew *crew, size_t *index)
{
	while (!crew->over && crew->taken < crew->run->inputs.count &&
		crew->taken - crew->turn >= crew->window)
		pthread_cond_wait(&crew->moved, &crew->mutex);
	if (crew->over || crew->taken >= crew->run->inputs.count)
		return false;
	*index = crew->taken++;
	return true;
}

/* A job that cannot even be begun ends the run, as nothing else will go well either. */
static void give_up(struct parl_crew *crew)
{
	parl_desk_no_memory(&crew->run->desk);
	crew->status = PARL_FAILED;
	crew->over = true;
	pthread_cond_broadcast(&crew->moved);
}

static void *work(void *opaque)
{
	struct parl_crew *crew = opaque;
	size_t index;

	pthread_mutex_lock(&crew->mutex);
	while (take(crew, &index)) {
		struct parl_job *job;

		pthread_mutex_unlock(&crew->mutex);
		job = begin(crew, index);
		if (job)
			job->seat->status = parl_job_do(job);
		pthread_mutex_lock(&crew->mutex);
		if (!job) {
			give_up(crew);
			break;
		}
		crew->done[index] = job;
		end_done(crew);
	}
	pthread_mutex_unlock(&crew->mutex);
	return NULL;
}

enum parl_status parl_crew_perform(struct parl_run *run, size_t size,
	enum parl_status (*combine)(
		const struct parl_command *command, enum parl_status sum, enum parl_status one))
{
	struct parl_crew crew = {.run = run, .combine = combine, .window = size * AHEAD};

	crew.status = run->session->command->any ? PARL_NONE : PARL_OK;
	crew.done = calloc(run->inputs.count, sizeof(*crew.done));
	if (!crew.done || pthread_mutex_init(&crew.mutex, NULL) != 0) {
		free(crew.done);
		parl_desk_no_memory(&run->desk);
		return PARL_FAILED;
	}
	pthread_cond_init(&crew.moved, NULL);
	parl_crew_work(size, work, &crew);
	for (size_t i = 0; i < run->inputs.count; i++)
		if (crew.done[i])
			release(crew.done[i]);
	pthread_cond_destroy(&crew.moved);
	pthread_mutex_destroy(&crew.mutex);
	free(crew.done);
	return crew.status;
}
