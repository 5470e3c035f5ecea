/*
 * custom.h - clients who are customers of a business, and beneficiaries of a gift.
 *
 * The words for the people whom a charity serves are also those of trade and of the law. Most such
 * senses are the glossary's to tell (near, not_in); these rest on the order of the words.
 */
#ifndef PARL_BRIDGE_CUSTOM_H
#define PARL_BRIDGE_CUSTOM_H

#include "bridge.h"

/* Whether the neighbours of the match, a word for people served, show another sense. */
bool parl_custom_of(struct parl_case *c, const struct parl_candidate *candidate);

#endif
