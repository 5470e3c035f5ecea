/*
 * export.c - a glossary as a spreadsheet, as import.c would read it back.
 *
 * UTF-8; with a byte order mark where there is more than ASCII, without which Excel would show
 * nonsense. Lines end in CRLF, cells are separated by commas. What has been exported, imported and
 * exported again is the same, byte for byte.
 */
#include <string.h>

#include "csv.h"

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static bool needs_quotes(parl_view value)
{
	if (value.size == 0)
		return false;
	if (is_space(value.data[0]) || is_space(value.data[value.size - 1]))
		return true;
	for (size_t i = 0; i < value.size; i++)
		if (strchr(",;\t\"\n\r", value.data[i]))
			return true;
	return false;
}

/* A cell: kept as it is, in quotation marks where it needs them. */
static void write_cell(struct parl_buffer *text, parl_view value)
{
	bool quotes = needs_quotes(value);

	parl_buffer_print(
		text, "%s%s", quotes ? "\"" : "", parl_sheet_is_changed(value) ? "'" : "");
	for (size_t i = 0; i < value.size; i++) {
		if (value.data[i] == '"')
			parl_buffer_add_char(text, '"');
		parl_buffer_add_char(text, value.data[i]);
	}
	if (quotes)
		parl_buffer_add_char(text, '"');
}

static bool write_row(void *self, const parl_view *cells, size_t count)
{
	struct parl_buffer *text = self;

	for (size_t i = 0; i < count; i++) {
		if (i)
			parl_buffer_add_char(text, ',');
		write_cell(text, cells[i]);
	}
	parl_buffer_print(text, "\r\n");
	return !text->failed;
}

static void write_mark(struct parl_output *output, parl_view text)
{
	for (size_t i = 0; i < text.size; i++)
		if ((unsigned char)text.data[i] >= 0x80) {
			parl_output_write(output, parl_view_of("\xEF\xBB\xBF"));
			return;
		}
}

enum parl_status csv_export(
	const struct parl_export *what, struct parl_output *output, struct parl_diagnostics *faults)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	const struct parl_sheet_writer writer = {&text, write_row};
	enum parl_status status = parl_sheet_write(what, &writer, faults);

	if (status == PARL_OK) {
		write_mark(output, parl_buffer_view(&text));
		parl_output_text(output, parl_buffer_view(&text));
	}
	parl_buffer_release(&text);
	return status;
}
