/*
 * value.h - one value at its place, by its kind. A wrong one is reported and left unsaid.
 */
#ifndef PARL_JSON_VALUE_H
#define PARL_JSON_VALUE_H

#include "reader.h"
#include "words.h"

/* Texts with the places where they stand. */
struct parl_said_texts {
	const parl_view *items;
	const parl_span *places;
	size_t count;
	bool said;
};

void parl_json_read_text(
	struct parl_json_reader *reader, const struct parl_json_place *place, parl_view *text);
void parl_json_read_texts(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_said_texts *texts);
void parl_json_read_word(struct parl_json_reader *reader, const struct parl_json_place *place,
	const struct parl_words *words, signed char *value);
void parl_json_read_bool(
	struct parl_json_reader *reader, const struct parl_json_place *place, signed char *value);

/* "exact, close or broader", in the scratch. */
const char *parl_json_list_words(struct parl_json_reader *reader, const struct parl_words *words);

/* An item of SIZE for every place inside PLACE, which has to be an object: whatever is read of it,
 * there are never more. NULL, with a fault: it is none, or memory is out. */
void *parl_json_room(
	struct parl_json_reader *reader, const struct parl_json_place *place, size_t size);

/* Reports that PLACE holds the wrong kind of value: "text", "a list of texts". */
void parl_json_wrong(
	struct parl_json_reader *reader, const struct parl_json_place *place, const char *expected);

/* Reports that OBJECT lacks KEY. */
void parl_json_missing(struct parl_json_reader *reader, const struct parl_json_place *object,
	const char *what, const char *key, const char *help);

/* The string at PLACE in the reader's arena, white space around it trimmed, terminated. */
parl_view parl_json_copy_text(struct parl_json_reader *reader, const struct parl_json_place *place);

#endif
