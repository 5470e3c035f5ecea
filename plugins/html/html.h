/*
 * html.h - the rooms of the HTML reader and writer.
 *
 *   charset.c  in which encoding the page is; what is not UTF-8 is turned into it for the parser
 *   guard.c    what would take the parser too long is refused beforehand
 *   tree.c     gumbo, kept within memory and time
 *   element.c  what an element means to a reader of the page
 *   walk.c     from the tree to pieces of text and tags
 *   align.c    which bytes of the page a piece of text comes from
 *   emit.c     from the pieces to the blocks of a document
 *   write.c    edits and notes put into the page
 *   ours.c     the notes of an earlier run
 *
 * Offsets are bytes of the text that the parser sees; html_place turns them into bytes of the file.
 */
#ifndef HTML_H
#define HTML_H

#include <gumbo.h>

#include <parlance/diagnostic.h>
#include <parlance/document.h>

/* The page as the parser sees it: UTF-8, without a byte order mark. */
struct html_source {
	parl_view text;
	parl_view file;
	size_t lead;              /* bytes of the file before the text: a byte order mark */
	bool utf8;                /* what is written may hold more than ASCII */
	bool converted;           /* text is made of the file, a byte a character */
	struct parl_buffer own;   /* the text, where it is converted */
	const char *charset;      /* as the page calls it; NULL: it says nothing */
	struct parl_arena *arena; /* for the name */
};

/* --- charset.c */

/* Finds out how FILE is encoded. PARL_FAILED, with a diagnostic: in a way that is not read. */
enum parl_status html_source_open(struct html_source *source, parl_view file, const char *path,
	struct parl_diagnostics *faults);
void html_source_close(struct html_source *source);

/* Where the byte at OFFSET of the text stands in the file. Asked in any order; ascending is cheap:
 * FROM is the last answer, {0, 0} at first. */
struct html_spot {
	size_t text;
	size_t file;
};
size_t html_place(const struct html_source *source, struct html_spot *from, size_t offset);

/* --- guard.c: whether the parser can take TEXT; what is said of it otherwise, or NULL. */
const char *html_guard(parl_view text);

/* --- tree.c */
struct html_tree;
enum html_fault { HTML_SOUND, HTML_NO_MEMORY, HTML_TOO_COSTLY };
struct html_tree *html_tree_new(parl_view text, enum html_fault *fault);
void html_tree_free(struct html_tree *tree);
const GumboOutput *html_tree_output(const struct html_tree *tree);

/* --- role.c */
enum html_role {
	HTML_INLINE,
	HTML_BLOCK,
	HTML_BREAK,  /* br */
	HTML_EMPTY,  /* wbr: nothing to a reader */
	HTML_SKIPPED /* its content is no text of the page */
};

enum html_role html_role_of(const GumboElement *element);

/* The value of an attribute; NULL: there is none. */
const char *html_attribute(const GumboElement *element, const char *name);

/* Whether it is there for machines only. */
bool html_is_hidden(const GumboElement *element);

/* Whether the tags of ELEMENT may stand with nothing between them. */
bool html_may_be_empty(const GumboElement *element);

/* Whether no link may stand in it: a link, a summary. */
bool html_is_interactive(const GumboElement *element);

/* --- element.c */

/* What elements around a piece of text say about it. */
struct html_context {
	enum parl_block_kind kind;
	unsigned level;
	unsigned lists;
	unsigned quotes;
	unsigned row; /* of a table: where its tag begins, counted from 1; 0: of none */
	unsigned cell;
	bool keeps_space; /* pre */
	bool unseen;
	bool no_notes;
	bool raw;      /* '<' is a letter: title, textarea */
	bool code;     /* code, kbd ... */
	bool no_touch; /* translate="no" */
	enum parl_protection why;
	const char *language;       /* NULL: not said */
	const char *block_language; /* that of the block around it */
};

