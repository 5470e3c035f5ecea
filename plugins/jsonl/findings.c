/*
 * findings.c - the record of a finding.
 */
#include "jsonl.h"

/* The terms of the other side that may be written for OF. */
static void write_others(struct state *state, const struct parl_term *of)
{
	const struct parl_concept *concept_ = parl_term_concept(of);
	parl_json_open(&state->json, "others", '[');
	for (size_t i = 0; i < parl_concept_term_count(concept_); i++) {
		const struct parl_term *term = parl_concept_term(concept_, i);
		if (parl_term_register(term) != parl_term_register(of) &&
			parl_term_status_of(term) <= PARL_TERM_ADMITTED)
			parl_json_text(&state->json, NULL, parl_term_text(term));
	}
	parl_json_close(&state->json, ']');
}

static void write_source(struct state *state, const struct parl_concept *concept_)
{
	if (parl_concept_source_count(concept_) == 0) {
		parl_json_null(&state->json, "source");
		return;
	}
	const char *title = parl_concept_source_title(concept_, 0);
	const char *url = parl_concept_source_url(concept_, 0);
	parl_json_open(&state->json, "source", '{');
	jsonl_text(state, "title", title ? parl_view_of(title) : (parl_view){NULL, 0});
	jsonl_text(state, "url", url ? parl_view_of(url) : (parl_view){NULL, 0});
	parl_json_close(&state->json, '}');
}

static void write_match(struct state *state, const struct parl_finding *finding)
{
	struct parl_place place =
		parl_block_place(parl_finding_block(finding), parl_finding_match(finding));
	parl_span match = place.in_bytes ? place.bytes : place.in_block;
	parl_json_open(&state->json, "match", '[');
	parl_json_number(&state->json, NULL, (int64_t)match.start);
	parl_json_number(&state->json, NULL, (int64_t)match.end);
	parl_json_close(&state->json, ']');
}

static void write_also(struct state *state, const struct parl_finding *finding)
{
	parl_json_open(&state->json, "also", '[');
	for (size_t i = 0; i < parl_finding_also_count(finding); i++) {
		struct parl_edit edit = parl_finding_also(finding, i);
		jsonl_edit(state, &edit);
	}
	parl_json_close(&state->json, ']');
}

/* What the word could mean, where the place does not settle it; what the other side says then. */
static void write_senses(
	struct state *state, const struct parl_event *event, const struct parl_finding *finding)
{
	size_t count = parl_finding_sense_count(finding);
	parl_json_open(&state->json, "senses", '[');
	for (size_t i = 0; count > 1 && i < count; i++) {
		parl_json_open(&state->json, NULL, '{');
		jsonl_term(state, event, parl_finding_sense(finding, i));
		write_others(state, parl_finding_sense(finding, i));
		parl_json_close(&state->json, '}');
	}
	parl_json_close(&state->json, ']');
}

static void write_reason(struct state *state, const struct parl_finding *finding)
{
	const char *weakened = parl_finding_weakened(finding);
	const char *reason = parl_finding_reason(finding);
	if (!weakened) {
		parl_json_string(&state->json, "reason", reason);
		return;
	}
	parl_buffer_clear(&state->bytes);
	parl_buffer_print(&state->bytes, "%s Caution: %s.", reason, weakened);
	parl_json_text(&state->json, "reason", parl_buffer_view(&state->bytes));
}

/* What a person decided, in the words of the project file. */
static void write_decision(struct state *state, enum parl_decision decision)
{
	static const char *const names[] = {
		[PARL_DECISION_TAKE] = "take",
		[PARL_DECISION_LEAVE] = "leave",
		[PARL_DECISION_LATER] = "later",
	};
	parl_json_string(&state->json, "decided", names[decision]);
}

bool jsonl_finding(struct state *state, const struct parl_event *event)
{
	const struct parl_finding *finding = event->finding;
	const struct parl_block *block = parl_finding_block(finding);
	const struct parl_term *term = parl_finding_term(finding);
	struct parl_edit edit = {
		block, parl_finding_span(finding), parl_finding_replacement(finding)};
	parl_span bytes = jsonl_resolve(state, &edit);
	jsonl_begin(state, event);
	jsonl_span(state, event, block, edit.span, bytes);
	jsonl_term(state, event, term);
	parl_json_string(&state->json, "action", parl_action_name(parl_finding_action(finding)));
	if (edit.text.data)
		parl_json_text(&state->json, "replacement", parl_buffer_view(&state->bytes));
	else
		parl_json_null(&state->json, "replacement");
	parl_json_bool(&state->json, "applied", event->state == PARL_FINDING_APPLIED);
	write_decision(state, event->decision);
	write_reason(state, finding);
	write_source(state, parl_term_concept(term));
	parl_json_open(&state->json, "cost", '{');
	parl_json_number(&state->json, "words", parl_finding_words(finding));
	parl_json_number(&state->json, "characters", parl_finding_characters(finding));
	parl_json_close(&state->json, '}');
	if (!jsonl_limit_costs(state, event))
		return false;
	write_match(state, finding);
	write_also(state, finding);
	write_senses(state, event, finding);
	return jsonl_end(state);
}
