/*
 * csv.h - the rooms of CSV files: their bytes, their rows. What stands in the rows is
 * <parlance/sheet.h>'s.
 */
#ifndef PARL_CSV_CSV_H
#define PARL_CSV_CSV_H

#include <parlance/plugin.h>
#include <parlance/sheet.h>

/* --- encoding.c: the text of a file */

/* The text of BYTES as UTF-8 without a byte order mark, in the builder's memory where it had to be
 * converted. PARL_FAILED, reported: it is no text that a spreadsheet could be in. */
enum parl_status csv_decode(parl_view bytes, struct parl_builder *builder, parl_view *text);

/* --- rows.c: the rows of a text */

struct csv_row {
	size_t line; /* of the text, where it begins */
	struct parl_sheet_row row;
	const char *fault; /* what is wrong with its quotation marks; NULL: nothing */
};

struct csv_rows {
	parl_view text;
	struct parl_arena *arena;
	char separator;
	size_t at;
	size_t number;
	size_t line;
	bool failed;             /* out of memory */
	struct parl_buffer cell; /* scratch */
	parl_view *cells;        /* PARL_SHEET_CELLS, scratch */
};

/* Begins at the start of TEXT, after a line "sep=;". Rows live in ARENA. */
void csv_rows_begin(struct csv_rows *rows, parl_view text, struct parl_arena *arena);
void csv_rows_release(struct csv_rows *rows);

/* The next row; false at the end. After a faulty row reading goes on with the next line. */
bool csv_rows_next(struct csv_rows *rows, struct csv_row *row);

/* --- the plugin's two functions */

enum parl_status csv_import(parl_view bytes, struct parl_builder *builder);
enum parl_status csv_export(const struct parl_export *what, struct parl_output *output,
	struct parl_diagnostics *faults);

#endif
