/*
 * odt_walk.h - the walk through the texts of an OpenDocument text.
 */
#ifndef OFFICE_ODT_WALK_H
#define OFFICE_ODT_WALK_H

#include "odt.h"

/* What holds for everything inside an element. */
struct odt_inside {
	unsigned list; /* depth of lists */
	bool cell;
	bool no_notes;
	bool fixed; /* an index, a protected section, a drawing */
};

/* What holds for everything inside an element of a paragraph. */
struct odt_run {
	enum parl_protection protect;
	const char *language; /* NULL: not said */
	bool fixed;
};

/* A footnote or endnote that was met; they are read once the text is. */
struct odt_met {
	xmlNode *body;
	const char *called;
};

#define ODT_OPEN_INSERTIONS 8

struct odt_walker {
	struct odt *odt;
	struct parl_document *document;
	struct odt_part *part;
	xmlNode *home;
	const char *called;
	enum odt_scope styles;
	size_t paragraphs; /* so far, in the text or note */
	struct line line;
	struct open_marks open; /* remarks of ours */
	struct odt_inserted *inserted;
	struct odt_inserted insertions[ODT_OPEN_INSERTIONS]; /* that are open */
	size_t insertion_count;
	unsigned deleting; /* deletions that are open: LibreOffice may leave their text in place */
	bool space;        /* white space here counts no more */
	bool boxes;        /* the paragraph holds something that may be a text box */
	struct odt_met *met;
	size_t met_count;
	size_t met_room;
	size_t footnotes;
	size_t endnotes;
};

/* Gathers the text of a paragraph, whose style says LANGUAGE (NULL: nothing), in the walker's
 * line. */
void odt_gather(struct odt_walker *walker, xmlNode *paragraph, const char *language,
	struct odt_inside inside);

/* Takes a mark of a change, which may stand between paragraphs. */
void odt_gather_change(struct odt_walker *walker, const xmlNode *node);

#endif
