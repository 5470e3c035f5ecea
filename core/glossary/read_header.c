/*
 * read_header.c - what a glossary says of itself.
 */
#include "names.h"
#include "read.h"

static int find_register(const struct parl_glossary *glossary, const char *name)
{
	return parl_glossary_register(glossary, parl_view_of(name));
}

static void add_register(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_glossary *glossary, parl_view name, const char *title)
{
	if (parl_glossary_register(glossary, name) >= 0)
		return;
	if (glossary->register_count == PARL_REGISTERS_MOST) {
		parl_json_fault(reader, PARL_CODE_GLOSSARY_REGISTER, parl_json_place_span(place),
			"two or three are usual", "a glossary can have at most %d registers",
			PARL_REGISTERS_MOST);
		return;
	}
	parl_view copy = parl_arena_copy(reader->arena, name);
	if (!copy.data)
		parl_json_no_memory(reader);
	else
		glossary->registers[glossary->register_count++] =
			(struct parl_register){copy.data, title};
}

static void bad_register(
	struct parl_json_reader *reader, parl_span span, const char *name, const char *help)
{
	parl_json_fault(reader, PARL_CODE_GLOSSARY_ID, span, help,
		"\"%s\" cannot be the name of a register",
		parl_json_excerpt(reader, parl_view_of(name)));
}

#define ID_RULE "use letters, digits and hyphens, without spaces, such as \"third-sector\""

/* {"third-sector": "What charities write", ...}, or only the names as a list. */
static void read_registers(
	struct parl_json_reader *reader, const struct parl_json_place *place, void *record)
{
	if (place->kind != PARL_JSON_OBJECT && place->kind != PARL_JSON_ARRAY) {
		parl_json_wrong(reader, place, "an object { } of names and descriptions");
		return;
	}
	const struct parl_json_place *item = parl_json_place_first(&reader->places, place);
	for (; item; item = parl_json_place_next(&reader->places, place, item)) {
		parl_view text = {NULL, 0};
		bool object = place->kind == PARL_JSON_OBJECT;
		if (item->shadowed)
			continue;
		parl_json_read_text(reader, item, &text);
		parl_view name = object ? parl_view_of(item->key) : text;
		if (!name.data)
			continue;
		if (parl_is_id(name))
			add_register(reader, item, record, name, object ? text.data : NULL);
		else
			bad_register(reader,
				object ? parl_json_key_span(item) : parl_json_place_span(item),
				name.data, ID_RULE);
	}
}

struct said_source {
	parl_view title;
	parl_view url;
	parl_view licence;
	parl_view note;
};

#define SOURCE(name) PARL_FIELD_OF(#name, TEXT, struct said_source, name, NULL)

static const struct parl_field source_fields[] = {
	SOURCE(title),
	SOURCE(url),
	SOURCE(licence),
	SOURCE(note),
	PARL_FIELD_SKIP("$comment"),
};
static const struct parl_fields source_keys = PARL_FIELDS("a source", source_fields);

/* {"nao": {"title": ..., "url": ...}}, or {"nao": "title"}. */
static void read_sources(
	struct parl_json_reader *reader, const struct parl_json_place *place, void *record)
{
	struct parl_glossary *glossary = record;
	if (place->kind != PARL_JSON_OBJECT) {
		parl_json_wrong(reader, place, "an object { } of keys and sources");
		return;
	}
	size_t count = parl_json_place_count(&reader->places, place);
	glossary->sources = parl_arena_array(reader->arena, count, sizeof(*glossary->sources));
	if (!glossary->sources) {
		parl_json_no_memory(reader);
		return;
	}
	const struct parl_json_place *item = parl_json_place_first(&reader->places, place);
	for (; item; item = parl_json_place_next(&reader->places, place, item)) {
		struct said_source said = {.title = {NULL, 0}};
		if (item->shadowed)
			continue;
		if (item->kind == PARL_JSON_OBJECT)
			parl_json_read_fields(reader, item, &source_keys, &said);
		else
			parl_json_read_text(reader, item, &said.title);
		glossary->sources[glossary->source_count++] = (struct parl_source){
			.key = parl_arena_copy(reader->arena, parl_view_of(item->key)).data,
			.title = said.title.data,
			.url = said.url.data};
	}
}

#define HEADER(name, kind, member, words) \
	PARL_FIELD_OF(name, kind, struct parl_glossary, member, words)

