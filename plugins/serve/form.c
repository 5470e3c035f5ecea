/*
 * form.c - fields as forms send them.
 */
#include "form.h"

#include <string.h>

/* Nobody sends more; what comes behind them is not looked at. */
#define MOST_FIELDS 64

static int hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 0x20);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

parl_view serve_decode(parl_view encoded, bool plus, struct parl_arena *arena)
{
	parl_view copy = parl_arena_copy(arena, encoded);
	char *to = (char *)copy.data;
	size_t size = 0;

	for (size_t i = 0; copy.data && i < encoded.size; i++) {
		char c = encoded.data[i];

		if (c == '%' && encoded.size - i > 2) {
			int high = hex(encoded.data[i + 1]), low = hex(encoded.data[i + 2]);

			if (high >= 0 && low >= 0) {
				c = (char)(high << 4 | low);
				i += 2;
			}
		} else if (c == '+' && plus) {
			c = ' ';
		}
		to[size++] = c;
	}
	if (copy.data)
		to[size] = '\0';
	return (parl_view){copy.data, size};
}

static bool read_field(struct serve_form *form, parl_view part, struct parl_arena *arena)
{
	const char *equals = part.size ? memchr(part.data, '=', part.size) : NULL;
	size_t name = equals ? (size_t)(equals - part.data) : part.size;
	size_t value = equals ? name + 1 : name;
	struct serve_field *field = &form->fields[form->count];

	if (part.size == 0)
		return true;
	field->name = serve_decode((parl_view){part.data, name}, true, arena);
	field->value = serve_decode((parl_view){part.data + value, part.size - value}, true, arena);
	form->count++;
	return field->name.data && field->value.data;
}

bool serve_form_read(struct serve_form *form, parl_view encoded, struct parl_arena *arena)
{
	size_t start = 0;

	form->count = 0;
	form->fields = parl_arena_array(arena, MOST_FIELDS, sizeof(*form->fields));
	if (!form->fields)
		return false;
	for (size_t i = 0; i <= encoded.size && form->count < MOST_FIELDS; i++) {
		if (i < encoded.size && encoded.data[i] != '&')
			continue;
		if (!read_field(form, (parl_view){encoded.data + start, i - start}, arena))
			return false;
		start = i + 1;
	}
	return true;
}

parl_view serve_form_find(const struct serve_form *form, const char *name)
{
	for (size_t i = 0; i < form->count; i++)
		if (parl_view_equal(form->fields[i].name, parl_view_of(name)))
			return form->fields[i].value;
	return (parl_view){NULL, 0};
}
