/*
 * check_texts.c - texts that the matcher, or the bridge, could do nothing with.
 */
#include "check.h"

#include <string.h>

#include "names.h"
#include "phrases.h"

#define KEY_FLAGS (PARL_KEY_CASE_EXACT | PARL_KEY_MARKS_IGNORE)

static bool has_key(parl_view text, unsigned flags, struct parl_buffer *key)
{
	parl_buffer_clear(key);
	return parl_text_key(text, flags, key);
}

static void no_key(struct parl_reader *reader, parl_view text, parl_span place)
{
	parl_reader_fault(reader, PARL_CODE_GLOSSARY_UNMATCHABLE, place,
		"write it in letters, on one line, without invisible characters",
		"\"%s\" can never be found in a text", parl_reader_quote(reader, text));
}

static void check_list(struct parl_reader *reader, const struct parl_said_texts *texts,
	unsigned flags, struct parl_buffer *key)
{
	for (size_t i = 0; i < texts->count; i++) {
		if (!has_key(texts->items[i], flags, key))
			no_key(reader, texts->items[i], texts->places[i]);
	}
}

/* A class stands only beside a term, since it says what the next word is. */
static void no_class_here(
	struct parl_reader *reader, const struct parl_said_texts *texts, const char *name)
{
	for (size_t i = 0; i < texts->count; i++) {
		if (texts->items[i].data[0] == '@')
			parl_reader_fault(reader, PARL_CODE_GLOSSARY_CLASS, texts->places[i],
				"write words, or move it to \"after\", \"not_after\", \"before\" or "
				"\"not_before\"",
				"the class %s cannot stand in \"%s\"",
				parl_reader_quote(reader, texts->items[i]), name);
	}
}

static void known_classes(struct parl_reader *reader, const struct parl_said_texts *texts)
{
	for (size_t i = 0; i < texts->count; i++) {
		parl_view text = texts->items[i];
		if (text.data[0] != '@' || parl_words_find(&parl_words_class, text) >= 0)
			continue;
		const char *near = parl_words_nearest(&parl_words_class, text);
		parl_reader_fault(reader, PARL_CODE_GLOSSARY_CLASS, texts->places[i],
			near != NULL ? parl_reader_print(reader, "did you mean \"%s\"?", near)
				     : "the classes are @name, @noun, @be, @article, @bracket and "
				       "@possessive",
			"there is no class %s", parl_reader_quote(reader, text));
	}
}

static void check_conditions(
	struct parl_reader *reader, const struct parl_term_record *term, struct parl_buffer *key)
{
	const struct {
		const struct parl_said_texts *texts;
		const char *name;
	} far[] = {{&term->not_in, "not_in"}, {&term->near, "near"}, {&term->not_near, "not_near"}};
	for (size_t i = 0; i < sizeof(far) / sizeof(*far); i++) {
		no_class_here(reader, far[i].texts, far[i].name);
		check_list(reader, far[i].texts, 0, key);
	}
	const struct parl_said_texts *const beside[] = {
		&term->after, &term->not_after, &term->before, &term->not_before};
	for (size_t i = 0; i < sizeof(beside) / sizeof(*beside); i++) {
		known_classes(reader, beside[i]);
		check_list(reader, beside[i], 0, key);
	}
	if (term->otherwise >= 0 && !parl_term_record_conditional(term))
		parl_reader_fault(reader, PARL_CODE_GLOSSARY_CONDITION, term->place,
			"give it a condition, such as \"near\": [\"...\"], or delete \"else\"",
			"this term has \"else\", but no condition that could fail");
}

/* Whether one of the words of the term is its head, by key. */
static bool holds_word(parl_view term, parl_view word, struct parl_buffer *key)
{
	struct parl_buffer whole = PARL_BUFFER_EMPTY;
	bool good = parl_text_key(term, 0, &whole) && has_key(word, 0, key);
	bool found = good && memmem(whole.data, whole.size, key->data, key->size) != NULL;
	parl_buffer_release(&whole);
	return found;
}

static void check_term(struct parl_reader *reader, const struct parl_term_record *term,
	const struct parl_concept_record *record, struct parl_buffer *key)
{
	unsigned flags = parl_term_record_flags(term) & KEY_FLAGS;
	if (!has_key(term->text, flags, key))
		no_key(reader, term->text, term->place);
	else if (term->head.data != NULL && !holds_word(term->text, term->head, key))
		parl_reader_fault(reader, PARL_CODE_GLOSSARY_HEAD, term->place,
			"write the word that takes the plural or the verb's ending, as it stands in "
			"the term",
			"the head \"%s\" is no word of this term",
			parl_reader_quote(reader, term->head));
	check_list(reader, &term->forms, flags, key);
	check_conditions(reader, term, key);
	if (term->drop == 1 && record->overrides.data == NULL)
		parl_reader_fault(reader, PARL_CODE_GLOSSARY_DROP, term->place,
			"delete the term, or name the concept in \"overrides\"",
			"only a concept with \"overrides\" can drop something");
}

void parl_check_texts(struct parl_reader *reader)
{
	const struct parl_glossary *glossary = reader->glossary;
	struct parl_buffer key = PARL_BUFFER_EMPTY;
	check_list(reader, &glossary->protect, PARL_KEY_CASE_EXACT, &key);
	for (size_t i = 0; i < glossary->record_count; i++) {
		const struct parl_concept_record *record = &glossary->records[i];
		for (size_t j = 0; j < record->term_count; j++)
			check_term(reader, &record->terms[j], record, &key);
	}
	parl_buffer_release(&key);
}

static void check_phrases_of(struct parl_reader *reader, const struct parl_term *term,
	const struct parl_said_texts *not_in)
{
	struct parl_phrases phrases = {.arena = reader->scratch};
	if (!parl_phrases_begin(&phrases, term)) {
		parl_reader_no_memory(reader);
		return;
	}
	for (size_t i = 0; i < not_in->count; i++) {
		if (parl_phrases_holds(&phrases, not_in->items[i]))
			continue;
		parl_reader_fault(reader, PARL_CODE_GLOSSARY_CONDITION, not_in->places[i],
			"write the whole phrase with the term in it, or use \"not_near\" for a word "
			"elsewhere in the sentence",
			"\"%s\" does not contain the term \"%s\", so it changes nothing",
			parl_reader_quote(reader, not_in->items[i]),
			parl_reader_quote(reader, term->text));
	}
}

void parl_check_phrases(struct parl_reader *reader)
{
	const struct parl_glossary *glossary = reader->glossary;
	for (size_t i = 0; i < glossary->record_count; i++) {
		const struct parl_concept_record *record = &glossary->records[i];
		for (size_t j = 0; j < record->term_count; j++) {
			if (record->terms[j].not_in.count > 0)
				check_phrases_of(reader, glossary->concepts[i].terms[j],
					&record->terms[j].not_in);
		}
	}
}
