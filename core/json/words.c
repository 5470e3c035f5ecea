/*
 * words.c - the word of a list that a text is, or was probably meant to be.
 */
#include "words.h"

#include <parlance/text.h>

#include "../text/distance.h"

int parl_words_find(const struct parl_words *words, parl_view text)
{
	for (size_t i = 0; i < words->count; i++) {
		if (parl_view_equal(parl_view_of(words->names[i]), text))
			return (int)i;
	}
	return -1;
}

const char *parl_words_nearest(const struct parl_words *words, parl_view text)
{
	const char *nearest = NULL;
	size_t limit = parl_near_limit(text);
	for (size_t i = 0; i < words->count; i++) {
		size_t distance = parl_text_distance(text, parl_view_of(words->names[i]), limit);
		if (distance <= limit) {
			nearest = words->names[i];
			if (distance == 0)
				break;
			limit = distance - 1;
		}
	}
	return nearest;
}

void parl_words_list(const struct parl_words *words, struct parl_buffer *list)
{
	for (size_t i = 0; i < words->count; i++)
		parl_buffer_print(list, "%s%s",
			i == 0                          ? ""
				: i + 1 == words->count ? " or "
							: ", ",
			words->names[i]);
}
