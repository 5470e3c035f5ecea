/*
 * write.c - the rows of a spreadsheet: the header, what the glossary is, its concepts.
 */
#include <stdlib.h>
#include <string.h>

#include "plan.h"

static void write_line(struct parl_sheet_plan *sheet, const parl_view *cells, size_t count)
{
	sheet->failed |= !sheet->writer->row(sheet->writer->self, cells, count);
}

static bool write_header(struct parl_sheet_plan *sheet)
{
	parl_view *cells = parl_arena_array(sheet->arena, sheet->column_count, sizeof(*cells));

	for (size_t i = 0; cells && i < sheet->column_count; i++) {
		const struct parl_sheet_place *column = &sheet->columns[i];
		const char *name = PARL_SHEET_CONCEPT_COLUMN;

		if (column->column)
			name = column->column->name;
		if (column->column && column->column->level == PARL_SHEET_TERM)
			name = parl_arena_print(
				sheet->arena, "%s %s", sheet->registers[column->of], name);
		if (!name)
			return false;
		cells[i] = parl_view_of(name);
	}
	if (cells)
		write_line(sheet, cells, sheet->column_count);
	return cells != NULL;
}

/* What the glossary is: texts, then empty cells up to the width of the sheet. */
static void write_about(
	struct parl_sheet_plan *sheet, const char *name, parl_view a, parl_view b, parl_view c)
{
	const parl_view texts[] = {parl_view_of(name), a, b, c};
	size_t said = c.size ? 4 : b.size ? 3 : 2;
	size_t width = said < sheet->column_count ? sheet->column_count : said;
	parl_view *cells = parl_arena_array(sheet->arena, width, sizeof(*cells));

	sheet->failed |= !cells;
	for (size_t i = 0; cells && i < width; i++)
		cells[i] = i < said ? texts[i] : (parl_view){"", 0};
	if (cells)
		write_line(sheet, cells, width);
}

static parl_view view(const char *text)
{
	return parl_view_of(text ? text : "");
}

static void write_said(struct parl_sheet_plan *sheet, const char *name, const char *key)
{
	const struct parl_glossary *glossary = sheet->what->glossary;
	size_t count = parl_glossary_said(glossary, key, NULL, 0);
	parl_view *texts = parl_arena_array(sheet->arena, count, sizeof(*texts));
	const parl_view none = {"", 0};

	sheet->failed |= !texts;
	if (texts)
		parl_glossary_said(glossary, key, texts, count);
	for (size_t i = 0; texts && i < count; i++)
		write_about(sheet, name, texts[i], none, none);
}

static void write_registers(struct parl_sheet_plan *sheet)
{
	for (size_t i = 0; sheet->declared && i < sheet->register_count; i++)
		write_about(sheet, "#register", view(sheet->registers[i]),
			view(sheet->what->register_titles[i]), (parl_view){"", 0});
}

/* A source, and its place among all of them. */
struct source {
	const struct parl_glossary *glossary;
	size_t index;
	size_t order;
	bool second; /* a higher glossary has the same key */
};

static int by_key(const void *a, const void *b)
{
	const struct source *one = a, *other = b;
	int order = strcmp(parl_glossary_source_key(one->glossary, one->index),
		parl_glossary_source_key(other->glossary, other->index));

	if (order)
		return order;
	return one->order < other->order ? -1 : one->order > other->order;
}

static int by_order(const void *a, const void *b)
{
	const struct source *one = a, *other = b;

	return one->order < other->order ? -1 : one->order > other->order;
}

static bool same_key(const struct source *a, const struct source *b)
{
	return strcmp(parl_glossary_source_key(a->glossary, a->index),
		       parl_glossary_source_key(b->glossary, b->index)) == 0;
}

static bool write_sources(struct parl_sheet_plan *sheet)
{
	const struct parl_export *what = sheet->what;
	struct source *list;
	size_t count = 0, room = 0;

	for (size_t i = 0; i < what->glossary_count; i++)
		room += parl_glossary_source_count(what->glossaries[i]);
	list = parl_arena_array(sheet->arena, room, sizeof(*list));
	if (!list)
		return false;
	for (size_t i = 0; i < what->glossary_count; i++)
		for (size_t k = 0; k < parl_glossary_source_count(what->glossaries[i]); k++) {
			list[count] = (struct source){what->glossaries[i], k, count, false};
			count++;
		}
	qsort(list, count, sizeof(*list), by_key);
	for (size_t i = 1; i < count; i++)
		list[i].second = same_key(&list[i - 1], &list[i]);
	qsort(list, count, sizeof(*list), by_order);
	for (size_t i = 0; i < count; i++) {
		const char *key = parl_glossary_source_key(list[i].glossary, list[i].index);
		const char *title = parl_glossary_source_title(list[i].glossary, list[i].index);

		if (!list[i].second)
			write_about(sheet, "#source", view(key), view(title ? title : key),
				view(parl_glossary_source_url(list[i].glossary, list[i].index)));
	}
	return true;
}

static bool write_glossary(struct parl_sheet_plan *sheet)
{
	write_said(sheet, "#glossary", "id");
	write_said(sheet, "#title", "title");
	write_said(sheet, "#version", "version");
	write_said(sheet, "#language", "language");
	write_said(sheet, "#licence", "licence");
	write_said(sheet, "#layer", "layer");
	write_said(sheet, "#part-of-speech", "pos");
	write_said(sheet, "#note", "note");
	/* What was composed has taken in what it stands on. */
	if (!sheet->what->vocabulary)
		write_said(sheet, "#requires", "requires");
	write_registers(sheet);
	if (!write_sources(sheet))
		return false;
	write_said(sheet, "#protect", "protect");
	return true;
}

static bool write_concept(
	struct parl_sheet_plan *sheet, struct parl_sheet_line *row, size_t *at, parl_view *cells)
{
	memset(at, 0, sheet->register_count * sizeof(*at));
	row->first = true;
	/* Of a concept without a term the rest is written. */
	parl_sheet_next_line(sheet, row, at);
	do {
		for (size_t i = 0; i < sheet->column_count; i++)
			parl_sheet_cell(sheet, row, &sheet->columns[i], &cells[i]);
		write_line(sheet, cells, sheet->column_count);
		row->first = false;
	} while (parl_sheet_next_line(sheet, row, at));
	return !sheet->failed;
}

static bool write_all(struct parl_sheet_plan *sheet)
{
	struct parl_sheet_line row = {0};
	size_t *at = parl_arena_array(sheet->arena, sheet->register_count, sizeof(*at));
	parl_view *cells = parl_arena_array(sheet->arena, sheet->column_count, sizeof(*cells));
	bool good;

	row.terms = parl_arena_array(sheet->arena, sheet->register_count, sizeof(*row.terms));
	good = at && cells && row.terms && write_header(sheet) && write_glossary(sheet);
	for (size_t i = 0; good && i < sheet->what->concept_count; i++) {
		row.concept_ = sheet->what->concepts[i];
		good = write_concept(sheet, &row, at, cells);
	}
	return good && !sheet->failed;
}

enum parl_status parl_sheet_write(const struct parl_export *what,
	const struct parl_sheet_writer *writer, struct parl_diagnostics *faults)
{
	struct parl_sheet_plan sheet = {.what = what, .writer = writer, .arena = parl_arena_new()};
	bool good = sheet.arena && parl_sheet_plan(&sheet) && write_all(&sheet);

	if (good)
		parl_sheet_tell_losses(&sheet, faults);
	parl_arena_free(sheet.arena);
	return good ? PARL_OK : parl_diagnose_memory(faults, what->path);
}
