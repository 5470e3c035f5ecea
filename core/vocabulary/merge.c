/*
 * merge.c - laying an override over a concept: field by field, its terms by key.
 */
#include "../glossary/keyer.h"
#include "../glossary/settle.h"
#include "layering.h"

struct merging {
	struct parl_layering *layering;
	const struct parl_concept_record *over;
	struct parl_concept_record *base; /* the slot's */
	struct parl_keyer keyer;
	struct parl_table known;       /* key -> first of the slot's terms + 1 */
	uint32_t *next;                /* the next of the slot's terms with the same key + 1 */
	bool *taken;                   /* merged or dropped */
	struct parl_term_record *made; /* what comes to stand, in order */
	size_t made_count;
};

/* The terms of RECORD with the vocabulary's register numbers; NULL: out of memory. */
static struct parl_term_record *terms_of(
	struct parl_layering *layering, const struct parl_concept_record *record)
{
	struct parl_term_record *terms =
		parl_arena_array(layering->vocabulary->arena, record->term_count, sizeof(*terms));
	short numbers[PARL_REGISTERS_MOST];
	parl_compose_numbers(layering->vocabulary, record->glossary, numbers);
	for (size_t i = 0; terms && i < record->term_count; i++) {
		terms[i] = record->terms[i];
		terms[i].register_number = numbers[record->terms[i].register_number] & 0x3FFF;
	}
	return terms;
}

/* Gives TERMS the status that they have by themselves, so that an override that only adds a note
 * does not also change it. */
static bool settle_statuses(struct parl_layering *layering,
	const struct parl_concept_record *record, struct parl_term_record *terms)
{
	struct parl_concept alone;
	if (!parl_settle(record, 1, &alone, layering->scratch))
		return false;
	for (size_t i = 0; i < record->term_count; i++)
		terms[i].status = (signed char)alone.terms[i]->status;
	return true;
}

/* The record of SLOT as one of the vocabulary, to be written to; NULL: out of memory. */
static struct parl_concept_record *own_record(
	struct parl_layering *layering, struct parl_slot *slot)
{
	struct parl_concept_record *own =
		parl_arena_alloc(layering->vocabulary->arena, sizeof(*own));
	if (!own)
		return NULL;
	*own = *slot->record;
	if (!slot->merged) {
		own->terms = terms_of(layering, slot->record);
		if (!own->terms || !settle_statuses(layering, slot->record, own->terms))
			return NULL;
	}
	slot->record = own;
	slot->merged = true;
	return own;
}

/* The key by which terms of an override and of what it overrides are one: register and folded
 * text, whatever their options. */
static parl_view merge_key(struct merging *merging, const struct parl_term_record *term)
{
	parl_view key =
		parl_keyer_term(&merging->keyer, term->register_number, NULL, 0, term->text);
	return key.data ? parl_arena_copy(merging->layering->scratch, key) : key;
}

static void misses_term(struct parl_layering *layering, const struct parl_term_record *term,
	const struct parl_concept_record *over)
{
	parl_diagnose_at(layering->faults, PARL_CODE_OVERRIDE_TERM, over->glossary->file,
		over->glossary->text, term->place, "delete it, or compare the spelling",
		"there is no such term in \"%s\" to be dropped", over->more->overrides.data);
}

static bool index_terms(struct merging *merging)
{
	const struct parl_concept_record *base = merging->base;
	for (size_t i = base->term_count; i-- > 0;) {
		parl_view key = merge_key(merging, &base->terms[i]);
		if (!key.data)
			return false;
		uint32_t *first = parl_table_put(&merging->known, key, 0, NULL);
		if (!first)
			return false;
		merging->next[i] = *first;
		*first = (uint32_t)i + 1;
	}
	return true;
}

