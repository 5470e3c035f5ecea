/*
 * guard.h - who may ask: all that keeps strangers out stands in this room.
 *
 * The server is for programs on this machine and for its own page. A web page elsewhere can make a
 * browser send requests here, and by a name that it has pointed at this machine (DNS rebinding)
 * even read the answers. So the Host has to be ours, an Origin has to be our own, a browser that
 * says that a request comes from another site is believed, and what changes something needs a token
 * that only our page can read.
 */
#ifndef SERVE_GUARD_H
#define SERVE_GUARD_H

#include "serve.h"

#define GUARD_TOKEN_SIZE 64

struct guard {
	const char *address; /* that we listen on, as a URL has it: "127.0.0.1", "[::1]" */
	unsigned port;
	const char *const *hosts; /* further names that we are called by */
	size_t host_count;
	const char *const *origins; /* further origins that may ask where SERVE_GUESTS says so */
	size_t origin_count;
	char token[GUARD_TOKEN_SIZE + 1];
};

/* What of a request the guard looks at; data is NULL for a header that is not there. */
struct guard_request {
	parl_view host;
	bool many_hosts; /* more than one Host header */
	parl_view origin;
	parl_view site; /* Sec-Fetch-Site, -Mode, -Dest */
	parl_view mode;
	parl_view destination;
	parl_view token;
};

/* Makes the token. False: the system gives no random bytes. */
bool guard_begin(struct guard *guard);

/* Whether TEXT can be an origin for --allow-origin: "https://example.org", or, for programs that
 * have a scheme of their own, all of a scheme ("moz-extension:" with two slashes and a star). */
bool guard_is_origin(const char *text);

/* 0: the request may come in; else the status with which it is refused, and WHY. ROUTE may be NULL:
 * then only who asks is judged. */
unsigned guard_judge(const struct guard *guard, const struct guard_request *request,
	const struct serve_route *route, const char **why);

/* Whether ORIGIN is one of those that the user let in. */
bool guard_is_guest(const struct guard *guard, parl_view origin);

#endif
