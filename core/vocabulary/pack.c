/*
 * pack.c - records as bytes.
 */
#include "../glossary/read.h"
#include "../json/field.h"
#include "packing.h"

uint32_t parl_pack_reference(struct parl_packing *packing, parl_view text)
{
	bool added = false;
	uint32_t *reference = NULL;
	if (!text.data)
		return 0;
	if (packing->pool.size < UINT32_MAX / 2)
		reference = parl_table_put(
			&packing->texts, text, (uint32_t)packing->pool.size + 1, &added);
	if (!reference) {
		packing->failed = true;
		return 0;
	}
	if (added) {
		parl_image_put(&packing->pool, text.size);
		parl_buffer_add(&packing->pool, text.data, text.size);
		parl_buffer_add_char(&packing->pool, '\0');
	}
	return *reference;
}

void parl_pack_text(struct parl_packing *packing, parl_view text)
{
	parl_image_put(packing->to, parl_pack_reference(packing, text));
}

static void pack_string(struct parl_packing *packing, const char *text)
{
	parl_pack_text(packing, text ? parl_view_of(text) : (parl_view){NULL, 0});
}

static void pack_number_of(struct parl_packing *packing, const struct parl_glossary *glossary)
{
	parl_image_put(packing->to, parl_compose_rank(packing->vocabulary, glossary));
}

static void pack_value(
	struct parl_packing *packing, const struct parl_field *field, const void *value)
{
	if (field->kind == PARL_FIELD_TEXT) {
		parl_pack_text(packing, *(const parl_view *)value);
	} else if (field->kind == PARL_FIELD_TEXTS) {
		const struct parl_said_texts *texts = value;
		parl_image_put(packing->to, texts->count);
		for (size_t i = 0; i < texts->count; i++)
			parl_pack_text(packing, texts->items[i]);
	} else {
		parl_image_put(packing->to, (uint64_t) * (const signed char *)value);
	}
}

/* Which fields are said, a bit each; then their values. */
static void pack_fields(
	struct parl_packing *packing, const struct parl_fields *fields, const void *record)
{
	uint64_t said = 0;
	for (size_t i = 0; i < fields->count; i++)
		if (parl_field_said(
			    &fields->items[i], parl_field_at(fields, &fields->items[i], record)))
			said |= (uint64_t)1 << i;
	parl_image_put(packing->to, said);
	for (size_t i = 0; i < fields->count; i++)
		if (said >> i & 1)
			pack_value(packing, &fields->items[i],
				parl_field_at(fields, &fields->items[i], record));
}

void parl_pack_glossary(struct parl_packing *packing, const struct parl_glossary *glossary)
{
	parl_image_put(packing->to, glossary->sum);
	parl_image_put(packing->to, glossary->deduced);
	parl_image_put(packing->to, glossary->bare);
	pack_fields(packing, &parl_fields_header, glossary);
	parl_image_put(packing->to, glossary->register_count);
	for (size_t i = 0; i < glossary->register_count; i++) {
		pack_string(packing, glossary->registers[i].name);
		pack_string(packing, glossary->registers[i].title);
	}
	parl_image_put(packing->to, glossary->source_count);
	for (size_t i = 0; i < glossary->source_count; i++) {
		pack_string(packing, glossary->sources[i].key);
		pack_string(packing, glossary->sources[i].title);
		pack_string(packing, glossary->sources[i].url);
	}
}

/* Its text is left out where the head of the row has it. */
static void pack_term(
	struct parl_packing *packing, const struct parl_term *settled, bool text_above)
{
	const struct parl_term_record *term = settled->said;
	uint64_t rank = parl_compose_rank(packing->vocabulary, term->glossary);
	packing->failed = packing->failed || settled->register_number >= PARL_REGISTERS_MOST;
	parl_image_put(packing->to,
		rank << PARL_TERM_BITS | (uint64_t)settled->register_number << 1 |
			term->first_register);
	if (!text_above)
		parl_pack_text(packing, term->text);
	pack_fields(packing, &parl_fields_term, term);
}

