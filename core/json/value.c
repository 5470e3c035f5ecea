/*
 * value.c - one value at its place, or what is wrong with it.
 */
#include "value.h"

#include <string.h>

#include "../text/key.h"
#include "scan.h"

/* The text between the quotes, its escapes decoded; data NULL, reported: out of memory. */
static parl_view text_at(struct parl_json_reader *reader, const struct parl_json_place *place)
{
	parl_view inside = {reader->text.data + place->start + 1, place->end - place->start - 2};
	if (!memchr(inside.data, '\\', inside.size))
		return inside;
	parl_view text = parl_json_unescape(inside, reader->scratch);
	if (!text.data)
		parl_json_no_memory(reader);
	return text;
}

parl_view parl_json_copy_text(struct parl_json_reader *reader, const struct parl_json_place *place)
{
	parl_view text = text_at(reader, place);
	if (!text.data)
		return text;
	parl_view copy = parl_arena_copy(reader->arena, parl_text_trim(text));
	if (!copy.data)
		parl_json_no_memory(reader);
	return copy;
}

static const char *kind_name(const struct parl_json_place *place)
{
	static const char *const names[] = {
		"an object { }", "a list [ ]", "a text", "a number", "true", "false", "null"};
	return names[place->kind];
}

/* What to write instead, where the value at hand shows it. */
static const char *wrong_help(
	struct parl_json_reader *reader, const struct parl_json_place *place, const char *expected)
{
	parl_view value = {reader->text.data + place->start, place->end - place->start};
	const char *shown = parl_json_excerpt(reader, value);
	if (place->kind == PARL_JSON_NULL)
		return "write a value, or leave the key out";
	if (strcmp(expected, "a text") == 0 && place->kind >= PARL_JSON_NUMBER)
		return parl_json_help(reader, "put it in double quotes: \"%s\"", shown);
	if (strcmp(expected, "true or false") == 0 && place->kind == PARL_JSON_STRING)
		return "write true or false without quotes";
	if (strncmp(expected, "a list", 6) == 0 && value.size < 40 &&
		place->kind >= PARL_JSON_STRING)
		return parl_json_help(reader,
			place->kind == PARL_JSON_STRING
				? "put it in brackets: [%s]"
				: "put it in double quotes and brackets: [\"%s\"]",
			shown);
	if (strcmp(expected, "a text") == 0 && place->kind == PARL_JSON_ARRAY)
		return "only one text can stand here: write it without [ ]";
	return parl_json_help(reader, "write %s", expected);
}

void parl_json_wrong(
	struct parl_json_reader *reader, const struct parl_json_place *place, const char *expected)
{
	const char *help = wrong_help(reader, place, expected);
	parl_span span = parl_json_place_span(place);
	/* A whole object or list is no place to point at: its first bracket is. */
	if (place->kind == PARL_JSON_OBJECT || place->kind == PARL_JSON_ARRAY)
		span.end = span.start + 1;
	if (place->key)
		parl_json_fault(reader, PARL_CODE_FIELD_TYPE, span, help,
			"\"%s\" must be %s, but %s stands here",
			parl_json_excerpt(reader, parl_view_of(place->key)), expected,
			kind_name(place));
	else
		parl_json_fault(reader, PARL_CODE_FIELD_TYPE, span, help,
			"%s must stand here, not %s", expected, kind_name(place));
}

void *parl_json_room(
	struct parl_json_reader *reader, const struct parl_json_place *place, size_t size)
{
	if (place->kind != PARL_JSON_OBJECT) {
		parl_json_wrong(reader, place, "an object { }");
		return NULL;
	}
	size_t inside = place->after - (size_t)(place - reader->places.items);
	void *items = parl_arena_array(reader->arena, inside, size);
	if (!items)
		parl_json_no_memory(reader);
	return items;
}

void parl_json_missing(struct parl_json_reader *reader, const struct parl_json_place *object,
	const char *what, const char *key, const char *help)
{
	parl_json_fault(reader, PARL_CODE_FIELD_MISSING,
		(parl_span){object->start, object->start + 1}, help, "%s has no \"%s\"", what, key);
}

void parl_json_read_text(
	struct parl_json_reader *reader, const struct parl_json_place *place, parl_view *text)
{
	if (place->kind != PARL_JSON_STRING) {
		parl_json_wrong(reader, place, "a text");
		return;
	}
	parl_view copy = parl_json_copy_text(reader, place);
	if (copy.size == 0)
		parl_json_fault(reader, PARL_CODE_FIELD_EMPTY, parl_json_place_span(place),
			"write the text, or leave it out", "this text is empty");
	else
		*text = copy;
}

const char *parl_json_list_words(struct parl_json_reader *reader, const struct parl_words *words)
{
	struct parl_buffer list = PARL_BUFFER_EMPTY;
	parl_words_list(words, &list);
	const char *text = parl_json_help(reader, "%s", list.failed ? "" : list.data);
	if (list.failed)
		parl_json_no_memory(reader);
	parl_buffer_release(&list);
	return text ? text : "";
}

static void wrong_word(struct parl_json_reader *reader, const struct parl_json_place *place,
	const struct parl_words *words, parl_view text)
{
	const char *nearest = parl_json_wants_help(reader) ? parl_words_nearest(words, text) : NULL;
	const char *all = parl_json_list_words(reader, words);
	parl_json_fault(reader, PARL_CODE_FIELD_WORD, parl_json_place_span(place),
		nearest ? parl_json_help(reader, "did you mean \"%s\"? It can be %s", nearest, all)
			: parl_json_help(reader, "it can be %s", all),
		"\"%s\" cannot be \"%s\"", place->key, parl_json_excerpt(reader, text));
}

void parl_json_read_word(struct parl_json_reader *reader, const struct parl_json_place *place,
	const struct parl_words *words, signed char *value)
{
	if (place->kind != PARL_JSON_STRING) {
		const char *expected = parl_json_help(
			reader, "one of the words %s", parl_json_list_words(reader, words));
		parl_json_wrong(reader, place, expected ? expected : "a word");
		return;
	}
	parl_view text = text_at(reader, place);
	if (!text.data)
		return;
	*value = (signed char)parl_words_find(words, text);
	if (*value < 0)
		wrong_word(reader, place, words, text);
}

void parl_json_read_bool(
	struct parl_json_reader *reader, const struct parl_json_place *place, signed char *value)
{
	if (place->kind == PARL_JSON_TRUE || place->kind == PARL_JSON_FALSE)
		*value = place->kind == PARL_JSON_TRUE;
	else
		parl_json_wrong(reader, place, "true or false");
}

void parl_json_read_texts(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_said_texts *texts)
{
	bool list = place->kind == PARL_JSON_ARRAY;
	if (!list && place->kind != PARL_JSON_STRING) {
		parl_json_wrong(reader, place, "a list of texts");
		return;
	}
	size_t room = list ? parl_json_place_count(&reader->places, place) : 1;
	parl_view *items = parl_arena_array(reader->arena, room, sizeof(*items));
	parl_span *places = parl_arena_array(reader->arena, room, sizeof(*places));
	if (!items || !places) {
		parl_json_no_memory(reader);
		return;
	}
	size_t count = 0;
	const struct parl_json_place *item =
		list ? parl_json_place_first(&reader->places, place) : place;
	while (item) {
		parl_view text = {NULL, 0};
		parl_json_read_text(reader, item, &text);
		if (text.data) {
			items[count] = text;
			places[count++] = parl_json_place_span(item);
		}
		item = list ? parl_json_place_next(&reader->places, place, item) : NULL;
	}
	*texts = (struct parl_said_texts){items, places, count, true};
}
