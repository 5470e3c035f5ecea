/*
 * segment.c - the text of a block, and the way from the text back to the source.
 */
#include "model.h"

#include <stdlib.h>

static bool takes_source_bytes(enum parl_segment_kind kind)
{
	return kind == PARL_SEGMENT_VERBATIM || kind == PARL_SEGMENT_FIXED;
}

/* The first allocation cannot grow `first`, which is part of the block. */
static bool grow_segments(struct parl_block *block)
{
	bool inside = block->segments == &block->first;
	size_t capacity = inside ? 0 : block->segment_capacity;
	if (block->segment_count < block->segment_capacity)
		return true;
	struct parl_segment *segments = parl_document_grow(block->document,
		inside ? NULL : block->segments, &capacity, capacity, sizeof(*segments));
	if (!segments)
		return false;
	if (capacity > UINT32_MAX) {
		block->document->failed = true;
		capacity = UINT32_MAX;
	}
	if (inside)
		segments[0] = block->first;
	block->segments = segments;
	block->segment_capacity = (uint32_t)capacity;
	return true;
}

/* Whether a segment of that kind and place goes on where the last one ends. */
static bool goes_on(const struct parl_block *block, enum parl_segment_kind kind, parl_span source)
{
	if (block->segment_count == 0 || !takes_source_bytes(kind))
		return false;
	const struct parl_segment *last = &block->segments[block->segment_count - 1];
	return last->kind == kind && last->source.end == source.start;
}

static void add_segment(struct parl_block *block, enum parl_segment_kind kind, parl_span source)
{
	if (goes_on(block, kind, source)) {
		block->segments[block->segment_count - 1].source.end = source.end;
		return;
	}
	if (!grow_segments(block))
		return;
	struct parl_segment *segment = &block->segments[block->segment_count++];
	segment->text = block->text.size;
	segment->source = source;
	segment->kind = kind;
}

/* Ends the borrowing: from here on the text is the block's own. */
static bool own_text(struct parl_block *block)
{
	struct parl_block_rest *rest = parl_block_own_rest(block);
	if (!rest)
		return false;
	if (rest->own.data || block->text.size == 0)
		return true;
	parl_buffer_add_view(&rest->own, block->text);
	block->document->failed |= rest->own.failed;
	return !rest->own.failed;
}

static void append_own(struct parl_block *block, parl_view text)
{
	parl_buffer_add_view(&block->rest->own, text);
	block->document->failed |= block->rest->own.failed;
	block->text = parl_buffer_view(&block->rest->own);
}

void parl_block_add_source(struct parl_block *block, enum parl_segment_kind kind, parl_span source)
{
	if (!block || block->document->failed || source.start >= source.end)
		return;
	parl_view bytes = {block->document->source.data + source.start, source.end - source.start};
	if (!block->rest->own.data &&
		(block->text.size == 0 || block->text.data + block->text.size == bytes.data)) {
		add_segment(block, kind, source);
		if (block->text.size == 0)
			block->text.data = bytes.data;
		block->text.size += bytes.size;
		return;
	}
	if (!own_text(block))
		return;
	add_segment(block, kind, source);
	append_own(block, bytes);
}

void parl_block_add_text(
	struct parl_block *block, enum parl_segment_kind kind, parl_view text, parl_span source)
{
	if (!block || block->document->failed || text.size == 0 || !own_text(block))
		return;
	add_segment(block, kind, source);
	append_own(block, text);
}

void parl_block_add_mark(struct parl_block *block, enum parl_segment_kind kind, parl_span source)
{
	if (block && !block->document->failed)
		add_segment(block, kind, source);
}

size_t parl_block_segment_at(const struct parl_block *block, size_t offset)
{
	size_t low = 0;
	size_t high = block->segment_count;
	/* The last segment that begins at or before OFFSET: a mark there stands before the text. */
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (block->segments[middle].text <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

size_t parl_block_segment_end(const struct parl_block *block, size_t index)
{
	return index + 1 < block->segment_count ? block->segments[index + 1].text
						: block->text.size;
}

static size_t source_start(const struct parl_block *block, size_t offset)
{
	const struct parl_segment *segment = &block->segments[parl_block_segment_at(block, offset)];
	return segment->source.start +
		(takes_source_bytes(segment->kind) ? offset - segment->text : 0);
}

static size_t source_end(const struct parl_block *block, size_t offset)
{
	const struct parl_segment *segment =
		&block->segments[parl_block_segment_at(block, offset - 1)];
	if (takes_source_bytes(segment->kind))
		return segment->source.start + (offset - segment->text);
	return segment->source.end;
}

parl_span parl_block_source_of(const struct parl_block *block, parl_span span)
{
	parl_span source = {0, 0};
	if (block->segment_count == 0)
		return source;
	if (span.start < span.end) {
		source.start = source_start(block, span.start);
		source.end = source_end(block, span.end);
		return source;
	}
	if (span.start < block->text.size)
		source.start = source_start(block, span.start);
	else if (span.start > 0)
		source.start = source_end(block, span.start);
	else
		source.start = block->segments[0].source.start;
	source.end = source.start;
	return source;
}
