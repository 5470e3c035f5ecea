/*
 * read_project.c - reading a project file: by the same scanner and tables of keys as glossaries, so
 * that its faults read the same.
 */
#include "project.h"

#include <string.h>

#include <parlance/text.h>

#include "../json/file.h"

static void read_limit(struct parl_json_reader *reader, parl_view text, parl_span place,
	struct parl_project_limit limit, struct parl_project_limits *limits)
{
	const char *why;

	if (parl_limit_read(text, &limit.limit, &why))
		limits->items[limits->count++] = limit;
	else
		parl_json_fault(reader, PARL_CODE_PROJECT_LIMIT, place, why, "\"%s\" is no limit",
			parl_json_excerpt(reader, text));
}

/* {"file": "500w", "other file": ["500w", "3000c:crlf"]} */
static void read_limits(
	struct parl_json_reader *reader, const struct parl_json_place *place, void *record)
{
	struct parl_project_limits *limits = &((struct parl_project *)record)->limits;

	limits->items = parl_json_room(reader, place, sizeof(*limits->items));
	if (!limits->items)
		return;
	for (const struct parl_json_place *item = parl_json_place_first(&reader->places, place);
		item; item = parl_json_place_next(&reader->places, place, item)) {
		struct parl_project_limit limit = {.place = parl_json_key_span(item)};
		struct parl_said_texts texts = {0};

		if (item->shadowed || strcmp(item->key, "$comment") == 0)
			continue;
		limit.file = parl_arena_copy(reader->arena, parl_view_of(item->key));
		if (!limit.file.data)
			parl_json_no_memory(reader);
		parl_json_read_texts(reader, item, &texts);
		for (size_t i = 0; limit.file.data && i < texts.count; i++)
			read_limit(reader, texts.items[i], texts.places[i], limit, limits);
	}
}

#define LIST(name) PARL_FIELD_OF(#name, TEXTS, struct parl_project, name, NULL)

static const struct parl_field fields[] = {
	PARL_FIELD_READ("parlance-project", NULL),
	LIST(glossaries),
	LIST(protect),
	LIST(skip),
	LIST(only),
	PARL_FIELD_READ("limits", read_limits),
	PARL_FIELD_READ("decisions", parl_read_decisions),
	PARL_FIELD_SKIP("$schema"),
	PARL_FIELD_SKIP("$comment"),
};
static const struct parl_fields keys = PARL_FIELDS("a project file", fields);

const struct parl_json_kind parl_project_kind = {.name = "project file", .key = "parlance-project"};

static void check_protect(struct parl_json_reader *reader, const struct parl_project *project)
{
	const struct parl_said_texts *names = &project->protect;

	for (size_t i = 0; i < names->count; i++) {
		struct parl_buffer key = PARL_BUFFER_EMPTY;

		if (!parl_text_key(names->items[i], PARL_KEY_CASE_EXACT, &key) && !key.failed)
			parl_json_fault(reader, PARL_CODE_GLOSSARY_UNMATCHABLE, names->places[i],
				"write it in letters, on one line, without invisible characters",
				"\"%s\" can never be found in a text",
				parl_json_excerpt(reader, names->items[i]));
		if (key.failed)
			parl_json_no_memory(reader);
		parl_buffer_release(&key);
	}
}

static void read_tree(
	struct parl_json_reader *reader, const struct parl_json_place *root, void *record)
{
	parl_json_read_fields(reader, root, &keys, record);
	check_protect(reader, record);
}

bool parl_project_read(
	struct parl_project *project, struct parl_arena *arena, struct parl_diagnostics *faults)
{
	struct parl_json_reader reader = {.kind = &parl_project_kind,
		.doubts = true,
		.file = project->path,
		.text = project->text,
		.faults = faults,
		.arena = arena};

	return parl_json_read_file(&reader, read_tree, project);
}
