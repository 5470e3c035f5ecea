/*
 * field.c - reading and merging by table.
 */
#include "field.h"

#include <string.h>

#include "../text/key.h"

parl_view parl_read_copy(struct parl_reader *reader, const struct parl_place *place)
{
	json_t *string = parl_reader_value(reader, place);
	if (string == NULL)
		return (parl_view){NULL, 0};
	parl_view text = {json_string_value(string), json_string_length(string)};
	parl_view copy = parl_arena_copy(reader->arena, parl_trim(text));
	if (copy.data == NULL)
		parl_reader_no_memory(reader);
	json_decref(string);
	return copy;
}

static const char *kind_name(const struct parl_place *place)
{
	static const char *const names[] = {
		"an object { }", "a list [ ]", "a text", "a number", "true", "false", "null"};
	return names[place->kind];
}

/* What to write instead, where the value at hand shows it. */
static const char *wrong_help(
	struct parl_reader *reader, const struct parl_place *place, const char *expected)
{
	parl_view value = {reader->text.data + place->start, place->end - place->start};
	const char *shown = parl_reader_quote(reader, value);
	if (place->kind == PARL_PLACE_NULL)
		return "write a value, or leave the key out";
	if (strcmp(expected, "a text") == 0 && place->kind >= PARL_PLACE_NUMBER)
		return parl_reader_print(reader, "put it in double quotes: \"%s\"", shown);
	if (strcmp(expected, "true or false") == 0 && place->kind == PARL_PLACE_STRING)
		return "write true or false without quotes";
	if (strncmp(expected, "a list", 6) == 0 && value.size < 40 &&
		place->kind >= PARL_PLACE_STRING)
		return parl_reader_print(reader,
			place->kind == PARL_PLACE_STRING
				? "put it in brackets: [%s]"
				: "put it in double quotes and brackets: [\"%s\"]",
			shown);
	if (strcmp(expected, "a text") == 0 && place->kind == PARL_PLACE_ARRAY)
		return "only one text can stand here: write it without [ ]";
	return parl_reader_print(reader, "write %s", expected);
}

void parl_read_wrong(
	struct parl_reader *reader, const struct parl_place *place, const char *expected)
{
	const char *help = wrong_help(reader, place, expected);
	parl_span span = parl_place_span(place);
	/* A whole object or list is no place to point at: its first bracket is. */
	if (place->kind == PARL_PLACE_OBJECT || place->kind == PARL_PLACE_ARRAY)
		span.end = span.start + 1;
	if (place->key != NULL)
		parl_reader_fault(reader, PARL_CODE_GLOSSARY_TYPE, span, help,
			"\"%s\" must be %s, but %s stands here",
			parl_reader_quote(reader, parl_view_of(place->key)), expected,
			kind_name(place));
	else
		parl_reader_fault(reader, PARL_CODE_GLOSSARY_TYPE, span, help,
			"%s must stand here, not %s", expected, kind_name(place));
}

void *parl_read_room(struct parl_reader *reader, const struct parl_place *place, size_t size)
{
	if (place->kind != PARL_PLACE_OBJECT) {
		parl_read_wrong(reader, place, "an object { }");
		return NULL;
	}
	size_t inside = place->after - (size_t)(place - reader->places.items);
	void *items = parl_arena_array(reader->arena, inside, size);
	if (items == NULL)
		parl_reader_no_memory(reader);
	return items;
}

void parl_read_missing(struct parl_reader *reader, const struct parl_place *object,
	const char *what, const char *key, const char *help)
{
	parl_reader_fault(reader, PARL_CODE_GLOSSARY_KEY_MISSING,
		(parl_span){object->start, object->start + 1}, help, "%s has no \"%s\"", what, key);
}

void parl_read_text(struct parl_reader *reader, const struct parl_place *place, parl_view *text)
{
	if (place->kind != PARL_PLACE_STRING) {
		parl_read_wrong(reader, place, "a text");
		return;
	}
	parl_view copy = parl_read_copy(reader, place);
	if (copy.size == 0)
		parl_reader_fault(reader, PARL_CODE_GLOSSARY_EMPTY, parl_place_span(place),
			"write the text, or leave it out", "this text is empty");
	else
		*text = copy;
}

/* "exact, close or broader", in the scratch. */
static const char *list_words(struct parl_reader *reader, const struct parl_words *words)
{
	struct parl_buffer list = PARL_BUFFER_EMPTY;
	parl_words_list(words, &list);
	const char *text = parl_reader_print(reader, "%s", list.failed ? "" : list.data);
	parl_buffer_release(&list);
	return text != NULL ? text : "";
}

