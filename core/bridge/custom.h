/*
 * custom.h - clients who are customers of a business, and beneficiaries of a gift.
 *
 * The words for the people whom a charity serves are also those of trade and of the law. Most such
 * senses are the glossary's to tell (near, not_in); these rest on the order of the words.
 */
#ifndef PARL_BRIDGE_CUSTOM_H
#define PARL_BRIDGE_CUSTOM_H

#include "bridge.h"

enum parl_custom {
	PARL_CUSTOM_NO,
	PARL_CUSTOM_LAWYERS, /* those who write are lawyers */
	PARL_CUSTOM_PERHAPS, /* the word had that sense before, in the same paragraph */
	PARL_CUSTOM_YES
};

/* Whether the neighbours of the match, a word for people served, show another sense. */
enum parl_custom parl_custom_of(struct parl_case *c, const struct parl_candidate *candidate);

#endif
