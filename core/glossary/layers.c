/*
 * layers.c - laying glossaries over one another, from the lowest to the highest.
 *
 * A slot is one concept as it comes to stand: complete where it is first said, then each override
 * is laid over it.
 */
#include "composed.h"

#include <stdlib.h>
#include <string.h>

#include "settle.h"

struct slot {
	struct parl_concept_record record;
	bool dropped;
};

struct layering {
	struct parl_vocabulary *vocabulary;
	struct parl_diagnostics *faults;
	struct parl_arena *scratch;
	struct slot *slots;
	size_t slot_count;
	struct parl_table names; /* "glossary/id" -> slot */
	bool fits;
};

bool parl_compose_note(struct parl_vocabulary *vocabulary, const struct parl_override *override)
{
	/* Grows by doubling: the room is full where the count is a power of two. */
	size_t count = vocabulary->override_count;
	if ((count & (count - 1)) == 0) {
		size_t room = count == 0 ? 1 : count * 2;
		struct parl_override *list = realloc(vocabulary->overrides, room * sizeof(*list));
		if (list == NULL)
			return false;
		vocabulary->overrides = list;
	}
	vocabulary->overrides[vocabulary->override_count++] = *override;
	return true;
}

const struct parl_override *parl_vocabulary_overrides(
	const struct parl_vocabulary *vocabulary, size_t *count)
{
	*count = vocabulary->override_count;
	return vocabulary->overrides;
}

static parl_view full_name(struct parl_arena *arena, parl_view glossary, parl_view id)
{
	const char *name = parl_arena_print(arena, "%s/%s", glossary.data, id.data);
	return parl_view_of(name);
}

/* Its terms with the vocabulary's register numbers, and with the status that they have by
 * themselves, so that an override that only adds a note does not also change it. */
static struct parl_term_record *copy_terms(struct layering *layering,
	const struct parl_glossary *glossary, const struct parl_concept_record *record)
{
	struct parl_term_record *terms =
		parl_arena_array(layering->scratch, record->term_count, sizeof(*terms));
	if (terms == NULL)
		return NULL;
	const struct parl_concept *settled = &glossary->concepts[record - glossary->records];
	for (size_t i = 0; i < record->term_count; i++) {
		const char *name = glossary->registers[record->terms[i].register_number].name;
		terms[i] = record->terms[i];
		terms[i].register_number =
			parl_vocabulary_register_find(layering->vocabulary, parl_view_of(name));
		if (record->overrides.data == NULL)
			terms[i].status = (int)settled->terms[i]->status;
	}
	return terms;
}

static bool name_slot(
	struct layering *layering, const struct parl_concept_record *record, uint32_t slot)
{
	parl_view name = full_name(layering->scratch, record->glossary->id, record->id);
	return name.data != NULL && parl_table_put(&layering->names, name, slot, NULL) != NULL;
}

static bool add_concept(struct layering *layering, const struct parl_concept_record *record)
{
	struct slot *slot = &layering->slots[layering->slot_count];
	slot->record = *record;
	slot->record.terms = copy_terms(layering, record->glossary, record);
	return slot->record.terms != NULL &&
		name_slot(layering, record, (uint32_t)layering->slot_count++);
}

/* The key by which terms of an override and of what it overrides are one: register and folded
 * text, whatever their options. */
static parl_view merge_key(struct layering *layering, const struct parl_term_record *term)
{
	struct parl_buffer key = PARL_BUFFER_EMPTY;
	parl_buffer_add_char(&key, (char)('a' + term->register_number % 26));
	parl_buffer_add_char(&key, (char)('a' + term->register_number / 26));
	bool good = parl_text_key(term->text, 0, &key);
	parl_view copy = good ? parl_arena_copy(layering->scratch, parl_buffer_view(&key))
			      : (parl_view){NULL, 0};
	parl_buffer_release(&key);
	return copy;
}

static void misses_term(struct layering *layering, const struct parl_term_record *term,
	const struct parl_concept_record *over)
{
	parl_diagnose_at(layering->faults, PARL_CODE_OVERRIDE_TERM, over->glossary->file,
		over->glossary->text, term->place, "delete it, or compare the spelling",
		"there is no such term in \"%s\" to be dropped", over->overrides.data);
}

