/*
 * options.h - whether the options of search make sense, each by itself and together.
 */
#ifndef SEARCH_OPTIONS_H
#define SEARCH_OPTIONS_H

#include <parlance/job.h>

/* False, with a diagnostic: one does not. */
bool options_check(struct parl_job *job);

#endif
