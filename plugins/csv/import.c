/*
 * import.c - from the bytes of a file to a filled builder.
 */
#include <stdlib.h>

#include "csv.h"

/* The pair that need not be declared. */
#define FIRST "third-sector"
#define SECOND "commissioner"

/* Many more than a glossary can hold. */
#define ROWS_MOST 200000

struct sheet {
	struct parl_builder *builder;
	struct csv_row *rows;
	size_t room;
	size_t count;
	struct csv_header *header;
	size_t header_at; /* which of the rows it is */
	const char **registers;
	size_t register_count;
};

static enum parl_status no_memory(struct parl_builder *builder)
{
	parl_builder_fault(
		builder, PARL_CODE_NO_MEMORY, (struct parl_origin){0, NULL}, NULL, "out of memory");
	return PARL_FAILED;
}

static bool is_empty(const struct csv_row *row)
{
	for (size_t i = 0; i < row->count && i < CSV_CELLS; i++)
		if (csv_value(row->cells[i]).size)
			return false;
	return row->count <= CSV_CELLS;
}

static bool add_row(struct sheet *sheet, const struct csv_row *row)
{
	struct csv_row *rows = parl_room(sheet->rows, &sheet->room, sheet->count, sizeof(*rows));

	if (!rows)
		return false;
	sheet->rows = rows;
	sheet->rows[sheet->count++] = *row;
	return true;
}

static void report_quotes(struct sheet *sheet, const struct csv_row *row)
{
	parl_builder_fault(sheet->builder, PARL_CODE_IMPORT_QUOTES,
		(struct parl_origin){row->number, NULL},
		parl_arena_print(parl_builder_arena(sheet->builder),
			"look at line %zu of the file in a text editor; a quotation mark inside a "
			"cell is doubled, and the cell stands in quotation marks",
			row->line),
		"%s", row->fault);
}

/* All rows that say something; those with faulty quotation marks are reported and not kept. */
static enum parl_status read_rows(struct sheet *sheet, parl_view text)
{
	struct csv_rows rows;
	struct csv_row row;
	bool grown = true;

	csv_rows_begin(&rows, text, parl_builder_arena(sheet->builder));
	while (grown && sheet->count < ROWS_MOST && csv_rows_next(&rows, &row)) {
		if (row.fault)
			report_quotes(sheet, &row);
		else if (!is_empty(&row))
			grown = add_row(sheet, &row);
	}
	csv_rows_release(&rows);
	if (!grown || rows.failed)
		return no_memory(sheet->builder);
	if (sheet->count < ROWS_MOST)
		return PARL_OK;
	parl_builder_fault(sheet->builder, PARL_CODE_JSON_TOO_LARGE,
		(struct parl_origin){row.number, NULL},
		"split it into several; glossaries can be used together",
		"a spreadsheet may have at most %d rows", ROWS_MOST);
	return PARL_FAILED;
}

static bool has_register(const struct sheet *sheet, parl_view name)
{
	for (size_t i = 0; i < sheet->register_count; i++)
		if (parl_view_equal(parl_view_of(sheet->registers[i]), name))
			return true;
	return false;
}

/* The registers that rows declare, else the pair. More than 32 are no glossary's. */
static bool find_registers(struct sheet *sheet)
{
	struct parl_arena *arena = parl_builder_arena(sheet->builder);

	sheet->registers = parl_arena_array(arena, 34, sizeof(*sheet->registers));
	for (size_t i = 0; sheet->registers && i < sheet->count && sheet->register_count < 32;
		i++) {
		parl_view name = csv_about_register(&sheet->rows[i]);
		const char *copy;

		if (name.size == 0 || has_register(sheet, name))
			continue;
		copy = parl_arena_copy(arena, name).data;
		if (!copy)
			return false;
		sheet->registers[sheet->register_count++] = copy;
	}
	if (sheet->registers && sheet->register_count == 0) {
		sheet->registers[0] = FIRST;
		sheet->registers[1] = SECOND;
		sheet->register_count = 2;
	}
	return sheet->registers != NULL;
}

/* The first of the rows that names a column of terms; there is none: the first. */
static void find_header(struct sheet *sheet)
{
	for (size_t i = 0; i < sheet->count && i < CSV_HEADER_WITHIN; i++)
		if (csv_names_term(&sheet->rows[i], sheet->registers, sheet->register_count)) {
			sheet->header_at = i;
			return;
		}
}

