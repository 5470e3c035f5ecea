/*
 * word_revise.c - edits as tracked revisions, and the ends of comments, in the tree of a part.
 *
 * A run is divided where an edit begins and ends, so that what goes stands in runs of its own; they
 * are wrapped as deleted, and a run with the new text and the looks of the first of them follows as
 * inserted. What stands between them without being text (a note's mark, a picture) stays.
 */
#include <stdio.h>
#include <string.h>

#include "word.h"

static xmlNode *fail(struct word_reviser *reviser)
{
	reviser->failed = true;
	return NULL;
}

static xmlNs *space_of(struct word_reviser *reviser, const xmlNode *node)
{
	xmlNs *space =
		node->ns && node->ns->prefix ? node->ns : xml_namespace(node->doc, WORD_SPACE, "w");

	if (!space)
		fail(reviser);
	return space;
}

static xmlNode *new_node(struct word_reviser *reviser, const xmlNode *like, const char *name)
{
	xmlNs *space = space_of(reviser, like);
	xmlNode *node = space ? xml_new(like->doc, NULL, space, name) : NULL;

	return node ? node : fail(reviser);
}

static void set(struct word_reviser *reviser, xmlNode *node, const char *name, const char *value)
{
	if (!xml_set(node, node->ns, name, value))
		fail(reviser);
}

static void set_id(struct word_reviser *reviser, xmlNode *node, long id)
{
	char text[32];

	snprintf(text, sizeof(text), "%ld", id);
	set(reviser, node, "id", text);
}

/* --- dividing runs */

static bool is_run_properties(const xmlNode *node)
{
	return word_is(node, "rPr");
}

/* A copy of what a run is apart from its contents. A change of formatting that somebody tracked
 * gets an id of its own in each copy. */
static xmlNode *copy_shell(struct word_reviser *reviser, xmlNode *run)
{
	xmlNode *copy = xml_copy(run, false);
	xmlNode *properties = xml_child(run, WORD_SPACE, "rPr");
	xmlNode *looks = properties ? xml_copy(properties, true) : NULL;
	xmlNode *change = xml_child(looks, WORD_SPACE, "rPrChange");

	if (!copy || (properties && !looks)) {
		xmlFreeNode(copy);
		return fail(reviser);
	}
	if (looks)
		xmlAddChild(copy, looks);
	if (change) {
		xmlUnsetNsProp(change, change->ns, (const xmlChar *)"id");
		set_id(reviser, change, reviser->next_id++);
	}
	return copy;
}

/* Moves NODE and all behind it in its run into a new run behind that one. */
static void divide_before(struct word_reviser *reviser, xmlNode *node)
{
	xmlNode *run = node->parent, *before = node->prev, *other, *next;

	while (before && before->type == XML_TEXT_NODE)
		before = before->prev;
	if (!before || (is_run_properties(before) && !before->prev))
		return;
	other = copy_shell(reviser, run);
	if (!other)
		return;
	for (; node; node = next) {
		next = node->next;
		xmlUnlinkNode(node);
		xmlAddChild(other, node);
	}
	xmlAddNextSibling(run, other);
}

/* The contents of a w:t become TEXT, with its white space as it is. */
static void set_text(struct word_reviser *reviser, xmlNode *node, parl_view text)
{
	bool edge = text.size &&
		(strchr(" \t\r\n", text.data[0]) || strchr(" \t\r\n", text.data[text.size - 1]));

	if (!xml_set_text(node, text) || (edge && !xml_preserve(node)))
		fail(reviser);
}

static parl_view text_of(const struct word_block *block, parl_span span)
{
	return (parl_view){parl_block_text(block->block).data + span.start, span.end - span.start};
}

/* Divides a piece, its element and its run at OFFSET, which lies inside it. */
static void divide_piece(struct word_reviser *reviser, const struct word_block *block,
	struct piece *piece, size_t offset)
{
	struct piece *rest = parl_arena_alloc(reviser->word->arena, sizeof(*rest));
	xmlNode *node = rest ? xml_copy(piece->node, false) : NULL;

	if (!node) {
		fail(reviser);
		return;
	}
	*rest = (struct piece){{offset, piece->text.end}, node, piece->next};
	piece->text.end = offset;
	piece->next = rest;
	xmlAddNextSibling(piece->node, node);
	set_text(reviser, piece->node, text_of(block, piece->text));
	set_text(reviser, node, text_of(block, rest->text));
	divide_before(reviser, node);
}

/* Makes a run begin at OFFSET of the text, unless that is its end. */
static void divide_at(struct word_reviser *reviser, const struct word_block *block,
	struct place *place, size_t offset)
{
	for (struct piece *piece = place->first; piece; piece = piece->next) {
		if (piece->text.start == offset) {
			divide_before(reviser, piece->node);
			return;
		}
		if (piece->text.start < offset && offset < piece->text.end) {
			divide_piece(reviser, block, piece, offset);
			return;
		}
	}
}

