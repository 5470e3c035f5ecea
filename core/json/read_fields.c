/*
 * read_fields.c - an object by the table of its keys.
 */
#include "field.h"

#include <string.h>

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
	struct parl_json_reader *reader, const struct parl_fields *fields, const char *key)
{
	if (!parl_json_wants_help(reader))
		return NULL;
	const char *names[64];
	struct parl_words known = {names, 0};
	for (size_t i = 0; i < fields->count && known.count < 64; i++) {
		if (fields->items[i].name[0] != '$')
			names[known.count++] = fields->items[i].name;
	}
	for (size_t i = 0; i < reader->kind->home_count; i++) {
		const struct parl_fields *home = reader->kind->homes[i];
		if (home != fields && find_field(home, key))
			return parl_json_help(
				reader, "\"%s\" belongs to %s%s", key, home->what, home->form);
	}
	const char *nearest = parl_words_nearest(&known, parl_view_of(key));
	if (nearest)
		return parl_json_help(reader, "did you mean \"%s\"?", nearest);
	return parl_json_help(reader,
		"delete it, or write a remark as \"$comment\": \"...\"; the known keys are %s",
		parl_json_list_words(reader, &known));
}

static void read_field(struct parl_json_reader *reader, const struct parl_json_place *place,
	const struct parl_fields *fields, const struct parl_field *field, void *record)
{
	void *target = parl_field_target(fields, field, record, reader->arena);
	if (!target) {
		parl_json_no_memory(reader);
		return;
	}
	switch (field->kind) {
	case PARL_FIELD_TEXT:
		parl_json_read_text(reader, place, target);
		break;
	case PARL_FIELD_WORD:
		parl_json_read_word(reader, place, field->words, target);
		break;
	case PARL_FIELD_BOOL:
		parl_json_read_bool(reader, place, target);
		break;
	case PARL_FIELD_TEXTS:
		parl_json_read_texts(reader, place, target);
		break;
	case PARL_FIELD_CUSTOM:
		if (field->read)
			field->read(reader, place, record);
		break;
	case PARL_FIELD_IGNORED:
		break;
	}
}

void parl_json_read_fields(struct parl_json_reader *reader, const struct parl_json_place *object,
	const struct parl_fields *fields, void *record)
{
	const struct parl_json_place *member = parl_json_place_first(&reader->places, object);
	for (; member; member = parl_json_place_next(&reader->places, object, member)) {
		if (member->shadowed)
			continue;
		const struct parl_field *field = find_field(fields, member->key);
		if (field) {
			read_field(reader, member, fields, field, record);
			continue;
		}
		parl_view key = parl_view_of(member->key);
		parl_json_fault(reader, PARL_CODE_FIELD_UNKNOWN, parl_json_key_span(member),
			unknown_help(reader, fields, member->key), "%s has no key \"%s\"",
			fields->what, parl_json_excerpt(reader, key));
	}
}
