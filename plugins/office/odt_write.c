/*
 * odt_write.c - an OpenDocument text with changes: where its blocks are cut, and which parts are
 * new.
 */
#include <stdlib.h>
#include <string.h>

#include "odt.h"
#include "parts.h"

#define XML_SPACE "http://www.w3.org/XML/1998/namespace"

/* --- numbers that are free */

static unsigned long largest_number(xmlDoc *doc)
{
	xmlNode *root = xmlDocGetRootElement(doc);
	unsigned long most = 0;

	for (xmlNode *node = root; node; node = xml_walk(root, node, false)) {
		unsigned long number;

		if (node->type != XML_ELEMENT_NODE || !node->properties)
			continue;
		number = odt_our_number(xml_attribute(node, XML_SPACE, "id"));
		most = number > most ? number : most;
		number = odt_our_number(xml_attribute(node, ODT_OFFICE, "name"));
		most = number > most ? number : most;
	}
	return most;
}

static void find_number(struct odt_reviser *reviser)
{
	for (size_t i = 0; i < reviser->odt->part_count; i++) {
		unsigned long most = largest_number(reviser->odt->parts[i].doc);

		if (most >= reviser->next_number)
			reviser->next_number = most + 1;
	}
}

/* --- the changes of one block */

struct work {
	const struct parl_edit *edits;
	size_t edit_count;
	const struct parl_note *notes;
	size_t note_count;
	size_t *offsets; /* room for two an edit and two a note */
	size_t offset_count;
};

static int by_size(const void *a, const void *b)
{
	size_t one = *(const size_t *)a, other = *(const size_t *)b;

	return one < other ? -1 : one > other;
}

static void gather_offsets(struct work *work)
{
	size_t count = 0;

	for (size_t i = 0; i < work->edit_count; i++) {
		work->offsets[count++] = work->edits[i].span.start;
		work->offsets[count++] = work->edits[i].span.end;
	}
	for (size_t i = 0; i < work->note_count; i++) {
		work->offsets[count++] = work->notes[i].span.start;
		work->offsets[count++] = work->notes[i].span.end;
	}
	qsort(work->offsets, count, sizeof(*work->offsets), by_size);
	work->offset_count = 0;
	for (size_t i = 0; i < count; i++)
		if (i == 0 || work->offsets[i] != work->offsets[i - 1])
			work->offsets[work->offset_count++] = work->offsets[i];
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

	reviser->space = xml_namespace(block->part->doc, ODT_TEXT, "text");
	reviser->failed |= !reviser->space;
	if (!reviser->failed)
		odt_cut(reviser, block, work->offsets, work->offset_count);
	piece = block->place.first;
	for (size_t i = 0; i < work->edit_count && !reviser->failed; i++) {
		piece = piece_at(piece, work->edits[i].span.start);
		if (piece && piece->text.start < work->edits[i].span.end)
			piece = odt_revise(reviser, block, piece, &work->edits[i]);
	}
	piece = block->place.first;
	for (size_t i = 0; i < work->note_count && !reviser->failed; i++) {
		piece = piece_at(piece, work->notes[i].span.start);
		odt_anchor(reviser, block, piece, &work->notes[i]);
	}
}

/* --- all of them */

static void change_all(struct odt_reviser *reviser)
{
	const struct parl_changes *changes = reviser->changes;
	size_t edit = 0, note = 0;
	struct work work = {
		.offsets = parl_arena_array(reviser->odt->arena,
			changes->edit_count + changes->note_count, 2 * sizeof(*work.offsets))};

	reviser->failed |= !work.offsets;
	for (size_t i = 0; i < reviser->odt->block_count && !reviser->failed; i++) {
		struct odt_block *block = &reviser->odt->blocks[i];

		work.edits = changes->edits ? &changes->edits[edit] : NULL;
		work.notes = changes->notes ? &changes->notes[note] : NULL;
		for (work.edit_count = 0;
			edit < changes->edit_count && changes->edits[edit].block == block->block;
			work.edit_count++)
			edit++;
		for (work.note_count = 0;
			note < changes->note_count && changes->notes[note].block == block->block;
			work.note_count++)
			note++;
		if (!parl_block_takes_notes(block->block))
			work.note_count = 0;
		gather_offsets(&work);
		if (work.offset_count)
			change_block(reviser, block, &work);
	}
}

enum parl_status odt_write(struct odt *odt, const struct parl_changes *given,
	struct parl_buffer *result, struct parl_diagnostics *faults)
{
	struct parl_changes changes = *given;
	struct odt_reviser reviser = {.odt = odt, .changes = &changes, .next_number = 1};
	struct part_tree trees[2];
	size_t count = 0;

	changes.author = xml_clean(parl_view_of(given->author), odt->arena);
	if (!changes.author)
		return parl_diagnose_memory(faults, package_path(odt->package));
	xml_watch_memory();
	find_number(&reviser);
	change_all(&reviser);
	if (reviser.failed || xml_lacked_memory())
		return parl_diagnose_memory(faults, package_path(odt->package));
	for (size_t i = 0; i < odt->part_count; i++)
		if (odt->parts[i].changed)
			trees[count++] = (struct part_tree){odt->parts[i].name, odt->parts[i].doc};
	if (count)
		return parts_write(odt->package, trees, count, result);
	parl_buffer_add_view(result, package_bytes(odt->package));
	return result->failed ? parl_diagnose_memory(faults, package_path(odt->package)) : PARL_OK;
}
