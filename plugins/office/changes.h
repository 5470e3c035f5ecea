/*
 * changes.h - which of the changes of a document belong to which of its blocks.
 */
#ifndef OFFICE_CHANGES_H
#define OFFICE_CHANGES_H

#include <parlance/document.h>

struct changes_of {
	const struct parl_edit *edits;
	size_t edit_count;
	const struct parl_note *notes;
	size_t note_count;
};

/* Those of COUNT blocks from the one with the index FIRST on. */
struct changes_of changes_of_blocks(const struct parl_changes *changes, size_t first, size_t count);

#endif
