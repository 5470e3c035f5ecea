/*
 * cells.c - the cells of a row of terms: where each belongs, what is wrong with it, and its value
 * as a concept or a term takes it.
 */
#include "reading.h"

#include <string.h>

parl_view csv_cell_at(const struct csv_row *row, size_t at)
{
	size_t kept = row->count < CSV_CELLS ? row->count : CSV_CELLS;

	return at < kept ? csv_value(row->cells[at]) : (parl_view){"", 0};
}

struct parl_origin csv_origin_at(const struct csv_reading *reading, size_t at)
{
	return (struct parl_origin){
		reading->row->number, at < CSV_CELLS ? reading->of->header->bound[at].title : NULL};
}

const struct csv_column *csv_column_at(const struct csv_reading *reading, size_t at)
{
	return reading->of->header->bound[at].column;
}

bool csv_is_term(const struct csv_column *column)
{
	return column && strcmp(column->key, CSV_TERM_KEY) == 0;
}

/* Too many cells, and what a spreadsheet program shows in place of a failed formula. */
void csv_check_cells(struct csv_reading *reading)
{
	const struct csv_header *header = reading->of->header;
	struct parl_builder *builder = reading->of->builder;
	const struct csv_row *row = reading->row;
	size_t last = row->count < CSV_CELLS ? row->count : CSV_CELLS;

	while (row->count <= CSV_CELLS && last > header->count && !csv_cell_at(row, last - 1).size)
		last--;
	if (row->count > CSV_CELLS || last > header->count) {
		size_t more = (row->count > CSV_CELLS ? row->count : last) - header->count;

		parl_builder_fault(builder, PARL_CODE_IMPORT_CELLS,
			(struct parl_origin){row->number, NULL},
			"put a text that holds the separator into quotation marks: \"...\"; spreadsheet "
			"programs do so by themselves",
			"this row goes on behind the last column, by %zu cell%s", more,
			more == 1 ? "" : "s");
		reading->faulty = true;
	}
	for (size_t i = 0; i < last && i < header->count; i++) {
		parl_view value = csv_cell_at(row, i);

		if (!csv_is_error(value))
			continue;
		parl_builder_fault(builder, PARL_CODE_IMPORT_CELL_ERROR, csv_origin_at(reading, i),
			"type the text again, with an apostrophe before it: 'text",
			"the spreadsheet took this cell for a formula and shows the error %.*s",
			(int)value.size, value.data);
		reading->faulty = true;
	}
}

void csv_check_encoding(struct csv_reading *reading)
{
	for (size_t i = 0; i < reading->of->header->count; i++) {
		if (!csv_is_ill_formed(csv_cell_at(reading->row, i)))
			continue;
		parl_builder_fault(reading->of->builder, PARL_CODE_ENCODING,
			csv_origin_at(reading, i),
			"type the text of this cell again, and save the file as 'CSV UTF-8'",
			"this cell holds bytes that are no characters");
		reading->faulty = true;
	}
}

parl_view csv_lower(parl_view text, struct parl_arena *arena)
{
	char *copy = (char *)parl_arena_copy(arena, text).data;

	for (size_t i = 0; copy && i < text.size; i++)
		if (copy[i] >= 'A' && copy[i] <= 'Z')
			copy[i] = (char)(copy[i] + 'a' - 'A');
	return (parl_view){copy ? copy : "", copy ? text.size : 0};
}

static void put_bool(
	struct csv_reading *reading, struct parl_node *object, size_t at, parl_view value)
{
	struct parl_builder *builder = reading->of->builder;
	parl_view word = csv_lower(value, parl_builder_arena(builder));
	static const char *const words[] = {"no", "false", "n", "0", "yes", "true", "y", "1", "x"};
	const size_t count = PARL_LENGTH(words);

	for (size_t i = 0; i < count; i++)
		if (parl_view_equal(word, parl_view_of(words[i]))) {
			parl_builder_bool(builder, object, csv_column_at(reading, at)->key, i >= 4,
				csv_origin_at(reading, at));
			return;
		}
	parl_builder_fault(builder, PARL_CODE_IMPORT_WORD, csv_origin_at(reading, at),
		"write yes or no, or leave the cell empty", "\"%.*s\" is neither yes nor no",
		(int)(value.size < 60 ? value.size : 60), value.data);
}

void csv_put(struct csv_reading *reading, struct parl_node *object, size_t at)
{
	const struct csv_column *column = csv_column_at(reading, at);
	struct parl_builder *builder = reading->of->builder;
	struct parl_origin origin = csv_origin_at(reading, at);
	parl_view value = csv_cell_at(reading->row, at), item;
	struct parl_node *list;

	switch (column->kind) {
	case CSV_TEXT:
		parl_builder_text(builder, object, column->key, value, origin);
		break;
	case CSV_WORD:
		parl_builder_text(builder, object, column->key,
			csv_lower(value, parl_builder_arena(builder)), origin);
		break;
	case CSV_LIST:
	case CSV_IDS:
		list = parl_builder_list(builder, object, column->key, origin);
		while (csv_next_item(&value, column->kind, &item))
			parl_builder_text(builder, list, NULL, item, origin);
		break;
	case CSV_BOOL:
		put_bool(reading, object, at, value);
		break;
	}
}
