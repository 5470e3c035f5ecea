/*
 * write.c - texts of the user and of the glossaries, which must not become mark-up.
 */
#include "webpage.h"

#include <string.h>

void write_text(struct parl_output *output, parl_view text)
{
	size_t from = 0;

	for (size_t i = 0; i < text.size; i++) {
		const char *entity = text.data[i] == '&' ? "&amp;"
			: text.data[i] == '<'            ? "&lt;"
			: text.data[i] == '>'            ? "&gt;"
							 : NULL;

		if (!entity)
			continue;
		parl_output_text(output, (parl_view){text.data + from, i - from});
		parl_output_print(output, "%s", entity);
		from = i + 1;
	}
	parl_output_text(output, (parl_view){text.data + from, text.size - from});
}

void write_string(struct parl_output *output, const char *text)
{
	write_text(output, parl_view_of(text));
}

/* A tag comes from a reader or a glossary: only what tags are made of is one. */
void write_language(struct parl_output *output, const char *tag)
{
	size_t size = tag ? strspn(tag,
				    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789-")
			  : 0;

	if (size > 0 && tag[size] == '\0' && strncmp(tag, "en", 2) != 0 && strcmp(tag, "und") != 0)
		parl_output_print(output, " lang=\"%s\"", tag);
}

void write_section(struct webpage *page, const char *id, const char *title)
{
	size_t number = page->documents;

	parl_output_print(page->output,
		"<section aria-labelledby=\"%s-%zu document-%zu\">\n<h3 id=\"%s-%zu\">%s</h3>\n",
		id, number, number, id, number, title);
}
