/*
 * concepts.c - rows of terms: one row a pair, the first row of a concept with what is said of it.
 */
#include <stdlib.h>
#include <string.h>

#include "csv.h"

/* The first row of a concept. */
struct csv_first {
	const struct parl_node *concept_; /* NULL: a free slot */
	struct csv_row row;
};

/* A row while it is read. */
struct reading {
	struct csv_concepts *of;
	const struct csv_row *row;
	struct parl_node *concept_;
	const struct csv_row *first; /* the concept's first row; NULL: this is it */
	struct parl_node **terms;    /* by register; NULL: none in this row */
	parl_view id;
	bool override;
	bool faulty;
};

void csv_concepts_begin(struct csv_concepts *concepts, struct parl_builder *builder,
	const struct csv_header *header)
{
	*concepts = (struct csv_concepts){.builder = builder, .header = header};
}

void csv_concepts_release(struct csv_concepts *concepts)
{
	free(concepts->slots);
}

/* --- the first row of each concept */

static size_t slot_of(const struct csv_concepts *concepts, const struct parl_node *concept_)
{
	size_t at = ((uintptr_t)concept_ >> 4) * (size_t)0x9E3779B97F4A7C15u;

	for (at = (at >> 20) & concepts->mask;
		concepts->slots[at].concept_ && concepts->slots[at].concept_ != concept_;)
		at = (at + 1) & concepts->mask;
	return at;
}

static bool grow(struct csv_concepts *concepts)
{
	struct csv_first *old = concepts->slots;
	size_t mask = old ? concepts->mask * 2 + 1 : 63, room = old ? concepts->mask + 1 : 0;
	struct csv_first *larger;

	if (old && concepts->count * 2 <= concepts->mask)
		return true;
	larger = calloc(mask + 1, sizeof(*larger));
	if (!larger)
		return false;
	concepts->slots = larger;
	concepts->mask = mask;
	for (size_t i = 0; i < room; i++)
		if (old[i].concept_)
			larger[slot_of(concepts, old[i].concept_)] = old[i];
	free(old);
	return true;
}

/* The first row of the reading's concept; NULL: it is this one, which is remembered. */
static const struct csv_row *first_row(struct reading *reading)
{
	struct csv_concepts *concepts = reading->of;
	struct csv_first *slot;

	if (!grow(concepts)) {
		concepts->failed = true;
		return NULL;
	}
	slot = &concepts->slots[slot_of(concepts, reading->concept_)];
	if (slot->concept_)
		return &slot->row;
	concepts->count++;
	*slot = (struct csv_first){reading->concept_, *reading->row};
	return NULL;
}

/* --- cells */

static parl_view cell_at(const struct csv_row *row, size_t at)
{
	size_t kept = row->count < CSV_CELLS ? row->count : CSV_CELLS;

	return at < kept ? csv_value(row->cells[at]) : (parl_view){"", 0};
}

static struct parl_origin origin_at(const struct reading *reading, size_t at)
{
	return (struct parl_origin){
		reading->row->number, at < CSV_CELLS ? reading->of->header->bound[at].title : NULL};
}

static const struct csv_column *column_at(const struct reading *reading, size_t at)
{
	return reading->of->header->bound[at].column;
}

static bool is_term(const struct csv_column *column)
{
	return column && strcmp(column->key, CSV_TERM_KEY) == 0;
}

/* Too many cells, and what a spreadsheet program shows in place of a failed formula. */
static void check_cells(struct reading *reading)
{
	const struct csv_header *header = reading->of->header;
	struct parl_builder *builder = reading->of->builder;
	const struct csv_row *row = reading->row;
	size_t last = row->count < CSV_CELLS ? row->count : CSV_CELLS;

	while (row->count <= CSV_CELLS && last > header->count && !cell_at(row, last - 1).size)
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
		parl_view value = cell_at(row, i);

		if (!csv_is_error(value))
			continue;
		parl_builder_fault(builder, PARL_CODE_IMPORT_CELL_ERROR, origin_at(reading, i),
			"type the text again, with an apostrophe before it: 'text",
			"the spreadsheet took this cell for a formula and shows the error %.*s",
			(int)value.size, value.data);
		reading->faulty = true;
	}
}

static void check_encoding(struct reading *reading)
{
	for (size_t i = 0; i < reading->of->header->count; i++) {
		if (!csv_is_ill_formed(cell_at(reading->row, i)))
			continue;
		parl_builder_fault(reading->of->builder, PARL_CODE_ENCODING, origin_at(reading, i),
			"type the text of this cell again, and save the file as 'CSV UTF-8'",
			"this cell holds bytes that are no characters");
		reading->faulty = true;
	}
}

