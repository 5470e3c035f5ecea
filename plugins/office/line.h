/*
 * line.h - a paragraph on its way to a block: its text, gathered before it is known what the
 * paragraph is and whether it has any text at all.
 */
#ifndef OFFICE_LINE_H
#define OFFICE_LINE_H

#include <parlance/document.h>

#include "xml.h"

/* What of a paragraph's text one node is: of a run's text, or an element that stands for one
 * character. */
struct piece {
	parl_span text; /* in the block */
	xmlNode *node;
	struct piece *next;
	bool late; /* the node gets its text at the end: it may be divided again before */
};

/* A paragraph's text in one place of the file. Its pieces are a list in the order of the text; an
 * edit may divide them. */
struct place {
	xmlNode *paragraph;
	struct piece *first;
	struct piece *last;
};

/* What an element adds to the text, and whether it may be touched. */
struct line_item {
	xmlNode *node;
	parl_span text;
	enum parl_segment_kind kind;
	enum parl_protection protect; /* 0: none */
	bool gap;                     /* no edit goes across its start */
};

/* A remark of ours on this paragraph. */
struct line_told {
	parl_view concept_id;
	parl_span span;
};

#define LINE_LANGUAGES 4

struct line {
	struct parl_buffer text;
	struct line_item *items;
	size_t count;
	size_t capacity;
	bool gap; /* one stands before the next item */
	struct line_told *told;
	size_t told_count;
	size_t told_capacity;
	struct {
		const char *name;
		size_t bytes;
	} languages[LINE_LANGUAGES];
	bool failed;
};

void line_clear(struct line *line);
void line_release(struct line *line);

void line_add(struct line *line, xmlNode *node, parl_view text, enum parl_segment_kind kind,
	enum parl_protection protect);
void line_told(struct line *line, parl_view concept_id, parl_span span);

/* Counts SIZE bytes as LANGUAGE (NULL: not said). */
void line_language(struct line *line, const char *language, size_t size);

/* The language of most of its text; NULL: it does not say. */
const char *line_main_language(const struct line *line);

/* Its pieces, in ARENA; false: out of memory. */
bool line_pieces(const struct line *line, struct place *place, struct parl_arena *arena);

/* Adds its text to BLOCK. */
void line_fill(const struct line *line, struct parl_block *block);

#endif
