/*
 * findings.c - the record of a finding.
 */
#include <string.h>

#include "jsonl.h"
#include "numbers.h"

/* What is written of a finding beside texts, and its numbers. */
#define MEMBERS_MOST 200

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

static void write_source(struct parl_json *json, const struct parl_concept *concept_)
{
	if (parl_concept_source_count(concept_) == 0) {
		parl_json_null(json, "source");
		return;
	}
	parl_json_open(json, "source", '{');
	parl_json_string(json, "title", parl_concept_source_title(concept_, 0));
	parl_json_string(json, "url", parl_concept_source_url(concept_, 0));
	parl_json_close(json, '}');
}

/* Members about a term, which are the same in all its records. */
enum { SAID_TERM, SAID_SOURCE, SAID_ALL };

static parl_view say(struct state *state, const struct parl_event *event,
	const struct parl_term *term, size_t what)
{
	struct parl_json json;
	parl_buffer_clear(&state->said);
	parl_json_begin(&json, state->saying);
	parl_json_open(&json, NULL, '{');
	if (what == SAID_TERM)
		jsonl_term(&json, event, term);
	else
		write_source(&json, parl_term_concept(term));
	/* An output keeps its failure: what comes after it is not there. */
	if (parl_output_failed(state->saying))
		return (parl_view){NULL, 0};
	return terms_keep(&state->terms, (parl_view){state->said.data + 1, state->said.size - 1});
}

/* NULL: out of memory. */
static const struct term_texts *said_of(
	struct state *state, const struct parl_event *event, const struct parl_term *term)
{
	const struct term_texts *found = terms_find(&state->terms, term);
	struct term_texts texts = {.term = term};
	if (found)
		return found;
	if (!state->saying)
		state->saying = parl_output_to_buffer(&state->said);
	for (size_t i = 0; i < SAID_ALL; i++) {
		texts.runs[i] = state->saying ? say(state, event, term, i) : texts.runs[i];
		if (!texts.runs[i].data)
			return NULL;
	}
	return terms_add(&state->terms, &texts);
}

static void write_also(struct state *state, const struct parl_finding *finding)
{
	state->units = state->track.units; /* they stand near by */
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
		jsonl_term(&state->json, event, parl_finding_sense(finding, i));
		write_others(state, parl_finding_sense(finding, i));
		parl_json_close(&state->json, '}');
	}
	parl_json_close(&state->json, ']');
}

/* With what makes it doubtful, if anything does. */
static parl_view reason_of(struct state *state, const struct parl_finding *finding)
{
	const char *weakened = parl_finding_weakened(finding);
	parl_view reason = parl_view_of(parl_finding_reason(finding));
	if (!weakened)
		return reason;
	parl_buffer_clear(&state->reason);
	parl_buffer_add_view(&state->reason, reason);
	parl_buffer_add_view(&state->reason, parl_view_of(" Caution: "));
	parl_buffer_add_view(&state->reason, parl_view_of(weakened));
	parl_buffer_add_char(&state->reason, '.');
	return parl_buffer_view(&state->reason);
}

/* What a person decided, in the words of the project file. */
static char *put_decision(char *at, enum parl_decision decision)
{
	static const char *const names[] = {
		[PARL_DECISION_TAKE] = "\"take\"",
		[PARL_DECISION_LEAVE] = "\"leave\"",
		[PARL_DECISION_LATER] = "\"later\"",
	};
	return jsonl_put(at, parl_view_of(names[decision] ? names[decision] : "null"));
}

static char *put_cost(char *at, long cost)
{
	if (cost < 0)
		*at++ = '-';
	return number_put(at, cost < 0 ? 0 - (size_t)cost : (size_t)cost);
}

/* All that is said of a finding up to its cost, put together in one piece, since each finding has
 * it; false: out of memory. */
