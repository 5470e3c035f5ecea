/*
 * annotated.h - the rooms that show an annotated document: its text, its notes, what they come to.
 */
#ifndef TERMINAL_ANNOTATED_H
#define TERMINAL_ANNOTATED_H

#include <parlance/transcript.h>

#include "text.h"

/* Where notes stand: in the line, below their paragraph, behind the text. */
enum annotated_place { ANNOTATED_BELOW, ANNOTATED_INLINE, ANNOTATED_END };

/* --- annotated.c: the text with its notes; false: out of memory */
bool annotated_text(struct text_report *report, const struct parl_event *event);

/* --- remarks.c: a note in lines of its own; what it says within a line; the gists of a note */
void note_draw(struct text_report *report, const struct parl_event *event, const struct note *note);
parl_view note_in_line(
	struct text_report *report, const struct parl_event *event, const struct note *note);

/* --- summary.c: what the marks mean, and how many terms of which domain there are */
void summary_legend(struct text_report *report, const struct parl_event *event);
void summary_domains(struct text_report *report, const struct parl_event *event);

#endif
