/*
 * join.c - documents that were made of parts of a text, put together.
 */
#include "model.h"

/* Moves what FROM has beside its run to TO; its segments lie OFFSET further on. */
static bool move_rest(struct parl_block *to, const struct parl_block *from, size_t offset)
{
	struct parl_block_rest *old = parl_block_rest(from);
	struct parl_block_rest *rest = parl_block_own_rest(to);

	if (!rest)
		return false;
	*rest = *old;
	old->segments = NULL;
	old->own = (struct parl_buffer)PARL_BUFFER_EMPTY;
	old->protects = NULL;
	rest->run.start += offset;
	rest->run.end += offset;
	for (size_t i = 0; i < rest->segment_count; i++) {
		rest->segments[i].source.start += offset;
		rest->segments[i].source.end += offset;
	}
	return true;
}

static bool move(struct parl_document *document, const struct parl_block *from, size_t offset)
{
	struct parl_block *to =
		parl_document_add_block(document, parl_block_kind_of(from), parl_block_level(from));
	parl_span run;

	if (!to)
		return false;
	to->unseen = from->unseen;
	if (from->more)
		return move_rest(to, from, offset);
	run = parl_block_run(from);
	parl_block_add_source(
		to, PARL_SEGMENT_VERBATIM, (parl_span){run.start + offset, run.end + offset});
	return !document->failed;
}

bool parl_document_join(struct parl_document *document, struct parl_document *part)
{
	size_t offset = (size_t)(part->source.data - document->source.data);
	bool fine = true;

	document->plain |= part->plain;
	document->readable |= part->readable;
	for (size_t i = 0; fine && i < part->block_count; i++)
		fine = move(document, parl_document_at(part, i), offset);
	return fine;
}
