/*
 * record.c - one record of a stream, read (docs/streams.md).
 */
#include "record.h"

#include <stdlib.h>
#include <string.h>

#include <parlance/text.h>

#include "../json/scan.h"
#include "../text/clean.h"

struct parl_record_reader {
	struct parl_json_reader reader;
};

struct parl_record_reader *parl_record_reader_new(struct parl_diagnostics *faults)
{
	static const struct parl_json_kind kind = {.name = "record", .whole = "record"};
	struct parl_record_reader *own = calloc(1, sizeof(*own));

	if (!own)
		return NULL;
	own->reader.kind = &kind;
	own->reader.faults = faults;
	if (parl_json_begin_reader(&own->reader))
		return own;
	parl_record_reader_free(own);
	return NULL;
}

void parl_record_reader_free(struct parl_record_reader *own)
{
	if (!own)
		return;
	parl_json_end_reader(&own->reader);
	free(own);
}

/* Reads a member that is to be a text; false with a fault. */
static bool read_string(
	struct parl_record_reader *own, const struct parl_json_place *place, parl_view *value)
{
	struct parl_json_reader *reader = &own->reader;
	parl_view inside = {reader->text.data + place->start + 1, place->end - place->start - 2};

	if (place->kind != PARL_JSON_STRING) {
		parl_diagnose_at(own->reader.faults, PARL_CODE_RECORD_MEMBER, NULL, reader->text,
			parl_json_place_span(place), "put it in double quotes", "\"%s\" is no text",
			place->key);
		return false;
	}
	*value = inside;
	if (memchr(inside.data, '\\', inside.size))
		*value = parl_json_unescape(inside, reader->scratch);
	return value->data || parl_diagnose_memory(own->reader.faults, NULL) == PARL_OK;
}

/* The same, for a name. */
static bool read_name(
	struct parl_record_reader *own, const struct parl_json_place *place, const char **name)
{
	parl_view value;

	if (!read_string(own, place, &value))
		return false;
	*name = parl_arena_copy(own->reader.scratch, value).data;
	return *name || parl_diagnose_memory(own->reader.faults, NULL) == PARL_OK;
}

static bool read_member(struct parl_record_reader *own, const struct parl_json_place *place,
	struct parl_record *record)
{
	if (strcmp(place->key, "id") == 0)
		record->id = (parl_view){
			own->reader.text.data + place->start, place->end - place->start};
	else if (strcmp(place->key, "text") == 0)
		return read_string(own, place, &record->text);
	else if (strcmp(place->key, "format") == 0)
		return read_name(own, place, &record->format);
	else if (strcmp(place->key, "lang") == 0)
		return read_name(own, place, &record->language);
	return true;
}

static bool check_utf8(struct parl_record_reader *own, parl_view line)
{
	parl_span fault;

	if (parl_text_is_clean(line))
		return true;
	fault = parl_utf8_fault(line, 0);
	if (fault.start >= line.size) /* a NUL is a fault of the JSON */
		return true;
	parl_diagnose_at(own->reader.faults, PARL_CODE_RECORD_UTF8, NULL, line, fault,
		"write JSON in UTF-8", "the bytes from byte %zu on are not UTF-8", fault.start);
	return false;
}

/* Whether the line is one JSON object; its places are then known. */
static bool scan(struct parl_record_reader *own)
{
	struct parl_json_reader *reader = &own->reader;
	bool good = parl_json_scan(reader);

	parl_json_tell(reader);
	if (good && reader->places.items[0].kind != PARL_JSON_OBJECT) {
		parl_diagnose_at(own->reader.faults, PARL_CODE_RECORD_OBJECT, NULL, reader->text,
			parl_json_place_span(&reader->places.items[0]),
			"write {\"id\": 1, \"text\": \"...\"}, all of it on one line",
			"the record is no JSON object");
		return false;
	}
	return good;
}

bool parl_record_read(struct parl_record_reader *own, parl_view line, struct parl_record *record)
{
	const struct parl_json_places *places = &own->reader.places;
	const struct parl_json_place *place;
	bool fine = true;

	*record = (struct parl_record){{NULL, 0}, {NULL, 0}, NULL, NULL};
	parl_json_next_text(&own->reader, line);
	if (!check_utf8(own, line) || !scan(own))
		return false;
	for (place = parl_json_place_first(places, places->items); place;
		place = parl_json_place_next(places, places->items, place))
		fine = read_member(own, place, record) && fine;
	if (fine && !record->text.data) {
		parl_diagnose(own->reader.faults, PARL_CODE_RECORD_MEMBER, NULL,
			"write {\"id\": 1, \"text\": \"...\"}", "the record has no \"text\"");
		return false;
	}
	return fine;
}
