/*
 * words.c - what the page says of terms and parts in plain English.
 */
#include "page.h"

#include <string.h>

const char *page_mapping(const struct page *page, enum parl_mapping mapping)
{
	const char *const *names = page->what->registers;

	return page->what->register_count < 2
		? NULL
		: parl_mapping_words(mapping, names[0], names[1], page->arena);
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
