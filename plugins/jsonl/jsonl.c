/*
 * jsonl.c - the report `jsonl`: one JSON object a line, for other programs.
 *
 * The format is stable and described in docs/jsonl.md and docs/jsonl.schema.json. There is no
 * record for the run as a whole: every line stands by itself, so that outputs can be cut between
 * lines, filtered and put together.
 */
#include "jsonl.h"

#include <stdlib.h>

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

void jsonl_number(struct state *state, const char *key, bool known, size_t value)
{
	if (known)
		parl_json_number(&state->json, key, (int64_t)value);
	else
		parl_json_null(&state->json, key);
}

static void text_or_null(struct state *state, const char *key, parl_view text)
{
	if (text.data)
		parl_json_text(&state->json, key, text);
	else
		parl_json_null(&state->json, key);
}

/* "start" and "end", and beside them the place where the format has no bytes of its own. */
static void write_offsets(struct state *state, const struct parl_place *place, parl_span bytes)
{
	jsonl_number(state, "start", place->in_bytes, bytes.start);
	jsonl_number(state, "end", place->in_bytes, bytes.end);
	if (place->in_bytes)
		return;
	parl_json_open(&state->json, "place", '{');
	parl_json_string(&state->json, "part", place->part);
	parl_json_number(&state->json, "paragraph", (int64_t)place->paragraph);
	parl_json_number(&state->json, "start", (int64_t)place->in_block.start);
	parl_json_number(&state->json, "end", (int64_t)place->in_block.end);
	parl_json_close(&state->json, '}');
}

/* The file's own bytes, so that a program can see that it looks at the same text. */
static parl_view text_at(
	const struct parl_block *block, const struct parl_document *document, parl_span span)
{
	struct parl_place place = parl_block_place(block, span);
	parl_view text = parl_block_text(block);
	if (place.in_bytes) {
		text = parl_document_source(document);
		span = place.bytes;
	}
	return (parl_view){text.data + span.start, span.end - span.start};
}

void jsonl_place(struct state *state, const struct parl_place *place, parl_span bytes)
{
	write_offsets(state, place, bytes);
	jsonl_number(state, "line", place->in_bytes, place->line);
	jsonl_number(state, "column", place->in_bytes, place->column);
}

static void write_place(struct state *state, const struct parl_event *event,
	const struct parl_block *block, parl_span span, parl_span bytes)
{
	struct parl_place place = parl_block_place(block, span);
	jsonl_place(state, &place, bytes);
	parl_json_text(&state->json, "text", text_at(block, event->document, span));
}

static void write_term(
	struct state *state, const struct parl_event *event, const struct parl_term *term)
{
	const struct parl_concept *concept_ = parl_term_concept(term);
	parl_json_text(&state->json, "term", parl_term_text(term));
	parl_json_string(&state->json, "concept", parl_concept_id(concept_));
	parl_json_string(
		&state->json, "glossary", parl_glossary_id(parl_concept_glossary(concept_)));
	parl_json_string(&state->json, "register",
		parl_vocabulary_register_name(event->vocabulary, parl_term_register(term)));
}

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

/* What EDIT does to the file: the range of bytes, and in state->bytes what comes there. Where it
 * cannot be written as bytes (another format, or merely offered) it is as in the text. */
