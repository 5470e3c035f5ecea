/*
 * read_concept.c - concepts, their examples, and the shortest form of a glossary, a list of terms.
 */
#include "read.h"

#include <string.h>

#include "table.h"

static parl_span member_span(struct parl_json_reader *reader, const struct parl_json_place *object,
	const char *key, parl_span otherwise)
{
	const struct parl_json_place *member = parl_json_place_member(&reader->places, object, key);
	return member ? parl_json_place_span(member) : otherwise;
}

struct said_example {
	parl_view text;
	parl_view becomes;
	parl_view note;
	signed char unchanged;
};

#define EXAMPLE(name, kind) PARL_FIELD_OF(#name, kind, struct said_example, name, NULL)

static const struct parl_field example_fields[] = {
	EXAMPLE(text, TEXT),
	EXAMPLE(becomes, TEXT),
	EXAMPLE(unchanged, BOOL),
	EXAMPLE(note, TEXT),
	PARL_FIELD_SKIP("$comment"),
};
static const struct parl_fields example_keys = PARL_FIELDS("an example", example_fields);

static bool read_example(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_example *example)
{
	struct said_example said = {.unchanged = -1};
	parl_span bracket = {place->start, place->start + 1};
	if (place->kind != PARL_JSON_OBJECT) {
		parl_json_wrong(reader, place, "an example { }");
		return false;
	}
	size_t errors = reader->errors;
	parl_json_read_fields(reader, place, &example_keys, &said);
	if (reader->errors > errors)
		return false;
	if (!said.text.data) {
		parl_json_missing(reader, place, "an example", "text",
			"write the sentence as it stands before: \"text\": \"...\"");
		return false;
	}
	if ((said.becomes.data != NULL) == (said.unchanged == 1)) {
		parl_json_fault(reader, PARL_CODE_GLOSSARY_EXAMPLE, bracket,
			"write \"becomes\": \"...\" for what a translation makes of it, or "
			"\"unchanged\": true, not both",
			said.becomes.data
				? "this example says both that it changes and that it does not"
				: "this example does not say what becomes of its text");
		return false;
	}
	*example = (struct parl_example){
		said.text, said.becomes, member_span(reader, place, "text", bracket)};
	return true;
}

static void read_examples(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_concept_record *record)
{
	struct parl_concept_more *more = parl_concept_record_more(record, reader->arena);
	if (!more) {
		parl_json_no_memory(reader);
		return;
	}
	if (place->kind != PARL_JSON_ARRAY) {
		parl_json_wrong(reader, place, "a list [ ] of examples");
		return;
	}
	struct parl_example *examples = parl_arena_array(
		reader->arena, parl_json_place_count(&reader->places, place), sizeof(*examples));
	if (!examples) {
		parl_json_no_memory(reader);
		return;
	}
	size_t count = 0;
	const struct parl_json_place *item = parl_json_place_first(&reader->places, place);
	for (; item; item = parl_json_place_next(&reader->places, place, item)) {
		if (read_example(reader, item, &examples[count]))
			count++;
	}
	more->examples = examples;
	more->example_count = count;
}

/* An override is named after what it overrides, unless it says otherwise. */
static void name_override(struct parl_concept_record *record)
{
	const char *slash = memchr(record->more->overrides.data, '/', record->more->overrides.size);
	if (record->id.data || !slash)
		return;
	size_t skip = (size_t)(slash + 1 - record->more->overrides.data);
	record->id = (parl_view){slash + 1, record->more->overrides.size - skip};
}

/* Places of what is judged later, where it is there. */
static void note_places(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_concept_record *record)
{
	const parl_view said[] = {record->more->overrides, record->more->definition,
		record->more->ask, record->more->review};
	struct parl_concept_more *more;
	bool any = false;
	for (size_t i = 0; i < PARL_LENGTH(said); i++)
		any = any || said[i].data;
	more = any ? parl_concept_record_more(record, reader->arena) : NULL;
	if (!more)
		return;
	more->overrides_place = member_span(reader, place, "overrides", record->place);
	more->definition_place = member_span(reader, place, "definition", record->place);
	more->ask_place = member_span(reader, place, "ask", record->place);
	more->review_place = member_span(reader, place, "review", record->place);
}

