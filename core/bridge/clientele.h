/*
 * clientele.h - clients that are bodies: councils, companies, schools that buy something.
 */
#ifndef PARL_BRIDGE_CLIENTELE_H
#define PARL_BRIDGE_CLIENTELE_H

#include "bridge.h"

/* Whether the match of C is said to be such, beside it or below its heading. */
bool parl_clientele_of(struct parl_case *c);

#endif
