/*
 * markdown.c - texts of the user in Markdown, where nothing of them is mark-up.
 */
#include <parlance/output.h>

#include <string.h>

/* What CommonMark and its usual extensions could take for mark-up anywhere in a line. An
 * exclamation mark is none without the bracket behind it. */
static bool is_sign(char c)
{
	return c && strchr("\\`*_[]<>#|~&$", c);
}

static bool is_control(char c)
{
	return (unsigned char)c < 0x20;
}

/* A text on its way. */
struct pieces {
	parl_view rest;
	char sign[2]; /* what comes in the place of one */
};

/* The next piece: as much as stays as it is, or what comes in the place of a sign. Empty: there is
 * no more. */
static parl_view next_piece(struct pieces *pieces)
{
	parl_view text = pieces->rest;
	size_t size = 0;

	if (text.size == 0)
		return text;
	while (size < text.size && !is_sign(text.data[size]) && !is_control(text.data[size]))
		size++;
	pieces->rest = (parl_view){text.data + size, text.size - size};
	if (size > 0)
		return (parl_view){text.data, size};
	pieces->rest = (parl_view){text.data + 1, text.size - 1};
	if (is_control(text.data[0]))
		return (parl_view){" ", 1};
	pieces->sign[0] = '\\';
	pieces->sign[1] = text.data[0];
	return (parl_view){pieces->sign, 2};
}

void parl_markdown_add(struct parl_buffer *markdown, parl_view text)
{
	struct pieces pieces = {.rest = text};

	for (parl_view piece; (piece = next_piece(&pieces)).size > 0;)
		parl_buffer_add_view(markdown, piece);
}

void parl_markdown_write(struct parl_output *output, parl_view text)
{
	struct pieces pieces = {.rest = text};

	for (parl_view piece; (piece = next_piece(&pieces)).size > 0;)
		parl_output_text(output, piece);
}
