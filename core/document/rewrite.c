/*
 * rewrite.c - from edits of a block's text to changes of the source, and the rewritten source.
 */
#include "model.h"

#include <parlance/output.h>
#include <parlance/text.h>

#include <errno.h>
#include <string.h>

/* The segments that a span of text touches. */
struct reach {
	struct parl_segments first;
	size_t count;
};

/* False: the block has no segments. */
static bool reach_of(const struct parl_block *block, parl_span span, struct reach *reach)
{
	size_t last = span.end > span.start ? span.end - 1 : span.start;
	struct parl_segments walk;

	if (!parl_segments_at(block, span.start, &reach->first))
		return false;
	reach->count = 1;
	for (walk = reach->first; parl_segments_next(&walk) && walk.here.text <= last;)
		reach->count++;
	return true;
}

struct walk {
	struct parl_segments at;
	size_t left;
};

static struct walk begin(const struct reach *reach)
{
	return (struct walk){reach->first, reach->count};
}

static void next(struct walk *walk)
{
	walk->left--;
	parl_segments_next(&walk->at);
}

static bool takes_text(enum parl_segment_kind kind)
{
	return kind < PARL_SEGMENT_PREFIX;
}

static bool is_opening(enum parl_segment_kind kind)
{
	return kind == PARL_SEGMENT_OPEN || kind == PARL_SEGMENT_TAG_OPEN;
}

static bool is_closing(enum parl_segment_kind kind)
{
	return kind == PARL_SEGMENT_CLOSE || kind == PARL_SEGMENT_TAG_CLOSE;
}

/* Whether opening and closing marks meet there. */
static bool marks_meet(const struct reach *reach)
{
	bool opens = false;
	bool closes = false;
	for (struct walk walk = begin(reach); walk.left > 0; next(&walk)) {
		opens |= is_opening(walk.at.here.kind);
		closes |= is_closing(walk.at.here.kind);
	}
	return opens && closes;
}

/* Whether SPAN cuts SEGMENT into pieces. */
static bool cuts(const struct parl_segment *segment, parl_span span)
{
	size_t start = segment->text;
	size_t end = start + segment->size;
	return (span.start > start && span.start < end) || (span.end > start && span.end < end);
}

static bool text_allows(const struct reach *reach, parl_span span)
{
	for (struct walk walk = begin(reach); walk.left > 0; next(&walk)) {
		const struct parl_segment *segment = &walk.at.here;
		if (segment->kind == PARL_SEGMENT_FIXED &&
			(span.start < span.end || cuts(segment, span)))
			return false;
		if (takes_text(segment->kind) && segment->kind != PARL_SEGMENT_VERBATIM &&
			cuts(segment, span))
			return false;
	}
	return true;
}

/* New text can stand before closing marks or behind opening ones, not both, but for tags that may
 * be left empty; and source bytes that nobody declared may mean anything. */
static bool marks_allow(const struct reach *reach)
{
	bool empty = true;
	for (struct walk walk = begin(reach); walk.left > 0; next(&walk)) {
		const struct parl_segment *segment = &walk.at.here;
		empty &= segment->kind != PARL_SEGMENT_OPEN && segment->kind != PARL_SEGMENT_CLOSE;
		if (walk.left < reach->count && segment->skipped != 0)
			return false;
	}
	return empty || !marks_meet(reach);
}

bool parl_block_editable(const struct parl_block *block, parl_span span)
{
	struct reach reach;
	if (span.start > span.end || span.end > parl_block_text(block).size ||
		!reach_of(block, span, &reach))
		return false;
	return text_allows(&reach, span) && marks_allow(&reach);
}

static void keep_marks(const struct parl_block *block, const struct reach *reach, bool before,
	struct parl_buffer *bytes)
{
	bool meet = marks_meet(reach);
	for (struct walk walk = begin(reach); walk.left > 0; next(&walk)) {
		const struct parl_segment *segment = &walk.at.here;
		bool leads = is_opening(segment->kind) && !meet;
		if (takes_text(segment->kind) || segment->kind == PARL_SEGMENT_PREFIX ||
			leads != before)
			continue;
		parl_buffer_add(bytes,
			parl_block_document(block)->source.data + segment->source.start,
			segment->source.end - segment->source.start);
	}
}

/* The end of a word at the start of TEXT and of the white space behind it; 0: nothing follows. */
static size_t first_word(parl_view text)
{
	size_t end = 0;
	while (end < text.size && !parl_is_white(text.data[end]))
		end++;
	size_t next = end;
	while (next < text.size && parl_is_white(text.data[next]))
		next++;
	return next > end && next < text.size ? next : 0;
}

