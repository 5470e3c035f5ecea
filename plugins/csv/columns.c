/*
 * columns.c - what the columns are called. Capitals, spaces and hyphens do not count.
 */
#include <string.h>

#include <parlance/text.h>

#include "csv.h"

const struct csv_column csv_columns[] = {
	{"domain", "domain", CSV_CONCEPT, CSV_TEXT, true, "field|area"},
	{"term", CSV_TERM_KEY, CSV_TERM, CSV_TEXT, true, NULL},
	{"status", "status", CSV_TERM, CSV_WORD, true, NULL},
	{"mapping", "mapping", CSV_PAIR, CSV_WORD, true, NULL},
	{"action", "action", CSV_PAIR, CSV_WORD, true, NULL},
	{"part of speech", "pos", CSV_CONCEPT, CSV_WORD, true, "pos"},
	{"definition", "definition", CSV_CONCEPT, CSV_TEXT, true, "meaning"},
	{"reason", "reason", CSV_CONCEPT, CSV_TEXT, true, "why"},
	{"ask", "ask", CSV_CONCEPT, CSV_TEXT, false, "what to ask"},
	{"plain", "plain", CSV_CONCEPT, CSV_BOOL, false, "plain english"},
	{"note", "note", CSV_CONCEPT, CSV_TEXT, true, "notes"},
	{"sources", "sources", CSV_CONCEPT, CSV_IDS, true, "source"},
	{"see", "see", CSV_CONCEPT, CSV_IDS, true, "see also"},
	{"language", "lang", CSV_ROW, CSV_TEXT, true, "lang"},
	{"review", "review", CSV_CONCEPT, CSV_TEXT, false, "review date"},
	{"formerly", "formerly", CSV_CONCEPT, CSV_IDS, false, NULL},
	{"overrides", "overrides", CSV_CONCEPT, CSV_TEXT, false, NULL},
	{"drop", "drop", CSV_CONCEPT, CSV_BOOL, false, NULL},
	{"action", "action", CSV_TERM, CSV_WORD, false, NULL},
	{"mapping", "mapping", CSV_TERM, CSV_WORD, false, NULL},
	{"use", "use", CSV_TERM, CSV_LIST, false, NULL},
	{"part of speech", "pos", CSV_TERM, CSV_WORD, false, "pos"},
	{"head", "head", CSV_TERM, CSV_TEXT, false, NULL},
	{"forms", "forms", CSV_TERM, CSV_LIST, false, NULL},
	{"inflect", "inflect", CSV_TERM, CSV_BOOL, false, NULL},
	{"number", "number", CSV_TERM, CSV_WORD, false, NULL},
	{"countable", "countable", CSV_TERM, CSV_BOOL, false, NULL},
	{"everyday", "everyday", CSV_TERM, CSV_BOOL, false, NULL},
	{"plain", "plain", CSV_TERM, CSV_BOOL, false, "plain english"},
	{"case", "case", CSV_TERM, CSV_WORD, false, NULL},
	{"marks", "marks", CSV_TERM, CSV_WORD, false, NULL},
	{"hyphen", "hyphen", CSV_TERM, CSV_WORD, false, NULL},
	{"note", "note", CSV_TERM, CSV_TEXT, false, "notes"},
	{"drop", "drop", CSV_TERM, CSV_BOOL, false, NULL},
};
const size_t csv_column_count = PARL_LENGTH(csv_columns);

/* Of them, that of the terms themselves. */
#define CSV_TERM_COLUMN 1

#define CONCEPT_NAMES CSV_CONCEPT_COLUMN "|id|concept id"

/* Names longer than this are none of ours. */
#define NAME_MOST 160

/* TEXT in small letters, without what does not count; "" where it is too long. */
static const char *fold(parl_view text, char *room)
{
	size_t size = 0;

	text = csv_value(text);
	for (size_t i = 0; i < text.size; i++) {
		char byte = text.data[i];

		if (strchr(" -_\t\n\r", byte))
			continue;
		if (size + 1 >= NAME_MOST)
			return "";
		room[size++] = (char)(byte >= 'A' && byte <= 'Z' ? byte + 'a' - 'A' : byte);
	}
	room[size] = '\0';
	return room;
}

/* Whether FOLDED is REGISTER (NULL: none) and one of the names of LIST, "a|b". */
static bool is_one_of(const char *folded, const char *register_, const char *list)
{
	char room[NAME_MOST];
	const char *start = folded;

	if (register_) {
		size_t size = strlen(fold(parl_view_of(register_), room));

		if (size == 0 || strncmp(folded, room, size) != 0)
			return false;
		start += size;
	}
	for (const char *at = list; at && *at; at += *at == '|') {
		size_t size = strcspn(at, "|");

		if (strcmp(start, fold((parl_view){at, size}, room)) == 0)
			return true;
		at += size;
	}
	return false;
}

static bool is_named(const char *folded, const char *register_, const struct csv_column *column)
{
	return is_one_of(folded, register_, column->name) ||
		(column->aliases && is_one_of(folded, register_, column->aliases));
}

/* The column that is called FOLDED; of those of terms OF takes the register. */
static const struct csv_column *find_named(
	const char *folded, const char *const *registers, size_t count, size_t *of)
{
	for (size_t i = 0; i < csv_column_count; i++) {
		const struct csv_column *column = &csv_columns[i];

		if (column->level != CSV_TERM) {
			if (is_named(folded, NULL, column))
				return column;
			continue;
		}
		for (*of = 0; *of < count; ++*of)
			if (is_named(folded, registers[*of], column))
				return column;
	}
	return NULL;
}

