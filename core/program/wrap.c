/*
 * wrap.c - our own words, wrapped to the width of the output.
 */
#include "wrap.h"

#include <string.h>

#include <parlance/text.h>

/* Longer lines are hard to read, however wide the terminal. */
#define WIDEST 90

static size_t width_of(const struct parl_output *output)
{
	size_t width = parl_output_width(output);

	return width < WIDEST ? width : WIDEST;
}

static void wrap(struct parl_output *output, parl_view text, size_t column, size_t indent)
{
	size_t at = column, width = width_of(output);
	const char *space = "";

	for (size_t i = 0; i < text.size;) {
		parl_view word = {text.data + i, 0};
		size_t cells;

		while (i + word.size < text.size && !strchr(" \n", word.data[word.size]))
			word.size++;
		i += word.size + 1;
		if (word.size == 0)
			continue;
		cells = parl_text_cells(word);
		if (at > indent && at + strlen(space) + cells > width) {
			parl_output_print(output, "\n%*s", (int)indent, "");
			at = indent;
			space = "";
		}
		parl_output_print(output, "%s", space);
		parl_output_text(output, word);
		at += strlen(space) + cells;
		space = " ";
	}
	parl_output_print(output, "\n");
}

void parl_wrap(struct parl_output *output, const char *text, size_t column, size_t indent)
{
	wrap(output, parl_view_of(text), column, indent);
}

/* How far the paragraph that begins here goes: to an example or an empty line. */
static size_t paragraph_size(const char *text)
{
	size_t size = 0;

	while (text[size]) {
		size += strcspn(text + size, "\n");
		if (text[size] == '\n' && strchr(" \n", text[size + 1]))
			break;
		size += text[size] == '\n';
	}
	return size;
}

void parl_wrap_paragraphs(struct parl_output *output, const char *text)
{
	while (*text) {
		parl_view piece = {text, strcspn(text, "\n")};

		if (*text == ' ' || *text == '\n') {
			parl_output_text(output, piece);
			parl_output_print(output, "\n");
		} else {
			piece.size = paragraph_size(text);
			wrap(output, piece, 0, 0);
		}
		text += piece.size;
		text += *text == '\n';
	}
}
