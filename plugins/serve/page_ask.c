/*
 * page_ask.c - what the addresses of the page ask the core, and how they answer.
 */
#include "page.h"

#include <string.h>

/* The page names glossaries that are installed, and never files. */
static bool is_name(parl_view glossary)
{
	static const char letters[] =
		"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-";

	for (size_t i = 0; i < glossary.size; i++)
		if (!glossary.data[i] || !strchr(letters, glossary.data[i]))
			return false;
	return glossary.size > 0;
}

static bool no_memory(struct page_ask *ask)
{
	ask->response->body.failed = true;
	return false;
}

/* The glossaries that the request names. */
static bool read_glossaries(struct page_ask *ask)
{
	const struct serve_form *query = &ask->request->query;

	ask->glossaries =
		parl_arena_array(ask->request->arena, query->count, sizeof(*ask->glossaries));
	if (!ask->glossaries)
		return no_memory(ask);
	for (size_t i = 0; i < query->count; i++) {
		const struct serve_field *field = &query->fields[i];

		if (!parl_view_equal(field->name, parl_view_of("glossary")))
			continue;
		if (!is_name(field->value)) {
			serve_refuse(ask->response, 400, "'glossary' is no name of a glossary");
			return false;
		}
		ask->glossaries[ask->glossary_count] = page_text(ask, field->value);
		if (!ask->glossaries[ask->glossary_count++])
			return no_memory(ask);
	}
	return true;
}

bool page_ask_begin(
	struct page_ask *ask, const struct serve_request *request, struct serve_response *response)
{
	*ask = (struct page_ask){
		.request = request, .response = response, .faults = parl_diagnostics_new()};
	return ask->faults ? read_glossaries(ask) : no_memory(ask);
}

void page_ask_end(struct page_ask *ask)
{
	sessions_release(serve_sessions(ask->request->serve), ask->held);
	parl_diagnostics_free(ask->faults);
}

const char *page_text(const struct page_ask *ask, parl_view view)
{
	return view.data ? parl_arena_copy(ask->request->arena, view).data : NULL;
}

const struct parl_session *page_session(struct page_ask *ask, const char *command)
{
	const struct session_wanted wanted = {command, ask->glossaries, ask->glossary_count};

	ask->held = sessions_hold(serve_sessions(ask->request->serve), &wanted, ask->faults);
	if (!ask->held)
		page_refuse(ask);
	return ask->held ? sessions_of(ask->held) : NULL;
}

bool page_words(
	struct page_ask *ask, const char *command, const char *words, struct parl_buffer *result)
{
	static const struct parl_setting json = {"format", "json"};
	const struct parl_session *session = page_session(ask, command);
	struct parl_text text = {.size = sizeof(text),
		.words = &words,
		.word_count = 1,
		.settings = &json,
		.setting_count = 1,
		.output = parl_output_to_buffer(result)};
	bool fine = session && text.output;

	if (fine && parl_session_perform(session, &text, ask->faults) == PARL_FAILED) {
		page_refuse(ask);
		fine = false;
	} else if (!text.output) {
		no_memory(ask);
	}
	parl_output_free(text.output);
	return fine;
}

bool page_json_begin(struct page_ask *ask, struct parl_json *json)
{
	struct parl_output *output = parl_output_to_buffer(&ask->response->body);

	if (!output)
		return no_memory(ask);
	parl_json_begin(json, output);
	parl_json_open(json, NULL, '{');
	return true;
}

void page_json_end(struct parl_json *json)
{
	parl_json_close(json, '}');
	parl_output_free(json->output);
}

void page_json_faults(struct parl_json *json, const struct parl_diagnostics *faults)
{
	parl_json_open(json, "faults", '[');
	for (size_t i = 0; i < parl_diagnostics_count(faults); i++) {
		const struct parl_diagnostic *fault = parl_diagnostics_get(faults, i);

		parl_json_open(json, NULL, '{');
		parl_json_number(json, "code", fault->code);
		parl_json_string(json, "severity", parl_severity_name(fault->severity));
		parl_json_string(json, "file", fault->file);
		parl_json_number(json, "line", (int64_t)fault->line);
		parl_json_string(json, "text", fault->text);
		parl_json_string(json, "help", fault->help);
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
}

void page_json_list(struct parl_json *json, const char *key, parl_view values)
{
	parl_json_open(json, key, '[');
	parl_json_raw(json, NULL, values);
	parl_json_close(json, ']');
}

void page_refuse(struct page_ask *ask)
{
	struct parl_json json;

	ask->response->status = 422;
	ask->response->save_as = NULL;
	ask->response->type = "application/json";
	parl_buffer_clear(&ask->response->body);
	if (!page_json_begin(ask, &json))
		return;
	page_json_faults(&json, ask->faults);
	page_json_end(&json);
}
