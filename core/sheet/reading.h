/*
 * reading.h - a row of terms while it is read.
 */
#ifndef PARL_SHEET_READING_H
#define PARL_SHEET_READING_H

#include "sheet.h"

struct parl_sheet_reading {
	struct parl_sheet_concepts *of;
	const struct parl_sheet_row *row;
	struct parl_node *concept_;
	const struct parl_sheet_row *first; /* the concept's first row; NULL: this is it */
	struct parl_node **terms;           /* by register; NULL: none in this row */
	parl_view id;
	bool override;
	bool unnamed; /* the id is made of a term */
	bool faulty;
};

/* The value of cell AT; empty where the row has none. */
parl_view parl_sheet_cell_at(const struct parl_sheet_row *row, size_t at);

/* What faults of cell AT name as their place. */
struct parl_origin parl_sheet_origin_at(const struct parl_sheet_reading *reading, size_t at);

/* The column that cell AT belongs to; NULL: none that is known. */
const struct parl_sheet_column *parl_sheet_column_at(
	const struct parl_sheet_reading *reading, size_t at);

/* Whether the cells of COLUMN are terms themselves; NULL is none. */
bool parl_sheet_is_term(const struct parl_sheet_column *column);

/* Reports bytes that are no characters, cells behind the last column, and what a spreadsheet
 * program shows in place of a failed formula; the row is then faulty. */
void parl_sheet_check_encoding(struct parl_sheet_reading *reading);
void parl_sheet_check_cells(struct parl_sheet_reading *reading);

/* --- doubts.c: warns of a term, in cell AT, and of a row that was read. */
void parl_sheet_doubt_term(const struct parl_sheet_reading *reading, size_t at);
void parl_sheet_doubt_row(const struct parl_sheet_reading *reading);

/* Puts the value of cell AT into OBJECT, a concept or a term, as its column says. */
void parl_sheet_put(struct parl_sheet_reading *reading, struct parl_node *object, size_t at);

/* TEXT in ARENA, with small letters for A to Z; empty when memory is out. */
parl_view parl_sheet_lower(parl_view text, struct parl_arena *arena);

#endif
