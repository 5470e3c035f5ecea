/*
 * plan.c - which columns a spreadsheet has, and what stands in its cells.
 */
#include "plan.h"

#include <stdlib.h>
#include <string.h>

static bool is_pair(const char *name)
{
	return strcmp(name, PARL_SHEET_FIRST) == 0 || strcmp(name, PARL_SHEET_SECOND) == 0;
}

/* The registers of what is exported, which number its terms; a glossary that names none has the
 * pair's columns both, to be filled in. */
static bool plan_registers(struct parl_sheet_plan *sheet)
{
	const struct parl_export *what = sheet->what;

	sheet->registers = parl_arena_array(sheet->arena, what->register_count + 2, sizeof(char *));
	sheet->declared = parl_glossary_registers_declared(what->glossary);
	for (size_t i = 0; sheet->registers && i < what->register_count; i++) {
		sheet->registers[i] = what->registers[i];
		sheet->declared = sheet->declared || !is_pair(what->registers[i]);
	}
	sheet->register_count = what->register_count;
	if (!sheet->registers || sheet->declared)
		return sheet->registers != NULL;
	/* A single one of the pair keeps its number; the other comes behind it. */
	if (sheet->register_count == 1)
		sheet->registers[sheet->register_count++] =
			strcmp(what->registers[0], PARL_SHEET_FIRST) == 0 ? PARL_SHEET_SECOND
									  : PARL_SHEET_FIRST;
	return true;
}

static parl_view text_of(const struct parl_term *term, const char *key)
{
	parl_view text = {NULL, 0};

	parl_term_said(term, key, &text, 1);
	return text;
}

static parl_view language_of(const struct parl_term *term)
{
	parl_view tag = text_of(term, "lang");

	return tag.data ? tag : (parl_view){"", 0};
}

/* The next term of register NUMBER from *AT on, among the concept's terms. */
static const struct parl_term *next_term(const struct parl_sheet_plan *sheet,
	const struct parl_concept *concept_, size_t number, size_t *at)
{
	for (; *at < parl_concept_term_count(concept_); ++*at) {
		const struct parl_term *term = parl_concept_term(concept_, *at);

		if (parl_term_register(term) == (int)number &&
			!parl_settled_hides(sheet->what->settled, term))
			return term;
	}
	return NULL;
}

/* Terms stand beside one another in their order, as long as they are of one language. */
bool parl_sheet_next_line(
	const struct parl_sheet_plan *sheet, struct parl_sheet_line *row, size_t *at)
{
	bool any = false;
	parl_view language = {NULL, 0};

	for (size_t i = 0; i < sheet->register_count; i++) {
		const struct parl_term *term = next_term(sheet, row->concept_, i, &at[i]);

		row->terms[i] = NULL;
		if (!term || (any && !parl_view_equal(language, language_of(term))))
			continue;
		any = true;
		language = language_of(term);
		row->terms[i] = term;
		at[i]++;
	}
	return any;
}

static bool is_torn(parl_view item, enum parl_sheet_kind kind)
{
	for (size_t i = 0; i < item.size; i++)
		if (item.data[i] == ';' || item.data[i] == '\n' ||
			(kind == PARL_SHEET_IDS && item.data[i] == ','))
			return true;
	return false;
}

/* Texts as one cell, "a; b". */
static parl_view join(struct parl_sheet_plan *sheet, const parl_view *texts, size_t count,
	enum parl_sheet_kind kind)
{
	struct parl_buffer cell = PARL_BUFFER_EMPTY;
	parl_view copy;

	for (size_t i = 0; i < count; i++) {
		parl_buffer_print(&cell, "%s", i ? "; " : "");
		parl_buffer_add_view(&cell, texts[i]);
		sheet->torn += is_torn(texts[i], kind);
	}
	copy = parl_arena_copy(sheet->arena, parl_buffer_view(&cell));
	sheet->failed |= cell.failed || !copy.data;
	parl_buffer_release(&cell);
	return copy.data ? copy : (parl_view){"", 0};
}

