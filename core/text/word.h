/*
 * word.h - word boundaries: UAX #29, Unicode 15.0, without dictionaries, the colon no letter.
 *
 * A walker goes forward once and carries what the rules ask of the left side, so that floods of
 * marks or flags cost no more than other text. It is small: copy it to look ahead.
 */
#ifndef PARL_TEXT_WORD_H
#define PARL_TEXT_WORD_H

#include <parlance/types.h>

struct parl_word {
	parl_view text;
	size_t at;
	int32_t last;       /* the character before AT; meaningless at the start */
	signed char raw;    /* class of the character before AT; -1: start of text */
	signed char left;   /* that, without what WB4 ignores */
	signed char before; /* the one before `left` */
	bool odd;           /* an odd number of regional indicators */
	bool joiners;       /* the character before AT is of a run of joiners such as _ */
	bool joiners_begin; /* the start of that run is a boundary */
};

/* A walker at the start of TEXT, or at AT, right after a character that is ASCII white space. */
void parl_word_begin(struct parl_word *word, parl_view text, size_t at);

/* Moves over one character; AT is less than the size. */
void parl_word_next(struct parl_word *word);

/* Moves to END, a boundary of characters. */
void parl_word_to(struct parl_word *word, size_t end);

/* Whether a word boundary lies at AT (WB). */
bool parl_word_boundary(const struct parl_word *word);

/* Whether the character after AT is an ExtendNumLet that is no white space. */
bool parl_word_joiner(const struct parl_word *word);

/* Whether the character after AT is a Default_Ignorable of class Format. */
bool parl_word_format(const struct parl_word *word);

#endif
