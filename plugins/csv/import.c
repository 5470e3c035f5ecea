/*
 * import.c - from the bytes of a file to a filled builder.
 */
#include "csv.h"

static const struct parl_origin file = {0};

static void report_quotes(struct parl_builder *builder, const struct csv_row *row)
{
	parl_builder_fault(builder, PARL_CODE_IMPORT_QUOTES,
		(struct parl_origin){.row = row->row.number},
		parl_arena_print(parl_builder_arena(builder),
			"look at line %zu of the file in a text editor; a quotation mark inside a "
			"cell is doubled, and the cell stands in quotation marks",
			row->line),
		"%s", row->fault);
}

/* Rows with faulty quotation marks are reported and not kept. */
static enum parl_status read_rows(
	struct parl_sheet *sheet, parl_view text, struct parl_builder *builder)
{
	enum parl_status status = PARL_OK;
	struct csv_rows rows;
	struct csv_row row;

	csv_rows_begin(&rows, text, parl_builder_arena(builder));
	while (status == PARL_OK && csv_rows_next(&rows, &row)) {
		if (row.fault)
			report_quotes(builder, &row);
		else
			status = parl_sheet_add(sheet, &row.row);
	}
	csv_rows_release(&rows);
	if (!rows.failed)
		return status;
	parl_builder_fault(builder, PARL_CODE_NO_MEMORY, file, NULL, "out of memory");
	return PARL_FAILED;
}

enum parl_status csv_import(parl_view bytes, struct parl_builder *builder)
{
	struct parl_sheet *sheet = parl_sheet_new(builder, NULL);
	enum parl_status status = sheet ? PARL_OK : PARL_FAILED;
	parl_view text;

	if (!sheet)
		parl_builder_fault(builder, PARL_CODE_NO_MEMORY, file, NULL, "out of memory");
	if (status == PARL_OK)
		status = csv_decode(bytes, builder, &text);
	if (status == PARL_OK)
		status = read_rows(sheet, text, builder);
	if (status == PARL_OK)
		status = parl_sheet_read(sheet);
	parl_sheet_free(sheet);
	return status;
}