/* What COUNT texts are in a cell. */
static parl_view cell_of(struct parl_sheet_plan *sheet, const struct parl_sheet_column *column,
	const parl_view *texts, size_t count)
{
	if (count == 0)
		return (parl_view){"", 0};
	if (column->kind == PARL_SHEET_LIST || column->kind == PARL_SHEET_IDS)
		return join(sheet, texts, count, column->kind);
	if (column->kind == PARL_SHEET_BOOL)
		return parl_view_of(texts[0].data[0] == 't' ? "yes" : "no");
	return texts[0];
}

static parl_view said_of_term(struct parl_sheet_plan *sheet, const struct parl_term *term,
	const struct parl_sheet_column *column)
{
	size_t count = parl_term_said(term, column->key, NULL, 0);
	parl_view *texts = parl_arena_array(sheet->arena, count, sizeof(*texts));

	if (!texts)
		return (parl_view){"", 0};
	parl_term_said(term, column->key, texts, count);
	return cell_of(sheet, column, texts, count);
}

static parl_view said_of_concept(struct parl_sheet_plan *sheet, const struct parl_concept *concept_,
	const struct parl_sheet_column *column)
{
	size_t count = parl_concept_said(concept_, column->key, NULL, 0);
	parl_view *texts = parl_arena_array(sheet->arena, count, sizeof(*texts));

	if (!texts)
		return (parl_view){"", 0};
	parl_concept_said(concept_, column->key, texts, count);
	return cell_of(sheet, column, texts, count);
}

/* What a term says of itself, where that is not what its concept says anyway. */
static parl_view said_apart(struct parl_sheet_plan *sheet, const struct parl_sheet_line *row,
	const struct parl_term *term, const struct parl_sheet_column *column)
{
	parl_view own = said_of_term(sheet, term, column);

	return parl_view_equal(own, said_of_concept(sheet, row->concept_, column))
		? (parl_view){"", 0}
		: own;
}

/* An action or a mapping of a term of the first register stands in the column of the concept's,
 * in further rows; in the first row it needs one of its own. */
static bool is_pair_column(const struct parl_sheet_place *column)
{
	return column->of == 0 &&
		(strcmp(column->column->key, "action") == 0 ||
			strcmp(column->column->key, "mapping") == 0);
}

static parl_view term_cell(struct parl_sheet_plan *sheet, const struct parl_sheet_line *row,
	const struct parl_sheet_place *column)
{
	const struct parl_term *term = row->terms[column->of];

	if (!term)
		return (parl_view){"", 0};
	if (strcmp(column->column->key, PARL_SHEET_TERM_KEY) == 0)
		return parl_term_text(term);
	/* Composed, only one of two layers' preferred terms still is. */
	if (sheet->what->vocabulary && strcmp(column->column->key, "status") == 0)
		return parl_view_of(parl_term_status_name(parl_term_status_of(term)));
	if (!is_pair_column(column))
		return said_of_term(sheet, term, column->column);
	return row->first ? said_apart(sheet, row, term, column->column) : (parl_view){"", 0};
}

/* The id, or what is overridden, by which the row finds its concept again. */
static parl_view concept_cell(
	const struct parl_sheet_plan *sheet, const struct parl_concept *concept_)
{
	parl_view id = {NULL, 0};

	if (sheet->what->vocabulary)
		return parl_view_of(parl_settled_id(sheet->what->settled, concept_));
	if (parl_concept_said(concept_, "id", &id, 1) == 0)
		parl_concept_said(concept_, "overrides", &id, 1);
	return id.data ? id : parl_view_of(parl_concept_id(concept_));
}

static parl_view override_cell(struct parl_sheet_plan *sheet, const struct parl_sheet_line *row,
	const struct parl_sheet_column *column)
{
	/* Composed, it is settled; without an id of its own it stands in the concept's column. */
	if (sheet->what->vocabulary || parl_concept_said(row->concept_, "id", NULL, 0) == 0)
		return (parl_view){"", 0};
	return said_of_concept(sheet, row->concept_, column);
}