static void wrong_word(struct parl_reader *reader, const struct parl_place *place,
	const struct parl_words *words, parl_view text)
{
	const char *nearest = parl_reader_helps(reader) ? parl_words_nearest(words, text) : NULL;
	const char *all = list_words(reader, words);
	parl_reader_fault(reader, PARL_CODE_GLOSSARY_WORD, parl_place_span(place),
		nearest != NULL ? parl_reader_print(
					  reader, "did you mean \"%s\"? It can be %s", nearest, all)
				: parl_reader_print(reader, "it can be %s", all),
		"\"%s\" cannot be \"%s\"", place->key, parl_reader_quote(reader, text));
}

static void read_word(struct parl_reader *reader, const struct parl_place *place,
	const struct parl_words *words, signed char *value)
{
	if (place->kind != PARL_PLACE_STRING) {
		const char *expected =
			parl_reader_print(reader, "one of the words %s", list_words(reader, words));
		parl_read_wrong(reader, place, expected != NULL ? expected : "a word");
		return;
	}
	json_t *string = parl_reader_value(reader, place);
	if (string == NULL)
		return;
	parl_view text = {json_string_value(string), json_string_length(string)};
	*value = (signed char)parl_words_find(words, text);
	if (*value < 0)
		wrong_word(reader, place, words, text);
	json_decref(string);
}

static void read_bool(
	struct parl_reader *reader, const struct parl_place *place, signed char *value)
{
	if (place->kind == PARL_PLACE_TRUE || place->kind == PARL_PLACE_FALSE)
		*value = place->kind == PARL_PLACE_TRUE;
	else
		parl_read_wrong(reader, place, "true or false");
}

void parl_read_texts(
	struct parl_reader *reader, const struct parl_place *place, struct parl_said_texts *texts)
{
	bool list = place->kind == PARL_PLACE_ARRAY;
	if (!list && place->kind != PARL_PLACE_STRING) {
		parl_read_wrong(reader, place, "a list of texts");
		return;
	}
	size_t room = list ? parl_place_count(&reader->places, place) : 1;
	parl_view *items = parl_arena_array(reader->arena, room, sizeof(*items));
	parl_span *places = parl_arena_array(reader->arena, room, sizeof(*places));
	if (items == NULL || places == NULL) {
		parl_reader_no_memory(reader);
		return;
	}
	size_t count = 0;
	const struct parl_place *item = list ? parl_place_first(&reader->places, place) : place;
	while (item != NULL) {
		parl_view text = {NULL, 0};
		parl_read_text(reader, item, &text);
		if (text.data != NULL) {
			items[count] = text;
			places[count++] = parl_place_span(item);
		}
		item = list ? parl_place_next(&reader->places, place, item) : NULL;
	}
	*texts = (struct parl_said_texts){items, places, count, true};
}

static const struct parl_field *find_field(const struct parl_fields *fields, const char *name)
{
	for (size_t i = 0; i < fields->count; i++) {
		if (strcmp(fields->items[i].name, name) == 0)
			return &fields->items[i];
	}
	return NULL;
}

/* The nearest known key, else the kind of object that has this one, else all known keys. */
static const char *unknown_help(
	struct parl_reader *reader, const struct parl_fields *fields, const char *key)
{
	if (!parl_reader_helps(reader))
		return NULL;
	const char *names[64];
	struct parl_words known = {names, 0};
	for (size_t i = 0; i < fields->count && known.count < 64; i++) {
		if (fields->items[i].name[0] != '$')
			names[known.count++] = fields->items[i].name;
	}
	static const struct parl_fields *const homes[] = {&parl_fields_term, &parl_fields_concept};
	for (size_t i = 0; i < sizeof(homes) / sizeof(*homes); i++) {
		if (homes[i] != fields && find_field(homes[i], key) != NULL)
			return parl_reader_print(reader, "\"%s\" belongs to %s%s", key,
				homes[i]->what,
				homes[i] == &parl_fields_term
					? ", written as an object: {\"term\": \"...\", ...}"
					: "");
	}
	const char *nearest = parl_words_nearest(&known, parl_view_of(key));
	if (nearest != NULL)
		return parl_reader_print(reader, "did you mean \"%s\"?", nearest);
	return parl_reader_print(reader,
		"delete it, or write a remark as \"$comment\": \"...\"; the known keys are %s",
		list_words(reader, &known));
}

