/*
 * steps.c - what records of hits are made of, settled before they are written (see record.h).
 */
#include <string.h>

#include "record.h"

#define VERSION "1"

static const enum parl_hit_field usual[] = {PARL_HIT_FILE, PARL_HIT_EVENT, PARL_HIT_START,
	PARL_HIT_END, PARL_HIT_PLACE, PARL_HIT_LINE, PARL_HIT_COLUMN, PARL_HIT_UTF16, PARL_HIT_TEXT,
	PARL_HIT_TERM, PARL_HIT_CONCEPT, PARL_HIT_GLOSSARY, PARL_HIT_REGISTER, PARL_HIT_MEANINGS,
	PARL_HIT_V};

static const enum parl_hit_field usual_columns[] = {PARL_HIT_FILE, PARL_HIT_START, PARL_HIT_END,
	PARL_HIT_LINE, PARL_HIT_COLUMN, PARL_HIT_TEXT, PARL_HIT_TERM, PARL_HIT_CONCEPT,
	PARL_HIT_GLOSSARY, PARL_HIT_REGISTER, PARL_HIT_MEANINGS};

void record_choose(struct record *record, const char *list)
{
	const enum parl_hit_field *fields = record->table ? usual_columns : usual;
	size_t size = record->table ? sizeof(usual_columns) : sizeof(usual);
	parl_view wrong;

	record->given = list != NULL;
	/* The command has judged the list. */
	if (list)
		record->count = parl_hit_fields(list, record->fields, &wrong);
	if (record->count)
		return;
	memcpy(record->fields, fields, size);
	record->count = size / sizeof(*fields);
}

/* --- texts */

/* In a table what would end a field or a row is written as databases read it: \t, \n, \r, \\. */
static void write_cell(struct parl_output *output, parl_view text)
{
	static const char signs[] = "\t\n\r\\", letters[] = "tnr\\";
	size_t done = 0;

	for (size_t i = 0; i < text.size; i++) {
		const char *sign = text.data[i] ? strchr(signs, text.data[i]) : NULL;
		char escape[2] = {'\\', sign ? letters[sign - signs] : 0};

		if (!sign)
			continue;
		parl_output_write(output, (parl_view){text.data + done, i - done});
		parl_output_write(output, (parl_view){escape, sizeof(escape)});
		done = i + 1;
	}
	parl_output_write(output, (parl_view){text.data + done, text.size - done});
}

parl_view record_quote(struct record *record, parl_view text)
{
	struct parl_json json;

	parl_buffer_clear(&record->quoted);
	parl_json_begin(&json, record->quoting);
	if (record->table)
		write_cell(record->quoting, text);
	else if (text.data)
		parl_json_text(&json, NULL, text);
	else
		parl_json_null(&json, NULL);
	return parl_buffer_view(&record->quoted);
}

/* What stands before the value of a field, the FIRST or another. */
static void add_lead(const struct record *record, struct parl_buffer *bytes,
	enum parl_hit_field field, bool first)
{
	if (!record->table)
		parl_buffer_print(
			bytes, "%c\"%s\":", first ? '{' : ',', parl_hit_field_name(field));
	else if (!first)
		parl_buffer_add_char(bytes, '\t');
}

/* --- what a term says */

static bool is_of_term(enum parl_hit_field field)
{
	return field >= PARL_HIT_TERM && field < PARL_HIT_MEANINGS;
}

static parl_view said_of(const struct parl_event *event, enum parl_hit_field field)
{
	const struct parl_concept *concept_ = parl_term_concept(event->term);
	const char *said;

	switch (field) {
	case PARL_HIT_TERM:
		return parl_term_text(event->term);
	case PARL_HIT_CONCEPT:
		said = parl_concept_id(concept_);
		break;
	case PARL_HIT_GLOSSARY:
		said = parl_glossary_id(parl_concept_glossary(concept_));
		break;
	case PARL_HIT_REGISTER:
		said = parl_vocabulary_register_name(
			event->vocabulary, parl_term_register(event->term));
		break;
	default:
		said = parl_concept_domain(concept_);
		break;
	}
	return said ? parl_view_of(said) : (parl_view){NULL, 0};
}

/* The text of the fields about the term from INDEX on; {NULL, 0}: out of memory. */
static parl_view run_text(struct record *record, const struct parl_event *event, size_t index)
{
	struct parl_buffer *bytes = &record->bytes;

	parl_buffer_clear(bytes);
	for (size_t i = index; i < record->count && is_of_term(record->fields[i]); i++) {
		if (i > index)
			add_lead(record, bytes, record->fields[i], false);
		parl_buffer_add_view(
			bytes, record_quote(record, said_of(event, record->fields[i])));
	}
	if (bytes->failed || record->quoted.failed)
		return (parl_view){NULL, 0};
	return terms_keep(&record->terms, parl_buffer_view(bytes));
}

static bool fill(struct record *record, const struct parl_event *event, struct term_texts *texts)
{
	size_t run = 0;

	for (size_t i = 0; i < record->count; i++) {
		if (!is_of_term(record->fields[i]) || (i && is_of_term(record->fields[i - 1])))
			continue;
		texts->runs[run] = run_text(record, event, i);
		if (!texts->runs[run++].data)
			return false;
	}
	return true;
}