/* --- the concept */

/* An id made from a term: small letters and digits, all else a hyphen. */
static parl_view make_id(parl_view term, struct parl_arena *arena)
{
	char *id = parl_arena_alloc(arena, term.size);
	size_t size = 0;

	for (size_t i = 0; id && i < term.size && size < 100; i++) {
		char byte = term.data[i];

		if (byte >= 'A' && byte <= 'Z')
			byte = (char)(byte + 'a' - 'A');
		if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9'))
			id[size++] = byte;
		else if (size && id[size - 1] != '-' && (byte == ' ' || byte == '-'))
			id[size++] = '-';
	}
	while (size && id[size - 1] == '-')
		size--;
	return (parl_view){id ? id : "", size};
}

/* The first term of the row, and where it stands; SIZE_MAX: there is none. */
static size_t first_term(const struct reading *reading)
{
	for (size_t i = 0; i < reading->of->header->count; i++)
		if (is_term(column_at(reading, i)) && cell_at(reading->row, i).size)
			return i;
	return SIZE_MAX;
}

static bool find_concept(struct reading *reading)
{
	struct parl_builder *builder = reading->of->builder;
	size_t at = reading->of->header->concept_at, term = first_term(reading);

	reading->id = cell_at(reading->row, at);
	if (reading->id.size == 0) {
		at = term;
		reading->id = term == SIZE_MAX
			? (parl_view){"", 0}
			: make_id(cell_at(reading->row, term), parl_builder_arena(builder));
	}
	if (reading->id.size == 0) {
		reading->faulty = true;
		parl_builder_fault(builder, PARL_CODE_IMPORT_ID,
			origin_at(reading, reading->of->header->concept_at),
			"write a short name into the column \"" CSV_CONCEPT_COLUMN
			"\": letters, digits and hyphens",
			"this row does not say of which concept it is");
		return false;
	}
	reading->concept_ = parl_builder_concept(builder, reading->id, origin_at(reading, at));
	reading->override = memchr(reading->id.data, '/', reading->id.size) != NULL;
	return reading->concept_ != NULL;
}

/* --- values */

static parl_view lower(parl_view text, struct parl_arena *arena)
{
	char *copy = (char *)parl_arena_copy(arena, text).data;

	for (size_t i = 0; copy && i < text.size; i++)
		if (copy[i] >= 'A' && copy[i] <= 'Z')
			copy[i] = (char)(copy[i] + 'a' - 'A');
	return (parl_view){copy ? copy : "", copy ? text.size : 0};
}

static void put_bool(struct reading *reading, struct parl_node *object, size_t at, parl_view value)
{
	struct parl_builder *builder = reading->of->builder;
	parl_view word = lower(value, parl_builder_arena(builder));
	static const char *const words[] = {"no", "false", "n", "0", "yes", "true", "y", "1", "x"};
	const size_t count = sizeof(words) / sizeof(*words);

	for (size_t i = 0; i < count; i++)
		if (parl_view_equal(word, parl_view_of(words[i]))) {
			parl_builder_bool(builder, object, column_at(reading, at)->key, i >= 4,
				origin_at(reading, at));
			return;
		}
	parl_builder_fault(builder, PARL_CODE_IMPORT_WORD, origin_at(reading, at),
		"write yes or no, or leave the cell empty", "\"%.*s\" is neither yes nor no",
		(int)(value.size < 60 ? value.size : 60), value.data);
}

