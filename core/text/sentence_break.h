/*
 * sentence_break.h - where sentences end by UAX #29 alone, rules SB1 to SB998.
 *
 * As ICU's break iterator of English has it, character by character; that takes several times as
 * long. The classes of characters are ICU's.
 */
#ifndef PARL_TEXT_SENTENCE_BREAK_H
#define PARL_TEXT_SENTENCE_BREAK_H

#include <parlance/types.h>

/* A walk over TEXT; begin with all but that zero. */
struct parl_sentence_breaks {
	parl_view text;
	size_t at;      /* the last end that was found */
	size_t decided; /* SB8: the class of what decides stands here; nothing before it does */
	int decider;
};

/* The next end, which is more than the last one; the size of TEXT at its end. Call it only while
 * BREAKS->at is less. */
size_t parl_sentence_next(struct parl_sentence_breaks *breaks);

#endif
