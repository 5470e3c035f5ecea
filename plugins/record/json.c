/*
 * json.c - the report `record-json`: a change record as one JSON object, for programs
 * (docs/record.schema.json).
 */
#include "record.h"

#include <errno.h>
#include <stdlib.h>

#define FORMAT 1

struct json_record {
	struct record gathered;
	struct parl_json json;
};

static const char *const part_names[PARTS] = {"changed", "held", "offered", "declined", "left"};

static void put_view(struct parl_json *json, const char *key, parl_view text)
{
	if (text.data)
		parl_json_text(json, key, text);
	else
		parl_json_null(json, key);
}

static void put_head(struct json_record *record, const struct parl_event *event)
{
	struct parl_json *json = &record->json;
	parl_json_begin(json, record->gathered.output);
	parl_json_open(json, NULL, '{');
	parl_json_number(json, "parlance-record", FORMAT);
	parl_json_string(json, "statement", record_statement);
	parl_json_string(json, "program", "parlance");
	parl_json_string(json, "version", parl_version());
	parl_json_string(json, "date", record_date(event));
	parl_json_string(json, "project", event->project);
	parl_json_open(json, "glossaries", '[');
	for (size_t i = 0; i < parl_vocabulary_glossary_count(event->vocabulary); i++) {
		const struct parl_glossary *glossary =
			parl_vocabulary_glossary(event->vocabulary, i);
		parl_json_open(json, NULL, '{');
		parl_json_string(json, "id", parl_glossary_id(glossary));
		parl_json_string(json, "title", parl_glossary_title(glossary));
		parl_json_string(json, "version", parl_glossary_version(glossary));
		parl_json_string(json, "layer", parl_layer_name(parl_glossary_layer(glossary)));
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
	parl_json_open(json, "documents", '[');
}

static void put_place(struct parl_json *json, const struct parl_place *place)
{
	if (place->in_bytes) {
		parl_json_number(json, "line", (int64_t)place->line);
		parl_json_number(json, "column", (int64_t)place->column);
	} else {
		parl_json_string(json, "part", place->part);
		parl_json_number(json, "paragraph", (int64_t)place->paragraph);
	}
}

static void put_source(struct parl_json *json, const struct parl_concept *of)
{
	if (parl_concept_source_count(of) == 0) {
		parl_json_null(json, "source");
		return;
	}
	parl_json_open(json, "source", '{');
	parl_json_string(json, "title", parl_concept_source_title(of, 0));
	parl_json_string(json, "url", parl_concept_source_url(of, 0));
	parl_json_close(json, '}');
}

/* Why it stands in its part, beyond the glossary's reason. */
static const char *why_of(const struct entry *entry)
{
	if (entry->part == LEFT && entry->several)
		return "it has several meanings";
	if (entry->part == LEFT && !entry->why)
		return "the glossary explains it and does not replace it";
	return entry->why;
}

static void put_entry(struct parl_json *json, const struct entry *entry)
{
	const struct parl_concept *of = parl_term_concept(entry->term);
	parl_json_open(json, NULL, '{');
	put_place(json, &entry->place);
	parl_json_text(json, "text", entry->before);
	put_view(json, "replacement", entry->after);
	parl_json_open(json, "also", '[');
	if (entry->also_before.data) {
		parl_json_open(json, NULL, '{');
		parl_json_text(json, "text", entry->also_before);
		parl_json_text(json, "replacement", entry->also_after);
		parl_json_close(json, '}');
	}
	parl_json_close(json, ']');
	parl_json_text(json, "context_before", entry->lead);
	parl_json_text(json, "context_after", entry->tail);
	parl_json_text(json, "term", parl_term_text(entry->term));
	put_view(json, "written",
		entry->target && entry->after.data ? parl_term_text(entry->target)
						   : (parl_view){NULL, 0});
	parl_json_string(json, "concept", parl_concept_id(of));
	parl_json_string(json, "glossary", parl_glossary_id(parl_concept_glossary(of)));
	parl_json_string(json, "reason", entry->reason);
	parl_json_string(json, "why", why_of(entry));
	put_source(json, of);
	parl_json_bool(json, "decided", entry->decided);
	parl_json_number(json, "words", entry->words);
	parl_json_number(json, "characters", entry->characters);
	parl_json_close(json, '}');
}

static void put_counts(struct parl_json *json, const char *name, long before, long after)
{
	parl_json_open(json, name, '{');
	parl_json_number(json, "before", before);
	parl_json_number(json, "after", after);
	parl_json_close(json, '}');
}

static void put_limit(struct parl_json *json, const struct parl_job_limit *item)
{
	const struct parl_limit *limit = &item->limit;
	parl_json_open(json, NULL, '{');
	if (item->section) {
		parl_json_number(json, "section", (int64_t)item->section->number);
		parl_json_text(json, "title", item->section->title);
	}
	parl_json_string(json, "unit", parl_unit_name(parl_rule_unit(limit->rule)));
	parl_json_string(json, "rule", parl_rule_name(limit->rule));
	if (limit->least > 0)
		parl_json_number(json, "least", (int64_t)limit->least);
	else
		parl_json_null(json, "least");
	if (limit->most < SIZE_MAX)
		parl_json_number(json, "most", (int64_t)limit->most);
	else
		parl_json_null(json, "most");
	parl_json_number(json, "before", (int64_t)item->before);
	parl_json_number(json, "after", (int64_t)item->after);
	parl_json_bool(json, "kept", parl_limit_compare(limit, item->after) == 0);
	parl_json_close(json, '}');
}

static void put_part(struct json_record *record, enum part part)
{
	struct record *gathered = &record->gathered;
	size_t count = parl_findings_count(gathered->findings);
	struct entry entry;
	for (size_t i = 0; i < count; i++) {
		if (entries_part(gathered, i) != part)
			continue;
		if (!entries_get(gathered, i, &entry))
			return;
		put_entry(&record->json, &entry);
	}
}

static void put_document(struct json_record *record, const struct parl_event *event)
{
	struct parl_json *json = &record->json;
	const struct parl_totals *totals = event->totals;
	parl_json_open(json, NULL, '{');
	parl_json_string(json, "file", event->path);
	put_counts(json, "words", totals->words_before, totals->words_after);
	put_counts(json, "characters", totals->characters_before, totals->characters_after);
	parl_json_open(json, "limits", '[');
	for (size_t i = 0; i < event->limit_count; i++)
		put_limit(json, &event->limits[i]);
	parl_json_close(json, ']');
	for (int part = CHANGED; part < PARTS; part++) {
		parl_json_open(json, part_names[part], '[');
		put_part(record, (enum part)part);
		parl_json_close(json, ']');
	}
	parl_json_close(json, '}');
}

static void put_end(struct json_record *record)
{
	parl_json_close(&record->json, ']');
	parl_json_close(&record->json, '}');
	parl_output_print(record->gathered.output, "\n");
}

static void close_record(void *opaque)
{
	struct json_record *record = opaque;
	entries_close(&record->gathered);
	free(record);
}

static void *open_record(struct parl_output *output)
{
	struct json_record *record = calloc(1, sizeof(*record));
	if (!record || entries_open(&record->gathered, output))
		return record;
	close_record(record);
	return NULL;
}

static bool take_event(void *opaque, const struct parl_event *event)
{
	struct json_record *record = opaque;
	bool done = true;
	switch (event->kind) {
	case PARL_EVENT_RUN_BEGIN:
		put_head(record, event);
		break;
	case PARL_EVENT_DOCUMENT_END:
		if (event->written)
			put_document(record, event);
		entries_clear(&record->gathered);
		break;
	case PARL_EVENT_RUN_END:
		put_end(record);
		break;
	default:
		done = entries_add(&record->gathered, event);
	}
	if (!done)
		parl_output_fail(record->gathered.output, ENOMEM);
	return !parl_output_failed(record->gathered.output);
}

const struct parl_report record_json = {
	.head = {sizeof(record_json), PARL_CAPABILITY_REPORT, "record-json",
		"A change record for programs, in JSON"},
	.events = PARL_EVENT_RUN_BEGIN | PARL_EVENT_FINDING | PARL_EVENT_LEFT |
		PARL_EVENT_DOCUMENT_END | PARL_EVENT_RUN_END,
	.open = open_record,
	.event = take_event,
	.close = close_record,
	.extensions = "json",
};
