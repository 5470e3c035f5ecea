/*
 * rows.c - the rows of a CSV text (RFC 4180), whatever its line ends.
 *
 * A quotation mark that is never closed would swallow the rest of the file. So a row whose marks do
 * not fit is given up, and reading goes on with the line behind its first. A cell has a limit, so
 * that a file full of such marks is not read to its end for each.
 */
#include <string.h>

#include "csv.h"

/* Four times what Excel allows in a cell. */
#define CELL_MOST ((size_t)131072)

void csv_rows_release(struct csv_rows *rows)
{
	parl_buffer_release(&rows->cell);
}

static bool at_end(const struct csv_rows *rows)
{
	return rows->at >= rows->text.size;
}

static bool is_break(char byte)
{
	return byte == '\n' || byte == '\r';
}

/* Moves over one line end, if there is one. */
static void skip_break(struct csv_rows *rows)
{
	const char *data = rows->text.data;

	if (at_end(rows) || !is_break(data[rows->at]))
		return;
	if (data[rows->at] == '\r' && rows->at + 1 < rows->text.size && data[rows->at + 1] == '\n')
		rows->at++;
	rows->at++;
	rows->line++;
}

static void skip_line(struct csv_rows *rows)
{
	while (!at_end(rows) && !is_break(rows->text.data[rows->at]))
		rows->at++;
	skip_break(rows);
}

/* A cell without quotation marks; false: there is one in it. */
static bool read_plain(struct csv_rows *rows, parl_view *cell)
{
	size_t start = rows->at;

	for (; !at_end(rows); rows->at++) {
		char byte = rows->text.data[rows->at];

		if (byte == rows->separator || is_break(byte))
			break;
		if (byte == '"')
			return false;
	}
	*cell = (parl_view){rows->text.data + start, rows->at - start};
	return true;
}

/* Behind the closing mark: whether the cell ends there. */
static bool ends_here(const struct csv_rows *rows)
{
	char byte = at_end(rows) ? '\n' : rows->text.data[rows->at];

	return byte == rows->separator || is_break(byte);
}

/* A cell in quotation marks, the first of which stands here; what is wrong with it, or NULL. */
static const char *read_quoted(struct csv_rows *rows, parl_view *cell)
{
	size_t begin = ++rows->at, line = rows->line;

	parl_buffer_clear(&rows->cell);
	for (; !at_end(rows); rows->at++) {
		char byte = rows->text.data[rows->at];

		if (rows->at - begin > CELL_MOST)
			break;
		rows->line += byte == '\n';
		if (byte == '"' &&
			(rows->at + 1 >= rows->text.size || rows->text.data[rows->at + 1] != '"')) {
			rows->at++;
			*cell = parl_arena_copy(rows->arena, parl_buffer_view(&rows->cell));
			rows->failed = rows->failed || rows->cell.failed || !cell->data;
			if (ends_here(rows))
				return NULL;
			/* Over a line's end it was most likely not meant as the closing one. */
			return rows->line > line
				? "a quotation mark opens a cell and is not closed in this row"
				: "behind the closing quotation mark of a cell there is more text";
		}
		rows->at += byte == '"';
		parl_buffer_add_char(&rows->cell, byte);
	}
	return "a quotation mark opens a cell and is never closed";
}

static const char *read_cell(struct csv_rows *rows, parl_view *cell)
{
	if (!at_end(rows) && rows->text.data[rows->at] == '"')
		return read_quoted(rows, cell);
	return read_plain(rows, cell)
		? NULL
		: "a quotation mark stands inside a cell that does not begin with one";
}

/* All cells up to the end of the row. */
static void read_cells(struct csv_rows *rows, struct csv_row *row)
{
	bool more = true;

	while (more && !row->fault && !rows->failed) {
		parl_view cell = {"", 0};

		row->fault = read_cell(rows, &cell);
		if (row->row.count < PARL_SHEET_CELLS)
			rows->cells[row->row.count] = cell;
		/* Cells behind the last column count only where they say something. */
		if (row->row.count < PARL_SHEET_CELLS || cell.size)
			row->row.count++;
		more = !at_end(rows) && rows->text.data[rows->at] == rows->separator;
		rows->at += more && !row->fault;
	}
}

bool csv_rows_next(struct csv_rows *rows, struct csv_row *row)
{
	size_t start = rows->at, kept;
	parl_view *cells;

	*row = (struct csv_row){.line = rows->line, .row = {.number = rows->number + 1}};
	if (at_end(rows) || rows->failed)
		return false;
	rows->number++;
	read_cells(rows, row);
	if (row->fault) {
		rows->at = start;
		rows->line = row->line;
		skip_line(rows);
	} else {
		skip_break(rows);
	}
	kept = row->row.count < PARL_SHEET_CELLS ? row->row.count : PARL_SHEET_CELLS;
	cells = parl_arena_array(rows->arena, kept, sizeof(*cells));
	if (!cells) {
		rows->failed = true;
		return false;
	}
	memcpy(cells, rows->cells, kept * sizeof(*cells));
	row->row.cells = cells;
	return true;
}

/* Cells of a row that are names of columns, and how many there are: what tells most for SEPARATOR
 * among the rows in which the columns may be named. */
static size_t judge(const struct csv_rows *rows, char separator)
{
	struct csv_rows copy = *rows;
	struct csv_row row;
	size_t best = 0;

	copy.separator = separator;
	copy.cell = (struct parl_buffer)PARL_BUFFER_EMPTY;
	while (copy.number < PARL_SHEET_HEADER_WITHIN && csv_rows_next(&copy, &row)) {
		size_t known = 0,
		       cells = row.row.count < PARL_SHEET_CELLS ? row.row.count : PARL_SHEET_CELLS;

		for (size_t i = 0; i < cells; i++)
			known += parl_sheet_names_column(row.row.cells[i]);
		/* Without names the first row decides. */
		known = known * (PARL_SHEET_CELLS + 1) + (known || copy.number == 1 ? cells : 0);
		best = known > best ? known : best;
	}
	csv_rows_release(&copy);
	return best;
}

void csv_rows_begin(struct csv_rows *rows, parl_view text, struct parl_arena *arena)
{
	static const char separators[] = ",;\t";
	size_t best = 0;

	*rows = (struct csv_rows){.text = text, .arena = arena, .separator = ',', .line = 1};
	rows->cells = parl_arena_array(arena, PARL_SHEET_CELLS, sizeof(*rows->cells));
	rows->failed = !rows->cells;
	if (rows->failed)
		return;
	/* Excel's own way of naming the separator; it shows no row for it. */
	if (text.size >= 6 && memcmp(text.data, "sep=", 4) == 0 && is_break(text.data[5])) {
		rows->separator = text.data[4];
		skip_line(rows);
		return;
	}
	for (const char *at = separators; *at; at++) {
		size_t known = judge(rows, *at);

		if (known > best) {
			best = known;
			rows->separator = *at;
		}
	}
}
