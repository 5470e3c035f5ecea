/*
 * document.c - the document: its blocks in reading order, and what one asks of a block.
 */
#include "model.h"

#include <stdlib.h>
#include <string.h>

/* Of blocks that have none; nobody writes to it. */
static struct parl_block_rest no_rest;

struct parl_block_rest *parl_block_own_rest(struct parl_block *block)
{
	if (block->rest == &no_rest) {
		struct parl_block_rest *rest =
			parl_arena_alloc(block->document->arena, sizeof(*rest));

		if (!rest) {
			block->document->failed = true;
			return NULL;
		}
		block->rest = rest;
	}
	return block->rest;
}

void *parl_document_grow(
	struct parl_document *document, void *items, size_t *capacity, size_t count, size_t size)
{
	void *grown = parl_room(items, capacity, count, size);

	if (!grown)
		document->failed = true;
	return grown;
}

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

void parl_document_free(struct parl_document *document)
{
	if (!document)
		return;
	for (size_t i = 0; i < document->block_count; i++) {
		struct parl_block *block = document->blocks[i];
		if (block->segments != &block->first)
			free(block->segments);
		if (block->rest != &no_rest) {
			parl_buffer_release(&block->rest->own);
			free(block->rest->protects);
		}
	}
	if (document->release_kept)
		document->release_kept(document->kept);
	free(document->blocks);
	free(document->noted);
	free(document->switches);
	free(document->checkpoints);
	parl_arena_free(document->arena);
	free(document);
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

size_t parl_document_block_count(const struct parl_document *document)
{
	return document->block_count;
}

const struct parl_block *parl_document_block(const struct parl_document *document, size_t index)
{
	return document->blocks[index];
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

void parl_block_set_unseen(struct parl_block *block)
{
	if (block)
		block->unseen = true;
}

void parl_document_set_readable(struct parl_document *document)
{
	document->readable = true;
}

void parl_document_begin_section(struct parl_document *document)
{
	document->sections++;
}

void parl_document_set_plain(struct parl_document *document)
{
	document->plain = true;
}

bool parl_document_failed(const struct parl_document *document)
{
	return document->failed;
}

struct parl_block *parl_document_add_block(
	struct parl_document *document, enum parl_block_kind kind, unsigned level)
{
	struct parl_block **blocks = parl_document_grow(document, document->blocks,
		&document->block_capacity, document->block_count, sizeof(*blocks));
	if (!blocks)
		return NULL;
	document->blocks = blocks;
	if (document->block_count >= UINT32_MAX) {
		document->failed = true;
		return NULL;
	}
	struct parl_block *block = parl_arena_alloc(document->arena, sizeof(*block));
	if (!block) {
		document->failed = true;
		return NULL;
	}
	if (kind == PARL_BLOCK_HEADING)
		document->sections++;
	block->document = document;
	block->index = (uint32_t)document->block_count;
	block->section = (uint32_t)document->sections;
	block->kind = kind;
	block->level = level & 0x7FFFFFFF;
	block->text.data = "";
	block->rest = &no_rest;
	block->segments = &block->first;
	block->segment_capacity = 1;
	document->blocks[document->block_count++] = block;
	return block;
}

void parl_block_set_language(struct parl_block *block, const char *language)
{
	struct parl_block_rest *rest = block ? parl_block_own_rest(block) : NULL;

	if (rest)
		rest->language = language;
}

void parl_block_set_part(struct parl_block *block, const char *part, size_t paragraph)
{
	struct parl_block_rest *rest = block ? parl_block_own_rest(block) : NULL;

	if (!rest)
		return;
	rest->part = part;
	rest->paragraph = paragraph;
}

parl_view parl_block_text(const struct parl_block *block)
{
	return block->text;
}

enum parl_block_kind parl_block_kind_of(const struct parl_block *block)
{
	return block->kind;
}

unsigned parl_block_level(const struct parl_block *block)
{
	return block->level;
}

const char *parl_block_language(const struct parl_block *block)
{
	return block->rest->language ? block->rest->language : block->document->language;
}

size_t parl_block_index(const struct parl_block *block)
{
	return block->index;
}

size_t parl_block_section(const struct parl_block *block)
{
	return block->section;
}
