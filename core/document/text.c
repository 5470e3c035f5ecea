/*
 * text.c - the text of a document by itself, as one would paste it into a form.
 */
#include "model.h"

#include <string.h>

#include "../text/ends.h"
#include "../text/gauge.h"

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* --- where the source is the text */

bool parl_document_plain_text(const struct parl_document *document, parl_view *text)
{
	if (document->plain)
		*text = parl_text_trimmed(document->source);
	return document->plain;
}

static enum parl_status add_source(const struct parl_document *document,
	const struct parl_edit *edits, size_t count, struct parl_buffer *text)
{
	struct parl_buffer rewritten = PARL_BUFFER_EMPTY;
	enum parl_status status = PARL_OK;

	if (count == 0) {
		parl_buffer_add_view(text, parl_text_trimmed(document->source));
	} else {
		status = parl_document_rewrite(document, edits, count, &rewritten);
		parl_buffer_add_view(text, parl_text_trimmed(parl_buffer_view(&rewritten)));
	}
	parl_buffer_release(&rewritten);
	return status == PARL_OK && !text->failed ? PARL_OK : PARL_FAILED;
}

/* --- where it has mark-up */

/* Whether the line end at AT of the block's text is one to the reader, too. Where a format has no
 * lines of its own (Word), it is; in Markdown by blanks or a backslash. */
static bool is_hard(const struct parl_block *block, size_t at)
{
	const char *text = parl_block_text(block).data;
	struct parl_segments walk;

	if (block->kind == PARL_BLOCK_CODE || parl_block_rest(block)->part ||
		!parl_segments_at(block, at, &walk))
		return true;
	if (walk.here.kind == PARL_SEGMENT_FIXED)
		return at >= 2 && is_blank(text[at - 1]) && is_blank(text[at - 2]);
	if (walk.here.kind != PARL_SEGMENT_VERBATIM)
		return true;
	return at == walk.here.text && walk.here.skipped > 0;
}

/* A text in the making; where it goes on to OUTPUT (NULL: it does not), all but its end. */
struct draft {
	struct parl_buffer *text;
	struct parl_output *output;
};

/* So much is handed on at a time. */
#define PIECE ((size_t)16384)

static bool is_white(char byte)
{
	return is_blank(byte) || parl_is_line_end(byte);
}

/* Hands on what there is, if it is more than SOME bytes, unless white space may yet be taken off
 * its end. */
static void hand_on(struct draft *draft, size_t some)
{
	struct parl_buffer *text = draft->text;

	if (!draft->output || text->size <= some || is_white(text->data[text->size - 1]))
		return;
	parl_output_text(draft->output, parl_buffer_view(text));
	parl_output_check(draft->output, text);
	parl_buffer_clear(text);
}

static void add_hard_end(struct parl_buffer *text, size_t least)
{
	while (text->size > least && is_blank(text->data[text->size - 1]))
		text->size--;
	parl_buffer_add_char(text, '\n');
}

/* The block's text from START to END. */
static void add_flowing(
	const struct parl_block *block, size_t start, size_t end, struct draft *draft)
{
	parl_view part = {parl_block_text(block).data, end};
	struct parl_buffer *text = draft->text;
	size_t least = text->size;

	for (size_t at = start; at < end;) {
		size_t from = at;

		while (at < end && at - from < PIECE && !parl_is_line_end(part.data[at]))
			at++;
		parl_buffer_add(text, part.data + from, at - from);
		hand_on(draft, PIECE);
		least = least < text->size ? least : text->size;
		if (at == end)
			break;
		if (!parl_is_line_end(part.data[at]))
			continue;
		if (is_hard(block, at))
			add_hard_end(text, least);
		else
			parl_buffer_add_char(text, ' ');
		at = parl_behind_line_end(part, at);
	}
}

/* What an edit writes: its line ends stand where soft ones stood. */
static void add_written(parl_view written, struct parl_buffer *text)
{
	for (size_t at = 0; at < written.size;) {
		if (parl_is_line_end(written.data[at])) {
			parl_buffer_add_char(text, ' ');
			at = parl_behind_line_end(written, at);
		} else {
			parl_buffer_add_char(text, written.data[at++]);
		}
	}
}

/* What parts two blocks. */
static const char *separator(const struct parl_block *above, const struct parl_block *below)
{
	bool cells = above->kind == PARL_BLOCK_CELL && below->kind == PARL_BLOCK_CELL;
	unsigned lines;

	if (parl_block_rest(above)->part || parl_block_rest(below)->part)
		return "\n";
	lines = parl_block_lines_between(above, below);
	if (lines == 0)
		return cells ? "\t" : "\n";
	return cells || lines == 1 ? "\n" : "\n\n";
}

/* Appends the text of BLOCK behind AT with the edits from *NEXT on that are its own. */
static enum parl_status add_block(const struct parl_block *block, size_t at,
	const struct parl_edit_list *edits, size_t *next, struct draft *draft)
{
	size_t size = parl_block_text(block).size;

	for (; *next < edits->count; ++*next) {
		struct parl_edit edit = edits->at(edits, *next);

		if (edit.block != block)
			break;
		if (edit.span.start < at || edit.span.end < edit.span.start || edit.span.end > size)
			return PARL_FAILED;
		add_flowing(block, at, edit.span.start, draft);
		add_written(edit.text, draft->text);
		at = edit.span.end;
	}
	add_flowing(block, at, size, draft);
	return PARL_OK;
}

