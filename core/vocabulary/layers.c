/*
 * layers.c - laying glossaries over one another, from the lowest to the highest.
 */
#include <string.h>

#include "../glossary/settle.h"
#include "layering.h"

static bool put_name(struct parl_layering *layering, struct parl_table *table,
	const struct parl_concept_record *record, parl_view id, size_t slot)
{
	parl_view name = parl_layer_full_name(layering->scratch, record->glossary->id, id);
	return name.data && parl_table_put(table, name, (uint32_t)slot, NULL);
}

/* A slot goes by the names that each glossary gives it. */
static bool name_slot(
	struct parl_layering *layering, const struct parl_concept_record *record, size_t slot)
{
	for (size_t i = 0; i < record->more->formerly.count; i++) {
		if (!put_name(layering, &layering->formers, record, record->more->formerly.items[i],
			    slot))
			return false;
	}
	return put_name(layering, &layering->names, record, record->id, slot);
}

static bool add_concept(struct parl_layering *layering, const struct parl_concept_record *record)
{
	layering->slots[layering->slot_count].record = record;
	return name_slot(layering, record, layering->slot_count++);
}

/* Says why "glossary/id" is nothing that RECORD can override. */
static void cannot_override(
	struct parl_layering *layering, const struct parl_concept_record *record)
{
	const struct parl_vocabulary *vocabulary = layering->vocabulary;
	const char *slash = memchr(record->more->overrides.data, '/', record->more->overrides.size);
	parl_view id = {record->more->overrides.data,
		slash ? (size_t)(slash - record->more->overrides.data)
		      : record->more->overrides.size};
	const struct parl_glossary *named = NULL;
	for (size_t i = 0; i < vocabulary->glossary_count; i++) {
		if (parl_view_equal(vocabulary->glossaries[i]->id, id))
			named = vocabulary->glossaries[i];
	}
	layering->fits = false;
	const struct parl_glossary *glossary = record->glossary;
	if (!named)
		parl_diagnose_at(layering->faults, PARL_CODE_OVERRIDE_UNKNOWN, glossary->file,
			glossary->text, record->more->overrides_place,
			parl_arena_print(layering->scratch,
				"write \"requires\": [\"%.*s\"] into this glossary (in a spreadsheet, a "
				"row #requires), name that one too with --glossary, or compare its \"id\"",
				(int)id.size, id.data),
			"\"%s\" cannot be overridden: no glossary \"%.*s\" is loaded",
			record->more->overrides.data, (int)id.size, id.data);
	else if (parl_compose_rank(vocabulary, named) < parl_compose_rank(vocabulary, glossary))
		parl_diagnose_at(layering->faults, PARL_CODE_OVERRIDE_ORDER, glossary->file,
			glossary->text, record->more->overrides_place,
			"give this glossary a higher \"layer\" (base, sector, nation, buyer, tender), "
			"or name it first",
			"\"%s\" cannot be overridden from here: \"%s\" is above this glossary",
			record->more->overrides.data, named->id.data);
	else
		parl_diagnose_at(layering->faults, PARL_CODE_OVERRIDE_UNKNOWN, glossary->file,
			glossary->text, record->more->overrides_place,
			"compare the spelling with that glossary; parlance lookup shows the ids",
			"\"%s\" cannot be overridden: \"%s\" has no such concept",
			record->more->overrides.data, named->id.data);
}

/* The number of the slot that "glossary/id" names, also by a former id; NULL: none. */
static const uint32_t *find_slot(struct parl_layering *layering, parl_view name)
{
	const uint32_t *found = parl_table_get(&layering->names, name);
	return found ? found : parl_table_get(&layering->formers, name);
}

/* What is dropped stays so. */
static bool lay_over(
	struct parl_layering *layering, const struct parl_concept_record *record, size_t slot)
{
	return layering->slots[slot].dropped ||
		(parl_layer_over(layering, &layering->slots[slot], record) &&
			name_slot(layering, record, slot));
}

