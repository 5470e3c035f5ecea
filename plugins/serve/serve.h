/*
 * serve.h - what a room of the server is: a list of addresses, what it is asked, what it answers.
 *
 * A room is a file with a constant list of routes; rooms.c names them all. Requests come from
 * several threads at once: a room keeps nothing between two of them but what it guards itself. When
 * a route is called, the request is whole, small enough, and from somebody who may ask (guard.h).
 *
 * Nothing of a request goes into a log.
 */
#ifndef SERVE_SERVE_H
#define SERVE_SERVE_H

#include <parlance/host.h>

#include "form.h"
#include "sessions.h"

struct serve; /* the running server */
struct kept;
struct listing;

enum serve_method {
	SERVE_GET = 1 << 0, /* HEAD as well, whose answer goes without its body */
	SERVE_POST = 1 << 1
};

enum serve_flag {
	/* Changes what is kept: asks for the token of this run, in the header X-Parlance-Token,
	 * which only our own page can know. */
	SERVE_CHANGES = 1 << 0,
	/* A page that a person may come to by a link or a bookmark. All else is asked by programs,
	 * or by our own page. */
	SERVE_VISIT = 1 << 1,
	/* Also for the origins that --allow-origin names. */
	SERVE_GUESTS = 1 << 2
};

struct serve_request {
	struct serve *serve;
	const struct serve_route *route;
	enum serve_method method;
	parl_view path;           /* decoded, without the query */
	parl_view rest;           /* what a route that ends with '*' left open */
	struct serve_form query;  /* what stands behind the '?' */
	parl_view body;           /* as it came */
	struct parl_arena *arena; /* lives until the answer is sent */
	void *connection;
};

/* Starts as status 200, JSON, without a body. */
struct serve_response {
	unsigned status;
	const char *type;        /* a constant: "text/html; charset=utf-8" */
	struct parl_buffer body; /* a failed one makes the answer 503 */
	parl_view constant;      /* a body that never changes, in place of the other */
	const char *save_as;     /* the name of a file (of letters, digits, '.', '-', '_', ' ') that
				    the browser is to save; NULL: shown */
};

struct serve_route {
	const char *path; /* "/v2/check"; a '*' at its end stands for anything */
	unsigned methods; /* enum serve_method */
	unsigned flags;   /* enum serve_flag */
	size_t most;      /* bytes that a body may have */
	void (*answer)(const struct serve_request *request, struct serve_response *response);
};

/* The rooms; each list ends with a NULL path. The first route that fits answers. */
extern const struct serve_route *const serve_rooms[];

/* The value of a header; {NULL, 0}: there is none. */
parl_view serve_header(const struct serve_request *request, const char *name);

/* A field of the query; {NULL, 0}: there is none. */
parl_view serve_query(const struct serve_request *request, const char *name);

/* Answers with STATUS and one line of text. */
void serve_refuse(struct serve_response *response, unsigned status, const char *format, ...)
	PARL_PRINTF(3, 4);

/* The token of this run, for a page that changes things. */
const char *serve_token(const struct serve *serve);

/* Sessions are held and given back here (sessions.h). */
struct sessions *serve_sessions(struct serve *serve);

/* What decisions took the place of (kept.h), and which glossaries there are (listing.h). */
struct kept *serve_kept(struct serve *serve);
struct listing *serve_listing(struct serve *serve);

/* The job that serves: its options, its host. Only what borrows may be asked of it, since several
 * threads do. */
struct parl_job *serve_job(const struct serve *serve);

#endif
