/*
 * sources.c - what the entries rest on, numbered by title.
 */
#include "page.h"

#include <stdlib.h>
#include <string.h>

static int by_texts(const void *a, const void *b)
{
	const struct page_source *one = a, *other = b;
	int order = strcmp(one->key, other->key);

	if (!order)
		order = strcmp(one->title, other->title);
	return order ? order : strcmp(one->url, other->url);
}

static int by_title(const void *a, const void *b)
{
	const struct page_source *one = *(const struct page_source *const *)a;
	const struct page_source *other = *(const struct page_source *const *)b;
	int order = strcmp(one->order, other->order);

	return order ? order : by_texts(one, other);
}

static struct page_source source_of(const struct parl_concept *concept_, size_t index)
{
	const char *key = parl_concept_source_key(concept_, index);
	const char *title = parl_concept_source_title(concept_, index);
	const char *url = parl_concept_source_url(concept_, index);

	return (struct page_source){
		.key = key, .title = title ? title : key, .url = url ? url : ""};
}

static bool collect(struct page *page)
{
	size_t room = 0, kept = 0;

	for (size_t i = 0; i < page->what->concept_count; i++)
		room += parl_concept_source_count(page->what->concepts[i]);
	page->sources = parl_arena_array(page->arena, room, sizeof(*page->sources));
	if (!page->sources)
		return false;
	for (size_t i = 0; i < page->what->concept_count; i++) {
		const struct parl_concept *concept_ = page->what->concepts[i];

		for (size_t k = 0; k < parl_concept_source_count(concept_); k++)
			page->sources[page->source_count++] = source_of(concept_, k);
	}
	qsort(page->sources, page->source_count, sizeof(*page->sources), by_texts);
	for (size_t i = 0; i < page->source_count; i++)
		if (i == 0 || by_texts(&page->sources[kept - 1], &page->sources[i]) != 0)
			page->sources[kept++] = page->sources[i];
	page->source_count = kept;
	return true;
}

bool page_plan_sources(struct page *page)
{
	struct parl_alphabet *alphabet = parl_alphabet_new(page->language, page->arena);
	bool good = alphabet && collect(page);

	if (good)
		page->numbered =
			parl_arena_array(page->arena, page->source_count, sizeof(*page->numbered));
	good = good && page->numbered;
	for (size_t i = 0; good && i < page->source_count; i++) {
		struct page_source *source = &page->sources[i];

		source->order = parl_alphabet_key(alphabet, parl_view_of(source->title));
		page->numbered[i] = source;
		good = source->order != NULL;
	}
	parl_alphabet_free(alphabet);
	if (!good)
		return false;
	qsort(page->numbered, page->source_count, sizeof(*page->numbered), by_title);
	/* They are all in page->sources, which is ours to write. */
	for (size_t i = 0; i < page->source_count; i++)
		page->sources[page->numbered[i] - page->sources].number = i + 1;
	return true;
}

const struct page_source *page_source(
	const struct page *page, const struct parl_concept *concept_, size_t index)
{
	struct page_source wanted = source_of(concept_, index);

	return bsearch(&wanted, page->sources, page->source_count, sizeof(wanted), by_texts);
}
