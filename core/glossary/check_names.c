/*
 * check_names.c - names within the glossary that must lead somewhere.
 */
#include "check.h"

#include <string.h>

#include "../text/distance.h"
#include "read.h"

struct names {
	struct parl_json_reader *reader;
	const struct parl_glossary *glossary;
	struct parl_table ids;     /* of concepts -> record */
	struct parl_table formers; /* former ids -> record */
	struct parl_table sources; /* keys -> source */
};

/* The key of TABLE that TEXT was probably meant to be; NULL: none. */
static const char *nearest(
	struct parl_json_reader *reader, const struct parl_table *table, parl_view text)
{
	const char *best = NULL;
	size_t limit = parl_near_limit(text);
	if (!parl_json_wants_help(reader))
		return NULL;
	for (size_t i = 0; i < table->count && limit > 0; i++) {
		size_t distance = parl_text_distance(text, table->entries[i].key, limit);
		if (distance > limit)
			continue;
		best = table->entries[i].key.data;
		limit = distance - (distance > 0);
	}
	return best;
}

static bool put(
	struct names *names, struct parl_table *table, parl_view key, size_t value, bool *added)
{
	return parl_table_put(table, key, (uint32_t)value, added) ||
		parl_json_no_memory(names->reader);
}

static void gather_ids(struct names *names)
{
	struct parl_json_reader *reader = names->reader;
	const struct parl_glossary *glossary = names->glossary;
	for (size_t i = 0; i < glossary->record_count; i++) {
		const struct parl_concept_record *record = &glossary->records[i];
		bool added = true;
		if (!record->id.data || !put(names, &names->ids, record->id, i, &added) || added)
			continue;
		size_t first = *parl_table_get(&names->ids, record->id);
		parl_json_fault(reader, PARL_CODE_GLOSSARY_ID_TWICE, record->place,
			parl_json_help(reader,
				"give one of them another id, or take both together; the other one "
				"is in %s",
				parl_json_where(reader, glossary->records[first].place.start)),
			"two concepts have the id \"%s\"", record->id.data);
	}
	for (size_t i = 0; i < glossary->record_count; i++) {
		const struct parl_said_texts *former = &glossary->records[i].more->formerly;
		for (size_t j = 0; j < former->count; j++) {
			if (put(names, &names->formers, former->items[j], i, NULL) &&
				parl_table_get(&names->ids, former->items[j]))
				parl_json_fault(reader, PARL_CODE_GLOSSARY_FORMER,
					former->places[j],
					"delete it here, or give that concept another id",
					"\"%s\" is no former id: a concept still has it",
					former->items[j].data);
		}
	}
}

static void check_see(struct names *names, const struct parl_concept_record *record)
{
	struct parl_json_reader *reader = names->reader;
	const struct parl_glossary *glossary = names->glossary;
	/* What stands on other glossaries may name their concepts. */
	if (glossary->requires.count > 0 || record->more->overrides.data)
		return;
	for (size_t i = 0; i < record->more->see.count; i++) {
		parl_view id = record->more->see.items[i];
		if (parl_table_get(&names->ids, id) || memchr(id.data, '/', id.size) != NULL)
			continue;
		const uint32_t *now = parl_table_get(&names->formers, id);
		const char *near =
			now ? glossary->records[*now].id.data : nearest(reader, &names->ids, id);
		parl_json_fault(reader, PARL_CODE_GLOSSARY_SEE, record->more->see.places[i],
			!near ? "write the id of a concept of this glossary, or delete it"
			      : parl_json_help(reader,
					now ? "it is now called \"%s\"" : "did you mean \"%s\"?",
					near),
			"there is no concept \"%s\" to see", parl_json_excerpt(reader, id));
	}
}

static void check_sources(struct names *names, struct parl_concept_record *record)
{
	struct parl_json_reader *reader = names->reader;
	const struct parl_said_texts *said = &record->more->sources;
	if (said->count == 0)
		return;
	struct parl_concept_more *more = parl_concept_record_more(record, reader->arena);
	const struct parl_source **items =
		parl_arena_array(reader->arena, said->count, sizeof(*items));
	if (!more || !items) {
		parl_json_no_memory(reader);
		return;
	}
	for (size_t i = 0; i < said->count; i++) {
		parl_view key = said->items[i];
		const uint32_t *found = parl_table_get(&names->sources, key);
		if (found) {
			items[i] = &names->glossary->sources[*found];
			continue;
		}
		const char *near = nearest(reader, &names->sources, key);
		parl_json_fault(reader, PARL_CODE_GLOSSARY_SOURCE, said->places[i],
			near ? parl_json_help(reader, "did you mean \"%s\"?", near)
			     : "add it to \"sources\" at the top of the glossary: {\"key\": "
			       "{\"title\": \"...\", \"url\": \"...\"}}",
			"there is no source \"%s\"", parl_json_excerpt(reader, key));
	}
	more->source_items = items;
}

static void check_overrides(struct names *names, const struct parl_concept_record *record)
{
	struct parl_json_reader *reader = names->reader;
	parl_view text = record->more->overrides, id = names->glossary->id;
	if (!text.data)
		return;
	const char *slash = memchr(text.data, '/', text.size);
	size_t left = slash ? (size_t)(slash - text.data) : text.size;
	parl_view right = {text.data + left + (slash != NULL), text.size - left - (slash != NULL)};
	if (!slash || !parl_is_id((parl_view){text.data, left}) || !parl_is_id(right))
		parl_json_fault(reader, PARL_CODE_OVERRIDE_FORM, record->more->overrides_place,
			"write the id of the glossary, a slash, and the id of the concept: "
			"\"uk-base/grant-recipient\"",
			"\"%s\" does not name a concept of another glossary",
			parl_json_excerpt(reader, text));
	else if (parl_view_equal((parl_view){text.data, left}, id))
		parl_json_fault(reader, PARL_CODE_OVERRIDE_FORM, record->more->overrides_place,
			"change that concept itself",
			"a glossary cannot override its own concepts");
}

static void check_language(struct parl_json_reader *reader, parl_view tag, parl_span place)
{
	if (tag.data && !parl_language_is_tag(tag))
		parl_json_fault(reader, PARL_CODE_GLOSSARY_LANGUAGE, place,
			"write a language tag such as \"en-GB\" or \"cy\"",
			"\"%s\" is no language tag", parl_json_excerpt(reader, tag));
}

static void check_languages(struct parl_json_reader *reader, const struct parl_glossary *glossary)
{
	const struct parl_json_place *place =
		parl_json_place_member(&reader->places, &reader->places.items[0], "language");
	if (place)
		check_language(reader, glossary->language, parl_json_place_span(place));
	for (size_t i = 0; i < glossary->record_count; i++) {
		const struct parl_concept_record *record = &glossary->records[i];
		for (size_t j = 0; j < record->term_count; j++)
			check_language(reader, record->terms[j].more->lang, record->terms[j].place);
	}
}

void parl_check_names(struct parl_json_reader *reader, struct parl_glossary *glossary)
{
	struct names names = {.reader = reader, .glossary = glossary};
	gather_ids(&names);
	for (size_t i = 0; i < glossary->source_count; i++)
		put(&names, &names.sources, parl_view_of(glossary->sources[i].key), i, NULL);
	for (size_t i = 0; i < glossary->record_count; i++) {
		check_see(&names, &glossary->records[i]);
		check_sources(&names, &glossary->records[i]);
		check_overrides(&names, &glossary->records[i]);
	}
	check_languages(reader, glossary);
	parl_table_release(&names.ids);
	parl_table_release(&names.formers);
	parl_table_release(&names.sources);
}