/* How much of the new text stands before opening marks: nothing, but for an article that had stood
 * there: "a **helper**" becomes "an **assistant**". */
static size_t before_marks(const struct parl_edit *edit, const struct reach *reach)
{
	struct walk walk = begin(reach);
	while (walk.left > 0 && !is_opening(walk.at.here.kind))
		next(&walk);
	if (walk.left == 0 || edit->text.size == 0 || marks_meet(reach))
		return 0;
	const char *text = parl_block_text(edit->block).data;
	parl_view old = {text + edit->span.start, edit->span.end - edit->span.start};
	size_t word = first_word(old);
	bool alone = word > 0 && edit->span.start + word == walk.at.here.text;
	return alone && old.data[0] == edit->text.data[0] ? first_word(edit->text) : 0;
}

enum parl_status parl_edit_source(
	const struct parl_edit *edit, parl_span *source, struct parl_buffer *bytes)
{
	const struct parl_block *block = edit->block;
	if (!parl_block_editable(block, edit->span))
		return PARL_FAILED;
	size_t before = bytes->size;
	*source = parl_block_source_of(block, edit->span);
	struct reach reach;
	reach_of(block, edit->span, &reach);
	bool inside = edit->span.start < edit->span.end;
	size_t head = inside ? before_marks(edit, &reach) : 0;
	if (head > 0)
		parl_buffer_add(bytes, edit->text.data, head);
	if (inside)
		keep_marks(block, &reach, true, bytes);
	if (edit->text.size > head)
		parl_buffer_add(bytes, edit->text.data + head, edit->text.size - head);
	if (inside)
		keep_marks(block, &reach, false, bytes);
	if (!bytes->failed)
		return PARL_OK;
	bytes->size = before;
	return PARL_FAILED;
}

/* Whether an edit comes after the one before it, in another block or behind it. */
static bool follows(const struct parl_edit *edit, const struct parl_edit *before)
{
	if (edit->block != before->block)
		return parl_block_index(edit->block) > parl_block_index(before->block);
	return edit->span.start >= before->span.end;
}

/* Whether EDIT is one of DOCUMENT, behind BEFORE (NULL: it is the first), and the source has it. */
static bool belongs(const struct parl_document *document, const struct parl_edit *edit,
	const struct parl_edit *before)
{
	return parl_block_document(edit->block) == document && (!before || follows(edit, before)) &&
		!parl_block_rest(edit->block)->part;
}

static struct parl_edit array_at(const struct parl_edit_list *list, size_t index)
{
	return ((const struct parl_edit_array *)list)->items[index];
}

struct parl_edit_array parl_edit_array_of(const struct parl_edit *items, size_t count)
{
	return (struct parl_edit_array){{array_at, count}, items};
}

/* BYTES are for what one edit writes. */
static enum parl_status write_all(const struct parl_document *document,
	const struct parl_edit_list *edits, struct parl_buffer *bytes, struct parl_output *output)
{
	parl_view source = document->source;
	struct parl_edit edit, before;
	size_t done = 0;
	for (size_t i = 0; i < edits->count; i++, before = edit) {
		parl_span place = {0, 0};
		parl_buffer_clear(bytes);
		edit = edits->at(edits, i);
		if (!belongs(document, &edit, i > 0 ? &before : NULL) ||
			parl_edit_source(&edit, &place, bytes) != PARL_OK || place.start < done)
			return PARL_FAILED;
		parl_output_text(output, (parl_view){source.data + done, place.start - done});
		parl_output_text(output, parl_buffer_view(bytes));
		done = place.end;
	}
	parl_output_text(output, (parl_view){source.data + done, source.size - done});
	return parl_output_failed(output) ? PARL_FAILED : PARL_OK;
}

enum parl_status parl_document_write(const struct parl_document *document,
	const struct parl_edit_list *edits, struct parl_output *output)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	enum parl_status status = write_all(document, edits, &bytes, output);
	parl_output_check(output, &bytes);
	parl_buffer_release(&bytes);
	return status;
}

enum parl_status parl_document_rewrite(const struct parl_document *document,
	const struct parl_edit *edits, size_t count, struct parl_buffer *result)
{
	const struct parl_edit_array array = parl_edit_array_of(edits, count);
	size_t before = result->size;
	struct parl_output *output =
		parl_buffer_reserve(result, 0) ? parl_output_to_buffer(result) : NULL;
	enum parl_status status =
		output ? parl_document_write(document, &array.list, output) : PARL_FAILED;
	parl_output_free(output);
	if (status != PARL_OK && result->data) {
		result->size = before;
		result->data[before] = '\0';
	}
	return status;
}
