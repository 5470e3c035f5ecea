/*
 * sheet.h - a spreadsheet while it is written.
 */
#ifndef PARL_CSV_SHEET_H
#define PARL_CSV_SHEET_H

#include "csv.h"

/* A column that is written. */
struct sheet_column {
	const struct csv_column *column; /* NULL: the concept */
	size_t of;                       /* CSV_TERM: the register */
};

struct sheet {
	const struct parl_export *what;
	struct parl_arena *arena;
	struct parl_output *output;
	const char **registers; /* that have columns, by the numbers of the terms */
	size_t register_count;
	bool declared; /* they are to be named in rows of their own */
	struct sheet_column *columns;
	size_t column_count;
	size_t torn; /* items of lists that hold what separates them */
	bool failed; /* out of memory */
};

/* A row of a concept: a term of each register at most. */
struct sheet_row {
	const struct parl_concept *concept_;
	const struct parl_term **terms; /* by register; NULL: none */
	bool first;
};

/* Settles what has a row, registers and columns; false: out of memory. */
bool sheet_plan(struct sheet *sheet);

/* Fills the next row of a concept; AT (by register, all 0 at first) says how many terms have been
 * taken. False: there is none. */
bool sheet_next_row(const struct sheet *sheet, struct sheet_row *row, size_t *at);

/* Whether a cell says something of its own, and its text. */
bool sheet_cell(struct sheet *sheet, const struct sheet_row *row, const struct sheet_column *column,
	parl_view *text);

/* Writes all; false: out of memory. */
bool sheet_write(struct sheet *sheet);

#endif