/* TERM: what OVER is laid over; NULL: nothing, it is added. */
static bool note_term(struct merging *merging, enum parl_override_kind kind,
	const struct parl_term_record *term, const struct parl_term_record *over)
{
	struct parl_vocabulary *vocabulary = merging->layering->vocabulary;
	const struct parl_concept_record *base = merging->base;
	struct parl_override note = {.kind = kind,
		.by = over->glossary,
		.of = term ? term->glossary : base->glossary,
		.concept_id = base->id.data,
		.term = term ? term->text : over->text,
		.register_number = over->register_number};
	struct parl_term_record nothing;
	parl_term_record_begin(&nothing);
	if (kind != PARL_OVERRIDE_DROP &&
		!parl_layer_changes(
			&note, &parl_fields_term, term ? term : &nothing, over, vocabulary->arena))
		return false;
	return parl_compose_note(vocabulary, &note);
}

static bool merge_term(struct merging *merging, const struct parl_term_record *over)
{
	const struct parl_concept_record *base = merging->base;
	parl_view key = merge_key(merging, over);
	if (!key.data)
		return false;
	const uint32_t *first = parl_table_get(&merging->known, key);
	uint32_t at = first ? *first : 0;
	if (at == 0 && over->drop == 1) {
		misses_term(merging->layering, over, merging->over);
	} else if (at == 0) {
		merging->made[merging->made_count++] = *over;
		return note_term(merging, PARL_OVERRIDE_ADDED, NULL, over);
	}
	for (; at != 0; at = merging->next[at - 1]) {
		const struct parl_term_record *term = &base->terms[at - 1];
		if (merging->taken[at - 1])
			continue;
		merging->taken[at - 1] = true;
		if (!note_term(merging, over->drop == 1 ? PARL_OVERRIDE_DROP : PARL_OVERRIDE_TERM,
			    term, over))
			return false;
		if (over->drop == 1)
			continue;
		struct parl_term_record *made = &merging->made[merging->made_count++];
		*made = *term;
		if (!parl_term_record_merge(made, over, merging->layering->vocabulary->arena))
			return false;
	}
	return true;
}

/* Terms that the override says something of come first, so that its preferred one is the first. */
static bool merge_terms(struct merging *merging)
{
	struct parl_layering *layering = merging->layering;
	struct parl_concept_record *base = merging->base;
	const struct parl_concept_record *over = merging->over;
	size_t count = base->term_count + over->term_count;
	merging->next = parl_arena_array(layering->scratch, base->term_count, sizeof(uint32_t));
	merging->taken = parl_arena_array(layering->scratch, base->term_count, sizeof(bool));
	/* What is said of a composed concept can be asked as long as the vocabulary lives. */
	merging->made =
		parl_arena_array(layering->vocabulary->arena, count, sizeof(*merging->made));
	struct parl_term_record *terms = terms_of(layering, over);
	if (!merging->next || !merging->taken || !merging->made || !terms || !index_terms(merging))
		return false;
	for (size_t i = 0; i < over->term_count; i++) {
		if (!merge_term(merging, &terms[i]))
			return false;
	}
	for (size_t i = 0; i < base->term_count; i++) {
		if (!merging->taken[i])
			merging->made[merging->made_count++] = base->terms[i];
	}
	struct parl_concept_record before = *base;
	base->terms = merging->made;
	base->term_count = (uint32_t)merging->made_count;
	parl_layer_precedence(layering, over, terms, &before, base);
	return true;
}

bool parl_layer_over(struct parl_layering *layering, struct parl_slot *slot,
	const struct parl_concept_record *over)
{
	struct parl_override note = {
		.kind = over->drop == 1 ? PARL_OVERRIDE_DROP : PARL_OVERRIDE_CONCEPT,
		.by = over->glossary,
		.of = slot->record->glossary,
		.concept_id = slot->record->id.data,
		.term = {"", 0},
		.register_number = -1};
	if ((over->drop != 1 &&
		    !parl_layer_changes(&note, &parl_fields_concept, slot->record, over,
			    layering->vocabulary->arena)) ||
		!parl_compose_note(layering->vocabulary, &note))
		return false;
	if (over->drop == 1) {
		slot->dropped = true;
		return true;
	}
	struct merging merging = {
		.layering = layering, .over = over, .base = own_record(layering, slot)};
	bool good = merging.base && merge_terms(&merging);
	parl_table_release(&merging.known);
	parl_keyer_release(&merging.keyer);
	return good && parl_concept_record_merge(merging.base, over, layering->vocabulary->arena);
}
