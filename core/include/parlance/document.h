/*
 * document.h - what a reader makes of a file: blocks of text, and what may not be touched in them.
 *
 * A document has blocks in reading order; a block has UTF-8 text of its own and segments that say
 * where each part of the text comes from in the source. Spans are (block, start, end). Only
 * parl_block_place turns a span into a place in the file.
 */
#ifndef PARLANCE_DOCUMENT_H
#define PARLANCE_DOCUMENT_H

#include <parlance/measure.h>
#include <parlance/memory.h>
#include <parlance/types.h>

PARL_BEGIN

enum parl_block_kind {
	PARL_BLOCK_PARAGRAPH = 1,
	PARL_BLOCK_HEADING,   /* level 1-6 */
	PARL_BLOCK_LIST_ITEM, /* level: nesting, 1 the outermost */
	PARL_BLOCK_CELL,      /* of a table */
	PARL_BLOCK_QUOTATION, /* somebody else's words; level: nesting */
	PARL_BLOCK_CODE       /* never read for terms */
};

enum parl_segment_kind {
	PARL_SEGMENT_VERBATIM = 1, /* the same bytes as in the source */
	PARL_SEGMENT_DECODED,      /* an entity, an escape: other bytes, one source range */
	PARL_SEGMENT_SYNTHETIC,    /* no bytes in the source: a tab, a break */
	PARL_SEGMENT_FIXED,        /* verbatim, read but never edited */

	/* Source bytes that are no text, between the segments of a block. An edit across one drops
	 * a prefix and keeps the others; it is refused where opening and closing ones meet in it,
	 * or where bytes were skipped that nobody declared. */
	PARL_SEGMENT_PREFIX, /* what begins a line: "> " */
	PARL_SEGMENT_OPEN,   /* opens emphasis: stands before the new text */
	PARL_SEGMENT_CLOSE,  /* closes emphasis: stands behind the new text */
	PARL_SEGMENT_ANCHOR, /* a note mark, a bookmark: stands behind the new text */

	/* As OPEN and CLOSE, of what may be left empty: where both meet in an edit, all marks stand
	 * behind the new text, in their order. */
	PARL_SEGMENT_TAG_OPEN,
	PARL_SEGMENT_TAG_CLOSE
};

/* Why a span is protected: no term is reported that touches one. */
enum parl_protection {
	PARL_PROTECT_CODE = 1, /* code, markup, a file name */
	PARL_PROTECT_LINK,     /* a URL, an e-mail address, a handle */
	PARL_PROTECT_NAME,
	PARL_PROTECT_QUOTE,
	PARL_PROTECT_FIELD /* a form's label, what the document marks as not to be touched */
};

struct parl_document;
struct parl_block;

/*
 * A document over SOURCE, the bytes of the file, which are kept until the document is freed.
 * LANGUAGE (BCP 47) is that of blocks that say nothing.
 */
PARL_API struct parl_document *parl_document_new(parl_view source, const char *language);
PARL_API void parl_document_free(struct parl_document *document);

PARL_API parl_view parl_document_source(const struct parl_document *document);
PARL_API size_t parl_document_block_count(const struct parl_document *document);
PARL_API const struct parl_block *parl_document_block(
	const struct parl_document *document, size_t index);

/* A reader of text without mark-up may leave out paragraphs in which nothing is wanted: the first
 * wanted byte of the source at or after FROM, the source's size where there is none further on.
 * Without a wish, FROM itself. */
PARL_API size_t parl_document_wanted(const struct parl_document *document, size_t from);

/* What is wanted, ascending, kept; NULL: everything. For runners, before the reader. */
PARL_API void parl_document_want(
	struct parl_document *document, const size_t *offsets, size_t count);

/* Adds the source as it is, but for a byte order mark, as one paragraph: in place of a reader,
 * where nobody needs more than lines. */
PARL_API void parl_document_add_lines(struct parl_document *document);

/* --- building, for readers. A failed allocation is remembered: ask parl_document_failed once. A
 * block that could not be made is NULL, and every function for building takes it. */

/* Opens a block at the end; NULL when memory is out. */
PARL_API struct parl_block *parl_document_add_block(
	struct parl_document *document, enum parl_block_kind kind, unsigned level);

/* Appends source bytes [start, end) to the block's text, verbatim or fixed. Source ranges of a
 * block ascend. A block that is one verbatim range copies nothing. */
PARL_API void parl_block_add_source(
	struct parl_block *block, enum parl_segment_kind kind, parl_span source);

/* Appends TEXT that stands for SOURCE (decoded), or for nothing (synthetic: an empty range at the
 * place where it belongs). */
PARL_API void parl_block_add_text(
	struct parl_block *block, enum parl_segment_kind kind, parl_view text, parl_span source);

/* Declares source bytes that are no text: a prefix, emphasis, an anchor (see the kinds). */
PARL_API void parl_block_add_mark(
	struct parl_block *block, enum parl_segment_kind kind, parl_span source);

