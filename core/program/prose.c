/*
 * prose.c - our own words, wrapped to the width of the output.
 */
#include "prose.h"

#include <string.h>

void parl_print_prose(struct parl_output *output, parl_view text, size_t column, size_t indent)
{
	struct parl_wrap wrap;

	parl_wrap_begin(&wrap, output, indent, column);
	parl_wrap_text(&wrap, text);
	parl_wrap_line(&wrap);
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

void parl_print_paragraphs(struct parl_output *output, const char *text)
{
	while (*text) {
		parl_view piece = {text, strcspn(text, "\n")};

		if (*text == ' ' || *text == '\n') {
			parl_output_text(output, piece);
			parl_output_print(output, "\n");
		} else {
			piece.size = paragraph_size(text);
			parl_print_prose(output, piece, 0, 0);
		}
		text += piece.size;
		text += *text == '\n';
	}
}
