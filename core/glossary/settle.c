/*
 * settle.c - the defaults of design and format, in one place.
 */
#include "settle.h"

#include <string.h>

#include "owned.h"

enum parl_action parl_action_from(enum parl_mapping mapping)
{
	switch (mapping) {
	case PARL_MAPPING_EXACT:
		return PARL_ACTION_REPLACE;
	case PARL_MAPPING_CLOSE:
	case PARL_MAPPING_BROADER:
	case PARL_MAPPING_NARROWER:
		return PARL_ACTION_SUGGEST;
	default:
		return PARL_ACTION_EXPLAIN;
	}
}

bool parl_record_two_sided(const struct parl_concept_record *record)
{
	for (size_t i = 1; i < record->term_count; i++) {
		if (record->terms[i].register_number != record->terms[0].register_number)
			return true;
	}
	return false;
}

static int said(int value, int otherwise)
{
	return value >= 0 ? value : otherwise;
}

static const char *language_of(const struct parl_term_record *term)
{
	if (term->more->lang.data)
		return term->more->lang.data;
	return term->glossary->language.data ? term->glossary->language.data : "en";
}

/* A register and TEXT as a key of a table. */
static parl_view key_of(struct parl_settling *settling, int number, parl_view text)
{
	uint32_t head[] = {(uint32_t)number};
	char *key = parl_arena_alloc(settling->scratch, sizeof(head) + text.size);
	if (!key)
		return (parl_view){NULL, 0};
	memcpy(key, head, sizeof(head));
	memcpy(key + sizeof(head), text.data, text.size);
	return (parl_view){key, sizeof(head) + text.size};
}

static parl_view preferred_key(struct parl_settling *settling, const struct parl_term_record *term)
{
	const char *language = language_of(term);
	return key_of(
		settling, term->register_number, (parl_view){language, strcspn(language, "-_")});
}

/*
 * Without a word about it, the first term of a register and language is preferred and the others
 * are admitted. Terms of higher layers stand first, so theirs wins over one that a lower layer
 * calls preferred, which is then admitted: what is preferred is the word of one glossary only.
 */
static bool settle_status(struct parl_settling *settling, const struct parl_concept_record *record,
	struct parl_term *terms)
{
	for (uint32_t i = 0; i < record->term_count; i++) {
		terms[i].status =
			(enum parl_term_status)said(record->terms[i].status, PARL_TERM_ADMITTED);
		if (terms[i].status != PARL_TERM_PREFERRED)
			continue;
		parl_view key = preferred_key(settling, &record->terms[i]);
		bool added = false;
		const uint32_t *known =
			key.data ? parl_table_put(&settling->preferred, key, i, &added) : NULL;
		if (!known)
			return false;
		if (!added && record->terms[*known].glossary != record->terms[i].glossary)
			terms[i].status = PARL_TERM_ADMITTED;
	}
	for (uint32_t i = 0; i < record->term_count; i++) {
		if (record->terms[i].status >= 0)
			continue;
		bool added = false;
		parl_view key = preferred_key(settling, &record->terms[i]);
		if (!key.data)
			return false;
		uint32_t *known = parl_table_put(&settling->preferred, key, i, &added);
		if (!known)
			return false;
		if (added ||
			(*known > i &&
				record->terms[*known].glossary != record->terms[i].glossary)) {
			*known = i;
			terms[i].status = PARL_TERM_PREFERRED;
		}
	}
	return true;
}

static enum parl_action action_of(const struct parl_concept_record *record,
	const struct parl_term_record *term, enum parl_mapping mapping, bool two_sided)
{
	if (term->action >= 0)
		return (enum parl_action)term->action;
	if (!term->first_register)
		return PARL_ACTION_EXPLAIN;
	enum parl_action action =
		record->action >= 0 ? (enum parl_action)record->action : parl_action_from(mapping);
	return action > PARL_ACTION_EXPLAIN && !two_sided ? PARL_ACTION_EXPLAIN : action;
}

static struct parl_texts texts_of(const struct parl_said_texts *texts)
{
	return (struct parl_texts){texts->items, texts->count};
}

