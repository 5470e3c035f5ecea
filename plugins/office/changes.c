/*
 * changes.c - which of the changes of a document belong to which of its blocks.
 */
#include "changes.h"

typedef const struct parl_block *block_at(const struct parl_changes *changes, size_t at);

static const struct parl_block *block_of_edit(const struct parl_changes *changes, size_t at)
{
	return changes->edits[at].block;
}

static const struct parl_block *block_of_note(const struct parl_changes *changes, size_t at)
{
	return changes->notes[at].block;
}

/* How many of COUNT items, which ascend, belong to blocks before the one with that INDEX. */
static size_t before(
	const struct parl_changes *changes, size_t count, block_at *block, size_t index)
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (parl_block_index(block(changes, middle)) < index)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct changes_of changes_of_blocks(const struct parl_changes *changes, size_t first, size_t count)
{
	size_t edit = before(changes, changes->edit_count, block_of_edit, first);
	size_t note = before(changes, changes->note_count, block_of_note, first);
	struct changes_of of = {
		.edit_count = before(changes, changes->edit_count, block_of_edit, first + count),
		.note_count = before(changes, changes->note_count, block_of_note, first + count)};

	of.edit_count -= edit;
	of.note_count -= note;
	of.edits = of.edit_count ? changes->edits + edit : NULL;
	of.notes = of.note_count ? changes->notes + note : NULL;
	return of;
}
