/*
 * ruler.h - how many words lie between two places of a text, told in no time wherever they are.
 */
#ifndef SEARCH_RULER_H
#define SEARCH_RULER_H

#include <parlance/types.h>

/* All zero at first; it is laid on one text after another. */
struct ruler {
	parl_view text;
	size_t *marks; /* words that begin before every so many bytes */
	size_t room;
};

/* Lays it on TEXT, which is kept. False: out of memory. */
bool ruler_lay(struct ruler *ruler, parl_view text);
void ruler_release(struct ruler *ruler);

/* Words (runs of what is no white space) of the text that begin before OFFSET. */
size_t ruler_words(const struct ruler *ruler, size_t offset);

#endif
