/*
 * read.c - from the rows of a sheet to a filled builder.
 */
#include <stdlib.h>
#include <string.h>

#include "sheet.h"

/* Many more than a glossary can hold. */
#define ROWS_MOST 200000

/* What cells and their texts may take in memory: a workbook can repeat without end what it says
 * once. */
#define WEIGHT_MOST (4 * PARL_SHEET_MOST)

/* Merged cells that are told, and more: of the faults of a file only the first are shown. */
#define MERGED_MOST 200

struct parl_sheet {
	struct parl_builder *builder;
	const char *name; /* of a workbook's sheet; NULL: the file is the sheet */
	struct parl_sheet_row *rows;
	size_t room;
	size_t count;
	size_t weight;
	struct parl_sheet_area merged[MERGED_MOST];
	size_t merged_count;
	struct parl_sheet_header *header;
	size_t header_at; /* which of the rows it is */
	const char **registers;
	size_t register_count;
};

static enum parl_status no_memory(struct parl_builder *builder)
{
	parl_builder_fault(
		builder, PARL_CODE_NO_MEMORY, (struct parl_origin){0}, NULL, "out of memory");
	return PARL_FAILED;
}

struct parl_sheet *parl_sheet_new(struct parl_builder *builder, const char *name)
{
	struct parl_sheet *sheet = calloc(1, sizeof(*sheet));

	if (sheet) {
		sheet->builder = builder;
		sheet->name = name;
	}
	if (sheet && name)
		parl_builder_sheet(builder, name);
	return sheet;
}

void parl_sheet_free(struct parl_sheet *sheet)
{
	if (!sheet)
		return;
	free(sheet->rows);
	free(sheet);
}

static bool is_empty(const struct parl_sheet_row *row)
{
	for (size_t i = 0; i < row->count && i < PARL_SHEET_CELLS; i++)
		if (parl_sheet_value(row->cells[i]).size)
			return false;
	return row->count <= PARL_SHEET_CELLS;
}

static enum parl_status report_most(struct parl_sheet *sheet, size_t row)
{
	parl_builder_fault(sheet->builder, PARL_CODE_JSON_TOO_LARGE,
		(struct parl_origin){.row = row},
		"split it into several; glossaries can be used together",
		sheet->count >= ROWS_MOST ? "a spreadsheet may have at most %zu rows"
					  : "a spreadsheet may have at most %zu bytes of text",
		sheet->count >= ROWS_MOST ? (size_t)ROWS_MOST : PARL_SHEET_MOST);
	return PARL_FAILED;
}

static void weigh(struct parl_sheet *sheet, const struct parl_sheet_row *row)
{
	size_t kept = row->count < PARL_SHEET_CELLS ? row->count : PARL_SHEET_CELLS;

	sheet->weight += kept * sizeof(*row->cells);
	for (size_t i = 0; i < kept; i++)
		sheet->weight += row->cells[i].size;
}

enum parl_status parl_sheet_add(struct parl_sheet *sheet, const struct parl_sheet_row *row)
{
	struct parl_sheet_row *rows;

	if (is_empty(row))
		return PARL_OK;
	weigh(sheet, row);
	if (sheet->count >= ROWS_MOST || sheet->weight > WEIGHT_MOST)
		return report_most(sheet, row->number);
	rows = parl_room(sheet->rows, &sheet->room, sheet->count, sizeof(*rows));
	if (!rows)
		return no_memory(sheet->builder);
	sheet->rows = rows;
	sheet->rows[sheet->count++] = *row;
	return PARL_OK;
}

void parl_sheet_merge(struct parl_sheet *sheet, struct parl_sheet_area area)
{
	if (sheet->merged_count < MERGED_MOST)
		sheet->merged[sheet->merged_count++] = area;
}

static bool has_register(const struct parl_sheet *sheet, parl_view name)
{
	for (size_t i = 0; i < sheet->register_count; i++)
		if (parl_view_equal(parl_view_of(sheet->registers[i]), name))
			return true;
	return false;
}

/* The registers that rows declare, else the pair. More than 32 are no glossary's. */
static bool find_registers(struct parl_sheet *sheet)
{
	struct parl_arena *arena = parl_builder_arena(sheet->builder);

	sheet->register_count = 0;
	sheet->registers = parl_arena_array(arena, 34, sizeof(*sheet->registers));
	for (size_t i = 0; sheet->registers && i < sheet->count && sheet->register_count < 32;
		i++) {
		parl_view name = parl_sheet_about_register(&sheet->rows[i]);
		const char *copy;

		if (name.size == 0 || has_register(sheet, name))
			continue;
		copy = parl_arena_copy(arena, name).data;
		if (!copy)
			return false;
		sheet->registers[sheet->register_count++] = copy;
	}
	if (sheet->registers && sheet->register_count == 0) {
		sheet->registers[0] = PARL_SHEET_FIRST;
		sheet->registers[1] = PARL_SHEET_SECOND;
		sheet->register_count = 2;
	}
	return sheet->registers != NULL;
}

