/*
 * steady.h - what a second run would still change is changed, or given up, in the first.
 *
 * A change can take away the word that kept another term from being changed ("a client of a
 * statutory agency": the agency becomes a body), or bring one that a condition asks for. So the
 * passage is written as it would become, in memory, and judged again.
 */
#ifndef PARL_BRIDGE_STEADY_H
#define PARL_BRIDGE_STEADY_H

#include "bridge.h"

/* Settles the findings of the passage at hand so that the text that they make has nothing more to
 * apply. False: out of memory. */
bool parl_steady(struct parl_bridge *bridge);

#endif