/* Marks a span of the block's text as protected. Spans may come in any order and overlap. */
PARL_API void parl_block_protect(
	struct parl_block *block, parl_span span, enum parl_protection why);

/* The language of a block (BCP 47), kept. */
PARL_API void parl_block_set_language(struct parl_block *block, const char *language);

/* For formats without file bytes: the part (kept) and the paragraph (1-based) that the block is. */
PARL_API void parl_block_set_part(struct parl_block *block, const char *part, size_t paragraph);

/* The row and the cell of a table that the block is in, both numbered from 1 through the document:
 * for readers of a source that does not tell by its lines what a row is (parl_block_joint). */
PARL_API void parl_block_set_cell(struct parl_block *block, unsigned row, unsigned cell);

/* A remark of parlance's own that stands in the file already, on SPAN and about the concept of that
 * id (copied): it is not made a second time. */
PARL_API void parl_block_add_noted(struct parl_block *block, parl_span span, parl_view concept_id);

/* Says that the format can attach no remark to this block. */
PARL_API void parl_block_refuse_notes(struct parl_block *block);

/* Keeps what the format needs again when it writes; RELEASE is called with it when the document is
 * freed. */
PARL_API void parl_document_keep(
	struct parl_document *document, void *kept, void (*release)(void *kept));

/* Says that a reader does not see the block (a comment): it is no text (parl_document_text). */
PARL_API void parl_block_set_unseen(struct parl_block *block);

/* Says that the source is the text itself, with all that stands between the blocks: bullets, blank
 * lines (parl_document_text). */
PARL_API void parl_document_set_plain(struct parl_document *document);

/*
 * Tells of a comment of the source, which stands at SOURCE; TEXT is what is in it, without the
 * signs around it. A reader tells of every comment that it meets, in any order: those that the
 * writer meant for parlance ("parlance-disable grantee") are kept, the others forgotten.
 */
PARL_API void parl_document_add_comment(
	struct parl_document *document, parl_view text, parl_span source);

/* Says that people read the source as it is, with the little mark-up that it has
 * (parl_transcript). */
PARL_API void parl_document_set_readable(struct parl_document *document);

/* Says that the source ends inside of something (code behind a fence) which LINE would end: whoever
 * writes something of their own behind the source writes that line before. */
PARL_API void parl_document_set_closing(struct parl_document *document, parl_view line);

/* Begins a section where no heading does: a page. For readers, before its first block. */
PARL_API void parl_document_begin_section(struct parl_document *document);

/* Whether an allocation failed while the document was built. */
PARL_API bool parl_document_failed(const struct parl_document *document);

/* --- reading */

PARL_API parl_view parl_document_closing(
	const struct parl_document *document); /* size 0: nothing is open at its end */
PARL_API parl_view parl_block_text(const struct parl_block *block);
PARL_API enum parl_block_kind parl_block_kind_of(const struct parl_block *block);
PARL_API unsigned parl_block_level(const struct parl_block *block);
PARL_API const char *parl_block_language(const struct parl_block *block);
PARL_API size_t parl_block_index(const struct parl_block *block); /* 0-based, in the document */
PARL_API size_t parl_block_section(
	const struct parl_block *block); /* headings, pages before or at it */

/* What two blocks share of a table. */
enum parl_joint {
	PARL_JOINT_NONE = 0,
	PARL_JOINT_ROW, /* they are in cells of one row */
	PARL_JOINT_CELL /* they are in one cell */
};

/* What ABOVE and BELOW share, which is the same block or one behind it. Of a block with itself:
 * PARL_JOINT_CELL, if it is in a table. */
PARL_API enum parl_joint parl_block_joint(
	const struct parl_block *above, const struct parl_block *below);

/* The protection that touches SPAN (one of them, where several do); 0: none. */
PARL_API enum parl_protection parl_block_protection(const struct parl_block *block, parl_span span);

/* Whether SPAN may be replaced: it touches no fixed segment, cuts no decoded or synthetic one
 * (whole ones may go), and the marks inside it can be kept (enum parl_segment_kind). */
PARL_API bool parl_block_editable(const struct parl_block *block, parl_span span);

/* Whether a remark on the concept of that id stands on SPAN, or a part of it, already. */
PARL_API bool parl_block_noted(
	const struct parl_block *block, parl_span span, const char *concept_id);

/* Whether a remark can be attached to the block, if the format has any. */
PARL_API bool parl_block_takes_notes(const struct parl_block *block);

/* What the format kept; NULL: nothing. */
PARL_API void *parl_document_kept(const struct parl_document *document);

