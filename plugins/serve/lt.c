/*
 * lt.c - LanguageTool's interface: the room that LibreOffice, editors and mail programs ask.
 */
#include "serve.h"

/* The room for a long document, percent-encoded. */
#define TEXT_MOST ((size_t)8 << 20)

static void write_language(
	struct parl_json *json, const char *name, const char *code, const char *long_code)
{
	parl_json_open(json, NULL, '{');
	parl_json_string(json, "name", name);
	parl_json_string(json, "code", code);
	parl_json_string(json, "longCode", long_code);
	parl_json_close(json, '}');
}

static void answer_languages(const struct serve_request *request, struct serve_response *response)
{
	struct parl_output *output = parl_output_to_buffer(&response->body);
	struct parl_json json;

	(void)request;
	if (!output) {
		response->body.failed = true;
		return;
	}
	parl_json_begin(&json, output);
	parl_json_open(&json, NULL, '[');
	write_language(&json, "English (GB)", "en", "en-GB");
	parl_json_close(&json, ']');
	parl_output_free(output);
}

const struct serve_route lt_routes[] = {
	{"/v2/languages", SERVE_GET, SERVE_GUESTS, 0, answer_languages},
	{"/languages", SERVE_GET, SERVE_GUESTS, 0, answer_languages},
	{.path = NULL},
};
