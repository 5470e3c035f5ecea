/*
 * gauge.h - how long a text is that comes piece by piece, by several rules (<parlance/measure.h>).
 *
 * Counted is the text without a byte order mark and without white space at its ends, as
 * parl_document_text has it.
 */
#ifndef PARL_TEXT_GAUGE_H
#define PARL_TEXT_GAUGE_H

#include <parlance/measure.h>
#include <parlance/memory.h>

struct parl_gauge_line {
	const struct parl_rule *rule;
	size_t length; /* so far; of the whole text behind parl_gauge_end */
};

/* Start it with its lines, the rest {0}; end it in any case. */
struct parl_gauge {
	struct parl_gauge_line *lines;
	size_t count;
	struct parl_buffer pending; /* what may go on in the next piece */
	size_t searched;            /* that no place to count to was found in */
	bool begun;                 /* some was counted: its start was trimmed */
};

/* False: out of memory. */
bool parl_gauge_add(struct parl_gauge *gauge, parl_view piece);
bool parl_gauge_end(struct parl_gauge *gauge);

/* TEXT without a byte order mark and white space at its ends. */
parl_view parl_text_trimmed(parl_view text);

#endif
