/*
 * join.c - documents that were made of parts of a text, put together.
 */
#include "model.h"

/* Adds what FROM was cut into to TO, OFFSET further on. */
static void move_segments(struct parl_block *to, const struct parl_cut *cut, size_t offset)
{
	struct parl_segments walk = parl_cut_segments(cut);

	while (parl_segments_next(&walk)) {
		const struct parl_segment *here = &walk.here;
		parl_span source = {here->source.start + offset, here->source.end + offset};
		parl_view text = {cut->text.data + here->text, here->size};

		if (here->kind >= PARL_SEGMENT_PREFIX)
			parl_block_add_mark(to, here->kind, source);
		else if (parl_segment_takes_source(here->kind))
			parl_block_add_source(to, here->kind, source);
		else
			parl_block_add_text(to, here->kind, text, source);
	}
	for (size_t i = 0; i < cut->protect_count; i++) {
		struct parl_protected item = parl_cut_protected(cut, i);

		parl_block_protect(
			to, (parl_span){item.start, item.end}, (enum parl_protection)item.why);
	}
}

static bool move(struct parl_document *document, const struct parl_block *from, size_t offset)
{
	const struct parl_block_rest *old = parl_block_rest(from);
	struct parl_block *to =
		parl_document_add_block(document, parl_block_kind_of(from), parl_block_level(from));
	struct parl_cut cut;
	parl_span run;

	if (!to)
		return false;
	to->unseen = from->unseen;
	if (old->language)
		parl_block_set_language(to, old->language);
	if (old->part)
		parl_block_set_part(to, old->part, old->paragraph);
	if (old->row)
		parl_block_set_cell(to, old->row, old->cell);
	if (old->no_notes)
		parl_block_refuse_notes(to);
	if (parl_block_cut(from, &cut)) {
		move_segments(to, &cut, offset);
	} else {
		run = parl_block_run(from);
		parl_block_add_source(to, PARL_SEGMENT_VERBATIM,
			(parl_span){run.start + offset, run.end + offset});
	}
	return !document->failed;
}

bool parl_document_join(struct parl_document *document, struct parl_document *part)
{
	size_t offset = (size_t)(part->source.data - document->source.data);
	bool fine = true;

	document->plain |= part->plain;
	document->readable |= part->readable;
	for (size_t i = 0; fine && i < part->block_count; i++)
		fine = move(document, parl_document_at(part, i), offset);
	return fine;
}
