/*
 * stream.h - what only the runner asks of an output onto a file descriptor.
 */
#ifndef PARL_BASE_STREAM_H
#define PARL_BASE_STREAM_H

#include <parlance/output.h>

/* The errno of the first write that failed (EPIPE: the reader is gone, which is no fault). */
int parl_output_error(const struct parl_output *output);

/* Has AHEAD called with STATE before bytes leave OUTPUT, which is onto a descriptor; NULL: no
 * more. */
void parl_output_ahead(struct parl_output *output, void (*ahead)(void *state), void *state);

/* Whether TERM says of the terminal that it can do no more than show characters, or says nothing.
 */
bool parl_is_dumb(void);

/* Whether what left it last was no whole line. */
bool parl_output_in_line(const struct parl_output *output);

/* Writes to the descriptor of OUTPUT at once, before what waits in it; a failure is of no account.
 */
void parl_output_direct(const struct parl_output *output, parl_view bytes);

#endif
