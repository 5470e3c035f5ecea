/*
 * scan.c - values, objects and arrays: the grammar of RFC 8259, and where everything stands.
 */
#include "scan.h"

#include <string.h>

#include "number.h"

/* So many values have too few keys to be looked for among those before. */
#define FEW_VALUES 32

static void skip_space(struct parl_json_scanner *scan)
{
	size_t at = scan->at;
	while (at < scan->size &&
		(scan->data[at] == ' ' || scan->data[at] == '\n' || scan->data[at] == '\t' ||
			scan->data[at] == '\r'))
		at++;
	scan->at = at;
}

static bool next_is(struct parl_json_scanner *scan, char wanted)
{
	skip_space(scan);
	if (scan->at >= scan->size || scan->data[scan->at] != wanted)
		return false;
	scan->last_end = ++scan->at;
	return true;
}

static bool scan_value(struct parl_json_scanner *scan, enum parl_json_expected expected,
	struct parl_json_place place);

static uint32_t add_place(struct parl_json_scanner *scan, struct parl_json_place place)
{
	struct parl_json_reader *reader = scan->reader;
	if (reader->places.count >= PARL_JSON_VALUES_MOST) {
		parl_json_scan_fault(scan, PARL_CODE_JSON_TOO_LARGE,
			(parl_span){place.start, place.start + 1}, parl_json_help_large(reader),
			"a %s may hold at most %zu values, and this one holds more",
			reader->kind->name, PARL_JSON_VALUES_MOST);
		return UINT32_MAX;
	}
	uint32_t index = parl_json_places_add(&reader->places, &place);
	if (index == UINT32_MAX)
		parl_json_no_memory(reader);
	return index;
}

/* A copy of a key. Files have the same few over and over; what is small has too few to look for
 * them.
 */
static const char *keep_key(struct parl_json_scanner *scan, parl_view key)
{
	struct parl_json_reader *reader = scan->reader;
	if (reader->places.count <= FEW_VALUES)
		return parl_arena_copy(reader->scratch, key).data;
	return parl_arena_echo(reader->scratch, &scan->keys, key).data;
}

/* A key with its colon, into PLACE. */
static bool scan_key(struct parl_json_scanner *scan, bool first, struct parl_json_place *place)
{
	skip_space(scan);
	if (scan->at >= scan->size || scan->data[scan->at] != '"')
		return parl_json_unexpected(
			scan, first ? PARL_JSON_EXPECTED_FIRST_KEY : PARL_JSON_EXPECTED_KEY);
	bool escaped = false;
	place->key_start = (uint32_t)scan->at;
	if (!parl_json_scan_string(scan, &escaped))
		return false;
	place->key_end = (uint32_t)scan->at;
	parl_view inside = {
		scan->data + place->key_start + 1, place->key_end - place->key_start - 2};
	place->key = escaped ? parl_json_unescape(inside, scan->reader->scratch).data
			     : keep_key(scan, inside);
	if (!place->key)
		return parl_json_no_memory(scan->reader);
	return next_is(scan, ':') || parl_json_unexpected(scan, PARL_JSON_EXPECTED_COLON);
}

static bool scan_members(struct parl_json_scanner *scan)
{
	if (next_is(scan, '}'))
		return true;
	for (bool first = true;; first = false) {
		struct parl_json_place place = {0};
		if (!scan_key(scan, first, &place) ||
			!scan_value(scan, PARL_JSON_EXPECTED_VALUE, place))
			return false;
		if (next_is(scan, '}'))
			return true;
		if (!next_is(scan, ','))
			return parl_json_unexpected(scan, PARL_JSON_EXPECTED_COMMA_OBJECT);
		scan->comma = scan->at - 1;
	}
}

static bool scan_items(struct parl_json_scanner *scan)
{
	if (next_is(scan, ']'))
		return true;
	for (bool first = true;; first = false) {
		if (!scan_value(scan, first ? PARL_JSON_EXPECTED_VALUE : PARL_JSON_EXPECTED_ITEM,
			    (struct parl_json_place){0}))
			return false;
		if (next_is(scan, ']'))
			return true;
		if (!next_is(scan, ','))
			return parl_json_unexpected(scan, PARL_JSON_EXPECTED_COMMA_ARRAY);
		scan->comma = scan->at - 1;
	}
}

