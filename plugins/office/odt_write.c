/*
 * odt_write.c - an OpenDocument text with changes: where its blocks are cut, and which parts are
 * new.
 */
#include <stdlib.h>

#include "changes.h"
#include "odt.h"
#include "parts.h"

/* --- the changes of one block */

struct work {
	const struct parl_edit *edits;
	size_t edit_count;
	const struct parl_note *notes;
	size_t note_count;
	size_t offset_count;
};

static int by_size(const void *a, const void *b)
{
	size_t one = *(const size_t *)a, other = *(const size_t *)b;

	return one < other ? -1 : one > other;
}

/* Where the block is to be cut, ascending. */
static void gather_offsets(struct work *work, size_t *offsets)
{
	size_t count = 0;

	for (size_t i = 0; i < work->edit_count; i++) {
		offsets[count++] = work->edits[i].span.start;
		offsets[count++] = work->edits[i].span.end;
	}
	for (size_t i = 0; i < work->note_count; i++) {
		offsets[count++] = work->notes[i].span.start;
		offsets[count++] = work->notes[i].span.end;
	}
	qsort(offsets, count, sizeof(*offsets), by_size);
	work->offset_count = 0;
	for (size_t i = 0; i < count; i++)
		if (i == 0 || offsets[i] != offsets[i - 1])
			offsets[work->offset_count++] = offsets[i];
}

static struct piece *piece_at(struct piece *piece, size_t offset)
{
	while (piece && piece->text.start < offset)
		piece = piece->next;
	return piece;
}

static void change_block(
	struct odt_reviser *reviser, struct odt_block *block, const struct work *work)
{
	struct piece *piece;

	reviser->space = xml_namespace(reviser->unit, ODT_TEXT, "text");
	reviser->failed |= !reviser->space;
	if (!reviser->failed)
		odt_cut(reviser, block, reviser->offsets, work->offset_count);
	piece = block->place.first;
	for (size_t i = 0; i < work->edit_count && !reviser->failed; i++) {
		piece = piece_at(piece, work->edits[i].span.start);
		if (piece && piece->text.start < work->edits[i].span.end)
			piece = odt_revise(reviser, block, piece, &work->edits[i]);
	}
	piece = block->place.first;
	for (size_t i = 0; i < work->note_count && !reviser->failed; i++) {
		piece = piece_at(piece, work->notes[i].span.start);
		odt_anchor(reviser, piece, &work->notes[i]);
	}
}

static struct work work_on(const struct parl_changes *changes, const struct parl_block *block)
{
	struct changes_of of = changes_of_blocks(changes, parl_block_index(block), 1);
	struct work work = {.edits = of.edits,
		.edit_count = of.edit_count,
		.notes = of.notes,
		.note_count = of.note_count};

	if (!parl_block_takes_notes(block))
		work.note_count = 0;
	return work;
}

void odt_change(struct odt_reviser *reviser, size_t index, const struct line *line,
	xmlNode *paragraph, const struct odt_inserted *inserted)
{
	struct odt_block block = {.inserted = inserted};
	struct work work;

	if (index >= parl_document_block_count(reviser->document))
		return;
	block.block = parl_document_block(reviser->document, index);
	work = work_on(reviser->changes, block.block);
	if (work.edit_count + work.note_count == 0 ||
		!parl_view_equal(parl_block_text(block.block), parl_buffer_view(&line->text)))
		return;
	gather_offsets(&work, reviser->offsets);
	if (!line_pieces(line, &block.place, reviser->scratch)) {
		odt_fail(reviser);
		return;
	}
	block.place.paragraph = paragraph;
	change_block(reviser, &block, &work);
}

/* --- the new package */

static bool concerns(const struct odt_reviser *reviser, enum odt_kind kind)
{
	const struct odt *odt = reviser->odt;
	struct changes_of of =
		changes_of_blocks(reviser->changes, odt->first_block[kind], odt->block_count[kind]);

	return of.edit_count + of.note_count > 0;
}

static bool make_part(struct odt_reviser *reviser, const struct odt_part *part, struct parts *parts)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;
	bool fine;

	reviser->touched = false;
	fine = odt_rewrite(reviser, part, &bytes);
	if (fine && reviser->touched)
		parts_take(parts, part->name, &bytes);
	parl_buffer_release(&bytes);
	return fine;
}

/* The parts that are others now. */
static bool make_parts(struct odt_reviser *reviser, struct parts *parts)
{
	const struct odt *odt = reviser->odt;
	bool body = concerns(reviser, ODT_IN_BODY) || concerns(reviser, ODT_IN_NOTES);
	bool pages = concerns(reviser, ODT_IN_HEADERS) || concerns(reviser, ODT_IN_FOOTERS);

	if (odt->part_count == 1)
		return !(body || pages) || make_part(reviser, &odt->parts[0], parts);
	return (!body || make_part(reviser, &odt->parts[0], parts)) &&
		(!pages || make_part(reviser, &odt->parts[1], parts));
}

static enum parl_status write_package(struct odt_reviser *reviser, struct parl_buffer *result)
{
	struct package *package = reviser->odt->package;
	const struct parl_changes *changes = reviser->changes;
	enum parl_status status;
	struct parts parts;

	reviser->offsets = calloc(
		changes->edit_count + changes->note_count + 1, 2 * sizeof(*reviser->offsets));
	if (parts_begin(&parts, 2) && reviser->offsets && make_parts(reviser, &parts))
		status = parts_write(&parts, package, result);
	else
		status = parl_diagnose_memory(package_faults(package), package_path(package));
	parts_release(&parts);
	free(reviser->offsets);
	return status;
}

enum parl_status odt_write(struct odt *odt, const struct parl_document *document,
	const struct parl_changes *given, struct parl_buffer *result,
	struct parl_diagnostics *faults)
{
	struct parl_changes changes = *given;
	struct odt_reviser reviser = {.odt = odt,
		.document = document,
		.changes = &changes,
		.next_number = odt->largest_number + 1};
	enum parl_status status;

	changes.author = xml_clean(parl_view_of(given->author), odt->arena);
	if (!changes.author)
		return parl_diagnose_memory(faults, package_path(odt->package));
	status = write_package(&reviser, result);
	odt_list_release(&reviser.list);
	return status;
}
