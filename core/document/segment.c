/*
 * segment.c - the text of a block, and the way from the text back to the source.
 */
#include "model.h"

/* Whether the block is still one verbatim run, with SOURCE at its end. */
static bool lengthen(struct parl_block *block, enum parl_segment_kind kind, parl_span source)
{
	struct parl_document *document = parl_block_document(block);
	struct parl_block_rest *rest = parl_block_rest(block);
	parl_span run = parl_block_run(block);

	if (kind != PARL_SEGMENT_VERBATIM || document->making.block == block ||
		block->more == PARL_MORE_CUT || rest->has_cut)
		return false;
	if (run.start == run.end)
		run.start = source.start;
	else if (source.start != run.end)
		return false;
	run.end = source.end;
	if (!block->more && run.end <= UINT32_MAX && run.end - run.start <= UINT16_MAX) {
		block->start = (uint32_t)run.start;
		block->size = (uint16_t)(run.end - run.start);
	} else if (parl_block_own_rest(block)) {
		parl_block_rest(block)->run = run;
	}
	return true;
}

void parl_block_add_source(struct parl_block *block, enum parl_segment_kind kind, parl_span source)
{
	struct parl_document *document;
	struct parl_making *making;
	parl_view bytes;

	if (!block || parl_block_document(block)->failed || source.start >= source.end ||
		lengthen(block, kind, source))
		return;
	document = parl_block_document(block);
	bytes = parl_view_part(document->source, source);
	making = parl_block_make(block);
	if (!making)
		return;
	if (making->owned ||
		(making->text.size > 0 && making->text.data + making->text.size != bytes.data)) {
		if (!parl_making_add_text(document, bytes))
			return;
	} else {
		if (making->text.size == 0)
			making->text.data = bytes.data;
		making->text.size += bytes.size;
	}
	parl_tape_add(&making->tape, kind, bytes.size, source);
}

void parl_block_add_text(
	struct parl_block *block, enum parl_segment_kind kind, parl_view text, parl_span source)
{
	struct parl_document *document = block ? parl_block_document(block) : NULL;

	if (block && !document->failed && text.size > 0 && parl_block_make(block) &&
		parl_making_add_text(document, text))
		parl_tape_add(&document->making.tape, kind, text.size, source);
}

void parl_block_add_mark(struct parl_block *block, enum parl_segment_kind kind, parl_span source)
{
	struct parl_making *making =
		block && !parl_block_document(block)->failed ? parl_block_make(block) : NULL;

	if (making)
		parl_tape_add(&making->tape, kind, 0, source);
}

/* --- from the text back to the source */

static size_t source_start(const struct parl_segment *segment, size_t offset)
{
	return segment->source.start +
		(parl_segment_takes_source(segment->kind) ? offset - segment->text : 0);
}

static size_t source_end(const struct parl_segment *segment, size_t offset)
{
	return parl_segment_takes_source(segment->kind)
		? segment->source.start + (offset - segment->text)
		: segment->source.end;
}

parl_span parl_block_source_of(const struct parl_block *block, parl_span span)
{
	struct parl_segments first, last;
	size_t size = parl_block_text(block).size;
	struct parl_cut cut;
	parl_span source = {0, 0};

	if (!parl_segments_at(block, span.start, &first) ||
		!parl_segments_at(block, span.end > 0 ? span.end - 1 : 0, &last))
		return source;
	if (span.start < span.end)
		return (parl_span){
			source_start(&first.here, span.start), source_end(&last.here, span.end)};
	if (span.start < size)
		source.start = source_start(&first.here, span.start);
	else if (span.start > 0)
		source.start = source_end(&last.here, span.start);
	else
		source.start = parl_block_cut(block, &cut) ? cut.source : first.here.source.start;
	source.end = source.start;
	return source;
}
