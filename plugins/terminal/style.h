/*
 * style.h - colour, and what is written alike in all reports.
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
#define STYLE_BROKEN "\x1b[1;31m"
#define STYLE_HUNK "\x1b[36m"

/* Switches to STYLE where OUTPUT has colour. */
void style(struct parl_output *output, const char *sequence);

/* "1 change", "2 changes" */
void style_count(struct parl_output *output, size_t count, const char *noun);

#endif
