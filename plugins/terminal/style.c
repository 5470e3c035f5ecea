/*
 * style.c - colour, names of files, and text laid out by cells (see style.h).
 */
#include "style.h"

#include <parlance/text.h>

#include <string.h>

#define WIDEST 100
#define NARROWEST 40
#define ELLIPSIS "\xE2\x80\xA6"

void style(struct parl_output *output, const char *sequence)
{
	if (parl_output_color(output))
		parl_output_write(output, parl_view_of(sequence));
}

const char *style_name(const char *path)
{
	return strcmp(path, "-") == 0 ? "(standard input)" : path;
}

size_t style_width(const struct parl_output *output)
{
	size_t width = parl_output_width(output);
	if (width > WIDEST)
		return WIDEST;
	return width < NARROWEST ? NARROWEST : width;
}

static bool is_space(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

bool style_word(parl_view text, size_t *at, parl_span *word)
{
	size_t start = *at;
	while (start < text.size && is_space(text.data[start]))
		start++;
	size_t end = start;
	while (end < text.size && !is_space(text.data[end]))
		end++;
	*word = (parl_span){start, end};
	*at = end;
	return start < end;
}

parl_view style_one_line(parl_view text, struct parl_arena *arena)
{
	char *line = parl_arena_alloc(arena, text.size + 1);
	size_t size = 0;
	parl_span word;
	if (!line)
		return (parl_view){NULL, 0};
	for (size_t at = 0; style_word(text, &at, &word);) {
		if (size > 0)
			line[size++] = ' ';
		memcpy(line + size, text.data + word.start, word.end - word.start);
		size += word.end - word.start;
	}
	return (parl_view){line, size};
}

static void indent_by(struct parl_output *output, size_t indent)
{
	parl_output_print(output, "\n%*s", (int)indent, "");
}

void style_wrap(
	struct parl_output *output, parl_view text, size_t column, size_t indent, size_t lines)
{
	size_t width = style_width(output);
	size_t line = 1;
	bool begun = false;
	parl_span word;
	for (size_t at = 0; style_word(text, &at, &word);) {
		parl_view part = {text.data + word.start, word.end - word.start};
		size_t cells = parl_text_cells(part);
		if (column + begun + cells > width && column > indent) {
			if (line == lines) {
				parl_output_print(output, " " ELLIPSIS);
				return;
			}
			indent_by(output, indent);
			line++;
			column = indent;
		} else if (begun) {
			parl_output_print(output, " ");
			column++;
		}
		parl_output_text(output, part);
		column += cells;
		begun = true;
	}
}

void style_count(struct parl_output *output, size_t count, const char *noun)
{
	parl_output_print(output, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}
