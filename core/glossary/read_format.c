/*
 * read_format.c - the number of the format, by which a file of parlance is known.
 */
#include "read.h"

#define FORMAT 1

bool parl_read_format(struct parl_reader *reader, const struct parl_place *root, const char *key)
{
	const struct parl_place *place = parl_place_member(&reader->places, root, key);
	if (place == NULL) {
		parl_read_missing(reader, root,
			reader->glossary != NULL ? "the glossary" : reader->what, key,
			parl_reader_print(reader,
				"write \"%s\": %d as its first pair, the number of the format", key,
				FORMAT));
		return true;
	}
	if (place->kind != PARL_PLACE_NUMBER) {
		parl_read_wrong(reader, place, "the number 1");
		return true;
	}
	json_t *value = parl_reader_value(reader, place);
	double number = json_number_value(value);
	json_decref(value);
	if (value == NULL)
		return false;
	if (number >= FORMAT && number <= FORMAT)
		return true;
	parl_reader_fault(reader, PARL_CODE_GLOSSARY_FORMAT, parl_place_span(place),
		number <= FORMAT ? "write 1; nothing else is checked before"
			: reader->glossary != NULL
			? "get a newer parlance, or a copy of the glossary in format 1; nothing else in "
			  "this one is checked"
			: "get a newer parlance; nothing else in this file is checked",
		"this %s is in format %g, and this parlance reads format %d", reader->what + 2,
		number, FORMAT);
	return false;
}
