/*
 * any.h - the next place where one of a few phrases stands in a text: 32 places are looked at
 * together, for all phrases at once.
 */
#ifndef PARL_BASE_ANY_H
#define PARL_BASE_ANY_H

#include <parlance/types.h>

#include "once.h"
#include "ways.h"

/* How many bytes of each phrase are looked for at once. */
#define PARL_ANY_LEAD 3

/* Static, and begun with PARL_ANY or PARL_ANY_BLIND. */
struct parl_any {
	const parl_view *phrases; /* at most eight, none of them empty */
	size_t count;
	bool blind;            /* to the case of ASCII */
	struct parl_once once; /* of what follows, made of that */
	bool begins[256];      /* the bytes with which one begins */
	/* Which phrases, a bit each, may have at one of their first places a byte with that half.
	 */
	unsigned char low[PARL_ANY_LEAD][16];
	unsigned char high[PARL_ANY_LEAD][16];
};

/* The set of LIST, an array of PARL_SOUGHT. */
#define PARL_ANY(list)                                                           \
	{                                                                        \
		.phrases = (list), .count = PARL_LENGTH(list), .once = PARL_ONCE \
	}
#define PARL_ANY_BLIND(list)                                                                    \
	{                                                                                       \
		.phrases = (list), .count = PARL_LENGTH(list), .blind = true, .once = PARL_ONCE \
	}

/* The first place of TEXT at or after AT where one of SET stands; the text's size, or AT where that
 * lies behind it: there is none. WHICH, unless NULL, takes its index, the least of those that stand
 * there. */
size_t parl_any_next(struct parl_any *set, parl_view text, size_t at, size_t *which);

/* Whether one of SET stands in TEXT. */
bool parl_any_in(struct parl_any *set, parl_view text);

/* The same in each way, of a set that is made. */
void parl_any_make(struct parl_any *set);
typedef size_t parl_any_search(
	const struct parl_any *set, parl_view text, size_t at, size_t *which);

parl_any_search *parl_any_way(enum parl_way way);

#endif
