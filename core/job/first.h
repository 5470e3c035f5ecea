/*
 * first.h - which concepts, and which dated terms, a section of the document has named already.
 */
#ifndef PARL_RUN_FIRST_H
#define PARL_RUN_FIRST_H

#include <parlance/finding.h>
#include <parlance/map.h>

/* Begins what is remembered of one document; its owner releases it. */
void parl_seen_begin(struct parl_map *seen);

/* PARL_OK: FINDING is the first of its concept in its section, or of its term, where that is dated;
 * that is remembered. PARL_NONE: it is not; PARL_FAILED: out of memory. Asked in the order of the
 * text. */
enum parl_status parl_seen_first(struct parl_map *seen, const struct parl_finding *finding);

#endif
