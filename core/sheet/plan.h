/*
 * plan.h - a sheet while it is written.
 */
#ifndef PARL_SHEET_PLAN_H
#define PARL_SHEET_PLAN_H

#include "sheet.h"

/* A column that is written. */
struct parl_sheet_place {
	const struct parl_sheet_column *column; /* NULL: the concept */
	size_t of;                              /* PARL_SHEET_TERM: the register */
};

struct parl_sheet_plan {
	const struct parl_export *what;
	struct parl_arena *arena;
	const struct parl_sheet_writer *writer;
	const char **registers; /* that have columns, by the numbers of the terms */
	size_t register_count;
	bool declared; /* they are to be named in rows of their own */
	struct parl_sheet_place *columns;
	size_t column_count;
	size_t torn; /* items of lists that hold what separates them */
	bool failed; /* out of memory */
};

/* A row of a concept: a term of each register at most. */
struct parl_sheet_line {
	const struct parl_concept *concept_;
	const struct parl_term **terms; /* by register; NULL: none */
	bool first;
};

/* Settles what has a row, registers and columns; false: out of memory. */
bool parl_sheet_plan(struct parl_sheet_plan *sheet);

/* Fills the next row of a concept; AT (by register, all 0 at first) says how many terms have been
 * taken. False: there is none. */
bool parl_sheet_next_line(
	const struct parl_sheet_plan *sheet, struct parl_sheet_line *row, size_t *at);

/* Whether a cell says something of its own, and its text. */
bool parl_sheet_cell(struct parl_sheet_plan *sheet, const struct parl_sheet_line *row,
	const struct parl_sheet_place *column, parl_view *text);

/* --- losses.c: warns of what rows have no place for. */
void parl_sheet_tell_losses(const struct parl_sheet_plan *sheet, struct parl_diagnostics *faults);

#endif
