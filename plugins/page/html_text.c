/*
 * html_text.c - text between tags, and the language that it is in.
 */
#include "html.h"

#include <string.h>

void html_add(struct page_writer *writer, const char *text)
{
	for (const char *at = text; *at; at++) {
		switch (*at) {
		case '&':
			parl_buffer_print(writer->text, "&amp;");
			break;
		case '<':
			parl_buffer_print(writer->text, "&lt;");
			break;
		case '>':
			parl_buffer_print(writer->text, "&gt;");
			break;
		case '"':
			parl_buffer_print(writer->text, "&quot;");
			break;
		default:
			/* HTML has no control characters but white space. */
			parl_buffer_add_char(writer->text, (unsigned char)*at < 0x20 ? ' ' : *at);
		}
	}
}

void html_add_between(
	struct page_writer *writer, const char *before, const char *text, const char *after)
{
	parl_buffer_print(writer->text, "%s", before);
	html_add(writer, text ? text : "");
	parl_buffer_print(writer->text, "%s", after);
}

bool html_is_language(const char *tag, const char *base)
{
	size_t size = strcspn(tag, "-_");

	return strlen(base) == size && strncmp(tag, base, size) == 0;
}

void html_add_language(struct page_writer *writer, const char *tag)
{
	if (html_is_language(tag, "en"))
		return;
	html_add_between(writer, " lang=\"", tag, "\"");
}

void html_add_own_language(struct page_writer *writer)
{
	html_add_language(writer, writer->page->tag);
}
