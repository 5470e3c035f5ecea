/*
 * check_terms.c - terms beside one another: in one register, in one concept.
 */
#include "check.h"

#include "../text/distance.h"
#include "keyer.h"
#include "settle.h"

struct seen {
	const struct parl_concept_record *record;
	const struct parl_term_record *term;
};

struct terms {
	struct parl_json_reader *reader;
	const struct parl_glossary *glossary;
	struct parl_table keys; /* register, language, options, key -> seen */
	struct seen *seen;
	size_t seen_count;
	struct parl_table texts; /* concept, text -> bits of the registers that have it */
	struct parl_keyer keyer;
	struct parl_buffer text;
};

/* NULL: out of memory. */
static uint32_t *keep(struct terms *terms, struct parl_table *table, parl_view key, bool *added)
{
	parl_view copy = parl_arena_copy(terms->reader->scratch, key);
	uint32_t *value = copy.data ? parl_table_put(table, copy, 0, added) : NULL;
	if (!value)
		parl_json_no_memory(terms->reader);
	return value;
}

static void clash(struct terms *terms, const struct seen *first, const struct seen *second)
{
	struct parl_json_reader *reader = terms->reader;
	/* With conditions on both sides the text can settle which is meant. */
	if (parl_term_record_conditional(first->term) && parl_term_record_conditional(second->term))
		return;
	const char *where = parl_json_where(reader, first->term->place.start);
	const char *text = parl_json_excerpt(reader, second->term->text);
	bool same = first->record == second->record || terms->glossary->bare;
	if (same)
		parl_json_fault(reader, PARL_CODE_GLOSSARY_TERM_TWICE, second->term->place,
			parl_json_help(reader, "delete one of them; the other one is in %s", where),
			"\"%s\" stands %s for the second time", text,
			terms->glossary->bare ? "in this list" : "in this concept");
	else
		parl_json_fault(reader, PARL_CODE_GLOSSARY_TERM_SHARED, second->term->place,
			parl_json_help(reader,
				"give both a condition, such as \"near\", so that the text can "
				"settle which is meant, or keep it in one; the other one is in %s",
				where),
			"\"%s\" is also a term of the concept \"%s\"", text,
			first->record->id.data ? first->record->id.data : "");
}

static void check_key(struct terms *terms, const struct parl_concept_record *record,
	const struct parl_term_record *term)
{
	const char *language =
		term->more->lang.data ? term->more->lang.data : terms->glossary->language.data;
	parl_view key = parl_keyer_term(&terms->keyer, term->register_number, language,
		parl_term_record_flags(term), term->text);
	if (term->drop == 1 || !key.data)
		return;
	bool added = false;
	uint32_t *value = keep(terms, &terms->keys, key, &added);
	if (!value)
		return;
	struct seen second = {record, term};
	if (!added) {
		clash(terms, &terms->seen[*value], &second);
		return;
	}
	*value = (uint32_t)terms->seen_count;
	terms->seen[terms->seen_count++] = second;
}

/* TEXT as a key within its concept, until the next call. */
static parl_view text_key(struct terms *terms, size_t concept_, parl_view text)
{
	parl_buffer_clear(&terms->text);
	parl_buffer_add(&terms->text, &concept_, sizeof(concept_));
	parl_buffer_add_view(&terms->text, text);
	return parl_buffer_view(&terms->text);
}

static void note_text(struct terms *terms, size_t concept_, const struct parl_term_record *term)
{
	if (term->drop == 1)
		return;
	uint32_t *value = keep(terms, &terms->texts, text_key(terms, concept_, term->text), NULL);
	if (value)
		*value |= UINT32_C(1) << term->register_number;
}

/* The nearest term of another register of the concept. */
static const char *nearest_target(const struct parl_concept_record *record,
	const struct parl_term_record *term, parl_view text)
{
	const char *best = NULL;
	size_t limit = parl_near_limit(text);
	for (size_t i = 0; i < record->term_count; i++) {
		const struct parl_term_record *other = &record->terms[i];
		if (other->register_number == term->register_number)
			continue;
		size_t distance = parl_text_distance(text, other->text, limit);
		if (distance > limit)
			continue;
		best = other->text.data;
		if (distance == 0)
			break;
		limit = distance - 1;
	}
	return best;
}

