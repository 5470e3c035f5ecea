/*
 * asked.h - the queries as they were given: a word of the command line, -e, -f, --not.
 */
#ifndef SEARCH_ASKED_H
#define SEARCH_ASKED_H

#include "query.h"

/* Fills the asked of QUERY. PARL_FAILED, with a diagnostic: a file cannot be read, no memory. */
enum parl_status asked_gather(struct query *query, struct parl_job *job);

/* The next part of TEXT, which is cut at " ... ", from *AT on (0 at first); false: it has no more.
 */
bool asked_part(parl_view text, size_t *at, parl_view *part);

#endif
