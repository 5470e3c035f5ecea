/*
 * protect.c - spans of a block that no term is reported in.
 *
 * Readers mark spans in the order in which they meet them, which is nearly that of the text. They
 * are sorted once, when the first question comes; then a question is one binary search.
 */
#include "model.h"

#include <stdlib.h>

void parl_block_protect(struct parl_block *block, parl_span span, enum parl_protection why)
{
	if (!block || span.start >= span.end)
		return;
	struct parl_block_rest *rest = parl_block_own_rest(block);
	if (!rest)
		return;
	struct parl_protected *protects = parl_document_grow(parl_block_document(block),
		rest->protects, &rest->protect_capacity, rest->protect_count, sizeof(*protects));
	if (!protects)
		return;
	rest->protects = protects;
	rest->protects[rest->protect_count++] = (struct parl_protected){span, 0, why, why};
	rest->protects_ready = false;
}

static int by_start(const void *left, const void *right)
{
	const struct parl_protected *a = left;
	const struct parl_protected *b = right;
	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	return (a->span.end > b->span.end) - (a->span.end < b->span.end);
}

static void make_ready(struct parl_block_rest *rest)
{
	qsort(rest->protects, rest->protect_count, sizeof(*rest->protects), by_start);
	size_t reach = 0;
	enum parl_protection why = PARL_PROTECT_CODE;
	for (size_t i = 0; i < rest->protect_count; i++) {
		struct parl_protected *item = &rest->protects[i];
		if (item->span.end > reach) {
			reach = item->span.end;
			why = item->why;
		}
		item->reach = reach;
		item->reach_why = why;
	}
	rest->protects_ready = true;
}

size_t parl_block_protected_from(const struct parl_block *block, size_t at)
{
	struct parl_block_rest *rest = parl_block_rest(block);
	if (rest->protect_count > 0 && !rest->protects_ready)
		make_ready(rest);
	size_t low = 0;
	size_t high = rest->protect_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (rest->protects[middle].span.start < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

enum parl_protection parl_block_protection(const struct parl_block *block, parl_span span)
{
	/* Those that begin before the span ends; of these, one that reaches into it. */
	size_t count = parl_block_protected_from(block, span.end);
	const struct parl_protected *protects = parl_block_rest(block)->protects;
	if (count == 0 || protects[count - 1].reach <= span.start)
		return 0;
	return protects[count - 1].reach_why;
}