/* An override is named after what it overrides: its id is the end of that. */
static bool is_within(const struct parl_concept_record *record)
{
	const char *whole = record->more->overrides.data;
	return whole && record->id.data > whole &&
		record->id.data + record->id.size == whole + record->more->overrides.size;
}

static bool is_made(const struct parl_concept_record *record)
{
	char made[PARL_ID_MOST];
	return record->term_count > 0 &&
		parl_view_equal(
			record->id, (parl_view){made, parl_spell_id(made, record->terms[0].text)});
}

static enum parl_id_told pack_row(
	struct parl_packing *packing, const struct parl_concept_record *record)
{
	enum parl_id_told told = is_within(record) ? PARL_ID_WITHIN
		: is_made(record)                  ? PARL_ID_MADE
						   : PARL_ID_SAID;
	uint64_t rank = parl_compose_rank(packing->vocabulary, record->glossary);
	uint64_t has = (record->more->source_items ? PARL_ROW_SOURCES : 0) |
		(record->more->example_count > 0 ? PARL_ROW_EXAMPLES : 0);
	parl_image_put(packing->to, rank << PARL_ROW_BITS | has | told);
	if (told == PARL_ID_WITHIN) {
		parl_pack_text(packing, record->more->overrides);
		parl_image_put(
			packing->to, (uint64_t)(record->id.data - record->more->overrides.data));
	} else {
		parl_pack_text(packing, told == PARL_ID_MADE ? record->terms[0].text : record->id);
	}
	return told;
}

/* A source is of any of the glossaries: that which cites it. */
static void pack_source(struct parl_packing *packing, const struct parl_source *source)
{
	const struct parl_vocabulary *vocabulary = packing->vocabulary;
	for (size_t i = 0; i < vocabulary->glossary_count; i++) {
		const struct parl_glossary *glossary = vocabulary->glossaries[i];
		for (size_t k = 0; k < glossary->source_count; k++) {
			if (&glossary->sources[k] != source)
				continue;
			parl_image_put(packing->to, i);
			parl_image_put(packing->to, k);
			return;
		}
	}
	packing->failed = true;
}

void parl_pack_concept(struct parl_packing *packing, const struct parl_concept *concept_)
{
	const struct parl_concept_record *record = concept_->said;
	struct parl_concept_record rest = *record;
	enum parl_id_told told = pack_row(packing, record);
	rest.id = (parl_view){NULL, 0};
	pack_fields(packing, &parl_fields_concept, &rest);
	for (size_t i = 0; record->more->source_items && i < record->more->sources.count; i++)
		pack_source(packing, record->more->source_items[i]);
	if (record->more->example_count > 0)
		parl_image_put(packing->to, record->more->example_count);
	for (size_t i = 0; i < record->more->example_count; i++) {
		parl_pack_text(packing, record->more->examples[i].text);
		parl_pack_text(packing, record->more->examples[i].becomes);
	}
	parl_image_put(packing->to, record->term_count);
	for (size_t i = 0; i < record->term_count; i++)
		pack_term(packing, concept_->terms[i], i == 0 && told == PARL_ID_MADE);
}

void parl_pack_override(struct parl_packing *packing, const struct parl_override *override)
{
	parl_image_put(packing->to, (uint64_t) override->kind);
	pack_number_of(packing, override->by);
	pack_number_of(packing, override->of);
	pack_string(packing, override->concept_id);
	parl_pack_text(packing, override->term);
	parl_image_put(packing->to, (uint64_t) override->register_number + 1);
	parl_image_put(packing->to, override->field_count);
	for (size_t i = 0; i < override->field_count; i++) {
		pack_string(packing, override->fields[i].name);
		parl_pack_text(packing, override->fields[i].before);
		parl_pack_text(packing, override->fields[i].after);
	}
}
