/*
 * cells.c - the cells of a row of terms: where each belongs, what is wrong with it, and its value
 * as a concept or a term takes it.
 */
#include "reading.h"

#include <string.h>

parl_view parl_sheet_cell_at(const struct parl_sheet_row *row, size_t at)
{
	size_t kept = row->count < PARL_SHEET_CELLS ? row->count : PARL_SHEET_CELLS;

	return at < kept ? parl_sheet_value(row->cells[at]) : (parl_view){"", 0};
}

struct parl_origin parl_sheet_origin_at(const struct parl_sheet_reading *reading, size_t at)
{
	return (struct parl_origin){.row = reading->row->number,
		.column = at < PARL_SHEET_CELLS ? reading->of->header->bound[at].place : NULL};
}

const struct parl_sheet_column *parl_sheet_column_at(
	const struct parl_sheet_reading *reading, size_t at)
{
	return reading->of->header->bound[at].column;
}

bool parl_sheet_is_term(const struct parl_sheet_column *column)
{
	return column && strcmp(column->key, PARL_SHEET_TERM_KEY) == 0;
}

/* Too many cells, and what a spreadsheet program shows in place of a failed formula. */
void parl_sheet_check_cells(struct parl_sheet_reading *reading)
{
	const struct parl_sheet_header *header = reading->of->header;
	struct parl_builder *builder = reading->of->builder;
	const struct parl_sheet_row *row = reading->row;
	size_t last = row->count < PARL_SHEET_CELLS ? row->count : PARL_SHEET_CELLS;

	/* In a workbook they are cells without a heading, as they are in CSV that a program wrote.
	 */
	if (header->workbook)
		last = last < header->count ? last : header->count;
	while (row->count <= PARL_SHEET_CELLS && last > header->count &&
		!parl_sheet_cell_at(row, last - 1).size)
		last--;
	if (!header->workbook && (row->count > PARL_SHEET_CELLS || last > header->count)) {
		size_t more = (row->count > PARL_SHEET_CELLS ? row->count : last) - header->count;

		parl_builder_fault(builder, PARL_CODE_IMPORT_CELLS,
			(struct parl_origin){.row = row->number},
			"put a text that holds the separator into quotation marks: \"...\"; spreadsheet "
			"programs do so by themselves",
			"this row goes on behind the last column, by %zu cell%s", more,
			more == 1 ? "" : "s");
		reading->faulty = true;
	}
	for (size_t i = 0; i < last && i < header->count; i++) {
		parl_view value = parl_sheet_cell_at(row, i);

		if (!parl_sheet_is_error(value))
			continue;
		parl_builder_fault(builder, PARL_CODE_IMPORT_CELL_ERROR,
			parl_sheet_origin_at(reading, i),
			"type the text again, with an apostrophe before it: 'text",
			"the spreadsheet took this cell for a formula and shows the error %.*s",
			(int)value.size, value.data);
		reading->faulty = true;
	}
}

void parl_sheet_check_encoding(struct parl_sheet_reading *reading)
{
	for (size_t i = 0; i < reading->of->header->count; i++) {
		if (!parl_sheet_is_ill_formed(parl_sheet_cell_at(reading->row, i)))
			continue;
		parl_builder_fault(reading->of->builder, PARL_CODE_ENCODING,
			parl_sheet_origin_at(reading, i),
			reading->of->header->workbook
				? "type the text of this cell again"
				: "type the text of this cell again, and save the file as 'CSV UTF-8'",
			"this cell holds bytes that are no characters");
		reading->faulty = true;
	}
}

parl_view parl_sheet_lower(parl_view text, struct parl_arena *arena)
{
	char *copy = (char *)parl_arena_copy(arena, text).data;

	for (size_t i = 0; copy && i < text.size; i++)
		if (copy[i] >= 'A' && copy[i] <= 'Z')
			copy[i] = (char)(copy[i] + 'a' - 'A');
	return (parl_view){copy ? copy : "", copy ? text.size : 0};
}

static void put_bool(
	struct parl_sheet_reading *reading, struct parl_node *object, size_t at, parl_view value)
{
	struct parl_builder *builder = reading->of->builder;
	parl_view word = parl_sheet_lower(value, parl_builder_arena(builder));
	static const char *const words[] = {"no", "false", "n", "0", "yes", "true", "y", "1", "x"};
	const size_t count = PARL_LENGTH(words);

	for (size_t i = 0; i < count; i++)
		if (parl_view_equal(word, parl_view_of(words[i]))) {
			parl_builder_bool(builder, object, parl_sheet_column_at(reading, at)->key,
				i >= 4, parl_sheet_origin_at(reading, at));
			return;
		}
	parl_builder_fault(builder, PARL_CODE_IMPORT_WORD, parl_sheet_origin_at(reading, at),
		"write yes or no, or leave the cell empty", "\"%.*s\" is neither yes nor no",
		(int)(value.size < 60 ? value.size : 60), value.data);
}

void parl_sheet_put(struct parl_sheet_reading *reading, struct parl_node *object, size_t at)
{
	const struct parl_sheet_column *column = parl_sheet_column_at(reading, at);
	struct parl_builder *builder = reading->of->builder;
	struct parl_origin origin = parl_sheet_origin_at(reading, at);
	parl_view value = parl_sheet_cell_at(reading->row, at), item;
	struct parl_node *list;

	switch (column->kind) {
	case PARL_SHEET_TEXT:
		parl_builder_text(builder, object, column->key, value, origin);
		break;
	case PARL_SHEET_WORD:
		parl_builder_text(builder, object, column->key,
			parl_sheet_lower(value, parl_builder_arena(builder)), origin);
		break;
	case PARL_SHEET_LIST:
	case PARL_SHEET_IDS:
		list = parl_builder_list(builder, object, column->key, origin);
		while (parl_sheet_next_item(&value, column->kind, &item))
			parl_builder_text(builder, list, NULL, item, origin);
		break;
	case PARL_SHEET_BOOL:
		put_bool(reading, object, at, value);
		break;
	}
}
