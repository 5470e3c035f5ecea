/*
 * source.h - the bytes of an input: all of them, or a beginning that may do.
 */
#ifndef PARL_RUN_SOURCE_H
#define PARL_RUN_SOURCE_H

#include "job.h"

/* Reads the bytes of the job's input, unless it is a text at hand. Where one hit is enough for the
 * command, only the beginning of a file is read at first (job->beginning). PARL_NONE: it is left
 * out, since it was found in a folder and is no text. */
enum parl_status parl_job_read_bytes(struct parl_job *job);

/* Makes the source end where a paragraph does. False: there is none that ends in the beginning. */
bool parl_job_cut(struct parl_job *job);

/* Reads what follows on the beginning. */
enum parl_status parl_job_read_rest(struct parl_job *job);

/* Remembers that the input is left out; PARL_NONE. */
enum parl_status parl_job_leave_out(struct parl_job *job);

/* Whether what begins with BYTES is no text. */
bool parl_looks_binary(parl_view bytes);

#endif
