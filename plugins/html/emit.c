/*
 * emit.c - from pieces of text and tags to the blocks of a document.
 *
 * White space is one blank, as browsers show it; what of it comes to nothing, and tags, stand
 * between the words as marks. They are kept until a word follows: none ends a block.
 */
#include "html.h"

#include <stdlib.h>
#include <string.h>

enum between { BETWEEN_SPACE, BETWEEN_LINE, BETWEEN_MARK };

/* What stands between two words. */
struct pending {
	enum between what;
	enum parl_segment_kind mark;
	parl_span span; /* in the file */
};

struct emitter {
	struct parl_document *document;
	const struct html_pieces *pieces;
	const struct html_source *source;
	struct html_spot spot;
	struct parl_block *block; /* NULL: no word of it has come yet */
	struct parl_block *last;
	size_t owner;
	struct pending *pending;
	size_t count;
	size_t room;
	bool failed;
};

static parl_span in_file(struct emitter *emitter, parl_span span)
{
	parl_span file;

	file.start = html_place(emitter->source, &emitter->spot, span.start);
	file.end = html_place(emitter->source, &emitter->spot, span.end);
	return file;
}

static void wait(
	struct emitter *emitter, enum between what, enum parl_segment_kind mark, parl_span span)
{
	struct pending *last = emitter->count ? &emitter->pending[emitter->count - 1] : NULL;
	struct pending *items;

	if (!emitter->block)
		return;
	if (last && what == BETWEEN_SPACE && last->what == what && last->span.end == span.start) {
		last->span.end = span.end;
		return;
	}
	items = parl_room(emitter->pending, &emitter->room, emitter->count, sizeof(*items));
	if (!items) {
		emitter->failed = true;
		return;
	}
	emitter->pending = items;
	emitter->pending[emitter->count++] = (struct pending){what, mark, span};
}

static void add_space(struct emitter *emitter, parl_span span)
{
	if (span.end - span.start == 1 &&
		parl_document_source(emitter->document).data[span.start] == ' ')
		parl_block_add_source(emitter->block, PARL_SEGMENT_VERBATIM, span);
	else
		parl_block_add_text(emitter->block, PARL_SEGMENT_DECODED, parl_view_of(" "), span);
}

/* White space beside a line break comes to nothing; nothing is edited across the break, since its
 * bytes are declared nowhere. */
static void flush(struct emitter *emitter)
{
	bool spaced = false;

	for (size_t i = 0; i < emitter->count; i++)
		spaced |= emitter->pending[i].what == BETWEEN_LINE;
	for (size_t i = 0; i < emitter->count; i++) {
		const struct pending *item = &emitter->pending[i];
		parl_span here = {item->span.start, item->span.start};

		if (item->what == BETWEEN_MARK)
			parl_block_add_mark(emitter->block, item->mark, item->span);
		else if (item->what == BETWEEN_LINE)
			parl_block_add_text(
				emitter->block, PARL_SEGMENT_SYNTHETIC, parl_view_of("\n"), here);
		else if (spaced)
			parl_block_add_mark(emitter->block, PARL_SEGMENT_PREFIX, item->span);
		else
			add_space(emitter, item->span);
		spaced |= item->what == BETWEEN_SPACE;
	}
	emitter->count = 0;
}

static void begin_word(struct emitter *emitter)
{
	const struct html_context *owner = &emitter->pieces->owners[emitter->owner];

	if (emitter->block) {
		flush(emitter);
		return;
	}
	emitter->block = parl_document_add_block(emitter->document, owner->kind, owner->level);
	emitter->last = emitter->block;
	if (owner->block_language)
		parl_block_set_language(emitter->block, owner->block_language);
	if (owner->row)
		parl_block_set_cell(emitter->block, owner->row, owner->cell);
	if (owner->unseen)
		parl_block_set_unseen(emitter->block);
	if (owner->no_notes || !emitter->pieces->takes_notes)
		parl_block_refuse_notes(emitter->block);
}

/* Bytes that the file has as they are; where it is in another encoding, those of ASCII. */
static void add_same(struct emitter *emitter, parl_span span)
{
	parl_view text = emitter->source->text;

	if (!emitter->source->converted) {
		parl_block_add_source(
			emitter->block, PARL_SEGMENT_VERBATIM, in_file(emitter, span));
		return;
	}
	for (size_t at = span.start; at < span.end;) {
		bool plain = (text.data[at] & 0x80) == 0;
		size_t end = at + 1;

		while (end < span.end &&
			(plain ? (text.data[end] & 0x80) == 0 : (text.data[end] & 0xC0) == 0x80))
			end++;
		if (plain)
			parl_block_add_source(emitter->block, PARL_SEGMENT_VERBATIM,
				in_file(emitter, (parl_span){at, end}));
		else
			parl_block_add_text(emitter->block, PARL_SEGMENT_DECODED,
				(parl_view){text.data + at, end - at},
				in_file(emitter, (parl_span){at, end}));
		at = end;
	}
}

/* A run of the same bytes, by words and the white space between them. */
static void add_words(struct emitter *emitter, const struct html_run *run, bool keeps_space)
{
	parl_view text = run->text;

	for (size_t at = 0; at < text.size;) {
		size_t from = at;
		bool space = !keeps_space && html_is_space(text.data[at]);
		parl_span span;

		while (at < text.size && (keeps_space || html_is_space(text.data[at]) == space))
			at++;
		span.start = run->source.start + from;
		span.end = run->source.start + at;
		if (space) {
			wait(emitter, BETWEEN_SPACE, 0, in_file(emitter, span));
		} else {
			begin_word(emitter);
			add_same(emitter, span);
		}
	}
}

