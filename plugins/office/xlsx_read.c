/*
 * xlsx_read.c - the cells of a sheet of an Excel workbook.
 */
#include <stdlib.h>
#include <string.h>

#include "xlsx.h"

struct reading {
	struct book *book;
	const struct xlsx *xlsx;
	struct book_rows *rows;
	size_t column; /* of the next cell that does not say where it stands */
	struct xml_stream stream;
};

/* --- places: C14 */

/* A column from 0 and a row from 1, both as far as they are said; false: no place. */
static bool place_of(const char *text, size_t *column, size_t *row)
{
	size_t number = 0, letters = 0;

	for (; *text >= 'A' && *text <= 'Z' && letters < 4; letters++, text++)
		number = number * 26 + (size_t)(*text - 'A') + 1;
	if (letters == 0 || letters > 3)
		return false;
	*column = number - 1;
	*row = strtoul(text, NULL, 10);
	return true;
}

/* "A2:B4"; columns and rows from 1. */
static bool area_of(const char *text, struct parl_sheet_area *area)
{
	const char *colon = text ? strchr(text, ':') : NULL;

	if (!colon || !place_of(text, &area->first_column, &area->first_row) ||
		!place_of(colon + 1, &area->last_column, &area->last_row))
		return false;
	area->first_column++;
	area->last_column++;
	return area->first_row > 0;
}

/* --- cells */

/* A date by ISO 8601, as strict workbooks may have it: without a time that is none. */
static parl_view iso_date(parl_view text)
{
	const char *end = memchr(text.data, 'T', text.size);

	return end && strncmp(end, "T00:00:00", 9) == 0
		? (parl_view){text.data, (size_t)(end - text.data)}
		: text;
}

static parl_view value_of(
	const struct reading *reading, const xmlNode *cell, parl_view raw, bool *made)
{
	const char *type = xml_attribute(cell, NULL, "t");
	size_t style = xlsx_number(cell, "s"), index;

	if (!type || strcmp(type, "n") == 0)
		return parl_view_of(xlsx_shown(raw.data,
			style < reading->xlsx->format_count ? reading->xlsx->formats[style] : NULL,
			reading->xlsx->from_1904, reading->book->arena, made));
	if (strcmp(type, "s") == 0) {
		index = strtoul(raw.data, NULL, 10);
		return index < reading->xlsx->string_count ? reading->xlsx->strings[index]
							   : (parl_view){"", 0};
	}
	*made = strcmp(type, "b") == 0 || strcmp(type, "d") == 0;
	if (strcmp(type, "b") == 0)
		return parl_view_of(strcmp(raw.data, "0") == 0 ? "FALSE" : "TRUE");
	return strcmp(type, "d") == 0 ? iso_date(raw) : raw;
}

static void take_cell(struct reading *reading, const xmlNode *cell)
{
	const char *place = xml_attribute(cell, NULL, "r");
	const xmlNode *value = xlsx_next(cell, NULL, "v"), *inside = xlsx_next(cell, NULL, "is");
	parl_view text = {"", 0};
	bool made = false;
	size_t row;

	if (place)
		place_of(place, &reading->column, &row);
	if (inside)
		text = xlsx_text(inside, reading->book->arena);
	else if (value)
		text = xlsx_plain(value, reading->book->arena);
	if (!inside && text.data && text.size)
		text = value_of(reading, cell, text, &made);
	if (!text.data) {
		reading->book->failed = reading->stream.stopped = true;
		return;
	}
	if (!inside && !value && xlsx_next(cell, NULL, "f"))
		book_tell_formula(reading->rows, reading->column);
	book_row_cell(reading->rows, reading->column, 1, text, made);
	reading->column++;
}

/* --- the stream */

static void take_row(struct reading *reading, const xmlNode *node)
{
	size_t number = xlsx_number(node, "r");

	book_row_begin(reading->rows, number ? number : reading->rows->number + 1,
		xlsx_yes(node, "hidden"));
	reading->column = 0;
}

static void take_columns(struct reading *reading, const xmlNode *node)
{
	size_t first = xlsx_number(node, "min"), last = xlsx_number(node, "max");

	if (first && last && xlsx_yes(node, "hidden"))
		book_hide(reading->rows, first - 1, last - 1);
}

static enum xml_want open_node(void *self, xmlNode *node)
{
	struct reading *reading = self;
	struct parl_sheet_area area;

	if (xlsx_is(node, "c"))
		return XML_TREE;
	if (xlsx_is(node, "row")) {
		take_row(reading, node);
		return XML_ENTER;
	}
	if (xlsx_is(node, "col"))
		take_columns(reading, node);
	else if (xlsx_is(node, "mergeCell") && area_of(xml_attribute(node, NULL, "ref"), &area))
		parl_sheet_merge(reading->rows->sheet, area);
	return xlsx_is(node, "worksheet") || xlsx_is(node, "sheetData") || xlsx_is(node, "cols") ||
			xlsx_is(node, "mergeCells")
		? XML_ENTER
		: XML_SKIP;
}

static void whole_node(void *self, xmlNode *node)
{
	take_cell(self, node);
}

static void close_node(void *self, xmlNode *node)
{
	struct reading *reading = self;

	if (!xlsx_is(node, "row"))
		return;
	book_row_end(reading->rows, 0);
	reading->stream.stopped |= reading->rows->stopped;
}

bool xlsx_read(struct book *book, size_t number, struct book_rows *rows)
{
	static const struct xml_reader reader = {
		.open = open_node, .whole = whole_node, .close = close_node};
	struct reading reading = {.book = book, .xlsx = book->own, .rows = rows};
	const char *part = book->sheets[number].part;
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	bool missing, good = xml_load(book->package, part, &bytes, &missing);

	if (good) {
		reading.stream.bytes = parl_buffer_view(&bytes);
		reading.stream.reader = &reader;
		reading.stream.self = &reading;
		good = xml_stream(&reading.stream, book->package, part) && !book->failed;
	} else if (missing) {
		package_missing(book->package, part);
	}
	parl_buffer_release(&bytes);
	return good;
}
