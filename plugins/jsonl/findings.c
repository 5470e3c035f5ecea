/*
 * findings.c - the record of a finding.
 */
#include "jsonl.h"
#include "numbers.h"

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
	if (state->said.failed)
		return (parl_view){NULL, 0};
	return terms_keep(&state->terms, (parl_view){state->said.data + 1, state->said.size - 1});
}

/* NULL: out of memory. */
static const struct term_texts *said_of(
	struct state *state, const struct parl_event *event, const struct parl_term *term)
{
	const struct term_texts *found = terms_find(&state->terms, term);
	struct term_texts *added;
	if (found)
		return found;
	if (!state->saying)
		state->saying = parl_output_to_buffer(&state->said);
	added = state->saying ? terms_add(&state->terms, term) : NULL;
	for (size_t i = 0; added && i < SAID_ALL; i++) {
		added->runs[i] = say(state, event, term, i);
		if (!added->runs[i].data) {
			added->term = NULL;
			return NULL;
		}
	}
	return added;
}

/* A list of two numbers. */
static void write_pair(struct state *state, const char *key, parl_span pair)
{
	char piece[2 * NUMBER_MOST + 3], *at = piece;
	*at++ = '[';
	at = number_put(at, pair.start);
	*at++ = ',';
	at = number_put(at, pair.end);
	*at++ = ']';
	parl_json_raw(&state->json, key, (parl_view){piece, (size_t)(at - piece)});
}

/* Where the term stands, beside what is to be changed with it. */
static void write_match(struct state *state, const struct parl_finding *finding,
	const struct parl_place *span_place)
{
	parl_span span = parl_finding_span(finding), match = parl_finding_match(finding);
	struct parl_place place = *span_place;
	if (span.start != match.start || span.end != match.end)
		place = parl_block_place(parl_finding_block(finding), match);
	write_pair(state, "match", place.in_bytes ? place.bytes : place.in_block);
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
		jsonl_term(&state->json, event, parl_finding_sense(finding, i));
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
	const struct parl_term *term = parl_finding_term(finding);
	const struct term_texts *said = said_of(state, event, term);
	struct parl_edit edit = {parl_finding_block(finding), parl_finding_span(finding),
		parl_finding_replacement(finding)};
	struct parl_place place = parl_block_place(edit.block, edit.span);
	parl_span bytes = jsonl_resolve(state, &edit, &place);
	if (!said)
		return false;
	jsonl_begin(state, event);
	jsonl_span(state, event, &edit, place, bytes);
	jsonl_members(state, said->runs[SAID_TERM]);
	parl_json_string(&state->json, "action", parl_action_name(parl_finding_action(finding)));
	if (edit.text.data)
		parl_json_text(&state->json, "replacement", parl_buffer_view(&state->bytes));
	else
		parl_json_null(&state->json, "replacement");
	parl_json_bool(&state->json, "applied", event->state == PARL_FINDING_APPLIED);
	write_decision(state, event->decision);
	write_reason(state, finding);
	jsonl_members(state, said->runs[SAID_SOURCE]);
	parl_json_open(&state->json, "cost", '{');
	parl_json_number(&state->json, "words", parl_finding_words(finding));
	parl_json_number(&state->json, "characters", parl_finding_characters(finding));
	parl_json_close(&state->json, '}');
	if (!jsonl_limit_costs(state, event))
		return false;
	write_match(state, finding, &place);
	write_also(state, finding);
	write_senses(state, event, finding);
	return jsonl_end(state);
}
