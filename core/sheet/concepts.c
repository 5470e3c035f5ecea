/*
 * concepts.c - rows of terms: one row a pair, the first row of a concept with what is said of it.
 */
#include <string.h>

#include <parlance/text.h>

#include "reading.h"

void parl_sheet_concepts_begin(struct parl_sheet_concepts *concepts, struct parl_builder *builder,
	const struct parl_sheet_header *header)
{
	*concepts = (struct parl_sheet_concepts){.builder = builder, .header = header};
	parl_sheet_firsts_begin(&concepts->firsts);
}

void parl_sheet_concepts_release(struct parl_sheet_concepts *concepts)
{
	parl_map_release(&concepts->firsts);
}

static bool is_id_byte(char byte)
{
	return (byte >= 'a' && byte <= 'z') || parl_sheet_is_digit(byte);
}

/* An id made from a term: small letters without their accents, digits, and a hyphen for all else,
 * but for apostrophes: "women's refuge" becomes womens-refuge. Data NULL: out of memory. */
static parl_view make_id(parl_view term, struct parl_arena *arena)
{
	struct parl_buffer key = PARL_BUFFER_EMPTY;
	parl_view bytes = term;
	char *id;
	size_t size = 0;
	bool failed;

	if (parl_text_key(term, PARL_KEY_MARKS_IGNORE, &key))
		bytes = parl_buffer_view(&key);
	id = parl_arena_alloc(arena, bytes.size);
	for (size_t i = 0; id && i < bytes.size && size < 100; i++) {
		if (is_id_byte(bytes.data[i]))
			id[size++] = bytes.data[i];
		else if (size && id[size - 1] != '-' && bytes.data[i] != '\'')
			id[size++] = '-';
	}
	while (size && id[size - 1] == '-')
		size--;
	failed = key.failed || !id;
	parl_buffer_release(&key);
	return failed ? (parl_view){NULL, 0} : (parl_view){id, size};
}

/* The first term of the row, and where it stands; SIZE_MAX: there is none. */
static size_t first_term(const struct parl_sheet_reading *reading)
{
	for (size_t i = 0; i < reading->of->header->count; i++)
		if (parl_sheet_is_term(parl_sheet_column_at(reading, i)) &&
			parl_sheet_cell_at(reading->row, i).size)
			return i;
	return SIZE_MAX;
}

static bool says_override(const struct parl_sheet_reading *reading)
{
	for (size_t i = 0; i < reading->of->header->count; i++) {
		const struct parl_sheet_column *column = parl_sheet_column_at(reading, i);

		if (column && strcmp(column->key, "overrides") == 0)
			return parl_sheet_cell_at(reading->row, i).size > 0;
	}
	return reading->override;
}

static void report_no_term(struct parl_sheet_reading *reading)
{
	parl_builder_fault(reading->of->builder, PARL_CODE_IMPORT_NO_TERM,
		(struct parl_origin){.row = reading->row->number},
		"write a third-sector term, a commissioner term, or both", "this row has no term");
	reading->faulty = true;
}

static bool find_concept(struct parl_sheet_reading *reading)
{
	struct parl_builder *builder = reading->of->builder;
	size_t at = reading->of->header->concept_at, term = first_term(reading);

	reading->id = parl_sheet_cell_at(reading->row, at);
	if (reading->id.size == 0 && term == SIZE_MAX && !says_override(reading)) {
		report_no_term(reading);
		return false;
	}
	if (reading->id.size == 0) {
		reading->unnamed = true;
		at = term;
		reading->id = term == SIZE_MAX ? (parl_view){"", 0}
					       : make_id(parl_sheet_cell_at(reading->row, term),
							 parl_builder_arena(builder));
	}
	if (!reading->id.data) {
		reading->of->failed = true;
		return false;
	}
	if (reading->id.size == 0) {
		reading->faulty = true;
		parl_builder_fault(builder, PARL_CODE_IMPORT_ID,
			parl_sheet_origin_at(reading, reading->of->header->concept_at),
			"write a short name into the column \"" PARL_SHEET_CONCEPT_COLUMN
			"\": letters, digits and hyphens",
			"this row does not say of which concept it is");
		return false;
	}
	reading->concept_ =
		parl_builder_concept(builder, reading->id, parl_sheet_origin_at(reading, at));
	reading->override = memchr(reading->id.data, '/', reading->id.size) != NULL;
	return reading->concept_ != NULL;
}

static bool equal_folded(parl_view a, parl_view b, struct parl_arena *arena)
{
	return a.size == b.size &&
		parl_view_equal(parl_sheet_lower(a, arena), parl_sheet_lower(b, arena));
}

static const char *conflict_help(
	const struct parl_sheet_reading *reading, const struct parl_sheet_column *column)
{
	const struct parl_sheet_header *header = reading->of->header;

	if (column->level == PARL_SHEET_PAIR)
		return parl_arena_print(parl_builder_arena(reading->of->builder),
			"leave it empty here, or add a %s term to this row", header->registers[0]);
	if (parl_sheet_cell_at(reading->row, header->concept_at).size == 0)
		return "leave it empty here; or, if this row is about another idea, write a name "
		       "of its own into the column \"" PARL_SHEET_CONCEPT_COLUMN "\"";
	return "say it in the first row of the concept only, and leave it empty here";
}

