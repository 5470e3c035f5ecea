/*
 * layout.c - reads what `pdftotext -bbox-layout` writes: an element a line, in this order.
 *
 *   <page ...> <flow> <block ...> <line ...> <word ...>text</word> ... </line> ...
 *
 * Its plain text would be simpler, but there it has taken the hyphens at the ends of lines away,
 * those of "well-being" too.
 */
#include "pdf.h"

#include <string.h>

static bool stands(parl_view layout, size_t at, const char *tag)
{
	size_t size = strlen(tag);

	return layout.size - at >= size && memcmp(layout.data + at, tag, size) == 0;
}

/* The next '<' at or behind AT; the size: none. */
static size_t next_tag(parl_view layout, size_t at)
{
	const char *sign =
		at < layout.size ? memchr(layout.data + at, '<', layout.size - at) : NULL;

	return sign ? (size_t)(sign - layout.data) : layout.size;
}

static size_t behind_tag(parl_view layout, size_t at)
{
	const char *sign = memchr(layout.data + at, '>', layout.size - at);

	return sign ? (size_t)(sign - layout.data) + 1 : layout.size;
}

/* Text as the program has escaped it. */
static void add_text(struct parl_buffer *text, parl_view escaped)
{
	static const struct {
		const char *name;
		char byte;
	} names[] = {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'},
		{"&apos;", '\''}, {"&#39;", '\''}};
	const size_t count = PARL_LENGTH(names);

	for (size_t at = 0, i; at < escaped.size; at++) {
		for (i = 0; i < count && !stands(escaped, at, names[i].name);)
			i++;
		parl_buffer_add_char(text, i < count ? names[i].byte : escaped.data[at]);
		at += i < count ? strlen(names[i].name) - 1 : 0;
	}
}

/* The words of the line at AT; the end of it. */
static size_t read_line(parl_view layout, size_t at, struct parl_buffer *text)
{
	parl_buffer_clear(text);
	for (at = next_tag(layout, at + 1); at < layout.size && !stands(layout, at, "</line");) {
		size_t start = behind_tag(layout, at), end = next_tag(layout, start);

		if (stands(layout, at, "<word")) {
			if (text->size)
				parl_buffer_add_char(text, ' ');
			add_text(text, (parl_view){layout.data + start, end - start});
		}
		at = end;
	}
	return at;
}

bool pdf_next(parl_view layout, size_t *at, enum pdf_kind *kind, struct parl_buffer *text)
{
	for (*at = next_tag(layout, *at); *at < layout.size; *at = next_tag(layout, *at + 1)) {
		if (stands(layout, *at, "<line")) {
			*kind = PDF_LINE;
			*at = read_line(layout, *at, text);
			return !text->failed;
		}
		if (stands(layout, *at, "<page") || stands(layout, *at, "<block")) {
			*kind = layout.data[*at + 1] == 'p' ? PDF_PAGE : PDF_BLOCK;
			++*at;
			return true;
		}
	}
	return false;
}
