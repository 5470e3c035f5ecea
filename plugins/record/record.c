/*
 * record.c - the report `record`, a change record in Markdown; with `record-json` (json.c).
 */
#include "record.h"

#include <errno.h>
#include <stdlib.h>

static void close_record(void *opaque)
{
	entries_close(opaque);
	free(opaque);
}

static void *open_record(struct parl_output *output)
{
	struct record *record = calloc(1, sizeof(*record));
	if (!record || entries_open(record, output))
		return record;
	close_record(record);
	return NULL;
}

static bool take_event(void *opaque, const struct parl_event *event)
{
	struct record *record = opaque;
	bool done = true;
	if (event->kind == PARL_EVENT_RUN_BEGIN) {
		markdown_begin(record, event);
	} else if (event->kind == PARL_EVENT_DOCUMENT_END) {
		if (event->written)
			markdown_document(record, event);
		entries_clear(record);
	} else {
		done = entries_add(record, event);
	}
	if (!done)
		parl_output_fail(record->output, ENOMEM);
	return !parl_output_failed(record->output);
}

static const struct parl_report record_markdown = {
	.head = {sizeof(record_markdown), PARL_CAPABILITY_REPORT, "record",
		"A change record to attach, in Markdown"},
	.events = PARL_EVENT_RUN_BEGIN | PARL_EVENT_FINDING | PARL_EVENT_LEFT |
		PARL_EVENT_DOCUMENT_END,
	.open = open_record,
	.event = take_event,
	.close = close_record,
};

static const struct parl_capability *const capabilities[] = {
	&record_markdown.head, &record_json.head, NULL};

PARL_PLUGIN("record", "0.1.0", "MIT", "Change records: what was changed, and why",
	"report record A change record to attach, in Markdown\n"
	"report record-json A change record for programs, in JSON\n",
	capabilities);