struct merging {
	struct layering *layering;
	const struct parl_concept_record *over;
	struct slot *slot;
	struct parl_table known;       /* key -> first of the slot's terms + 1 */
	uint32_t *next;                /* the next of the slot's terms with the same key + 1 */
	bool *taken;                   /* merged or dropped */
	struct parl_term_record *made; /* what comes to stand, in order */
	size_t made_count;
};

static bool index_terms(struct merging *merging)
{
	const struct parl_concept_record *base = &merging->slot->record;
	for (size_t i = base->term_count; i-- > 0;) {
		parl_view key = merge_key(merging->layering, &base->terms[i]);
		if (key.data == NULL)
			return false;
		uint32_t *first = parl_table_put(&merging->known, key, 0, NULL);
		if (first == NULL)
			return false;
		merging->next[i] = *first;
		*first = (uint32_t)i + 1;
	}
	return true;
}

static bool merge_term(struct merging *merging, const struct parl_term_record *over)
{
	struct parl_concept_record *base = &merging->slot->record;
	parl_view key = merge_key(merging->layering, over);
	if (key.data == NULL)
		return false;
	const uint32_t *first = parl_table_get(&merging->known, key);
	uint32_t at = first != NULL ? *first : 0;
	if (at == 0 && over->drop == 1)
		misses_term(merging->layering, over, merging->over);
	else if (at == 0)
		merging->made[merging->made_count++] = *over;
	for (; at != 0; at = merging->next[at - 1]) {
		struct parl_term_record *term = &base->terms[at - 1];
		if (merging->taken[at - 1])
			continue;
		merging->taken[at - 1] = true;
		if (over->drop != 1) {
			struct parl_term_record *made = &merging->made[merging->made_count++];
			*made = *term;
			parl_term_record_merge(made, over);
			continue;
		}
		struct parl_override note = {PARL_OVERRIDE_DROP, over->glossary, term->glossary,
			base->id.data, term->text};
		if (!parl_compose_note(merging->layering->vocabulary, &note))
			return false;
	}
	return true;
}

/* Terms that the override says something of come first, so that its preferred one is the first. */
static bool merge_terms(struct merging *merging)
{
	struct layering *layering = merging->layering;
	struct parl_concept_record *base = &merging->slot->record;
	const struct parl_concept_record *over = merging->over;
	size_t count = base->term_count + over->term_count;
	merging->next = parl_arena_array(layering->scratch, base->term_count, sizeof(uint32_t));
	merging->taken = parl_arena_array(layering->scratch, base->term_count, sizeof(bool));
	merging->made = parl_arena_array(layering->scratch, count, sizeof(*merging->made));
	struct parl_term_record *terms = copy_terms(layering, over->glossary, over);
	if (merging->next == NULL || merging->taken == NULL || merging->made == NULL ||
		terms == NULL || !index_terms(merging))
		return false;
	for (size_t i = 0; i < over->term_count; i++) {
		if (!merge_term(merging, &terms[i]))
			return false;
	}
	for (size_t i = 0; i < base->term_count; i++) {
		if (!merging->taken[i])
			merging->made[merging->made_count++] = base->terms[i];
	}
	base->terms = merging->made;
	base->term_count = merging->made_count;
	return true;
}

static bool lay_over(
	struct layering *layering, struct slot *slot, const struct parl_concept_record *over)
{
	struct parl_override note = {over->drop == 1 ? PARL_OVERRIDE_DROP : PARL_OVERRIDE_CONCEPT,
		over->glossary, slot->record.glossary, slot->record.id.data, {"", 0}};
	if (!parl_compose_note(layering->vocabulary, &note))
		return false;
	if (over->drop == 1) {
		slot->dropped = true;
		return true;
	}
	struct merging merging = {.layering = layering, .over = over, .slot = slot};
	bool good = merge_terms(&merging);
	parl_table_release(&merging.known);
	if (good)
		parl_concept_record_merge(&slot->record, over);
	return good && name_slot(layering, over, (uint32_t)(slot - layering->slots));
}

