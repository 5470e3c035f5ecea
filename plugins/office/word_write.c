/*
 * word_write.c - a Word document with changes: which parts are new, and the package with them.
 */
#include <stdlib.h>
#include <string.h>

#include "parts.h"
#include "word.h"

/* Ids above this are left to those who have them. */
#define ID_MOST 1000000000L

/* --- ids that are free */

static long id_of(const xmlNode *node)
{
	const char *text = word_attribute(node, "id");
	char *end;
	long id;

	if (!text || *text < '0' || *text > '9')
		return -1;
	id = strtol(text, &end, 10);
	return *end == '\0' && id <= ID_MOST ? id : -1;
}

/* Revisions, comments' ends, bookmarks and permissions share one row of numbers. */
static long largest_id(xmlDoc *doc)
{
	xmlNode *root = xmlDocGetRootElement(doc);
	long most = -1;

	for (xmlNode *node = root; node; node = xml_walk(root, node, false)) {
		long id = node->type == XML_ELEMENT_NODE && node->properties ? id_of(node) : -1;

		most = id > most ? id : most;
	}
	return most;
}

static void find_ids(struct word_reviser *reviser)
{
	struct word *word = reviser->word;
	long most = 0;

	for (size_t i = 0; i < word->part_count; i++) {
		long id = largest_id(word->parts[i].doc);

		most = id > most ? id : most;
	}
	reviser->next_id = most + 1;
	most = word->comments ? largest_id(word->comments) : -1;
	reviser->next_comment_id = most + 1;
}

/* --- changing the trees */

static struct word_block *block_of(struct word *word, const struct parl_block *block)
{
	size_t index = parl_block_index(block);

	return index < word->block_count ? &word->blocks[index] : NULL;
}

static void apply_edits(struct word_reviser *reviser)
{
	const struct parl_changes *changes = reviser->changes;

	for (size_t i = 0; i < changes->edit_count && !reviser->failed; i++) {
		const struct parl_edit *edit = &changes->edits[i];
		struct word_block *block = block_of(reviser->word, edit->block);

		if (!block)
			continue;
		word_revise(reviser, block, &block->place, edit);
		if (block->twin.paragraph)
			word_revise(reviser, block, &block->twin, edit);
	}
}

static size_t attach_notes(struct word_reviser *reviser)
{
	const struct parl_changes *changes = reviser->changes;
	long before = reviser->next_comment_id;

	for (size_t i = 0; i < changes->note_count && !reviser->failed; i++) {
		struct word_block *block = block_of(reviser->word, changes->notes[i].block);

		if (block && parl_block_takes_notes(block->block))
			word_anchor(reviser, block, &changes->notes[i]);
	}
	return (size_t)(reviser->next_comment_id - before);
}

/* --- the new package */

static enum parl_status write_package(
	struct word *word, bool comments, bool made, struct parl_buffer *result)
{
	struct part_tree *trees =
		parl_arena_array(word->arena, word->part_count + 3, sizeof(*trees));
	size_t count = 0;

	if (!trees)
		return parl_diagnose_memory(
			package_faults(word->package), package_path(word->package));
	if (made) {
		trees[count++] = (struct part_tree){OPC_TYPES_NAME, word->types};
		trees[count++] = (struct part_tree){word->relations_name, word->relations};
	}
	for (size_t i = 0; i < word->part_count; i++)
		if (word->parts[i].changed)
			trees[count++] =
				(struct part_tree){word->parts[i].name, word->parts[i].doc};
	if (comments)
		trees[count++] = (struct part_tree){word->comments_name, word->comments};
	return parts_write(word->package, trees, count, result);
}

enum parl_status word_write(struct word *word, const struct parl_changes *given,
	struct parl_buffer *result, struct parl_diagnostics *faults)
{
	struct parl_changes changes = *given;
	struct word_reviser reviser = {.word = word, .changes = &changes};
	bool had_comments = word->comments != NULL;
	parl_view source = package_bytes(word->package);
	bool changed = false;
	size_t notes;

	changes.author = xml_clean(parl_view_of(given->author), word->arena);
	if (!changes.author)
		return parl_diagnose_memory(faults, package_path(word->package));
	xml_watch_memory();
	find_ids(&reviser);
	apply_edits(&reviser);
	notes = attach_notes(&reviser);
	if (reviser.failed || xml_lacked_memory())
		return parl_diagnose_memory(faults, package_path(word->package));
	for (size_t i = 0; i < word->part_count; i++)
		changed |= word->parts[i].changed;
	if (changed)
		return write_package(word, notes > 0, notes > 0 && !had_comments, result);
	parl_buffer_add_view(result, source);
	return result->failed ? parl_diagnose_memory(faults, package_path(word->package)) : PARL_OK;
}
