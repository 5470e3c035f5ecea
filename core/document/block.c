/*
 * block.c - the blocks of a document in reading order, and what one asks of a block.
 */
#include "model.h"

#include <stdlib.h>

_Static_assert(sizeof(struct parl_block) == 8, "cells of a few bytes have a block each");

/* Makes the page that begins with the next block. */
static bool add_page(struct parl_document *document)
{
	size_t count = document->block_count / PARL_PAGE_BLOCKS;
	struct parl_block_page **pages = parl_document_grow(
		document, document->pages, &document->page_capacity, count, sizeof(*pages));

	if (!pages)
		return false;
	document->pages = pages;
	pages[count] = document->spare ? document->spare : calloc(1, sizeof(**pages));
	document->spare = NULL;
	if (!pages[count]) {
		document->failed = true;
		return false;
	}
	pages[count]->document = document;
	pages[count]->first = document->block_count;
	return true;
}

struct parl_block *parl_document_add_block(
	struct parl_document *document, enum parl_block_kind kind, unsigned level)
{
	size_t place = document->block_count % PARL_PAGE_BLOCKS;
	struct parl_block *block;

	if (document->block_count == UINT32_MAX)
		document->failed = true;
	if (document->failed || (place == 0 && !add_page(document)))
		return NULL;
	parl_document_put_away(document);
	if (kind == PARL_BLOCK_HEADING)
		parl_document_begin_section(document);
	block = parl_document_at(document, document->block_count++);
	block->place = place & (PARL_PAGE_BLOCKS - 1);
	block->kind = kind & 0x7;
	block->level = level < PARL_BLOCK_DEEP ? level & PARL_BLOCK_DEEP : PARL_BLOCK_DEEP;
	if (level >= PARL_BLOCK_DEEP && parl_block_own_rest(block))
		parl_block_rest(block)->level = level;
	return block;
}

void parl_document_begin_section(struct parl_document *document)
{
	uint32_t *sections = parl_document_grow(document, document->sections,
		&document->section_capacity, document->section_count, sizeof(*sections));

	if (!sections)
		return;
	document->sections = sections;
	sections[document->section_count++] = (uint32_t)document->block_count;
}

void parl_block_set_unseen(struct parl_block *block)
{
	if (block)
		block->unseen = true;
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
	const struct parl_document *document = parl_block_document(block);
	struct parl_cut cut;
	parl_span run;

	if (document->making.block == block)
		return document->making.text;
	if (block->more && parl_block_cut(block, &cut))
		return cut.text;
	run = parl_block_run(block);
	return run.end > run.start ? parl_view_part(document->source, run) : (parl_view){"", 0};
}

enum parl_block_kind parl_block_kind_of(const struct parl_block *block)
{
	return (enum parl_block_kind)block->kind;
}

unsigned parl_block_level(const struct parl_block *block)
{
	return block->level < PARL_BLOCK_DEEP ? block->level : parl_block_rest(block)->level;
}

const char *parl_block_language(const struct parl_block *block)
{
	const struct parl_block_rest *rest = parl_block_rest(block);

	return rest->language ? rest->language : parl_block_document(block)->language;
}

size_t parl_block_index(const struct parl_block *block)
{
	return parl_block_page(block)->first + block->place;
}

size_t parl_block_section(const struct parl_block *block)
{
	const struct parl_document *document = parl_block_document(block);
	size_t index = parl_block_index(block);
	size_t low = 0, high = document->section_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (document->sections[middle] <= index)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t parl_document_block_count(const struct parl_document *document)
{
	return document->block_count;
}

const struct parl_block *parl_document_block(const struct parl_document *document, size_t index)
{
	return parl_document_at(document, index);
}
