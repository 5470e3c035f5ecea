/*
 * stream.h - what only the runner asks of an output onto a file descriptor.
 */
#ifndef PARL_BASE_STREAM_H
#define PARL_BASE_STREAM_H

#include <parlance/output.h>

/* The errno of the first write that failed (EPIPE: the reader is gone, which is no fault). */
int parl_output_error(const struct parl_output *output);

#endif
