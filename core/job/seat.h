/*
 * seat.h - the place of a job in a crew (crew.h): its turn at the desk, and what it has to show
 * until then.
 */
#ifndef PARL_RUN_SEAT_H
#define PARL_RUN_SEAT_H

#include <pthread.h>

#include "job.h"

struct parl_turns {
	pthread_mutex_t mutex;
	pthread_cond_t moved; /* the turn has moved, or the run is over */
	size_t at;            /* the input whose turn it is */
	bool over;            /* nothing more is wanted */
};

struct parl_seat {
	struct parl_turns *turns;
	size_t index;
	bool turn; /* it is this job's turn: seen once, it stays so */
	enum parl_status status;
	struct parl_event *kept;
	size_t count;
	size_t room;
};

/* Passes an event of a crew's job on, now or when it is its turn. */
bool parl_seat_emit(struct parl_job *job, const struct parl_event *event);

/* Passes on what was kept; the job has its turn. */
bool parl_seat_show(struct parl_job *job);

/* Whether events of the job may be kept until it is its turn. */
bool parl_seat_waits(const struct parl_job *job);

/* Whether the job's findings have to outlive its judging, since their events may be kept. */
bool parl_seat_keeps(const struct parl_job *job);

#endif
