/*
 * exchange.h - what importing and exporting share: which format is meant, what is exported.
 */
#ifndef PARL_EXCHANGE_EXCHANGE_H
#define PARL_EXCHANGE_EXCHANGE_H

#include <parlance/host.h>

extern const struct parl_command import_command;
extern const struct parl_command export_command;

/* The name of the importer or exporter that --as names, or that the extension of PATH (may be NULL)
 * tells; NULL, with a diagnostic: there is none. */
const char *exchange_format(struct parl_job *job, uint32_t kind, const char *path);

/* Adds to WHAT, whose glossary and vocabulary are set, all else that an exporter is given, in the
 * job's memory. False: out of memory. */
bool exchange_gather(struct parl_job *job, struct parl_export *what);

/* Reports that NAME failed and gave no reason, unless there are more errors than BEFORE. */
void exchange_silent(struct parl_job *job, const char *what, const char *name, size_t before);

#endif