static void put(struct reading *reading, struct parl_node *object, size_t at)
{
	const struct csv_column *column = column_at(reading, at);
	struct parl_builder *builder = reading->of->builder;
	struct parl_origin origin = origin_at(reading, at);
	parl_view value = cell_at(reading->row, at), item;
	struct parl_node *list;

	switch (column->kind) {
	case CSV_TEXT:
		parl_builder_text(builder, object, column->key, value, origin);
		break;
	case CSV_WORD:
		parl_builder_text(builder, object, column->key,
			lower(value, parl_builder_arena(builder)), origin);
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

static bool equal_folded(parl_view a, parl_view b, struct parl_arena *arena)
{
	return a.size == b.size && parl_view_equal(lower(a, arena), lower(b, arena));
}

/* What a further row says of the concept: nothing, the same, or something about its own term. */
static void put_further(struct reading *reading, size_t at)
{
	const struct csv_column *column = column_at(reading, at);
	struct parl_builder *builder = reading->of->builder;
	parl_view first = cell_at(reading->first, at), value = cell_at(reading->row, at);

	if (parl_view_equal(first, value) ||
		(column->kind == CSV_WORD &&
			equal_folded(first, value, parl_builder_arena(builder))))
		return;
	if (column->level == CSV_PAIR && reading->terms[0]) {
		put(reading, reading->terms[0], at);
		return;
	}
	parl_builder_fault(builder, PARL_CODE_IMPORT_CONFLICT, origin_at(reading, at),
		column->level == CSV_PAIR
			? "leave it empty here, or add a term of the first language to this row"
			: "say it in the first row of the concept only, and leave it empty here",
		"the concept \"%.*s\" begins in row %zu, which says %s", (int)reading->id.size,
		reading->id.data, reading->first->number,
		first.size ? "something else" : "nothing about this");
	reading->faulty = true;
}

static void read_terms(struct reading *reading)
{
	const struct csv_header *header = reading->of->header;

	for (size_t i = 0; i < header->count; i++) {
		const struct csv_bound *bound = &header->bound[i];
		parl_view value = cell_at(reading->row, i);

		if (is_term(bound->column) && value.size)
			reading->terms[bound->of] =
				parl_builder_term(reading->of->builder, reading->concept_,
					header->registers[bound->of], value, origin_at(reading, i));
	}
}

static void read_term_cell(struct reading *reading, size_t at)
{
	const struct csv_bound *bound = &reading->of->header->bound[at];

	if (reading->terms[bound->of]) {
		put(reading, reading->terms[bound->of], at);
		return;
	}
	parl_builder_fault(reading->of->builder, PARL_CODE_IMPORT_NO_TERM, origin_at(reading, at),
		"write the term beside it, or empty this cell",
		"this cell says something of a %s term, and there is none in this row",
		reading->of->header->registers[bound->of]);
	reading->faulty = true;
}

static void read_cell(struct reading *reading, size_t at)
{
	const struct csv_column *column = column_at(reading, at);

	if (!column || is_term(column) || !cell_at(reading->row, at).size)
		return;
	switch (column->level) {
	case CSV_TERM:
		read_term_cell(reading, at);
		break;
	case CSV_ROW:
		for (size_t i = 0; i < reading->of->header->register_count; i++)
			put(reading, reading->terms[i], at);
		break;
	case CSV_CONCEPT:
	case CSV_PAIR:
		if (reading->first)
			put_further(reading, at);
		else
			put(reading, reading->concept_, at);
		break;
	}
}

static bool says_override(const struct reading *reading)
{
	for (size_t i = 0; i < reading->of->header->count; i++) {
		const struct csv_column *column = column_at(reading, i);

		if (column && strcmp(column->key, "overrides") == 0)
			return cell_at(reading->row, i).size > 0;
	}
	return reading->override;
}

static void read_row(struct reading *reading)
{
	struct parl_builder *builder = reading->of->builder;

	if (first_term(reading) == SIZE_MAX && !says_override(reading)) {
		parl_builder_fault(builder, PARL_CODE_IMPORT_NO_TERM,
			(struct parl_origin){reading->row->number, NULL},
			"write a third-sector term, a commissioner term, or both",
			"this row has no term");
		return;
	}
	reading->first = first_row(reading);
	read_terms(reading);
	for (size_t i = 0; i < reading->of->header->count; i++)
		read_cell(reading, i);
}

static bool is_blank(const struct reading *reading)
{
	for (size_t i = 0; i < reading->row->count && i < CSV_CELLS; i++)
		if (cell_at(reading->row, i).size)
			return false;
	return reading->row->count <= CSV_CELLS;
}

/* A faulty row still says that its concept is there, so that others may refer to it. */
void csv_concepts_read(struct csv_concepts *concepts, const struct csv_row *row)
{
	struct reading reading = {.of = concepts, .row = row};

	if (is_blank(&reading))
		return;
	reading.terms = parl_arena_array(parl_builder_arena(concepts->builder),
		concepts->header->register_count + 1, sizeof(*reading.terms));
	if (!reading.terms) {
		concepts->failed = true;
		return;
	}
	check_encoding(&reading);
	check_cells(&reading);
	if (find_concept(&reading) && !reading.faulty)
		read_row(&reading);
}
