/*
 * spot.c - white space and columns within a line, tab stops every four.
 */
#include "markdown.h"

void *array_add(struct array *array, size_t size)
{
	void *items = parl_room(array->items, &array->capacity, array->count, size);
	if (!items)
		return NULL;
	array->items = items;
	return (char *)array->items + size * array->count++;
}

static size_t width_at(parl_view text, struct spot spot)
{
	if (spot.at < spot.end && text.data[spot.at] == ' ')
		return 1;
	if (spot.at < spot.end && text.data[spot.at] == '\t')
		return 4 - spot.column % 4;
	return 0;
}

size_t spot_indent(parl_view text, struct spot spot)
{
	size_t columns = 0;
	size_t width;
	/* Four columns are as good as a thousand: code. */
	while (columns < 4 && (width = width_at(text, spot)) > 0) {
		columns += width;
		spot.column += width;
		spot.at++;
	}
	return columns;
}

void spot_skip(parl_view text, struct spot *spot, size_t columns)
{
	size_t width;
	while (columns > 0 && (width = width_at(text, *spot)) > 0) {
		if (width > columns) {
			spot->column += columns;
			return;
		}
		columns -= width;
		spot->column += width;
		spot->at++;
	}
}

void spot_skip_space(parl_view text, struct spot *spot)
{
	size_t width;
	while ((width = width_at(text, *spot)) > 0) {
		spot->column += width;
		spot->at++;
	}
}

bool spot_blank(parl_view text, struct spot spot)
{
	spot_skip_space(text, &spot);
	return spot.at == spot.end;
}
