/*
 * style.c - colour, and what is written alike in all reports (see style.h).
 */
#include "style.h"

#include <string.h>

void style(struct parl_output *output, const char *sequence)
{
	if (parl_output_color(output))
		parl_output_write(output, parl_view_of(sequence));
}

const char *style_name(const char *path)
{
	return strcmp(path, "-") == 0 ? "(standard input)" : path;
}

parl_view style_one_line(parl_view text, struct parl_arena *arena)
{
	char *line = parl_arena_alloc(arena, text.size + 1);
	size_t size = 0;
	parl_view word;
	if (!line)
		return (parl_view){NULL, 0};
	for (size_t at = 0; parl_wrap_word(text, &at, &word);) {
		if (size > 0)
			line[size++] = ' ';
		memcpy(line + size, word.data, word.size);
		size += word.size;
	}
	return (parl_view){line, size};
}

void style_count(struct parl_output *output, size_t count, const char *noun)
{
	parl_output_print(output, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}
