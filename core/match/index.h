/*
 * index.h - entering keys into the tables of a matcher, and asking for a whole one.
 */
#ifndef PARL_MATCH_INDEX_H
#define PARL_MATCH_INDEX_H

#include "matcher.h"

/* Makes a mode ready for keys. */
void parl_index_open(struct parl_mode *mode, unsigned flags);

/* Enters key NUMBER of MATCHER, the first with its bytes, into MODE. False: memory is out. */
bool parl_index_add(struct parl_matcher *matcher, struct parl_mode *mode, size_t number);

/* The number of the first key in MODE with the bytes of KEY; the count of keys: there is none. */
size_t parl_index_find(
	const struct parl_matcher *matcher, const struct parl_mode *mode, parl_view key);

#endif
