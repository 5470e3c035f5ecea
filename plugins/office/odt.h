/*
 * odt.h - an OpenDocument text in memory: its parts as bytes, and its paragraphs as blocks.
 *
 * A packed document has its text in content.xml, headers and footers in styles.xml; a flat one
 * (.fodt) has all in one part. A part is read paragraph by paragraph (xml_stream.h), once for each
 * kind of text, and no tree is kept: to write, it is read again in the same way. A piece of a
 * block's text is a text node, or an element that stands for one character.
 */
#ifndef OFFICE_ODT_H
#define OFFICE_ODT_H

#include "marks.h"
#include "role.h"
#include "xml_stream.h"

#define ODF "urn:oasis:names:tc:opendocument:xmlns:"
#define ODT_OFFICE ODF "office:1.0"
#define ODT_TEXT ODF "text:1.0"
#define ODT_STYLE ODF "style:1.0"
#define ODT_TABLE ODF "table:1.0"
#define ODT_DRAW ODF "drawing:1.0"
#define ODT_FO ODF "xsl-fo-compatible:1.0"
#define ODT_LOEXT "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
#define ODT_DC "http://purl.org/dc/elements/1.1/"

/* What the ids of our changes and the names of our comments begin with; a number follows. */
#define ODT_OURS "parlance"
#define ODT_NUMBER_MOST 1000000000UL

/* A text of its own kind: where the blocks stand in the document is known for each. */
enum odt_kind { ODT_IN_BODY, ODT_IN_NOTES, ODT_IN_HEADERS, ODT_IN_FOOTERS, ODT_KINDS };

struct odt_part {
	const char *name; /* in the package */
	struct parl_buffer bytes;
};

struct odt_styles;

struct odt {
	struct package *package;
	struct parl_arena *arena;
	struct odt_part parts[2]; /* the body's first; the other has headers and footers */
	size_t part_count;
	struct odt_styles *styles;
	size_t first_block[ODT_KINDS]; /* in the document */
	size_t block_count[ODT_KINDS];
	unsigned long largest_number; /* of ids and names of ours */
	bool failed;                  /* memory ran out */
};

/* Opens the package, or the flat file, and sees what it is, without reading any text. NULL: PATH
 * has a fault. */
struct odt *odt_open(parl_view bytes, const char *path, struct parl_diagnostics *faults);
struct odt *odt_open_flat(parl_view bytes, const char *path, struct parl_diagnostics *faults);
void odt_close(struct odt *odt);

/* Whether an OpenDocument package needs no password; false, with a fault: it does. */
bool odt_is_open(struct package *package);

/* Whether a zip, or an XML file, is an OpenDocument text, as far as its start can tell. */
bool odt_recognises(parl_view bytes);
bool odt_recognises_flat(parl_view bytes);

/* Makes the blocks of DOCUMENT. False: a part has a fault, which is told, or memory is out. */
bool odt_read(struct odt *odt, struct parl_document *document);

/* The element of that name in the namespace of text. */
static inline bool odt_is(const xmlNode *node, const char *name)
{
	return xml_is(node, ODT_TEXT, name);
}

static inline const char *odt_attribute(const xmlNode *node, const char *name)
{
	return xml_attribute(node, ODT_TEXT, name);
}

/* Whether NODE is an element of SPACE with one of NAMES, which NULL ends. */
bool odt_is_any(const xmlNode *node, const char *space, const char *const *names);

