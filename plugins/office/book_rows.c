/*
 * book_rows.c - cells become rows, and those that say something go to the builder.
 */
#include <string.h>

#include "book.h"

/* Rows or stretches of rows that are listed by their numbers. */
#define LISTED_MOST 8

bool book_rows_begin(struct book_rows *rows, struct book *book, const char *name, size_t first)
{
	memset(rows, 0, sizeof(*rows));
	rows->book = book;
	rows->left = first;
	rows->sheet = parl_sheet_new(book->builder, name);
	book->failed |= !rows->sheet;
	return rows->sheet != NULL;
}

void book_rows_release(struct book_rows *rows)
{
	parl_sheet_free(rows->sheet);
}

void book_hide(struct book_rows *rows, size_t first, size_t last)
{
	for (size_t i = first; i <= last && i < PARL_SHEET_CELLS; i++)
		rows->hidden[i] = true;
}

void book_row_begin(struct book_rows *rows, size_t number, bool hidden)
{
	rows->number = number;
	rows->row_hidden = hidden;
	rows->count = 0;
}

void book_row_cell(struct book_rows *rows, size_t column, size_t count, parl_view text, bool made)
{
	size_t end = column < PARL_SHEET_CELLS && count < PARL_SHEET_CELLS - column
		? column + count
		: PARL_SHEET_CELLS;

	if (text.size == 0 || column >= end)
		return;
	for (; rows->count < end; rows->count++) {
		rows->cells[rows->count] = (parl_view){"", 0};
		rows->made[rows->count] = false;
	}
	for (size_t i = column; i < end; i++) {
		rows->cells[i] = text;
		rows->made[i] = made;
	}
}

static void list_hidden(struct book_rows *rows)
{
	struct parl_arena *arena = rows->book->arena;
	const char *one = rows->hidden_from == rows->hidden_to
		? parl_arena_print(arena, "%zu", rows->hidden_from)
		: parl_arena_print(arena, "%zu to %zu", rows->hidden_from, rows->hidden_to);

	if (rows->hidden_from == 0)
		return;
	if (rows->hidden_listed++ >= LISTED_MOST)
		one = rows->hidden_listed == LISTED_MOST + 1 ? "and others" : NULL;
	if (one)
		rows->hidden_rows = parl_arena_join(arena, rows->hidden_rows, ", ", one);
}

static void note_hidden(struct book_rows *rows, size_t repeated)
{
	if (rows->hidden_from == 0 || rows->hidden_to + 1 != rows->number) {
		list_hidden(rows);
		rows->hidden_from = rows->number;
	}
	rows->hidden_to = rows->number + repeated;
}

/* The cells of the row where they last. */
static bool keep(struct book_rows *rows, struct parl_sheet_row *row)
{
	parl_view *cells = parl_arena_array(rows->book->arena, rows->count, sizeof(*cells));
	bool *made = parl_arena_array(rows->book->arena, rows->count, sizeof(*made));

	if (!cells || !made)
		return false;
	for (size_t i = 0; i < rows->count; i++) {
		cells[i] = rows->cells[i];
		made[i] = rows->made[i];
		rows->filled[i] |= cells[i].size > 0;
	}
	*row = (struct parl_sheet_row){rows->number, rows->count, cells, made};
	return true;
}

void book_row_end(struct book_rows *rows, size_t repeated)
{
	struct parl_sheet_row row;

	if (rows->stopped || rows->count == 0)
		return;
	if (rows->number > BOOK_ROWS_MOST || repeated > BOOK_ROWS_MOST - rows->number) {
		rows->wrong_row = rows->number;
		rows->stopped = true;
		return;
	}
	if (!keep(rows, &row)) {
		rows->book->failed = rows->stopped = true;
		return;
	}
	if (rows->row_hidden)
		note_hidden(rows, repeated);
	for (size_t i = 0; i <= repeated && !rows->stopped; i++, row.number++) {
		rows->stopped = parl_sheet_add(rows->sheet, &row) != PARL_OK;
		rows->left -= rows->left != SIZE_MAX;
		rows->stopped |= rows->left == 0;
	}
}

static const char *letters(const struct book_rows *rows, size_t column)
{
	char room[8];

	return parl_arena_copy(rows->book->arena, parl_view_of(parl_sheet_letters(column, room)))
		.data;
}

void book_tell_formula(struct book_rows *rows, size_t column)
{
	if (rows->left != SIZE_MAX || rows->told++ >= BOOK_TOLD_MOST)
		return;
	parl_builder_fault(rows->book->builder, PARL_CODE_BOOK_FORMULA,
		(struct parl_origin){.row = rows->number, .column = letters(rows, column)},
		"open the workbook in Excel or LibreOffice, and save it",
		"this cell is a formula whose result is not in the file, and is read as empty");
}

void book_tell_hidden(struct book_rows *rows)
{
	static const struct parl_origin sheet = {0};
	static const char help[] = "delete what is not to be in the glossary, and import it again";
	const char *columns = NULL;

	for (size_t i = 0; i < PARL_SHEET_CELLS; i++) {
		char room[8];

		if (rows->hidden[i] && rows->filled[i])
			columns = parl_arena_join(
				rows->book->arena, columns, ", ", parl_sheet_letters(i, room));
	}
	list_hidden(rows);
	if (rows->hidden_rows)
		parl_builder_fault(rows->book->builder, PARL_CODE_BOOK_HIDDEN, sheet, help,
			"rows that the sheet hides are read as the others are: %s",
			rows->hidden_rows);
	if (columns)
		parl_builder_fault(rows->book->builder, PARL_CODE_BOOK_HIDDEN, sheet, help,
			"columns that the sheet hides are read as the others are: %s", columns);
}
