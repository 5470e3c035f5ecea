/*
 * sheet.h - a glossary as the rows of a sheet: what importers and exporters of spreadsheets share,
 * whatever their files are. docs/spreadsheets.md says which columns there are.
 */
#ifndef PARLANCE_SHEET_H
#define PARLANCE_SHEET_H

#include <parlance/builder.h>
#include <parlance/export.h>

PARL_BEGIN

/* Cells of a row that are looked at; those behind are counted. */
#define PARL_SHEET_CELLS 256

/* Rows among which the one is looked for that names the columns: headings may stand above it. */
#define PARL_SHEET_HEADER_WITHIN 20

/* What a file may be at most, in bytes: a glossary has the same limit. */
#define PARL_SHEET_MOST ((size_t)32 << 20)

/* --- reading */

/* A row. Given by the importer: what it points to has to live as long as the builder. */
struct parl_sheet_row {
	size_t number; /* as the spreadsheet program counts, from 1 */
	size_t count;  /* of cells, however many are kept */
	const parl_view *cells;
	/* Which of the cells are no text there but a date, a time or a truth value, which the
	 * program may have made of what was typed; NULL: all are text, as far as is known. */
	const bool *made;
};

struct parl_sheet;

/* A sheet that BUILDER is filled from. NAME is what the workbook calls it, and is kept: places in
 * it are then told as NAME!C14; NULL: the file is the sheet. NULL: out of memory. */
PARL_API struct parl_sheet *parl_sheet_new(struct parl_builder *builder, const char *name);
PARL_API void parl_sheet_free(struct parl_sheet *sheet);

/* Adds a row; their numbers rise. Empty ones are passed over. PARL_FAILED, reported: that is more
 * than a glossary can be, or memory is out. */
PARL_API enum parl_status parl_sheet_add(
	struct parl_sheet *sheet, const struct parl_sheet_row *row);

/* Rows and columns, from 1, that are one cell (parl_sheet_merge), or hidden. */
struct parl_sheet_area {
	size_t first_row, last_row;
	size_t first_column, last_column;
};

/* Says of cells that they are merged: only the first holds something. Below the names of the
 * columns that is told. */
PARL_API void parl_sheet_merge(struct parl_sheet *sheet, struct parl_sheet_area area);

/* Whether one of the first rows names a column of terms. */
PARL_API bool parl_sheet_is_glossary(struct parl_sheet *sheet);

/* Fills the builder with what the rows say, and reports faults to it. PARL_FAILED with a fault:
 * there is nothing to go on with. */
PARL_API enum parl_status parl_sheet_read(struct parl_sheet *sheet);

/* Whether CELL is the name of some column of the sides third-sector and commissioner. */
PARL_API bool parl_sheet_names_column(parl_view cell);

/* A column by its letters, from 0: "A", "AB". LETTERS has room for 8 bytes. */
PARL_API const char *parl_sheet_letters(size_t column, char *letters);

/* --- writing */

/* Who writes rows in the form of a file. */
struct parl_sheet_writer {
	void *self;
	/* The next row, as wide as the sheet but where it says more; the first names the columns.
	 * False: out of memory. */
	bool (*row)(void *self, const parl_view *cells, size_t count);
};

/* Hands the rows of WHAT to WRITER, as parl_sheet_read takes them back, and tells FAULTS what they
 * have no place for. PARL_FAILED, told: out of memory. */
PARL_API enum parl_status parl_sheet_write(const struct parl_export *what,
	const struct parl_sheet_writer *writer, struct parl_diagnostics *faults);

/* Whether a spreadsheet program to which TEXT is typed, or which finds it in a file that does not
 * say what is text, makes something else of it: a formula, a number, a date or a time. Apostrophes
 * before it do not count: one, which says that it is text, is taken away by parl_sheet_read. */
PARL_API bool parl_sheet_is_changed(parl_view text);

PARL_END

#endif
