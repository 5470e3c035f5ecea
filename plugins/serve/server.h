/*
 * server.h - the running server, for those who keep it running; rooms see serve.h.
 */
#ifndef SERVE_SERVER_H
#define SERVE_SERVER_H

#include <stdatomic.h>

#include "connections.h"
#include "guard.h"
#include "kept.h"
#include "listing.h"

struct serve {
	struct parl_job *job;
	struct guard guard;
	struct connections connections;
	struct sessions sessions;
	struct kept kept;
	struct listing listing;
	struct MHD_Daemon *daemon;
	int socket;         /* that we listen on; -1: none */
	bool taken;         /* somebody else has the port, which is all right */
	atomic_size_t held; /* bytes of bodies that are in memory */
};

/* Opens the socket to listen on, as the options --host and --port say, and fills the guard's
 * address. False, with a fault. */
bool socket_open(struct serve *serve);

/* Starts to answer, on threads of libmicrohttpd's; http_end comes back when all have ended. */
bool http_begin(struct serve *serve);
void http_end(struct serve *serve);

#endif
