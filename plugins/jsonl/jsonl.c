/*
 * jsonl.c - the reports for other programs: `jsonl`, one JSON object a line, and `tsv`.
 *
 * The format is stable and described in docs/jsonl.md and docs/jsonl.schema.json. There is no
 * record for the run as a whole: every line stands by itself, so that outputs can be cut between
 * lines, filtered and put together.
 */
#include "jsonl.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* A fault may be in another file: a glossary that the input requires. */
static bool is_of(const struct parl_event *event)
{
	return event->path && event->diagnostic->file &&
		strcmp(event->path, event->diagnostic->file) == 0;
}

static bool write_diagnostic(struct state *state, const struct parl_event *event)
{
	const struct parl_diagnostic *diagnostic = event->diagnostic;
	bool placed = diagnostic->line > 0;
	parl_json_begin(&state->json, state->output);
	parl_json_open(&state->json, NULL, '{');
	jsonl_text(state, "file",
		diagnostic->file ? parl_view_of(diagnostic->file) : (parl_view){NULL, 0});
	parl_json_string(&state->json, "event", "diagnostic");
	jsonl_number(state, "start", placed, diagnostic->place.start);
	jsonl_number(state, "end", placed, diagnostic->place.end);
	jsonl_number(state, "line", placed, diagnostic->line);
	jsonl_number(state, "column", placed, diagnostic->column);
	jsonl_utf16(state, &state->units, placed && is_of(event), diagnostic->place);
	if (diagnostic->row) {
		parl_json_number(&state->json, "row", (int64_t)diagnostic->row);
		jsonl_text(state, "row_column",
			diagnostic->row_column ? parl_view_of(diagnostic->row_column)
					       : (parl_view){NULL, 0});
	}
	if (diagnostic->sheet)
		jsonl_text(state, "sheet", parl_view_of(diagnostic->sheet));
	parl_json_string(&state->json, "severity", parl_severity_name(diagnostic->severity));
	parl_buffer_clear(&state->bytes);
	parl_buffer_print(&state->bytes, "P-%03d", (int)diagnostic->code);
	parl_json_text(&state->json, "code", parl_buffer_view(&state->bytes));
	parl_json_string(&state->json, "message", diagnostic->text);
	jsonl_text(state, "help",
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

/* False: the output has failed, or memory is out. */
static bool tell(struct state *state, const struct parl_event *event)
{
	state->source = event->source;
	if (event->kind == PARL_EVENT_HIT)
		return record_hit(&state->hits, event, state->output);
	if (event->kind == PARL_EVENT_RUN_BEGIN)
		return record_begin(&state->hits, parl_event_option(event, "fields"), false);
	if (event->kind == PARL_EVENT_DOCUMENT_BEGIN) {
		state->units = (struct parl_units){.line = 0};
		parl_atlas_release(&state->others);
		state->track = (struct parl_track){.column = 0};
		parl_buffer_clear(&state->file);
		record_document(&state->hits, event);
		return true;
	}
	if (event->kind == PARL_EVENT_FINDING)
		return jsonl_finding(state, event);
	if (event->kind == PARL_EVENT_ISSUE)
		return jsonl_issue(state, event);
	if (event->kind == PARL_EVENT_COUNT)
		return write_count(state, event);
	if (event->kind == PARL_EVENT_LENGTH)
		return jsonl_length(state, event);
	if (event->kind == PARL_EVENT_DOCUMENT_END)
		return jsonl_limits(state, event);
	return write_diagnostic(state, event);
}

static bool take_event(void *opaque, const struct parl_event *event)
{
	struct state *state = opaque;
	bool done = !parl_output_failed(state->output) && tell(state, event);
	if (!done)
		parl_output_fail(state->output, ENOMEM);
	return done;
}

static void close_report(void *opaque)
{
	struct state *state = opaque;
	parl_buffer_release(&state->bytes);
	parl_buffer_release(&state->piece);
	parl_buffer_release(&state->reason);
	parl_buffer_release(&state->file);
	parl_atlas_release(&state->others);
	record_release(&state->hits);
	terms_release(&state->terms);
	parl_output_free(state->saying);
	parl_buffer_release(&state->said);
	free(state);
}

static const struct parl_report jsonl = {
	.head = {sizeof(jsonl), PARL_CAPABILITY_REPORT, "jsonl", "One JSON object a line"},
	.events = PARL_EVENT_FINDING | PARL_EVENT_HIT | PARL_EVENT_DIAGNOSTIC | PARL_EVENT_COUNT |
		PARL_EVENT_LENGTH | PARL_EVENT_ISSUE | PARL_EVENT_DOCUMENT_BEGIN |
		PARL_EVENT_DOCUMENT_END | PARL_EVENT_RUN_BEGIN,
	.open = open_report,
	.event = take_event,
	.close = close_report,
	.lines = true,
	.extensions = "jsonl ndjson",
};

static bool write_names(const struct record *record, struct parl_output *output)
{
	for (size_t i = 0; i < record->count; i++)
		parl_output_print(
			output, "%s%s", i ? "\t" : "", parl_hit_field_name(record->fields[i]));
	parl_output_write(output, parl_view_of("\n"));
	return !parl_output_failed(output);
}

static bool tell_row(struct state *state, const struct parl_event *event)
{
	if (event->kind == PARL_EVENT_HIT)
		return record_hit(&state->hits, event, state->output);
	if (event->kind == PARL_EVENT_RUN_BEGIN)
		return record_begin(&state->hits, parl_event_option(event, "fields"), true) &&
			write_names(&state->hits, state->output);
	record_document(&state->hits, event);
	return true;
}

static bool take_row(void *opaque, const struct parl_event *event)
{
	struct state *state = opaque;
	bool done = !parl_output_failed(state->output) && tell_row(state, event);
	if (!done)
		parl_output_fail(state->output, ENOMEM);
	return done;
}

static const struct parl_report tsv = {
	.head = {sizeof(tsv), PARL_CAPABILITY_REPORT, "tsv", "A table with tabs between columns"},
	.events = PARL_EVENT_HIT | PARL_EVENT_RUN_BEGIN | PARL_EVENT_DOCUMENT_BEGIN,
	.open = open_report,
	.event = take_row,
	.close = close_report,
	.lines = true,
	.extensions = "tsv",
};

static const struct parl_capability *const capabilities[] = {&jsonl.head, &tsv.head, NULL};

PARL_PLUGIN("jsonl", "0.1.0", "MIT", "Reports for other programs: JSON lines, tables",
	"report jsonl One JSON object a line\n"
	"report tsv A table with tabs between columns\n",
	capabilities);
