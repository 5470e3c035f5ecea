/*
 * hearsay.h - what a public body or a funder is reported to have said, promised or asked.
 *
 * "The council has told us that [long-term funding] is under review": the body reads the bid, and
 * did not say "multi-year". "The form asks how many [beneficiaries] we will reach": it has the
 * word.
 */
#ifndef PARL_BRIDGE_HEARSAY_H
#define PARL_BRIDGE_HEARSAY_H

#include "beside.h"

/* Whether the match stands in such a report. */
bool parl_hearsay_reported(const struct parl_beside *beside);

#endif
