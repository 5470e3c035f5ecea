/*
 * ods_read.c - a workbook of LibreOffice: its sheets, and their rows and cells.
 *
 * All sheets stand in one part, which is gone through to list them with their first rows, and again
 * for the one that is meant. Cells and rows that are the same stand there once, with a number of
 * times: the empty rest of a sheet is a million rows in a line.
 */
#include <stdlib.h>
#include <string.h>

#include "ods.h"

struct ods {
	struct parl_buffer bytes;
	const char **hidden_styles; /* of sheets that are hidden */
	size_t hidden_count, hidden_room;
};

struct reading {
	struct book *book;
	struct ods *ods;
	size_t wanted;          /* the sheet that is read; SIZE_MAX: all are looked at */
	size_t sheet;           /* which of them it is, counted from the first */
	struct book_rows *rows; /* of the sheet that is open, or will be */
	struct book_rows look;
	size_t number;   /* of the row */
	size_t repeated; /* how many there are of it, besides */
	size_t column;   /* the next */
	size_t columns;  /* that were declared */
	bool spreadsheet;
	bool within; /* a sheet, which is not passed over */
	struct xml_stream stream;
};

static const char *attribute(const xmlNode *node, const char *name)
{
	return xml_attribute(node, ODT_TABLE, name);
}

/* How many times a row, column or cell stands there. */
static size_t times(const xmlNode *node, const char *name)
{
	const char *said = attribute(node, name);
	unsigned long count = said ? strtoul(said, NULL, 10) : 1;

	if (count > BOOK_ROWS_MOST)
		count = BOOK_ROWS_MOST;
	return count ? count : 1;
}

static bool is_hidden(const xmlNode *node)
{
	const char *said = attribute(node, "visibility");

	return said && strcmp(said, "visible") != 0;
}

/* --- cells */

static bool is_type(const char *type, const char *name)
{
	return type && strcmp(type, name) == 0;
}

/* A date without a time that is none. */
static parl_view date_of(const char *said)
{
	const char *end = strchr(said, 'T');

	return end && strncmp(end, "T00:00:00", 9) == 0 ? (parl_view){said, (size_t)(end - said)}
							: parl_view_of(said);
}

/* What the cell shows; dates and truth values as the file has them, whatever the language. */
static parl_view value_of(
	const struct reading *reading, const xmlNode *cell, parl_view shown, bool *made)
{
	const char *type = xml_attribute(cell, ODT_OFFICE, "value-type");
	const char *date = xml_attribute(cell, ODT_OFFICE, "date-value");
	const char *truth = xml_attribute(cell, ODT_OFFICE, "boolean-value");
	const char *number = xml_attribute(cell, ODT_OFFICE, "value");

	*made = is_type(type, "date") || is_type(type, "boolean") || is_type(type, "time");
	if (is_type(type, "date") && date)
		return parl_arena_copy(reading->book->arena, date_of(date));
	if (is_type(type, "boolean") && truth)
		return parl_view_of(is_type(truth, "true") ? "TRUE" : "FALSE");
	if (shown.size || is_type(type, "string") || !number)
		return shown;
	return parl_arena_copy(reading->book->arena, parl_view_of(number));
}

static void take_merged(const struct reading *reading, const xmlNode *cell)
{
	size_t rows = times(cell, "number-rows-spanned");
	size_t columns = times(cell, "number-columns-spanned");

	if (rows > 1 || columns > 1)
		parl_sheet_merge(reading->rows->sheet,
			(struct parl_sheet_area){reading->number, reading->number + rows - 1,
				reading->column + 1, reading->column + columns});
}

static void take_cell(struct reading *reading, const xmlNode *cell)
{
	size_t count = times(cell, "number-columns-repeated");
	parl_view text = ods_text(cell, reading->book->arena);
	bool made;

	if (text.data)
		text = value_of(reading, cell, text, &made);
	if (!text.data) {
		reading->book->failed = reading->stream.stopped = true;
		return;
	}
	if (text.size == 0 && attribute(cell, "formula") &&
		!xml_attribute(cell, ODT_OFFICE, "value-type"))
		book_tell_formula(reading->rows, reading->column);
	book_row_cell(reading->rows, reading->column, count, text, made);
	take_merged(reading, cell);
	reading->column += count;
}

/* --- sheets and rows */

static bool is_hidden_style(const struct ods *ods, const char *name)
{
	for (size_t i = 0; name && i < ods->hidden_count; i++)
		if (strcmp(ods->hidden_styles[i], name) == 0)
			return true;
	return false;
}

/* While all are looked at, each is added to the list. */
static enum xml_want open_sheet(struct reading *reading, const xmlNode *node)
{
	struct book *book = reading->book;
	const struct book_sheet *known;
	struct book_sheet *added;

	reading->number = reading->repeated = reading->columns = 0;
	if (reading->wanted != SIZE_MAX) {
		reading->within = reading->sheet++ == reading->wanted;
		return reading->within ? XML_ENTER : XML_SKIP;
	}
	added = book_add_sheet(book, attribute(node, "name"));
	if (!added) {
		reading->stream.stopped = true;
		return XML_SKIP;
	}
	added->hidden = is_hidden_style(reading->ods, attribute(node, "style-name"));
	known = added;
	if (known->hidden ||
		!book_rows_begin(&reading->look, book, known->name, PARL_SHEET_HEADER_WITHIN))
		return XML_SKIP;
	reading->rows = &reading->look;
	reading->within = true;
	return XML_ENTER;
}

static void close_sheet(struct reading *reading)
{
	reading->within = false;
	if (reading->wanted != SIZE_MAX) {
		reading->stream.stopped = true;
		return;
	}
	reading->book->sheets[reading->book->count - 1].glossary =
		parl_sheet_is_glossary(reading->rows->sheet);
	book_rows_release(reading->rows);
	reading->rows = NULL;
}

