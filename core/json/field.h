/*
 * field.h - what an object may say, as a table of its keys: one line a key.
 *
 * Such tables are the one list of what a kind of file may say: the reader, the nearest known key,
 * and whatever lays one record over another or keeps it elsewhere go by them.
 */
#ifndef PARL_JSON_FIELD_H
#define PARL_JSON_FIELD_H

#include "value.h"

enum parl_field_kind {
	PARL_FIELD_TEXT,   /* parl_view: a text that is not empty */
	PARL_FIELD_WORD,   /* signed char: one of the words */
	PARL_FIELD_BOOL,   /* signed char: 0, 1 */
	PARL_FIELD_TEXTS,  /* struct parl_said_texts: a list of texts, or one text */
	PARL_FIELD_CUSTOM, /* read by a function, or, without one, elsewhere */
	PARL_FIELD_IGNORED /* anything: $schema, $comment */
};

#define PARL_FIELD_MORE ((size_t)1 << 31)

struct parl_field {
	const char *name;
	enum parl_field_kind kind;
	size_t offset; /* in the record, or, with PARL_FIELD_MORE, in its rest, which few have */
	const struct parl_words *words;
	void (*read)(
		struct parl_json_reader *reader, const struct parl_json_place *place, void *record);
};

struct parl_fields {
	const char *what; /* "a term" */
	const struct parl_field *items;
	size_t count;
	const struct parl_fields_more *more; /* NULL: these records have no rest */
	const char
		*form; /* said behind `what` where it has to be told how one is written, else "" */
};

/* The rest of records. */
struct parl_fields_more {
	size_t offset; /* where a record has the pointer to it */
	size_t size;
	const void *none; /* what it points to where it has none */
};

/* Lines of such a table: a key whose value MEMBER of TYPE takes, one that READ reads (NULL: others
 * do), and one that says nothing; and the table, without a rest. */
#define PARL_FIELD_OF(key, kind, type, member, words)                       \
	{                                                                   \
		key, PARL_FIELD_##kind, offsetof(type, member), words, NULL \
	}
#define PARL_FIELD_READ(key, read)                    \
	{                                             \
		key, PARL_FIELD_CUSTOM, 0, NULL, read \
	}
#define PARL_FIELD_SKIP(key)                           \
	{                                              \
		key, PARL_FIELD_IGNORED, 0, NULL, NULL \
	}
#define PARL_FIELDS(what, items)                          \
	{                                                 \
		what, items, PARL_LENGTH(items), NULL, "" \
	}

/* Reads the members of an object into RECORD; reports unknown keys and wrong values. */
void parl_json_read_fields(struct parl_json_reader *reader, const struct parl_json_place *object,
	const struct parl_fields *fields, void *record);

/* Lays the said fields of OVER over BASE (not those that are read by functions), which gets a rest
 * of its own where OVER says something of it. False: out of memory. */
bool parl_merge_fields(
	const struct parl_fields *fields, void *base, const void *over, struct parl_arena *arena);

/* Where RECORD has the value of a field. */
const void *parl_field_at(
	const struct parl_fields *fields, const struct parl_field *field, const void *record);

/* The same to be written to, in a rest that nobody shares yet. NULL: out of memory. */
void *parl_field_target(const struct parl_fields *fields, const struct parl_field *field,
	void *record, struct parl_arena *arena);

/* The rest of a record that nobody shares yet, to be written to; made where it has none. NULL: out
 * of memory. */
void *parl_fields_more(const struct parl_fields *fields, void *record, struct parl_arena *arena);

/* Whether VALUE of a field says something. */
bool parl_field_said(const struct parl_field *field, const void *value);

#endif
