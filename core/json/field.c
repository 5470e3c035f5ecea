/*
 * field.c - where a record has what a key says, and one record over another.
 */
#include "field.h"

#include <string.h>

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
		if (!made)
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
	return target ? target + (field->offset & ~PARL_FIELD_MORE) : NULL;
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
	if (!own)
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
