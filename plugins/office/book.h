/*
 * book.h - a workbook while a glossary is read out of one of its sheets.
 *
 * There are two kinds, Excel's (xlsx_*.c) and OpenDocument's (ods_*.c). Each lists the sheets and
 * hands over rows, cell by cell; which sheet is meant, what is hidden and what is told of it is the
 * same for both.
 */
#ifndef OFFICE_BOOK_H
#define OFFICE_BOOK_H

#include <parlance/sheet.h>

#include "xml_stream.h"

/* Sheets that are known; no workbook of terms has more. */
#define BOOK_SHEETS_MOST 256

/* As many rows as any spreadsheet program has. What is told of each is not told of more than that
 * many: of the faults of a file only the first are shown. */
#define BOOK_ROWS_MOST 16777216
#define BOOK_TOLD_MOST 200

/* A white space character stands for at most so many; text:c may say more. */
#define BOOK_BLANKS_MOST 64

struct book_sheet {
	const char *name;
	const char *part; /* Excel's: of the package */
	bool hidden;
	bool glossary; /* it names a column of terms, as far as was looked */
};

struct book {
	struct parl_builder *builder;
	struct parl_arena *arena; /* the builder's */
	struct package *package;
	struct parl_diagnostics *faults; /* of the package */
	struct book_sheet sheets[BOOK_SHEETS_MOST];
	size_t count;
	bool flat;   /* it is no package but one XML file */
	bool failed; /* memory is out */
	void *own;   /* the kind's */
};

/* The rows of one sheet on their way to the builder. */
struct book_rows {
	struct book *book;
	struct parl_sheet *sheet;
	size_t left;      /* rows that are still wanted; SIZE_MAX: all, and doubts are told */
	size_t number;    /* of the row that is open */
	bool row_hidden;  /* and whether it is hidden */
	size_t count;     /* of its cells */
	size_t told;      /* formulas without a result */
	bool stopped;     /* nothing more is wanted */
	size_t wrong_row; /* a number that no sheet has; 0: none */
	parl_view cells[PARL_SHEET_CELLS];
	bool made[PARL_SHEET_CELLS];
	bool hidden[PARL_SHEET_CELLS]; /* columns, */
	bool filled[PARL_SHEET_CELLS]; /* and whether anything stands in them */
	const char *hidden_rows;       /* "5, 7 to 9"; NULL: none */
	size_t hidden_from, hidden_to; /* the rows last met that were, not yet in the list */
	size_t hidden_listed;
};

struct book_kind {
	/* Opens what the package holds and lists the sheets in BOOK. False, with a fault. */
	bool (*open)(struct book *book);
	/* Hands over the rows of sheet NUMBER, as long as they are wanted. False, with a fault. */
	bool (*read)(struct book *book, size_t number, struct book_rows *rows);
	/* Looks at the first rows of all sheets at once, with book_look; NULL: one by one. */
	bool (*look)(struct book *book);
	void (*close)(struct book *book);
};

extern const struct book_kind book_excel;
extern const struct book_kind book_open_document;

/* Fills the builder from BYTES, a package of either kind, or a FLAT workbook. */
enum parl_status book_import(parl_view bytes, bool flat, struct parl_builder *builder);

/* Adds a sheet; NAME is copied. NULL: there are too many, or memory is out. */
struct book_sheet *book_add_sheet(struct book *book, const char *name);

/* Says that the file is WHAT, which can not be read, and what to do. False. */
bool book_refuse(struct book *book, const char *what);

/* --- book_rows.c */

/* Begins the rows of a sheet; only the FIRST ones are wanted (SIZE_MAX: all). False: out of memory.
 */
bool book_rows_begin(struct book_rows *rows, struct book *book, const char *name, size_t first);
void book_rows_release(struct book_rows *rows);

/* A row, by its number; its cells, each by its column from 0, COUNT times, whose text has to last
 * as long as the builder; its end, for itself and the REPEATED rows behind it that are the same. */
void book_row_begin(struct book_rows *rows, size_t number, bool hidden);
void book_row_cell(struct book_rows *rows, size_t column, size_t count, parl_view text, bool made);
void book_row_end(struct book_rows *rows, size_t repeated);

/* Columns, from 0, that are hidden. */
void book_hide(struct book_rows *rows, size_t first, size_t last);

/* Warns of a cell that holds a formula and no result. */
void book_tell_formula(struct book_rows *rows, size_t column);

/* Warns of what was hidden and says something. */
void book_tell_hidden(struct book_rows *rows);

#endif
