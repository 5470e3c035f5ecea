/*
 * check_texts.c - texts that the matcher, or the bridge, could do nothing with.
 */
#include "check.h"

#include "keyer.h"
#include "names.h"
#include "phrases.h"

static bool has_key(struct parl_keyer *keyer, parl_view text, unsigned flags)
{
	/* Trimmed ASCII on one line has one, without its being made. */
	size_t at = 0;
	while (at < text.size && text.data[at] >= ' ' && text.data[at] <= '~')
		at++;
	return (at > 0 && at == text.size) || parl_keyer_key(keyer, text, flags).data;
}

static void judge_key(struct parl_json_reader *reader, struct parl_keyer *keyer, parl_view text,
	unsigned flags, parl_span place)
{
	if (!has_key(keyer, text, flags) && !keyer->failed)
		parl_json_fault(reader, PARL_CODE_GLOSSARY_UNMATCHABLE, place,
			"write it in letters, on one line, without invisible characters",
			"\"%s\" can never be found in a text", parl_json_excerpt(reader, text));
}

static void check_list(struct parl_json_reader *reader, const struct parl_said_texts *texts,
	unsigned flags, struct parl_keyer *keyer)
{
	for (size_t i = 0; i < texts->count; i++)
		judge_key(reader, keyer, texts->items[i], flags, texts->places[i]);
}

/* A class stands only beside a term, since it says what the next word is. */
static void no_class_here(
	struct parl_json_reader *reader, const struct parl_said_texts *texts, const char *name)
{
	for (size_t i = 0; i < texts->count; i++) {
		if (texts->items[i].data[0] == '@')
			parl_json_fault(reader, PARL_CODE_GLOSSARY_CLASS, texts->places[i],
				"write words, or move it to \"after\", \"not_after\", \"before\" or "
				"\"not_before\"",
				"the class %s cannot stand in \"%s\"",
				parl_json_excerpt(reader, texts->items[i]), name);
	}
}

static void known_classes(struct parl_json_reader *reader, const struct parl_said_texts *texts)
{
	for (size_t i = 0; i < texts->count; i++) {
		parl_view text = texts->items[i];
		if (text.data[0] != '@' || parl_words_find(&parl_words_class, text) >= 0)
			continue;
		const char *near = parl_json_wants_help(reader)
			? parl_words_nearest(&parl_words_class, text)
			: NULL;
		parl_json_fault(reader, PARL_CODE_GLOSSARY_CLASS, texts->places[i],
			near ? parl_json_help(reader, "did you mean \"%s\"?", near)
			     : "the classes are @name, @noun, @be, @article, @bracket and "
			       "@possessive",
			"there is no class %s", parl_json_excerpt(reader, text));
	}
}

static void check_conditions(struct parl_json_reader *reader, const struct parl_term_record *term,
	struct parl_keyer *keyer)
{
	const struct {
		const struct parl_said_texts *texts;
		const char *name;
	} far[] = {{&term->more->not_in, "not_in"}, {&term->more->near, "near"},
		{&term->more->not_near, "not_near"}, {&term->more->sure_near, "sure_near"}};
	for (size_t i = 0; i < PARL_LENGTH(far); i++) {
		no_class_here(reader, far[i].texts, far[i].name);
		check_list(reader, far[i].texts, 0, keyer);
	}
	const struct parl_said_texts *const beside[] = {&term->more->after, &term->more->not_after,
		&term->more->before, &term->more->not_before};
	for (size_t i = 0; i < PARL_LENGTH(beside); i++) {
		known_classes(reader, beside[i]);
		check_list(reader, beside[i], 0, keyer);
	}
	if (term->otherwise >= 0 && !parl_term_record_conditional(term))
		parl_json_fault(reader, PARL_CODE_GLOSSARY_CONDITION, term->place,
			"give it a condition, such as \"near\": [\"...\"], or delete \"else\"",
			"this term has \"else\", but no condition that could fail");
}

/* Whether one of the words of the term is its head, by key. */
static bool holds_word(struct parl_json_reader *reader, const struct parl_term_record *term,
	struct parl_keyer *keyer)
{
	parl_view key = parl_keyer_key(keyer, term->text, 0);
	parl_view whole = key.data ? parl_arena_copy(reader->scratch, key) : (parl_view){NULL, 0};
	parl_view head = parl_keyer_key(keyer, term->more->head, 0);
	return !whole.data || !head.data || parl_key_find(whole, head).start < whole.size;
}

static void check_term(struct parl_json_reader *reader, const struct parl_term_record *term,
	const struct parl_concept_record *record, struct parl_keyer *keyer)
{
	unsigned flags = parl_term_record_flags(term);
	judge_key(reader, keyer, term->text, flags, term->place);
	if (term->more->head.data && !holds_word(reader, term, keyer))
		parl_json_fault(reader, PARL_CODE_GLOSSARY_HEAD, term->place,
			"write the word that takes the plural or the verb's ending, as it stands in "
			"the term",
			"the head \"%s\" is no word of this term",
			parl_json_excerpt(reader, term->more->head));
	check_list(reader, &term->more->forms, flags, keyer);
	check_conditions(reader, term, keyer);
	if (term->drop == 1 && !record->more->overrides.data)
		parl_json_fault(reader, PARL_CODE_GLOSSARY_DROP, term->place,
			"delete the term, or name the concept in \"overrides\"",
			"only a concept with \"overrides\" can drop something");
}

void parl_check_texts(struct parl_json_reader *reader, struct parl_glossary *glossary)
{
	struct parl_keyer keyer = {0};
	check_list(reader, &glossary->protect, PARL_KEY_CASE_EXACT, &keyer);
	check_list(reader, &glossary->subject, 0, &keyer);
	for (size_t i = 0; i < glossary->record_count; i++) {
		const struct parl_concept_record *record = &glossary->records[i];
		for (size_t j = 0; j < record->term_count; j++)
			check_term(reader, &record->terms[j], record, &keyer);
	}
	if (keyer.failed)
		parl_json_no_memory(reader);
	parl_keyer_release(&keyer);
}

static void check_phrases_of(struct parl_json_reader *reader, const struct parl_term *term,
	const struct parl_said_texts *not_in, struct parl_keyer *keyer)
{
	struct parl_phrases phrases = {.arena = reader->scratch, .keyer = keyer};
	if (!parl_phrases_begin(&phrases, term)) {
		parl_json_no_memory(reader);
		return;
	}
	for (size_t i = 0; i < not_in->count; i++) {
		if (parl_phrases_touch(&phrases, not_in->items[i]))
			continue;
		parl_json_fault(reader, PARL_CODE_GLOSSARY_CONDITION, not_in->places[i],
			"write the whole phrase with the term in it, or use \"not_near\" for a word "
			"elsewhere in the sentence",
			"\"%s\" does not contain the term \"%s\", so it changes nothing",
			parl_json_excerpt(reader, not_in->items[i]),
			parl_json_excerpt(reader, term->text));
	}
}

void parl_check_phrases(struct parl_json_reader *reader, struct parl_glossary *glossary)
{
	struct parl_keyer keyer = {0};
	for (size_t i = 0; i < glossary->record_count; i++) {
		const struct parl_concept_record *record = &glossary->records[i];
		for (size_t j = 0; j < record->term_count; j++) {
			if (record->terms[j].more->not_in.count > 0)
				check_phrases_of(reader, glossary->concepts[i].terms[j],
					&record->terms[j].more->not_in, &keyer);
		}
	}
	parl_keyer_release(&keyer);
}