/* Rows about the glossary may stand above the names of the columns; all others are left out. */
static void read_above(struct sheet *sheet)
{
	bool left = false;

	for (size_t i = 0; i < sheet->header_at; i++) {
		const struct csv_row *row = &sheet->rows[i];

		if (row->count && csv_is_about(csv_value(row->cells[0])))
			csv_about_read(row, sheet->builder);
		else
			left = true;
	}
	if (left)
		parl_builder_fault(sheet->builder, PARL_CODE_IMPORT_ABOVE,
			(struct parl_origin){sheet->rows[sheet->header_at].number, NULL}, NULL,
			"this row names the columns, and what stands above it is left out");
}

static enum parl_status read_header(struct sheet *sheet)
{
	static const struct parl_origin file = {0, NULL};

	if (sheet->count == 0) {
		parl_builder_fault(sheet->builder, PARL_CODE_IMPORT_NOTHING, file,
			"docs/spreadsheets.md has a template", "this file is empty");
		return PARL_FAILED;
	}
	sheet->header =
		parl_arena_alloc(parl_builder_arena(sheet->builder), sizeof(*sheet->header));
	if (!sheet->header || !find_registers(sheet))
		return no_memory(sheet->builder);
	sheet->header->registers = sheet->registers;
	sheet->header->register_count = sheet->register_count;
	find_header(sheet);
	csv_header_read(sheet->header, &sheet->rows[sheet->header_at], sheet->builder);
	if (sheet->header->has_term)
		return PARL_OK;
	parl_builder_fault(sheet->builder, PARL_CODE_IMPORT_NO_COLUMN,
		(struct parl_origin){sheet->rows[0].number, NULL},
		"write \"third-sector term\" above your own words and \"commissioner term\" above "
		"the buyers'; docs/spreadsheets.md has a template",
		"there is no column \"%s term\"", sheet->registers[0]);
	return PARL_FAILED;
}

/* What to do, where the words for JSON would not help. */
static void set_helps(struct parl_builder *builder)
{
	parl_builder_help(builder, PARL_CODE_GLOSSARY_SOURCE,
		"add a row for it: #source in the first cell, then its key, its title and its "
		"address");
	parl_builder_help(builder, PARL_CODE_GLOSSARY_TERM_SHARED,
		"keep it in one of them, or import it and give both a condition in the JSON");
	parl_builder_help(builder, PARL_CODE_GLOSSARY_CHAIN,
		"write explain as the action of one of the two rows");
	parl_builder_help(builder, PARL_CODE_GLOSSARY_CHAIN_MAYBE,
		"write explain as the action of one of the two rows");
	parl_builder_help(builder, PARL_CODE_GLOSSARY_CIRCLE,
		"keep one direction, and write explain as the action of the other rows");
	parl_builder_help(builder, PARL_CODE_GLOSSARY_SEE,
		"write the name of a concept of this spreadsheet, or empty the cell");
	parl_builder_help(builder, PARL_CODE_GLOSSARY_LONGER,
		"write a shorter commissioner term, or suggest as the action of this row");
	parl_builder_help(builder, PARL_CODE_GLOSSARY_DATE,
		"write the year first, with an apostrophe before it, so that the spreadsheet "
		"program leaves it as it is: '2027-03 or '2027-03-31");
	parl_builder_help(builder, PARL_CODE_GLOSSARY_NO_TARGET,
		"add a commissioner term, or write explain as the action");
}

/* PARL_FAILED: memory ran out, so that what was read is not all. */
static enum parl_status read_body(struct sheet *sheet)
{
	enum parl_status status;
	struct csv_concepts concepts;

	read_above(sheet);
	csv_concepts_begin(&concepts, sheet->builder, sheet->header);
	for (size_t i = sheet->header_at + 1; i < sheet->count; i++) {
		const struct csv_row *row = &sheet->rows[i];

		if (row->count && csv_is_about(csv_value(row->cells[0])))
			csv_about_read(row, sheet->builder);
		else
			csv_concepts_read(&concepts, row);
	}
	status = concepts.failed ? no_memory(sheet->builder) : PARL_OK;
	csv_concepts_release(&concepts);
	return status;
}

enum parl_status csv_import(parl_view bytes, struct parl_builder *builder)
{
	struct sheet sheet = {.builder = builder};
	parl_view text;
	enum parl_status status = csv_decode(bytes, builder, &text);

	if (status == PARL_OK)
		status = read_rows(&sheet, text);
	if (status == PARL_OK)
		status = read_header(&sheet);
	if (status == PARL_OK) {
		set_helps(builder);
		status = read_body(&sheet);
	}
	free(sheet.rows);
	return status;
}