static inline bool odt_is_white(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

/* --- odt_styles.c */

/* Where automatic styles are known: in the body, or in headers and footers. */
enum odt_scope { ODT_COMMON, ODT_BODY, ODT_PAGE };

/* Without any styles. NULL: out of memory. */
struct odt_styles *odt_styles_new(void);
void odt_styles_free(struct odt_styles *styles);

/* Takes a style:style or style:default-style; false: out of memory. */
bool odt_styles_take(struct odt_styles *styles, const xmlNode *node, enum odt_scope scope,
	struct parl_arena *arena);

/* What the style NAME (NULL: none) of paragraphs, or of text, says. */
struct looks odt_looks(
	struct odt_styles *styles, enum odt_scope scope, bool paragraph, const char *name);

/* The language that text has where nothing else is said; NULL: none. */
const char *odt_styles_language(const struct odt_styles *styles);

/* --- odt_regions.c: tracked changes as the file has them */

struct odt_region {
	const char *id;
	xmlNode *node; /* text:changed-region, of a deletion without what was deleted */
};

/* Those of one text. */
struct odt_regions {
	struct odt_region *items;
	size_t count;
	size_t room;
	bool sorted;
};

/* Takes one, whose node stays; false: out of memory. */
bool odt_regions_take(struct odt_regions *regions, xmlNode *node);

/* The one of that id; NULL: none. */
xmlNode *odt_region(struct odt_regions *regions, const char *id);

/* The number behind ODT_OURS in ID; 0: it is none of ours. */
unsigned long odt_our_number(parl_view id);

/* A part of a block that somebody inserted. */
struct odt_inserted {
	parl_span text;
	xmlNode *region;
	struct odt_inserted *next;
};

/* --- odt_list.c: the list of changes at the start of a text, while it is written */

struct odt_list {
	xmlNode *home;              /* the text: office:text, style:header */
	size_t at;                  /* in the output: where a new list goes, */
	size_t end;                 /* or where the one that is there ends; 0: there is none */
	struct parl_buffer regions; /* new ones */
	xmlSaveCtxt *save;
};

/* A text begins, the part of it in which the list may not stand has ended, or the list has. */
void odt_list_begin(struct odt_list *list, struct xml_stream *stream, xmlNode *home);
void odt_list_pass(struct odt_list *list, struct xml_stream *stream);
void odt_list_met(struct odt_list *list, struct xml_stream *stream);

/* Writes REGION, which hangs in the home, and frees it. The text ends: what was written goes to the
 * start. False: out of memory. */
bool odt_list_take(struct odt_list *list, xmlNode *region);
bool odt_list_end(struct odt_list *list, struct parl_buffer *out);
void odt_list_release(struct odt_list *list);

/* --- odt_write.c */

/* Who changes, when, and the number that ids get. */
struct odt_reviser {
	struct odt *odt;
	const struct parl_document *document;
	const struct parl_changes *changes;
	struct parl_arena *scratch; /* for the paragraph at work */
	xmlNode *unit;              /* that, or the outermost around it */
	struct odt_list list;
	unsigned long next_number;
	xmlNs *space;    /* of text, at the unit */
	size_t *offsets; /* room for two an edit and two a note */
	bool changed;    /* the paragraph at work is */
	bool touched;    /* a paragraph of the part at work is */
	bool failed;     /* memory ran out */
};

enum parl_status odt_write(struct odt *odt, const struct parl_document *document,
	const struct parl_changes *changes, struct parl_buffer *result,
	struct parl_diagnostics *faults);

/* A paragraph that is about to be changed. */
struct odt_block {
	const struct parl_block *block;
	struct place place;
	const struct odt_inserted *inserted;
};

/* Does what is to be done to the block of that index in the LINE that was gathered of PARAGRAPH. */
void odt_change(struct odt_reviser *reviser, size_t index, const struct line *line,
	xmlNode *paragraph, const struct odt_inserted *inserted);

/* --- odt_walk.c */

/* Goes through PART again, and writes it with the changes of REVISER behind OUT. False: out of
 * memory. */
bool odt_rewrite(struct odt_reviser *reviser, const struct odt_part *part, struct parl_buffer *out);

/* --- odt_cut.c */

/* Makes a piece of BLOCK begin at each of COUNT offsets of its text, which ascend. */
void odt_cut(
	struct odt_reviser *reviser, struct odt_block *block, const size_t *offsets, size_t count);

/* Divides the spans around NODE, which is somewhere in HOLDER, so that it is the first, or the
 * last, of what stands in a child of HOLDER; that child. NULL: out of memory. */
xmlNode *odt_divide_before(struct odt_reviser *reviser, xmlNode *holder, xmlNode *node);
xmlNode *odt_divide_behind(struct odt_reviser *reviser, xmlNode *holder, xmlNode *node);

/* A copy of a span without what is in it. NULL: out of memory. */
xmlNode *odt_copy_shell(struct odt_reviser *reviser, xmlNode *span);

/* White space at the start, or the end, of a text node becomes a text:s, which counts anywhere.
 * What remains of the node; NULL: nothing does. */
xmlNode *odt_keep_space_before(struct odt_reviser *reviser, xmlNode *node);
xmlNode *odt_keep_space_behind(struct odt_reviser *reviser, xmlNode *node);

/* --- odt_revise.c */

/* Makes EDIT, the pieces of which FIRST begins; they are cut already. The piece behind it. */
struct piece *odt_revise(struct odt_reviser *reviser, struct odt_block *block, struct piece *first,
	const struct parl_edit *edit);

/* Pieces of an edit with nothing but spans between them. */
struct odt_stretch {
	struct piece *first;
	struct piece *last;
	xmlNode *begins; /* the children of the holder that they fill */
	xmlNode *ends;
};

/* --- odt_tracked.c: one tracked change */

/* NULL, and memory is out. */
static inline xmlNode *odt_fail(struct odt_reviser *reviser)
{
	reviser->failed = true;
	return NULL;
}

/* Moves what a stretch fills into PARAGRAPH; NULL: it goes. */
void odt_take_out(const struct odt_stretch *stretch, xmlNode *paragraph);

/* A stretch becomes a mark, and a region in the list; the mark. */
xmlNode *odt_delete(struct odt_reviser *reviser, const struct odt_block *block,
	const struct odt_stretch *stretch);

/* RUN, which hangs nowhere, comes between two marks behind AT. */
void odt_insert(struct odt_reviser *reviser, xmlNode *at, xmlNode *run);

/* --- odt_run.c */

/* TEXT in copies of the spans that PIECE stands in; hangs nowhere yet. */
xmlNode *odt_new_run(struct odt_reviser *reviser, const xmlNode *holder, const struct piece *piece,
	parl_view text);

/* --- odt_note.c */

/* Attaches a comment to the pieces from FIRST on. */
void odt_anchor(struct odt_reviser *reviser, struct piece *first, const struct parl_note *note);

/* Whether a comment (office:annotation) is ours: its name and concept, in ARENA; NULL: it is not,
 * or memory is out (FAILED takes it). */
const struct mark *odt_our_mark(const xmlNode *annotation, struct parl_arena *arena, bool *failed);

/* Adds who and when to a comment or a change, with the namespace DC. */
bool odt_sign(xmlNode *node, xmlNs *dc, const struct parl_changes *changes);

#endif