/* Changes CONTEXT to what holds within ELEMENT. Languages go into ARENA; false: out of memory. */
bool html_enter(struct html_context *context, const GumboElement *element, enum html_role role,
	struct parl_arena *arena);

/* The protection of text in that context; 0: none. */
enum parl_protection html_protection(const struct html_context *context);

/* --- ours.c */

/* Our own notes in a page stand between these; taking out all from the first to the second, both
 * included, gives the page as it was. */
#define HTML_OURS_BEGIN "<!--parlance"
#define HTML_OURS_END "<!--/parlance-->"

struct html_ours {
	parl_span span;       /* of the text */
	parl_view concept_id; /* in the text; empty: the list of notes */
};

struct html_regions {
	struct html_ours *items;
	size_t count;
	size_t room;
	size_t notes; /* the largest number that a note has */
};

/* Finds them, ascending; false: out of memory. */
bool html_regions_find(struct html_regions *regions, parl_view text);

/* The region that holds OFFSET; NULL: none. */
const struct html_ours *html_region_at(const struct html_regions *regions, size_t offset);

/* --- walk.c */
enum html_item_kind {
	HTML_TEXT,
	HTML_OPEN,
	HTML_CLOSE,
	HTML_LIGHT_OPEN, /* of what may be empty */
	HTML_LIGHT_CLOSE,
	HTML_ANCHOR,
	HTML_LINE, /* br */
	HTML_OUR_NOTE
};

struct html_item {
	parl_span span;
	size_t order; /* in the tree */
	enum html_item_kind kind;
	size_t owner;     /* index of the block that it belongs to */
	const char *text; /* HTML_TEXT: what the parser makes of it */
	enum parl_protection why;
	bool raw;
	const struct html_ours *ours;
};

/* An element in which no note may stand: where one goes that belongs there. */
struct html_link {
	size_t start;
	size_t end;
};

struct html_pieces {
	struct html_item *items; /* by place */
	size_t count;
	size_t room;
	struct html_context *owners;
	size_t owner_count;
	size_t owner_room;
	struct html_link *links; /* by place, none within another */
	size_t link_count;
	size_t link_room;
	size_t end; /* where the list of notes goes */
	bool takes_notes;
	struct parl_arena *arena; /* languages */
};

/* False: out of memory. */
bool html_walk(struct html_pieces *pieces, const GumboOutput *output, parl_view text,
	const struct html_regions *regions);
void html_pieces_release(struct html_pieces *pieces);

/* --- align.c */
enum html_run_kind {
	HTML_RUN_SAME,    /* the same bytes */
	HTML_RUN_DECODED, /* an entity, a line end of another kind */
	HTML_RUN_TAG      /* a tag that the parser ignored */
};
struct html_run {
	enum html_run_kind kind;
	parl_span source; /* of the text */
	parl_view text;
};

/* The next run of a piece of text. START at first {.source = SPAN, .text = what it reads}, its
 * parts are used up; PARL_NONE: all is told, PARL_FAILED: they do not fit together. */
struct html_alignment {
	parl_view text;
	size_t at;
	size_t end;
	parl_view rest;
	bool raw;
};
enum parl_status html_align(struct html_alignment *alignment, struct html_run *run);

/* --- emit.c: the blocks of DOCUMENT; false: out of memory */
bool html_emit(struct parl_document *document, const struct html_pieces *pieces,
	const struct html_source *source);

/* --- write.c */

/* What is kept of a page until it is written. */
struct html_page {
	struct parl_arena *arena;
	struct html_link *links; /* in the file */
	size_t link_count;
	size_t end; /* where the list of notes goes */
	size_t notes;
	bool utf8;
};

enum parl_status html_write(const struct parl_document *document,
	const struct parl_changes *changes, struct parl_buffer *result,
	struct parl_diagnostics *faults);

static inline bool html_is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

static inline char html_small(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte + 32) : byte;
}

static inline bool html_is_letter(char byte)
{
	return html_small(byte) >= 'a' && html_small(byte) <= 'z';
}

#endif
