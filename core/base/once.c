/*
 * once.c - what is made on first use.
 */
#include "once.h"

bool parl_once(struct parl_once *once, bool (*make)(void *thing), void *thing)
{
	bool made = parl_once_made(once);

	if (made)
		return true;
	pthread_mutex_lock(&once->lock);
	made = atomic_load_explicit(&once->made, memory_order_relaxed) || make(thing);
	atomic_store_explicit(&once->made, made, memory_order_release);
	pthread_mutex_unlock(&once->lock);
	return made;
}
