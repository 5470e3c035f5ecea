/*
 * diagnostics.h - the collector from within: adding a fault whose place is worked out by another.
 *
 * Columns count grapheme clusters, which belong to the floor above: core/text/place.c adds a fault
 * here and completes it.
 */
#ifndef PARL_BASE_DIAGNOSTICS_H
#define PARL_BASE_DIAGNOSTICS_H

#include <parlance/diagnostic.h>

#include <stdarg.h>

/*
 * Where the last fault of a file lay, so that the next one need not count from the start again.
 * The collector only keeps it; all zero: none yet.
 */
struct parl_diagnostics_cursor {
	parl_view source;
	size_t offset; /* a cluster boundary */
	size_t line_start;
	size_t line; /* 0: nowhere yet */
	size_t column;
	size_t anchor; /* a cluster boundary some way before `offset`, in the same line */
	size_t next_anchor;
};

/*
 * Counts a fault and adds it, unless its file has reached the limit. What is returned is in the
 * list already and may be completed: its place, line, column, excerpt and mark. NULL: not kept.
 * LIST may be NULL. CURSOR (may be NULL) takes the cursor of the file; it lives with the list.
 */
struct parl_diagnostic *parl_diagnostics_add(struct parl_diagnostics *list, enum parl_code code,
	const char *file, const char *help, const char *format, va_list values,
	struct parl_diagnostics_cursor **cursor) PARL_PRINTF(5, 0);

/* A copy of TEXT that lives with the list; empty when memory is out, which the list remembers. */
parl_view parl_diagnostics_copy(struct parl_diagnostics *list, parl_view text);

#endif
