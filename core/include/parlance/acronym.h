/*
 * acronym.h - acronyms in running text: where they stand, and where they are written out.
 */
#ifndef PARLANCE_ACRONYM_H
#define PARLANCE_ACRONYM_H

#include <parlance/types.h>

PARL_BEGIN

/* Frozen: the caller gives it. */
struct parl_acronym {
	parl_span span;     /* without a plural s */
	bool bracketed;     /* "... (SROI)": it is introduced here, somehow */
	parl_span expanded; /* the words that it stands for, beside it; empty: none */
	bool used;          /* as a word of its own: in no name, no line in capitals */
};

/* The next acronym of TEXT at or after AT, which goes behind it; false: there is none. */
PARL_API bool parl_acronym_next(parl_view text, size_t *at, struct parl_acronym *found);

/* Whether the words of TEXT begin with the letters of ACRONYM. */
PARL_API bool parl_acronym_fits(parl_view acronym, parl_view text);

/* Whether everybody in the United Kingdom knows it: NHS, VAT, UK. */
PARL_API bool parl_acronym_general(parl_view acronym);

PARL_END

#endif
