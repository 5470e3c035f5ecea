/*
 * word_walk.h - the walk through the parts of a Word document.
 */
#ifndef OFFICE_WORD_WALK_H
#define OFFICE_WORD_WALK_H

#include "word.h"

/* Fields that are open, the innermost in the lowest bit: 1, its instruction is being read; 0, its
 * result is. */
struct word_fields {
	uint64_t instructions;
	unsigned depth;
};

/* What holds for everything inside an element. */
struct word_scope {
	unsigned row; /* of a table: its number in the document; 0: of none */
	unsigned cell;
	bool no_notes; /* a text box, a control around paragraphs */
	bool fixed;    /* a field's result, a locked control */
	bool chosen;   /* of an alternative, one was taken already */
};

/* The blocks of a text box's paragraphs, by their order; SIZE_MAX: one without text. */
struct word_twins {
	size_t *blocks;
	size_t count;
	size_t capacity;
};

struct word_walker {
	struct word *word;
	struct parl_document *document; /* NULL: it is there already, */
	struct word_reviser *reviser;   /* and is written */
	struct word_part *part;
	struct xml_stream stream;
	const char *called;
	size_t notes;      /* footnotes so far */
	size_t paragraphs; /* so far, in the part or note */
	size_t blocks;     /* so far, in the document */
	struct word_fields fields;
	struct open_marks open; /* remarks of ours */
	struct line line;
	const char *language; /* the last that was kept */
	bool boxes;           /* the paragraph holds something that may be a text box */

	struct word_scope scopes[XML_DEPTH + 2]; /* of the elements that were entered */
	size_t depth;
	unsigned rows; /* of tables, so far, in the document */
	unsigned cells;

	struct word_twins *twins; /* within a text box that stands twice */
	bool mirror;              /* reading the second of the two */
	size_t mirrored;          /* paragraphs of it so far */
};

/* Gathers the text of a paragraph in the walker's line. */
void word_gather(struct word_walker *walker, xmlNode *paragraph, struct word_scope scope);

/* Takes the start or end of a comment's range, which may stand between paragraphs. */
void word_gather_mark(struct word_walker *walker, const xmlNode *node);

/* Whether a content control must not be typed in: locked, a placeholder, a list, bound to data. */
bool word_control_is_fixed(const xmlNode *properties);

/* Goes through the children of what holds paragraphs, in a tree. */
void word_walk_blocks(struct word_walker *walker, xmlNode *parent, struct word_scope scope);

/* --- word_paragraph.c: takes a paragraph, and the text boxes in it. */
void word_walk_paragraph(struct word_walker *walker, xmlNode *paragraph, struct word_scope scope);

/* --- word_boxes.c */

/* The text boxes that were met in a paragraph, once it is done. */
void word_walk_boxes(struct word_walker *walker, xmlNode *paragraph, struct word_scope scope);

/* Remembers that the paragraph of a text box became the last block (MADE), or none. */
void word_note_twin(struct word_walker *walker, bool made);

#endif
