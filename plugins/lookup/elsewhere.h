/*
 * elsewhere.h - glossaries that are installed and not in use, and have what was asked for.
 */
#ifndef LOOKUP_ELSEWHERE_H
#define LOOKUP_ELSEWHERE_H

#include "wanted.h"

#define MOST_ELSEWHERE 4

struct elsewhere {
	struct {
		const char *glossary; /* as --glossary takes it */
		const char *term;     /* as it is spelled there */
	} items[MOST_ELSEWHERE];
	size_t count;
};

/* Fills ELSEWHERE with those that have QUERY, in either number, for a term. They are read in whole:
 * only for what the glossaries in use do not have. Where memory runs out, the job is told. */
void elsewhere_find(struct elsewhere *elsewhere, const struct wanted *wanted, parl_view query);

#endif
