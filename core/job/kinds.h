/*
 * kinds.h - files that plain text is not, although no format plugin reads them as anything else.
 */
#ifndef PARL_RUN_KINDS_H
#define PARL_RUN_KINDS_H

#include "job.h"

/* Whether the input must not be taken for plain text: a package, in which nothing would be found,
 * or mark-up that a command would rewrite as if it were words (not with --force). Says why. */
bool parl_kind_refused(struct parl_job *job);

/* Whether the input has the name of a format that is no text, and is another package that is known.
 * Says which. */
bool parl_kind_misnamed(struct parl_job *job);

/* Warns of an input that is read as a text, and is a glossary that somebody keeps in a sheet. */
void parl_kind_doubt(struct parl_job *job);

#endif
