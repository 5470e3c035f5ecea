/*
 * odt.h - an OpenDocument text in memory: its parts as trees, and its paragraphs as blocks.
 *
 * A packed document has its text in content.xml, headers and footers in styles.xml; a flat one
 * (.fodt) has all in one tree. The trees are read once and kept with the parlance document, so that
 * writing finds each piece of a block's text in its place: a text node, or an element that stands
 * for one character.
 */
#ifndef OFFICE_ODT_H
#define OFFICE_ODT_H

#include "marks.h"
#include "role.h"

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

struct odt_region {
	const char *id;
	xmlNode *node; /* text:changed-region */
};

/* A tree with text. */
struct odt_part {
	const char *name; /* in the package */
	xmlDoc *doc;
	struct odt_region *regions; /* tracked changes of all its texts, by id */
	size_t region_count;
	bool changed;
};

/* A part of a block that somebody inserted. */
struct odt_inserted {
	parl_span text;
	xmlNode *region;
	struct odt_inserted *next;
};

struct odt_block {
	const struct parl_block *block;
	struct odt_part *part;
	xmlNode *home; /* holds the tracked changes: office:text, style:header */
	struct place place;
	struct odt_inserted *inserted;
};

struct odt_styles;

struct odt {
	struct package *package;
	struct parl_arena *arena;
	struct odt_part parts[2];
	size_t part_count;
	struct odt_styles *styles;
	struct odt_block *blocks; /* by the index of the document's blocks */
	size_t block_count;
	size_t block_room;
	bool failed; /* memory ran out */
};

/* Opens the package, or the flat file, and parses its parts, without reading any text. NULL: PATH
 * has a fault. */
struct odt *odt_open(parl_view bytes, const char *path, struct parl_diagnostics *faults);
struct odt *odt_open_flat(parl_view bytes, const char *path, struct parl_diagnostics *faults);
void odt_close(struct odt *odt);

/* Whether a zip, or an XML file, is an OpenDocument text, as far as its start can tell. */
bool odt_recognises(parl_view bytes);
bool odt_recognises_flat(parl_view bytes);

/* Makes the blocks of DOCUMENT; false: memory is out. */
bool odt_walk(struct odt *odt, struct parl_document *document);

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

/* Of the document's trees; PAGES (styles.xml) may be NULL. NULL: out of memory. */
struct odt_styles *odt_styles_new(
	const xmlDoc *body, const xmlDoc *pages, struct parl_arena *arena);

/* What the style NAME (NULL: none) of paragraphs, or of text, says. */
struct looks odt_looks(
	const struct odt_styles *styles, enum odt_scope scope, bool paragraph, const char *name);

/* The language that text has where nothing else is said; NULL: none. */
const char *odt_styles_language(const struct odt_styles *styles);

/* --- odt_regions.c: tracked changes as the file has them */

/* Finds those of PART; false: out of memory. */
bool odt_regions_find(struct odt_part *part, struct parl_arena *arena);

/* The one of that id; NULL: none. */
xmlNode *odt_region(const struct odt_part *part, const char *id);

/* The number behind ODT_OURS in ID; 0: it is none of ours. */
unsigned long odt_our_number(const char *id);

/* --- odt_write.c */

/* Who changes, when, and the number that ids get. */
struct odt_reviser {
	struct odt *odt;
	const struct parl_changes *changes;
	unsigned long next_number;
	xmlNs *space; /* of text, in the tree at work */
	bool failed;  /* memory ran out */
};

enum parl_status odt_write(struct odt *odt, const struct parl_changes *changes,
	struct parl_buffer *result, struct parl_diagnostics *faults);

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

/* --- odt_note.c */

/* Attaches a comment to the pieces from FIRST on. */
void odt_anchor(struct odt_reviser *reviser, struct odt_block *block, struct piece *first,
	const struct parl_note *note);

/* Whether a comment (office:annotation) is ours: its name and concept, in ARENA; NULL: it is not,
 * or memory is out (FAILED takes it). */
const struct mark *odt_our_mark(const xmlNode *annotation, struct parl_arena *arena, bool *failed);

/* Adds who and when to a comment or a change. */
bool odt_sign(xmlNode *node, const struct parl_changes *changes);

#endif
