/*
 * begins.c - whether a text that nobody imports is a glossary in a sheet all the same.
 */
#include <string.h>

#include "sheet.h"

/* What is before the row that names the columns is little. */
#define BEGINNING ((size_t)8192)

/* Names of columns hold neither separators nor quotation marks, so that those around them need not
 * be understood. */
static bool ends_cell(char byte)
{
	return byte == ',' || byte == ';' || byte == '\t' || byte == '"';
}

static bool names_term(parl_view line)
{
	static const char *const pair[] = {PARL_SHEET_FIRST, PARL_SHEET_SECOND};
	size_t start = 0;

	for (size_t at = 0; at <= line.size; at++) {
		parl_view cell = {line.data + start, at - start};

		if (at < line.size && !ends_cell(line.data[at]))
			continue;
		if (parl_sheet_names_term(&(struct parl_sheet_row){.cells = &cell, .count = 1},
			    pair, PARL_LENGTH(pair)))
			return true;
		start = at + 1;
	}
	return false;
}

bool parl_sheet_begins(parl_view text)
{
	size_t at = parl_view_begins(text, "\xEF\xBB\xBF") ? 3 : 0;
	parl_view line;

	if (text.size > BEGINNING)
		text.size = BEGINNING;
	for (size_t i = 0; i < PARL_SHEET_HEADER_WITHIN && parl_view_line(text, &at, &line); i++)
		if (names_term(line))
			return true;
	return false;
}
