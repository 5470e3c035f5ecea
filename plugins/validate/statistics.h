/*
 * statistics.h - how much is in a glossary, by domain, mapping, action, register, language, status.
 */
#ifndef VALIDATE_STATISTICS_H
#define VALIDATE_STATISTICS_H

#include <parlance/plugin.h>

/* Tells the report of JOB, one count a row. False: out of memory. */
bool statistics_tell(struct parl_job *job, const struct parl_glossary *glossary);

#endif
