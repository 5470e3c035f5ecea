/*
 * among.h - the next byte of a text that is one of a few, where most are none: many are looked at
 * together, however many the few are.
 */
#ifndef PARL_BASE_AMONG_H
#define PARL_BASE_AMONG_H

#include <parlance/types.h>

#include "ways.h"

/* Made once by its user, and then only read. */
struct parl_among {
	bool is[256];
	/* What both halves of a byte say is so; of no use where halves are too many. */
	unsigned char low[16];
	unsigned char high[16];
	bool by_halves;
};

/* Makes SET of the bytes that IS names. */
void parl_among_make(struct parl_among *set, bool (*is)(unsigned char byte));

/* Where the first byte of TEXT at or after AT is that is in SET; the text's size, or AT where that
 * lies behind it: there is none. */
size_t parl_among_next(const struct parl_among *set, parl_view text, size_t at);

typedef size_t parl_among_search(const struct parl_among *set, parl_view text, size_t at);

parl_among_search *parl_among_way(enum parl_way way);

#endif
