/*
 * plan.c - the entries of the page and their order.
 *
 * Of the terms that a concept has in one register and language one says everything, the others
 * refer to it: a glossary that said all of it at each of them would fill three times the paper.
 */
#include "page.h"

#include <stdlib.h>
#include <string.h>

static int compare(size_t a, size_t b)
{
	return a < b ? -1 : a > b;
}

/* Language and register together, then what brings the leading term of a concept to the front. */
static int by_concept(const void *a, const void *b)
{
	const struct page_entry *one = a, *other = b;
	int order = compare(one->group, other->group);

	if (!order)
		order = compare(one->concept_order, other->concept_order);
	if (!order)
		order = compare(parl_term_status_of(one->term), parl_term_status_of(other->term));
	return order ? order : compare(one->order, other->order);
}

static int by_alphabet(const void *a, const void *b)
{
	const struct page_entry *one = a, *other = b;
	int order = compare(one->group, other->group);

	if (!order)
		order = strcmp(one->key, other->key);
	if (!order)
		order = strcmp(parl_term_text(one->term).data, parl_term_text(other->term).data);
	return order ? order : compare(one->order, other->order);
}

/* Without country and script. NULL: out of memory. */
static const char *base_language(struct page *page, const char *tag)
{
	return parl_arena_print(page->arena, "%.*s", (int)strcspn(tag, "-_"), tag);
}

/* The glossary's language comes first, then the others by their tags. */
static int compare_languages(const struct page *page, const char *a, const char *b)
{
	bool one = strcmp(a, page->language) == 0, other = strcmp(b, page->language) == 0;

	return one != other ? other - one : strcmp(a, b);
}

struct tagged {
	const struct page *page;
	const char *language;
	int number;
	size_t entry;
};

static int by_group(const void *a, const void *b)
{
	const struct tagged *one = a, *other = b;
	int order = (one->number > other->number) - (one->number < other->number);

	if (!order)
		order = compare_languages(one->page, one->language, other->language);
	return order ? order : compare(one->entry, other->entry);
}

static bool same_group(const struct tagged *a, const struct tagged *b)
{
	return a->number == b->number && strcmp(a->language, b->language) == 0;
}

static size_t count_terms(const struct page *page)
{
	size_t count = 0;

	for (size_t i = 0; i < page->what->concept_count; i++)
		count += parl_concept_term_count(page->what->concepts[i]);
	return count;
}

static bool collect(struct page *page)
{
	size_t room = count_terms(page);

	page->entries = parl_arena_array(page->arena, room, sizeof(*page->entries));
	for (size_t i = 0; page->entries && i < page->what->concept_count; i++) {
		const struct parl_concept *concept_ = page->what->concepts[i];

		for (size_t k = 0; k < parl_concept_term_count(concept_); k++) {
			const struct parl_term *term = parl_concept_term(concept_, k);

			if (parl_settled_hides(page->what->settled, term))
				continue;
			page->entries[page->entry_count] = (struct page_entry){.concept_ = concept_,
				.term = term,
				.concept_order = i,
				.order = page->entry_count};
			page->entry_count++;
		}
	}
	return page->entries != NULL;
}

/* Gives each entry its group. */
static bool group(struct page *page)
{
	size_t count = page->entry_count;
	struct tagged *list = parl_arena_array(page->arena, count, sizeof(*list));

	page->groups = parl_arena_array(page->arena, count, sizeof(*page->groups));
	for (size_t i = 0; list && i < count; i++) {
		const struct parl_term *term = page->entries[i].term;

		list[i] = (struct tagged){page, base_language(page, parl_term_language(term)),
			parl_term_register(term), i};
		if (!list[i].language)
			return false;
	}
	if (!list || !page->groups)
		return false;
	qsort(list, count, sizeof(*list), by_group);
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || !same_group(&list[i - 1], &list[i]))
			page->groups[page->group_count++] =
				(struct page_group){list[i].language, i, 0, list[i].number};
		page->groups[page->group_count - 1].count++;
		page->entries[list[i].entry].group = page->group_count - 1;
	}
	return true;
}

/* Once the entries are in their places. */
static bool list_leads(struct page *page)
{
	page->leads = parl_arena_array(page->arena, page->entry_count, sizeof(*page->leads));
	for (size_t i = 0; page->leads && i < page->entry_count; i++)
		if (page->entries[i].leads)
			page->leads[page->lead_count++] = &page->entries[i];
	return page->leads != NULL;
}

static int by_group_and_concept(const void *a, const void *b)
{
	const struct page_entry *one = *(const struct page_entry *const *)a;
	const struct page_entry *other = *(const struct page_entry *const *)b;
	int order = compare(one->group, other->group);

	return order ? order : compare(one->concept_order, other->concept_order);
}

static bool spell(struct page *page, const struct page_group *group)
{
	struct parl_alphabet *alphabet = parl_alphabet_new(group->language, page->arena);
	bool good = alphabet != NULL;

	for (size_t i = group->first; good && i < group->first + group->count; i++) {
		struct page_entry *entry = &page->entries[i];

		entry->key = parl_alphabet_key(alphabet, parl_term_text(entry->term));
		good = entry->key != NULL;
		entry->letter = good ? parl_alphabet_letter(alphabet, entry->key) : NULL;
		if (!entry->letter)
			entry->letter = PAGE_SIGNS;
	}
	parl_alphabet_free(alphabet);
	return good;
}

bool page_plan(struct page *page)
{
	page->pair = page->what->register_count == 2;
	page->tag = parl_glossary_language(page->what->glossary);
	if (!page->tag)
		page->tag = "en";
	page->language = base_language(page, page->tag);
	if (!page->language || !collect(page) || !group(page))
		return false;
	qsort(page->entries, page->entry_count, sizeof(*page->entries), by_concept);
	for (size_t i = 0; i < page->entry_count; i++)
		page->entries[i].leads = i == 0 ||
			page->entries[i].group != page->entries[i - 1].group ||
			page->entries[i].concept_order != page->entries[i - 1].concept_order;
	for (size_t i = 0; i < page->group_count; i++)
		if (!spell(page, &page->groups[i]))
			return false;
	qsort(page->entries, page->entry_count, sizeof(*page->entries), by_alphabet);
	if (!list_leads(page))
		return false;
	qsort(page->leads, page->lead_count, sizeof(*page->leads), by_group_and_concept);
	return true;
}

static const struct page_entry *lead_in(
	const struct page *page, size_t group, const struct page_entry *like)
{
	const struct page_entry wanted = {.group = group, .concept_order = like->concept_order};
	const struct page_entry *key = &wanted;
	const struct page_entry **found = bsearch(
		&key, page->leads, page->lead_count, sizeof(*page->leads), by_group_and_concept);

	return found ? *found : NULL;
}

const struct page_entry *page_lead(
	const struct page *page, const struct page_entry *like, int number)
{
	const char *language = page->groups[like->group].language;
	const struct page_entry *found = NULL, *first = NULL;

	for (size_t i = 0; !found && i < page->group_count; i++) {
		if (page->groups[i].number != number)
			continue;
		if (strcmp(page->groups[i].language, language) == 0)
			found = lead_in(page, i, like);
		else if (!first)
			first = lead_in(page, i, like);
	}
	return found ? found : first;
}
