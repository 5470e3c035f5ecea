/*
 * company.h - whether the words that kept the old term company would bear the new one.
 *
 * Most new terms are longer, and many put a tail behind their noun ("people who use drugs"): what
 * described the old noun, was described by it or hung on it does not always fit the new one.
 */
#ifndef PARL_BRIDGE_COMPANY_H
#define PARL_BRIDGE_COMPANY_H

#include "bridge.h"

/* Why TARGET does not fit between its neighbours; NULL: nothing against it. */
const char *parl_company_fault(struct parl_case *c, const struct parl_candidate *candidate,
	const struct parl_term *target);

#endif
