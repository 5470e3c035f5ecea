/*
 * word_line.h - a paragraph on its way to a block: its text, gathered before it is known what the
 * paragraph is and whether it has any text at all.
 */
#ifndef OFFICE_WORD_LINE_H
#define OFFICE_WORD_LINE_H

#include "word.h"

/* What an element adds to the text, and whether it may be touched. */
struct word_item {
	xmlNode *node;
	parl_span text;
	enum parl_segment_kind kind;
	enum parl_protection protect; /* 0: none */
	bool gap;                     /* no edit goes across its start */
};

/* A remark of ours that is open: its range has begun and not ended. */
struct word_open_mark {
	const struct word_mark *mark;
	size_t start; /* in the text of the paragraph */
};

/* A remark of ours on this paragraph. */
struct word_told {
	const struct word_mark *mark;
	parl_span span;
};

#define WORD_LANGUAGES 4

struct word_line {
	struct parl_buffer text;
	struct word_item *items;
	size_t count;
	size_t capacity;
	bool gap; /* one stands before the next item */
	struct word_told *told;
	size_t told_count;
	size_t told_capacity;
	struct {
		const char *name;
		size_t bytes;
	} languages[WORD_LANGUAGES];
	bool failed;
};

void word_line_clear(struct word_line *line);
void word_line_release(struct word_line *line);

void word_line_add(struct word_line *line, xmlNode *node, parl_view text,
	enum parl_segment_kind kind, enum parl_protection protect);
void word_line_told(struct word_line *line, const struct word_mark *mark, parl_span span);

/* Counts SIZE bytes as LANGUAGE (NULL: not said). */
void word_line_language(struct word_line *line, const char *language, size_t size);

/* The language of most of its text; NULL: it does not say. */
const char *word_line_main_language(const struct word_line *line);

/* Its pieces, in ARENA; false: out of memory. */
bool word_line_pieces(
	const struct word_line *line, struct word_place *place, struct parl_arena *arena);

/* Adds its text to BLOCK. */
void word_line_fill(const struct word_line *line, struct parl_block *block);

#endif
