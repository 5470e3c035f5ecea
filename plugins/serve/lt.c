/*
 * lt.c - LanguageTool's interface: the room that LibreOffice, editors and mail programs ask.
 *
 * What `parlance check` tells of a text, and what is merely explained, are the matches. Nothing is
 * kept of it.
 */
#include "lt.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "commands.h"
#include "lt_match.h"

/* Room for a long document, percent-encoded. */
#define BODY_MOST ((size_t)8 << 20)

/* --- languages */

/* The terms are British English and Welsh. Writers of other Englishes, often by no choice of their
 * own, mean the same. */
static const struct language {
	const char *name;
	const char *code;
	const char *tag;
	const char *document; /* what --lang says */
} languages[] = {
	{"English (GB)", "en", "en-GB", "en-GB"},
	{"English", "en", "en", "en-GB"},
	{"English (US)", "en", "en-US", "en-GB"},
	{"English (Ireland)", "en", "en-IE", "en-GB"},
	{"English (Australia)", "en", "en-AU", "en-GB"},
	{"English (Canada)", "en", "en-CA", "en-GB"},
	{"English (New Zealand)", "en", "en-NZ", "en-GB"},
	{"English (South Africa)", "en", "en-ZA", "en-GB"},
	{"Welsh", "cy", "cy-GB", "cy"},
	{"Welsh", "cy", "cy", "cy"},
};

/* NULL: one that no glossary has terms of. `auto` is English, in which Welsh sentences are known by
 * their words. */
static const struct language *find_language(parl_view tag)
{
	bool any = parl_view_equal(tag, parl_view_of("auto"));

	for (size_t i = 0; i < PARL_LENGTH(languages); i++)
		if (any ||
			(tag.size == strlen(languages[i].tag) &&
				strncasecmp(tag.data, languages[i].tag, tag.size) == 0))
			return &languages[i];
	return NULL;
}

/* --- writing */

static bool begin_json(struct serve_response *response, struct parl_json *json, char bracket)
{
	struct parl_output *output = parl_output_to_buffer(&response->body);

	response->body.failed = response->body.failed || !output;
	if (!output)
		return false;
	parl_json_begin(json, output);
	parl_json_open(json, NULL, bracket);
	return true;
}

static void end_json(struct parl_json *json, char bracket)
{
	parl_json_close(json, bracket);
	parl_output_free(json->output);
}

static void write_software(struct parl_json *json)
{
	parl_json_open(json, "software", '{');
	parl_json_string(json, "name", "parlance");
	parl_json_string(json, "version", parl_version());
	parl_json_string(json, "buildDate", "");
	parl_json_number(json, "apiVersion", 1);
	parl_json_bool(json, "premium", false);
	parl_json_string(json, "status", "");
	parl_json_close(json, '}');
}

static void write_language(struct parl_json *json, const struct language *language, parl_view asked)
{
	const char *name = language ? language->name : "not supported";
	parl_view tag = language ? parl_view_of(language->tag) : asked;

	parl_json_open(json, "language", '{');
	parl_json_string(json, "name", name);
	parl_json_text(json, "code", tag);
	parl_json_open(json, "detectedLanguage", '{');
	parl_json_string(json, "name", name);
	parl_json_text(json, "code", tag);
	parl_json_close(json, '}');
	parl_json_close(json, '}');
}

static void write_warnings(struct parl_json *json)
{
	parl_json_open(json, "warnings", '{');
	parl_json_bool(json, "incompleteResults", false);
	parl_json_close(json, '}');
}

/* --- checking */

static bool take(void *state, const struct parl_event *event)
{
	struct lt_check *check = state;

	lt_match(check, event);
	return !check->failed;
}

static enum parl_status perform(const struct serve_request *request, struct lt_check *check,
	const struct language *language, struct parl_diagnostics *faults)
{
	static const struct session_wanted wanted = {.command = COMMAND_READ};
	struct sessions *sessions = serve_sessions(request->serve);
	struct session_held *held = sessions_hold(sessions, &wanted, faults);
	const struct parl_setting settings[] = {{"lang", language->document}};
	const struct parl_text text = {.size = sizeof(text),
		.bytes = check->text->text,
		.format = "plaintext",
		.settings = settings,
		.setting_count = 1,
		.take = take,
		.state = check,
		.events = PARL_EVENT_ISSUE};
	enum parl_status status = PARL_FAILED;

	if (held)
		status = parl_session_perform(sessions_of(held), &text, faults);

	sessions_release(sessions, held);
	return status == PARL_FAILED || check->failed ? PARL_FAILED : PARL_OK;
}

static enum parl_status write_matches(const struct serve_request *request,
	const struct lt_text *text, const struct serve_form *form, const struct language *language,
	struct parl_json *json)
{
	struct lt_check check = {.text = text, .json = json, .arena = request->arena};
	struct parl_diagnostics *faults = parl_diagnostics_new();
	enum parl_status status = PARL_FAILED;

