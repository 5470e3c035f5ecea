/*
 * load.c - from a text to the places in it: what all files of parlance have in common.
 *
 * No tree of the whole is made: it would take more than all that is made of it.
 */
#include "read.h"
#include "scan.h"

static bool judge_numbers(struct parl_reader *reader)
{
	if (reader->beyond.start == reader->beyond.end)
		return true;
	parl_reader_fault(reader, PARL_CODE_JSON_NUMBER, reader->beyond,
		"no number here needs to be so large", "this number is too large to be read");
	return false;
}

bool parl_reader_load(struct parl_reader *reader)
{
	if (reader->text.size > PARL_GLOSSARY_MOST) {
		reader->errors++;
		parl_diagnose(reader->faults, PARL_CODE_JSON_TOO_LARGE, reader->file,
			parl_scan_large(reader),
			"a %s may have at most %zu bytes, and this one has %zu", reader->kind->name,
			PARL_GLOSSARY_MOST, reader->text.size);
		return false;
	}
	if (!parl_scan_encoding(reader))
		return false;
	bool scanned = parl_scan_json(reader);
	return parl_scan_duplicates(reader) && scanned && judge_numbers(reader);
}

static void read_root(struct parl_reader *reader, parl_json_read_root *read, void *record)
{
	const struct parl_place *root = &reader->places.items[0];
	const char *wanted = NULL;
	if (root->kind != PARL_PLACE_OBJECT)
		wanted = parl_reader_print(reader, "a %s { }", reader->kind->name);
	if (wanted)
		parl_read_wrong(reader, root, wanted);
	else if (root->kind != PARL_PLACE_OBJECT)
		parl_reader_no_memory(reader);
	else if (parl_read_format(reader, root))
		read(reader, root, record);
}

bool parl_reader_read(struct parl_reader *reader, parl_json_read_root *read, void *record)
{
	bool loaded = false;
	reader->scratch = parl_arena_new();
	reader->words = parl_arena_new();
	if (!reader->scratch || !reader->words || !reader->arena)
		parl_reader_no_memory(reader);
	else
		loaded = parl_reader_load(reader);
	if (loaded)
		read_root(reader, read, record);
	parl_reader_flush(reader);
	parl_places_release(&reader->places);
	parl_arena_free(reader->scratch);
	parl_arena_free(reader->words);
	return loaded && reader->grave == 0;
}