static void judge_concept(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_concept_record *record)
{
	bool override = record->more->overrides.data != NULL;
	if (override)
		name_override(record);
	else if (parl_json_place_member(&reader->places, place, "id") == NULL)
		parl_json_missing(reader, place, "a concept", "id",
			"give it a short name of its own, such as \"id\": \"grant-recipient\"");
	if (record->id.data && !parl_is_id(record->id)) {
		const char *made = parl_make_id(reader->scratch, record->id);
		parl_json_fault(reader, PARL_CODE_GLOSSARY_ID, record->place,
			parl_json_help(reader, "use letters, digits and hyphens%s%s%s",
				made && *made != '\0' ? ": \"" : "", made ? made : "",
				made && *made != '\0' ? "\"" : ""),
			"\"%s\" cannot be an id", parl_json_excerpt(reader, record->id));
	}
	const struct parl_json_place *terms =
		parl_json_place_member(&reader->places, place, "terms");
	if (terms)
		parl_read_terms(reader, terms, record);
	else if (!override)
		parl_json_missing(reader, place, "a concept", "terms",
			"write them by register: \"terms\": {\"third-sector\": [\"...\"], "
			"\"commissioner\": [\"...\"]}");
	if (record->drop == 1 && !override)
		parl_json_fault(reader, PARL_CODE_GLOSSARY_DROP,
			member_span(reader, place, "drop", record->place),
			"delete the concept, or name the one to be dropped in \"overrides\"",
			"only a concept with \"overrides\" can drop something");
}

static void read_concept(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_glossary *glossary)
{
	struct parl_concept_record *record = &glossary->records[glossary->record_count];
	if (place->kind != PARL_JSON_OBJECT) {
		parl_json_wrong(reader, place, "a concept { }");
		return;
	}
	parl_concept_record_begin(record);
	record->glossary = glossary;
	parl_span bracket = {place->start, place->start + 1};
	record->place =
		member_span(reader, place, "id", member_span(reader, place, "overrides", bracket));
	parl_json_read_fields(reader, place, &parl_fields_concept, record);
	const struct parl_json_place *examples =
		parl_json_place_member(&reader->places, place, "examples");
	if (examples)
		read_examples(reader, examples, record);
	note_places(reader, place, record);
	judge_concept(reader, place, record);
	glossary->record_count++;
}

/* A term of a bare list is a concept of its own, named after the term. */
static void read_list_term(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_glossary *glossary)
{
	struct parl_concept_record *record = &glossary->records[glossary->record_count];
	parl_concept_record_begin(record);
	record->terms = parl_arena_alloc(reader->arena, sizeof(*record->terms));
	if (!record->terms) {
		parl_json_no_memory(reader);
		return;
	}
	if (!parl_read_term(reader, place, glossary, 0, record->terms))
		return;
	record->glossary = glossary;
	record->term_count = 1;
	record->place = record->terms->place;
	glossary->record_count++;
}

/* Ids for the terms of a bare list; the second of one id becomes "id-2". */
static bool name_list(struct parl_json_reader *reader, struct parl_glossary *glossary)
{
	struct parl_table ids = {0};
	bool good = true;
	for (size_t i = 0; good && i < glossary->record_count; i++) {
		struct parl_concept_record *record = &glossary->records[i];
		const char *id = parl_make_id(reader->arena, record->terms->text);
		if (id && *id == '\0')
			id = parl_arena_print(reader->arena, "term");
		bool added = false;
		uint32_t *times = id ? parl_table_put(&ids, parl_view_of(id), 1, &added) : NULL;
		for (; times && !added;) {
			id = parl_arena_print(reader->arena, "%s-%u", id, (unsigned)++*times);
			times = id ? parl_table_put(&ids, parl_view_of(id), 1, &added) : NULL;
		}
		record->id = parl_view_of(id);
		good = times != NULL;
	}
	parl_table_release(&ids);
	return good || parl_json_no_memory(reader);
}

void parl_read_concepts(struct parl_json_reader *reader, const struct parl_json_place *root,
	struct parl_glossary *glossary)
{
	const struct parl_json_place *list =
		parl_json_place_member(&reader->places, root, "concepts");
	const struct parl_json_place *bare = parl_json_place_member(&reader->places, root, "terms");
	if (!list && !bare) {
		parl_json_missing(reader, root, "the glossary", "concepts",
			"write them as \"concepts\": [...], or only terms as \"terms\": [\"...\"]");
		return;
	}
	if (list && bare)
		parl_json_fault(reader, PARL_CODE_GLOSSARY_BOTH, parl_json_key_span(bare),
			"make the terms concepts of their own, or take them into another glossary",
			"a glossary has \"concepts\" or \"terms\", not both");
	const struct parl_json_place *chosen = list ? list : bare;
	if (chosen->kind != PARL_JSON_ARRAY) {
		parl_json_wrong(
			reader, chosen, list ? "a list [ ] of concepts" : "a list [ ] of terms");
		return;
	}
	glossary->bare = !list;
	glossary->records = parl_arena_array(reader->arena,
		parl_json_place_count(&reader->places, chosen), sizeof(*glossary->records));
	if (!glossary->records) {
		parl_json_no_memory(reader);
		return;
	}
	const struct parl_json_place *item = parl_json_place_first(&reader->places, chosen);
	for (; item; item = parl_json_place_next(&reader->places, chosen, item)) {
		if (list)
			read_concept(reader, item, glossary);
		else
			read_list_term(reader, item, glossary);
	}
	if (glossary->bare)
		name_list(reader, glossary);
}
