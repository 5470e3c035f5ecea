/*
 * segment.c - the text of a block, and the way from the text back to the source.
 */
#include "model.h"

static bool takes_source_bytes(enum parl_segment_kind kind)
{
	return kind == PARL_SEGMENT_VERBATIM || kind == PARL_SEGMENT_FIXED;
}

const struct parl_segment *parl_block_segments(
	const struct parl_block *block, struct parl_segment *only, size_t *count)
{
	const struct parl_block_rest *rest = parl_block_rest(block);

	if (rest->segments) {
		*count = rest->segment_count;
		return rest->segments;
	}
	*only = (struct parl_segment){0, parl_block_run(block), PARL_SEGMENT_VERBATIM};
	*count = only->source.end > only->source.start;
	return only;
}

/* Whether a segment of that kind and place goes on where the last one ends. */
static bool goes_on(
	const struct parl_block_rest *rest, enum parl_segment_kind kind, parl_span source)
{
	if (!rest->segments || !takes_source_bytes(kind))
		return false;
	const struct parl_segment *last = &rest->segments[rest->segment_count - 1];
	return last->kind == kind && last->source.end == source.start;
}

static void add_segment(struct parl_document *document, struct parl_block_rest *rest,
	enum parl_segment_kind kind, parl_span source)
{
	if (goes_on(rest, kind, source)) {
		rest->segments[rest->segment_count - 1].source.end = source.end;
		return;
	}
	struct parl_segment *segments = parl_document_grow(document, rest->segments,
		&rest->segment_capacity, rest->segment_count, sizeof(*segments));
	if (!segments)
		return;
	rest->segments = segments;
	rest->segments[rest->segment_count++] =
		(struct parl_segment){rest->text.size, source, kind};
}

/* What the block consists of, once that is more than one verbatim run; NULL: out of memory. */
static struct parl_block_rest *split(struct parl_block *block)
{
	struct parl_block_rest *rest = parl_block_own_rest(block);
	parl_view text = parl_block_text(block);
	if (!rest || rest->segments)
		return rest;
	if (text.size > 0)
		add_segment(parl_block_document(block), rest, PARL_SEGMENT_VERBATIM, rest->run);
	rest->text = text;
	return rest;
}

/* Ends the borrowing: from here on the text is the block's own. */
static bool own_text(struct parl_document *document, struct parl_block_rest *rest)
{
	if (rest->own.data || rest->text.size == 0)
		return true;
	parl_buffer_add_view(&rest->own, rest->text);
	document->failed |= rest->own.failed;
	return !rest->own.failed;
}

static void append_own(struct parl_document *document, struct parl_block_rest *rest, parl_view text)
{
	parl_buffer_add_view(&rest->own, text);
	document->failed |= rest->own.failed;
	rest->text = parl_buffer_view(&rest->own);
}

/* Whether the block is still one verbatim run, with SOURCE at its end. */
static bool lengthen(struct parl_block *block, enum parl_segment_kind kind, parl_span source)
{
	parl_span run = parl_block_run(block);

	if (kind != PARL_SEGMENT_VERBATIM || parl_block_rest(block)->segments)
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
	if (!block || parl_block_document(block)->failed || source.start >= source.end ||
		lengthen(block, kind, source))
		return;
	struct parl_document *document = parl_block_document(block);
	parl_view bytes = parl_view_part(document->source, source);
	struct parl_block_rest *rest = split(block);
	if (!rest)
		return;
	if (!rest->own.data &&
		(rest->text.size == 0 || rest->text.data + rest->text.size == bytes.data)) {
		add_segment(document, rest, kind, source);
		if (rest->text.size == 0)
			rest->text.data = bytes.data;
		rest->text.size += bytes.size;
		return;
	}
	if (!own_text(document, rest))
		return;
	add_segment(document, rest, kind, source);
	append_own(document, rest, bytes);
}

void parl_block_add_text(
	struct parl_block *block, enum parl_segment_kind kind, parl_view text, parl_span source)
{
	if (!block || parl_block_document(block)->failed || text.size == 0)
		return;
	struct parl_block_rest *rest = split(block);
	if (!rest || !own_text(parl_block_document(block), rest))
		return;
	add_segment(parl_block_document(block), rest, kind, source);
	append_own(parl_block_document(block), rest, text);
}

void parl_block_add_mark(struct parl_block *block, enum parl_segment_kind kind, parl_span source)
{
	struct parl_block_rest *rest =
		block && !parl_block_document(block)->failed ? split(block) : NULL;

	if (rest)
		add_segment(parl_block_document(block), rest, kind, source);
}

/* The last of COUNT segments that begins at or before OFFSET: a mark there stands before the text.
 */
static size_t segment_at(const struct parl_segment *segments, size_t count, size_t offset)
{
	size_t low = 0;
	size_t high = count;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (segments[middle].text <= offset)
			low = middle;
		else
			high = middle;
	}
	return low;
}

size_t parl_block_segment_at(const struct parl_block *block, size_t offset)
{
	struct parl_segment only;
	size_t count;
	const struct parl_segment *segments = parl_block_segments(block, &only, &count);

	return segment_at(segments, count, offset);
}

size_t parl_block_segment_end(const struct parl_block *block, size_t index)
{
	struct parl_segment only;
	size_t count;
	const struct parl_segment *segments = parl_block_segments(block, &only, &count);

	return index + 1 < count ? segments[index + 1].text : parl_block_text(block).size;
}

static size_t source_start(const struct parl_segment *segment, size_t offset)
{
	return segment->source.start +
		(takes_source_bytes(segment->kind) ? offset - segment->text : 0);
}

static size_t source_end(const struct parl_segment *segment, size_t offset)
{
	return takes_source_bytes(segment->kind) ? segment->source.start + (offset - segment->text)
						 : segment->source.end;
}

parl_span parl_block_source_of(const struct parl_block *block, parl_span span)
{
	struct parl_segment only;
	size_t count, size = parl_block_text(block).size;
	const struct parl_segment *segments = parl_block_segments(block, &only, &count);
	const struct parl_segment *first, *last;
	parl_span source = {0, 0};

	if (count == 0)
		return source;
	first = &segments[segment_at(segments, count, span.start)];
	last = &segments[segment_at(segments, count, span.end > 0 ? span.end - 1 : 0)];
	if (span.start < span.end)
		return (parl_span){source_start(first, span.start), source_end(last, span.end)};
	if (span.start < size)
		source.start = source_start(first, span.start);
	else if (span.start > 0)
		source.start = source_end(last, span.start);
	else
		source.start = segments[0].source.start;
	source.end = source.start;
	return source;
}