static void check_use(struct terms *terms, size_t concept_,
	const struct parl_concept_record *record, const struct parl_term_record *term)
{
	struct parl_json_reader *reader = terms->reader;
	for (size_t i = 0; i < term->more->use.count; i++) {
		parl_view text = term->more->use.items[i];
		const uint32_t *bits =
			parl_table_get(&terms->texts, text_key(terms, concept_, text));
		if (bits && (*bits & ~(UINT32_C(1) << term->register_number)) != 0)
			continue;
		const char *near =
			parl_json_wants_help(reader) ? nearest_target(record, term, text) : NULL;
		const char *shown = parl_json_excerpt(reader, text);
		if (bits)
			parl_json_fault(reader, PARL_CODE_GLOSSARY_USE, term->more->use.places[i],
				"name a term of the other register of this concept",
				"\"%s\" is a term of the same register and cannot replace this one",
				shown);
		else if (!record->more->overrides.data)
			parl_json_fault(reader, PARL_CODE_GLOSSARY_USE, term->more->use.places[i],
				near ? parl_json_help(reader, "did you mean \"%s\"?", near)
				     : parl_json_help(reader,
					       "add \"%s\" to the terms of the other register of "
					       "this concept, or name one of them",
					       shown),
				"\"%s\" is no term of this concept", shown);
	}
}

/* Whether the concept says that its terms are to be replaced. */
static bool wants_target(const struct parl_concept_record *record)
{
	if (record->action >= PARL_ACTION_SUGGEST)
		return true;
	enum parl_mapping mapping =
		record->mapping >= 0 ? (enum parl_mapping)record->mapping : PARL_MAPPING_NONE;
	if (record->action < 0 && parl_action_from(mapping) >= PARL_ACTION_SUGGEST)
		return true;
	for (size_t i = 0; i < record->term_count; i++) {
		if (record->terms[i].action >= PARL_ACTION_SUGGEST)
			return true;
	}
	return false;
}

/* The list of one house has one register: what it prefers replaces the others, when it is checked.
 */
static void check_target(struct parl_json_reader *reader, const struct parl_concept_record *record)
{
	bool house = record->glossary->register_count == 1;

	if (record->more->overrides.data || record->term_count == 0 ||
		(house ? record->term_count > 1 : parl_record_two_sided(record)) ||
		!wants_target(record))
		return;
	if (house)
		parl_json_fault(reader, PARL_CODE_GLOSSARY_NO_TARGET, record->place,
			"put the term that is to be written first, or write \"action\": \"explain\"",
			"this concept has one term only, so nothing can replace it");
	else
		parl_json_fault(reader, PARL_CODE_GLOSSARY_NO_TARGET, record->place,
			"add terms of another register, or write \"action\": \"explain\"",
			"this concept has terms in one register only, so nothing can replace them");
}

void parl_check_terms(struct parl_json_reader *reader, struct parl_glossary *glossary)
{
	struct terms terms = {.reader = reader, .glossary = glossary};
	size_t count = 0;
	for (size_t i = 0; i < glossary->record_count; i++)
		count += glossary->records[i].term_count;
	terms.seen = parl_arena_array(reader->scratch, count, sizeof(*terms.seen));
	if (!terms.seen)
		parl_json_no_memory(reader);
	for (size_t i = 0; terms.seen && i < glossary->record_count; i++) {
		const struct parl_concept_record *record = &glossary->records[i];
		bool used = false;
		for (size_t j = 0; j < record->term_count; j++) {
			check_key(&terms, record, &record->terms[j]);
			used = used || record->terms[j].more->use.count > 0;
		}
		for (size_t j = 0; used && j < record->term_count; j++)
			note_text(&terms, i, &record->terms[j]);
		for (size_t j = 0; used && j < record->term_count; j++)
			check_use(&terms, i, record, &record->terms[j]);
		check_target(reader, record);
	}
	parl_table_release(&terms.keys);
	parl_table_release(&terms.texts);
	parl_buffer_release(&terms.text);
	parl_keyer_release(&terms.keyer);
}
