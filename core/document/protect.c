/*
 * protect.c - spans of a block that no term is reported in.
 */
#include "model.h"

void parl_block_protect(struct parl_block *block, parl_span span, enum parl_protection why)
{
	if (block && span.start < span.end && parl_block_make(block))
		parl_making_protect(parl_block_document(block), span, why);
}

size_t parl_cut_protected_from(const struct parl_cut *cut, size_t at)
{
	size_t low = 0, high = cut->protect_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (parl_cut_protected(cut, middle).start < at)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

enum parl_protection parl_block_protection(const struct parl_block *block, parl_span span)
{
	struct parl_protected last;
	struct parl_cut cut;
	size_t count;

	if (!parl_block_cut(block, &cut))
		return 0;
	/* Those that begin before the span ends; of these, one that reaches into it. */
	count = parl_cut_protected_from(&cut, span.end);
	if (count == 0)
		return 0;
	last = parl_cut_protected(&cut, count - 1);
	return last.reach > span.start ? (enum parl_protection)last.reach_why : 0;
}
