/*
 * word_anchor.c - the ends of comments in the tree of a paragraph.
 */
#include "word.h"

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

struct piece *word_anchor(struct word_reviser *reviser, parl_view text, struct piece *pieces,
	const struct parl_note *note)
{
	struct piece *first = pieces;
	xmlNode *start, *end, *begins, *ends, *run, *reference;
	long id = reviser->next_comment_id;

	word_divide_at(reviser, text, pieces, note->span.start);
	word_divide_at(reviser, text, pieces, note->span.end);
	while (first && (first->text.start < note->span.start || !first->node))
		first = first->next;
	if (!first || first->text.start >= note->span.end || reviser->failed)
		return pieces;
	start = outermost(first->node->parent);
	end = last_node(first, note->span);
	begins = word_new(reviser, start, "commentRangeStart");
	ends = word_new(reviser, start, "commentRangeEnd");
	run = word_new(reviser, start, "r");
	reference = word_new(reviser, start, "commentReference");
	if (reviser->failed || !word_comment_add(&reviser->comments, id, note, reviser->changes)) {
		xmlFreeNode(begins);
		xmlFreeNode(ends);
		xmlFreeNode(run);
		xmlFreeNode(reference);
		word_fail(reviser);
		return pieces;
	}
	reviser->next_comment_id++;
	word_set_id(reviser, begins, id);
	word_set_id(reviser, ends, id);
	word_set_id(reviser, reference, id);
	xmlAddChild(run, reference);
	xmlAddPrevSibling(start, begins);
	xmlAddNextSibling(end, ends);
	xmlAddNextSibling(ends, run);
	reviser->changed = true;
	return first;
}
