/*
 * connections.h - who is connected and for how long, so that nobody slow or rude can be in the way.
 *
 * A connection that is waited for too long is shut down: one that sends its request byte by byte,
 * one that does not fetch its answer. Where there are many of them, the one that has been waited
 * for longest gives way to a new one.
 */
#ifndef SERVE_CONNECTIONS_H
#define SERVE_CONNECTIONS_H

#include <pthread.h>
#include <stdbool.h>
#include <stddef.h>
#include <time.h>

/* So many may be open; from three quarters of them on the oldest have to go. */
#define CONNECTIONS_MOST 512

/* Seconds in which a request has to arrive; in which an answer has to be taken. */
#define CONNECTIONS_RECEIVE 20
#define CONNECTIONS_SEND 60

enum connection_state {
	CONNECTION_RECEIVES, /* waits for a request, or for the rest of it */
	CONNECTION_WORKS,    /* a room makes the answer: never cut off */
	CONNECTION_SENDS
};

struct connection {
	struct connection *next, **link;
	int socket;
	enum connection_state state;
	time_t since;
	bool cut; /* shut down already */
};

struct connections {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	pthread_t watch;
	struct connection *first; /* the newest first */
	size_t count;
	bool over;
};

/* Starts with a thread that watches. False: it cannot be started. */
bool connections_begin(struct connections *connections);
void connections_end(struct connections *connections);

/* A connection is there, is gone. NULL: out of memory; it is then not watched. */
struct connection *connections_add(struct connections *connections, int socket);
void connections_drop(struct connections *connections, struct connection *connection);

/* It is in another state from now on. CONNECTION may be NULL. */
void connections_mark(struct connections *connections, struct connection *connection,
	enum connection_state state);

#endif
