/*
 * values.c - what stands in a cell.
 */
#include <string.h>

#include <parlance/text.h>

#include "csv.h"

#define NBSP "\xC2\xA0"

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static parl_view trim(parl_view text)
{
	for (;;) {
		if (text.size && is_space(text.data[0])) {
			text.data++;
			text.size--;
		} else if (text.size >= 2 && memcmp(text.data, NBSP, 2) == 0) {
			text.data += 2;
			text.size -= 2;
		} else {
			break;
		}
	}
	for (;;) {
		if (text.size && is_space(text.data[text.size - 1]))
			text.size--;
		else if (text.size >= 2 && memcmp(text.data + text.size - 2, NBSP, 2) == 0)
			text.size -= 2;
		else
			return text;
	}
}

/* Whether a spreadsheet program would make something else of TEXT, apostrophes before it aside.
 * Taking them in makes writing and reading each other's reverse. */
static bool needs_apostrophe(parl_view text)
{
	while (text.size && text.data[0] == '\'')
		text = (parl_view){text.data + 1, text.size - 1};
	return csv_is_changed(text);
}

parl_view csv_value(parl_view cell)
{
	parl_view value = trim(cell);

	if (value.size && value.data[0] == '\'' && needs_apostrophe(value))
		return (parl_view){value.data + 1, value.size - 1};
	return value;
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

void csv_write_cell(struct parl_output *output, parl_view value)
{
	bool quotes = needs_quotes(value);
	size_t done = 0;

	if (quotes)
		parl_output_print(output, "\"");
	if (needs_apostrophe(value))
		parl_output_print(output, "'");
	for (size_t i = 0; i < value.size; i++) {
		if (value.data[i] != '"')
			continue;
		/* Up to the mark and with it; the next piece begins with it again. */
		parl_output_text(output, (parl_view){value.data + done, i + 1 - done});
		done = i;
	}
	parl_output_text(output, (parl_view){value.data + done, value.size - done});
	if (quotes)
		parl_output_print(output, "\"");
}

bool csv_is_error(parl_view value)
{
	static const char *const errors[] = {"#NAME?", "#REF!", "#VALUE!", "#N/A", "#DIV/0!",
		"#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#ERROR!", "#GETTING_DATA"};

	for (size_t i = 0; i < PARL_LENGTH(errors); i++)
		if (parl_view_equal(value, parl_view_of(errors[i])))
			return true;
	/* LibreOffice: Err:508 */
	return value.size == 7 && memcmp(value.data, "Err:", 4) == 0 &&
		csv_is_digit(value.data[4]) && csv_is_digit(value.data[5]) &&
		csv_is_digit(value.data[6]);
}

bool csv_is_ill_formed(parl_view value)
{
	return parl_utf8_fault(value, 0).start < value.size ||
		memmem(value.data, value.size, "\xEF\xBF\xBD", 3) != NULL;
}

static bool ends_item(char byte, enum csv_kind kind)
{
	return byte == ';' || byte == '\n' || (kind == CSV_IDS && byte == ',');
}

bool csv_next_item(parl_view *rest, enum csv_kind kind, parl_view *item)
{
	while (rest->size) {
		size_t end = 0;

		while (end < rest->size && !ends_item(rest->data[end], kind))
			end++;
		*item = trim((parl_view){rest->data, end});
		end += end < rest->size;
		rest->data += end;
		rest->size -= end;
		if (item->size)
			return true;
	}
	return false;
}
