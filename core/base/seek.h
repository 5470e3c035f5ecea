/*
 * seek.h - where a few bytes stand in a text, 32 places at a time: memmem looks at each by itself,
 * and makes a table for each search. What is sought is short; time may grow with both sizes.
 */
#ifndef PARL_BASE_SEEK_H
#define PARL_BASE_SEEK_H

#include <parlance/types.h>

#include "ways.h"

/* A text that is written out, with its size. */
#define PARL_SOUGHT(text)              \
	{                              \
		text, sizeof(text) - 1 \
	}

/* Where WHAT first stands in TEXT; NULL: nowhere. What is empty stands at its beginning. */
const char *parl_seek(parl_view text, parl_view what);

typedef const char *parl_seek_search(parl_view text, parl_view what);

parl_seek_search *parl_seek_way(enum parl_way way);

#endif
