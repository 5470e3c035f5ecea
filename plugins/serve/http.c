/*
 * http.c - from bytes on a socket to a request for a room, and back.
 *
 * libmicrohttpd gives every connection a thread, so that one that works long, or is waited for,
 * holds up no other. A body is gathered whole before a room sees it.
 */
#include "http.h"

#include <stdlib.h>
#include <string.h>

/* Memory: of one request's head, of all bodies together. */
#define HEAD_MOST ((size_t)64 << 10)
#define BODIES_MOST ((size_t)256 << 20)

/* Of a request that is refused, so much is still read, so that the answer is; a client that sends
 * more finds the connection closed. */
#define SPARED_MOST ((uint64_t)16 << 20)

/* The stack of a connection's thread: a document is read and judged on it. */
#define STACK_SIZE ((size_t)2 << 20)

/* Seconds of silence after which libmicrohttpd closes a connection. */
#define SILENCE 20

static struct connection *connection_of(struct MHD_Connection *connection)
{
	const union MHD_ConnectionInfo *info =
		MHD_get_connection_info(connection, MHD_CONNECTION_INFO_SOCKET_CONTEXT);

	return info ? info->socket_context : NULL;
}

/* The path and the query of what the request line names. Clients that put "/v2/check" behind an
 * address that ends with a '/' (LTeX+) begin with two. */
static bool read_target(struct http_talk *talk)
{
	struct serve_request *request = &talk->request;
	parl_view target = talk->target;
	const char *mark;
	size_t size, from;

	while (target.size > 1 && target.data[0] == '/' && target.data[1] == '/') {
		target.data++;
		target.size--;
	}
	mark = target.size ? memchr(target.data, '?', target.size) : NULL;
	size = mark ? (size_t)(mark - target.data) : target.size;
	from = mark ? size + 1 : size;

	request->path = serve_decode((parl_view){target.data, size}, false, request->arena);
	return request->path.data &&
		serve_form_read(&request->query,
			(parl_view){target.data + from, target.size - from}, request->arena);
}

static enum MHD_Result count_hosts(
	void *state, enum MHD_ValueKind kind, const char *name, const char *value)
{
	(void)kind;
	(void)value;
	*(size_t *)state += strcasecmp(name, MHD_HTTP_HEADER_HOST) == 0;
	return MHD_YES;
}

static unsigned judge(struct http_talk *talk, const struct serve_route *route, const char **why)
{
	const struct serve_request *request = &talk->request;
	size_t hosts = 0;
	struct guard_request asked = {
		.host = serve_header(request, MHD_HTTP_HEADER_HOST),
		.origin = serve_header(request, MHD_HTTP_HEADER_ORIGIN),
		.site = serve_header(request, "Sec-Fetch-Site"),
		.mode = serve_header(request, "Sec-Fetch-Mode"),
		.destination = serve_header(request, "Sec-Fetch-Dest"),
		.token = serve_header(request, "X-Parlance-Token"),
	};

	MHD_get_connection_values(request->connection, MHD_HEADER_KIND, count_hosts, &hosts);
	asked.many_hosts = hosts > 1;
	return guard_judge(&request->serve->guard, &asked, route, why);
}

static void refuse_method(struct http_talk *talk, unsigned methods)
{
	talk->allow = methods == SERVE_GET ? "GET, HEAD"
		: methods == SERVE_POST    ? "POST"
					   : "GET, HEAD, POST";
	serve_refuse(&talk->response, MHD_HTTP_METHOD_NOT_ALLOWED,
		"this address can only be asked with %s", talk->allow);
}

/* How long the body is said to be; 0 where nothing is said. */
static uint64_t said_size(const struct serve_request *request)
{
	parl_view said = serve_header(request, MHD_HTTP_HEADER_CONTENT_LENGTH);

	return said.data ? strtoull(said.data, NULL, 10) : 0;
}

static void refuse_size(struct http_talk *talk)
{
	serve_refuse(&talk->response, MHD_HTTP_CONTENT_TOO_LARGE,
		"a request to this address may have at most %zu bytes", talk->request.route->most);
	talk->refused = true;
}

static enum serve_method method_of(const char *name)
{
	if (strcmp(name, MHD_HTTP_METHOD_POST) == 0)
		return SERVE_POST;
	return strcmp(name, MHD_HTTP_METHOD_GET) == 0 || strcmp(name, MHD_HTTP_METHOD_HEAD) == 0
		? SERVE_GET
		: 0;
}

/* Once the head is there: whether the request may come in, and which room it is for. */
static void meet(struct http_talk *talk, const char *method)
{
	struct serve_request *request = &talk->request;
	unsigned methods = 0, status;
	const char *why;

	talk->refused = true;
	request->method = method_of(method);
	if (!read_target(talk)) {
		serve_refuse(
			&talk->response, MHD_HTTP_SERVICE_UNAVAILABLE, "the server has no memory");
		return;
	}
	request->route = router_find(request->path, request->method, &request->rest, &methods);
	status = judge(talk, request->route, &why);
	if (status)
		serve_refuse(&talk->response, status, "%s", why);
	else if (!request->route && methods)
		refuse_method(talk, methods);
	else if (!request->route)
		serve_refuse(&talk->response, MHD_HTTP_NOT_FOUND, "there is nothing here");
	else if (said_size(request) > request->route->most)
		refuse_size(talk);
	else
		talk->refused = false;
	talk->guest = !status && request->route && request->route->flags & SERVE_GUESTS &&
		guard_is_guest(
			&request->serve->guard, serve_header(request, MHD_HTTP_HEADER_ORIGIN));
}

