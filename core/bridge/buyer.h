/*
 * buyer.h - what the buyer asks: nearly every answer has its question above it, and the question is
 * in the buyer's words.
 */
#ifndef PARL_BRIDGE_BUYER_H
#define PARL_BRIDGE_BUYER_H

#include "bridge.h"

/* Adds the words that such a sentence is told by to SET, with CLASSES. */
struct parl_wordset;
void parl_buyer_add_beginnings(struct parl_wordset *set, uint32_t classes);

/* Whether what begins at WORD makes its sentence the buyer's. */
bool parl_buyer_asks(const struct parl_site *site, parl_span word);

/* Whether the sentence speaks of us, as a writer's does, but for "tell us". */
bool parl_buyer_not(const struct parl_site *site);

/* Whether the sentence is a question that speaks of nobody as us, and says you, or stands in a cell
 * of a table ("| Is the hall used by vulnerable people? | Yes |"), on a line of a form ("Running
 * costs?"), behind a number ("Q5. How could local people be heard?") or is all of an item, whatever
 * it begins with. */
bool parl_buyer_asks_plainly(const struct parl_site *site);

/* Whether TEXT may have such a sentence at all: where most texts have none, a glance tells. */
bool parl_buyer_may_ask(parl_view text);

enum parl_asking {
	PARL_ASKING_NOT,
	PARL_ASKING_PERHAPS, /* "How will local people be heard?": the writer's may read so */
	PARL_ASKING_BIDDERS  /* with you or your, or the buyer's number */
};

/* Whether the sentence, if it begins its line, is a question or request to those who bid. */
enum parl_asking parl_buyer_asking(const struct parl_site *site);

/* Whether its line has the buyer's number: "3.1 How ...", "Q4. What ...", "Question 2: ...". */
bool parl_buyer_counts(const struct parl_site *site);

/* Whether the block is a heading with the buyer's number: "Method statement 3: Staffing". */
bool parl_buyer_numbers(const struct parl_site *site);

#endif