	lt_choice_read(&check.choice, form);
	parl_json_open(json, "matches", '[');
	if (faults)
		status = language ? perform(request, &check, language, faults) : PARL_OK;
	parl_json_close(json, ']');
	parl_diagnostics_free(faults);
	parl_buffer_release(&check.scratch);
	free(check.explained);
	return status;
}

static void check_text(const struct serve_request *request, const struct lt_text *text,
	const struct serve_form *form, struct serve_response *response)
{
	parl_view tag = serve_form_find(form, "language");
	const struct language *language = find_language(tag);
	struct parl_json json;
	enum parl_status status;

	if (!begin_json(response, &json, '{'))
		return;
	write_software(&json);
	write_warnings(&json);
	write_language(&json, language, tag);
	status = write_matches(request, text, form, language, &json);
	end_json(&json, '}');
	if (status == PARL_FAILED)
		serve_refuse(response, 500, "the text could not be checked");
}

/* --- the routes */

static void refuse_memory(struct serve_response *response)
{
	response->body.failed = true;
}

/* flymake-languagetool and languagetool.el encode a text twice, in versions of Emacs that need it
 * once. */
static parl_view plain_text(const struct serve_request *request, parl_view plain)
{
	static const char emacs[] = "URL/Emacs";
	parl_view agent = serve_header(request, "User-Agent");

	return agent.size >= sizeof(emacs) - 1 && memcmp(agent.data, emacs, sizeof(emacs) - 1) == 0
		? lt_decode_twice(plain, request->arena)
		: plain;
}

/* What the client counts: said among the fields, or behind a '?' in the address, since some clients
 * let one write that alone. */
static bool counts_characters(const struct serve_request *request, const struct serve_form *form)
{
	parl_view said = serve_form_find(form, "offsets");

	if (!said.data)
		said = serve_query(request, "offsets");
	return parl_view_equal(said, parl_view_of("characters"));
}

/* PARL_NONE, with WHY: it is no text. */
static enum parl_status read_text(const struct serve_request *request,
	const struct serve_form *form, struct lt_text *text, const char **why)
{
	parl_view plain = serve_form_find(form, "text");

	*text = (struct lt_text){
		.arena = request->arena, .characters = counts_characters(request, form)};
	if (!plain.data)
		return lt_text_annotated(text, serve_form_find(form, "data"), why);
	plain = plain_text(request, plain);
	return plain.data ? lt_text_plain(text, plain) : PARL_FAILED;
}

static void answer_check(const struct serve_request *request, struct serve_response *response)
{
	struct serve_form form = request->query;
	struct lt_text text;
	const char *why = "";
	enum parl_status status;
	parl_view plain, data;

	if (request->method == SERVE_POST && !lt_fields(&form, request->body, request->arena)) {
		refuse_memory(response);
		return;
	}
	plain = serve_form_find(&form, "text");
	data = serve_form_find(&form, "data");
	if (!plain.data == !data.data) {
		serve_refuse(response, 400,
			plain.data ? "set either 'text' or 'data', not both"
				   : "there is neither 'text' nor 'data'");
		return;
	}
	if (!serve_form_find(&form, "language").data) {
		serve_refuse(response, 400, "there is no 'language': name en-GB, cy or auto");
		return;
	}
	status = read_text(request, &form, &text, &why);
	if (status == PARL_OK)
		check_text(request, &text, &form, response);
	else if (status == PARL_NONE && why)
		serve_refuse(response, 400, "%s", why);
	else
		refuse_memory(response);
}

static void answer_languages(const struct serve_request *request, struct serve_response *response)
{
	struct parl_json json;

	(void)request;
	if (!begin_json(response, &json, '['))
		return;
	for (size_t i = 0; i < PARL_LENGTH(languages); i++) {
		parl_json_open(&json, NULL, '{');
		parl_json_string(&json, "name", languages[i].name);
		parl_json_string(&json, "code", languages[i].code);
		parl_json_string(&json, "longCode", languages[i].tag);
		parl_json_close(&json, '}');
	}
	end_json(&json, ']');
}

static void answer_info(const struct serve_request *request, struct serve_response *response)
{
	struct parl_json json;

	(void)request;
	if (!begin_json(response, &json, '{'))
		return;
	write_software(&json);
	end_json(&json, '}');
}

/* With and without /v2, since clients want to be told one or the other. */
#define BOTH(path, methods, most, answer)                  \
	{"/v2" path, methods, SERVE_GUESTS, most, answer}, \
	{                                                  \
		path, methods, SERVE_GUESTS, most, answer  \
	}

const struct serve_route lt_routes[] = {
	BOTH("/check", SERVE_GET | SERVE_POST, BODY_MOST, answer_check),
	BOTH("/languages", SERVE_GET, 0, answer_languages),
	BOTH("/info", SERVE_GET, 0, answer_info),
	{.path = NULL},
};
