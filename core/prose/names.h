/*
 * names.h - whether a match is part of a proper name, by its capitals and its neighbours'.
 */
#ifndef PARL_PROSE_NAMES_H
#define PARL_PROSE_NAMES_H

#include "site.h"

enum parl_name {
	PARL_NAME_NO,
	PARL_NAME_ALONE,  /* a capital in mid-sentence, with no other capitalised word beside it */
	PARL_NAME_TITLED, /* all of a title by itself: "the Contracting Authority will" */
	PARL_NAME_RUN     /* in a run of capitalised words: part of a name or a title */
};

/*
 * Headings and sentences all in capitals have no names that could be told by capitals: NO. A first
 * word of a sentence counts as capitalised only by the word behind it. ACRONYM: the match is one,
 * whose own capitals say nothing.
 */
enum parl_name parl_name_of(const struct parl_site *site, bool acronym);

/* Whether the sentence is all in capitals (two letters or more, no small one). */
bool parl_is_shouted(const struct parl_site *site);

/* Whether the match is the first thing that is read in its sentence. */
bool parl_at_sentence_start(const struct parl_site *site);

#endif
