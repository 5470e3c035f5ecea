/*
 * ends.h - counting the lines of text.
 */
#ifndef PARL_TEXT_ENDS_H
#define PARL_TEXT_ENDS_H

#include <parlance/types.h>

#include "../base/ways.h"

static inline bool parl_is_line_end(char byte)
{
	return byte == '\n' || byte == '\r';
}

/* How many lines of TEXT end at [SPAN): with LF, CR LF or CR; of CR LF, where the LF is. */
size_t parl_line_ends(parl_view text, parl_span span);

typedef size_t parl_line_ends_count(parl_view text, parl_span span);

parl_line_ends_count *parl_line_ends_way(enum parl_way way);

#endif
