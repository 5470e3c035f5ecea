/*
 * drawn.h - an annotated text on its way to the output, line by line.
 */
#ifndef TERMINAL_DRAWN_H
#define TERMINAL_DRAWN_H

#include "annotated.h"

struct drawing {
	struct text_report *report;
	struct parl_output *output;
	const struct parl_event *event;
	const struct parl_transcript *transcript;
	parl_view text;
	enum annotated_place place;
	bool numbered;   /* the lines */
	size_t brackets; /* around a number, so that the text has none like it */
	size_t gutter;   /* cells of its number */
	size_t line;
	size_t at;       /* cells that the line at hand has */
	size_t right;    /* and may have */
	size_t next;     /* the first note whose match does not end yet, */
	parl_span match; /* and its match in the text; behind the text: there is none */
	bool inside;     /* that */
	size_t told;     /* notes that stand below a line already */
};

/* How many digits NUMBER has. */
size_t drawn_digits(size_t number);

/* The block of NOTE. */
const struct parl_block *drawn_block(const struct drawing *drawing, const struct note *note);

/* Makes the note at NEXT the one at hand. */
void drawn_reach(struct drawing *drawing, size_t next);

/* The line of the text from START to END, behind a gutter and with its marks. */
void drawn_line(struct drawing *drawing, size_t start, size_t end);

#endif
