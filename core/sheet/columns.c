/*
 * columns.c - what the columns are called. Capitals, spaces and hyphens do not count.
 */
#include <string.h>

#include <parlance/text.h>

#include "sheet.h"

const struct parl_sheet_column parl_sheet_columns[] = {
	{"domain", "domain", PARL_SHEET_CONCEPT, PARL_SHEET_TEXT, true, "field|area"},
	{"term", PARL_SHEET_TERM_KEY, PARL_SHEET_TERM, PARL_SHEET_TEXT, true, NULL},
	{"status", "status", PARL_SHEET_TERM, PARL_SHEET_WORD, true, NULL},
	{"mapping", "mapping", PARL_SHEET_PAIR, PARL_SHEET_WORD, true, NULL},
	{"action", "action", PARL_SHEET_PAIR, PARL_SHEET_WORD, true, NULL},
	{"part of speech", "pos", PARL_SHEET_CONCEPT, PARL_SHEET_WORD, true, "pos"},
	{"definition", "definition", PARL_SHEET_CONCEPT, PARL_SHEET_TEXT, true, "meaning"},
	{"reason", "reason", PARL_SHEET_CONCEPT, PARL_SHEET_TEXT, true, "why"},
	{"ask", "ask", PARL_SHEET_CONCEPT, PARL_SHEET_TEXT, false, "what to ask"},
	{"plain", "plain", PARL_SHEET_CONCEPT, PARL_SHEET_BOOL, false, "plain english"},
	{"note", "note", PARL_SHEET_CONCEPT, PARL_SHEET_TEXT, true, "notes"},
	{"sources", "sources", PARL_SHEET_CONCEPT, PARL_SHEET_IDS, true, "source"},
	{"see", "see", PARL_SHEET_CONCEPT, PARL_SHEET_IDS, true, "see also"},
	{"language", "lang", PARL_SHEET_ROW, PARL_SHEET_TEXT, true, "lang"},
	{"review", "review", PARL_SHEET_CONCEPT, PARL_SHEET_TEXT, false, "review date"},
	{"formerly", "formerly", PARL_SHEET_CONCEPT, PARL_SHEET_IDS, false, NULL},
	{"overrides", "overrides", PARL_SHEET_CONCEPT, PARL_SHEET_TEXT, false, NULL},
	{"drop", "drop", PARL_SHEET_CONCEPT, PARL_SHEET_BOOL, false, NULL},
	{"action", "action", PARL_SHEET_TERM, PARL_SHEET_WORD, false, NULL},
	{"mapping", "mapping", PARL_SHEET_TERM, PARL_SHEET_WORD, false, NULL},
	{"use", "use", PARL_SHEET_TERM, PARL_SHEET_LIST, false, NULL},
	{"part of speech", "pos", PARL_SHEET_TERM, PARL_SHEET_WORD, false, "pos"},
	{"head", "head", PARL_SHEET_TERM, PARL_SHEET_TEXT, false, NULL},
	{"forms", "forms", PARL_SHEET_TERM, PARL_SHEET_LIST, false, NULL},
	{"inflect", "inflect", PARL_SHEET_TERM, PARL_SHEET_BOOL, false, NULL},
	{"number", "number", PARL_SHEET_TERM, PARL_SHEET_WORD, false, NULL},
	{"countable", "countable", PARL_SHEET_TERM, PARL_SHEET_BOOL, false, NULL},
	{"everyday", "everyday", PARL_SHEET_TERM, PARL_SHEET_BOOL, false, NULL},
	{"plain", "plain", PARL_SHEET_TERM, PARL_SHEET_BOOL, false, "plain english"},
	{"case", "case", PARL_SHEET_TERM, PARL_SHEET_WORD, false, NULL},
	{"marks", "marks", PARL_SHEET_TERM, PARL_SHEET_WORD, false, NULL},
	{"hyphen", "hyphen", PARL_SHEET_TERM, PARL_SHEET_WORD, false, NULL},
	{"note", "note", PARL_SHEET_TERM, PARL_SHEET_TEXT, false, "notes"},
	{"drop", "drop", PARL_SHEET_TERM, PARL_SHEET_BOOL, false, NULL},
};
const size_t parl_sheet_column_count = PARL_LENGTH(parl_sheet_columns);

/* Of them, that of the terms themselves. */
#define PARL_SHEET_TERM_COLUMN 1

#define CONCEPT_NAMES PARL_SHEET_CONCEPT_COLUMN "|id|concept id"

/* Names longer than this are none of ours. */
#define NAME_MOST 160