const void *parl_field_at(
	const struct parl_fields *fields, const struct parl_field *field, const void *record)
{
	const void *home = record;
	if (field->offset & PARL_FIELD_MORE)
		memcpy(&home, (const char *)record + fields->more->offset, sizeof(home));
	return (const char *)home + (field->offset & ~PARL_FIELD_MORE);
}

void *parl_fields_more(const struct parl_fields *fields, void *record, struct parl_arena *arena)
{
	void **more = (void **)(void *)((char *)record + fields->more->offset);
	if (*more == fields->more->none) {
		void *made = parl_arena_alloc(arena, fields->more->size);
		if (made == NULL)
			return NULL;
		memcpy(made, fields->more->none, fields->more->size);
		*more = made;
	}
	return *more;
}

void *parl_field_target(const struct parl_fields *fields, const struct parl_field *field,
	void *record, struct parl_arena *arena)
{
	char *target =
		field->offset & PARL_FIELD_MORE ? parl_fields_more(fields, record, arena) : record;
	return target != NULL ? target + (field->offset & ~PARL_FIELD_MORE) : NULL;
}

static void read_field(struct parl_reader *reader, const struct parl_place *place,
	const struct parl_fields *fields, const struct parl_field *field, void *record)
{
	void *target = parl_field_target(fields, field, record, reader->arena);
	if (target == NULL) {
		parl_reader_no_memory(reader);
		return;
	}
	switch (field->kind) {
	case PARL_FIELD_TEXT:
		parl_read_text(reader, place, target);
		break;
	case PARL_FIELD_WORD:
		read_word(reader, place, field->words, target);
		break;
	case PARL_FIELD_BOOL:
		read_bool(reader, place, target);
		break;
	case PARL_FIELD_TEXTS:
		parl_read_texts(reader, place, target);
		break;
	case PARL_FIELD_CUSTOM:
		if (field->read != NULL)
			field->read(reader, place, record);
		break;
	case PARL_FIELD_IGNORED:
		break;
	}
}

void parl_read_fields(struct parl_reader *reader, const struct parl_place *object,
	const struct parl_fields *fields, void *record)
{
	const struct parl_place *member = parl_place_first(&reader->places, object);
	for (; member != NULL; member = parl_place_next(&reader->places, object, member)) {
		if (member->shadowed)
			continue;
		const struct parl_field *field = find_field(fields, member->key);
		if (field != NULL) {
			read_field(reader, member, fields, field, record);
			continue;
		}
		parl_view key = parl_view_of(member->key);
		parl_reader_fault(reader, PARL_CODE_GLOSSARY_KEY_UNKNOWN,
			parl_place_key_span(member), unknown_help(reader, fields, member->key),
			"%s has no key \"%s\"", fields->what, parl_reader_quote(reader, key));
	}
}

bool parl_field_said(const struct parl_field *field, const void *value)
{
	switch (field->kind) {
	case PARL_FIELD_TEXT:
		return ((const parl_view *)value)->data != NULL;
	case PARL_FIELD_TEXTS:
		return ((const struct parl_said_texts *)value)->said;
	case PARL_FIELD_WORD:
	case PARL_FIELD_BOOL:
		return *(const signed char *)value >= 0;
	default:
		return false;
	}
}

static size_t size_of(const struct parl_field *field)
{
	switch (field->kind) {
	case PARL_FIELD_TEXT:
		return sizeof(parl_view);
	case PARL_FIELD_TEXTS:
		return sizeof(struct parl_said_texts);
	default:
		return sizeof(signed char);
	}
}

/* Gives BASE a rest that it does not share. */
static bool part_more(const struct parl_fields *fields, void *base, struct parl_arena *arena)
{
	void **more = (void **)(void *)((char *)base + fields->more->offset);
	void *own = parl_arena_alloc(arena, fields->more->size);
	if (own == NULL)
		return false;
	memcpy(own, *more, fields->more->size);
	*more = own;
	return true;
}

bool parl_merge_fields(
	const struct parl_fields *fields, void *base, const void *over, struct parl_arena *arena)
{
	bool parted = false;
	for (size_t i = 0; i < fields->count; i++) {
		const struct parl_field *field = &fields->items[i];
		const void *from = parl_field_at(fields, field, over);
		if (!parl_field_said(field, from))
			continue;
		bool more = (field->offset & PARL_FIELD_MORE) != 0;
		if (more && !parted && !part_more(fields, base, arena))
			return false;
		parted = parted || more;
		/* It is in `base` itself, or in what was made for it just now. */
		void *to = (void *)(uintptr_t)parl_field_at(fields, field, base);
		memcpy(to, from, size_of(field));
	}
	return true;
}
