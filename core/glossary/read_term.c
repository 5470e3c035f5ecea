/*
 * read_term.c - terms, by register.
 */
#include "read.h"

static void read_text(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_term_record *term)
{
	term->place = parl_json_place_span(place);
	if (place->kind != PARL_JSON_STRING) {
		parl_json_wrong(reader, place, "a text");
		return;
	}
	term->text = parl_json_copy_text(reader, place);
	if (term->text.size == 0)
		parl_json_fault(reader, PARL_CODE_GLOSSARY_TERM_EMPTY, term->place,
			"write the term, or delete it", "this term is empty");
}

bool parl_read_term(struct parl_json_reader *reader, const struct parl_json_place *place,
	const struct parl_glossary *glossary, int register_number, struct parl_term_record *term)
{
	parl_term_record_begin(term);
	term->glossary = glossary;
	term->register_number = (short)register_number & 0x3FFF;
	term->first_register = register_number == 0;
	if (place->kind == PARL_JSON_STRING) {
		read_text(reader, place, term);
	} else if (place->kind == PARL_JSON_OBJECT) {
		parl_json_read_fields(reader, place, &parl_fields_term, term);
		const struct parl_json_place *text =
			parl_json_place_member(&reader->places, place, "term");
		if (text)
			read_text(reader, text, term);
		else
			parl_json_missing(
				reader, place, "a term", "term", "write \"term\": \"...\" into it");
	} else {
		parl_json_wrong(reader, place, "a term (\"...\" or {\"term\": \"...\"})");
	}
	return term->text.size > 0;
}

/* The number of the register KEY; -1, reported: there is none. */
static int register_of(struct parl_json_reader *reader, const struct parl_json_place *place,
	const struct parl_glossary *glossary)
{
	parl_view name = parl_view_of(place->key);
	int number = parl_glossary_register(glossary, name);
	if (number >= 0)
		return number;
	/* The pair is always meant to be known; it counts as declared once it is used. */
	const char *names[PARL_REGISTERS_MOST + 2] = {PARL_REGISTER_FIRST, PARL_REGISTER_SECOND};
	struct parl_words known = {names, glossary->deduced ? 2 : 0};
	for (size_t i = 0; i < glossary->register_count; i++) {
		if (parl_words_find(&known, parl_view_of(glossary->registers[i].name)) < 0)
			names[known.count++] = glossary->registers[i].name;
	}
	const char *nearest =
		parl_json_wants_help(reader) ? parl_words_nearest(&known, name) : NULL;
	struct parl_buffer list = PARL_BUFFER_EMPTY;
	parl_words_list(&known, &list);
	parl_json_fault(reader, PARL_CODE_GLOSSARY_REGISTER, parl_json_key_span(place),
		nearest ? parl_json_help(reader, "did you mean \"%s\"?", nearest)
			: known.count == 0
			? "declare it in \"registers\""
			: parl_json_help(reader, "write %s, or declare it in \"registers\"",
				  list.failed ? "a declared one" : list.data),
		"there is no register \"%s\"", parl_json_excerpt(reader, name));
	parl_buffer_release(&list);
	return -1;
}

/* The terms of one register: a list, or one term by itself. */
static void read_register(struct parl_json_reader *reader, const struct parl_json_place *place,
	int number, struct parl_concept_record *record)
{
	bool list = place->kind == PARL_JSON_ARRAY;
	if (!list && place->kind != PARL_JSON_STRING && place->kind != PARL_JSON_OBJECT) {
		parl_json_wrong(reader, place, "a list of terms");
		return;
	}
	const struct parl_json_place *item =
		list ? parl_json_place_first(&reader->places, place) : place;
	while (item) {
		if (parl_read_term(reader, item, record->glossary, number,
			    &record->terms[record->term_count]))
			record->term_count++;
		item = list ? parl_json_place_next(&reader->places, place, item) : NULL;
	}
}

static size_t count_terms(struct parl_json_reader *reader, const struct parl_json_place *place)
{
	size_t count = parl_json_place_count(&reader->places, place);
	const struct parl_json_place *item = parl_json_place_first(&reader->places, place);
	for (; item; item = parl_json_place_next(&reader->places, place, item)) {
		if (item->kind == PARL_JSON_ARRAY)
			count += parl_json_place_count(&reader->places, item);
	}
	return count;
}

void parl_read_terms(struct parl_json_reader *reader, const struct parl_json_place *place,
	struct parl_concept_record *record)
{
	const struct parl_glossary *glossary = record->glossary;
	record->terms =
		parl_arena_array(reader->arena, count_terms(reader, place), sizeof(*record->terms));
	if (!record->terms) {
		parl_json_no_memory(reader);
		return;
	}
	size_t errors = reader->errors;
	if (place->kind == PARL_JSON_ARRAY && glossary->register_count == 1) {
		read_register(reader, place, 0, record);
	} else if (place->kind != PARL_JSON_OBJECT) {
		parl_json_wrong(reader, place, "an object { } of registers and their terms");
	} else {
		const struct parl_json_place *item = parl_json_place_first(&reader->places, place);
		for (; item; item = parl_json_place_next(&reader->places, place, item)) {
			int number = item->shadowed ? -1 : register_of(reader, item, glossary);
			if (number >= 0)
				read_register(reader, item, number, record);
		}
	}
	if (record->term_count == 0 && !record->more->overrides.data && reader->errors == errors)
		parl_json_fault(reader, PARL_CODE_GLOSSARY_TERM_EMPTY,
			(parl_span){place->start, place->start + 1},
			"write at least one, or delete the concept", "this concept has no term");
}