static const struct parl_field header_fields[] = {
	PARL_FIELD_READ("parlance", NULL),
	HEADER("id", TEXT, id, NULL),
	HEADER("title", TEXT, title, NULL),
	HEADER("version", TEXT, version, NULL),
	HEADER("language", TEXT, language, NULL),
	HEADER("licence", TEXT, licence, NULL),
	HEADER("layer", WORD, layer, &parl_words_layer),
	HEADER("pos", WORD, pos, &parl_words_pos),
	HEADER("note", TEXT, note, NULL),
	HEADER("requires", TEXTS, requires, NULL),
	PARL_FIELD_READ("registers", read_registers),
	PARL_FIELD_READ("sources", read_sources),
	HEADER("protect", TEXTS, protect, NULL),
	HEADER("subject", TEXTS, subject, NULL),
	PARL_FIELD_READ("concepts", NULL),
	PARL_FIELD_READ("terms", NULL),
	PARL_FIELD_SKIP("$schema"),
	PARL_FIELD_SKIP("$comment"),
};
const struct parl_fields parl_fields_header = PARL_FIELDS("a glossary", header_fields);

static void judge_id(struct parl_json_reader *reader, const struct parl_json_place *root,
	const struct parl_glossary *glossary)
{
	const struct parl_json_place *place = parl_json_place_member(&reader->places, root, "id");
	if (!place) {
		parl_json_missing(reader, root, "the glossary", "id",
			"write a short name for it, such as \"id\": \"leeds-2026\"");
	} else if (glossary->id.data && !parl_is_id(glossary->id)) {
		const char *made = parl_make_id(reader->scratch, glossary->id);
		parl_json_fault(reader, PARL_CODE_GLOSSARY_ID, parl_json_place_span(place),
			made && *made != '\0'
				? parl_json_help(
					  reader, "use letters, digits and hyphens: \"%s\"", made)
				: ID_RULE,
			"\"%s\" cannot be an id", parl_json_excerpt(reader, glossary->id));
	}
}

/* The registers that the terms of CONCEPT name, where the glossary declares none. */
static void deduce_from(struct parl_json_reader *reader, const struct parl_json_place *concept_,
	struct parl_glossary *glossary, bool pair_only)
{
	static const char *const pair[] = {PARL_REGISTER_FIRST, PARL_REGISTER_SECOND};
	static const struct parl_words known = {pair, 2};
	const struct parl_json_place *terms = concept_->kind == PARL_JSON_OBJECT
		? parl_json_place_member(&reader->places, concept_, "terms")
		: NULL;
	if (!terms || terms->kind != PARL_JSON_OBJECT)
		return;
	const struct parl_json_place *item = parl_json_place_first(&reader->places, terms);
	for (; item; item = parl_json_place_next(&reader->places, terms, item)) {
		parl_view name = parl_view_of(item->key);
		if (pair_only && parl_words_find(&known, name) >= 0)
			add_register(reader, item, glossary, name, NULL);
		/* A mistyped one of the pair is reported where its terms are read. */
		if (!pair_only && parl_glossary_register(glossary, name) < 0 && parl_is_id(name) &&
			!parl_words_nearest(&known, name))
			add_register(reader, item, glossary, name, NULL);
	}
}

static void deduce_registers(struct parl_json_reader *reader, const struct parl_json_place *root,
	struct parl_glossary *glossary)
{
	const struct parl_json_place *list =
		parl_json_place_member(&reader->places, root, "concepts");
	for (int pass = 0; list && pass < 2; pass++) {
		const struct parl_json_place *item = parl_json_place_first(&reader->places, list);
		for (; item; item = parl_json_place_next(&reader->places, list, item))
			deduce_from(reader, item, glossary, pass == 0);
	}
	/* "commissioner" may well be named first in the file; the pair keeps its order. */
	if (find_register(glossary, PARL_REGISTER_FIRST) == 1) {
		struct parl_register second = glossary->registers[0];
		glossary->registers[0] = glossary->registers[1];
		glossary->registers[1] = second;
	}
	if (glossary->register_count == 0)
		add_register(reader, root, glossary, parl_view_of(PARL_REGISTER_LIST), NULL);
}

void parl_read_header(struct parl_json_reader *reader, const struct parl_json_place *root,
	struct parl_glossary *glossary)
{
	parl_json_read_fields(reader, root, &parl_fields_header, glossary);
	judge_id(reader, root, glossary);
	const struct parl_json_place *registers =
		parl_json_place_member(&reader->places, root, "registers");
	glossary->deduced = !registers;
	if (glossary->deduced)
		deduce_registers(reader, root, glossary);
	else if (glossary->register_count == 0 && reader->errors == 0)
		parl_json_fault(reader, PARL_CODE_GLOSSARY_REGISTER,
			parl_json_place_span(registers), "name at least one, or leave the key out",
			"no register is declared here");
}