static parl_view row_cell(const struct parl_sheet_plan *sheet, const struct parl_sheet_line *row)
{
	for (size_t i = 0; i < sheet->register_count; i++)
		if (row->terms[i])
			return language_of(row->terms[i]);
	return (parl_view){"", 0};
}

bool parl_sheet_cell(struct parl_sheet_plan *sheet, const struct parl_sheet_line *row,
	const struct parl_sheet_place *column, parl_view *text)
{
	*text = (parl_view){"", 0};
	if (!column->column) {
		*text = concept_cell(sheet, row->concept_);
		return true;
	}
	switch (column->column->level) {
	case PARL_SHEET_TERM:
		*text = term_cell(sheet, row, column);
		break;
	case PARL_SHEET_ROW:
		*text = row_cell(sheet, row);
		break;
	case PARL_SHEET_PAIR:
		if (row->first)
			*text = said_of_concept(sheet, row->concept_, column->column);
		else if (row->terms[0])
			*text = said_apart(sheet, row, row->terms[0], column->column);
		break;
	case PARL_SHEET_CONCEPT:
		if (!row->first)
			break;
		*text = strcmp(column->column->key, "overrides") == 0
			? override_cell(sheet, row, column->column)
			: said_of_concept(sheet, row->concept_, column->column);
		break;
	}
	return text->size > 0;
}

/* Whether any row has something in the column. */
static bool is_used(struct parl_sheet_plan *sheet, const struct parl_sheet_place *column,
	size_t *at, const struct parl_term **terms)
{
	parl_view text;

	for (size_t i = 0; i < sheet->what->concept_count; i++) {
		struct parl_sheet_line row = {sheet->what->concepts[i], terms, true};

		memset(at, 0, sheet->register_count * sizeof(*at));
		parl_sheet_next_line(sheet, &row, at);
		do {
			if (parl_sheet_cell(sheet, &row, column, &text))
				return true;
			row.first = false;
		} while (parl_sheet_next_line(sheet, &row, at));
	}
	return false;
}

static void add_column(
	struct parl_sheet_plan *sheet, const struct parl_sheet_column *column, size_t of)
{
	sheet->columns[sheet->column_count++] = (struct parl_sheet_place){column, of};
}

/* Of the columns that every export has, those of one register stand together. */
static void add_terms(struct parl_sheet_plan *sheet, const struct parl_sheet_column *from)
{
	for (size_t of = 0; of < sheet->register_count; of++)
		for (const struct parl_sheet_column *column = from;
			column->level == PARL_SHEET_TERM && column->always; column++)
			add_column(sheet, column, of);
}

bool parl_sheet_plan(struct parl_sheet_plan *sheet)
{
	size_t *at;
	const struct parl_term **terms;

	if (!plan_registers(sheet))
		return false;
	at = parl_arena_array(sheet->arena, sheet->register_count, sizeof(*at));
	terms = parl_arena_array(sheet->arena, sheet->register_count, sizeof(*terms));
	sheet->columns = parl_arena_array(sheet->arena,
		1 + parl_sheet_column_count * (sheet->register_count + 1), sizeof(*sheet->columns));
	if (!at || !terms || !sheet->columns)
		return false;
	add_column(sheet, NULL, 0);
	for (size_t i = 0; i < parl_sheet_column_count; i++) {
		const struct parl_sheet_column *column = &parl_sheet_columns[i];
		size_t times = column->level == PARL_SHEET_TERM ? sheet->register_count : 1;

		if (column->always && column->level == PARL_SHEET_TERM) {
			if (strcmp(column->key, PARL_SHEET_TERM_KEY) == 0)
				add_terms(sheet, column);
			continue;
		}
		for (size_t of = 0; of < times; of++) {
			const struct parl_sheet_place candidate = {column, of};

			if (column->always || is_used(sheet, &candidate, at, terms))
				add_column(sheet, column, of);
		}
	}
	sheet->torn = 0;
	return true;
}