/* Says why "glossary/id" is nothing that RECORD can override. */
static void cannot_override(struct layering *layering, const struct parl_concept_record *record)
{
	const struct parl_vocabulary *vocabulary = layering->vocabulary;
	const char *slash = memchr(record->overrides.data, '/', record->overrides.size);
	parl_view id = {record->overrides.data,
		slash != NULL ? (size_t)(slash - record->overrides.data) : record->overrides.size};
	const struct parl_glossary *named = NULL;
	for (size_t i = 0; i < vocabulary->glossary_count; i++) {
		if (parl_view_equal(vocabulary->glossaries[i]->id, id))
			named = vocabulary->glossaries[i];
	}
	layering->fits = false;
	const struct parl_glossary *glossary = record->glossary;
	if (named == NULL)
		parl_diagnose_at(layering->faults, PARL_CODE_OVERRIDE_UNKNOWN, glossary->file,
			glossary->text, record->overrides_place,
			"name that glossary too, with --glossary, or compare its \"id\"",
			"\"%s\" cannot be overridden: no glossary \"%.*s\" is loaded",
			record->overrides.data, (int)id.size, id.data);
	else if (parl_compose_rank(vocabulary, named) < parl_compose_rank(vocabulary, glossary))
		parl_diagnose_at(layering->faults, PARL_CODE_OVERRIDE_ORDER, glossary->file,
			glossary->text, record->overrides_place,
			"give this glossary a higher \"layer\" (base, sector, nation, buyer, tender), "
			"or name it first",
			"\"%s\" cannot be overridden from here: \"%s\" is above this glossary",
			record->overrides.data, named->id.data);
	else
		parl_diagnose_at(layering->faults, PARL_CODE_OVERRIDE_UNKNOWN, glossary->file,
			glossary->text, record->overrides_place,
			"compare the spelling with that glossary; parlance lookup shows the ids",
			"\"%s\" cannot be overridden: \"%s\" has no such concept",
			record->overrides.data, named->id.data);
}

/* The slot that "glossary/id" names, also by a former id; NULL: none. */
static struct slot *find_slot(struct layering *layering, parl_view name)
{
	const uint32_t *found = parl_table_get(&layering->names, name);
	if (found != NULL)
		return &layering->slots[*found];
	for (size_t i = 0; i < layering->slot_count; i++) {
		const struct parl_concept_record *record = &layering->slots[i].record;
		for (size_t j = 0; j < record->formerly.count; j++) {
			parl_view former = full_name(
				layering->scratch, record->glossary->id, record->formerly.items[j]);
			if (former.data != NULL && parl_view_equal(former, name))
				return &layering->slots[i];
		}
	}
	return NULL;
}

static bool lay_glossary(struct layering *layering, const struct parl_glossary *glossary)
{
	for (size_t i = 0; i < glossary->record_count; i++) {
		const struct parl_concept_record *record = &glossary->records[i];
		if (record->overrides.data == NULL) {
			if (!add_concept(layering, record))
				return false;
			continue;
		}
		struct slot *slot = find_slot(layering, record->overrides);
		if (slot == NULL)
			cannot_override(layering, record);
		else if (!slot->dropped && !lay_over(layering, slot, record))
			return false;
	}
	return true;
}

/* The slots that stand, the highest glossary's first, each glossary's in their order. */
static size_t collect(struct layering *layering, struct parl_concept_record *records)
{
	size_t count = 0;
	const struct parl_vocabulary *vocabulary = layering->vocabulary;
	for (size_t i = 0; i < vocabulary->glossary_count; i++) {
		for (size_t j = 0; j < layering->slot_count; j++) {
			const struct slot *slot = &layering->slots[j];
			if (!slot->dropped && slot->record.glossary == vocabulary->glossaries[i])
				records[count++] = slot->record;
		}
	}
	return count;
}

static bool settle_all(struct layering *layering)
{
	struct parl_vocabulary *vocabulary = layering->vocabulary;
	struct parl_concept_record *records =
		parl_arena_array(layering->scratch, layering->slot_count, sizeof(*records));
	if (records == NULL)
		return false;
	size_t count = collect(layering, records);
	vocabulary->concepts =
		parl_arena_array(vocabulary->arena, count, sizeof(*vocabulary->concepts));
	vocabulary->concept_count = count;
	return vocabulary->concepts != NULL &&
		parl_settle(records, count, vocabulary->concepts, vocabulary->arena);
}