static void take_columns(struct reading *reading, const xmlNode *node)
{
	size_t count = times(node, "number-columns-repeated");

	if (is_hidden(node))
		book_hide(reading->rows, reading->columns, reading->columns + count - 1);
	reading->columns += count;
}

static enum xml_want open_row(struct reading *reading, const xmlNode *node)
{
	reading->number += 1 + reading->repeated;
	reading->repeated = times(node, "number-rows-repeated") - 1;
	reading->column = 0;
	book_row_begin(reading->rows, reading->number, is_hidden(node));
	return reading->rows->stopped ? XML_SKIP : XML_ENTER;
}

static enum xml_want open_in_sheet(struct reading *reading, const xmlNode *node)
{
	if (xml_is(node, ODT_TABLE, "table-cell"))
		return XML_TREE;
	if (xml_is(node, ODT_TABLE, "covered-table-cell"))
		reading->column += times(node, "number-columns-repeated");
	else if (xml_is(node, ODT_TABLE, "table-row"))
		return open_row(reading, node);
	else if (xml_is(node, ODT_TABLE, "table-column"))
		take_columns(reading, node);
	/* Groups and headings of rows and columns; whatever else stands there has none of them. */
	return xml_is(node, ODT_TABLE, "table-row-group") ||
			xml_is(node, ODT_TABLE, "table-header-rows") ||
			xml_is(node, ODT_TABLE, "table-rows") ||
			xml_is(node, ODT_TABLE, "table-column-group") ||
			xml_is(node, ODT_TABLE, "table-header-columns") ||
			xml_is(node, ODT_TABLE, "table-columns")
		? XML_ENTER
		: XML_SKIP;
}

static enum xml_want open_node(void *self, xmlNode *node)
{
	struct reading *reading = self;

	if (reading->within)
		return open_in_sheet(reading, node);
	if (xml_is(node->parent, ODT_OFFICE, "spreadsheet"))
		return xml_is(node, ODT_TABLE, "table") ? open_sheet(reading, node) : XML_SKIP;
	if (xml_is(node, ODT_STYLE, "style") &&
		is_type(xml_attribute(node, ODT_STYLE, "family"), "table"))
		return XML_TREE;
	if (xml_is(node, ODT_OFFICE, "spreadsheet"))
		reading->spreadsheet = true;
	return node->ns && strcmp((const char *)node->ns->href, ODT_OFFICE) == 0 ? XML_ENTER
										 : XML_SKIP;
}

/* A style of sheets. */
static void take_style(struct reading *reading, const xmlNode *node)
{
	struct ods *ods = reading->ods;
	const xmlNode *said = xml_child(node, ODT_STYLE, "table-properties");
	const char *name = xml_attribute(node, ODT_STYLE, "name"), **list;

	if (!name || !is_type(attribute(said, "display"), "false") ||
		ods->hidden_count == BOOK_SHEETS_MOST)
		return;
	list = parl_room(ods->hidden_styles, &ods->hidden_room, ods->hidden_count, sizeof(*list));
	name = parl_arena_copy(reading->book->arena, parl_view_of(name)).data;
	if (list)
		ods->hidden_styles = list;
	if (list && name)
		ods->hidden_styles[ods->hidden_count++] = name;
	else
		reading->book->failed = reading->stream.stopped = true;
}

static void whole_node(void *self, xmlNode *node)
{
	if (xml_is(node, ODT_STYLE, "style"))
		take_style(self, node);
	else
		take_cell(self, node);
}

static void close_node(void *self, xmlNode *node)
{
	struct reading *reading = self;

	if (xml_is(node, ODT_TABLE, "table-row"))
		book_row_end(reading->rows, reading->repeated);
	else if (xml_is(node, ODT_TABLE, "table"))
		close_sheet(reading);
}

/* --- from the outside */

static bool go_through(struct book *book, struct reading *reading)
{
	static const struct xml_reader reader = {
		.open = open_node, .whole = whole_node, .close = close_node};
	bool good;

	reading->book = book;
	reading->ods = book->own;
	reading->stream.bytes = parl_buffer_view(&reading->ods->bytes);
	reading->stream.reader = &reader;
	reading->stream.self = reading;
	good = xml_stream(&reading->stream, book->package, "content.xml") && !book->failed;
	if (reading->rows == &reading->look)
		book_rows_release(&reading->look);
	return good;
}

static bool read_sheet(struct book *book, size_t number, struct book_rows *rows)
{
	struct reading reading = {.wanted = number, .rows = rows};

	return go_through(book, &reading);
}

/* All that it takes was seen when the sheets were listed. */
static bool look(struct book *book)
{
	return !book->failed;
}

static bool open_book(struct book *book)
{
	struct reading *reading = calloc(1, sizeof(*reading));
	struct ods *ods = calloc(1, sizeof(*ods));
	bool missing, good = false;

	book->own = ods;
	book->failed |= !ods || !reading;
	if (ods && reading && (book->flat || odt_is_open(book->package))) {
		good = xml_load(book->package, "content.xml", &ods->bytes, &missing);
		reading->wanted = SIZE_MAX;
		good = good && go_through(book, reading);
		if (good && !reading->spreadsheet)
			good = book_refuse(
				book, "an OpenDocument file of another kind, and no workbook");
	}
	free(reading);
	return good;
}

static void close_book(struct book *book)
{
	struct ods *ods = book->own;

	if (ods) {
		parl_buffer_release(&ods->bytes);
		free(ods->hidden_styles);
	}
	free(ods);
}

const struct book_kind book_open_document = {
	.open = open_book,
	.read = read_sheet,
	.look = look,
	.close = close_book,
};
