/*
 * changes.c - what an override changes, key by key, as texts that can be shown.
 */
#include <string.h>

#include "layering.h"

static bool join(const struct parl_said_texts *texts, struct parl_arena *arena, parl_view *value)
{
	struct parl_buffer list = PARL_BUFFER_EMPTY;
	for (size_t i = 0; i < texts->count; i++) {
		if (i > 0)
			parl_buffer_add_view(&list, parl_view_of(", "));
		parl_buffer_add_view(&list, texts->items[i]);
	}
	bool failed = list.failed;
	*value = parl_arena_copy(arena, parl_buffer_view(&list));
	parl_buffer_release(&list);
	return !failed && value->data;
}

/* What RECORD says for FIELD; data NULL: nothing. False: out of memory. */
static bool value_of(const struct parl_fields *fields, const struct parl_field *field,
	const void *record, struct parl_arena *arena, parl_view *value)
{
	const void *at = parl_field_at(fields, field, record);
	*value = (parl_view){NULL, 0};
	if (!parl_field_said(field, at))
		return true;
	switch (field->kind) {
	case PARL_FIELD_TEXT:
		*value = *(const parl_view *)at;
		break;
	case PARL_FIELD_WORD:
		*value = parl_view_of(field->words->names[*(const signed char *)at]);
		break;
	case PARL_FIELD_BOOL:
		*value = parl_view_of(*(const signed char *)at == 1 ? "true" : "false");
		break;
	case PARL_FIELD_TEXTS:
		return join(at, arena, value);
	case PARL_FIELD_CUSTOM:
	case PARL_FIELD_IGNORED:
		break;
	}
	return true;
}

/* What an override is, and not what it changes. */
static bool is_frame(const char *name)
{
	return strcmp(name, "overrides") == 0 || strcmp(name, "drop") == 0;
}

bool parl_layer_changes(struct parl_override *override, const struct parl_fields *fields,
	const void *base, const void *over, struct parl_arena *arena)
{
	struct parl_override_field *list = parl_arena_array(arena, fields->count, sizeof(*list));
	size_t count = 0;
	for (size_t i = 0; list && i < fields->count; i++) {
		struct parl_override_field *change = &list[count];
		change->name = fields->items[i].name;
		if (is_frame(change->name))
			continue;
		if (!value_of(fields, &fields->items[i], over, arena, &change->after) ||
			!value_of(fields, &fields->items[i], base, arena, &change->before))
			return false;
		bool same = change->before.data && parl_view_equal(change->before, change->after);
		count += change->after.data != NULL && !same;
	}
	override->fields = list;
	override->field_count = count;
	return list != NULL;
}
