/*
 * members.c - what records of all kinds have.
 */
#include <errno.h>
#include <string.h>

#include "jsonl.h"
#include "plain.h"

#define VERSION "1"

/* What stands as a string of JSON, or null; it lives until the next one. */
static parl_view quote(struct state *state, parl_view text)
{
	struct parl_json json;
	if (!state->saying)
		state->saying = parl_output_to_buffer(&state->said);
	if (!state->saying) {
		state->said.failed = true;
		return (parl_view){"", 0};
	}
	parl_buffer_clear(&state->said);
	parl_json_begin(&json, state->saying);
	if (text.data)
		parl_json_text(&json, NULL, text);
	else
		parl_json_null(&json, NULL);
	return parl_buffer_view(&state->said);
}

static void keep_file(struct state *state, const char *path)
{
	parl_view name = path ? parl_view_of(path) : (parl_view){NULL, 0};
	parl_buffer_add_view(&state->file, parl_view_of("\"file\":"));
	parl_buffer_add_view(&state->file, quote(state, name));
	if (state->said.failed || state->file.failed)
		parl_output_fail(state->output, ENOMEM);
}

void jsonl_begin(struct state *state, const struct parl_event *event)
{
	parl_json_begin(&state->json, state->output);
	parl_json_open(&state->json, NULL, '{');
	if (state->file.size == 0)
		keep_file(state, event->path);
	jsonl_members(state, parl_buffer_view(&state->file));
}

bool jsonl_end(struct state *state)
{
	parl_output_write(state->output, parl_view_of(",\"v\":" VERSION "}\n"));
	return !parl_output_failed(state->output);
}

void jsonl_members(struct state *state, parl_view members)
{
	parl_json_raw(&state->json, NULL, members);
}

char *jsonl_put(char *at, parl_view text)
{
	memcpy(at, text.data, text.size);
	return at + text.size;
}

char *jsonl_put_text(struct state *state, char *at, parl_view text)
{
	if (!is_plain(text))
		return jsonl_put(at, quote(state, text));
	*at++ = '"';
	at = jsonl_put(at, text);
	*at++ = '"';
	return at;
}

void jsonl_number(struct state *state, const char *key, bool known, size_t value)
{
	if (known)
		parl_json_number(&state->json, key, (int64_t)value);
	else
		parl_json_null(&state->json, key);
}

void jsonl_text(struct state *state, const char *key, parl_view text)
{
	if (text.data)
		parl_json_text(&state->json, key, text);
	else
		parl_json_null(&state->json, key);
}

void jsonl_term(
	struct parl_json *json, const struct parl_event *event, const struct parl_term *term)
{
	const struct parl_concept *concept_ = parl_term_concept(term);
	parl_json_text(json, "term", parl_term_text(term));
	parl_json_string(json, "concept", parl_concept_id(concept_));
	parl_json_string(json, "glossary", parl_glossary_id(parl_concept_glossary(concept_)));
	parl_json_string(json, "register",
		parl_vocabulary_register_name(event->vocabulary, parl_term_register(term)));
}
