/*
 * xlsx_write.c - a glossary as an Excel workbook, as it is read back.
 *
 * Every cell is text, and so is every cell that is still empty: what is typed into it stays as it
 * was typed, 24/7 and 0800 and =. The row that names the columns stays in sight, columns are as
 * wide as their words, and long texts are wrapped. Strings stand in their cells, so that there is
 * no second list to fit.
 */
#include <string.h>

#include <parlance/text.h>

#include "xlsx_write.h"

/* What Excel takes in a cell, in UTF-16. */
#define CELL_MOST 32767

/* Characters that a column is wide, at least and at most. */
#define NARROW 9
#define WIDE 46

/* By the order of cellXfs in the styles. */
enum style { STYLE_PLAIN, STYLE_TEXT, STYLE_HEADER, STYLE_ABOUT };

struct writing {
	struct parl_buffer rows;
	size_t widths[PARL_SHEET_CELLS];
	size_t width_count;
	size_t row;
	size_t too_long; /* the row of a cell that Excel would not take; 0: none */
};

static size_t utf16_size(parl_view text)
{
	size_t size = 0;

	for (size_t i = 0; i < text.size; i++) {
		unsigned char byte = (unsigned char)text.data[i];

		/* A character each that begins here; beyond the first plane it is two. */
		if ((byte & 0xC0) != 0x80)
			size += byte < 0xF0 ? 1 : 2;
	}
	return size;
}

/* Takes the longest line of a cell into account, with some room at the side. */
static void widen(struct writing *writing, size_t column, parl_view text)
{
	while (column < PARL_SHEET_CELLS && text.size) {
		const char *end = memchr(text.data, '\n', text.size);
		size_t line = end ? (size_t)(end - text.data) : text.size;
		size_t cells = parl_text_cells((parl_view){text.data, line}) + 2;

		if (cells > writing->widths[column])
			writing->widths[column] = cells;
		line += end != NULL;
		text = (parl_view){text.data + line, text.size - line};
	}
}

static void add_cell(struct writing *writing, size_t column, parl_view text, enum style style)
{
	struct parl_buffer *xml = &writing->rows;
	char room[8];

	parl_buffer_print(xml,
		"<c r=\"%s%zu\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">",
		parl_sheet_letters(column, room), writing->row, (int)style);
	/* One that begins so is taken for the sign that a text is text, and taken away. */
	if (text.data[0] == '\'' && parl_sheet_is_changed(text))
		parl_buffer_add_char(xml, '\'');
	xlsx_add_text(xml, text);
	parl_buffer_print(xml, "</t></is></c>");
	if (utf16_size(text) >= CELL_MOST && !writing->too_long)
		writing->too_long = writing->row;
}

static bool add_row(void *self, const parl_view *cells, size_t count)
{
	struct writing *writing = self;
	bool about = cells[0].size && cells[0].data[0] == '#';
	enum style style = about ? STYLE_ABOUT : writing->row ? STYLE_TEXT : STYLE_HEADER;

	writing->row++;
	parl_buffer_print(&writing->rows, "<row r=\"%zu\">", writing->row);
	for (size_t i = 0; i < count; i++) {
		if (cells[i].size)
			add_cell(writing, i, cells[i], style);
		/* What is said of the glossary may flow over the empty cells beside it. */
		if (!about)
			widen(writing, i, cells[i]);
	}
	parl_buffer_print(&writing->rows, "</row>");
	if (count > writing->width_count)
		writing->width_count = count;
	return !writing->rows.failed;
}

static void add_columns(struct parl_buffer *xml, const struct writing *writing)
{
	parl_buffer_print(xml, "<cols>");
	for (size_t i = 0; i < writing->width_count && i < PARL_SHEET_CELLS; i++) {
		size_t width = writing->widths[i];

		width = width < NARROW ? NARROW : width > WIDE ? WIDE : width;
		parl_buffer_print(xml,
			"<col min=\"%zu\" max=\"%zu\" width=\"%zu\" style=\"%d\" customWidth=\"1\"/>",
			i + 1, i + 1, width, STYLE_TEXT);
	}
	parl_buffer_print(xml, "</cols>");
}

static void make_sheet(struct parl_buffer *xml, const struct writing *writing)
{
	char room[8];
	const char *last =
		parl_sheet_letters(writing->width_count ? writing->width_count - 1 : 0, room);

	parl_buffer_print(xml,
		XLSX_HEAD
		"<worksheet xmlns=\"" XLSX_SPACE
		"\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:%s%zu\"/>"
		"<sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">"
		"<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
		"state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A2\" "
		"sqref=\"A2\"/></sheetView></sheetViews>",
		last, writing->row);
	parl_buffer_print(xml, "<sheetFormatPr defaultRowHeight=\"15\"/>");
	add_columns(xml, writing);
	parl_buffer_print(xml, "<sheetData>");
	parl_buffer_add_view(xml, parl_buffer_view(&writing->rows));
	/* No green corners at 24/7, which is meant as it stands. */
	parl_buffer_print(xml,
		"</sheetData><pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" "
		"header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" "
		"orientation=\"landscape\" fitToHeight=\"0\"/><ignoredErrors><ignoredError sqref=\"A1:%s%zu\" "
		"numberStoredAsText=\"1\"/></ignoredErrors></worksheet>",
		last, writing->row);
}

static enum parl_status put_together(const struct writing *writing, struct parl_output *output,
	const char *path, struct parl_diagnostics *faults)
{
	struct parl_buffer sheet = PARL_BUFFER_EMPTY, bytes = PARL_BUFFER_EMPTY;
	struct package *package = package_new(path, faults);
	enum parl_status status;

	make_sheet(&sheet, writing);
	if (package && !sheet.failed)
		status = xlsx_pack(package, parl_buffer_view(&sheet), &bytes);
	else
		status = parl_diagnose_memory(faults, path);
	if (status == PARL_OK)
		parl_output_write(output, parl_buffer_view(&bytes));
	package_close(package);
	parl_buffer_release(&sheet);
	parl_buffer_release(&bytes);
	return status;
}

enum parl_status xlsx_export(
	const struct parl_export *what, struct parl_output *output, struct parl_diagnostics *faults)
{
	struct writing writing = {.row = 0};
	const struct parl_sheet_writer writer = {&writing, add_row};
	enum parl_status status;

	if (parl_output_terminal(output)) {
		parl_diagnose(faults, PARL_CODE_BOOK_TO_FILE, what->path,
			"name the file that it goes to: -o terms.xlsx",
			"a workbook cannot be shown on the screen");
		return PARL_FAILED;
	}
	status = parl_sheet_write(what, &writer, faults);
	if (status == PARL_OK && writing.too_long) {
		parl_diagnose(faults, PARL_CODE_BOOK_CELL, what->path,
			"make the text shorter, or write a CSV file",
			"a text of row %zu is longer than the %d characters that a cell takes",
			writing.too_long, CELL_MOST);
		status = PARL_FAILED;
	}
	if (status == PARL_OK)
		status = put_together(&writing, output, what->path, faults);
	parl_buffer_release(&writing.rows);
	return status;
}