enum parl_switch_kind {
	PARL_SWITCH_OFF = 1,       /* "parlance-disable": from the comment on */
	PARL_SWITCH_ON,            /* "parlance-enable": from the comment on, again */
	PARL_SWITCH_OFF_LINE,      /* "parlance-disable-line": in the lines that it stands in */
	PARL_SWITCH_OFF_NEXT_LINE, /* "parlance-disable-next-line": in the next that is not blank */
	PARL_SWITCH_UNKNOWN        /* "parlance-" and something else: a slip of the pen */
};

/* A comment by which the writer switches terms off, or on again. Given by the host: it may grow at
 * its end. */
struct parl_switch {
	enum parl_switch_kind kind;
	parl_span source;       /* the comment */
	parl_span reach;        /* the part of the source that it is about */
	parl_view word;         /* "parlance-disable" */
	const parl_view *names; /* ids, domains, rules; none: everything */
	size_t name_count;
};

/* Those of the document, in the order of the source; made ready by the first question. */
PARL_API size_t parl_document_switch_count(const struct parl_document *document);
PARL_API const struct parl_switch *parl_document_switch(
	const struct parl_document *document, size_t index);

/* Where a span of a block lies in the file. Frozen: passed by value. */
struct parl_place {
	bool in_bytes;      /* start, end, line and column are known */
	parl_span bytes;    /* in the source */
	size_t line;        /* 1-based, of the start */
	size_t column;      /* 1-based, clusters; a BOM is not counted */
	const char *part;   /* for formats without file bytes: "body", "footnote 3"; else NULL */
	size_t paragraph;   /* 1-based, with part */
	parl_span in_block; /* characters (code points) in the paragraph, with part */
};
PARL_API struct parl_place parl_block_place(const struct parl_block *block, parl_span span);

/* The bytes of that place alone, which cost less to tell. False: the format has no file bytes. */
PARL_API bool parl_block_source(const struct parl_block *block, parl_span span, parl_span *source);

/* The same for a part of the source that need not be text of a block; for formats with bytes. */
PARL_API struct parl_place parl_document_place(
	const struct parl_document *document, parl_span source);

/* The whole source line(s) around SPAN, without line ends, as a span of the source; {0, 0} where
 * the format has no lines. */
PARL_API parl_span parl_block_lines(const struct parl_block *block, parl_span span);

/* --- edits and notes */

/* SPAN of BLOCK is to become TEXT. */
struct parl_edit {
	const struct parl_block *block;
	parl_span span;
	parl_view text;
};

/* A remark on SPAN of BLOCK, for whoever reads the document. */
struct parl_note {
	const struct parl_block *block;
	parl_span span;
	parl_view text;         /* lines, which are paragraphs; none is empty */
	const char *concept_id; /* what it is about: by this a later run knows the remark again */
};

/* All that is to be done to a document. Given by the host: it may grow at its end. */
struct parl_changes {
	const struct parl_edit *edits; /* they ascend and do not overlap */
	size_t edit_count;
	const struct parl_note *notes; /* they ascend by their start, and may overlap */
	size_t note_count;
	bool tracked;       /* edits are to be revisions that a person accepts or rejects */
	const char *author; /* of revisions and remarks */
	const char *date;   /* theirs, in UTC: "2026-11-22T09:30:00Z" */
};

/*
 * What EDIT does to the source: SOURCE takes the range that it replaces, and the bytes that come
 * there, marks that are kept included, are appended to BYTES. PARL_FAILED: not editable, or out of
 * memory; BYTES is then unchanged.
 */
PARL_API enum parl_status parl_edit_source(
	const struct parl_edit *edit, parl_span *source, struct parl_buffer *bytes);

/*
 * Appends the source with the edits applied to RESULT. EDITS ascend and do not overlap; PARL_FAILED
 * when one does not fit (unordered, overlapping, not editable) or memory is out: RESULT is then
 * unchanged. What is not edited stays byte for byte.
 */
PARL_API enum parl_status parl_document_rewrite(const struct parl_document *document,
	const struct parl_edit *edits, size_t count, struct parl_buffer *result);

/* --- the text by itself, as one would paste it into a form: what counting counts */

/*
 * Appends the text with the edits applied (ascending, without overlap) to TEXT, without white space
 * at its ends. Where the source is the text, that is the source without a byte order mark. Else it
 * is the text of the blocks, without mark-up; a line end within a paragraph is a space there unless
 * it is a hard one, and between two blocks stands what stands between them in the source: a tab
 * (cells of a row), a line end, or two; a line end where the format has no bytes of its own.
 * PARL_FAILED: out of memory, or an edit does not fit; TEXT is then of no use.
 */
PARL_API enum parl_status parl_document_text(const struct parl_document *document,
	const struct parl_edit *edits, size_t count, struct parl_buffer *text);

/* COST takes how much longer EDIT makes that text by RULE. PARL_FAILED: out of memory. */
PARL_API enum parl_status parl_edit_cost(
	const struct parl_edit *edit, const struct parl_rule *rule, long *cost);

PARL_END

#endif
