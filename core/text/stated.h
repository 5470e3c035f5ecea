/*
 * stated.h - limits as buyers write them into a question: "(maximum 350 words)", "Word limit: 400",
 * "up to 2,000 characters excluding spaces".
 */
#ifndef PARL_TEXT_STATED_H
#define PARL_TEXT_STATED_H

#include <parlance/measure.h>

struct parl_stated {
	struct parl_limit limit; /* by the default rules; without spaces where it says so */
	parl_span span;          /* from its number, or its unit, to the end of what it says */
	bool bare; /* "(500 words)": a limit only where a question or heading has it */
};

/* The next one at or after FROM. A number that says neither maximum nor minimum is none, unless it
 * stands by itself in brackets or behind a dash or colon; nor is one that is about so many. False:
 * there is none further on. Linear in the size of TEXT. */
bool parl_stated_next(parl_view text, size_t from, struct parl_stated *stated);

/* Whether TEXT says nothing but a limit: "Your answer must be no more than 500 words, excluding
 * tables." */
bool parl_stated_only(parl_view text);

#endif
