/*
 * unpack.c - records from bytes, of which nothing is believed: a number is within what it counts, a
 * text within the pool.
 */
#include "../glossary/read.h"
#include "../json/field.h"
#include "packing.h"

parl_view parl_unpack_reference(struct parl_unpacking *unpacking, uint64_t reference)
{
	struct parl_image pool = {.data = unpacking->pool.data, .size = unpacking->pool.size};
	if (reference == 0)
		return (parl_view){NULL, 0};
	size_t size = 0;
	pool.at = reference <= pool.size ? (size_t)(reference - 1) : pool.size;
	if (pool.at < pool.size)
		size = (size_t)parl_image_get(&pool);
	if (pool.bad || pool.at >= pool.size || size >= pool.size - pool.at ||
		pool.data[pool.at + size] != '\0') {
		unpacking->from.bad = true;
		return (parl_view){NULL, 0};
	}
	return (parl_view){pool.data + pool.at, size};
}

parl_view parl_unpack_text(struct parl_unpacking *unpacking)
{
	return parl_unpack_reference(unpacking, parl_image_get(&unpacking->from));
}

/* A text that has to be there. */
static parl_view unpack_said(struct parl_unpacking *unpacking)
{
	parl_view text = parl_unpack_text(unpacking);
	if (!text.data)
		unpacking->from.bad = true;
	return text;
}

/* Zeroed; without items it is still no NULL, as in what JSON makes. NULL: bad or out of memory. */
static void *unpack_room(struct parl_unpacking *unpacking, size_t count, size_t size)
{
	if (unpacking->from.bad || unpacking->failed)
		return NULL;
	void *items = parl_arena_array(unpacking->arena, count, size);
	unpacking->failed = !items;
	return items;
}

static const struct parl_glossary *glossary_at(struct parl_unpacking *unpacking, uint64_t rank)
{
	const struct parl_vocabulary *vocabulary = unpacking->vocabulary;
	if (rank < vocabulary->glossary_count)
		return vocabulary->glossaries[rank];
	unpacking->from.bad = true;
	return vocabulary->glossaries[0];
}

static const struct parl_glossary *unpack_number_of(struct parl_unpacking *unpacking)
{
	return glossary_at(unpacking, parl_image_get(&unpacking->from));
}

static void unpack_texts(struct parl_unpacking *unpacking, struct parl_said_texts *texts)
{
	size_t count = parl_image_get_count(&unpacking->from);
	parl_view *items = unpack_room(unpacking, count, sizeof(*items));
	if (!items)
		return;
	for (size_t i = 0; i < count; i++)
		items[i] = unpack_said(unpacking);
	*texts = (struct parl_said_texts){.items = items, .count = count, .said = true};
}

static void unpack_value(
	struct parl_unpacking *unpacking, const struct parl_field *field, void *value)
{
	switch (field->kind) {
	case PARL_FIELD_TEXT:
		*(parl_view *)value = unpack_said(unpacking);
		break;
	case PARL_FIELD_TEXTS:
		unpack_texts(unpacking, value);
		break;
	case PARL_FIELD_WORD:
		*(signed char *)value =
			(signed char)parl_image_get_most(&unpacking->from, field->words->count - 1);
		break;
	case PARL_FIELD_BOOL:
		*(signed char *)value = (signed char)parl_image_get_most(&unpacking->from, 1);
		break;
	default:
		unpacking->from.bad = true;
	}
}

static void unpack_fields(
	struct parl_unpacking *unpacking, const struct parl_fields *fields, void *record)
{
	uint64_t most = ((uint64_t)1 << fields->count) - 1;
	uint64_t said = parl_image_get_most(&unpacking->from, most);
	for (size_t i = 0; i < fields->count && !unpacking->from.bad; i++) {
		const struct parl_field *field = &fields->items[i];
		if ((said >> i & 1) == 0)
			continue;
		void *target = parl_field_target(fields, field, record, unpacking->arena);
		unpacking->failed = unpacking->failed || !target;
		if (!target)
			return;
		unpack_value(unpacking, field, target);
	}
}

void parl_unpack_glossary(struct parl_unpacking *unpacking, struct parl_glossary *glossary)
{
	struct parl_image *from = &unpacking->from;
	glossary->sum = parl_image_get(from);
	glossary->deduced = parl_image_get_most(from, 1) != 0;
	glossary->bare = parl_image_get_most(from, 1) != 0;
	unpack_fields(unpacking, &parl_fields_header, glossary);
	if (!glossary->id.data)
		from->bad = true;
	glossary->register_count = (size_t)parl_image_get_most(from, PARL_REGISTERS_MOST);
	for (size_t i = 0; i < glossary->register_count; i++) {
		glossary->registers[i].name = unpack_said(unpacking).data;
		glossary->registers[i].title = parl_unpack_text(unpacking).data;
	}
	size_t count = parl_image_get_count(from);
	glossary->sources = unpack_room(unpacking, count, sizeof(*glossary->sources));
	for (size_t i = 0; glossary->sources && i < count; i++) {
		glossary->sources[i].key = unpack_said(unpacking).data;
		glossary->sources[i].title = parl_unpack_text(unpacking).data;
		glossary->sources[i].url = parl_unpack_text(unpacking).data;
	}
	glossary->source_count = glossary->sources ? count : 0;
}

