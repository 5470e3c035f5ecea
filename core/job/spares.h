/*
 * spares.h - buffers of inputs that are done, for those to come: memory that is at hand is also
 * near, and need not be asked of the system for each file of a folder.
 */
#ifndef PARL_RUN_SPARES_H
#define PARL_RUN_SPARES_H

#include <pthread.h>

#include <parlance/memory.h>

#define PARL_SPARES_MOST 16

struct parl_spares {
	pthread_mutex_t mutex;
	bool begun;
	struct parl_buffer buffers[PARL_SPARES_MOST];
	size_t count;
};

/* One that is not begun, or NULL, has none and takes none. */
void parl_spares_begin(struct parl_spares *spares);
void parl_spares_release(struct parl_spares *spares);

/* An empty buffer, the one that was given back last; and back, from any thread. */
struct parl_buffer parl_spares_take(struct parl_spares *spares);
void parl_spares_give(struct parl_spares *spares, struct parl_buffer *buffer);

#endif
