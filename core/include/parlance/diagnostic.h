/*
 * diagnostic.h - faults as data: collected where they happen, shown by a report.
 *
 * A message says the fault with the values at hand, its help says the next step. Both are plain
 * sentences without a final full stop; neither repeats the file or the place.
 */
#ifndef PARLANCE_DIAGNOSTIC_H
#define PARLANCE_DIAGNOSTIC_H

#include <parlance/codes.h>
#include <parlance/types.h>

PARL_BEGIN

/* One fault. Plain data, given by the host: it may grow at its end. */
struct parl_diagnostic {
	enum parl_code code;
	enum parl_severity severity;
	const char *file;   /* as the user named it; NULL: no file is concerned */
	size_t line;        /* 1-based; 0: no place in the file */
	size_t column;      /* 1-based, grapheme clusters */
	parl_span place;    /* bytes in the file */
	parl_view excerpt;  /* the source line, long lines clipped around the place; may be empty */
	parl_span mark;     /* bytes of the excerpt to underline */
	bool clipped_left;  /* the excerpt does not begin at the line's start */
	bool clipped_right; /* nor end at its end */
	const char *text;
	const char *help;       /* NULL: none */
	size_t row;             /* 1-based, of a table, where that is the place; 0: none */
	const char *row_column; /* the name of the row's column; NULL: the whole row */
	/* What a workbook calls the sheet in which the row is, and whose columns are letters; NULL:
	 * the file has no sheets. */
	const char *sheet;
};

/* A list of diagnostics, in the order in which they were added. Whoever does not ask what is wrong
 * passes NULL: every function of the library takes it for a list that stays empty. */
struct parl_diagnostics;

PARL_API struct parl_diagnostics *parl_diagnostics_new(void);
PARL_API void parl_diagnostics_free(struct parl_diagnostics *list);
PARL_API void parl_diagnostics_clear(struct parl_diagnostics *list);

/* How many are kept; how many were added with that severity or a graver one (kept or not). */
PARL_API size_t parl_diagnostics_count(const struct parl_diagnostics *list);
PARL_API size_t parl_diagnostics_total(
	const struct parl_diagnostics *list, enum parl_severity at_least);
PARL_API const struct parl_diagnostic *parl_diagnostics_get(
	const struct parl_diagnostics *list, size_t index);

/* Whether one of those that are kept says that memory ran out. */
PARL_API bool parl_diagnostics_no_memory(const struct parl_diagnostics *list);

/* Keeps at most LIMIT diagnostics a file (default 100); the others are only counted. */
PARL_API void parl_diagnostics_limit(struct parl_diagnostics *list, size_t limit);

/* Adds copies of all that MORE holds, with its counts of what was not kept. */
PARL_API void parl_diagnostics_append(
	struct parl_diagnostics *list, const struct parl_diagnostics *more);

/* How many diagnostics about FILE were counted but not kept. */
PARL_API size_t parl_diagnostics_dropped(const struct parl_diagnostics *list, const char *file);

/*
 * Adds a fault that has no place in a file (FILE may be NULL). HELP may be NULL, and is copied.
 * Out of memory is remembered as one NO_MEMORY diagnostic.
 */
PARL_API void parl_diagnose(struct parl_diagnostics *list, enum parl_code code, const char *file,
	const char *help, const char *format, ...) PARL_PRINTF(5, 6);

/* Adds that memory ran out over FILE (may be NULL). PARL_FAILED, to be returned. */
PARL_API enum parl_status parl_diagnose_memory(struct parl_diagnostics *list, const char *file);

/* Adds a fault at PLACE of SOURCE, the whole text of FILE; line, column and excerpt are made here.
 * All calls about one FILE pass the same SOURCE, unchanged: counting goes on where it ended. */
PARL_API void parl_diagnose_at(struct parl_diagnostics *list, enum parl_code code, const char *file,
	parl_view source, parl_span place, const char *help, const char *format, ...)
	PARL_PRINTF(7, 8);

/* Adds a fault in ROW of FILE, a table (0: in the file as a whole); COLUMN (NULL: the whole row) is
 * the name of its column. Of a workbook SHEET is the name of the sheet, and COLUMN letters; NULL:
 * there are no sheets. Both are copied. */
PARL_API void parl_diagnose_row(struct parl_diagnostics *list, enum parl_code code,
	const char *file, const char *sheet, size_t row, const char *column, const char *help,
	const char *format, ...) PARL_PRINTF(8, 9);

struct parl_output;

/*
 * Writes DIAGNOSTIC with its source line, underlined, and its help; in colour if OUTPUT has it.
 * Control characters of the user's text are made visible on every kind of output, and the file "-"
 * is called what it means.
 *
 *   plan.json:12:5: error: there is no field "tems" here [P-051]
 *     "tems": {
 *     ^~~~~~
 *   help: did you mean "terms"?
 *
 * A place in a table is written as: terms.csv:row 17, column "mapping": error: ... In a workbook:
 * terms.xlsx:Glossary!C14: error: ...
 */
PARL_API void parl_diagnostic_draw(
	struct parl_output *output, const struct parl_diagnostic *diagnostic);

/* What was said on an output before; all zero at first. Of so many only the latest are known. */
#define PARL_HELPS_MOST 64
struct parl_helps {
	uint64_t sums[PARL_HELPS_MOST];
	size_t count;
};

/* The same, but a help that HELPS has had about the same file is not said again: a fault that
 * stands in a hundred places needs its advice once. */
PARL_API void parl_diagnostic_draw_next(struct parl_output *output,
	const struct parl_diagnostic *diagnostic, struct parl_helps *helps);

PARL_END

#endif