/* The first of the rows that names a column of terms; false, with the first of all: none does. */
static bool find_header(struct parl_sheet *sheet)
{
	for (size_t i = 0; i < sheet->count && i < PARL_SHEET_HEADER_WITHIN; i++)
		if (parl_sheet_names_term(
			    &sheet->rows[i], sheet->registers, sheet->register_count)) {
			sheet->header_at = i;
			return true;
		}
	return false;
}

bool parl_sheet_is_glossary(struct parl_sheet *sheet)
{
	return find_registers(sheet) && find_header(sheet);
}

/* Rows about the glossary may stand above the names of the columns; all others are left out. */
static void read_above(struct parl_sheet *sheet)
{
	bool left = false;

	for (size_t i = 0; i < sheet->header_at; i++) {
		const struct parl_sheet_row *row = &sheet->rows[i];

		if (row->count && parl_sheet_is_about(parl_sheet_value(row->cells[0])))
			parl_sheet_about_read(row, sheet->name != NULL, sheet->builder);
		else
			left = true;
	}
	if (left)
		parl_builder_fault(sheet->builder, PARL_CODE_IMPORT_ABOVE,
			(struct parl_origin){.row = sheet->rows[sheet->header_at].number}, NULL,
			"this row names the columns, and what stands above it is left out");
}

static enum parl_status read_header(struct parl_sheet *sheet)
{
	static const struct parl_origin file = {0};

	if (sheet->count == 0) {
		parl_builder_fault(sheet->builder, PARL_CODE_IMPORT_NOTHING, file,
			"docs/spreadsheets.md has a template", "this %s is empty",
			sheet->name ? "sheet" : "file");
		return PARL_FAILED;
	}
	sheet->header =
		parl_arena_alloc(parl_builder_arena(sheet->builder), sizeof(*sheet->header));
	if (!sheet->header || !find_registers(sheet))
		return no_memory(sheet->builder);
	sheet->header->registers = sheet->registers;
	sheet->header->register_count = sheet->register_count;
	sheet->header->workbook = sheet->name != NULL;
	find_header(sheet);
	parl_sheet_header_read(sheet->header, &sheet->rows[sheet->header_at], sheet->builder);
	if (sheet->header->has_term)
		return PARL_OK;
	parl_builder_fault(sheet->builder, PARL_CODE_IMPORT_NO_COLUMN,
		(struct parl_origin){.row = sheet->rows[0].number},
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
static enum parl_status read_body(struct parl_sheet *sheet)
{
	enum parl_status status;
	struct parl_sheet_concepts concepts;

	read_above(sheet);
	parl_sheet_concepts_begin(&concepts, sheet->builder, sheet->header);
	for (size_t i = sheet->header_at + 1; i < sheet->count; i++) {
		const struct parl_sheet_row *row = &sheet->rows[i];

		if (row->count && parl_sheet_is_about(parl_sheet_value(row->cells[0])))
			parl_sheet_about_read(row, sheet->name != NULL, sheet->builder);
		else
			parl_sheet_concepts_read(&concepts, row);
	}
	status = concepts.failed ? no_memory(sheet->builder) : PARL_OK;
	parl_sheet_concepts_release(&concepts);
	return status;
}

/* Merged rows or columns of what is read; a title may well stretch over several. */
static void tell_merged(struct parl_sheet *sheet)
{
	size_t first = sheet->rows[sheet->header_at].number;
	char letters[8], others[8];

	for (size_t i = 0; i < sheet->merged_count; i++) {
		struct parl_sheet_area area = sheet->merged[i];
		const char *from = parl_sheet_letters(area.first_column - 1, letters);
		const char *to = parl_sheet_letters(area.last_column - 1, others);

		if (area.last_row <= first || area.first_column > sheet->header->count)
			continue;
		parl_builder_fault(sheet->builder, PARL_CODE_BOOK_MERGED,
			(struct parl_origin){.row = area.first_row,
				.column = parl_arena_copy(
					parl_builder_arena(sheet->builder), parl_view_of(from))
						  .data},
			"take the cells apart, and write into each row what belongs there; rows of "
			"one idea have the same name in the column \"" PARL_SHEET_CONCEPT_COLUMN
			"\"",
			"the cells %s%zu:%s%zu are merged: what they say is read in the first of them only",
			from, area.first_row, to, area.last_row);
	}
}

enum parl_status parl_sheet_read(struct parl_sheet *sheet)
{
	enum parl_status status = read_header(sheet);

	if (status == PARL_OK) {
		set_helps(sheet->builder);
		tell_merged(sheet);
		status = read_body(sheet);
	}
	return status;
}
