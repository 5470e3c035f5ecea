/*
 * first.h - which concepts, and which dated terms, a section of the document has named already.
 */
#ifndef PARL_RUN_FIRST_H
#define PARL_RUN_FIRST_H

#include <parlance/finding.h>

struct parl_seen;

/* For one document; it lives in ARENA. NULL: out of memory. */
struct parl_seen *parl_seen_new(struct parl_arena *arena);

/* Whether FINDING is the first of its concept in its section, or of its term, where that is dated;
 * and remembers that. Asked in the order of the text. */
bool parl_seen_first(struct parl_seen *seen, const struct parl_finding *finding);

#endif
