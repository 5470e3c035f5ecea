/*
 * cut.c - blocks of more than one run of the source: the one that is being made, and those that are
 * put away in few bytes each.
 *
 * A piece of the document's shelf is, in this order:
 *
 *	numbers    bytes of the text; where it is borrowed in the source, and one (0: it is not);
 *	           how many segments, and where the first begins in the source; how many protected
 *	           spans
 *	marks      of the tape
 *	protected  spans, as struct parl_protected
 *	text       unless it is borrowed; a NUL is behind it
 *	tape       the segments
 */
#include "model.h"

#include <stdlib.h>
#include <string.h>

#include "number.h"

void parl_making_release(struct parl_making *making)
{
	free(making->protects);
	parl_tape_release(&making->tape);
	parl_buffer_release(&making->own);
	parl_buffer_release(&making->numbers);
}

/* --- putting away */

static int by_start(const void *left, const void *right)
{
	const struct parl_protected *a = left, *b = right;

	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	return (a->end > b->end) - (a->end < b->end);
}

/* Readers mark spans in the order in which they meet them, which is nearly that of the text. Once
 * they are sorted a question is one binary search. */
static void sort_protects(struct parl_making *making)
{
	uint32_t reach = 0;
	uint8_t why = PARL_PROTECT_CODE;

	if (making->protect_count > 1)
		qsort(making->protects, making->protect_count, sizeof(*making->protects), by_start);
	for (size_t i = 0; i < making->protect_count; i++) {
		struct parl_protected *item = &making->protects[i];

		if (item->end > reach) {
			reach = item->end;
			why = item->why;
		}
		item->reach = reach;
		item->reach_why = why;
	}
}

static void write_numbers(struct parl_making *making, parl_view source)
{
	bool borrowed = !making->owned && making->text.size > 0;
	struct parl_buffer *numbers = &making->numbers;

	parl_number_add(numbers, making->text.size);
	parl_number_add(numbers, borrowed ? (size_t)(making->text.data - source.data) + 1 : 0);
	parl_number_add(numbers, making->tape.count);
	parl_number_add(numbers, making->tape.first);
	parl_number_add(numbers, making->protect_count);
}

static unsigned char *put(unsigned char *at, const void *bytes, size_t size)
{
	if (size > 0)
		memcpy(at, bytes, size);
	return at + size;
}

/* NUMBER takes that of the piece. False: out of memory. */
static bool put_away(struct parl_document *document, struct parl_making *making, uint32_t *number)
{
	const struct parl_buffer *numbers = &making->numbers, *marks = &making->tape.marks,
				 *tape = &making->tape.bytes;
	size_t protects = making->protect_count * sizeof(*making->protects);
	bool owned = making->owned && making->text.size > 0;
	size_t text = owned ? making->text.size + 1 : 0; /* its NUL, too */
	unsigned char *at;

	sort_protects(making);
	write_numbers(making, document->source);
	if (!parl_tape_end(&making->tape) || numbers->failed)
		return false;
	at = parl_shelf_add(&document->cuts,
		numbers->size + marks->size + protects + text + tape->size, number);
	if (!at)
		return false;
	at = put(at, numbers->data, numbers->size);
	at = put(at, marks->data, marks->size);
	at = put(at, making->protects, protects);
	at = put(at, making->text.data, text);
	put(at, tape->data, tape->size);
	return true;
}

static void set_cut(struct parl_block *block, uint32_t number)
{
	if (block->more == PARL_MORE_REST) {
		parl_block_rest(block)->has_cut = true;
		parl_block_rest(block)->cut = number;
	} else {
		block->more = PARL_MORE_CUT;
		block->start = number;
	}
}

void parl_document_put_away(struct parl_document *document)
{
	struct parl_making *making = &document->making;
	uint32_t number;

	if (!making->block)
		return;
	if (!document->failed && put_away(document, making, &number))
		set_cut(making->block, number);
	else
		document->failed = true;
	parl_tape_clear(&making->tape);
	parl_buffer_clear(&making->own);
	parl_buffer_clear(&making->numbers);
	making->block = NULL;
	making->text = (parl_view){"", 0};
	making->owned = false;
	making->protect_count = 0;
}

/* --- what was put away */