/* Makes each piece of SPAN stand in a run that holds nothing else; the first of them. */
static struct piece *isolate(struct word_reviser *reviser, const struct word_block *block,
	struct place *place, parl_span span)
{
	struct piece *first = NULL;

	divide_at(reviser, block, place, span.start);
	divide_at(reviser, block, place, span.end);
	for (struct piece *piece = place->first; piece && piece->text.start < span.end;
		piece = piece->next) {
		if (piece->text.start < span.start)
			continue;
		first = first ? first : piece;
		if (word_is(piece->node, "t") && xmlNodeGetSpacePreserve(piece->node) != 1)
			set_text(reviser, piece->node, text_of(block, piece->text));
		divide_before(reviser, piece->node);
		if (piece->node->next)
			divide_before(reviser, piece->node->next);
	}
	return first;
}

/* --- revisions */

static xmlNode *new_revision(struct word_reviser *reviser, const xmlNode *like, const char *name)
{
	xmlNode *revision = new_node(reviser, like, name);

	if (!revision)
		return NULL;
	set_id(reviser, revision, reviser->next_id++);
	set(reviser, revision, "author", reviser->changes->author);
	set(reviser, revision, "date", reviser->changes->date);
	return revision;
}

/* A run with TEXT and the looks of RUN, but not their history. */
static xmlNode *new_run(struct word_reviser *reviser, xmlNode *run, parl_view text)
{
	xmlNode *copy = copy_shell(reviser, run);
	xmlNode *change = copy
		? xml_child(xml_child(copy, WORD_SPACE, "rPr"), WORD_SPACE, "rPrChange")
		: NULL;
	xmlNode *words = copy ? new_node(reviser, run, "t") : NULL;
	const char *clean = xml_clean(text, reviser->word->arena);

	if (change) {
		xmlUnlinkNode(change);
		xmlFreeNode(change);
	}
	if (!copy || !words || !clean) {
		xmlFreeNode(copy);
		return fail(reviser);
	}
	xmlAddChild(copy, words);
	set_text(reviser, words, parl_view_of(clean));
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
			fail(reviser);
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
	}
}

void word_revise(struct word_reviser *reviser, struct word_block *block, struct place *place,
	const struct parl_edit *edit)
{
	struct piece *first = isolate(reviser, block, place, edit->span);
	xmlNode *run, *deletion;

	if (!first || reviser->failed)
		return;
	block->part->changed = true;
	if (!reviser->changes->tracked) {
		replace_pieces(reviser, first, edit->span, edit->text);
		return;
	}
	run = first->node->parent;
	deletion = delete_pieces(reviser, first, edit->span);
	if (deletion && edit->text.size)
		insert_tracked(reviser, deletion, run, edit->text);
}

/* --- comments */

/* What stands for RUN beside the ends of a comment: a deletion that it lies in, as a whole. The
 * ends of one that begin in a smart tag are lost in LibreOffice. */
static xmlNode *outermost(xmlNode *run)
{
	xmlNode *node = word_is(run->parent, "del") ? run->parent : run;

	while (word_is(node->parent, "smartTag") || word_is(node->parent, "customXml"))
		node = node->parent;
	return node;
}

static xmlNode *last_node(const struct piece *first, parl_span span)
{
	xmlNode *last = NULL;

	for (const struct piece *piece = first; piece && piece->text.start < span.end;
		piece = piece->next)
		if (piece->node)
			last = outermost(piece->node->parent);
	/* What replaces the deleted text belongs to the comment. */
	while (last && word_is(last, "del") && last->next && word_is(last->next, "ins"))
		last = last->next;
	return last;
}

void word_anchor(
	struct word_reviser *reviser, struct word_block *block, const struct parl_note *note)
{
	struct place *place = &block->place;
	struct piece *first = place->first;
	xmlNode *start, *end, *begins, *ends, *run, *reference;
	long id = reviser->next_comment_id;

	divide_at(reviser, block, place, note->span.start);
	divide_at(reviser, block, place, note->span.end);
	while (first && (first->text.start < note->span.start || !first->node))
		first = first->next;
	if (!first || first->text.start >= note->span.end || reviser->failed)
		return;
	start = outermost(first->node->parent);
	end = last_node(first, note->span);
	begins = new_node(reviser, start, "commentRangeStart");
	ends = new_node(reviser, start, "commentRangeEnd");
	run = new_node(reviser, start, "r");
	reference = new_node(reviser, start, "commentReference");
	if (reviser->failed || !word_comment_add(reviser->word, id, note, reviser->changes)) {
		xmlFreeNode(begins);
		xmlFreeNode(ends);
		xmlFreeNode(run);
		xmlFreeNode(reference);
		fail(reviser);
		return;
	}
	reviser->next_comment_id++;
	set_id(reviser, begins, id);
	set_id(reviser, ends, id);
	set_id(reviser, reference, id);
	xmlAddChild(run, reference);
	xmlAddPrevSibling(start, begins);
	xmlAddNextSibling(end, ends);
	xmlAddNextSibling(ends, run);
	block->part->changed = true;
}
