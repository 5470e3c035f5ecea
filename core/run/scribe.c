/*
 * scribe.c - the answers to records of a stream: {"id", "findings", "text" | "error"}.
 */
#include "scribe.h"

#include <stdio.h>
#include <string.h>

/* Of the answers; docs/ndjson.schema.json. */
#define VERSION 1

bool parl_scribe_begin(struct parl_scribe *scribe, const struct parl_session *session,
	const struct parl_report *report)
{
	*scribe = (struct parl_scribe){.session = session, .report = report};
	scribe->faults = parl_diagnostics_new();
	scribe->output = parl_output_to_buffer(&scribe->answers);
	scribe->reader = scribe->faults ? parl_record_reader_new(scribe->faults) : NULL;
	scribe->written = scribe->output ? report->open(scribe->output) : NULL;
	return scribe->reader && scribe->written;
}

void parl_scribe_release(struct parl_scribe *scribe)
{
	if (scribe->written)
		scribe->report->close(scribe->written);
	parl_record_reader_free(scribe->reader);
	parl_output_free(scribe->output);
	parl_buffer_release(&scribe->answers);
	parl_buffer_release(&scribe->document);
	parl_diagnostics_free(scribe->faults);
	parl_kit_release(&scribe->kit);
}

static void write_fault(
	struct parl_json *json, const char *key, const struct parl_diagnostic *fault)
{
	char code[16];

	snprintf(code, sizeof(code), "P-%03d", (int)fault->code);
	parl_json_open(json, key, '{');
	parl_json_string(json, "code", code);
	parl_json_string(json, "message", fault->text);
	parl_json_string(json, "help", fault->help);
	if (fault->column)
		parl_json_number(json, "column", (int64_t)fault->column);
	parl_json_close(json, '}');
}

/* The first error says why; what follows from it is of no use to a program. */
static void write_error(struct parl_json *json, const struct parl_diagnostics *faults)
{
	for (size_t i = 0; i < parl_diagnostics_count(faults); i++) {
		const struct parl_diagnostic *fault = parl_diagnostics_get(faults, i);

		if (fault->severity == PARL_SEVERITY_ERROR) {
			write_fault(json, "error", fault);
			return;
		}
	}
}

static void write_warnings(struct parl_json *json, const struct parl_diagnostics *faults)
{
	size_t count = parl_diagnostics_count(faults);

	if (count == 0)
		return;
	parl_json_open(json, "warnings", '[');
	for (size_t i = 0; i < count; i++)
		write_fault(json, NULL, parl_diagnostics_get(faults, i));
	parl_json_close(json, ']');
}

/* The lines from START on become the items of a list. */
static void join_lines(struct parl_buffer *lines, size_t start)
{
	char *at = lines->data + start;

	if (lines->size == start)
		return;
	lines->size--;
	for (char *end = lines->data + lines->size; (at = memchr(at, '\n', (size_t)(end - at)));)
		*at++ = ',';
}

static bool take(void *state, const struct parl_event *event)
{
	struct parl_scribe *scribe = state;

	scribe->begun = true;
	return scribe->report->event(scribe->written, event);
}

/* To the report all records are documents of one run: what it found out about the glossaries stays.
 */
static uint32_t wanted_events(const struct parl_scribe *scribe)
{
	uint32_t unwanted = PARL_EVENT_RUN_END | (scribe->begun ? PARL_EVENT_RUN_BEGIN : 0);

	return scribe->report->events & ~unwanted;
}

static enum parl_status perform(struct parl_scribe *scribe, const struct parl_record *record)
{
	struct parl_setting language = {"lang", record->language};
	struct parl_text text = {.size = sizeof(text),
		.bytes = record->text,
		.format = record->format,
		.settings = &language,
		.setting_count = record->language ? 1 : 0,
		.take = take,
		.state = scribe,
		.events = wanted_events(scribe),
		.lines = scribe->report->lines,
		.output = scribe->output};
	enum parl_status status;

	if (scribe->session->command->rewrites)
		text.document = &scribe->document;
	parl_buffer_clear(&scribe->document);
	status = parl_session_perform_with(scribe->session, &text, &scribe->kit, scribe->faults);
	if (record->text.size > PARL_KIT_MOST)
		parl_kit_release(&scribe->kit);
	return status;
}

/* "findings", and "text" of a command that rewrites. */
static enum parl_status write_results(
	struct parl_scribe *scribe, struct parl_json *json, const struct parl_record *record)
{
	size_t start;
	enum parl_status status;

	parl_json_open(json, "findings", '[');
	start = scribe->answers.size;
	status = perform(scribe, record);
	if (status == PARL_FAILED)
		return status;
	join_lines(&scribe->answers, start);
	parl_json_close(json, ']');
	if (scribe->session->command->rewrites)
		parl_json_text(json, "text", parl_buffer_view(&scribe->document));
	write_warnings(json, scribe->faults);
	return status;
}

/* RECORD is NULL where it could not be read, and the faults say why. */
static enum parl_status answer(
	struct parl_scribe *scribe, const struct parl_record *record, parl_view id)
{
	struct parl_json json, before;
	enum parl_status status = PARL_FAILED;
	size_t start;

	parl_json_begin(&json, scribe->output);
	parl_json_open(&json, NULL, '{');
	parl_json_raw(&json, "id", id.data ? id : parl_view_of("null"));
	before = json;
	start = scribe->answers.size;
	if (record)
		status = write_results(scribe, &json, record);
	if (status == PARL_FAILED) {
		scribe->answers.size = start;
		json = before;
		write_error(&json, scribe->faults);
	}
	parl_json_number(&json, "v", VERSION);
	parl_json_close(&json, '}');
	parl_output_write(scribe->output, parl_view_of("\n"));
	return status;
}

enum parl_status parl_scribe_answer(struct parl_scribe *scribe, parl_view line)
{
	struct parl_record record;
	bool fine;

	parl_diagnostics_clear(scribe->faults);
	fine = parl_record_read(scribe->reader, line, &record);
	return answer(scribe, fine ? &record : NULL, record.id);
}

enum parl_status parl_scribe_refuse_long(struct parl_scribe *scribe)
{
	parl_diagnostics_clear(scribe->faults);
	parl_diagnose(scribe->faults, PARL_CODE_RECORD_LONG, NULL,
		"split the text into several records",
		"the record is too long: the most is %zu bytes", PARL_RECORD_MOST);
	return answer(scribe, NULL, (parl_view){NULL, 0});
}
