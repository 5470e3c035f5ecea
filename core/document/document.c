/*
 * document.c - the document as a whole.
 */
#include "model.h"

#include <stdlib.h>
#include <string.h>

struct parl_document *parl_document_new(parl_view source, const char *language)
{
	struct parl_document *document = calloc(1, sizeof(*document));
	if (!document)
		return NULL;
	document->arena = parl_arena_new();
	if (!document->arena) {
		free(document);
		return NULL;
	}
	document->source = source;
	document->language = language;
	return document;
}

/* Frees all that it holds, but for its arena and a spare page. */
static void empty(struct parl_document *document)
{
	parl_making_release(&document->making);
	parl_shelf_release(&document->cuts);
	free(document->rests);
	if (document->release_kept)
		document->release_kept(document->kept);
	for (size_t i = 0; i * PARL_PAGE_BLOCKS < document->block_count; i++)
		free(document->pages[i]);
	free(document->pages);
	free(document->sections);
	free(document->noted);
	free(document->switches);
	free(document->checkpoints);
	free(document->marks);
}

void parl_document_free(struct parl_document *document)
{
	if (!document)
		return;
	empty(document);
	free(document->spare);
	parl_arena_free(document->arena);
	free(document);
}

/* The first page, with no blocks in it; it no longer belongs to the others. */
static struct parl_block_page *take_page(struct parl_document *document)
{
	struct parl_block_page *page = document->pages[0];
	size_t count = document->block_count;

	memset(page->blocks, 0,
		(count < PARL_PAGE_BLOCKS ? count : PARL_PAGE_BLOCKS) * sizeof(page->blocks[0]));
	document->pages[0] = NULL;
	return page;
}

void parl_document_renew(struct parl_document *document, parl_view source, const char *language)
{
	struct parl_arena *arena = document->arena;
	struct parl_block_page *spare = document->spare;

	if (document->block_count > 0)
		spare = take_page(document);
	empty(document);
	parl_arena_reset(arena);
	*document = (struct parl_document){
		.arena = arena, .spare = spare, .source = source, .language = language};
}

parl_view parl_document_source(const struct parl_document *document)
{
	return document->source;
}

void parl_document_want(struct parl_document *document, const size_t *offsets, size_t count)
{
	document->wanted = offsets;
	document->wanted_count = count;
}

size_t parl_document_wanted(const struct parl_document *document, size_t from)
{
	size_t low = 0, high = document->wanted_count;
	if (!document->wanted)
		return from;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (document->wanted[middle] < from)
			low = middle + 1;
		else
			high = middle;
	}
	return low < document->wanted_count ? document->wanted[low] : document->source.size;
}

void parl_document_add_lines(struct parl_document *document)
{
	parl_span all = {0, document->source.size};

	if (all.end >= 3 && memcmp(document->source.data, "\xEF\xBB\xBF", 3) == 0)
		all.start = 3;
	parl_document_set_plain(document);
	parl_document_set_readable(document);
	parl_block_add_source(parl_document_add_block(document, PARL_BLOCK_PARAGRAPH, 0),
		PARL_SEGMENT_VERBATIM, all);
}

void parl_document_keep(struct parl_document *document, void *kept, void (*release)(void *kept))
{
	document->kept = kept;
	document->release_kept = release;
}

void *parl_document_kept(const struct parl_document *document)
{
	return document->kept;
}

void parl_document_set_readable(struct parl_document *document)
{
	document->readable = true;
}

void parl_document_set_closing(struct parl_document *document, parl_view line)
{
	document->closing = parl_arena_copy(document->arena, line);
	document->failed = document->failed || !document->closing.data;
}

parl_view parl_document_closing(const struct parl_document *document)
{
	return document->closing;
}

void parl_document_set_plain(struct parl_document *document)
{
	document->plain = true;
}

/* Asked once it is built, by whoever builds it: from here on nothing of it changes. */
bool parl_document_failed(const struct parl_document *document)
{
	parl_document_put_away((struct parl_document *)document);
	return document->failed;
}