static bool lay_glossary(struct parl_layering *layering, const struct parl_glossary *glossary)
{
	for (size_t i = 0; i < glossary->record_count; i++) {
		const struct parl_concept_record *record = &glossary->records[i];
		if (!record->more->overrides.data) {
			if (!add_concept(layering, record))
				return false;
			continue;
		}
		const uint32_t *slot = find_slot(layering, record->more->overrides);
		if (!slot)
			cannot_override(layering, record);
		else if (!lay_over(layering, record, *slot))
			return false;
	}
	return true;
}

/* What an override says its terms are replaced by must be there once all is laid together. */
static void judge_use(struct parl_layering *layering, const struct parl_concept_record *record,
	const struct parl_concept *settled)
{
	for (size_t i = 0; i < record->term_count; i++) {
		const struct parl_term_record *term = &record->terms[i];
		const struct parl_term *made = settled->terms[i];
		/* Used terms keep the order of `use`, so the first that differs is not there. */
		size_t at = 0;
		while (at < made->use_count &&
			parl_view_equal(term->more->use.items[at], made->use[at]->text))
			at++;
		if (at == term->more->use.count || term->glossary->text.size == 0)
			continue;
		layering->fits = false;
		parl_diagnose_at(layering->faults, PARL_CODE_GLOSSARY_USE, term->glossary->file,
			term->glossary->text, term->more->use.places[at],
			"name a term of the other register of this concept, as it is once the "
			"override is made",
			"\"%s\" is no term of this concept", term->more->use.items[at].data);
	}
}

/* Settles the slots of GLOSSARY that stand. */
static bool settle_slots(struct parl_layering *layering, struct parl_settling *settling,
	const struct parl_glossary *glossary)
{
	struct parl_vocabulary *vocabulary = layering->vocabulary;
	short numbers[PARL_REGISTERS_MOST];
	parl_compose_numbers(vocabulary, glossary, numbers);
	for (size_t i = 0; i < layering->slot_count; i++) {
		const struct parl_slot *slot = &layering->slots[i];
		if (slot->dropped || slot->record->glossary != glossary)
			continue;
		struct parl_concept *made = &vocabulary->concepts[vocabulary->concept_count++];
		if (!parl_settle_concept(
			    settling, slot->record, slot->merged ? NULL : numbers, made))
			return false;
		judge_use(layering, slot->record, made);
	}
	return true;
}

/* The highest glossary's first, each glossary's in their order. Glossaries are few, so one pass for
 * each is no more than a pass or two. */
static bool settle_all(struct parl_layering *layering)
{
	struct parl_vocabulary *vocabulary = layering->vocabulary;
	struct parl_settling settling;
	size_t standing = 0;
	for (size_t i = 0; i < layering->slot_count; i++)
		standing += !layering->slots[i].dropped;
	vocabulary->concepts =
		parl_arena_array(vocabulary->arena, standing, sizeof(*vocabulary->concepts));
	bool good = parl_settle_begin(&settling, vocabulary->arena) && vocabulary->concepts;
	for (size_t i = 0; good && i < vocabulary->glossary_count; i++)
		good = settle_slots(layering, &settling, vocabulary->glossaries[i]);
	parl_settle_end(&settling);
	return good;
}

bool parl_compose_layers(struct parl_vocabulary *vocabulary, struct parl_diagnostics *faults)
{
	struct parl_layering layering = {.vocabulary = vocabulary,
		.faults = faults,
		.scratch = parl_arena_new(),
		.fits = true};
	size_t most = 0;
	for (size_t i = 0; i < vocabulary->glossary_count; i++)
		most += vocabulary->glossaries[i]->record_count;
	if (layering.scratch)
		layering.slots = parl_arena_array(layering.scratch, most, sizeof(*layering.slots));
	bool good = layering.slots != NULL;
	for (size_t i = vocabulary->glossary_count; good && i-- > 0;)
		good = lay_glossary(&layering, vocabulary->glossaries[i]);
	good = good && settle_all(&layering) && layering.fits && parl_layer_ids(&layering);
	parl_table_release(&layering.names);
	parl_table_release(&layering.formers);
	parl_arena_free(layering.scratch);
	return good;
}
