/*
 * word_revise.c - edits as tracked revisions in the tree of a paragraph.
 *
 * A run is divided where an edit begins and ends, so that what goes stands in runs of its own; they
 * are wrapped as deleted, and a run with the new text and the looks of the first of them follows as
 * inserted. What stands between them without being text (a note's mark, a picture) stays.
 */

#include "word.h"

static xmlNode *new_revision(struct word_reviser *reviser, xmlNode *like, const char *name)
{
	xmlNode *revision = word_new(reviser, like, name);

	if (!revision)
		return NULL;
	word_set_id(reviser, revision, reviser->next_id++);
	word_set(reviser, revision, "author", reviser->changes->author);
	word_set(reviser, revision, "date", reviser->changes->date);
	return revision;
}

/* A run with TEXT and the looks of RUN, but not their history. */
static xmlNode *new_run(struct word_reviser *reviser, xmlNode *run, parl_view text)
{
	xmlNode *copy = word_copy_shell(reviser, run);
	xmlNode *change = copy
		? xml_child(xml_child(copy, WORD_SPACE, "rPr"), WORD_SPACE, "rPrChange")
		: NULL;
	xmlNode *words = copy ? word_new(reviser, run, "t") : NULL;
	const char *clean = xml_clean(text, reviser->scratch);

	if (change) {
		xmlUnlinkNode(change);
		xmlFreeNode(change);
	}
	if (!copy || !words || !clean) {
		xmlFreeNode(copy);
		xmlFreeNode(words);
		return word_fail(reviser);
	}
	xmlAddChild(copy, words);
	word_set_text(reviser, words, parl_view_of(clean));
	return copy;
}

/* Wraps the run as deleted: in DELETION, if that stands right before it, else in a new one. */
static xmlNode *delete_run(struct word_reviser *reviser, xmlNode *run, xmlNode *deletion)
{
	xmlNode *last = run->prev;

	while (last && (last->type == XML_TEXT_NODE || word_is(last, "proofErr")))
		last = last->prev;
	if (!deletion || last != deletion) {
		deletion = new_revision(reviser, run, "del");
		if (!deletion)
			return NULL;
		xmlAddPrevSibling(run, deletion);
	}
	xmlUnlinkNode(run);
	xmlAddChild(deletion, run);
	for (xmlNode *node = run->children; node; node = node->next) {
		if (!word_is(node, "t"))
			continue;
		if (!xml_rename(node, "delText") || !xml_preserve(node))
			word_fail(reviser);
	}
	return deletion;
}

/* Deletes the pieces of SPAN from FIRST on; the first deletion, behind which the new text goes. */
static xmlNode *delete_pieces(
	struct word_reviser *reviser, const struct piece *first, parl_span span)
{
	xmlNode *deletion = NULL, *top = NULL;

	for (const struct piece *piece = first; piece && piece->text.start < span.end;
		piece = piece->next) {
		deletion = delete_run(reviser, piece->node->parent, deletion);
		top = top ? top : deletion;
		if (!deletion)
			break;
	}
	return top;
}

static void insert_tracked(
	struct word_reviser *reviser, xmlNode *behind, xmlNode *run, parl_view text)
{
	xmlNode *insertion = new_revision(reviser, behind, "ins");
	xmlNode *added = insertion ? new_run(reviser, run, text) : NULL;

	if (!added) {
		xmlFreeNode(insertion);
		return;
	}
	xmlAddChild(insertion, added);
	xmlAddNextSibling(behind, insertion);
}

/* Without tracking: the first run takes the new text, and the others go. */
static void replace_pieces(
	struct word_reviser *reviser, struct piece *first, parl_span span, parl_view text)
{
	xmlNode *run = first->node->parent;
	xmlNode *added = text.size ? new_run(reviser, run, text) : NULL;

	if (added)
		xmlAddPrevSibling(run, added);
	for (struct piece *piece = first; piece && piece->text.start < span.end;
		piece = piece->next) {
		run = piece->node->parent;
		xmlUnlinkNode(run);
		xmlFreeNode(run);
		/* A comment on the edit is anchored here. */
		piece->node = added ? xml_child(added, WORD_SPACE, "t") : NULL;
		piece->late = false;
	}
}

struct piece *word_revise(struct word_reviser *reviser, parl_view text, struct piece *pieces,
	const struct parl_edit *edit)
{
	struct piece *first = word_isolate(reviser, text, pieces, edit->span), *next = first;
	xmlNode *run, *deletion;

	if (!first || reviser->failed)
		return pieces;
	while (next && next->text.start < edit->span.end)
		next = next->next;
	reviser->changed = true;
	if (!reviser->changes->tracked) {
		replace_pieces(reviser, first, edit->span, edit->text);
		return next;
	}
	run = first->node->parent;
	deletion = delete_pieces(reviser, first, edit->span);
	if (deletion && edit->text.size)
		insert_tracked(reviser, deletion, run, edit->text);
	return next;
}
