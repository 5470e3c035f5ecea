/*
 * read.c - from the text of a file to a glossary, or to the list of what is wrong with it.
 */
#include "read.h"

#include <stdlib.h>

#include "check.h"
#include "scan.h"
#include "settle.h"

/* The scanner has passed the syntax, so what jansson still refuses is a number beyond its range. */
static json_t *load(struct parl_reader *reader)
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
		"no number in a glossary needs to be so large",
		"this number is too large to be read");
	return NULL;
}

static void keep_text(struct parl_reader *reader)
{
	struct parl_glossary *glossary = reader->glossary;
	bool points = glossary->requires.count > 0;
	for (size_t i = 0; i < glossary->record_count; i++)
		points = points || glossary->records[i].overrides.data != NULL;
	if (!points)
		return;
	glossary->text = parl_arena_copy(reader->arena, reader->text);
	if (glossary->text.data == NULL)
		parl_reader_no_memory(reader);
}

/* Also where something is wrong: what is left is judged as it would hold. */
static bool settle(struct parl_reader *reader)
{
	struct parl_glossary *glossary = reader->glossary;
	glossary->concepts = parl_arena_array(
		reader->arena, glossary->record_count, sizeof(*glossary->concepts));
	if (glossary->concepts == NULL ||
		!parl_settle(glossary->records, glossary->record_count, glossary->concepts,
			reader->arena))
		return parl_reader_no_memory(reader);
	keep_text(reader);
	return true;
}

/* The judgements that need the whole tree; a wrong part is left out of them, not all of it. */
static void read_tree(struct parl_reader *reader)
{
	const struct parl_place *root = &reader->places.items[0];
	if (root->kind != PARL_PLACE_OBJECT) {
		parl_read_wrong(reader, root, "a glossary { }");
		return;
	}
	if (!parl_read_header(reader, root))
		return;
	parl_read_concepts(reader, root);
	parl_check_names(reader);
	parl_check_texts(reader);
	parl_check_terms(reader);
	if (settle(reader)) {
		parl_check_phrases(reader);
		parl_check_chains(reader);
		parl_check_doubts(reader);
	}
}

static bool read_text(struct parl_reader *reader)
{
	if (reader->text.size > PARL_GLOSSARY_MOST) {
		reader->errors++;
		parl_diagnose(reader->faults, PARL_CODE_JSON_TOO_LARGE, reader->file,
			"split it into several glossaries; they can be used together",
			"a glossary may have at most %zu bytes, and this one has %zu",
			PARL_GLOSSARY_MOST, reader->text.size);
		return false;
	}
	if (!parl_scan_encoding(reader))
		return false;
	bool scanned = parl_scan_json(reader);
	if (!parl_scan_duplicates(reader) || !scanned)
		return false;
	json_t *root = load(reader);
	if (root == NULL)
		return false;
	parl_places_tie(&reader->places, root);
	read_tree(reader);
	json_decref(root);
	return reader->errors == 0;
}

static struct parl_glossary *glossary_new(const char *file)
{
	struct parl_glossary *glossary = calloc(1, sizeof(*glossary));
	if (glossary == NULL)
		return NULL;
	atomic_init(&glossary->holders, 1);
	glossary->layer = glossary->pos = -1;
	glossary->arena = parl_arena_new();
	if (glossary->arena != NULL)
		glossary->file = parl_arena_copy(glossary->arena, parl_view_of(file)).data;
	if (file == NULL || glossary->file != NULL)
		return glossary;
	parl_glossary_free(glossary);
	return NULL;
}

struct parl_glossary *parl_glossary_read(
	parl_view text, const char *file, struct parl_diagnostics *faults)
{
	return parl_glossary_judge(text, file, NULL, faults);
}

struct parl_glossary *parl_glossary_judge(parl_view text, const char *file,
	const struct parl_judge *judge, struct parl_diagnostics *faults)
{
	struct parl_reader reader = {.file = file,
		.judge = judge,
		.text = text.data != NULL ? text : parl_view_of(""),
		.faults = faults,
		.scratch = parl_arena_new(),
		.words = parl_arena_new(),
		.glossary = glossary_new(file)};
	bool good = false;
	if (reader.scratch == NULL || reader.words == NULL || reader.glossary == NULL) {
		parl_reader_no_memory(&reader);
	} else {
		reader.arena = reader.glossary->arena;
		good = read_text(&reader);
		parl_reader_flush(&reader);
	}
	parl_places_release(&reader.places);
	parl_arena_free(reader.scratch);
	parl_arena_free(reader.words);
	if (good)
		return reader.glossary;
	parl_glossary_free(reader.glossary);
	return NULL;
}
