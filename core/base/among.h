/*
 * among.h - the next byte of a text that is one of a few, where most are none: many are looked at
 * together, however many the few are.
 */
#ifndef PARL_BASE_AMONG_H
#define PARL_BASE_AMONG_H

#include <parlance/types.h>

#include "once.h"
#include "ways.h"

/* Static, and begun with PARL_AMONG. */
struct parl_among {
	bool (*has)(unsigned char byte);
	struct parl_once once; /* of what follows, made of that */
	bool is[256];
	/* What both halves of a byte say is so; of no use where halves are too many. */
	unsigned char low[16];
	unsigned char high[16];
	bool by_halves;
};

/* The set of the bytes that NAMES names. */
#define PARL_AMONG(names)                         \
	{                                         \
		.has = (names), .once = PARL_ONCE \
	}

/* Where the first byte of TEXT at or after AT is that is in SET; the text's size, or AT where that
 * lies behind it: there is none. */
size_t parl_among_next(struct parl_among *set, parl_view text, size_t at);

/* The same in each way, of a set that is made. */
void parl_among_make(struct parl_among *set);
typedef size_t parl_among_search(const struct parl_among *set, parl_view text, size_t at);

parl_among_search *parl_among_way(enum parl_way way);

#endif
