/*
 * about.c - rows that begin with #: what the glossary is, and what it rests on.
 */
#include <string.h>

#include <parlance/text.h>

#include "sheet.h"

/* What the values behind a name become. */
enum about_kind {
	ABOUT_TEXT,  /* one text */
	ABOUT_WORD,  /* one of a few words */
	ABOUT_TEXTS, /* each cell a text; the row may be there several times */
	ABOUT_PAIR,  /* a register: its name, what it is */
	ABOUT_SOURCE /* a source: its key, title and address */
};

static const struct about {
	const char *name;
	const char *key;
	enum about_kind kind;
} abouts[] = {
	{"#glossary", "id", ABOUT_TEXT},
	{"#title", "title", ABOUT_TEXT},
	{"#version", "version", ABOUT_TEXT},
	{"#language", "language", ABOUT_TEXT},
	{"#licence", "licence", ABOUT_TEXT},
	{"#layer", "layer", ABOUT_WORD},
	{"#part-of-speech", "pos", ABOUT_WORD},
	{"#note", "note", ABOUT_TEXT},
	{"#requires", "requires", ABOUT_TEXTS},
	{"#register", "registers", ABOUT_PAIR},
	{"#source", "sources", ABOUT_SOURCE},
	{"#protect", "protect", ABOUT_TEXTS},
	{"#subject", "subject", ABOUT_TEXTS},
};

#define ABOUTS PARL_LENGTH(abouts)

static parl_view cell_at(const struct parl_sheet_row *row, size_t at)
{
	size_t kept = row->count < PARL_SHEET_CELLS ? row->count : PARL_SHEET_CELLS;

	return at < kept ? parl_sheet_value(row->cells[at]) : (parl_view){"", 0};
}

static bool same(parl_view text, const char *name)
{
	size_t size = strlen(name);

	if (text.size != size)
		return false;
	for (size_t i = 0; i < size; i++) {
		char byte = text.data[i];

		if ((byte >= 'A' && byte <= 'Z' ? byte + 'a' - 'A' : byte) != name[i])
			return false;
	}
	return true;
}

static const struct about *find(parl_view name)
{
	for (size_t i = 0; i < ABOUTS; i++)
		if (same(name, abouts[i].name))
			return &abouts[i];
	return NULL;
}

bool parl_sheet_is_about(parl_view first)
{
	return first.size && first.data[0] == '#' && !parl_sheet_is_error(first);
}

parl_view parl_sheet_about_register(const struct parl_sheet_row *row)
{
	const struct about *about = find(cell_at(row, 0));

	if (about && about->kind == ABOUT_PAIR)
		return cell_at(row, 1);
	return (parl_view){NULL, 0};
}

static void report_unknown(parl_view name, struct parl_origin origin, struct parl_builder *builder)
{
	struct parl_arena *arena = parl_builder_arena(builder);
	const char *nearest = NULL, *list = NULL;
	size_t limit = 2;

	for (size_t i = 0; i < ABOUTS; i++) {
		size_t distance = name.size > 40
			? limit + 1
			: parl_text_distance(name, parl_view_of(abouts[i].name), limit);

		list = parl_arena_join(arena, list, ", ", abouts[i].name);
		if (distance > limit)
			continue;
		nearest = abouts[i].name;
		limit = distance ? distance - 1 : 0;
	}
	parl_builder_fault(builder, PARL_CODE_IMPORT_LINE, origin,
		nearest ? parl_arena_print(arena, "did you mean %s?", nearest)
			: parl_arena_print(
				  arena, "there are %s; a remark begins with # and a space", list),
		"a row that begins with %.*s is not known", (int)(name.size < 60 ? name.size : 60),
		name.data);
}

static void add_texts(const struct parl_sheet_row *row, const char *key, struct parl_origin origin,
	struct parl_builder *builder)
{
	struct parl_node *list =
		parl_builder_list(builder, parl_builder_root(builder), key, origin);

	for (size_t at = 1; at < row->count && at < PARL_SHEET_CELLS; at++) {
		parl_view text = cell_at(row, at);

		if (text.size)
			parl_builder_text(builder, list, NULL, text, origin);
	}
}

