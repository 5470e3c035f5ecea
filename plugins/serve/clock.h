/*
 * clock.h - the second it is, on a clock that nobody sets.
 */
#ifndef SERVE_CLOCK_H
#define SERVE_CLOCK_H

#include <time.h>

static inline time_t clock_second(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return time.tv_sec;
}

#endif
