/*
 * listing.h - which glossaries there are, as the command `glossaries` tells it: it reads them all,
 * which takes longer than all else that a page asks for, so that what it told stays good for a
 * second.
 */
#ifndef SERVE_LISTING_H
#define SERVE_LISTING_H

#include <pthread.h>
#include <time.h>

#include <parlance/memory.h>

struct sessions;

struct listing {
	pthread_mutex_t lock; /* who asks while it is made waits for it */
	struct parl_buffer text;
	time_t made; /* the second; where there is a text */
};

void listing_begin(struct listing *listing);
void listing_end(struct listing *listing);

/* Appends it, a line of JSON, to RESULT. False: it cannot be made, and WHY takes what was said. */
bool listing_read(struct listing *listing, const struct sessions *sessions,
	struct parl_buffer *result, struct parl_buffer *why);

#endif