static void add_decoded(struct emitter *emitter, const struct html_run *run, bool keeps_space)
{
	parl_span span = in_file(emitter, run->source);

	if (!keeps_space && run->text.size == 1 && html_is_space(run->text.data[0])) {
		wait(emitter, BETWEEN_SPACE, 0, span);
		return;
	}
	begin_word(emitter);
	parl_block_add_text(emitter->block, PARL_SEGMENT_DECODED, run->text, span);
}

/* A piece whose bytes are not known one by one: to be found, not to be changed. */
static void add_opaque(struct emitter *emitter, const struct html_item *item)
{
	struct parl_buffer text = PARL_BUFFER_EMPTY;
	size_t before;

	for (const char *at = item->text; *at; at++) {
		bool space = html_is_space(*at);

		if (!space)
			parl_buffer_add_char(&text, *at);
		else if (text.size && text.data[text.size - 1] != ' ')
			parl_buffer_add_char(&text, ' ');
	}
	emitter->failed |= text.failed;
	if (text.size) {
		begin_word(emitter);
		before = emitter->block ? parl_block_text(emitter->block).size : 0;
		parl_block_add_text(emitter->block, PARL_SEGMENT_DECODED, parl_buffer_view(&text),
			in_file(emitter, item->span));
		parl_block_protect(
			emitter->block, (parl_span){before, before + text.size}, PARL_PROTECT_CODE);
	}
	parl_buffer_release(&text);
}

static struct html_alignment alignment_of(
	const struct emitter *emitter, const struct html_item *item)
{
	return (struct html_alignment){emitter->source->text, item->span.start, item->span.end,
		parl_view_of(item->text), item->raw};
}

static bool fits(const struct emitter *emitter, const struct html_item *item)
{
	struct html_alignment alignment = alignment_of(emitter, item);
	struct html_run run;
	enum parl_status status;

	do
		status = html_align(&alignment, &run);
	while (status == PARL_OK);
	return status == PARL_NONE;
}

static void emit_text(struct emitter *emitter, const struct html_item *item)
{
	struct html_alignment alignment = alignment_of(emitter, item);
	bool keeps_space = emitter->pieces->owners[item->owner].keeps_space;
	size_t before = emitter->block ? parl_block_text(emitter->block).size : 0;
	struct html_run run;

	if (!fits(emitter, item)) {
		add_opaque(emitter, item);
		return;
	}
	while (html_align(&alignment, &run) == PARL_OK) {
		if (run.kind == HTML_RUN_TAG)
			wait(emitter, BETWEEN_MARK, PARL_SEGMENT_ANCHOR,
				in_file(emitter, run.source));
		else if (run.kind == HTML_RUN_DECODED)
			add_decoded(emitter, &run, keeps_space);
		else
			add_words(emitter, &run, keeps_space);
	}
	if (item->why && emitter->block)
		parl_block_protect(emitter->block,
			(parl_span){before, parl_block_text(emitter->block).size}, item->why);
}

/* What stands in a comment may be meant for parlance. */
static void tell_comment(struct emitter *emitter, const struct html_item *item)
{
	parl_view text = parl_view_part(emitter->source->text, item->span);

	if (text.size >= 7 && memcmp(text.data, "<!--", 4) == 0)
		parl_document_add_comment(emitter->document,
			(parl_view){text.data + 4, text.size - 7}, in_file(emitter, item->span));
}

static void add_mark(struct emitter *emitter, const struct html_item *item)
{
	static const enum parl_segment_kind marks[] = {[HTML_OPEN] = PARL_SEGMENT_OPEN,
		[HTML_CLOSE] = PARL_SEGMENT_CLOSE,
		[HTML_LIGHT_OPEN] = PARL_SEGMENT_TAG_OPEN,
		[HTML_LIGHT_CLOSE] = PARL_SEGMENT_TAG_CLOSE,
		[HTML_ANCHOR] = PARL_SEGMENT_ANCHOR,
		[HTML_OUR_NOTE] = PARL_SEGMENT_ANCHOR};

	wait(emitter, BETWEEN_MARK, marks[item->kind], in_file(emitter, item->span));
	if (item->kind == HTML_ANCHOR)
		tell_comment(emitter, item);
	/* All before the mark counts as noted: what comes first in a block has its mark first. */
	if (item->kind == HTML_OUR_NOTE && emitter->last)
		parl_block_add_noted(emitter->last,
			(parl_span){0, parl_block_text(emitter->last).size},
			item->ours->concept_id);
}

bool html_emit(struct parl_document *document, const struct html_pieces *pieces,
	const struct html_source *source)
{
	struct emitter emitter = {
		.document = document, .pieces = pieces, .source = source, .owner = SIZE_MAX};
	size_t done = 0;

	for (size_t i = 0; i < pieces->count && !emitter.failed; i++) {
		const struct html_item *item = &pieces->items[i];

		/* A tag that the parser has used twice. */
		if (item->span.start < done)
			continue;
		done = item->span.end;
		if (item->owner != emitter.owner) {
			emitter.owner = item->owner;
			emitter.block = NULL;
			emitter.count = 0;
		}
		if (item->kind == HTML_TEXT)
			emit_text(&emitter, item);
		else if (item->kind == HTML_LINE)
			wait(&emitter, BETWEEN_LINE, 0, in_file(&emitter, item->span));
		else
			add_mark(&emitter, item);
	}
	free(emitter.pending);
	return !emitter.failed && !parl_document_failed(document);
}
