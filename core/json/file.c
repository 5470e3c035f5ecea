/*
 * file.c - a file of ours: an object that says the number of its format, by which it is known.
 */
#include <jansson.h>

#include "file.h"
#include "scan.h"

#define FORMAT 1

/* jansson leaves out what it finds no memory for, and goes on without it. It has room for so much
 * from the beginning. */
#define NUMBER_MOST 14

/* The number at PLACE; one that is longer is none that is known: 0. False, reported: out of memory.
 */
static bool read_number(
	struct parl_json_reader *reader, const struct parl_json_place *place, double *number)
{
	size_t size = place->end - place->start;
	json_t *value = NULL;
	*number = 0;
	if (size > NUMBER_MOST)
		return true;
	value = json_loadb(reader->text.data + place->start, size,
		JSON_DECODE_ANY | JSON_DECODE_INT_AS_REAL, NULL);
	if (!value)
		return parl_json_no_memory(reader);
	*number = json_number_value(value);
	json_decref(value);
	return true;
}

/* Whether the key of its kind says this format, the first thing that must be right. */
static bool check_format(struct parl_json_reader *reader, const struct parl_json_place *root)
{
	const struct parl_json_kind *kind = reader->kind;
	const struct parl_json_place *place =
		parl_json_place_member(&reader->places, root, kind->key);
	if (!place) {
		parl_json_fault(reader, PARL_CODE_GLOSSARY_KEY_MISSING,
			(parl_span){root->start, root->start + 1},
			parl_json_help(reader,
				"write \"%s\": %d as its first pair, the number of the format",
				kind->key, FORMAT),
			"the %s has no \"%s\"", kind->name, kind->key);
		return true;
	}
	if (place->kind != PARL_JSON_NUMBER) {
		parl_json_wrong(reader, place, "the number 1");
		return true;
	}
	double number;
	if (!read_number(reader, place, &number))
		return false;
	if (number >= FORMAT && number <= FORMAT)
		return true;
	parl_json_fault(reader, PARL_CODE_GLOSSARY_FORMAT, parl_json_place_span(place),
		number <= FORMAT
			? "write 1; nothing else is checked before"
			: parl_json_help(reader,
				  "get a newer parlance, or a copy of the %s in format 1; nothing "
				  "else in this one is checked",
				  kind->name),
		"this %s is in format %s, and this parlance reads format %d", kind->name,
		parl_json_excerpt(reader,
			(parl_view){reader->text.data + place->start, place->end - place->start}),
		FORMAT);
	return false;
}

static void read_root(struct parl_json_reader *reader, parl_json_read_root *read, void *record)
{
	const struct parl_json_place *root = &reader->places.items[0];
	const char *wanted = NULL;
	if (root->kind != PARL_JSON_OBJECT)
		wanted = parl_json_help(reader, "a %s { }", reader->kind->name);
	if (wanted)
		parl_json_wrong(reader, root, wanted);
	else if (root->kind != PARL_JSON_OBJECT)
		parl_json_no_memory(reader);
	else if (check_format(reader, root))
		read(reader, root, record);
}

bool parl_json_read_file(struct parl_json_reader *reader, parl_json_read_root *read, void *record)
{
	bool loaded = false;
	if (!parl_json_begin_reader(reader) || !reader->arena)
		parl_json_no_memory(reader);
	else
		loaded = parl_json_load(reader);
	if (loaded)
		read_root(reader, read, record);
	parl_json_tell(reader);
	parl_json_end_reader(reader);
	return loaded && reader->grave == 0;
}
