/*
 * rest.c - what few blocks have.
 */
#include "model.h"

struct parl_block_rest *parl_block_rest(const struct parl_block *block)
{
	/* Of blocks that have none; nobody writes to it. */
	static struct parl_block_rest no_rest;

	return block->more == PARL_MORE_REST ? parl_block_document(block)->rests[block->start]
					     : &no_rest;
}

struct parl_block_rest *parl_block_own_rest(struct parl_block *block)
{
	struct parl_document *document = parl_block_document(block);
	struct parl_block_rest **rests, *rest;

	if (block->more == PARL_MORE_REST)
		return document->rests[block->start];
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
	rest->has_cut = block->more == PARL_MORE_CUT;
	if (rest->has_cut)
		rest->cut = block->start;
	else
		rest->run = parl_block_run(block);
	rest->level = block->level;
	block->start = (uint32_t)document->rest_count;
	block->more = PARL_MORE_REST;
	rests[document->rest_count++] = rest;
	return rest;
}
