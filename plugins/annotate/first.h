/*
 * first.h - which concepts a section of the document has named already.
 */
#ifndef ANNOTATE_FIRST_H
#define ANNOTATE_FIRST_H

#include <parlance/finding.h>

struct seen;

/* A memory with room for every concept of VOCABULARY. NULL: out of memory. */
struct seen *seen_new(const struct parl_vocabulary *vocabulary, struct parl_arena *arena);

/* Whether FINDING is the first of its concept in its section, and remembers that. Asked in the
 * order of the document. */
bool seen_first(struct seen *seen, const struct parl_finding *finding);

#endif
