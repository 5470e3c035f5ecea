/*
 * request.c - what a room asks of a request and of the server, and how it refuses.
 */
#include <stdarg.h>
#include <stdio.h>

#include <microhttpd.h>

#include "server.h"

parl_view serve_header(const struct serve_request *request, const char *name)
{
	return parl_view_of(
		MHD_lookup_connection_value(request->connection, MHD_HEADER_KIND, name));
}

parl_view serve_query(const struct serve_request *request, const char *name)
{
	return serve_form_find(&request->query, name);
}

const char *serve_token(const struct serve *serve)
{
	return serve->guard.token;
}

struct sessions *serve_sessions(struct serve *serve)
{
	return &serve->sessions;
}

struct kept *serve_kept(struct serve *serve)
{
	return &serve->kept;
}

struct listing *serve_listing(struct serve *serve)
{
	return &serve->listing;
}

struct parl_job *serve_job(const struct serve *serve)
{
	return serve->job;
}

void serve_refuse(struct serve_response *response, unsigned status, const char *format, ...)
{
	char line[256];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(line, sizeof(line), format, arguments);
	va_end(arguments);
	response->status = status;
	response->type = "text/plain; charset=utf-8";
	response->constant = (parl_view){NULL, 0};
	parl_buffer_clear(&response->body);
	parl_buffer_print(&response->body, "Error: %s\n", line);
}
