/*
 * seat.c - what a job shows before its turn has come, and in it.
 */
#include "seat.h"

#include <stdlib.h>

/* Events that a job keeps at most; then it waits for its turn. */
#define MOST_KEPT 65536

static bool has_turn(struct parl_seat *seat)
{
	struct parl_turns *turns = seat->turns;

	if (!seat->turn) {
		pthread_mutex_lock(&turns->mutex);
		seat->turn = turns->at == seat->index;
		pthread_mutex_unlock(&turns->mutex);
	}
	return seat->turn;
}

static void wait_for_turn(struct parl_seat *seat)
{
	struct parl_turns *turns = seat->turns;

	pthread_mutex_lock(&turns->mutex);
	while (turns->at != seat->index && !turns->over)
		pthread_cond_wait(&turns->moved, &turns->mutex);
	seat->turn = turns->at == seat->index;
	pthread_mutex_unlock(&turns->mutex);
}

bool parl_seat_show(struct parl_job *job)
{
	struct parl_seat *seat = job->seat;
	bool more = true;

	for (size_t i = 0; i < seat->count; i++)
		more = parl_desk_event(&job->run->desk, &seat->kept[i]) && more;
	seat->count = 0;
	return more;
}

static bool keep(struct parl_seat *seat, const struct parl_event *event)
{
	struct parl_event *kept = parl_room(seat->kept, &seat->room, seat->count, sizeof(*kept));

	if (!kept)
		return false;
	seat->kept = kept;
	seat->kept[seat->count++] = *event;
	return true;
}

bool parl_seat_emit(struct parl_job *job, const struct parl_event *event)
{
	struct parl_seat *seat = job->seat;

	if (!has_turn(seat)) {
		if (seat->count < MOST_KEPT && keep(seat, event))
			return true;
		wait_for_turn(seat);
		if (!seat->turn)
			return false;
	}
	return parl_seat_show(job) && parl_desk_event(&job->run->desk, event);
}

bool parl_seat_waits(const struct parl_job *job)
{
	return job->seat && (job->seat->count > 0 || !has_turn(job->seat));
}

bool parl_seat_keeps(const struct parl_job *job)
{
	if (!job->seat || has_turn(job->seat))
		return false;
	/* A second judging does not go on beside the findings of the first. */
	if (job->kept_bridge)
		wait_for_turn(job->seat);
	return !job->kept_bridge;
}