static bool put_id(struct parl_vocabulary *vocabulary, const struct parl_glossary *glossary,
	const char *id, uint32_t index)
{
	parl_view name = full_name(vocabulary->arena, glossary->id, parl_view_of(id));
	return name.data != NULL &&
		parl_table_put(&vocabulary->ids, parl_view_of(id), index, NULL) != NULL &&
		parl_table_put(&vocabulary->ids, name, index, NULL) != NULL;
}

/* Present ids before former ones, so that a former id never hides a concept. */
static bool index_ids(struct layering *layering)
{
	struct parl_vocabulary *vocabulary = layering->vocabulary;
	for (uint32_t i = 0; i < vocabulary->concept_count; i++) {
		const struct parl_concept *concept_ = &vocabulary->concepts[i];
		if (!put_id(vocabulary, concept_->glossary, concept_->id, i))
			return false;
	}
	for (uint32_t i = 0; i < vocabulary->concept_count; i++) {
		const struct parl_concept *concept_ = &vocabulary->concepts[i];
		for (size_t j = 0; j < concept_->formerly_count; j++) {
			if (!put_id(vocabulary, concept_->glossary, concept_->formerly[j], i))
				return false;
		}
	}
	return true;
}

/* What an override lies over is still found by the name that it had: "uk-base/grantee". */
static bool index_overridden(struct layering *layering)
{
	struct parl_vocabulary *vocabulary = layering->vocabulary;
	for (size_t i = 0; i < layering->names.count; i++) {
		const struct parl_table_entry *entry = &layering->names.entries[i];
		const struct slot *slot = &layering->slots[entry->value];
		if (slot->dropped)
			continue;
		parl_view now =
			full_name(layering->scratch, slot->record.glossary->id, slot->record.id);
		const uint32_t *index =
			now.data != NULL ? parl_table_get(&vocabulary->ids, now) : NULL;
		parl_view copy = parl_arena_copy(vocabulary->arena, entry->key);
		if (index == NULL || copy.data == NULL)
			return false;
		const char *id = strchr(copy.data, '/') + 1;
		uint32_t at = *index;
		if (parl_table_put(&vocabulary->ids, copy, at, NULL) == NULL ||
			parl_table_put(&vocabulary->ids, parl_view_of(id), at, NULL) == NULL)
			return false;
	}
	return true;
}

bool parl_compose_layers(struct parl_vocabulary *vocabulary, struct parl_diagnostics *faults)
{
	struct layering layering = {.vocabulary = vocabulary,
		.faults = faults,
		.scratch = parl_arena_new(),
		.fits = true};
	size_t most = 0;
	for (size_t i = 0; i < vocabulary->glossary_count; i++)
		most += vocabulary->glossaries[i]->record_count;
	if (layering.scratch != NULL)
		layering.slots = parl_arena_array(layering.scratch, most, sizeof(*layering.slots));
	bool good = layering.slots != NULL;
	for (size_t i = vocabulary->glossary_count; good && i-- > 0;)
		good = lay_glossary(&layering, vocabulary->glossaries[i]);
	good = good && layering.fits && settle_all(&layering) && index_ids(&layering) &&
		index_overridden(&layering);
	parl_table_release(&layering.names);
	parl_arena_free(layering.scratch);
	return good;
}

const struct parl_concept *parl_vocabulary_find(
	const struct parl_vocabulary *vocabulary, parl_view id)
{
	const uint32_t *found = parl_table_get(&vocabulary->ids, id);
	return found != NULL ? &vocabulary->concepts[*found] : NULL;
}

size_t parl_vocabulary_concept_count(const struct parl_vocabulary *vocabulary)
{
	return vocabulary->concept_count;
}

const struct parl_concept *parl_vocabulary_concept(
	const struct parl_vocabulary *vocabulary, size_t index)
{
	return index < vocabulary->concept_count ? &vocabulary->concepts[index] : NULL;
}
