/*
 * hits.h - places that were searched for, as grep shows them.
 */
#ifndef TERMINAL_HITS_H
#define TERMINAL_HITS_H

#include "style.h"

/* What is shown of them, by the options of the command. */
enum hits_shown {
	HITS_LINES,  /* each line that has some, with those around it */
	HITS_ONLY,   /* each by itself */
	HITS_COUNTS, /* how many lines of a file have some */
	HITS_FILES,  /* the names of files that have one */
	HITS_OTHERS, /* the names of those that have none */
	HITS_NOTHING
};

/* A line that has hits, or several where one goes over a line end; of a format without lines, a
 * paragraph. */
struct hits_line {
	parl_view text;   /* what SPAN and the hits are places of: the source, or the paragraph */
	parl_span span;   /* the line in it */
	parl_span *found; /* the hits in it */
	size_t count;
	size_t room;
	struct parl_place place; /* of the first */
	const struct parl_block *block;
	const struct parl_document *document;
};

struct hits {
	struct parl_output *output;
	enum hits_shown shown;
	size_t before; /* lines of context, or paragraphs */
	size_t after;
	char name_end; /* behind the name of a file: ':' or NUL */
	struct hits_line line;
	bool pending;      /* the line is not yet shown */
	size_t lines;      /* of the document, that have hits */
	bool any;          /* of the document was shown, up to: */
	size_t shown_to;   /* byte of the source behind the last line that was shown */
	size_t shown_line; /* its number */
	bool any_group;    /* was shown in this run: lines that are apart get a "--" between */
	bool failed;       /* out of memory */
};

/* Reads the options; at the beginning of the run. */
void hits_begin(struct hits *hits, struct parl_output *output, const struct parl_event *event);

/* Each returns false when no more is wanted. */
bool hits_take(struct hits *hits, const struct parl_event *event);
bool hits_end_document(struct hits *hits, const struct parl_event *event);

void hits_release(struct hits *hits);

/* --- hits_line.c: drawing */

/* "file:12:5: the line", or what else is to be shown of it. */
void hits_draw(struct hits *hits, const char *path);

/* The name of the file, with MARK behind it (or NUL). */
void hits_draw_file(struct hits *hits, const char *path, char mark);

/* NUMBER, then MARK: as printf would, in a tenth of the time. */
void hits_draw_number(struct parl_output *output, size_t number, const char *mark);

/* The number of a paragraph and where it stands; the text itself needs no name: "bid.docx:12". */
void hits_draw_paragraph(struct parl_output *output, const struct parl_place *place);

/* TEXT from START to END, line ends as blanks, so that each line stays one. */
void hits_draw_part(struct parl_output *output, parl_view text, size_t start, size_t end);

/* --- hits_near.c: what is around */

/* What is between the last line and this one, as far as it is near one of the two. */
void hits_draw_between(struct hits *hits, const char *path);

/* The line was shown. */
void hits_remember(struct hits *hits);

/* What is near the last line of a document. */
void hits_draw_rest(struct hits *hits, const char *path);

#endif