/* TEXT in small letters, without what does not count; "" where it is too long. */
static const char *fold(parl_view text, char *room)
{
	size_t size = 0;

	text = parl_sheet_value(text);
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

static bool is_named(
	const char *folded, const char *register_, const struct parl_sheet_column *column)
{
	return is_one_of(folded, register_, column->name) ||
		(column->aliases && is_one_of(folded, register_, column->aliases));
}

/* The column that is called FOLDED; of those of terms OF takes the register. */
static const struct parl_sheet_column *find_named(
	const char *folded, const char *const *registers, size_t count, size_t *of)
{
	for (size_t i = 0; i < parl_sheet_column_count; i++) {
		const struct parl_sheet_column *column = &parl_sheet_columns[i];

		if (column->level != PARL_SHEET_TERM) {
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
static const struct parl_sheet_column *find(
	parl_view name, const char *const *registers, size_t count, size_t *of)
{
	char room[NAME_MOST];
	const char *folded = fold(name, room);
	const struct parl_sheet_column *column = find_named(folded, registers, count, of);

	if (column)
		return column;
	for (*of = 0; *of < count; ++*of)
		if (is_one_of(folded, registers[*of], "|s|words"))
			return &parl_sheet_columns[PARL_SHEET_TERM_COLUMN];
	return NULL;
}

static bool is_concept(parl_view name)
{
	char room[NAME_MOST];

	return is_one_of(fold(name, room), NULL, CONCEPT_NAMES);
}

bool parl_sheet_names_term(
	const struct parl_sheet_row *row, const char *const *registers, size_t count)
{
	size_t kept = row->count < PARL_SHEET_CELLS ? row->count : PARL_SHEET_CELLS, of;

	for (size_t i = 0; i < kept; i++) {
		char room[NAME_MOST];
		const struct parl_sheet_column *column =
			find_named(fold(row->cells[i], room), registers, count, &of);

		if (column && strcmp(column->key, PARL_SHEET_TERM_KEY) == 0)
			return true;
	}
	return false;
}

bool parl_sheet_names_column(parl_view cell)
{
	static const char *const pair[] = {PARL_SHEET_FIRST, PARL_SHEET_SECOND};
	size_t of;

	return is_concept(cell) || find(cell, pair, PARL_LENGTH(pair), &of);
}

/* The column whose name is spelled most nearly so, and its name; NULL: none is near. */
static const char *find_nearest(
	parl_view name, const struct parl_sheet_header *header, struct parl_arena *arena)
{
	size_t limit = name.size < 6 ? 1 : name.size < 12 ? 2 : 4;
	const char *nearest = NULL;

	for (size_t i = 0; name.size < NAME_MOST && i < parl_sheet_column_count; i++) {
		const struct parl_sheet_column *column = &parl_sheet_columns[i];
		size_t times = column->level == PARL_SHEET_TERM ? header->register_count : 1;

		for (size_t of = 0; of < times; of++) {
			const char *full = column->level == PARL_SHEET_TERM
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
	if (parl_text_distance(name, parl_view_of(PARL_SHEET_CONCEPT_COLUMN), limit) <= limit)
		return PARL_SHEET_CONCEPT_COLUMN;
	return nearest;
}

const char *parl_sheet_letters(size_t column, char *letters)
{
	char *at = letters + 7;

	*at = '\0';
	for (column++; column && at > letters; column = (column - 1) / 26)
		*--at = (char)('A' + (column - 1) % 26);
	return at;
}

static void report_unknown(const struct parl_sheet_header *header, size_t row,
	const struct parl_sheet_bound *bound, struct parl_builder *builder)
{
	struct parl_arena *arena = parl_builder_arena(builder);
	struct parl_origin origin = {.row = row, .column = bound->place};
	const char *nearest = find_nearest(parl_view_of(bound->title), header, arena);
	/* Letters do not say the name as well. */
	const char *name = header->workbook ? bound->title : "that name";
	const char *mark = header->workbook ? "\"" : "";

	parl_builder_fault(builder, PARL_CODE_IMPORT_COLUMN, origin,
		nearest ? parl_arena_print(arena, "did you mean \"%s\"? Then rename it", nearest)
			: "docs/spreadsheets.md lists the columns; if it is one of your own, all is "
			  "well",
		"there is no column %s%s%s%s, and what stands in it is left out",
		header->workbook ? "" : "of ", mark, name, mark);
}

static bool is_bound(const struct parl_sheet_header *header, const struct parl_sheet_bound *bound)
{
	for (size_t i = 0; i < header->count; i++)
		if (header->bound[i].column == bound->column && header->bound[i].of == bound->of)
			return true;
	return false;
}

static void report_second(
	size_t row, const struct parl_sheet_bound *bound, struct parl_builder *builder)
{
	parl_builder_fault(builder, PARL_CODE_IMPORT_COLUMN,
		(struct parl_origin){.row = row, .column = bound->place},
		"put both into one column, and delete the other",
		"this column is there a second time, and what stands in it is left out");
}

static bool name_bound(const struct parl_sheet_header *header, parl_view name, size_t index,
	struct parl_arena *arena, struct parl_sheet_bound *bound)
{
	char room[8];
	const char *letters =
		parl_arena_copy(arena, parl_view_of(parl_sheet_letters(index, room))).data;

	*bound = (struct parl_sheet_bound){
		.title = name.size ? parl_arena_copy(arena, name).data : letters};
	bound->place = header->workbook ? letters : bound->title;
	return letters && bound->title;
}

static void bind(struct parl_sheet_header *header, const struct parl_sheet_row *row, size_t index,
	struct parl_builder *builder)
{
	parl_view name = parl_sheet_value(row->cells[index]);
	struct parl_sheet_bound *bound = &header->bound[index];
	size_t of = 0;

	if (!name_bound(header, name, index, parl_builder_arena(builder), bound) || name.size == 0)
		return;
	if (is_concept(name)) {
		if (header->concept_at != SIZE_MAX)
			report_second(row->number, bound, builder);
		else
			header->concept_at = index;
		return;
	}
	bound->column = find(name, header->registers, header->register_count, &of);
	bound->of = bound->column && bound->column->level == PARL_SHEET_TERM ? of : 0;
	if (!bound->column) {
		report_unknown(header, row->number, bound, builder);
	} else if (is_bound(header, bound)) {
		report_second(row->number, bound, builder);
		bound->column = NULL;
	} else if (strcmp(bound->column->key, PARL_SHEET_TERM_KEY) == 0) {
		header->has_term = true;
	}
}

void parl_sheet_header_read(struct parl_sheet_header *header, const struct parl_sheet_row *row,
	struct parl_builder *builder)
{
	size_t kept = row->count < PARL_SHEET_CELLS ? row->count : PARL_SHEET_CELLS;

	header->concept_at = SIZE_MAX;
	for (size_t i = 0; i < kept; i++) {
		bind(header, row, i, builder);
		header->count = i + 1;
	}
}
