/*
 * sheet.h - the rooms of a glossary as the rows of a sheet: columns, values, rows.
 */
#ifndef PARL_SHEET_SHEET_H
#define PARL_SHEET_SHEET_H

#include <parlance/map.h>
#include <parlance/sheet.h>

/* The sides that need not be declared. */
#define PARL_SHEET_FIRST "third-sector"
#define PARL_SHEET_SECOND "commissioner"

/* --- columns.c: what the columns are called */

enum parl_sheet_kind {
	PARL_SHEET_TEXT,
	PARL_SHEET_WORD, /* one of the words of a glossary: capitals do not count */
	PARL_SHEET_LIST, /* between semicolons */
	PARL_SHEET_IDS,  /* a list of ids: between semicolons or commas */
	PARL_SHEET_BOOL  /* yes or no */
};

enum parl_sheet_level {
	PARL_SHEET_CONCEPT, /* said of a concept, in its first row */
	PARL_SHEET_PAIR,    /* in a further row it is said of the term of the first register */
	PARL_SHEET_TERM,    /* of a term; its name is "REGISTER NAME" */
	PARL_SHEET_ROW      /* of all terms of the row */
};

struct parl_sheet_column {
	const char *name;
	const char *key; /* of the JSON */
	enum parl_sheet_level level;
	enum parl_sheet_kind kind;
	bool always;         /* in every export */
	const char *aliases; /* "a|b"; NULL: none */
};

/* All columns but that of the concept, in the order in which they are written. */
extern const struct parl_sheet_column parl_sheet_columns[];
extern const size_t parl_sheet_column_count;

#define PARL_SHEET_CONCEPT_COLUMN "concept"
#define PARL_SHEET_TERM_KEY "term"

/* A column of a file. */
struct parl_sheet_bound {
	const struct parl_sheet_column *column; /* NULL: not known, or that of the concept */
	size_t of;                              /* PARL_SHEET_TERM: which of the registers */
	const char *title;                      /* as the file calls it */
	const char *place; /* as faults call it: that, or the letters of a workbook */
};

struct parl_sheet_header {
	struct parl_sheet_bound bound[PARL_SHEET_CELLS];
	size_t count;
	size_t concept_at; /* SIZE_MAX: there is none */
	const char *const *registers;
	size_t register_count;
	bool has_term;
	bool workbook; /* a sheet of one: places are told by letters */
};

/* Whether some cell of ROW is the full name of a column of terms: "commissioner" alone may as well
 * be a term. */
bool parl_sheet_names_term(
	const struct parl_sheet_row *row, const char *const *registers, size_t count);

/* Ties the cells of a header row to columns; unknown ones are reported. */
void parl_sheet_header_read(struct parl_sheet_header *header, const struct parl_sheet_row *row,
	struct parl_builder *builder);

/* --- begins.c: a glossary that nobody imports */

/* Whether one of the first rows of TEXT, a file of separated cells, names a column of terms. */
bool parl_sheet_begins(parl_view text);

/* --- changed.c: texts that a spreadsheet program does not leave as they are */

bool parl_sheet_is_digit(char byte);

/* Whether TEXT looks like what such a program made of something else: "24-Jul" of 24/7,
 * "01/02/2001" of 1-2-1, "1.2E+03". */
bool parl_sheet_is_made(parl_view text);

/* --- values.c: what stands in a cell */

/* Without white space around it, and without the apostrophe that keeps it as it is. */
parl_view parl_sheet_value(parl_view cell);

/* Whether a spreadsheet program shows VALUE in place of a formula that it could not work out. */
bool parl_sheet_is_error(parl_view value);

/* Whether VALUE holds bytes, or the sign for bytes, that are no characters. */
bool parl_sheet_is_ill_formed(parl_view value);

/* The next item of a list, without white space around it; false at the end. */
bool parl_sheet_next_item(parl_view *rest, enum parl_sheet_kind kind, parl_view *item);

/* --- about.c: rows that begin with #, about the glossary itself */

/* Whether the row is one: its first cell begins with #, and is no error value. */
bool parl_sheet_is_about(parl_view first);

/* Takes one; the cells behind the first are its values. */
void parl_sheet_about_read(
	const struct parl_sheet_row *row, bool workbook, struct parl_builder *builder);

/* The name of the register that such a row declares; {NULL, 0}: it is another. */
parl_view parl_sheet_about_register(const struct parl_sheet_row *row);

/* --- firsts.c: which row each concept began in; a map that its owner releases. */

void parl_sheet_firsts_begin(struct parl_map *firsts);

/* FIRST is the row that CONCEPT_ began in; NULL: it is this one, which is remembered. PARL_FAILED:
 * out of memory. */
enum parl_status parl_sheet_firsts_take(struct parl_map *firsts, const struct parl_node *concept_,
	const struct parl_sheet_row *row, const struct parl_sheet_row **first);

/* --- concepts.c: the other rows, with cells.c */

struct parl_sheet_concepts {
	struct parl_builder *builder;
	const struct parl_sheet_header *header;
	struct parl_map firsts;
	bool begun; /* a row was read before */
	bool failed;
};

void parl_sheet_concepts_begin(struct parl_sheet_concepts *concepts, struct parl_builder *builder,
	const struct parl_sheet_header *header);
void parl_sheet_concepts_release(struct parl_sheet_concepts *concepts);
void parl_sheet_concepts_read(
	struct parl_sheet_concepts *concepts, const struct parl_sheet_row *row);

#endif
