/*
 * ruler.c - words between two places.
 */
#include "ruler.h"

#include <stdlib.h>

#include <parlance/text.h>

/* Bytes between two marks. */
#define STRIDE ((size_t)64)

static bool begins_word(parl_view text, size_t at)
{
	return !parl_is_white(text.data[at]) && (at == 0 || parl_is_white(text.data[at - 1]));
}

static bool make_room(struct ruler *ruler, size_t count)
{
	if (count <= ruler->room)
		return true;
	ruler_release(ruler);
	ruler->marks = calloc(count, sizeof(*ruler->marks));
	ruler->room = ruler->marks ? count : 0;
	return ruler->marks != NULL;
}

bool ruler_lay(struct ruler *ruler, parl_view text)
{
	size_t words = 0;

	if (!make_room(ruler, text.size / STRIDE + 1))
		return false;
	ruler->text = text;
	for (size_t at = 0; at <= text.size; at++) {
		if (at % STRIDE == 0)
			ruler->marks[at / STRIDE] = words;
		words += at < text.size && begins_word(text, at);
	}
	return true;
}

void ruler_release(struct ruler *ruler)
{
	free(ruler->marks);
	*ruler = (struct ruler){.room = 0};
}

size_t ruler_words(const struct ruler *ruler, size_t offset)
{
	size_t words = ruler->marks[offset / STRIDE];

	for (size_t at = offset / STRIDE * STRIDE; at < offset; at++)
		words += begins_word(ruler->text, at);
	return words;
}
