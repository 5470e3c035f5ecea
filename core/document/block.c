/*
 * block.c - what one says and asks of a block.
 */
#include "model.h"

struct parl_block_rest *parl_block_rest(const struct parl_block *block)
{
	/* Of blocks that have none; nobody writes to it. */
	static struct parl_block_rest no_rest;

	return block->rest ? block->document->rests[block->rest - 1] : &no_rest;
}

struct parl_block_rest *parl_block_own_rest(struct parl_block *block)
{
	struct parl_document *document = block->document;
	struct parl_block_rest **rests, *rest;

	if (block->rest)
		return document->rests[block->rest - 1];
	rests = parl_document_grow(document, document->rests, &document->rest_capacity,
		document->rest_count, sizeof(*rests));
	if (!rests)
		return NULL;
	document->rests = rests;
	rest = parl_arena_alloc(document->arena, sizeof(*rest));
	if (!rest) {
		document->failed = true;
		return NULL;
	}
	rests[document->rest_count++] = rest;
	block->rest = (uint32_t)document->rest_count;
	return rest;
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
	const struct parl_block_rest *rest = parl_block_rest(block);

	if (rest->segments)
		return rest->text;
	return block->size ? (parl_view){block->document->source.data + block->start, block->size}
			   : (parl_view){"", 0};
}

enum parl_block_kind parl_block_kind_of(const struct parl_block *block)
{
	return (enum parl_block_kind)block->kind;
}

unsigned parl_block_level(const struct parl_block *block)
{
	return block->level;
}

const char *parl_block_language(const struct parl_block *block)
{
	const struct parl_block_rest *rest = parl_block_rest(block);

	return rest->language ? rest->language : block->document->language;
}

size_t parl_block_index(const struct parl_block *block)
{
	return block->index;
}

size_t parl_block_section(const struct parl_block *block)
{
	return block->section;
}
