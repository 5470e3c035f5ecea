/*
 * list.h - many terms, one a line, in the order of their alphabet.
 */
#ifndef LOOKUP_LIST_H
#define LOOKUP_LIST_H

#include "sweep.h"

enum form { FORM_TEXT, FORM_JSON, FORM_MARKDOWN };

/* Prints the terms of SWEEP. PARL_FAILED, with a diagnostic: out of memory. */
enum parl_status list_print(struct parl_job *job, const struct sweep *sweep, enum form form);

#endif
