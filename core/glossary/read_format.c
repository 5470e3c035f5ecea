/*
 * read_format.c - the number of the format, by which a file of parlance is known.
 */
#include <jansson.h>

#include "read.h"

#define FORMAT 1

/* jansson leaves out what it finds no memory for, and goes on without it. It has room for so much
 * from the beginning. */
#define NUMBER_MOST 14

/* The number at PLACE; one that is longer is none that is known: 0. False, reported: out of memory.
 */
static bool read_number(struct parl_reader *reader, const struct parl_place *place, double *number)
{
	size_t size = place->end - place->start;
	json_t *value = NULL;
	*number = 0;
	if (size > NUMBER_MOST)
		return true;
	value = json_loadb(reader->text.data + place->start, size,
		JSON_DECODE_ANY | JSON_DECODE_INT_AS_REAL, NULL);
	if (!value)
		return parl_reader_no_memory(reader);
	*number = json_number_value(value);
	json_decref(value);
	return true;
}

bool parl_read_format(struct parl_reader *reader, const struct parl_place *root)
{
	const struct parl_json_kind *kind = reader->kind;
	const struct parl_place *place = parl_place_member(&reader->places, root, kind->key);
	if (!place) {
		parl_reader_fault(reader, PARL_CODE_GLOSSARY_KEY_MISSING,
			(parl_span){root->start, root->start + 1},
			parl_reader_print(reader,
				"write \"%s\": %d as its first pair, the number of the format",
				kind->key, FORMAT),
			"the %s has no \"%s\"", kind->name, kind->key);
		return true;
	}
	if (place->kind != PARL_PLACE_NUMBER) {
		parl_read_wrong(reader, place, "the number 1");
		return true;
	}
	double number;
	if (!read_number(reader, place, &number))
		return false;
	if (number >= FORMAT && number <= FORMAT)
		return true;
	parl_reader_fault(reader, PARL_CODE_GLOSSARY_FORMAT, parl_place_span(place),
		number <= FORMAT
			? "write 1; nothing else is checked before"
			: parl_reader_print(reader,
				  "get a newer parlance, or a copy of the %s in format 1; nothing "
				  "else in this one is checked",
				  kind->name),
		"this %s is in format %s, and this parlance reads format %d", kind->name,
		parl_reader_quote(reader,
			(parl_view){reader->text.data + place->start, place->end - place->start}),
		FORMAT);
	return false;
}
