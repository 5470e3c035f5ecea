/*
 * ods_text.c - the text of a cell of a workbook of LibreOffice.
 */
#include "ods.h"

#include <stdlib.h>
#include <string.h>

/* White space is one blank, and none where a paragraph begins (OpenDocument 1.3, part 3, 6.1.2). */
static void add_text(struct parl_buffer *text, const char *data)
{
	for (; *data; data++) {
		char byte = strchr(" \t\r\n", *data) ? ' ' : *data;
		char last = text->size ? text->data[text->size - 1] : '\n';

		if (byte != ' ' || (last != ' ' && last != '\n'))
			parl_buffer_add_char(text, byte);
	}
}

static void add_blanks(struct parl_buffer *text, const xmlNode *node)
{
	const char *said = xml_attribute(node, ODT_TEXT, "c");
	unsigned long count = said ? strtoul(said, NULL, 10) : 1;

	for (unsigned long i = 0; i < count && i < BOOK_BLANKS_MOST; i++)
		parl_buffer_add_char(text, ' ');
}

/* Whether what stands in NODE is no part of the text: a remark, a picture, a reading. */
static bool is_beside(const xmlNode *node)
{
	return xml_is(node, ODT_OFFICE, "annotation") || xml_is(node, ODT_TEXT, "ruby-text") ||
		xml_is(node, ODT_TEXT, "note") || xml_is(node, ODT_DRAW, "frame");
}

static void add_node(struct parl_buffer *text, const xmlNode *node)
{
	if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
		add_text(text, (const char *)node->content);
	else if (xml_is(node, ODT_TEXT, "s"))
		add_blanks(text, node);
	else if (xml_is(node, ODT_TEXT, "tab"))
		parl_buffer_add_char(text, '\t');
	else if (xml_is(node, ODT_TEXT, "line-break"))
		parl_buffer_add_char(text, '\n');
}

static void add_paragraph(struct parl_buffer *text, xmlNode *paragraph)
{
	xmlNode *node = paragraph;
	bool skip = false;

	while ((node = xml_walk(paragraph, node, skip))) {
		skip = is_beside(node);
		if (!skip)
			add_node(text, node);
	}
}

parl_view ods_text(const xmlNode *cell, struct parl_arena *arena)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	parl_view copy = {NULL, 0};
	bool any = false;

	for (xmlNode *node = xml_child(cell, ODT_TEXT, "p"); node;
		node = xml_next(node, ODT_TEXT, "p")) {
		if (any)
			parl_buffer_add_char(&text, '\n');
		any = true;
		add_paragraph(&text, node);
	}
	if (!text.failed)
		copy = parl_arena_copy(arena, parl_buffer_view(&text));
	parl_buffer_release(&text);
	return copy;
}
