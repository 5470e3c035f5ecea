/*
 * odt_walk.h - the walk through the texts of an OpenDocument text.
 */
#ifndef OFFICE_ODT_WALK_H
#define OFFICE_ODT_WALK_H

#include "odt.h"

/* What holds for everything inside an element. */
struct odt_inside {
	unsigned list; /* depth of lists */
	unsigned row;  /* of a table: its number in the document; 0: of none */
	unsigned cell;
	bool no_notes;
	bool fixed; /* an index, a protected section, a drawing */
};

/* What holds for everything inside an element of a paragraph. */
struct odt_run {
	enum parl_protection protect;
	const char *language; /* NULL: not said */
	bool fixed;
};

/* A footnote or endnote that was met; they are read once the paragraph is. */
struct odt_met {
	xmlNode *body;
	const char *called;
};

#define ODT_OPEN_INSERTIONS 8

/* Kinds of text that are wanted. */
#define ODT_BIT(kind) (1u << (kind))
#define ODT_WANTS_BODY (ODT_BIT(ODT_IN_BODY) | ODT_BIT(ODT_IN_NOTES))
#define ODT_WANTS_MARGINS (ODT_BIT(ODT_IN_HEADERS) | ODT_BIT(ODT_IN_FOOTERS))

/* How far one text has come: the body, a note, a header. */
struct odt_progress {
	const char *called;
	size_t paragraphs;
	struct open_marks open;                              /* remarks of ours */
	struct odt_inserted insertions[ODT_OPEN_INSERTIONS]; /* that are open */
	size_t insertion_count;
	unsigned deleting; /* deletions that are open: LibreOffice may leave their text in place */
};

struct odt_walker {
	struct odt *odt;
	struct parl_document *document; /* NULL: it is there already, */
	struct odt_reviser *reviser;    /* and is written */
	struct xml_stream stream;
	unsigned wanted;            /* kinds of text, a bit each; 0: styles */
	enum odt_scope styles;      /* those that the part has, */
	bool takes_styles;          /* and whether they are wanted */
	struct parl_arena *scratch; /* for the paragraph at work */

	xmlNode *home; /* the text at work; NULL: outside of any */
	enum odt_kind kind;
	size_t blocks[ODT_KINDS];
	struct odt_regions regions; /* of the text */
	struct odt_progress text;
	struct odt_inside inside[XML_DEPTH + 2]; /* of the elements that were entered */
	size_t depth;
	unsigned rows; /* of tables, so far, in the part */
	unsigned cells;

	struct line line;
	struct odt_inserted *inserted; /* in the paragraph */
	bool space;                    /* white space here counts no more */
	bool boxes;                    /* the paragraph holds something that may be a text box */
	struct odt_met *met;
	size_t met_count;
	size_t met_room;
	size_t footnotes; /* so far */
	size_t endnotes;
	size_t margins[ODT_KINDS]; /* headers, and footers, so far */
};

/* Gathers the text of a paragraph, whose style says LANGUAGE (NULL: nothing), in the walker's
 * line. */
void odt_gather(struct odt_walker *walker, xmlNode *paragraph, const char *language,
	struct odt_inside inside);

/* Takes a mark of a change, which may stand between paragraphs. */
void odt_gather_change(struct odt_walker *walker, const xmlNode *node);

/* What somebody inserted, and has not ended, goes on in a paragraph that begins, or ends with it
 * for now. */
void odt_begin_insertions(struct odt_walker *walker);
void odt_end_insertions(struct odt_walker *walker);

/* --- odt_paragraph.c: takes a paragraph, with the boxes in it; what may hold boxes. */
void odt_walk_paragraph(struct odt_walker *walker, xmlNode *paragraph, struct odt_inside inside);
void odt_walk_boxes(struct odt_walker *walker, xmlNode *node, struct odt_inside inside);

/* --- odt_walk.c: what is wanted of an element, and takes one; the notes of a paragraph, once it is
 * done. */
enum xml_want odt_open_element(void *self, xmlNode *node);
void odt_take_whole(void *self, xmlNode *node);
void odt_walk_notes(struct odt_walker *walker);

/* Goes through the children of what holds paragraphs, in a tree. */
void odt_walk_blocks(struct odt_walker *walker, xmlNode *parent, struct odt_inside inside);

#endif
