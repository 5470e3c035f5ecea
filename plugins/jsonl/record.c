/*
 * record.c - writing records of hits (see record.h).
 */
#include "record.h"

#include <string.h>

#include "numbers.h"
#include "plain.h"

static bool has(const struct record *record, enum parl_hit_field field)
{
	for (size_t i = 0; i < record->count; i++)
		if (record->fields[i] == field)
			return true;
	return false;
}

bool record_begin(struct record *record, const char *list, bool table)
{
	*record = (struct record){.table = table};
	record->quoting = parl_output_to_buffer(&record->quoted);
	record_choose(record, list);
	record->tracks = has(record, PARL_HIT_LINE) || has(record, PARL_HIT_COLUMN) ||
		has(record, PARL_HIT_UTF16);
	return record->quoting != NULL;
}

void record_release(struct record *record)
{
	parl_output_free(record->quoting);
	parl_buffer_release(&record->quoted);
	parl_buffer_release(&record->bytes);
	parl_buffer_release(&record->leads);
	parl_buffer_release(&record->path);
	terms_release(&record->terms);
}

/* --- texts */

static char *put(char *at, parl_view text)
{
	memcpy(at, text.data, text.size);
	return at + text.size;
}

/* The same of what is kept. */
static char *put_kept(char *at, parl_view text)
{
	size_t done = 0;

	do {
		memcpy(at + done, text.data + done, SLACK);
		done += SLACK;
	} while (done < text.size);
	return at + text.size;
}

static char *put_text(const struct record *record, char *at, parl_view text)
{
	if (!record->table)
		*at++ = '"';
	at = put(at, text);
	if (!record->table)
		*at++ = '"';
	return at;
}

/* --- numbers */

/* NUMBER, which is hardly ever far from the one before: all but its last digits are those. */
static char *put_near(char *at, size_t number, struct digits *before)
{
	size_t high = number / 10000;

	if (high == 0)
		return number_put_few(at, number, false);
	if (high != before->number) {
		before->number = high;
		before->size = (size_t)(number_put(before->text, high) - before->text);
	}
	memcpy(at, before->text, NUMBER_MOST);
	return number_put_few(at + before->size, number - high * 10000, true);
}

/* --- a record */

struct hit {
	const struct parl_event *event;
	const struct term_texts *texts; /* where the event has a term */
	parl_view text;                 /* what stands there */
	bool plain;                     /* it needs no quoting */
	parl_span bytes;                /* where it is, in a format with bytes of its own */
	const struct parl_track *start;
	struct parl_units end;
};

/* The part's name is short enough: size_most has it. */
static char *put_place(struct record *record, char *at, const struct parl_place *place)
{
	struct parl_json json;

	parl_buffer_clear(&record->quoted);
	if (record->table) {
		parl_output_print(record->quoting, "%s:%zu:%zu-%zu", place->part, place->paragraph,
			place->in_block.start, place->in_block.end);
		return put(at, parl_buffer_view(&record->quoted));
	}
	parl_json_begin(&json, record->quoting);
	parl_json_open(&json, NULL, '{');
	parl_json_string(&json, "part", place->part);
	parl_json_number(&json, "paragraph", (int64_t)place->paragraph);
	parl_json_number(&json, "start", (int64_t)place->in_block.start);
	parl_json_number(&json, "end", (int64_t)place->in_block.end);
	parl_json_close(&json, '}');
	return put(at, parl_buffer_view(&record->quoted));
}

static char *put_value(
	struct record *record, char *at, const struct step *step, const struct hit *hit)
{
	struct parl_place place;