/* Registers that have no description are a plain list of names. */
static void add_register(
	const struct parl_sheet_row *row, struct parl_origin origin, struct parl_builder *builder)
{
	struct parl_node *root = parl_builder_root(builder);
	struct parl_node *registers = parl_builder_member(builder, root, "registers");
	parl_view name = cell_at(row, 1), title = cell_at(row, 2);
	const char *key = parl_arena_copy(parl_builder_arena(builder), name).data;

	if (!registers && title.size == 0)
		registers = parl_builder_list(builder, root, "registers", origin);
	else if (!registers)
		registers = parl_builder_object(builder, root, "registers", origin);
	if (parl_node_is_list(registers))
		parl_builder_text(builder, registers, NULL, name, origin);
	else if (key)
		parl_builder_text(builder, registers, key, title.size ? title : name, origin);
}

static void add_source(
	const struct parl_sheet_row *row, struct parl_origin origin, struct parl_builder *builder)
{
	struct parl_node *sources =
		parl_builder_object(builder, parl_builder_root(builder), "sources", origin);
	parl_view key = cell_at(row, 1), title = cell_at(row, 2), url = cell_at(row, 3);
	const char *name = parl_arena_copy(parl_builder_arena(builder), key).data;
	struct parl_node *known = name ? parl_builder_member(builder, sources, name) : NULL;
	struct parl_node *source;

	if (known) {
		parl_builder_fault(builder, PARL_CODE_IMPORT_CONFLICT, origin,
			"give it another key, or delete one of the two rows",
			"the source \"%s\" is there already, in row %zu", name,
			parl_node_origin(known).row);
		return;
	}
	source = name ? parl_builder_object(builder, sources, name, origin) : NULL;
	parl_builder_text(builder, source, "title", title.size ? title : key, origin);
	if (url.size)
		parl_builder_text(builder, source, "url", url, origin);
}

static const char *lower(parl_view text, struct parl_arena *arena)
{
	char *copy = (char *)parl_arena_copy(arena, text).data;

	for (size_t i = 0; copy && i < text.size; i++)
		if (copy[i] >= 'A' && copy[i] <= 'Z')
			copy[i] = (char)(copy[i] + 'a' - 'A');
	return copy ? copy : "";
}

static void add_text(const struct about *about, parl_view value, struct parl_origin origin,
	struct parl_builder *builder)
{
	struct parl_node *root = parl_builder_root(builder);
	struct parl_node *known = parl_builder_member(builder, root, about->key);

	if (known)
		parl_builder_fault(builder, PARL_CODE_IMPORT_CONFLICT, origin, "delete one of them",
			"there is a row %s already: row %zu", about->name,
			parl_node_origin(known).row);
	else
		parl_builder_text(builder, root, about->key,
			about->kind == ABOUT_WORD
				? parl_view_of(lower(value, parl_builder_arena(builder)))
				: value,
			origin);
}

void parl_sheet_about_read(
	const struct parl_sheet_row *row, bool workbook, struct parl_builder *builder)
{
	parl_view name = cell_at(row, 0), value = cell_at(row, 1);
	const struct about *about = find(name);
	struct parl_origin origin = {.row = row->number};

	if (!about && (name.size == 1 || name.data[1] == ' '))
		return;
	if (workbook)
		origin.column = about ? "B" : "A";
	else
		origin.column = about ? about->name
				      : parl_arena_copy(parl_builder_arena(builder), name).data;
	if (!about) {
		report_unknown(name, origin, builder);
		return;
	}
	/* An empty one is a line of the template that nobody has filled in. */
	if (value.size == 0)
		return;
	if (about->kind == ABOUT_TEXTS)
		add_texts(row, about->key, origin, builder);
	else if (about->kind == ABOUT_PAIR)
		add_register(row, origin, builder);
	else if (about->kind == ABOUT_SOURCE)
		add_source(row, origin, builder);
	else
		add_text(about, value, origin, builder);
}
