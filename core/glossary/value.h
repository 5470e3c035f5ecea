/*
 * value.h - one value at its place, by its kind. A wrong one is reported and left unsaid.
 */
#ifndef PARL_GLOSSARY_VALUE_H
#define PARL_GLOSSARY_VALUE_H

#include "names.h"
#include "reader.h"
#include "record.h"

void parl_read_text(struct parl_reader *reader, const struct parl_place *place, parl_view *text);
void parl_read_texts(
	struct parl_reader *reader, const struct parl_place *place, struct parl_said_texts *texts);
void parl_read_word(struct parl_reader *reader, const struct parl_place *place,
	const struct parl_words *words, signed char *value);
void parl_read_bool(struct parl_reader *reader, const struct parl_place *place, signed char *value);

/* "exact, close or broader", in the scratch. */
const char *parl_read_list_words(struct parl_reader *reader, const struct parl_words *words);

/* An item of SIZE for every place inside PLACE, which has to be an object: whatever is read of it,
 * there are never more. NULL, with a fault: it is none, or memory is out. */
void *parl_read_room(struct parl_reader *reader, const struct parl_place *place, size_t size);

/* Reports that PLACE holds the wrong kind of value: "text", "a list of texts". */
void parl_read_wrong(
	struct parl_reader *reader, const struct parl_place *place, const char *expected);

/* Reports that OBJECT lacks KEY. */
void parl_read_missing(struct parl_reader *reader, const struct parl_place *object,
	const char *what, const char *key, const char *help);

/* The string at PLACE in the glossary's arena, white space around it trimmed, terminated. */
parl_view parl_read_copy(struct parl_reader *reader, const struct parl_place *place);

#endif