/* The column that NAME means: also "Commissioners", above the terms of that side. A side that is
 * called as a column is takes nothing from it. */
static const struct csv_column *find(
	parl_view name, const char *const *registers, size_t count, size_t *of)
{
	char room[NAME_MOST];
	const char *folded = fold(name, room);
	const struct csv_column *column = find_named(folded, registers, count, of);

	if (column)
		return column;
	for (*of = 0; *of < count; ++*of)
		if (is_one_of(folded, registers[*of], "|s|words"))
			return &csv_columns[CSV_TERM_COLUMN];
	return NULL;
}

static bool is_concept(parl_view name)
{
	char room[NAME_MOST];

	return is_one_of(fold(name, room), NULL, CONCEPT_NAMES);
}

bool csv_names_term(const struct csv_row *row, const char *const *registers, size_t count)
{
	size_t kept = row->count < CSV_CELLS ? row->count : CSV_CELLS, of;

	for (size_t i = 0; i < kept; i++) {
		char room[NAME_MOST];
		const struct csv_column *column =
			find_named(fold(row->cells[i], room), registers, count, &of);

		if (column && strcmp(column->key, CSV_TERM_KEY) == 0)
			return true;
	}
	return false;
}

bool csv_is_column(parl_view name, const char *const *registers, size_t count)
{
	size_t of;

	return is_concept(name) || find(name, registers, count, &of);
}

/* The column whose name is spelled most nearly so, and its name; NULL: none is near. */
static const char *find_nearest(
	parl_view name, const struct csv_header *header, struct parl_arena *arena)
{
	size_t limit = name.size < 6 ? 1 : name.size < 12 ? 2 : 4;
	const char *nearest = NULL;

	for (size_t i = 0; name.size < NAME_MOST && i < csv_column_count; i++) {
		const struct csv_column *column = &csv_columns[i];
		size_t times = column->level == CSV_TERM ? header->register_count : 1;

		for (size_t of = 0; of < times; of++) {
			const char *full = column->level == CSV_TERM
				? parl_arena_print(
					  arena, "%s %s", header->registers[of], column->name)
				: column->name;
			size_t distance = full ? parl_text_distance(name, parl_view_of(full), limit)
					       : limit + 1;

			if (distance > limit)
				continue;
			nearest = full;
			limit = distance ? distance - 1 : 0;
			if (distance == 0)
				return full;
		}
	}
	if (parl_text_distance(name, parl_view_of(CSV_CONCEPT_COLUMN), limit) <= limit)
		return CSV_CONCEPT_COLUMN;
	return nearest;
}

/* A column by its letters, as spreadsheet programs call it. */
static const char *letters(size_t index, struct parl_arena *arena)
{
	if (index < 26)
		return parl_arena_print(arena, "%c", (char)('A' + index));
	return parl_arena_print(
		arena, "%c%c", (char)('A' + index / 26 - 1), (char)('A' + index % 26));
}

static void report_unknown(const struct csv_header *header, const struct csv_row *row,
	const char *title, struct parl_builder *builder)
{
	struct parl_arena *arena = parl_builder_arena(builder);
	struct parl_origin origin = {row->number, title};
	const char *nearest = find_nearest(parl_view_of(title), header, arena);

	parl_builder_fault(builder, PARL_CODE_IMPORT_COLUMN, origin,
		nearest ? parl_arena_print(arena, "did you mean \"%s\"? Then rename it", nearest)
			: "docs/spreadsheets.md lists the columns; if it is one of your own, all is "
			  "well",
		"there is no column of that name, and what stands in it is left out");
}

static bool is_bound(const struct csv_header *header, const struct csv_bound *bound)
{
	for (size_t i = 0; i < header->count; i++)
		if (header->bound[i].column == bound->column && header->bound[i].of == bound->of)
			return true;
	return false;
}

static void report_second(
	const struct csv_row *row, const char *title, struct parl_builder *builder)
{
	parl_builder_fault(builder, PARL_CODE_IMPORT_COLUMN,
		(struct parl_origin){row->number, title},
		"put both into one column, and delete the other",
		"this column is there a second time, and what stands in it is left out");
}

static void bind(struct csv_header *header, const struct csv_row *row, size_t index,
	struct parl_builder *builder)
{
	struct parl_arena *arena = parl_builder_arena(builder);
	parl_view name = csv_value(row->cells[index]);
	struct csv_bound *bound = &header->bound[index];
	size_t of = 0;

	*bound = (struct csv_bound){
		.title = name.size ? parl_arena_copy(arena, name).data : letters(index, arena)};
	if (name.size == 0)
		return;
	if (is_concept(name)) {
		if (header->concept_at != SIZE_MAX)
			report_second(row, bound->title, builder);
		else
			header->concept_at = index;
		return;
	}
	bound->column = find(name, header->registers, header->register_count, &of);
	bound->of = bound->column && bound->column->level == CSV_TERM ? of : 0;
	if (!bound->column) {
		report_unknown(header, row, bound->title, builder);
	} else if (is_bound(header, bound)) {
		report_second(row, bound->title, builder);
		bound->column = NULL;
	} else if (strcmp(bound->column->key, CSV_TERM_KEY) == 0) {
		header->has_term = true;
	}
}

void csv_header_read(
	struct csv_header *header, const struct csv_row *row, struct parl_builder *builder)
{
	size_t kept = row->count < CSV_CELLS ? row->count : CSV_CELLS;

	header->concept_at = SIZE_MAX;
	for (size_t i = 0; i < kept; i++) {
		bind(header, row, i, builder);
		header->count = i + 1;
	}
}
