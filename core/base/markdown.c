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

/* The next piece of TEXT at or after *AT: as much as stays as it is, or SIGN, with what comes in
 * its place. False: there is no more. */
static bool next_piece(parl_view text, size_t *at, parl_view *piece, char sign[2])
{
	size_t start = *at;

	if (start == text.size)
		return false;
	while (*at < text.size && !is_sign(text.data[*at]) && !is_control(text.data[*at]))
		++*at;
	*piece = (parl_view){text.data + start, *at - start};
	if (piece->size > 0)
		return true;
	sign[0] = is_control(text.data[start]) ? ' ' : '\\';
	sign[1] = text.data[start];
	*piece = (parl_view){sign, is_control(text.data[start]) ? 1 : 2};
	++*at;
	return true;
}

void parl_markdown_add(struct parl_buffer *markdown, parl_view text)
{
	size_t at = 0;
	parl_view piece;
	char sign[2];

	while (next_piece(text, &at, &piece, sign))
		parl_buffer_add_view(markdown, piece);
}

void parl_markdown_write(struct parl_output *output, parl_view text)
{
	size_t at = 0;
	parl_view piece;
	char sign[2];

	while (next_piece(text, &at, &piece, sign))
		parl_output_text(output, piece);
}
