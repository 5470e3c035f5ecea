/*
 * check_doubts.c - what is lawful, but probably not what was meant.
 */
#include <string.h>

#include "../text/measure.h"
#include "check.h"

#define DEFINITION_MOST 30

/* Twice as long is what a writer notices in a word count. */
#define LONGER_MOST 2

struct doubts {
	struct parl_json_reader *reader;
	const struct parl_glossary *glossary;
	struct parl_table preferred; /* concept, register, language -> the first such term */
};

static void check_definition(
	struct parl_json_reader *reader, const struct parl_concept_record *record)
{
	long words = parl_measure_text(record->more->definition).words;
	if (words > DEFINITION_MOST)
		parl_json_fault(reader, PARL_CODE_GLOSSARY_DEFINITION,
			record->more->definition_place,
			"say it in one sentence; the rest can go into \"note\"",
			"the definition of \"%s\" has %ld words, more than %d", record->id.data,
			words, DEFINITION_MOST);
}

/* A note begins the question with a word of its own. */
static void check_ask(struct parl_json_reader *reader, const struct parl_concept_record *record)
{
	long words = parl_measure_text(record->more->definition).words +
		parl_measure_text(record->more->ask).words;
	if (record->more->ask.data && words >= PARL_NOTE_WORDS)
		parl_json_fault(reader, PARL_CODE_GLOSSARY_ASK, record->more->ask_place,
			"ask it in fewer words",
			"the definition of \"%s\" and its question have %ld words together, more "
			"than %d",
			record->id.data, words, PARL_NOTE_WORDS - 1);
}

static void check_review(struct parl_json_reader *reader, const struct parl_concept_record *record)
{
	if (record->more->review.data && !parl_is_date(record->more->review))
		parl_json_fault(reader, PARL_CODE_GLOSSARY_DATE, record->more->review_place,
			"write a month or a day of the calendar: \"2027-03\" or \"2027-03-31\"",
			"\"%s\" is no date", parl_json_excerpt(reader, record->more->review));
}

/* An acronym is shorter than what it stands for, by its nature. */
static bool is_acronym(const struct parl_term *term)
{
	if (term->pattern_flags & PARL_PATTERN_CASE_EXACT)
		return true;
	size_t capitals = 0;
	for (size_t i = 0; i < term->text.size; i++) {
		char byte = term->text.data[i];
		if (byte >= 'a' && byte <= 'z')
			return false;
		capitals += byte >= 'A' && byte <= 'Z';
	}
	return capitals > 1;
}

/* The term that translating writes for TERM; NULL: not known here. */
static const struct parl_term *target_of(const struct parl_term *term)
{
	if (term->use_count > 0)
		return term->use[0];
	int other = term->register_number == 0 ? 1 : 0;
	return parl_concept_preferred(term->of, other, term->language);
}

static void check_length(struct parl_json_reader *reader, const struct parl_term *term)
{
	if (term->action != PARL_ACTION_REPLACE || is_acronym(term))
		return;
	const struct parl_term *target = target_of(term);
	if (!target)
		return;
	long before = parl_measure_text(term->text).characters;
	long after = parl_measure_text(target->text).characters;
	if (after > LONGER_MOST * before)
		parl_json_fault(reader, PARL_CODE_GLOSSARY_LONGER, term->place,
			"name a shorter wording in \"use\", or only suggest it: \"action\": "
			"\"suggest\"",
			"\"%s\" is replaced by \"%s\", which is more than twice as long",
			parl_json_excerpt(reader, term->text),
			parl_json_excerpt(reader, target->text));
}

/* Records and settled terms stand in the same order, so that only what the glossary itself calls
 * preferred is judged. */
static void check_preferred(struct doubts *doubts, size_t index, size_t at)
{
	struct parl_json_reader *reader = doubts->reader;
	const struct parl_glossary *glossary = doubts->glossary;
	const struct parl_concept_record *record = &glossary->records[index];
	const struct parl_term *term = glossary->concepts[index].terms[at];
	if (record->terms[at].status != PARL_TERM_PREFERRED)
		return;
	size_t language = strcspn(term->language, "-_");
	uint32_t head[2] = {(uint32_t)index, (uint32_t)term->register_number};
	char *key = parl_arena_alloc(reader->scratch, sizeof(head) + language);
	if (!key) {
		parl_json_no_memory(reader);
		return;
	}
	memcpy(key, head, sizeof(head));
	memcpy(key + sizeof(head), term->language, language);
	bool added = true;
	const uint32_t *first = parl_table_put(&doubts->preferred,
		(parl_view){key, sizeof(head) + language}, (uint32_t)at, &added);
	if (!first) {
		parl_json_no_memory(reader);
		return;
	}
	if (added)
		return;
	parl_json_fault(reader, PARL_CODE_GLOSSARY_PREFERRED, record->terms[at].place,
		"call one of them \"admitted\"; until then the first is written",
		"\"%s\" is preferred, but so is \"%s\"",
		parl_json_excerpt(reader, record->terms[at].text),
		parl_json_excerpt(reader, record->terms[*first].text));
}

static void check_sources(struct parl_json_reader *reader, const struct parl_glossary *glossary)
{
	const struct parl_json_place *place =
		parl_json_place_member(&reader->places, &reader->places.items[0], "sources");
	bool *cited = parl_arena_array(reader->scratch, glossary->source_count, sizeof(*cited));
	if (!cited) {
		parl_json_no_memory(reader);
		return;
	}
	for (size_t i = 0; i < glossary->record_count; i++) {
		const struct parl_concept_record *record = &glossary->records[i];
		for (size_t j = 0; j < record->more->sources.count; j++) {
			/* What is mistyped there is most likely what seems not to be cited here. */
			if (!record->more->source_items || !record->more->source_items[j])
				return;
			cited[record->more->source_items[j] - glossary->sources] = true;
		}
	}
	if (glossary->source_count == 0 || !place)
		return;
	const struct parl_json_place *item = parl_json_place_first(&reader->places, place);
	for (size_t i = 0; item; item = parl_json_place_next(&reader->places, place, item)) {
		if (item->shadowed)
			continue;
		if (!cited[i++])
			parl_json_fault(reader, PARL_CODE_GLOSSARY_UNCITED,
				parl_json_key_span(item),
				"name it in \"sources\" of the concepts that rest on it, or delete "
				"it",
				"no concept cites the source \"%s\"",
				parl_json_excerpt(reader, parl_view_of(item->key)));
	}
}

void parl_check_doubts(struct parl_json_reader *reader, struct parl_glossary *glossary)
{
	struct doubts doubts = {.reader = reader, .glossary = glossary};
	check_sources(reader, glossary);
	for (size_t i = 0; i < glossary->record_count; i++) {
		const struct parl_concept *settled = &glossary->concepts[i];
		check_definition(reader, &glossary->records[i]);
		check_ask(reader, &glossary->records[i]);
		check_review(reader, &glossary->records[i]);
		for (size_t j = 0; j < settled->term_count; j++) {
			check_length(reader, settled->terms[j]);
			check_preferred(&doubts, i, j);
		}
	}
	parl_table_release(&doubts.preferred);
}
