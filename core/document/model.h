/*
 * model.h - what a document is in memory.
 *
 * Invariants of a block
 *   - segments ascend both in the text and in the source; each ends in the text where the next
 *     begins, the last one at the end of the text. Marks take no text.
 *   - as long as it is one short verbatim run of the source, nothing is kept of it but where that
 *     is. Segments and protected spans are put away in few bytes (cut.c) as soon as the next block
 *     is begun, or the block is asked for them; all else goes into its rest.
 *   - as long as its text is one run of the source, the text is borrowed from there; the first
 *     segment that breaks the run makes a copy.
 */
#ifndef PARL_DOCUMENT_MODEL_H
#define PARL_DOCUMENT_MODEL_H

#include <parlance/document.h>
#include <parlance/output.h>

#include "shelf.h"
#include "tape.h"

struct parl_protected {
	uint32_t start;
	uint32_t end;
	uint32_t reach; /* the furthest end of the spans up to this one, in their order */
	uint8_t why;    /* enum parl_protection */
	uint8_t reach_why;
};

/* The one block that is being made of more than one run, or with protected spans. */
struct parl_making {
	struct parl_block *block; /* NULL: none */
	struct parl_tape tape;    /* its segments */
	parl_view text;
	struct parl_buffer own; /* the text, where it is not borrowed */
	bool owned;
	struct parl_protected *protects; /* in the order in which they came */
	size_t protect_count;
	size_t protect_capacity;
	struct parl_buffer numbers; /* when it is put away */
};
void parl_making_release(struct parl_making *making);

/* What few blocks of plain text have: a file of 2 GiB has hundreds of millions of them. */
struct parl_block_rest {
	const char *language;
	const char *part;
	size_t paragraph;
	unsigned level;
	unsigned row; /* of a table, and its cell; 0: in none, or the lines of the source tell */
	unsigned cell;
	bool no_notes;
	bool has_cut;
	uint32_t cut;  /* where its segments are */
	parl_span run; /* of the source; without segments */
};

/* A level that is no less is in the rest. */
#define PARL_BLOCK_DEEP 7

enum parl_more { PARL_MORE_NOTHING, PARL_MORE_REST, PARL_MORE_CUT };

struct parl_block {
	uint32_t start; /* of its one verbatim run, in the source; or what number its more has */
	uint16_t size;  /* of that run; 0: there is none */
	unsigned kind : 3;
	unsigned level : 3;
	unsigned unseen : 1;
	unsigned more : 2;  /* enum parl_more: than one short run */
	unsigned place : 7; /* in its page */
};

#define PARL_PAGE_BLOCKS 128

/* Blocks lie in pages, so that none is ever moved, and each knows its document by its page. */
struct parl_block_page {
	struct parl_document *document;
	size_t first; /* the index of its first block */
	struct parl_block blocks[PARL_PAGE_BLOCKS];
};

/* A remark of ours that the file holds already. */
struct parl_noted {
	size_t block; /* its index */
	parl_span span;
	const char *concept_id;
};

/* A place of the source whose line and column are known: the start of a cluster, and its end. */
struct parl_cursor {
	size_t offset;
	size_t end;
	size_t line;
	size_t column;
};

struct parl_document {
	parl_view source;
	const char *language;
	struct parl_arena *arena;
	struct parl_block_page **pages;
	size_t page_capacity;
	struct parl_block_page *spare; /* the first one of what was here before; NULL: none */
	size_t block_count;
	struct parl_block_rest **rests;
	size_t rest_count;
	size_t rest_capacity;
	struct parl_making making;
	struct parl_shelf cuts;
	uint32_t *sections; /* for each that was begun: the block before which it was */
	size_t section_count;
	size_t section_capacity;
	bool plain;    /* the source is the text itself */
	bool readable; /* and people read the source as it is, mark-up and all */
	bool failed;
	parl_view closing; /* the line that ends what the source leaves open; size 0: none */

	struct parl_noted *noted;
	size_t noted_count;
	size_t noted_capacity;
	bool noted_ready; /* sorted by place */

	struct parl_switch *switches; /* see comment.c */
	size_t switch_count;
	size_t switch_capacity;
	bool switches_ready; /* sorted by place */

	void *kept; /* the format's own */
	void (*release_kept)(void *kept);

	/* What was found out about places, so that asking again is cheap (place.c). */
	struct parl_cursor cursor;
	struct parl_cursor *checkpoints; /* every so many bytes, as far as the cursor came */
	size_t checkpoint_count;
	parl_span line; /* the last line asked for */
	bool line_known;
	const struct parl_block *marked; /* the last block with a long text asked for, and */
	size_t *marks;                   /* the code points before every so many bytes of it */
	const size_t *wanted; /* places of interest, ascending; NULL: all is of interest */
	size_t wanted_count;
};

/* Makes a document with SOURCE and LANGUAGE of one that is done with; what it takes to hold a small
 * one stays. */
void parl_document_renew(struct parl_document *document, parl_view source, const char *language);

/* An array with room for one more than COUNT items of SIZE, made of ITEMS; NULL (and DOCUMENT
 * failed) when memory is out: then ITEMS stay as they are. */
static inline void *parl_document_grow(
	struct parl_document *document, void *items, size_t *capacity, size_t count, size_t size)
{
	void *grown = parl_room(items, capacity, count, size);

	if (!grown)
		document->failed = true;
	return grown;
}

