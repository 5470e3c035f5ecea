/*
 * load.c - from a text to its tree: what glossaries and other files of parlance have in common.
 */
#include "read.h"
#include "scan.h"

/* The scanner has passed the syntax, so what jansson still refuses is a number beyond its range. */
static json_t *parse(struct parl_reader *reader)
{
	size_t skip = reader->text.size >= 3 && reader->text.data[0] == '\xEF' ? 3 : 0;
	json_error_t error;
	json_t *root = json_loadb(reader->text.data + skip, reader->text.size - skip,
		JSON_DECODE_ANY | JSON_DECODE_INT_AS_REAL, &error);
	if (root != NULL)
		return root;
	if (json_error_code(&error) == json_error_out_of_memory) {
		parl_reader_no_memory(reader);
		return NULL;
	}
	size_t at = skip + (error.position > 0 ? (size_t)error.position - 1 : 0);
	parl_span span = {skip, skip};
	for (size_t i = 0; i < reader->places.count; i++) {
		const struct parl_place *place = &reader->places.items[i];
		if (place->kind == PARL_PLACE_NUMBER && place->start <= at && at < place->end)
			span = parl_place_span(place);
	}
	parl_reader_fault(reader, PARL_CODE_JSON_NUMBER, span,
		"no number here needs to be so large", "this number is too large to be read");
	return NULL;
}

json_t *parl_reader_load(struct parl_reader *reader)
{
	if (reader->text.size > PARL_GLOSSARY_MOST) {
		reader->errors++;
		parl_diagnose(reader->faults, PARL_CODE_JSON_TOO_LARGE, reader->file,
			"split it into several; they can be used together",
			"%s may have at most %zu bytes, and this one has %zu", reader->what,
			PARL_GLOSSARY_MOST, reader->text.size);
		return NULL;
	}
	if (!parl_scan_encoding(reader))
		return NULL;
	bool scanned = parl_scan_json(reader);
	if (!parl_scan_duplicates(reader) || !scanned)
		return NULL;
	json_t *root = parse(reader);
	if (root != NULL)
		parl_places_tie(&reader->places, root);
	return root;
}

static void read_root(struct parl_reader *reader, const struct parl_reading *reading, void *record)
{
	const struct parl_place *root = &reader->places.items[0];
	if (root->kind != PARL_PLACE_OBJECT)
		parl_read_wrong(reader, root, reading->wanted);
	else if (parl_read_format(reader, root, reading->key))
		reading->read(reader, root, record);
}

bool parl_reader_read(struct parl_reader *reader, const struct parl_reading *reading, void *record)
{
	json_t *root = NULL;
	reader->what = reading->what;
	reader->scratch = parl_arena_new();
	reader->words = parl_arena_new();
	if (reader->scratch == NULL || reader->words == NULL || reader->arena == NULL)
		parl_reader_no_memory(reader);
	else
		root = parl_reader_load(reader);
	if (root != NULL)
		read_root(reader, reading, record);
	json_decref(root);
	parl_reader_flush(reader);
	parl_places_release(&reader->places);
	parl_arena_free(reader->scratch);
	parl_arena_free(reader->words);
	return root != NULL && (reader->draft ? reader->grave == 0 : reader->errors == 0);
}
