/*
 * output.c - outputs: what all kinds share, and the kind that writes to a buffer.
 */
#include "sink.h"
#include "utf8.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void parl_output_fail(struct parl_output *output, int error)
{
	if (output->error == 0)
		output->error = error;
}

void parl_output_check(struct parl_output *output, const struct parl_buffer *buffer)
{
	if (buffer->failed)
		parl_output_fail(output, ENOMEM);
}

void parl_output_write(struct parl_output *output, parl_view bytes)
{
	struct parl_buffer *room = output->room;
	if (output->error != 0 || bytes.size == 0)
		return;
	if (!room || bytes.size >= room->capacity - room->size) {
		parl_output_fail(output, output->write(output, bytes));
		return;
	}
	memcpy(room->data + room->size, bytes.data, bytes.size);
	room->size += bytes.size;
	room->data[room->size] = '\0';
}

void parl_output_print(struct parl_output *output, const char *format, ...)
{
	char small[256];
	va_list values;
	va_start(values, format);
	int size = vsnprintf(small, sizeof(small), format, values);
	va_end(values);
	if (size < 0) {
		parl_output_fail(output, EINVAL);
		return;
	}
	if ((size_t)size < sizeof(small)) {
		parl_output_write(output, (parl_view){small, (size_t)size});
		return;
	}
	char *large = malloc((size_t)size + 1);
	if (!large) {
		parl_output_fail(output, ENOMEM);
		return;
	}
	va_start(values, format);
	vsnprintf(large, (size_t)size + 1, format, values);
	va_end(values);
	parl_output_write(output, (parl_view){large, (size_t)size});
	free(large);
}

const char *parl_shown_path(const char *path)
{
	return strcmp(path, "-") == 0 ? "(standard input)" : path;
}

static bool is_control(int32_t c)
{
	return c < 0x20 || (c >= 0x7F && c <= 0x9F);
}

/* Whether C, a control character before REST, ends or indents a line and does no more. */
static bool is_layout(int32_t c, parl_view rest)
{
	bool returns = c == '\r' && rest.size > 0 && rest.data[0] == '\n';
	return c == '\t' || c == '\n' || returns;
}

static void write_visible(struct parl_output *output, parl_view text, bool one_line)
{
	size_t done = 0;
	size_t at = 0;
	while (at < text.size) {
		size_t start = at;
		int32_t c = parl_utf8_next(text, &at);
		parl_view rest = {text.data + at, text.size - at};
		if (!is_control(c) || (one_line ? c == '\t' : is_layout(c, rest)))
			continue;
		parl_output_write(output, (parl_view){text.data + done, start - done});
		if (c < 0)
			parl_output_write(output, parl_view_of("\xEF\xBF\xBD"));
		else
			parl_output_print(output, "\\x%02X", (unsigned)c);
		done = at;
	}
	parl_output_write(output, (parl_view){text.data + done, text.size - done});
}

void parl_output_visible_line(struct parl_output *output, parl_view text)
{
	write_visible(output, text, true);
}

void parl_output_text(struct parl_output *output, parl_view text)
{
	if (output->terminal)
		write_visible(output, text, false);
	else
		parl_output_write(output, text);
}

bool parl_output_color(const struct parl_output *output)
{
	return output->color;
}

bool parl_output_terminal(const struct parl_output *output)
{
	return output->terminal;
}

size_t parl_output_width(const struct parl_output *output)
{
	return output->width;
}

bool parl_output_failed(const struct parl_output *output)
{
	return output->error != 0;
}

static int write_buffer(struct parl_output *output, parl_view bytes)
{
	parl_buffer_add_view(output->buffer, bytes);
	return output->buffer->failed ? ENOMEM : 0;
}

struct parl_output *parl_output_to_buffer(struct parl_buffer *buffer)
{
	struct parl_output *output = calloc(1, sizeof(*output));
	if (!output)
		return NULL;
	output->write = write_buffer;
	output->buffer = buffer;
	output->room = buffer;
	output->fd = -1;
	output->width = 80;
	return output;
}

void parl_output_free(struct parl_output *output)
{
	if (!output)
		return;
	parl_buffer_release(&output->pending);
	free(output);
}
