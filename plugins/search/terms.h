/*
 * terms.h - searching for the terms of the glossaries, judged in their places: all, or a domain's.
 */
#ifndef SEARCH_TERMS_H
#define SEARCH_TERMS_H

#include <parlance/job.h>

/* Whether the options ask for this, and not for words. */
bool terms_wanted(const struct parl_job *job);

/* Whether there are such terms; PARL_FAILED with a diagnostic: no glossary has such a domain. */
enum parl_status terms_check(struct parl_job *job);

/* Emits a hit for each; ONCE: one a document is enough. PARL_NONE: there is none. */
enum parl_status terms_search(struct parl_job *job, bool once);

#endif
