/*
 * deed.h - a tail that says what people do ("people [who use drugs]", "people [sleeping rough]")
 * has a verb in it, and takes what follows for how, when or where that is done.
 */
#ifndef PARL_BRIDGE_DEED_H
#define PARL_BRIDGE_DEED_H

#include "bridge.h"

/* Whether what follows the match of C went with another word, and the tail of TARGET would take
 * it: "we see [people who use drugs] daily". */
bool parl_deed_takes(struct parl_case *c, const struct parl_term *target);

/* Whether the match is who is given what follows it without an article: "we give [drug users]
 * clean needles". No tail can stand between. */
bool parl_deed_is_given(struct parl_case *c);

/* Whether the match says what people were, which TARGET would say that they are: "he had been [an
 * inmate]", and not "a person in prison". */
bool parl_deed_is_over(struct parl_case *c, const struct parl_term *target);

#endif
