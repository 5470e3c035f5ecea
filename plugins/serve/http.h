/*
 * http.h - one request and its answer, on their way between a socket and a room.
 */
#ifndef SERVE_HTTP_H
#define SERVE_HTTP_H

#include <stdio.h>
#include <strings.h>

#include <microhttpd.h>

#include "router.h"
#include "server.h"

struct http_talk {
	struct serve_request request;
	struct serve_response response;
	struct connection *seat;
	parl_view target; /* of the request line, as it came */
	struct parl_buffer body;
	size_t held;       /* bytes that it counts for in serve->held */
	const char *allow; /* the methods, in an answer that refuses one; else NULL */
	bool met;          /* the head was seen */
	bool refused;      /* the answer is made: what still comes of the body is thrown away */
	bool guest;        /* of an origin that --allow-origin names */
};

/* Sends the answer, with the headers that every answer has. */
enum MHD_Result http_send(struct http_talk *talk);

#endif
