/*
 * show.h - faults as lines on a terminal or in a file of messages.
 */
#ifndef PARL_RUN_SHOW_H
#define PARL_RUN_SHOW_H

#include <parlance/diagnostic.h>

#include "../base/stream.h"

/* Draws each fault of that severity or a graver one, and for each file how many more there were. */
void parl_show(struct parl_output *output, const struct parl_diagnostics *faults,
	enum parl_severity at_least);

/* Says on standard error that memory is out, where there is none to say more. */
void parl_show_no_memory(void);

/* The fault that stands for those that were counted but not kept; false where none were. */
bool parl_more_faults(const struct parl_diagnostics *faults, size_t index,
	struct parl_diagnostic *more, struct parl_buffer *text);

#endif
