/*
 * column.h - text in a column: labels on the left, what they say in lines on the right.
 */
#ifndef LOOKUP_COLUMN_H
#define LOOKUP_COLUMN_H

#include <parlance/output.h>

enum column_style { COLUMN_PLAIN, COLUMN_STRONG, COLUMN_QUIET, COLUMN_WARNING };

/* Starts an entry with its label. */
void column_label(struct parl_wrap *wrap, const char *label);

/* Adds the words of TEXT. */
void column_text(struct parl_wrap *wrap, parl_view text, enum column_style style);

/* Goes on in a new line, unless nothing stands in the column yet. */
void column_next(struct parl_wrap *wrap);

#endif
