/*
 * link.c - whether a place lies in the words of a link: [words](address), [words][name].
 */
#include "footnotes.h"

/* Longer ones are not looked for, so that each mark costs little in any text. */
#define LINK_MOST 2000

/* A link in a link is none, but a picture may be the words of one: [![words](picture)](address). */
#define DEPTH_MOST 2

static size_t limit_of(parl_view text, size_t at)
{
	return text.size - at > LINK_MOST ? at + LINK_MOST : text.size;
}

static bool is_blank_line(parl_view text, size_t at)
{
	return text.data[at] == '\n' && at + 1 < text.size &&
		(text.data[at + 1] == '\n' || text.data[at + 1] == '\r');
}

/* The end of the title of a link, which begins at AT: "..." or '...'; AT: none does. */
static size_t title_end(parl_view text, size_t at, size_t limit)
{
	char quote = text.data[at];

	if ((quote != '"' && quote != '\'') || text.data[at - 1] != ' ')
		return at;
	for (size_t end = at + 1; end < limit; end++) {
		if (text.data[end] == '\\')
			end++;
		else if (text.data[end] == quote)
			return end;
	}
	return at;
}

/* Behind the CLOSE that belongs to an OPEN before AT; 0: there is none. */
static size_t behind(parl_view text, size_t at, char open, char close)
{
	size_t depth = 0, limit = limit_of(text, at);

	for (; at < limit && !is_blank_line(text, at); at++) {
		char byte;

		if (open == '(')
			at = title_end(text, at, limit);
		byte = text.data[at];
		if (byte == '\\')
			at++;
		else if (byte == open)
			depth++;
		else if (byte == close && depth-- == 0)
			return at + 1;
	}
	return 0;
}

/* The bracket that is open before AT; SIZE_MAX: there is none. */
static size_t opening(parl_view text, size_t at)
{
	size_t depth = 0, least = at > LINK_MOST ? at - LINK_MOST : 0;

	while (at > least) {
		char byte = text.data[--at];

		if (is_blank_line(text, at))
			break;
		if ((byte != '[' && byte != ']') || (at > 0 && text.data[at - 1] == '\\'))
			continue;
		if (byte == ']')
			depth++;
		else if (depth-- == 0)
			return at;
	}
	return SIZE_MAX;
}

/* Behind the link whose words go on at AT; 0: they are none of a link. */
static size_t behind_one(parl_view text, size_t at)
{
	size_t end = behind(text, at, '[', ']');

	if (end == 0 || end >= text.size)
		return 0;
	if (text.data[end] == '(')
		return behind(text, end + 1, '(', ')');
	if (text.data[end] == '[' && end + 1 < text.size && text.data[end + 1] != '^')
		return behind(text, end + 1, '[', ']');
	return 0;
}

size_t footnotes_behind_link(parl_view text, size_t at)
{
	size_t start = at;

	for (int i = 0; i < DEPTH_MOST; i++) {
		size_t end = behind_one(text, at);

		start = end ? opening(text, start) : SIZE_MAX;
		if (start == SIZE_MAX)
			break;
		at = end;
	}
	return at;
}
