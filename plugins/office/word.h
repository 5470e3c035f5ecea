/*
 * word.h - a Word document in memory: its parts as trees, and its paragraphs as blocks.
 *
 * The trees are read once and kept with the parlance document, so that writing finds each piece of
 * a block's text in its place. A block is a paragraph; a piece is what one element of a run adds to
 * its text. Pieces of a block are a list in the order of the text; an edit may divide them.
 */
#ifndef OFFICE_WORD_H
#define OFFICE_WORD_H

#include "marks.h"
#include "opc.h"
#include "role.h"

#define WORD_SPACE "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define WORD_SPACE_STRICT "http://purl.oclc.org/ooxml/wordprocessingml/main"
#define WORD_MC_SPACE "http://schemas.openxmlformats.org/markup-compatibility/2006"

struct word_block {
	struct parl_block *block;
	struct word_part *part;
	struct place place;
	struct place twin; /* the same in a text box's fallback; paragraph NULL: there is none */
	bool takes_notes;  /* Word allows a comment here */
};

/* A part with text. */
struct word_part {
	const char *name;   /* in the package */
	const char *called; /* "body", "header 1"; footnotes add their number */
	const char *kind; /* of its relationship: "footnotes"; "officeDocument" for the main one */
	xmlDoc *doc;
	bool changed;
};

struct word_styles;

struct word {
	struct package *package;
	struct parl_arena *arena;
	xmlDoc *types;
	const char *main_name;
	const char *relations_name; /* of the main part */
	xmlDoc *relations;          /* NULL: it has none */
	struct word_part *parts;    /* the main one first */
	size_t part_count;
	struct word_styles *styles;
	const char *comments_name; /* NULL: there are none */
	xmlDoc *comments;
	struct word_block *blocks; /* by the index of the document's blocks */
	size_t block_count;
	size_t block_capacity;
	bool failed; /* memory ran out */
};

/* Opens the package and parses its parts, without reading any text. NULL: PATH has a fault. */
struct word *word_open(parl_view bytes, const char *path, struct parl_diagnostics *faults);
void word_close(struct word *word);

/* Whether a zip is a Word document, as far as a look at its list of parts can tell. */
bool word_recognises(parl_view bytes);

/* Makes the blocks of DOCUMENT; false: memory is out. */
bool word_walk(struct word *word, struct parl_document *document);

/* The Word element and attribute of that name. */
static inline bool word_is(const xmlNode *node, const char *name)
{
	return xml_is(node, WORD_SPACE, name);
}

static inline const char *word_attribute(const xmlNode *node, const char *name)
{
	return xml_attribute(node, WORD_SPACE, name);
}

/* The value of the child NAME of a node of properties (w:val); NULL: no such child. Of a child
 * without a value "". */
const char *word_property(const xmlNode *properties, const char *name);

/* Whether a switch such as w:vanish is there and on. */
bool word_switch(const xmlNode *properties, const char *name);

/* --- word_styles.c */

/* Of styles.xml; DOC may be NULL. NULL: out of memory. */
struct word_styles *word_styles_new(const xmlDoc *doc, struct parl_arena *arena);

/* The style of that id; of the default paragraph style where ID is NULL. */
struct looks word_style_of(const struct word_styles *styles, const char *id);

/* The language that text has where nothing else is said; NULL: none. */
const char *word_styles_language(const struct word_styles *styles);

/* --- word_comments.c */

/* Ours among the comments of the document: by the comment's w:id, sorted. */
struct word_marks {
	struct mark *items;
	size_t count;
};
bool word_marks_find(struct word *word, struct word_marks *marks);
const struct mark *word_mark_of(const struct word_marks *marks, const char *id);

/* Adds a comment; the tree and what leads to it are made where they are missing. False: out of
 * memory. */
bool word_comment_add(struct word *word, long id, const struct parl_note *note,
	const struct parl_changes *changes);

/* --- word_revise.c */

/* Who changes, when, and the ids that the changes get. */
struct word_reviser {
	struct word *word;
	const struct parl_changes *changes;
	long next_id;         /* of revisions */
	long next_comment_id; /* of comments */
	bool failed;          /* memory ran out */
};

void word_revise(struct word_reviser *reviser, struct word_block *block, struct place *place,
	const struct parl_edit *edit);
void word_anchor(
	struct word_reviser *reviser, struct word_block *block, const struct parl_note *note);

/* --- word_write.c */

enum parl_status word_write(struct word *word, const struct parl_changes *changes,
	struct parl_buffer *result, struct parl_diagnostics *faults);

#endif
