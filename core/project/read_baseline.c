/*
 * read_baseline.c - reading a baseline, by the same scanner and tables of keys as glossaries.
 *
 *   "files": {"bids/answer.md": [{"rule": "uk-base/grantee", "text": "grantee", "fingerprint":
 * "..."}]}
 */
#include <stdlib.h>

#include "../json/file.h"
#include "baseline.h"

#define ITEM(name) PARL_FIELD_OF(#name, TEXT, struct parl_baseline_item, name, NULL)

static const struct parl_field item_fields[] = {
	ITEM(rule),
	ITEM(text),
	ITEM(fingerprint),
	PARL_FIELD_SKIP("$comment"),
};
static const struct parl_fields item_keys = PARL_FIELDS("a finding", item_fields);

static void read_item(struct parl_json_reader *reader, const struct parl_json_place *place,
	parl_view file, struct parl_baseline *baseline)
{
	struct parl_baseline_item item = {.file = file};

	if (place->kind != PARL_JSON_OBJECT) {
		parl_json_wrong(reader, place, "a finding { }");
		return;
	}
	parl_json_read_fields(reader, place, &item_keys, &item);
	for (size_t i = 0; i < 3; i++)
		if (!parl_json_place_member(&reader->places, place, item_fields[i].name))
			parl_json_missing(reader, place, item_keys.what, item_fields[i].name, NULL);
	if (item.fingerprint.data)
		baseline->items[baseline->count++] = item;
}

static void read_file(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_baseline *baseline)
{
	parl_view file = parl_arena_copy(reader->arena, parl_view_of(place->key));

	if (!file.data) {
		parl_json_no_memory(reader);
		return;
	}
	if (place->kind != PARL_JSON_ARRAY) {
		parl_json_wrong(reader, place, "a list of findings [ ]");
		return;
	}
	for (const struct parl_json_place *item = parl_json_place_first(&reader->places, place);
		item; item = parl_json_place_next(&reader->places, place, item))
		read_item(reader, item, file, baseline);
}

static void read_files(
	struct parl_json_reader *reader, const struct parl_json_place *place, void *record)
{
	struct parl_baseline *baseline = record;

	baseline->items = parl_json_room(reader, place, sizeof(*baseline->items));
	if (!baseline->items)
		return;
	for (const struct parl_json_place *file = parl_json_place_first(&reader->places, place);
		file; file = parl_json_place_next(&reader->places, place, file))
		if (!file->shadowed)
			read_file(reader, file, baseline);
}

static const struct parl_field fields[] = {
	PARL_FIELD_READ("parlance-baseline", NULL),
	PARL_FIELD_READ("files", read_files),
	PARL_FIELD_SKIP("$schema"),
	PARL_FIELD_SKIP("$comment"),
};
static const struct parl_fields keys = PARL_FIELDS("a baseline", fields);

static void read_tree(
	struct parl_json_reader *reader, const struct parl_json_place *root, void *record)
{
	struct parl_baseline *baseline = record;

	parl_json_read_fields(reader, root, &keys, baseline);
	if (!parl_json_place_member(&reader->places, root, "files"))
		parl_json_missing(reader, root, "the baseline", "files", NULL);
	if (baseline->count > 1)
		qsort(baseline->items, baseline->count, sizeof(*baseline->items),
			parl_baseline_by_key);
}

bool parl_baseline_read(struct parl_baseline *baseline, parl_view text, struct parl_arena *arena,
	struct parl_diagnostics *faults)
{
	static const struct parl_json_kind kind = {.name = "baseline", .key = "parlance-baseline"};
	struct parl_json_reader reader = {.kind = &kind,
		.file = baseline->path,
		.text = text,
		.faults = faults,
		.arena = arena};

	return parl_json_read_file(&reader, read_tree, baseline);
}
