/*
 * word.h - a Word document in memory: its parts as bytes, and its paragraphs as blocks.
 *
 * A part is read paragraph by paragraph (xml_stream.h), and each that has text becomes a block.
 * Nothing of the tree is kept: to write, the part is read again in the same way, and what comes to
 * the n-th block has the paragraph of it before it.
 */
#ifndef OFFICE_WORD_H
#define OFFICE_WORD_H

#include "marks.h"
#include "opc.h"
#include "role.h"
#include "xml_stream.h"

#define WORD_SPACE "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define WORD_SPACE_STRICT "http://purl.oclc.org/ooxml/wordprocessingml/main"
#define WORD_MC_SPACE "http://schemas.openxmlformats.org/markup-compatibility/2006"

/* A part with text. */
struct word_part {
	const char *name;   /* in the package */
	const char *called; /* "body", "header 1"; footnotes add their number */
	const char *kind; /* of its relationship: "footnotes"; "officeDocument" for the main one */
	struct parl_buffer bytes;
	size_t first_block; /* in the document */
	size_t block_count;
};

/* Ours among the comments of the document: by the comment's w:id, sorted. */
struct word_marks {
	struct mark *items;
	size_t count;
	size_t room;
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
	struct parl_buffer comments;
	const char *comments_prefix; /* of Word's namespace; NULL: none */
	size_t comments_end;         /* of the part's root element */
	struct word_marks marks;
	long largest_id;         /* of revisions, bookmarks and what else is numbered in the text */
	long largest_comment_id; /* -1: none */
	bool failed;             /* memory ran out */
};

/* Opens the package and sees which parts there are, without reading any text. NULL: PATH has a
 * fault. */
struct word *word_open(parl_view bytes, const char *path, struct parl_diagnostics *faults);
void word_close(struct word *word);

/* Whether a zip is a Word document, as far as a look at its list of parts can tell. */
bool word_recognises(parl_view bytes);

/* Makes the blocks of DOCUMENT. False: a part has a fault, which is told, or memory is out. */
bool word_read(struct word *word, struct parl_document *document);

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

/* A w:id as a number; -1: it is none. */
long word_id(parl_view text);

/* --- word_styles.c */

/* Of the part NAME; NULL: none. NULL: it has a fault, or memory is out. */
struct word_styles *word_styles_new(struct word *word, const char *name);
void word_styles_free(struct word_styles *styles);

/* The style of that id; of the default paragraph style where ID is NULL. */
struct looks word_style_of(const struct word_styles *styles, const char *id);

/* The language that text has where nothing else is said; NULL: none. */
const char *word_styles_language(const struct word_styles *styles);

/* --- word_comments.c */

/* Reads the comments, if there are any; false: they have a fault, or memory is out. */
bool word_comments_read(struct word *word);
const struct mark *word_mark_of(const struct word_marks *marks, const char *id);

/* New comments, as they will stand in the part. */
struct word_comments {
	struct word *word;
	xmlDoc *doc; /* a part with none */
	xmlSaveCtxt *save;
	struct parl_buffer bytes;
};

/* Adds a comment; false: out of memory. */
bool word_comment_add(struct word_comments *comments, long id, const struct parl_note *note,
	const struct parl_changes *changes);

/* Appends the part with them to RESULT. One that was not there is made known to the package, and
 * its name is set. False: out of memory. */
bool word_comments_write(struct word_comments *comments, struct parl_buffer *result);
void word_comments_release(struct word_comments *comments);

/* --- word_write.c */

/* Who changes, when, and the ids that the changes get. */
struct word_reviser {
	struct word *word;
	const struct parl_document *document;
	const struct parl_changes *changes;
	struct parl_arena *scratch; /* for the paragraph at work */
	xmlNode *unit;              /* that; new namespaces are declared there */
	struct word_comments comments;
	long next_id;         /* of revisions */
	long next_comment_id; /* of comments */
	bool changed;         /* the paragraph at work is */
	bool touched;         /* a paragraph of the part at work is */
	bool failed;          /* memory ran out */
};

enum parl_status word_write(struct word *word, const struct parl_document *document,
	const struct parl_changes *changes, struct parl_buffer *result,
	struct parl_diagnostics *faults);

/* Does what is to be done to the block of that index in LINE, which was gathered of it; in the
 * second place of a text box (TWIN) without comments. */
void word_change(struct word_reviser *reviser, size_t index, const struct line *line, bool twin);

/* --- word_walk.c */

/* Goes through PART again, and writes it with the changes of REVISER behind OUT. False: out of
 * memory. */
bool word_rewrite(struct word_reviser *reviser, struct word_part *part, struct parl_buffer *out);

/* --- word_divide.c */

xmlNode *word_fail(struct word_reviser *reviser); /* NULL, and memory is out */

/* A new element beside or below LIKE, in Word's namespace; an attribute. */
xmlNode *word_new(struct word_reviser *reviser, xmlNode *like, const char *name);
void word_set(struct word_reviser *reviser, xmlNode *node, const char *name, const char *value);
void word_set_id(struct word_reviser *reviser, xmlNode *node, long id);

/* The contents of a w:t become TEXT, with its white space as it is. */
void word_set_text(struct word_reviser *reviser, xmlNode *node, parl_view text);

/* A copy of what a run is apart from its contents. */
xmlNode *word_copy_shell(struct word_reviser *reviser, xmlNode *run);

/* Makes a run begin at OFFSET of TEXT, unless that is its end. */
void word_divide_at(
	struct word_reviser *reviser, parl_view text, struct piece *first, size_t offset);

/* Makes each piece of SPAN stand in a run that holds nothing else; the first of them. */
struct piece *word_isolate(
	struct word_reviser *reviser, parl_view text, struct piece *first, parl_span span);

/* Gives the pieces from FIRST on their texts, once all is divided. */
void word_settle(struct word_reviser *reviser, parl_view text, struct piece *first);

/* --- word_revise.c, word_anchor.c */

/* Makes EDIT in the pieces of a paragraph; the first of them that is behind it. */
struct piece *word_revise(struct word_reviser *reviser, parl_view text, struct piece *pieces,
	const struct parl_edit *edit);

/* Sets the ends of a comment; the piece that it begins in. */
struct piece *word_anchor(struct word_reviser *reviser, parl_view text, struct piece *pieces,
	const struct parl_note *note);

#endif
