/*
 * doubts.c - terms that are read as they stand, though somebody may have meant something else: what
 * a spreadsheet program made of them, and what its user did to the cells.
 */
#include "reading.h"

#include <string.h>

static void doubt(const struct parl_sheet_reading *reading, size_t at, enum parl_code code,
	const char *help, const char *text)
{
	parl_builder_fault(
		reading->of->builder, code, parl_sheet_origin_at(reading, at), help, "%s", text);
}

static void check_made(const struct parl_sheet_reading *reading, size_t at)
{
	if ((reading->row->made && reading->row->made[at]) ||
		parl_sheet_is_made(parl_sheet_cell_at(reading->row, at)))
		doubt(reading, at, PARL_CODE_IMPORT_MADE,
			"type again what it was, with an apostrophe before it: '24/7",
			"the spreadsheet program may have made this of something else, such as 24/7 "
			"or 1-2-1");
}

/* Windows-1252 has no letters w and y with a circumflex: of the Welsh "dŵr" comes "d?r". Workbooks
 * have all letters. */
static void check_lost(const struct parl_sheet_reading *reading, size_t at)
{
	parl_view value = parl_sheet_cell_at(reading->row, at);

	if (!reading->of->header->workbook && memchr(value.data, '?', value.size))
		doubt(reading, at, PARL_CODE_IMPORT_LOST,
			"if one was, save the file again as 'CSV UTF-8', and import that",
			"the question mark may stand for a letter that was lost when the file was "
			"saved");
}

/* "food bank; foodbank" would be one term, which is never found. */
static void check_several(const struct parl_sheet_reading *reading, size_t at)
{
	parl_view value = parl_sheet_cell_at(reading->row, at);

	if (memchr(value.data, ';', value.size) || memchr(value.data, '\n', value.size) ||
		memmem(value.data, value.size, " / ", 3))
		doubt(reading, at, PARL_CODE_IMPORT_SEVERAL,
			"if it is several, give each a row of its own, with the same name in the "
			"column \"" PARL_SHEET_CONCEPT_COLUMN "\"",
			"this cell is taken for one term");
}

void parl_sheet_doubt_term(const struct parl_sheet_reading *reading, size_t at)
{
	check_several(reading, at);
	check_made(reading, at);
	check_lost(reading, at);
}

/* Whether a row has one cell only, a term, in a sheet that has columns for terms of both sides. */
static bool is_alone(const struct parl_sheet_reading *reading)
{
	const struct parl_sheet_header *header = reading->of->header;
	size_t cells = 0, terms = 0;

	for (size_t i = 0; i < header->count; i++) {
		cells += parl_sheet_column_at(reading, i) &&
			parl_sheet_cell_at(reading->row, i).size;
		terms += parl_sheet_is_term(parl_sheet_column_at(reading, i));
	}
	return cells == 1 && terms > 1;
}

/* Of merged cells a spreadsheet program saves the first; the others are empty. A workbook says
 * which are merged. */
void parl_sheet_doubt_row(const struct parl_sheet_reading *reading)
{
	if (!reading->of->header->workbook && reading->unnamed && reading->of->begun &&
		!reading->first && is_alone(reading))
		parl_builder_fault(reading->of->builder, PARL_CODE_IMPORT_MERGED,
			(struct parl_origin){.row = reading->row->number},
			"where cells were merged, write the same name into the column "
			"\"" PARL_SHEET_CONCEPT_COLUMN "\" of each of their rows",
			"this word is a concept of its own, without a word on the other side");
}
