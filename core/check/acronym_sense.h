/*
 * acronym_sense.h - whether an acronym means what the glossaries say where it stands.
 */
#ifndef PARL_CHECK_ACRONYM_SENSE_H
#define PARL_CHECK_ACRONYM_SENSE_H

#include "acronym_places.h"
#include "issue.h"

/* Few blocks have acronyms. */
#define PARL_SENSES_PAGE 64

struct parl_acronym_senses {
	struct parl_check *check;
	struct parl_acronym_sense **
		*pages; /* of PARL_SENSES_PAGE blocks; NULL: not asked for yet */
};

/* A block is judged by the first question about it. All lives as long as CHECK. False: out of
 * memory. */
bool parl_acronym_senses_begin(struct parl_acronym_senses *senses, struct parl_check *check);

/* What the acronym at PLACE names, where the conditions of its term hold and it has no other sense;
 * otherwise FOUND is NULL. False: out of memory. */
bool parl_acronym_senses_ask(struct parl_acronym_senses *senses,
	const struct parl_acronym_place *place, const struct parl_concept **found);

#endif