/* What a further row says of the concept: nothing, the same, or something about its own term. */
static void put_further(struct parl_sheet_reading *reading, size_t at)
{
	const struct parl_sheet_column *column = parl_sheet_column_at(reading, at);
	struct parl_builder *builder = reading->of->builder;
	parl_view first = parl_sheet_cell_at(reading->first, at),
		  value = parl_sheet_cell_at(reading->row, at);

	if (parl_view_equal(first, value) ||
		(column->kind == PARL_SHEET_WORD &&
			equal_folded(first, value, parl_builder_arena(builder))))
		return;
	if (column->level == PARL_SHEET_PAIR && reading->terms[0]) {
		parl_sheet_put(reading, reading->terms[0], at);
		return;
	}
	parl_builder_fault(builder, PARL_CODE_IMPORT_CONFLICT, parl_sheet_origin_at(reading, at),
		conflict_help(reading, column),
		"the concept \"%.*s\" begins in row %zu, which says %s", (int)reading->id.size,
		reading->id.data, reading->first->number,
		first.size ? "something else" : "nothing about this");
	reading->faulty = true;
}

static void read_terms(struct parl_sheet_reading *reading)
{
	const struct parl_sheet_header *header = reading->of->header;

	for (size_t i = 0; i < header->count; i++) {
		const struct parl_sheet_bound *bound = &header->bound[i];
		parl_view value = parl_sheet_cell_at(reading->row, i);

		if (!parl_sheet_is_term(bound->column) || !value.size)
			continue;
		parl_sheet_doubt_term(reading, i);
		reading->terms[bound->of] = parl_builder_term(reading->of->builder,
			reading->concept_, header->registers[bound->of], value,
			parl_sheet_origin_at(reading, i));
	}
}

static void read_term_cell(struct parl_sheet_reading *reading, size_t at)
{
	const struct parl_sheet_bound *bound = &reading->of->header->bound[at];

	if (reading->terms[bound->of]) {
		parl_sheet_put(reading, reading->terms[bound->of], at);
		return;
	}
	parl_builder_fault(reading->of->builder, PARL_CODE_IMPORT_NO_TERM,
		parl_sheet_origin_at(reading, at), "write the term beside it, or empty this cell",
		"this cell says something of a %s term, and there is none in this row",
		reading->of->header->registers[bound->of]);
	reading->faulty = true;
}

static void read_cell(struct parl_sheet_reading *reading, size_t at)
{
	const struct parl_sheet_column *column = parl_sheet_column_at(reading, at);

	if (!column || parl_sheet_is_term(column) || !parl_sheet_cell_at(reading->row, at).size)
		return;
	switch (column->level) {
	case PARL_SHEET_TERM:
		read_term_cell(reading, at);
		break;
	case PARL_SHEET_ROW:
		for (size_t i = 0; i < reading->of->header->register_count; i++)
			parl_sheet_put(reading, reading->terms[i], at);
		break;
	case PARL_SHEET_CONCEPT:
	case PARL_SHEET_PAIR:
		if (reading->first)
			put_further(reading, at);
		else
			parl_sheet_put(reading, reading->concept_, at);
		break;
	}
}

static void read_row(struct parl_sheet_reading *reading)
{
	if (first_term(reading) == SIZE_MAX && !says_override(reading)) {
		report_no_term(reading);
		return;
	}
	if (parl_sheet_firsts_take(&reading->of->firsts, reading->concept_, reading->row,
		    &reading->first) != PARL_OK) {
		reading->of->failed = true;
		return;
	}
	read_terms(reading);
	for (size_t i = 0; i < reading->of->header->count; i++)
		read_cell(reading, i);
	parl_sheet_doubt_row(reading);
	reading->of->begun = true;
}

/* Whether no column that is read has anything in this row: a number that somebody wrote before it
 * is no row of terms. */
static bool is_beside(const struct parl_sheet_reading *reading)
{
	const struct parl_sheet_header *header = reading->of->header;

	for (size_t i = 0; i < header->count; i++)
		if ((i == header->concept_at || parl_sheet_column_at(reading, i)) &&
			parl_sheet_cell_at(reading->row, i).size)
			return false;
	return true;
}

/* A faulty row still says that its concept is there, so that others may refer to it. */
void parl_sheet_concepts_read(
	struct parl_sheet_concepts *concepts, const struct parl_sheet_row *row)
{
	struct parl_sheet_reading reading = {.of = concepts, .row = row};

	reading.terms = parl_arena_array(parl_builder_arena(concepts->builder),
		concepts->header->register_count + 1, sizeof(*reading.terms));
	if (!reading.terms) {
		concepts->failed = true;
		return;
	}
	parl_sheet_check_encoding(&reading);
	parl_sheet_check_cells(&reading);
	if (!is_beside(&reading) && find_concept(&reading) && !reading.faulty)
		read_row(&reading);
}