static void gather(struct http_talk *talk, parl_view bytes)
{
	struct serve *serve = talk->request.serve;

	if (talk->refused)
		return;
	if (bytes.size > talk->request.route->most - talk->body.size) {
		refuse_size(talk);
		return;
	}
	talk->held += bytes.size;
	if (atomic_fetch_add(&serve->held, bytes.size) > BODIES_MOST)
		talk->body.failed = true;
	parl_buffer_add_view(&talk->body, bytes);
	if (!talk->body.failed)
		return;
	serve_refuse(&talk->response, MHD_HTTP_SERVICE_UNAVAILABLE,
		"the server has no memory for this now: try again later");
	talk->refused = true;
}

static void work(struct http_talk *talk)
{
	struct serve_request *request = &talk->request;

	request->body = parl_buffer_view(&talk->body);
	connections_mark(&request->serve->connections, talk->seat, CONNECTION_WORKS);
	request->route->answer(request, &talk->response);
	if (talk->response.body.failed)
		serve_refuse(&talk->response, MHD_HTTP_SERVICE_UNAVAILABLE,
			"the server has no memory for this now");
}

/* --- libmicrohttpd's callbacks */

/* A request line has come. */
static void *begin_talk(void *state, const char *target, struct MHD_Connection *connection)
{
	struct http_talk *talk = calloc(1, sizeof(*talk));
	struct serve *serve = state;

	if (!talk)
		return NULL;
	talk->seat = connection_of(connection);
	talk->request = (struct serve_request){
		.serve = serve, .arena = parl_arena_new(), .connection = connection};
	talk->response = (struct serve_response){.status = MHD_HTTP_OK, .type = "application/json"};
	talk->target = talk->request.arena
		? parl_arena_copy(talk->request.arena, parl_view_of(target))
		: (parl_view){NULL, 0};
	connections_mark(&serve->connections, talk->seat, CONNECTION_RECEIVES);
	return talk;
}

static enum MHD_Result answer(struct http_talk *talk)
{
	connections_mark(&talk->request.serve->connections, talk->seat, CONNECTION_SENDS);
	return http_send(talk);
}

static enum MHD_Result take(void *state, struct MHD_Connection *connection, const char *url,
	const char *method, const char *version, const char *data, size_t *size, void **context)
{
	struct http_talk *talk = *context;

	(void)state, (void)connection, (void)url, (void)version;
	if (!talk || !talk->target.data)
		return MHD_NO;
	if (!talk->met) {
		talk->met = true;
		meet(talk, method);
		return talk->refused && said_size(&talk->request) > SPARED_MOST ? answer(talk)
										: MHD_YES;
	}
	if (*size > 0) {
		gather(talk, (parl_view){data, *size});
		*size = 0;
		return MHD_YES;
	}
	if (!talk->refused)
		work(talk);
	return answer(talk);
}

static void end_talk(void *state, struct MHD_Connection *connection, void **context,
	enum MHD_RequestTerminationCode why)
{
	struct http_talk *talk = *context;
	struct serve *serve = state;

	(void)connection, (void)why;
	if (!talk)
		return;
	connections_mark(&serve->connections, talk->seat, CONNECTION_RECEIVES);
	atomic_fetch_sub(&serve->held, talk->held);
	parl_buffer_release(&talk->body);
	parl_buffer_release(&talk->response.body);
	parl_arena_free(talk->request.arena);
	free(talk);
	*context = NULL;
}

static void meet_connection(void *state, struct MHD_Connection *connection, void **context,
	enum MHD_ConnectionNotificationCode what)
{
	struct connections *connections = &((struct serve *)state)->connections;
	const union MHD_ConnectionInfo *info;

	if (what == MHD_CONNECTION_NOTIFY_CLOSED) {
		connections_drop(connections, *context);
		return;
	}
	info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
	*context = info ? connections_add(connections, info->connect_fd) : NULL;
}

bool http_begin(struct serve *serve)
{
	unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION |
		MHD_USE_POLL | MHD_USE_ITC;

	if (!connections_begin(&serve->connections))
		return false;
	serve->daemon = MHD_start_daemon(flags, 0, NULL, NULL, take, serve,
		MHD_OPTION_LISTEN_SOCKET, serve->socket, MHD_OPTION_URI_LOG_CALLBACK, begin_talk,
		serve, MHD_OPTION_NOTIFY_COMPLETED, end_talk, serve, MHD_OPTION_NOTIFY_CONNECTION,
		meet_connection, serve, MHD_OPTION_CONNECTION_LIMIT, (unsigned)CONNECTIONS_MOST,
		MHD_OPTION_CONNECTION_TIMEOUT, (unsigned)SILENCE,
		MHD_OPTION_CONNECTION_MEMORY_LIMIT, HEAD_MOST, MHD_OPTION_THREAD_STACK_SIZE,
		STACK_SIZE, MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_END);
	if (!serve->daemon)
		connections_end(&serve->connections);
	return serve->daemon != NULL;
}

void http_end(struct serve *serve)
{
	MHD_stop_daemon(serve->daemon); /* closes the socket that we listen on */
	serve->socket = -1;
	connections_end(&serve->connections);
}
