/*
 * word_write.c - a Word document with changes: what is done to each block, and the package with the
 * parts that are new.
 */

#include "changes.h"
#include "parts.h"
#include "word.h"

/* --- the changes of one block */

static void apply(struct word_reviser *reviser, const struct parl_block *block, struct piece *first,
	const struct changes_of *of)
{
	parl_view text = parl_block_text(block);
	struct piece *pieces = first;

	for (size_t i = 0; i < of->edit_count && !reviser->failed; i++)
		pieces = word_revise(reviser, text, pieces, &of->edits[i]);
	pieces = first;
	for (size_t i = 0; i < of->note_count && !reviser->failed; i++)
		pieces = word_anchor(reviser, text, pieces, &of->notes[i]);
	word_settle(reviser, text, first);
}

void word_change(struct word_reviser *reviser, size_t index, const struct line *line, bool twin)
{
	struct changes_of of = changes_of_blocks(reviser->changes, index, 1);
	const struct parl_block *block;
	struct place place;

	if (index >= parl_document_block_count(reviser->document))
		return;
	block = parl_document_block(reviser->document, index);
	if (twin || !parl_block_takes_notes(block))
		of.note_count = 0;
	if (of.edit_count + of.note_count == 0 ||
		!parl_view_equal(parl_block_text(block), parl_buffer_view(&line->text)))
		return;
	if (line_pieces(line, &place, reviser->scratch))
		apply(reviser, block, place.first, &of);
	else
		word_fail(reviser);
}

/* --- the new package */

static bool concerns(const struct parl_changes *changes, const struct word_part *part)
{
	struct changes_of of = changes_of_blocks(changes, part->first_block, part->block_count);

	return of.edit_count + of.note_count > 0;
}

static bool make_part(struct word_reviser *reviser, struct word_part *part, struct parts *parts)
{
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;

	reviser->touched = false;
	if (!word_rewrite(reviser, part, &bytes)) {
		parl_buffer_release(&bytes);
		return false;
	}
	if (reviser->touched)
		parts_take(parts, part->name, &bytes);
	parl_buffer_release(&bytes);
	return true;
}

static bool make_comments(struct word_reviser *reviser, struct parts *parts)
{
	struct word *word = reviser->word;
	bool had_comments = word->comments_name != NULL;
	struct parl_buffer bytes = PARL_BUFFER_EMPTY;

	if (!word_comments_write(&reviser->comments, &bytes)) {
		parl_buffer_release(&bytes);
		return false;
	}
	parts_take(parts, word->comments_name, &bytes);
	return had_comments ||
		(parts_take_tree(parts, OPC_TYPES_NAME, word->types) &&
			parts_take_tree(parts, word->relations_name, word->relations));
}

/* The parts that are others now. */
static bool make_parts(struct word_reviser *reviser, struct parts *parts)
{
	struct word *word = reviser->word;

	for (size_t i = 0; i < word->part_count; i++)
		if (concerns(reviser->changes, &word->parts[i]) &&
			!make_part(reviser, &word->parts[i], parts))
			return false;
	return reviser->comments.bytes.size == 0 || make_comments(reviser, parts);
}

static enum parl_status write_package(struct word_reviser *reviser, struct parl_buffer *result)
{
	struct word *word = reviser->word;
	enum parl_status status = PARL_FAILED;
	struct parts parts;

	xml_watch_memory();
	if (parts_begin(&parts, word->part_count + 3) && make_parts(reviser, &parts) &&
		!xml_lacked_memory())
		status = parts_write(&parts, word->package, result);
	else
		parl_diagnose_memory(package_faults(word->package), package_path(word->package));
	parts_release(&parts);
	return status;
}

enum parl_status word_write(struct word *word, const struct parl_document *document,
	const struct parl_changes *given, struct parl_buffer *result,
	struct parl_diagnostics *faults)
{
	struct parl_changes changes = *given;
	struct word_reviser reviser = {.word = word,
		.document = document,
		.changes = &changes,
		.scratch = parl_arena_new(),
		.next_id = word->largest_id + 1,
		.next_comment_id = word->largest_comment_id + 1};
	enum parl_status status;

	reviser.comments.word = word;
	changes.author = xml_clean(parl_view_of(given->author), word->arena);
	if (changes.author && reviser.scratch)
		status = write_package(&reviser, result);
	else
		status = parl_diagnose_memory(faults, package_path(word->package));
	word_comments_release(&reviser.comments);
	parl_arena_free(reviser.scratch);
	return status;
}
