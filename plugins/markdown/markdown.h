/*
 * markdown.h - the rooms of the Markdown reader.
 *
 *   blocks.c   lines and containers: which lines make up which leaf      (starts.c, html.c help)
 *   inline.c   what each byte of a leaf's text is                        (emphasis.c, link.c,
 *              entity.c, html.c help)
 *   emit.c     from classes of bytes to the segments of a block
 *
 * Written by hand on the rules of CommonMark 0.30 and GitHub's tables, footnotes and strikethrough.
 * A library was no help: cmark gives no places of escapes, entities and delimiters, and no tables.
 */
#ifndef MARKDOWN_H
#define MARKDOWN_H

#include <parlance/document.h>

/* Deeper nesting is read as text: each line costs as much as it has containers. */
#define MARKDOWN_DEPTH 64

/* What a byte of inline text is: one of these, and perhaps a protection beside it. */
enum byte_class {
	BYTE_TEXT,
	BYTE_OPEN, /* of emphasis, a link, a tag */
	BYTE_CLOSE,
	BYTE_ANCHOR,  /* a footnote mark, a comment */
	BYTE_SKIP,    /* no text, and nothing is edited across it */
	BYTE_FIXED,   /* text that is not edited */
	BYTE_DECODED, /* begins an escape or an entity */
	BYTE_MORE,    /* goes on with it */
	BYTE_CLASS = 0x0F,
	BYTE_CODE = 0x10, /* protected as code */
	BYTE_LINK = 0x20  /* protected as a link */
};

/* A growing array of any kind: see array_room. */
struct array {
	void *items;
	size_t count;
	size_t capacity;
};

/* Room for one more item of SIZE bytes at the end, counted; NULL: out of memory. */
void *array_add(struct array *array, size_t size);

enum leaf_kind {
	LEAF_NONE,
	LEAF_PARAGRAPH,
	LEAF_HEADING,
	LEAF_UNDERLINED, /* a heading, too: it was a paragraph, which may begin with definitions */
	LEAF_CELL,
	LEAF_FENCE,
	LEAF_INDENTED,
	LEAF_HTML,
	LEAF_TABLE /* rows follow; its cells are emitted at once */
};

enum container_kind { CONTAINER_QUOTE, CONTAINER_CALLOUT, CONTAINER_ITEM, CONTAINER_NOTE };

struct container {
	enum container_kind kind;
	size_t indent; /* columns that the lines of an item have before its text */
	bool empty;    /* an item whose first line had no text */
};

struct markdown {
	struct parl_document *document;
	parl_view text;
	bool failed;

	struct container containers[MARKDOWN_DEPTH];
	size_t depth;

	enum leaf_kind leaf;
	struct array ranges; /* of the leaf: parl_span into the source, ascending */
	unsigned level;      /* of a heading */
	char fence;          /* the sign of a fence, its length and indentation */
	size_t fence_size;
	size_t fence_indent;
	int html; /* 1-7: the kind of an HTML block, by CommonMark */

	struct array labels; /* uint64_t: hashes of the labels that are defined, sorted */

	/* Scratch of the inline scanner, kept between leaves. */
	struct parl_buffer flat;
	unsigned char *classes;
	size_t class_capacity;
	struct array delimiters;
	struct array brackets;
};

/* A place in a line: AT in the source, COLUMN as a reader with tab stops of four sees it. A tab may
 * be used up in part: then COLUMN lies inside it. */
struct spot {
	size_t at;
	size_t column;
	size_t end; /* of the line, without its line end */
};

/* --- blocks.c */
void markdown_line(struct markdown *md, size_t start, size_t end, size_t next);
void markdown_close(struct markdown *md, size_t depth);

/* --- spot.c: white space and columns */
size_t spot_indent(parl_view text, struct spot spot); /* columns of white space from here */
void spot_skip(parl_view text, struct spot *spot, size_t columns); /* at most so many */
void spot_skip_space(parl_view text, struct spot *spot);
bool spot_blank(parl_view text, struct spot spot);

/* --- starts.c: what begins at a spot without indentation of its own */
unsigned start_heading(parl_view text, struct spot spot, parl_span *content);
unsigned start_underline(parl_view text, struct spot spot);
bool start_rule(parl_view text, struct spot spot);
size_t start_fence(parl_view text, struct spot spot);
bool start_item(parl_view text, struct spot *spot, bool interrupts, struct container *item);
bool start_note(parl_view text, struct spot *spot);

/* --- table.c */
bool table_begins(parl_view text, parl_span header, struct spot spot);
void table_row(struct markdown *md, parl_span row);

/* --- html.c */
int html_block(parl_view text, struct spot spot, bool interrupts);
bool html_block_ends(parl_view text, struct spot spot, int kind);

/* Whether a search for a closing sign was in vain, so that it is not made again. */
struct html_memory {
	size_t no_double_quote;
	size_t no_single_quote;
	size_t no_comment;
	size_t no_instruction;
	size_t no_cdata;
	size_t no_declaration;
};

enum html_kind { HTML_NONE, HTML_OPEN, HTML_CLOSE, HTML_VOID, HTML_COMMENT, HTML_OTHER, HTML_LINK };

/* What stands between '<' at AT and the END that it takes; NAME: of the tag. */
enum html_kind html_inline(
	parl_view text, size_t at, struct html_memory *memory, size_t *end, parl_span *name);

/* --- entity.c: the size of the entity at AT, 0: none; DECODED takes up to 4 bytes. */
size_t entity_read(parl_view text, size_t at, char decoded[4], size_t *size);

/* --- link.c */
bool label_collect(struct markdown *md);
bool label_known(const struct markdown *md, parl_view label);
/* The end of "(destination "title")" at AT; 0: it is none. */
size_t link_target(parl_view text, size_t at);
/* The end of "[label]" at AT, LABEL its text; 0: it is none. */
size_t link_label(parl_view text, size_t at, parl_view *label);
/* The end of "[label]: destination "title"" at AT, its line end included; 0: it is none. */
size_t link_definition(parl_view text, size_t at);

/* --- emphasis.c */
struct delimiter {
	size_t at;
	size_t count;    /* signs not used yet */
	size_t original; /* signs of the run */
	char sign;
	bool opens;
	bool closes;
	ptrdiff_t before; /* in the list of those in play; -1: none */
	ptrdiff_t after;
};
/* Adds the run of signs at AT; returns its end. */
size_t emphasis_add(struct markdown *md, parl_view text, size_t at);
/* The last delimiter in play; -1: none. */
ptrdiff_t emphasis_last(const struct markdown *md);
/* Settles the delimiters behind BOTTOM, and forgets them. */
void emphasis_settle(struct markdown *md, ptrdiff_t bottom);

/* --- inline.c: classes of TEXT from START on, in md->classes; false: out of memory */
bool inline_scan(struct markdown *md, parl_view text, size_t start);

/* --- emit.c */
void emit_leaf(struct markdown *md);

#endif