static bool scan_inside(struct parl_json_scanner *scan, bool object)
{
	if (scan->depth == PARL_JSON_DEPTH_MOST)
		return parl_json_scan_fault(scan, PARL_CODE_JSON_DEPTH,
			(parl_span){scan->at, scan->at + 1},
			parl_json_help(scan->reader,
				"no %s needs more than a few; the %s may be damaged",
				scan->reader->kind->name, parl_json_whole(scan->reader)),
			"brackets are nested more than %d deep here", PARL_JSON_DEPTH_MOST);
	scan->open[scan->depth++] = (uint32_t)scan->at;
	scan->last_end = ++scan->at;
	bool good = object ? scan_members(scan) : scan_items(scan);
	/* After a fault the open brackets are what the message speaks of. */
	if (good)
		scan->depth--;
	return good;
}

static bool scan_word(struct parl_json_scanner *scan, const char *word)
{
	size_t size = strlen(word);
	if (scan->size - scan->at < size || memcmp(scan->data + scan->at, word, size) != 0)
		return false;
	scan->at += size;
	return true;
}

/* The kind of value that begins at scan->at, by its first byte; false: none does. */
static bool kind_of(const struct parl_json_scanner *scan, uint8_t *kind)
{
	char byte = scan->data[scan->at];
	if (byte == '{')
		*kind = PARL_JSON_OBJECT;
	else if (byte == '[')
		*kind = PARL_JSON_ARRAY;
	else if (byte == '"')
		*kind = PARL_JSON_STRING;
	else if (byte == '-' || (byte >= '0' && byte <= '9'))
		*kind = PARL_JSON_NUMBER;
	else if (byte == 't')
		*kind = PARL_JSON_TRUE;
	else if (byte == 'f')
		*kind = PARL_JSON_FALSE;
	else if (byte == 'n')
		*kind = PARL_JSON_NULL;
	else
		return false;
	return true;
}

/* Whether a number of the grammar is beyond a double. */
static bool is_beyond(parl_view number)
{
	return parl_json_number_order(number, "17976931348623158", 309) >= 0;
}

static bool scan_number(struct parl_json_scanner *scan)
{
	struct parl_json_reader *reader = scan->reader;
	size_t start = scan->at;
	if (!parl_json_scan_number(scan))
		return false;
	if (reader->beyond.start == reader->beyond.end &&
		is_beyond((parl_view){scan->data + start, scan->at - start}))
		reader->beyond = (parl_span){start, scan->at};
	return true;
}

static bool scan_content(
	struct parl_json_scanner *scan, enum parl_json_expected expected, enum parl_json_type kind)
{
	bool escaped;
	switch (kind) {
	case PARL_JSON_OBJECT:
	case PARL_JSON_ARRAY:
		return scan_inside(scan, kind == PARL_JSON_OBJECT);
	case PARL_JSON_STRING:
		return parl_json_scan_string(scan, &escaped);
	case PARL_JSON_NUMBER:
		return scan_number(scan);
	case PARL_JSON_TRUE:
		return scan_word(scan, "true") || parl_json_unexpected(scan, expected);
	case PARL_JSON_FALSE:
		return scan_word(scan, "false") || parl_json_unexpected(scan, expected);
	default:
		return scan_word(scan, "null") || parl_json_unexpected(scan, expected);
	}
}

/* A value whose key, if it has one, is in PLACE already. */
static bool scan_value(struct parl_json_scanner *scan, enum parl_json_expected expected,
	struct parl_json_place place)
{
	skip_space(scan);
	if (scan->at >= scan->size || !kind_of(scan, &place.kind))
		return parl_json_unexpected(scan, expected);
	place.start = (uint32_t)scan->at;
	uint32_t index = add_place(scan, place);
	if (index == UINT32_MAX)
		return false;
	bool good = scan_content(scan, expected, place.kind);
	struct parl_json_places *places = &scan->reader->places;
	places->items[index].end = (uint32_t)scan->at;
	places->items[index].after = (uint32_t)places->count;
	scan->last_end = scan->at;
	return good;
}

bool parl_json_scan(struct parl_json_reader *reader)
{
	struct parl_json_scanner scan = {
		.reader = reader, .data = reader->text.data, .size = reader->text.size};
	if (parl_view_begins(reader->text, "\xEF\xBB\xBF"))
		scan.at = scan.begin = 3;
	if (!scan_value(&scan, PARL_JSON_EXPECTED_VALUE, (struct parl_json_place){0}))
		return false;
	skip_space(&scan);
	return scan.at == scan.size || parl_json_unexpected(&scan, PARL_JSON_EXPECTED_END);
}