/* Block number INDEX of DOCUMENT, which has more. */
static inline struct parl_block *parl_document_at(
	const struct parl_document *document, size_t index)
{
	return &document->pages[index / PARL_PAGE_BLOCKS]->blocks[index % PARL_PAGE_BLOCKS];
}

static inline const struct parl_block_page *parl_block_page(const struct parl_block *block)
{
	const char *first = (const char *)(block - block->place);

	return (const void *)(first - offsetof(struct parl_block_page, blocks));
}

static inline struct parl_document *parl_block_document(const struct parl_block *block)
{
	return parl_block_page(block)->document;
}

/* Adds the blocks of PART, whose source is a part of DOCUMENT's and who has no more than blocks; it
 * is then good for nothing but to be freed. False (and DOCUMENT failed): out of memory. */
bool parl_document_join(struct parl_document *document, struct parl_document *part);

/* What few blocks have, to be written to; NULL (and the document failed): out of memory. */
struct parl_block_rest *parl_block_own_rest(struct parl_block *block);

/* The same to be read; never NULL. */
struct parl_block_rest *parl_block_rest(const struct parl_block *block);

/* Where its one verbatim run is in the source, unless it has segments. */
static inline parl_span parl_block_run(const struct parl_block *block)
{
	return block->more == PARL_MORE_REST
		? parl_block_rest(block)->run
		: (parl_span){block->start, (size_t)block->start + block->size};
}

/* --- what is more than one run (cut.c) */

/* Makes BLOCK the one that is being made, with what it has by now; NULL (and the document failed):
 * out of memory. */
struct parl_making *parl_block_make(struct parl_block *block);

/* Puts away the block that is being made. */
void parl_document_put_away(struct parl_document *document);

/* Adds TEXT, which is no more of the run that was borrowed, and a protected span. False (and the
 * document failed): out of memory. */
bool parl_making_add_text(struct parl_document *document, parl_view text);
bool parl_making_protect(struct parl_document *document, parl_span span, enum parl_protection why);

/* What was put away of a block. */
struct parl_cut {
	parl_view text;
	bool borrows;  /* the text is a run of the source */
	size_t count;  /* of segments */
	size_t source; /* where the first of them begins */
	size_t protect_count;
	const unsigned char *marks;
	const unsigned char *protects;
	const unsigned char *tape;
};

/* False: it is one verbatim run, or nothing. */
bool parl_block_cut(const struct parl_block *block, struct parl_cut *cut);

/* The protected spans, by where they begin; and how many begin before AT. */
struct parl_protected parl_cut_protected(const struct parl_cut *cut, size_t index);
size_t parl_cut_protected_from(const struct parl_cut *cut, size_t at);

/* A walk that stands before the first segment. */
struct parl_segments parl_cut_segments(const struct parl_cut *cut);

/* WALK goes to the last segment that begins at or before OFFSET of the text; false: the block has
 * none. A block that is one run is one segment. */
bool parl_segments_at(const struct parl_block *block, size_t offset, struct parl_segments *walk);

/* Edits that ascend and do not overlap, made one by one as they are asked for. */
struct parl_edit_list {
	struct parl_edit (*at)(const struct parl_edit_list *list, size_t index);
	size_t count;
};

/* Those of an array. */
struct parl_edit_array {
	struct parl_edit_list list; /* first, so that it is known by it */
	const struct parl_edit *items;
};
struct parl_edit_array parl_edit_array_of(const struct parl_edit *items, size_t count);

/* What parl_document_rewrite makes, onto OUTPUT, as text of the user. PARL_FAILED: an edit does not
 * fit, or OUTPUT has failed; what was written until then stays. */
enum parl_status parl_document_write(const struct parl_document *document,
	const struct parl_edit_list *edits, struct parl_output *output);

/* What parl_document_text makes, onto OUTPUT, piece by piece; where the source is the text, with
 * the white space at its ends. PARL_FAILED: as there, and what was written until then stays. */
enum parl_status parl_document_write_text(const struct parl_document *document,
	const struct parl_edit_list *edits, struct parl_output *output);

/* Appends the text of the blocks from index BLOCKS.start to its end, without the first FROM bytes
 * of the first of them, as parl_document_text would write it: where the source is the text, with
 * what stands between them there, and what begins the line of the first. PARL_FAILED: out of
 * memory. */
enum parl_status parl_document_part(const struct parl_document *document, parl_span blocks,
	size_t from, struct parl_buffer *text);

/* Where the source is the text: what parl_document_text makes of it, without a copy. False: it has
 * to be made. */
bool parl_document_plain_text(const struct parl_document *document, parl_view *text);

/* How many line ends the source has between two blocks; 2: or more. */
unsigned parl_block_lines_between(const struct parl_block *above, const struct parl_block *below);

/* In which column of its table BLOCK is, a cell of the row that FIRST begins. Columns of one table
 * are told apart by it, and it is the same in each row; empty cells before FIRST are not seen where
 * the reader says what a row is. */
size_t parl_block_column(const struct parl_block *first, const struct parl_block *block);

/* Behind the line end of TEXT at AT. */
static inline size_t parl_behind_line_end(parl_view text, size_t at)
{
	return at +
		(text.data[at] == '\r' && at + 1 < text.size && text.data[at + 1] == '\n' ? 2 : 1);
}

/* The source range of a span of the text; what is decoded counts as a whole. */
parl_span parl_block_source_of(const struct parl_block *block, parl_span span);

#endif