static void settle_conditions(
	const struct parl_term_record *record, struct parl_conditions *conditions)
{
	const struct parl_term_more *more = record->more;
	*conditions = (struct parl_conditions){
		.not_in = texts_of(&more->not_in),
		.near = texts_of(&more->near),
		.not_near = texts_of(&more->not_near),
		.after = texts_of(&more->after),
		.not_after = texts_of(&more->not_after),
		.before = texts_of(&more->before),
		.not_before = texts_of(&more->not_before),
		.sure_near = texts_of(&more->sure_near),
		.found = (enum parl_found)said(record->found, PARL_FOUND_ANY),
		.otherwise = (enum parl_action)said(record->otherwise, PARL_ACTION_LEAVE),
	};
}

/* What is said of a concept is about its terms of the first register. */
static bool is_plain(const struct parl_concept_record *record, const struct parl_term_record *term)
{
	signed char own = term->more->plain;
	return (own < 0 && term->first_register ? record->more->plain : own) == 1;
}

static void settle_term(const struct parl_concept_record *record,
	const struct parl_term_record *from, const short *numbers, bool two_sided,
	struct parl_term *term)
{
	enum parl_mapping mapping =
		(enum parl_mapping)said(from->mapping, said(record->mapping, PARL_MAPPING_NONE));
	int pos = said(from->pos, said(record->pos, said(from->glossary->pos, PARL_POS_NONE)));
	enum parl_term_status status = term->status;
	*term = (struct parl_term){
		.of = term->of,
		.said = from,
		.glossary = from->glossary,
		.text = from->text,
		.register_number = numbers ? numbers[from->register_number] : from->register_number,
		.status = status,
		.action = action_of(record, from, mapping, two_sided),
		.mapping = mapping,
		.pos = (enum parl_pos)pos,
		.number = (enum parl_number)said(from->number, PARL_NUMBER_ANY),
		.inflect = from->inflect != 0,
		.countable = from->countable != 0,
		.everyday = from->everyday == 1,
		.plain = is_plain(record, from),
		.obscure = !from->first_register && from->more->plain == 0,
		.pattern_flags = parl_term_record_flags(from),
		.head = from->more->head,
		.forms = texts_of(&from->more->forms),
		.language = language_of(from),
		.note = from->more->note.data,
		.place = from->place,
	};
	settle_conditions(from, &term->conditions);
}

/* The term of another register that `use` names; NULL: none. */
static const struct parl_term *find_used(struct parl_settling *settling,
	const struct parl_concept *concept_, const struct parl_term_record *term, parl_view text)
{
	for (int number = 0; number < PARL_REGISTERS_MOST; number++) {
		if (number == term->register_number)
			continue;
		parl_view key = key_of(settling, number, text);
		const uint32_t *found = key.data ? parl_table_get(&settling->named, key) : NULL;
		if (found)
			return concept_->terms[*found];
	}
	return NULL;
}

static bool settle_use(struct parl_settling *settling, const struct parl_concept_record *record,
	struct parl_concept *concept_, struct parl_term *terms)
{
	bool any = false;
	for (size_t i = 0; i < record->term_count; i++)
		any = any || record->terms[i].more->use.count > 0;
	if (!any)
		return true;
	for (uint32_t i = 0; i < record->term_count; i++) {
		parl_view key =
			key_of(settling, record->terms[i].register_number, record->terms[i].text);
		if (!key.data || !parl_table_put(&settling->named, key, i, NULL))
			return false;
	}
	for (size_t i = 0; i < record->term_count; i++) {
		const struct parl_said_texts *use = &record->terms[i].more->use;
		const struct parl_term **used =
			parl_arena_array(settling->arena, use->count, sizeof(*used));
		if (!used)
			return false;
		for (size_t j = 0; j < use->count; j++) {
			used[terms[i].use_count] =
				find_used(settling, concept_, &record->terms[i], use->items[j]);
			if (used[terms[i].use_count])
				terms[i].use_count++;
		}
		terms[i].use = used;
	}
	return true;
}

/* Where among the LEADS that one is which TERM has its register and language in common with; COUNT:
 * none. */
static size_t lead_of(
	const struct parl_term *const *leads, size_t count, const struct parl_term *term)
{
	size_t at = 0;

	while (at < count &&
		(leads[at]->register_number != term->register_number ||
			!parl_language_same(leads[at]->language, term->language)))
		at++;
	return at;
}

/* Of each register and language the first term that is preferred, else the first admitted one: a
 * concept of thousands of terms is asked for it by each of them. */
