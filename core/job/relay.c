#include "relay.h"

#include <pthread.h>
#include <stdlib.h>

#include "../setup/settings.h"

/* Parts that may be in work or wait to be handed on, for each thread: while a large one holds the
 * others up, there is still something to do. */
#define AHEAD 4

struct course {
	const struct parl_relay *relay;
	pthread_mutex_t mutex; /* of those that follow */
	pthread_cond_t moved;  /* a part is done or handed on */
	bool *done;            /* by seat: part N has seat N % seats */
	size_t taken;          /* parts */
	size_t turn;           /* the part to be handed on */
	bool all;              /* there are no more to be taken */
};

size_t parl_relay_seats(size_t threads)
{
	return threads * AHEAD;
}

/* Takes a part, if there is one and its seat is free, and does it. The mutex is held before and
 * after. */
static bool work_once(struct course *course)
{
	const struct parl_relay *relay = course->relay;
	size_t seat = course->taken % relay->seats;

	if (course->all || course->taken - course->turn >= relay->seats)
		return false;
	if (!relay->take(relay->state, seat)) {
		course->all = true;
		pthread_cond_broadcast(&course->moved);
		return false;
	}
	course->done[seat] = false;
	course->taken++;
	pthread_mutex_unlock(&course->mutex);
	relay->work(relay->state, seat);
	pthread_mutex_lock(&course->mutex);
	course->done[seat] = true;
	pthread_cond_broadcast(&course->moved);
	return true;
}

static void *work(void *opaque)
{
	struct course *course = opaque;

	pthread_mutex_lock(&course->mutex);
	while (!course->all)
		if (!work_once(course) && !course->all)
			pthread_cond_wait(&course->moved, &course->mutex);
	pthread_mutex_unlock(&course->mutex);
	return NULL;
}

/* Hands one part after the other on, and works while there is none. */
static enum parl_status hand_on_all(struct course *course)
{
	const struct parl_relay *relay = course->relay;
	enum parl_status status = PARL_OK;

	pthread_mutex_lock(&course->mutex);
	while (status == PARL_OK && !(course->all && course->turn == course->taken)) {
		size_t seat = course->turn % relay->seats;

		if (course->turn == course->taken || !course->done[seat]) {
			if (!work_once(course) && course->turn < course->taken)
				pthread_cond_wait(&course->moved, &course->mutex);
			continue;
		}
		pthread_mutex_unlock(&course->mutex);
		status = relay->hand_on(relay->state, seat);
		pthread_mutex_lock(&course->mutex);
		course->turn++;
		pthread_cond_broadcast(&course->moved);
	}
	course->all = true;
	pthread_cond_broadcast(&course->moved);
	pthread_mutex_unlock(&course->mutex);
	return status;
}

enum parl_status parl_relay_run(const struct parl_relay *relay)
{
	struct course course = {.relay = relay};
	pthread_t others[PARL_JOBS_MOST];
	enum parl_status status;
	size_t count = 0;

	course.done = calloc(relay->seats, sizeof(*course.done));
	if (!course.done || pthread_mutex_init(&course.mutex, NULL) != 0) {
		free(course.done);
		return PARL_FAILED;
	}
	pthread_cond_init(&course.moved, NULL);
	while (count + 1 < relay->threads &&
		pthread_create(&others[count], NULL, work, &course) == 0)
		count++;
	status = hand_on_all(&course);
	while (count > 0)
		pthread_join(others[--count], NULL);
	pthread_cond_destroy(&course.moved);
	pthread_mutex_destroy(&course.mutex);
	free(course.done);
	return status;
}
