/*
 * style.h - colour, names of files, and text laid out by the cells that it takes.
 */
#ifndef TERMINAL_STYLE_H
#define TERMINAL_STYLE_H

#include <parlance/plugin.h>

#define STYLE_PLAIN "\x1b[0m"
#define STYLE_BOLD "\x1b[1m"
#define STYLE_DIM "\x1b[2m"
#define STYLE_FILE "\x1b[35m"
#define STYLE_LINE "\x1b[32m"
#define STYLE_HIT "\x1b[1;31m"
#define STYLE_OLD "\x1b[31m"
#define STYLE_NEW "\x1b[32m"
#define STYLE_HUNK "\x1b[36m"

/* Switches to STYLE where OUTPUT has colour. */
void style(struct parl_output *output, const char *sequence);

/* What the user calls the input. */
const char *style_name(const char *path);

/* The cells that a line may take: no more than reads well, however wide the window. */
size_t style_width(const struct parl_output *output);

/* TEXT on one line: each run of white space a blank; {NULL, 0}: out of memory. */
parl_view style_one_line(parl_view text, struct parl_arena *arena);

/* The next word of TEXT at or after AT, which goes behind it; false: there is none. */
bool style_word(parl_view text, size_t *at, parl_span *word);

/*
 * Prints TEXT by words from COLUMN on, further lines indented by INDENT, in at most LINES lines (0:
 * as many as it takes); what does not fit ends in an ellipsis. No final line end.
 */
void style_wrap(
	struct parl_output *output, parl_view text, size_t column, size_t indent, size_t lines);

/* "1 change", "2 changes" */
void style_count(struct parl_output *output, size_t count, const char *noun);

#endif