/* Its text is ABOVE, in the head of the row, where that is not NULL. */
static void unpack_term(
	struct parl_unpacking *unpacking, struct parl_term_record *term, const parl_view *above)
{
	const struct parl_vocabulary *vocabulary = unpacking->vocabulary;
	uint64_t head = parl_image_get(&unpacking->from);
	uint64_t number = (head & ((1u << PARL_TERM_BITS) - 1)) >> 1;
	parl_term_record_begin(term);
	term->glossary = glossary_at(unpacking, head >> PARL_TERM_BITS);
	term->register_number = (short)(number & 0x3FFF);
	term->first_register = (head & 1) != 0;
	if (number >= vocabulary->register_count)
		unpacking->from.bad = true;
	term->text = above ? *above : unpack_said(unpacking);
	unpack_fields(unpacking, &parl_fields_term, term);
}

void parl_unpack_row(struct parl_unpacking *unpacking, struct parl_row *row)
{
	uint64_t head = parl_image_get(&unpacking->from);
	row->glossary = glossary_at(unpacking, head >> PARL_ROW_BITS);
	row->told = (enum parl_id_told)(head & 3);
	row->sources = (head & PARL_ROW_SOURCES) != 0;
	row->examples = (head & PARL_ROW_EXAMPLES) != 0;
	row->text = unpack_said(unpacking);
	if ((head & 3) > PARL_ID_WITHIN)
		unpacking->from.bad = true;
	if (row->told != PARL_ID_WITHIN || unpacking->from.bad)
		return;
	size_t within = (size_t)parl_image_get_most(&unpacking->from, row->text.size);
	row->text = (parl_view){row->text.data + within, row->text.size - within};
}

/* The id of a row, which lives as long as the pool or the arena. */
static parl_view unpack_id(struct parl_unpacking *unpacking, const struct parl_row *row)
{
	if (row->told != PARL_ID_MADE || unpacking->from.bad)
		return row->text;
	const char *id = parl_make_id(unpacking->arena, row->text);
	unpacking->failed = unpacking->failed || !id;
	return parl_view_of(id);
}

static const struct parl_source *unpack_source(struct parl_unpacking *unpacking)
{
	const struct parl_glossary *glossary = unpack_number_of(unpacking);
	uint64_t number = parl_image_get(&unpacking->from);
	if (number < glossary->source_count)
		return &glossary->sources[number];
	unpacking->from.bad = true;
	return NULL;
}

static void unpack_sources(struct parl_unpacking *unpacking, struct parl_concept_more *more)
{
	size_t count = more->sources.count;
	const struct parl_source **items = unpack_room(unpacking, count, sizeof(*items));
	for (size_t i = 0; items && i < count; i++)
		items[i] = unpack_source(unpacking);
	more->source_items = items;
}

static void unpack_examples(struct parl_unpacking *unpacking, struct parl_concept_more *more)
{
	size_t count = parl_image_get_count(&unpacking->from);
	struct parl_example *examples = unpack_room(unpacking, count, sizeof(*examples));
	for (size_t i = 0; examples && i < count; i++) {
		examples[i].text = unpack_said(unpacking);
		examples[i].becomes = parl_unpack_text(unpacking);
	}
	more->examples = examples;
	more->example_count = examples ? count : 0;
}

void parl_unpack_concept(struct parl_unpacking *unpacking, struct parl_concept_record *record)
{
	struct parl_row row;
	parl_concept_record_begin(record);
	parl_unpack_row(unpacking, &row);
	unpack_fields(unpacking, &parl_fields_concept, record);
	record->glossary = row.glossary;
	record->id = unpack_id(unpacking, &row);
	struct parl_concept_more *more = row.sources || row.examples
		? parl_concept_record_more(record, unpacking->arena)
		: NULL;
	unpacking->failed = unpacking->failed || ((row.sources || row.examples) && !more);
	if (row.sources && more)
		unpack_sources(unpacking, more);
	if (row.examples && more)
		unpack_examples(unpacking, more);
	size_t count = parl_image_get_count(&unpacking->from);
	record->terms = unpack_room(unpacking, count, sizeof(*record->terms));
	record->term_count = record->terms ? (uint32_t)count : 0;
	for (size_t i = 0; i < record->term_count; i++)
		unpack_term(unpacking, &record->terms[i],
			i == 0 && row.told == PARL_ID_MADE ? &row.text : NULL);
}

void parl_unpack_override(struct parl_unpacking *unpacking, struct parl_override *override)
{
	struct parl_image *from = &unpacking->from;
	override->kind = (enum parl_override_kind)parl_image_get_most(from, PARL_OVERRIDE_ADDED);
	override->by = unpack_number_of(unpacking);
	override->of = unpack_number_of(unpacking);
	override->concept_id = unpack_said(unpacking).data;
	override->term = parl_unpack_text(unpacking);
	override->register_number =
		(int)parl_image_get_most(from, unpacking->vocabulary->register_count) - 1;
	size_t count = parl_image_get_count(from);
	struct parl_override_field *fields = unpack_room(unpacking, count, sizeof(*fields));
	for (size_t i = 0; fields && i < count; i++) {
		fields[i].name = unpack_said(unpacking).data;
		fields[i].before = parl_unpack_text(unpacking);
		fields[i].after = parl_unpack_text(unpacking);
	}
	override->fields = fields;
	override->field_count = fields ? count : 0;
}