const struct term_texts *record_term(struct record *record, const struct parl_event *event)
{
	const struct term_texts *found = terms_find(&record->terms, event->term);
	struct term_texts texts = {.term = event->term};

	if (found)
		return found;
	return fill(record, event, &texts) ? terms_add(&record->terms, &texts) : NULL;
}

/* --- steps */

/* Ends what is always the same with a value. The lead is where it ends, until all are known. */
static void add_step(struct record *record, enum step_kind kind)
{
	record->steps[record->step_count++] =
		(struct step){.lead = {NULL, record->leads.size}, .kind = kind};
}

static void add_nothing(struct record *record)
{
	if (!record->table)
		parl_buffer_add_view(&record->leads, parl_view_of("null"));
}

static void add_utf16(struct record *record)
{
	static const struct {
		const char *lead;
		enum step_kind kind;
	} parts[] = {{"{\"start\":", STEP_UNITS_START}, {",\"end\":", STEP_UNITS_END},
		{",\"line\":", STEP_UNITS_LINE}, {",\"column\":", STEP_UNITS_COLUMN},
		{",\"end_line\":", STEP_UNITS_END_LINE},
		{",\"end_column\":", STEP_UNITS_END_COLUMN}};

	for (size_t i = 0; i < PARL_LENGTH(parts); i++) {
		parl_buffer_add_view(&record->leads, parl_view_of(parts[i].lead));
		add_step(record, parts[i].kind);
	}
	parl_buffer_add_char(&record->leads, '}');
}

/* The value of a field that stands in the file's bytes. */
static void add_place(struct record *record, enum parl_hit_field field)
{
	if (field == PARL_HIT_UTF16)
		add_utf16(record);
	else
		add_step(record,
			field == PARL_HIT_START          ? STEP_START
				: field == PARL_HIT_END  ? STEP_END
				: field == PARL_HIT_LINE ? STEP_LINE
							 : STEP_COLUMN);
}

static void add_value(struct record *record, enum parl_hit_field field)
{
	const struct shape *shape = &record->shape;

	switch (field) {
	case PARL_HIT_FILE:
		parl_buffer_add_view(
			&record->leads, record_quote(record, parl_view_of(record->path.data)));
		break;
	case PARL_HIT_EVENT:
		parl_buffer_add_view(
			&record->leads, parl_view_of(record->table ? "hit" : "\"hit\""));
		break;
	case PARL_HIT_V:
		parl_buffer_add_view(&record->leads, parl_view_of(VERSION));
		break;
	case PARL_HIT_TEXT:
		add_step(record, STEP_TEXT);
		break;
	case PARL_HIT_PLACE:
		if (shape->in_bytes)
			add_nothing(record);
		else
			add_step(record, STEP_PLACE);
		break;
	case PARL_HIT_MEANINGS:
		if (shape->has_meanings)
			add_step(record, STEP_MEANINGS);
		else
			add_nothing(record);
		break;
	default:
		if (shape->in_bytes)
			add_place(record, field);
		else
			add_nothing(record);
		break;
	}
}

/* Whether FIELD is left out: nobody asked for it, and there is nothing to say. */
static bool is_left_out(const struct record *record, enum parl_hit_field field)
{
	const struct shape *shape = &record->shape;

	if (record->given || record->table)
		return false;
	return field == PARL_HIT_PLACE       ? shape->in_bytes
		: field == PARL_HIT_MEANINGS ? !shape->has_meanings
		: is_of_term(field)          ? !shape->has_term
					     : false;
}

static void add_fields(struct record *record)
{
	size_t run = 0;
	bool first = true, in_run = false;

	for (size_t i = 0; i < record->count; i++) {
		enum parl_hit_field field = record->fields[i];
		bool said = is_of_term(field) && record->shape.has_term;

		if (is_left_out(record, field))
			continue;
		if (!said || !in_run)
			add_lead(record, &record->leads, field, first);
		if (said && !in_run) {
			add_step(record, STEP_TERM);
			record->steps[record->step_count - 1].run = run++;
		} else if (!said && is_of_term(field)) {
			add_nothing(record);
		} else if (!said) {
			add_value(record, field);
		}
		in_run = said;
		first = false;
	}
	parl_buffer_add_view(&record->leads, parl_view_of(record->table ? "\n" : "}\n"));
	add_step(record, STEP_NOTHING);
}

bool record_prepare(
	struct record *record, const struct parl_event *event, const struct shape *shape)
{
	size_t from = 0;

	parl_buffer_clear(&record->path);
	parl_buffer_print(&record->path, "%s", event->path ? event->path : "");
	if (record->path.failed)
		return false;
	parl_buffer_clear(&record->leads);
	record->shape = *shape;
	record->step_count = 0;
	add_fields(record);
	if (!parl_buffer_reserve(&record->leads, SLACK) || record->quoted.failed)
		return false;
	for (size_t i = 0; i < record->step_count; i++) {
		parl_view *lead = &record->steps[i].lead;
		size_t end = lead->size;

		*lead = (parl_view){record->leads.data + from, end - from};
		from = end;
	}
	record->ready = true;
	return true;
}
