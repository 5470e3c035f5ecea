/*
 * stream.h - outputs onto file descriptors, for the runner and the program.
 */
#ifndef PARL_BASE_STREAM_H
#define PARL_BASE_STREAM_H

#include <parlance/output.h>

enum parl_color {
	PARL_COLOR_AUTO, /* on a terminal, unless NO_COLOR is set and not empty, or TERM is dumb */
	PARL_COLOR_ALWAYS,
	PARL_COLOR_NEVER
};

/* A buffered output onto FD, which is kept and not closed. NULL: out of memory. */
struct parl_output *parl_output_to_descriptor(int fd, enum parl_color color);

/* Writes out what is buffered. False when a write failed; errno of the first failure in
 * parl_output_error (EPIPE: the reader is gone, which is no fault). */
bool parl_output_flush(struct parl_output *output);
int parl_output_error(const struct parl_output *output);

#endif
