/*
 * noted.c - where remarks may stand, and which of our own a document already holds.
 *
 * They are few, but a hostile file may put any number of them on one place; of those only so many
 * are looked at, and at worst a remark is made twice.
 */
#include "model.h"

#include <stdlib.h>
#include <string.h>

#define LOOKED_AT 256

void parl_block_add_noted(struct parl_block *block, parl_span span, parl_view concept_id)
{
	if (!block || span.start >= span.end)
		return;
	struct parl_document *document = parl_block_document(block);
	struct parl_noted *noted = parl_document_grow(document, document->noted,
		&document->noted_capacity, document->noted_count, sizeof(*noted));
	parl_view id = parl_arena_copy(document->arena, concept_id);
	if (noted)
		document->noted = noted;
	document->failed |= !id.data;
	if (!noted || !id.data)
		return;
	noted[document->noted_count++] =
		(struct parl_noted){parl_block_index(block), span, id.data};
	document->noted_ready = false;
}

static int by_place(const void *left, const void *right)
{
	const struct parl_noted *a = left;
	const struct parl_noted *b = right;
	if (a->block != b->block)
		return a->block < b->block ? -1 : 1;
	return (a->span.start > b->span.start) - (a->span.start < b->span.start);
}

/* How many of them begin before the end of SPAN in its block, or in blocks before it. */
static size_t begun(struct parl_document *document, size_t block, parl_span span)
{
	size_t low = 0;
	size_t high = document->noted_count;
	if (!document->noted_ready && high > 1)
		qsort(document->noted, high, sizeof(*document->noted), by_place);
	document->noted_ready = true;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct parl_noted *noted = &document->noted[middle];
		if (noted->block < block || (noted->block == block && noted->span.start < span.end))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool parl_block_noted(const struct parl_block *block, parl_span span, const char *concept_id)
{
	struct parl_document *document = parl_block_document(block);
	size_t last = begun(document, parl_block_index(block), span);
	size_t first = last > LOOKED_AT ? last - LOOKED_AT : 0;
	for (size_t i = last; i-- > first && document->noted[i].block == parl_block_index(block);)
		if (document->noted[i].span.end > span.start &&
			strcmp(document->noted[i].concept_id, concept_id) == 0)
			return true;
	return false;
}

void parl_block_refuse_notes(struct parl_block *block)
{
	struct parl_block_rest *rest = block ? parl_block_own_rest(block) : NULL;

	if (rest)
		rest->no_notes = true;
}

bool parl_block_takes_notes(const struct parl_block *block)
{
	return !parl_block_rest(block)->no_notes;
}