static parl_span resolve(struct state *state, const struct parl_edit *edit)
{
	parl_span bytes = {0, 0};
	parl_buffer_clear(&state->bytes);
	struct parl_place place = parl_block_place(edit->block, edit->span);
	if (place.in_bytes && parl_edit_source(edit, &bytes, &state->bytes) == PARL_OK)
		return bytes;
	parl_buffer_clear(&state->bytes);
	parl_buffer_add_view(&state->bytes, edit->text);
	return place.bytes;
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
	text_or_null(state, "title", title ? parl_view_of(title) : (parl_view){NULL, 0});
	text_or_null(state, "url", url ? parl_view_of(url) : (parl_view){NULL, 0});
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

void jsonl_edit(struct state *state, const struct parl_edit *edit)
{
	parl_span bytes = resolve(state, edit);
	struct parl_place place = parl_block_place(edit->block, edit->span);
	parl_json_open(&state->json, NULL, '{');
	write_offsets(state, &place, bytes);
	parl_json_text(&state->json, "replacement", parl_buffer_view(&state->bytes));
	parl_json_close(&state->json, '}');
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
		write_term(state, event, parl_finding_sense(finding, i));
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

static bool write_finding(struct state *state, const struct parl_event *event)
{
	const struct parl_finding *finding = event->finding;
	const struct parl_block *block = parl_finding_block(finding);
	const struct parl_term *term = parl_finding_term(finding);
	struct parl_edit edit = {
		block, parl_finding_span(finding), parl_finding_replacement(finding)};
	parl_span bytes = resolve(state, &edit);
	jsonl_begin(state, event);
	write_place(state, event, block, edit.span, bytes);
	write_term(state, event, term);
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

static bool write_hit(struct state *state, const struct parl_event *event)
{
	jsonl_begin(state, event);
	parl_json_string(&state->json, "event", "hit");
	write_place(state, event, event->block, event->span,
		parl_block_place(event->block, event->span).bytes);
	if (event->term)
		write_term(state, event, event->term);
	return jsonl_end(state);
}

static bool write_diagnostic(struct state *state, const struct parl_event *event)
{
	const struct parl_diagnostic *diagnostic = event->diagnostic;
	bool placed = diagnostic->line > 0;
	parl_json_begin(&state->json, state->output);
	parl_json_open(&state->json, NULL, '{');
	text_or_null(state, "file",
		diagnostic->file ? parl_view_of(diagnostic->file) : (parl_view){NULL, 0});
	parl_json_string(&state->json, "event", "diagnostic");
	jsonl_number(state, "start", placed, diagnostic->place.start);
	jsonl_number(state, "end", placed, diagnostic->place.end);
	jsonl_number(state, "line", placed, diagnostic->line);
	jsonl_number(state, "column", placed, diagnostic->column);
	if (diagnostic->row) {
		parl_json_number(&state->json, "row", (int64_t)diagnostic->row);
		text_or_null(state, "row_column",
			diagnostic->row_column ? parl_view_of(diagnostic->row_column)
					       : (parl_view){NULL, 0});
	}
	parl_json_string(&state->json, "severity", parl_severity_name(diagnostic->severity));
	parl_buffer_clear(&state->bytes);
	parl_buffer_print(&state->bytes, "P-%03d", (int)diagnostic->code);
	parl_json_text(&state->json, "code", parl_buffer_view(&state->bytes));
	parl_json_string(&state->json, "message", diagnostic->text);
	text_or_null(state, "help",
		diagnostic->help ? parl_view_of(diagnostic->help) : (parl_view){NULL, 0});
	return jsonl_end(state);
}

static bool write_count(struct state *state, const struct parl_event *event)
{
	const struct parl_count *count = event->count;
	jsonl_begin(state, event);
	parl_json_string(&state->json, "event", "count");
	parl_json_string(&state->json, "by", count->by);
	parl_json_string(&state->json, "name", count->name);
	parl_json_number(&state->json, "concepts", (int64_t)count->concepts);
	parl_json_number(&state->json, "terms", (int64_t)count->terms);
	jsonl_number(state, "examples", count->examples != SIZE_MAX, count->examples);
	return jsonl_end(state);
}

static void *open_report(struct parl_output *output)
{
	struct state *state = calloc(1, sizeof(*state));
	if (state)
		state->output = output;
	return state;
}

static bool take_event(void *opaque, const struct parl_event *event)
{
	struct state *state = opaque;
	if (event->kind == PARL_EVENT_FINDING)
		return write_finding(state, event);
	if (event->kind == PARL_EVENT_ISSUE)
		return jsonl_issue(state, event);
	if (event->kind == PARL_EVENT_HIT)
		return write_hit(state, event);
	if (event->kind == PARL_EVENT_COUNT)
		return write_count(state, event);
	if (event->kind == PARL_EVENT_LENGTH)
		return jsonl_length(state, event);
	if (event->kind == PARL_EVENT_DOCUMENT_END)
		return jsonl_limits(state, event);
	return write_diagnostic(state, event);
}

static void close_report(void *opaque)
{
	struct state *state = opaque;
	parl_buffer_release(&state->bytes);
	free(state);
}

static const struct parl_report jsonl = {
	.head = {sizeof(jsonl), PARL_CAPABILITY_REPORT, "jsonl", "One JSON object a line"},
	.events = PARL_EVENT_FINDING | PARL_EVENT_HIT | PARL_EVENT_DIAGNOSTIC | PARL_EVENT_COUNT |
		PARL_EVENT_LENGTH | PARL_EVENT_ISSUE | PARL_EVENT_DOCUMENT_END,
	.open = open_report,
	.event = take_event,
	.close = close_report,
};

static const struct parl_capability *const capabilities[] = {&jsonl.head, NULL};

PARL_PLUGIN("jsonl", "0.1.0", "MIT", "Reports as JSON lines",
	"report jsonl One JSON object a line\n", capabilities);
