/*
 * values.c - what stands in a cell.
 */
#include <string.h>

#include <parlance/text.h>

#include "sheet.h"

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

parl_view parl_sheet_value(parl_view cell)
{
	parl_view value = trim(cell);

	if (value.size && value.data[0] == '\'' && parl_sheet_is_changed(value))
		return (parl_view){value.data + 1, value.size - 1};
	return value;
}

bool parl_sheet_is_error(parl_view value)
{
	static const char *const errors[] = {"#NAME?", "#REF!", "#VALUE!", "#N/A", "#DIV/0!",
		"#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#ERROR!", "#GETTING_DATA"};

	for (size_t i = 0; i < PARL_LENGTH(errors); i++)
		if (parl_view_equal(value, parl_view_of(errors[i])))
			return true;
	/* LibreOffice: Err:508 */
	return value.size == 7 && memcmp(value.data, "Err:", 4) == 0 &&
		parl_sheet_is_digit(value.data[4]) && parl_sheet_is_digit(value.data[5]) &&
		parl_sheet_is_digit(value.data[6]);
}

bool parl_sheet_is_ill_formed(parl_view value)
{
	return parl_utf8_fault(value, 0).start < value.size ||
		memmem(value.data, value.size, "\xEF\xBF\xBD", 3) != NULL;
}

static bool ends_item(char byte, enum parl_sheet_kind kind)
{
	return byte == ';' || byte == '\n' || (kind == PARL_SHEET_IDS && byte == ',');
}

bool parl_sheet_next_item(parl_view *rest, enum parl_sheet_kind kind, parl_view *item)
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
