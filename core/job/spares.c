/*
 * spares.c - buffers of inputs that are done (see spares.h).
 */
#include "spares.h"

/* A larger one is seldom needed again, and is given back to the system. */
#define LARGEST ((size_t)4 << 20)

void parl_spares_begin(struct parl_spares *spares)
{
	spares->begun = pthread_mutex_init(&spares->mutex, NULL) == 0;
}

void parl_spares_release(struct parl_spares *spares)
{
	if (!spares->begun)
		return;
	while (spares->count > 0)
		parl_buffer_release(&spares->buffers[--spares->count]);
	pthread_mutex_destroy(&spares->mutex);
	spares->begun = false;
}

struct parl_buffer parl_spares_take(struct parl_spares *spares)
{
	struct parl_buffer buffer = PARL_BUFFER_EMPTY;

	if (!spares || !spares->begun)
		return buffer;
	pthread_mutex_lock(&spares->mutex);
	if (spares->count > 0)
		buffer = spares->buffers[--spares->count];
	pthread_mutex_unlock(&spares->mutex);
	parl_buffer_clear(&buffer);
	return buffer;
}

void parl_spares_give(struct parl_spares *spares, struct parl_buffer *buffer)
{
	if (spares && spares->begun && buffer->data && buffer->capacity <= LARGEST) {
		pthread_mutex_lock(&spares->mutex);
		if (spares->count < PARL_SPARES_MOST) {
			spares->buffers[spares->count++] = *buffer;
			*buffer = (struct parl_buffer)PARL_BUFFER_EMPTY;
		}
		pthread_mutex_unlock(&spares->mutex);
	}
	parl_buffer_release(buffer);
}
