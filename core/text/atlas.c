/*
 * atlas.c - places in a text by UTF-16 units, in any order.
 *
 * What is told of one place may stand at the other end of the text, and the next at this one again.
 */
#include "../base/utf8.h"

#include <parlance/text.h>

#include <stdlib.h>

/* Mark number I is the place at, or one code point before, byte (I + 1) * STEP. */
#define STEP ((size_t)1 << 12)

static bool leave_mark(struct parl_atlas *atlas, parl_view text)
{
	struct parl_units *marks =
		parl_room(atlas->marks, &atlas->room, atlas->count, sizeof(*marks));
	struct parl_units mark = {.line = 0};
	size_t at = (atlas->count + 1) * STEP;

	if (!marks)
		return false;
	atlas->marks = marks;
	if (atlas->count)
		mark = marks[atlas->count - 1];
	/* Where it ends one begins, and none is cut in two. */
	parl_utf8_before(text, &at);
	parl_units_move(&mark, text, at);
	marks[atlas->count++] = mark;
	return true;
}

void parl_atlas_move(struct parl_atlas *atlas, parl_view text, size_t offset)
{
	struct parl_units *units = &atlas->units, mark = {.line = 0};
	size_t wanted;

	if (offset > text.size)
		offset = text.size;
	if (offset < units->offset || offset - units->offset > STEP) {
		wanted = offset / STEP;
		while (atlas->count < wanted && leave_mark(atlas, text))
			;
		wanted = wanted < atlas->count ? wanted : atlas->count;
		if (wanted)
			mark = atlas->marks[wanted - 1];
		if (offset < units->offset || units->offset < mark.offset)
			*units = mark;
	}
	parl_units_move(units, text, offset);
}

void parl_atlas_release(struct parl_atlas *atlas)
{
	free(atlas->marks);
	*atlas = (struct parl_atlas){.count = 0};
}