	switch (step->kind) {
	case STEP_START:
		return put_near(at, hit->bytes.start, &record->offsets);
	case STEP_END:
		return put_near(at, hit->bytes.end, &record->offsets);
	case STEP_PLACE:
		place = parl_block_place(hit->event->block, hit->event->span);
		return put_place(record, at, &place);
	case STEP_LINE:
	case STEP_UNITS_LINE:
		return put_near(at, hit->start->units.line, &record->lines);
	case STEP_COLUMN:
		return number_put(at, hit->start->column);
	case STEP_UNITS_START:
		return put_near(at, hit->start->units.units, &record->units);
	case STEP_UNITS_END:
		return put_near(at, hit->end.units, &record->units);
	case STEP_UNITS_COLUMN:
		return number_put(at, hit->start->units.column);
	case STEP_UNITS_END_LINE:
		return put_near(at, hit->end.line, &record->lines);
	case STEP_UNITS_END_COLUMN:
		return number_put(at, hit->end.column);
	case STEP_TEXT:
		return hit->plain ? put_text(record, at, hit->text)
				  : put(at, record_quote(record, hit->text));
	case STEP_TERM:
		return put_kept(at, hit->texts->runs[step->run]);
	case STEP_MEANINGS:
		return number_put(at, hit->event->meanings);
	default:
		return at;
	}
}

/* How many bytes a record of HIT takes at most. */
static size_t size_most(const struct record *record, const struct hit *hit)
{
	size_t size = record->leads.size + 6 * hit->text.size + STEPS_MOST * (NUMBER_MOST + SLACK) +
		SLACK;

	for (size_t i = 0; hit->texts && i < RUNS_MOST; i++)
		size += hit->texts->runs[i].size;
	/* "place" has a name of a part in it, which may be long. */
	if (!record->shape.in_bytes)
		size += 80 + 6 * strlen(parl_block_place(hit->event->block, hit->event->span).part);
	return size;
}

static bool write_record(struct record *record, const struct hit *hit, struct parl_output *output)
{
	char *at;

	record->bytes.size = 0;
	if (!parl_buffer_reserve(&record->bytes, size_most(record, hit)))
		return false;
	at = record->bytes.data;
	for (size_t i = 0; i < record->step_count; i++) {
		at = put_kept(at, record->steps[i].lead);
		at = put_value(record, at, &record->steps[i], hit);
	}
	parl_output_write(
		output, (parl_view){record->bytes.data, (size_t)(at - record->bytes.data)});
	return !record->quoted.failed && !parl_output_failed(output);
}

/* Where HIT begins and ends, by lines, columns and units. */
static void locate(struct record *record, struct hit *hit)
{
	parl_track_move(&record->track, hit->event->source, hit->bytes.start);
	hit->start = &record->track;
	hit->end = record->track.units;
	if (hit->plain) {
		hit->end.units += hit->text.size;
		hit->end.column += hit->text.size;
	} else {
		parl_units_move(&hit->end, hit->event->source, hit->bytes.end);
	}
}

bool record_hit(struct record *record, const struct parl_event *event, struct parl_output *output)
{
	struct shape shape = {.has_term = event->term != NULL, .has_meanings = event->meanings > 0};
	struct hit hit;

	hit.event = event;
	hit.texts = NULL;
	shape.in_bytes = parl_block_source(event->block, event->span, &hit.bytes);
	if ((!record->ready || memcmp(&shape, &record->shape, sizeof(shape)) != 0) &&
		!record_prepare(record, event, &shape))
		return false;
	if (event->term && !(hit.texts = record_term(record, event)))
		return false;
	/* The file's own bytes, so that a program can see that it looks at the same text. */
	if (shape.in_bytes)
		hit.text = (parl_view){
			event->source.data + hit.bytes.start, hit.bytes.end - hit.bytes.start};
	else
		hit.text = (parl_view){parl_block_text(event->block).data + event->span.start,
			event->span.end - event->span.start};
	hit.plain = is_plain(hit.text);
	if (shape.in_bytes && record->tracks)
		locate(record, &hit);
	return write_record(record, &hit, output);
}

void record_document(struct record *record, const struct parl_event *event)
{
	const char *path = event->path ? event->path : "";

	record->track = (struct parl_track){.column = 0};
	/* Records of a stream have one name. */
	record->ready = record->ready && strcmp(path, parl_buffer_view(&record->path).data) == 0;
}
