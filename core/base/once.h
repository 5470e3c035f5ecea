/*
 * once.h - what is made on first use, and kept: by the first thread that asks, for all of them.
 */
#ifndef PARL_BASE_ONCE_H
#define PARL_BASE_ONCE_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>

/* Static, and begun with PARL_ONCE. */
struct parl_once {
	atomic_bool made;
	pthread_mutex_t lock;
};

#define PARL_ONCE                                 \
	{                                         \
		.lock = PTHREAD_MUTEX_INITIALIZER \
	}

static inline bool parl_once_made(struct parl_once *once)
{
	return atomic_load_explicit(&once->made, memory_order_acquire);
}

/* Whether THING is made; MAKE is called while it is not. What failed is tried again next time. */
bool parl_once(struct parl_once *once, bool (*make)(void *thing), void *thing);

#endif