bool parl_block_cut(const struct parl_block *block, struct parl_cut *cut)
{
	struct parl_document *document = parl_block_document(block);
	const struct parl_block_rest *rest;
	const unsigned char *at;
	size_t borrowed;

	if (document->making.block == block)
		parl_document_put_away(document);
	rest = parl_block_rest(block);
	if (block->more != PARL_MORE_CUT && !rest->has_cut)
		return false;
	at = parl_shelf_at(&document->cuts, rest->has_cut ? rest->cut : block->start);
	cut->text.size = parl_number_take(&at);
	borrowed = parl_number_take(&at);
	cut->count = parl_number_take(&at);
	cut->source = parl_number_take(&at);
	cut->protect_count = parl_number_take(&at);
	cut->marks = at;
	cut->protects = at + parl_tape_marks_size(cut->count);
	at = cut->protects + cut->protect_count * sizeof(struct parl_protected);
	cut->borrows = borrowed > 0;
	cut->text.data = borrowed ? document->source.data + borrowed - 1 : (const char *)at;
	cut->tape = borrowed || cut->text.size == 0 ? at : at + cut->text.size + 1;
	return true;
}

struct parl_protected parl_cut_protected(const struct parl_cut *cut, size_t index)
{
	struct parl_protected item;

	memcpy(&item, cut->protects + index * sizeof(item), sizeof(item));
	return item;
}

struct parl_segments parl_cut_segments(const struct parl_cut *cut)
{
	return (struct parl_segments){.here = {.source = {cut->source, cut->source}},
		.left = cut->count,
		.bytes = cut->tape};
}

bool parl_segments_at(const struct parl_block *block, size_t offset, struct parl_segments *walk)
{
	struct parl_segments next;
	struct parl_cut cut;
	parl_span run;

	if (!parl_block_cut(block, &cut)) {
		run = parl_block_run(block);
		*walk = (struct parl_segments){.here = {.size = run.end - run.start,
						       .source = run,
						       .kind = PARL_SEGMENT_VERBATIM}};
		return run.end > run.start;
	}
	next = parl_cut_segments(&cut);
	parl_segments_leap(&next, cut.marks, offset);
	if (!parl_segments_next(&next))
		return false;
	do
		*walk = next;
	while (parl_segments_next(&next) && next.here.text <= offset);
	return true;
}

/* --- making */

bool parl_making_add_text(struct parl_document *document, parl_view text)
{
	struct parl_making *making = &document->making;

	if (!making->owned)
		parl_buffer_add_view(&making->own, making->text);
	parl_buffer_add_view(&making->own, text);
	making->owned = true;
	making->text = parl_buffer_view(&making->own);
	document->failed |= making->own.failed;
	return !document->failed;
}

bool parl_making_protect(struct parl_document *document, parl_span span, enum parl_protection why)
{
	struct parl_making *making = &document->making;
	struct parl_protected *protects = parl_document_grow(document, making->protects,
		&making->protect_capacity, making->protect_count, sizeof(*protects));

	if (!protects)
		return false;
	making->protects = protects;
	protects[making->protect_count++] = (struct parl_protected){
		.start = (uint32_t)span.start, .end = (uint32_t)span.end, .why = (uint8_t)why};
	return true;
}

/* The bytes of CUT stay on the shelf, for nobody. */
static bool take_out(struct parl_document *document, const struct parl_cut *cut)
{
	struct parl_making *making = &document->making;
	struct parl_segments walk = parl_cut_segments(cut);
	bool done = true;

	if (cut->borrows)
		making->text = cut->text;
	else
		done = parl_making_add_text(document, cut->text);
	while (parl_segments_next(&walk))
		parl_tape_add(&making->tape, walk.here.kind, walk.here.size, walk.here.source);
	for (size_t i = 0; done && i < cut->protect_count; i++) {
		struct parl_protected item = parl_cut_protected(cut, i);

		done = parl_making_protect(document, (parl_span){item.start, item.end},
			(enum parl_protection)item.why);
	}
	return done;
}

struct parl_making *parl_block_make(struct parl_block *block)
{
	struct parl_document *document = parl_block_document(block);
	struct parl_making *making = &document->making;
	struct parl_cut cut;
	parl_span run;
	bool many;

	if (making->block == block)
		return document->failed ? NULL : making;
	parl_document_put_away(document);
	many = parl_block_cut(block, &cut);
	making->block = block;
	if (many)
		return take_out(document, &cut) ? making : NULL;
	run = parl_block_run(block);
	if (run.end > run.start) {
		making->text = parl_view_part(document->source, run);
		parl_tape_add(&making->tape, PARL_SEGMENT_VERBATIM, making->text.size, run);
	}
	return making;
}
