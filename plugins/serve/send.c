/*
 * send.c - an answer, with the headers by which a browser keeps it to our own page.
 */
#include "http.h"

/* Everything comes from here, nothing is framed, and no form goes elsewhere. */
#define POLICY                                                                            \
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " \
	"connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "  \
	"frame-ancestors 'none'"

static const struct {
	const char *name;
	const char *value;
} usual[] = {
	{"Content-Security-Policy", POLICY},
	{"X-Content-Type-Options", "nosniff"},
	{"X-Frame-Options", "DENY"},
	{"Referrer-Policy", "no-referrer"},
	{"Cross-Origin-Opener-Policy", "same-origin"},
	{MHD_HTTP_HEADER_CACHE_CONTROL, "no-store"},
	{MHD_HTTP_HEADER_VARY, "Origin"},
};

static bool add(struct MHD_Response *response, const char *name, const char *value)
{
	return MHD_add_response_header(response, name, value) == MHD_YES;
}

static bool add_save_as(struct http_talk *talk, struct MHD_Response *response)
{
	const char *text = parl_arena_print(
		talk->request.arena, "attachment; filename=\"%s\"", talk->response.save_as);

	return text && add(response, MHD_HTTP_HEADER_CONTENT_DISPOSITION, text);
}

static bool add_headers(struct http_talk *talk, struct MHD_Response *response)
{
	const char *origin = serve_header(&talk->request, MHD_HTTP_HEADER_ORIGIN).data;
	bool fine = add(response, MHD_HTTP_HEADER_CONTENT_TYPE, talk->response.type);

	for (size_t i = 0; i < PARL_LENGTH(usual); i++)
		fine = fine && add(response, usual[i].name, usual[i].value);
	if (talk->guest)
		fine = fine && add(response, MHD_HTTP_HEADER_ACCESS_CONTROL_ALLOW_ORIGIN, origin);
	else
		fine = fine && add(response, "Cross-Origin-Resource-Policy", "same-origin");
	if (talk->allow)
		fine = fine && add(response, MHD_HTTP_HEADER_ALLOW, talk->allow);
	return fine && (!talk->response.save_as || add_save_as(talk, response));
}

enum MHD_Result http_send(struct http_talk *talk)
{
	parl_view body = talk->response.constant.data ? talk->response.constant
						      : parl_buffer_view(&talk->response.body);
	/* The body lives in the talk, which ends after the answer is sent. */
	struct MHD_Response *response = MHD_create_response_from_buffer(
		body.size, (void *)body.data, MHD_RESPMEM_PERSISTENT);
	enum MHD_Result result = MHD_NO;

	if (response && add_headers(talk, response))
		result = MHD_queue_response(
			talk->request.connection, talk->response.status, response);
	if (response)
		MHD_destroy_response(response);
	return result;
}
