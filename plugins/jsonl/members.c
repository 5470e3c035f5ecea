/*
 * members.c - what records of all kinds have.
 */
#include "jsonl.h"

#define VERSION 1

void jsonl_begin(struct state *state, const struct parl_event *event)
{
	parl_json_begin(&state->json, state->output);
	parl_json_open(&state->json, NULL, '{');
	parl_json_string(&state->json, "file", event->path);
}

bool jsonl_end(struct state *state)
{
	parl_json_number(&state->json, "v", VERSION);
	parl_json_close(&state->json, '}');
	parl_output_write(state->output, parl_view_of("\n"));
	return !parl_output_failed(state->output);
}

void jsonl_members(struct state *state, parl_view members)
{
	parl_json_raw(&state->json, NULL, members);
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
