/*
 * asking.h - what a block is to an answer: its question, what belongs to that, or its text.
 */
#ifndef PARL_CHECK_ASKING_H
#define PARL_CHECK_ASKING_H

#include <parlance/document.h>

enum parl_asks {
	PARL_ASKS_NOT,
	PARL_ASKS_HEADING,  /* whatever it says, but for nothing but a limit */
	PARL_ASKS_QUESTION, /* of the buyer's, in a paragraph of its own */
	PARL_ASKS_NUMBERED, /* the same, with the buyer's number: "Q4." */
	PARL_ASKS_LABEL,    /* "Q4" by itself: with the question behind it */
	PARL_ASKS_DETAIL, /* below a question: a limit, a weighting, "Your answer should cover:" */
	PARL_ASKS_REPLY   /* "Answer:" by itself: what follows is the answer */
};

/* What BLOCK is; where only its first lines ask, SIZE takes how many bytes these have, else
 * SIZE_MAX. ARENA is reset. False: out of memory. */
bool parl_asks_of(const struct parl_block *block, struct parl_arena *arena, enum parl_asks *asks,
	size_t *size);

/* Whether a heading reads as a question without the buyer's number: "How will you ...?". ARENA is
 * reset. False: out of memory. */
bool parl_heading_asks(const struct parl_block *heading, struct parl_arena *arena, bool *asks);

/* Whether a heading has the buyer's number: "Question 3: Staffing", "Q3". */
bool parl_asks_with_number(const struct parl_block *heading);

#endif
