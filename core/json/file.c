/*
 * file.c - a file of ours: an object that says the number of its format, by which it is known.
 */
#include "file.h"

#include <string.h>

#include "number.h"
#include "scan.h"

#define FORMAT 1

/* How NUMBER compares with it: less than, equal to, or more than 0. */
static int order_of(parl_view number)
{
	return number.data[0] == '-' ? -1 : parl_json_number_order(number, "10000000000000000", 1);
}

/* A schema of such files lies beside them, and is named in their place. */
static bool is_schema(struct parl_json_reader *reader, const struct parl_json_place *root)
{
	const struct parl_json_place *place =
		parl_json_place_member(&reader->places, root, "$schema");
	parl_view site = parl_view_of("json-schema.org/");

	return place && place->kind == PARL_JSON_STRING &&
		memmem(reader->text.data + place->start, place->end - place->start, site.data,
			site.size);
}

/* Whether the key of its kind says this format, the first thing that must be right. */
static bool check_format(struct parl_json_reader *reader, const struct parl_json_place *root)
{
	const struct parl_json_kind *kind = reader->kind;
	const struct parl_json_place *place =
		parl_json_place_member(&reader->places, root, kind->key);
	if (!place && is_schema(reader, root)) {
		parl_json_fault(reader, PARL_CODE_FIELD_MISSING,
			(parl_span){root->start, root->start + 1},
			parl_json_help(reader,
				"name a %s instead; a schema says what they look like", kind->name),
			"this is a JSON Schema, and no %s", kind->name);
		return false;
	}
	if (!place) {
		parl_json_fault(reader, PARL_CODE_FIELD_MISSING,
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
	parl_view number = {reader->text.data + place->start, place->end - place->start};
	int order = order_of(number);
	if (order == 0)
		return true;
	parl_json_fault(reader, PARL_CODE_FIELD_FORMAT, parl_json_place_span(place),
		order < 0
			? "write 1; nothing else is checked before"
			: parl_json_help(reader,
				  "get a newer parlance, or a copy of the %s in format 1; nothing "
				  "else in this one is checked",
				  kind->name),
		"this %s is in format %s, and this parlance reads format %d", kind->name,
		parl_json_excerpt(reader, number), FORMAT);
	return false;
}

static void read_root(struct parl_json_reader *reader, parl_json_read_root *read, void *record)
{
	const struct parl_json_place *root = &reader->places.items[0];
	if (root->kind == PARL_JSON_OBJECT) {
		if (check_format(reader, root))
			read(reader, root, record);
		return;
	}
	const char *wanted = parl_json_help(reader, "a %s { }", reader->kind->name);
	parl_json_wrong(reader, root, wanted ? wanted : "an object { }");
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
