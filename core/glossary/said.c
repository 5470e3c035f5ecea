/*
 * said.c - what a glossary says, field by field, for those who write it in another form.
 */
#include <string.h>

#include "../json/field.h"
#include "owned.h"
#include "record.h"

static size_t give(parl_view text, parl_view *found, size_t limit)
{
	if (!text.data)
		return 0;
	if (limit > 0)
		found[0] = text;
	return 1;
}

static size_t give_list(const struct parl_said_texts *texts, parl_view *found, size_t limit)
{
	for (size_t i = 0; i < texts->count && i < limit; i++)
		found[i] = texts->items[i];
	return texts->count;
}

static size_t said(const struct parl_fields *fields, const void *record, const char *name,
	parl_view *found, size_t limit)
{
	const struct parl_field *field = NULL;
	for (size_t i = 0; i < fields->count && !field; i++) {
		if (strcmp(fields->items[i].name, name) == 0)
			field = &fields->items[i];
	}
	if (!field)
		return 0;
	const void *value = parl_field_at(fields, field, record);
	switch (field->kind) {
	case PARL_FIELD_TEXT:
		return give(*(const parl_view *)value, found, limit);
	case PARL_FIELD_TEXTS:
		return give_list(value, found, limit);
	case PARL_FIELD_WORD:
		if (*(const signed char *)value < 0)
			return 0;
		return give(parl_view_of(field->words->names[*(const signed char *)value]), found,
			limit);
	case PARL_FIELD_BOOL:
		if (*(const signed char *)value < 0)
			return 0;
		return give(
			parl_view_of(*(const signed char *)value ? "true" : "false"), found, limit);
	default:
		return 0;
	}
}

size_t parl_glossary_said(
	const struct parl_glossary *glossary, const char *field, parl_view *found, size_t limit)
{
	return said(&parl_fields_header, glossary, field, found, limit);
}

size_t parl_concept_said(
	const struct parl_concept *concept_, const char *field, parl_view *found, size_t limit)
{
	const struct parl_concept_record *record = concept_->said;
	/* An override is named after what it overrides, which is no id that it says. */
	if (strcmp(field, "id") == 0 && record->more->overrides.data &&
		record->id.data > record->more->overrides.data &&
		record->id.data < record->more->overrides.data + record->more->overrides.size)
		return 0;
	return said(&parl_fields_concept, record, field, found, limit);
}

size_t parl_term_said(
	const struct parl_term *term, const char *field, parl_view *found, size_t limit)
{
	return said(&parl_fields_term, term->said, field, found, limit);
}

const char *const *parl_term_conditions(size_t *count)
{
	static const char *const keys[] = {"not_in", "near", "not_near", "after", "not_after",
		"before", "not_before", "sure_near", "found", "else"};
	*count = PARL_LENGTH(keys);
	return keys;
}

const char *parl_glossary_register_title(const struct parl_glossary *glossary, int number)
{
	return glossary->registers[number].title;
}

bool parl_glossary_registers_declared(const struct parl_glossary *glossary)
{
	return !glossary->deduced;
}

size_t parl_glossary_source_count(const struct parl_glossary *glossary)
{
	return glossary->source_count;
}

const char *parl_glossary_source_key(const struct parl_glossary *glossary, size_t index)
{
	return glossary->sources[index].key;
}

const char *parl_glossary_source_title(const struct parl_glossary *glossary, size_t index)
{
	return glossary->sources[index].title;
}

const char *parl_glossary_source_url(const struct parl_glossary *glossary, size_t index)
{
	return glossary->sources[index].url;
}