static enum parl_status add_blocks(const struct parl_document *document, parl_span blocks,
	size_t from, const struct parl_edit_list *edits, struct draft *draft)
{
	const struct parl_block *above = NULL;
	struct parl_buffer *text = draft->text;
	size_t least = draft->output ? 0 : text->size;
	size_t next = 0;

	for (size_t i = blocks.start; i < blocks.end; i++) {
		const struct parl_block *block = parl_document_at(document, i);

		if (block->unseen) {
			while (next < edits->count && edits->at(edits, next).block == block)
				next++;
			continue;
		}
		if (above)
			parl_buffer_add_view(text, parl_view_of(separator(above, block)));
		if (add_block(block, i == blocks.start ? from : 0, edits, &next, draft) != PARL_OK)
			return PARL_FAILED;
		above = block;
	}
	while (text->size > least && is_white(text->data[text->size - 1]))
		text->data[--text->size] = '\0';
	return next == edits->count && !text->failed ? PARL_OK : PARL_FAILED;
}

enum parl_status parl_document_text(const struct parl_document *document,
	const struct parl_edit *edits, size_t count, struct parl_buffer *text)
{
	const struct parl_edit_array array = parl_edit_array_of(edits, count);
	const parl_span all = {0, document->block_count};
	struct draft draft = {.text = text};

	return document->plain ? add_source(document, edits, count, text)
			       : add_blocks(document, all, 0, &array.list, &draft);
}

enum parl_status parl_document_write_text(const struct parl_document *document,
	const struct parl_edit_list *edits, struct parl_output *output)
{
	const parl_span all = {0, document->block_count};
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	struct draft draft = {.text = &text, .output = output};
	enum parl_status status;

	if (document->plain)
		return parl_document_write(document, edits, output);
	status = add_blocks(document, all, 0, edits, &draft);
	hand_on(&draft, 0);
	parl_buffer_release(&text);
	return parl_output_failed(output) ? PARL_FAILED : status;
}

/* --- a part of it */

static parl_span source_of(const struct parl_block *block)
{
	return parl_block_source_of(block, (parl_span){0, parl_block_text(block).size});
}

/* Whole lines, since bullets stand outside of the blocks; but not what other blocks have of them.
 */
static parl_span lines_of(const struct parl_document *document, parl_span blocks, size_t from)
{
	const struct parl_block *first = parl_document_at(document, blocks.start);
	const struct parl_block *last = parl_document_at(document, blocks.end - 1);
	parl_span lines = {parl_block_lines(first, (parl_span){0, 0}).start, 0};
	size_t size = parl_block_text(last).size;

	lines.end = parl_block_lines(last, (parl_span){size, size}).end;
	if (from > 0) {
		lines.start = parl_block_source_of(first, (parl_span){from, from}).start;
	} else if (blocks.start > 0) {
		size_t end = source_of(parl_document_at(document, blocks.start - 1)).end;

		lines.start = lines.start < end ? end : lines.start;
	}
	if (blocks.end < document->block_count) {
		size_t start = source_of(parl_document_at(document, blocks.end)).start;

		lines.end = lines.end > start ? start : lines.end;
	}
	return lines;
}

enum parl_status parl_document_part(const struct parl_document *document, parl_span blocks,
	size_t from, struct parl_buffer *text)
{
	const struct parl_edit_array none = parl_edit_array_of(NULL, 0);
	struct draft draft = {.text = text};
	parl_span lines;

	if (!document->plain)
		return add_blocks(document, blocks, from, &none.list, &draft);
	if (blocks.start == blocks.end)
		return PARL_OK;
	lines = lines_of(document, blocks, from);
	parl_buffer_add_view(text,
		parl_text_trimmed(
			(parl_view){document->source.data + lines.start, lines.end - lines.start}));
	return text->failed ? PARL_FAILED : PARL_OK;
}

/* --- what an edit adds */

static void add_old(const struct parl_edit *edit, struct parl_buffer *text)
{
	const struct parl_block *block = edit->block;
	parl_span source;

	if (!parl_block_document(block)->plain) {
		add_flowing(block, edit->span.start, edit->span.end, &(struct draft){.text = text});
		return;
	}
	source = parl_block_source_of(block, edit->span);
	parl_buffer_add(text, parl_block_document(block)->source.data + source.start,
		source.end - source.start);
}

enum parl_status parl_edit_cost(
	const struct parl_edit *edit, const struct parl_rule *rule, long *cost)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	size_t before;
	bool failed;

	/* An edit begins at a word, or at the space before one, and ends behind one, in the old
	 * text as in the new: counting both by themselves is exact. */
	add_old(edit, &text);
	before = text.size;
	if (parl_block_document(edit->block)->plain)
		parl_buffer_add_view(&text, edit->text);
	else
		add_written(edit->text, &text);
	failed = text.failed;
	if (!failed)
		*cost = (long)parl_text_length(
				(parl_view){text.data + before, text.size - before}, rule) -
			(long)parl_text_length((parl_view){text.data, before}, rule);
	parl_buffer_release(&text);
	return failed ? PARL_FAILED : PARL_OK;
}
