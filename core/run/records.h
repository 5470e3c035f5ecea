/*
 * records.h - a run over streams of records (--ndjson): a JSON object a line in, one a line out, in
 * the same order (docs/streams.md).
 */
#ifndef PARL_RUN_RECORDS_H
#define PARL_RUN_RECORDS_H

#include "../job/job.h"

/* Whether the inputs are streams of records. */
bool parl_records_wanted(const struct parl_settings *settings);

/* Whether the other options go with that; false with a fault. */
bool parl_records_check(const struct parl_session *session);

/* Answers the records of all inputs: with threads side by side where --jobs and the cores allow. */
enum parl_status parl_records_perform(struct parl_run *run);

#endif
