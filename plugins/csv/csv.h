/*
 * csv.h - the rooms of reading and writing spreadsheets: bytes, rows, columns.
 */
#ifndef PARL_CSV_CSV_H
#define PARL_CSV_CSV_H

#include <parlance/map.h>
#include <parlance/plugin.h>

/* What a file may be at most: a glossary has the same limit. */
#define CSV_MOST ((size_t)32 << 20)

/* Cells of a row that are looked at; those behind are counted. */
#define CSV_CELLS 256

/* Rows among which the one is looked for that names the columns: headings may stand above it. */
#define CSV_HEADER_WITHIN 20

/* --- encoding.c: the text of a file */

/* The text of BYTES as UTF-8 without a byte order mark, in the builder's memory where it had to be
 * converted. PARL_FAILED, reported: it is no text that a spreadsheet could be in. */
enum parl_status csv_decode(parl_view bytes, struct parl_builder *builder, parl_view *text);

/* --- rows.c: the rows of a text */

struct csv_row {
	size_t number; /* as the spreadsheet program counts: 1 is the header */
	size_t line;   /* of the text, where it begins */
	size_t count;  /* of cells, however many are kept */
	const parl_view *cells;
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
	parl_view *cells;        /* CSV_CELLS, scratch */
};

/* Begins at the start of TEXT, after a line "sep=;". Rows live in ARENA. */
void csv_rows_begin(struct csv_rows *rows, parl_view text, struct parl_arena *arena);
void csv_rows_release(struct csv_rows *rows);

/* The next row; false at the end. After a faulty row reading goes on with the next line. */
bool csv_rows_next(struct csv_rows *rows, struct csv_row *row);

/* --- columns.c: what the columns are called */

enum csv_kind {
	CSV_TEXT,
	CSV_WORD, /* one of the words of a glossary: capitals do not count */
	CSV_LIST, /* between semicolons */
	CSV_IDS,  /* a list of ids: between semicolons or commas */
	CSV_BOOL  /* yes or no */
};

enum csv_level {
	CSV_CONCEPT, /* said of a concept, in its first row */
	CSV_PAIR,    /* in a further row it is said of the term of the first register */
	CSV_TERM,    /* of a term; its name is "REGISTER NAME" */
	CSV_ROW      /* of all terms of the row */
};

struct csv_column {
	const char *name;
	const char *key; /* of the JSON */
	enum csv_level level;
	enum csv_kind kind;
	bool always;         /* in every export */
	const char *aliases; /* "a|b"; NULL: none */
};

/* All columns but that of the concept, in the order in which they are written. */
extern const struct csv_column csv_columns[];
extern const size_t csv_column_count;

#define CSV_CONCEPT_COLUMN "concept"
#define CSV_TERM_KEY "term"

/* A column of a file. */
struct csv_bound {
	const struct csv_column *column; /* NULL: not known, or that of the concept */
	size_t of;                       /* CSV_TERM: which of the registers */
	const char *title;               /* as the file calls it */
};

struct csv_header {
	struct csv_bound bound[CSV_CELLS];
	size_t count;
	size_t concept_at; /* SIZE_MAX: there is none */
	const char *const *registers;
	size_t register_count;
	bool has_term;
};

/* Whether NAME (with capitals, spaces and hyphens of its own) is the name of some column. */
bool csv_is_column(parl_view name, const char *const *registers, size_t count);

/* Whether some cell of ROW is the full name of a column of terms: "commissioner" alone may as well
 * be a term. */
bool csv_names_term(const struct csv_row *row, const char *const *registers, size_t count);

/* Ties the cells of a header row to columns; unknown ones are reported. */
void csv_header_read(
	struct csv_header *header, const struct csv_row *row, struct parl_builder *builder);

/* --- changed.c: texts that a spreadsheet program does not leave as they are */

/* Whether TEXT would be worked out as a formula, or taken for a number, a date or a time that does
 * not come back as it was. */
bool csv_is_changed(parl_view text);

bool csv_is_digit(char byte);

/* Whether TEXT looks like what such a program made of something else: "24-Jul" of 24/7,
 * "01/02/2001" of 1-2-1, "1.2E+03". */
bool csv_is_made(parl_view text);

/* --- values.c: what stands in a cell */

/* Without white space around it, and without the apostrophe that keeps it as it is. */
parl_view csv_value(parl_view cell);

/* Appends VALUE as a cell: kept as it is, in quotation marks where it needs them. */
void csv_write_cell(struct parl_output *output, parl_view value);

/* Whether a spreadsheet program shows VALUE in place of a formula that it could not work out. */
bool csv_is_error(parl_view value);

/* Whether VALUE holds bytes, or the sign for bytes, that are no characters. */
bool csv_is_ill_formed(parl_view value);

/* The next item of a list, without white space around it; false at the end. */
bool csv_next_item(parl_view *rest, enum csv_kind kind, parl_view *item);

/* --- about.c: rows that begin with #, about the glossary itself */

/* Whether the row is one: its first cell begins with #, and is no error value. */
bool csv_is_about(parl_view first);

/* Takes one; the cells behind the first are its values. */
void csv_about_read(const struct csv_row *row, struct parl_builder *builder);

/* The name of the register that such a row declares; {NULL, 0}: it is another. */
parl_view csv_about_register(const struct csv_row *row);

/* --- firsts.c: which row each concept began in; a map that its owner releases. */

void csv_firsts_begin(struct parl_map *firsts);

/* FIRST is the row that CONCEPT_ began in; NULL: it is this one, which is remembered. PARL_FAILED:
 * out of memory. */
enum parl_status csv_firsts_take(struct parl_map *firsts, const struct parl_node *concept_,
	const struct csv_row *row, const struct csv_row **first);

/* --- concepts.c: the other rows, with cells.c */

struct csv_concepts {
	struct parl_builder *builder;
	const struct csv_header *header;
	struct parl_map firsts;
	bool begun; /* a row was read before */
	bool failed;
};

void csv_concepts_begin(struct csv_concepts *concepts, struct parl_builder *builder,
	const struct csv_header *header);
void csv_concepts_release(struct csv_concepts *concepts);
void csv_concepts_read(struct csv_concepts *concepts, const struct csv_row *row);

/* --- the plugin's two functions */

enum parl_status csv_import(parl_view bytes, struct parl_builder *builder);
enum parl_status csv_export(const struct parl_export *what, struct parl_output *output,
	struct parl_diagnostics *faults);

#endif
