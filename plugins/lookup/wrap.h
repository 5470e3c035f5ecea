/*
 * wrap.h - text in a column: labels on the left, what they say broken into lines on the right.
 */
#ifndef LOOKUP_WRAP_H
#define LOOKUP_WRAP_H

#include <parlance/output.h>

enum wrap_style { WRAP_PLAIN, WRAP_STRONG, WRAP_QUIET, WRAP_WARNING };

struct wrap {
	struct parl_output *output;
	size_t left;  /* cells before the column */
	size_t right; /* cells of a whole line */
	size_t at;    /* cells that the line at hand has; less than `left`: nothing is in it */
};

/* A column that begins after LEFT cells, as wide as OUTPUT. */
struct wrap wrap_begin(struct parl_output *output, size_t left);

/* Starts an entry with its label; NULL: none. */
void wrap_label(struct wrap *wrap, const char *label);

/* Adds the words of TEXT. A word that fits on no line is not broken: it may be an address. */
void wrap_text(struct wrap *wrap, parl_view text, enum wrap_style style);

/* Goes on in a new line, unless nothing stands in the column yet. */
void wrap_next(struct wrap *wrap);

/* Ends the line, if one is begun. */
void wrap_line(struct wrap *wrap);

#endif
