/*
 * words.c - what the page says of terms and parts in plain English.
 */
#include "page.h"

#include <string.h>

const char *page_status(enum parl_term_status status)
{
	switch (status) {
	case PARL_TERM_DEPRECATED:
		return "dated: better not used";
	case PARL_TERM_SUPERSEDED:
		return "superseded: no longer in use";
	default:
		return NULL;
	}
}

const char *page_mapping(const struct page *page, enum parl_mapping mapping)
{
	const char *first, *second;

	if (mapping == PARL_MAPPING_NONE || page->what->register_count < 2)
		return NULL;
	first = page->what->registers[0];
	second = page->what->registers[1];
	switch (mapping) {
	case PARL_MAPPING_EXACT:
		return "Yes: both mean the same.";
	case PARL_MAPPING_CLOSE:
		return "Nearly: in most places one can stand for the other.";
	case PARL_MAPPING_BROADER:
		return parl_arena_print(page->arena,
			"Not quite: the %s word is wider and takes in more than the %s one.",
			second, first);
	case PARL_MAPPING_NARROWER:
		return parl_arena_print(page->arena,
			"Not quite: the %s word is narrower and takes in less than the %s one.",
			second, first);
	default:
		return "No: they are related, but neither can stand for the other.";
	}
}

const char *page_part_title(const struct page *page, int number)
{
	const char *name = page->what->registers[number];

	if (page->pair)
		return parl_arena_print(
			page->arena, "From %s to %s", name, page->what->registers[!number]);
	return name;
}

const char *page_register_title(const struct page *page, int number)
{
	const struct parl_vocabulary *vocabulary = page->what->vocabulary;
	size_t count = vocabulary ? parl_vocabulary_glossary_count(vocabulary) : 1;
	const char *name = page->what->registers[number];

	for (size_t i = 0; i < count; i++) {
		const struct parl_glossary *glossary =
			vocabulary ? parl_vocabulary_glossary(vocabulary, i) : page->what->glossary;

		for (size_t k = 0; k < parl_glossary_register_count(glossary); k++) {
			const char *title = parl_glossary_register_title(glossary, (int)k);

			if (title &&
				strcmp(parl_glossary_register_name(glossary, (int)k), name) == 0)
				return title;
		}
	}
	return NULL;
}
