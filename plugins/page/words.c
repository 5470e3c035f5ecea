/*
 * words.c - what the page says of terms and parts in plain English.
 */
#include "page.h"

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