static bool settle_leads(struct parl_settling *settling, struct parl_concept *concept_)
{
	const struct parl_term **leads =
		parl_arena_array(settling->scratch, concept_->term_count, sizeof(*leads));
	const struct parl_term **kept;
	size_t count = 0;

	for (size_t i = 0; leads && i < concept_->term_count; i++) {
		const struct parl_term *term = concept_->terms[i];
		size_t at;

		if (term->status > PARL_TERM_ADMITTED)
			continue;
		at = lead_of(leads, count, term);
		if (at == count || term->status < leads[at]->status)
			leads[at] = term;
		count += at == count;
	}
	kept = parl_arena_array(settling->arena, count, sizeof(*kept));
	if (!leads || !kept)
		return false;
	if (count)
		memcpy(kept, leads, count * sizeof(*kept));
	concept_->leads = kept;
	concept_->lead_count = count;
	return true;
}

static bool settle_terms(struct parl_settling *settling, const struct parl_concept_record *record,
	const short *numbers, struct parl_concept *concept_)
{
	size_t count = record->term_count;
	struct parl_term *terms = parl_arena_array(settling->arena, count, sizeof(*terms));
	const struct parl_term **list = parl_arena_array(settling->arena, count, sizeof(*list));
	if (!terms || !list || !settle_status(settling, record, terms))
		return false;
	bool two_sided = parl_record_two_sided(record);
	for (size_t i = 0; i < count; i++) {
		terms[i].of = concept_;
		settle_term(record, &record->terms[i], numbers, two_sided, &terms[i]);
		list[i] = &terms[i];
	}
	concept_->terms = list;
	concept_->term_count = count;
	return settle_leads(settling, concept_) && settle_use(settling, record, concept_, terms);
}

static const char *const *strings_of(
	struct parl_settling *settling, const struct parl_said_texts *texts)
{
	static const char *const none[1];
	if (texts->count == 0)
		return none;
	const char **strings = parl_arena_array(settling->arena, texts->count, sizeof(*strings));
	for (size_t i = 0; strings && i < texts->count; i++)
		strings[i] = texts->items[i].data;
	return strings;
}

bool parl_settle_concept(struct parl_settling *settling, const struct parl_concept_record *record,
	const short *numbers, struct parl_concept *concept_)
{
	parl_arena_reset(settling->scratch);
	parl_table_clear(&settling->preferred);
	parl_table_clear(&settling->named);
	enum parl_mapping mapping = (enum parl_mapping)said(record->mapping, PARL_MAPPING_NONE);
	*concept_ = (struct parl_concept){
		.said = record,
		.glossary = record->glossary,
		.id = record->id.data,
		.domain = record->more->domain.data,
		.definition = record->more->definition.data,
		.reason = record->more->reason.data,
		.ask = record->more->ask.data,
		.note = record->more->note.data,
		.mapping = mapping,
		.action = (enum parl_action)said(record->action, (int)parl_action_from(mapping)),
		.examples = record->more->examples,
		.example_count = record->more->example_count,
		.sources = record->more->source_items,
		.source_count = record->more->source_items ? record->more->sources.count : 0,
		.see = strings_of(settling, &record->more->see),
		.see_count = record->more->see.count,
		.formerly = strings_of(settling, &record->more->formerly),
		.formerly_count = record->more->formerly.count,
		.overrides = record->more->overrides.data,
		.drop = record->drop == 1,
		.place = record->place,
	};
	return concept_->see && concept_->formerly &&
		settle_terms(settling, record, numbers, concept_);
}

bool parl_settle_begin(struct parl_settling *settling, struct parl_arena *arena)
{
	*settling = (struct parl_settling){.arena = arena, .scratch = parl_arena_new()};
	return settling->scratch != NULL;
}

void parl_settle_end(struct parl_settling *settling)
{
	parl_table_release(&settling->preferred);
	parl_table_release(&settling->named);
	parl_arena_free(settling->scratch);
}

bool parl_settle(const struct parl_concept_record *records, size_t count,
	struct parl_concept *concepts, struct parl_arena *arena)
{
	struct parl_settling settling;
	bool good = parl_settle_begin(&settling, arena);
	for (size_t i = 0; good && i < count; i++)
		good = parl_settle_concept(&settling, &records[i], NULL, &concepts[i]);
	parl_settle_end(&settling);
	return good;
}

struct parl_concept *parl_settle_all(const struct parl_glossary *glossary, struct parl_arena *arena)
{
	struct parl_concept *concepts =
		parl_arena_array(arena, glossary->record_count, sizeof(*concepts));
	bool good =
		concepts && parl_settle(glossary->records, glossary->record_count, concepts, arena);
	return good ? concepts : NULL;
}
