/*
 * apart.h - what the findings of a passage do to each other: their edits must not meet, and no two
 * different words may become one.
 */
#ifndef PARL_BRIDGE_APART_H
#define PARL_BRIDGE_APART_H

#include "bridge.h"

/* Weakens those findings of the passage at hand that do not go together. */
void parl_apart_settle(struct parl_bridge *bridge);

#endif
