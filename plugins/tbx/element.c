/*
 * element.c - XML, a line for each element that holds text.
 */
#include <string.h>

#include "write.h"

static void indent(struct tbx_writer *writer, size_t depth)
{
	for (size_t i = 0; i < depth; i++)
		parl_output_print(writer->output, "  ");
}

static void write_text(struct tbx_writer *writer, parl_view text)
{
	size_t done = 0;

	text = tbx_tidy(text, writer->arena);
	writer->failed |= !text.data;
	for (size_t i = 0; text.data && i < text.size; i++) {
		const char *entity = text.data[i] == '&' ? "&amp;"
			: text.data[i] == '<'            ? "&lt;"
			: text.data[i] == '>'            ? "&gt;"
			: text.data[i] == '"'            ? "&quot;"
							 : NULL;

		if (!entity)
			continue;
		parl_output_text(writer->output, (parl_view){text.data + done, i - done});
		parl_output_print(writer->output, "%s", entity);
		done = i + 1;
	}
	if (text.data)
		parl_output_text(writer->output, (parl_view){text.data + done, text.size - done});
}

void tbx_open(struct tbx_writer *writer, size_t depth, const char *name)
{
	indent(writer, depth);
	parl_output_print(writer->output, "<%s>\n", name);
}

void tbx_close(struct tbx_writer *writer, size_t depth, const char *name)
{
	indent(writer, depth);
	parl_output_print(writer->output, "</%s>\n", name);
}

void tbx_write(struct tbx_writer *writer, size_t depth, struct tbx_element element, parl_view text)
{
	if (text.size == 0)
		return;
	indent(writer, depth);
	parl_output_print(writer->output, "<%s", element.name);
	if (element.attribute) {
		parl_output_print(writer->output, " %s=\"", element.attribute);
		write_text(writer, element.value);
		parl_output_print(writer->output, "\"");
	}
	parl_output_print(writer->output, ">%s", element.label ? element.label : "");
	write_text(writer, text);
	parl_output_print(writer->output, "</%s>\n", element.name);
}
