/*
 * filter.c - the size of the filter.
 */
#include "filter.h"

#include <stdlib.h>

/* Of words with which no key begins, one in a hundred pass while the filter fits a first-level
 * cache, and three to five in a filter as large as this. */
#define BITS_A_KEY 20u
#define BITS_A_KEY_SMALL 40u
#define SMALL ((size_t)1 << 18)
#define LEAST_BITS 12u
#define MOST_BITS 28u
#define FEW_BITS 16u /* with more, too many words of a text begin keys */

bool parl_filter_open(struct parl_filter *filter, size_t count)
{
	size_t wanted = count * BITS_A_KEY_SMALL;
	if (wanted > SMALL)
		wanted = count * BITS_A_KEY > SMALL ? count * BITS_A_KEY : SMALL;
	unsigned bits = LEAST_BITS;
	while (bits < MOST_BITS && (size_t)1 << bits < wanted)
		bits++;
	filter->shift = 32 - (bits - 6);
	filter->words = calloc((size_t)1 << (bits - 6), sizeof *filter->words);
	filter->firsts = bits <= FEW_BITS ? calloc(PARL_FILTER_FIRSTS, 1) : NULL;
	return filter->words && (bits > FEW_BITS || filter->firsts);
}

void parl_filter_release(struct parl_filter *filter)
{
	free(filter->words);
	free(filter->firsts);
	filter->words = NULL;
	filter->firsts = NULL;
}
