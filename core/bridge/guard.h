/*
 * guard.h - what keeps a match in its place from being changed: names, labels, voices, mentions.
 *
 * Sources of the rules: docs/translating.md, "What is never touched".
 */
#ifndef PARL_BRIDGE_GUARD_H
#define PARL_BRIDGE_GUARD_H

#include "bridge.h"

/* The most that may be done at this place with a candidate of the case, whatever the glossary
 * allows; WHY takes the reason, for LEAVE too. */
enum parl_action parl_guard_place(
	struct parl_case *c, const struct parl_candidate *candidate, const char **why);

#endif