static bool write_finding(struct state *state, const struct parl_event *event,
	const struct term_texts *said, parl_view text, parl_view replacement)
{
	const struct parl_finding *finding = event->finding;
	parl_view reason = reason_of(state, finding);
	const char *action = parl_action_name(parl_finding_action(finding));
	size_t most = 6 * (text.size + replacement.size + reason.size) + strlen(action) +
		said->runs[SAID_TERM].size + said->runs[SAID_SOURCE].size + MEMBERS_MOST;
	char *at;
	state->piece.size = 0;
	if (!parl_buffer_reserve(&state->piece, most))
		return false;
	at = JSONL_PUT(state->piece.data, "\"text\":");
	at = jsonl_put_text(state, at, text);
	*at++ = ',';
	at = jsonl_put(at, said->runs[SAID_TERM]);
	at = JSONL_PUT(at, ",\"action\":\"");
	at = jsonl_put(at, parl_view_of(action));
	at = JSONL_PUT(at, "\",\"replacement\":");
	at = replacement.data ? jsonl_put_text(state, at, replacement) : JSONL_PUT(at, "null");
	at = JSONL_PUT(at, ",\"applied\":");
	at = event->state == PARL_FINDING_APPLIED ? JSONL_PUT(at, "true") : JSONL_PUT(at, "false");
	at = JSONL_PUT(at, ",\"decided\":");
	at = put_decision(at, event->decision);
	at = JSONL_PUT(at, ",\"reason\":");
	at = jsonl_put_text(state, at, reason);
	*at++ = ',';
	at = jsonl_put(at, said->runs[SAID_SOURCE]);
	at = JSONL_PUT(at, ",\"cost\":{\"words\":");
	at = put_cost(at, parl_finding_words(finding));
	at = JSONL_PUT(at, ",\"characters\":");
	at = put_cost(at, parl_finding_characters(finding));
	*at++ = '}';
	jsonl_members(state, (parl_view){state->piece.data, (size_t)(at - state->piece.data)});
	return !state->said.failed && !state->reason.failed;
}

/* Where the term stands, beside what is to be changed with it; then what few findings have. */
static void write_rest(struct state *state, const struct parl_event *event, bool in_bytes)
{
	const struct parl_finding *finding = event->finding;
	parl_span match = parl_finding_match(finding), bytes;
	char piece[2 * NUMBER_MOST + 60], *at;
	if (!in_bytes || !parl_block_source(parl_finding_block(finding), match, &bytes))
		bytes = parl_block_place(parl_finding_block(finding), match).in_block;
	at = number_put(JSONL_PUT(piece, "\"match\":["), bytes.start);
	*at++ = ',';
	at = number_put(at, bytes.end);
	*at++ = ']';
	if (parl_finding_also_count(finding) == 0 && parl_finding_sense_count(finding) <= 1) {
		at = JSONL_PUT(at, ",\"also\":[],\"senses\":[]");
		jsonl_members(state, (parl_view){piece, (size_t)(at - piece)});
		return;
	}
	jsonl_members(state, (parl_view){piece, (size_t)(at - piece)});
	write_also(state, finding);
	write_senses(state, event, finding);
}

bool jsonl_finding(struct state *state, const struct parl_event *event)
{
	const struct parl_finding *finding = event->finding;
	const struct term_texts *said = said_of(state, event, parl_finding_term(finding));
	struct parl_edit edit = {parl_finding_block(finding), parl_finding_span(finding),
		parl_finding_replacement(finding)};
	parl_view replacement = {NULL, 0}, text = parl_block_text(edit.block);
	parl_span bytes;
	bool in_bytes = parl_block_source(edit.block, edit.span, &bytes);
	if (!said)
		return false;
	jsonl_begin(state, event);
	if (in_bytes)
		jsonl_where(state, bytes);
	else
		jsonl_elsewhere(state, edit.block, edit.span);
	/* The file's own bytes, so that a program can see that it looks at the same text. */
	if (in_bytes)
		text = (parl_view){state->source.data + bytes.start, bytes.end - bytes.start};
	else
		text = (parl_view){text.data + edit.span.start, edit.span.end - edit.span.start};
	if (edit.text.data)
		replacement = jsonl_resolve(state, &edit, in_bytes);
	if (!write_finding(state, event, said, text, replacement) ||
		!jsonl_limit_costs(state, event))
		return false;
	write_rest(state, event, in_bytes);
	return jsonl_end(state);
}
