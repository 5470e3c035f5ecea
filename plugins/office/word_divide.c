/*
 * word_divide.c - new elements, and dividing runs, so that what goes stands in runs of its own.
 */
#include <stdio.h>
#include <string.h>

#include "word.h"

xmlNode *word_fail(struct word_reviser *reviser)
{
	reviser->failed = true;
	return NULL;
}

static xmlNs *space_of(struct word_reviser *reviser, const xmlNode *node)
{
	xmlNs *space = node->ns && node->ns->prefix ? node->ns
						    : xml_namespace(reviser->unit, WORD_SPACE, "w");

	if (!space)
		word_fail(reviser);
	return space;
}

xmlNode *word_new(struct word_reviser *reviser, xmlNode *like, const char *name)
{
	xmlNs *space = space_of(reviser, like);
	xmlNode *node = space ? xml_new(like->doc, NULL, space, name) : NULL;

	return node ? node : word_fail(reviser);
}

void word_set(struct word_reviser *reviser, xmlNode *node, const char *name, const char *value)
{
	if (!xml_set(node, node->ns, name, value))
		word_fail(reviser);
}

void word_set_id(struct word_reviser *reviser, xmlNode *node, long id)
{
	char text[32];

	snprintf(text, sizeof(text), "%ld", id);
	word_set(reviser, node, "id", text);
}

/* --- dividing runs */

static bool is_run_properties(const xmlNode *node)
{
	return word_is(node, "rPr");
}

/* A copy of what a run is apart from its contents. A change of formatting that somebody tracked
 * gets an id of its own in each copy. */
xmlNode *word_copy_shell(struct word_reviser *reviser, xmlNode *run)
{
	xmlNode *copy = xml_copy(run, false);
	xmlNode *properties = xml_child(run, WORD_SPACE, "rPr");
	xmlNode *looks = properties ? xml_copy(properties, true) : NULL;
	xmlNode *change = xml_child(looks, WORD_SPACE, "rPrChange");

	if (!copy || (properties && !looks)) {
		xmlFreeNode(copy);
		xmlFreeNode(looks);
		return word_fail(reviser);
	}
	if (looks)
		xmlAddChild(copy, looks);
	if (change) {
		xmlUnsetNsProp(change, change->ns, (const xmlChar *)"id");
		word_set_id(reviser, change, reviser->next_id++);
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
	other = word_copy_shell(reviser, run);
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
void word_set_text(struct word_reviser *reviser, xmlNode *node, parl_view text)
{
	bool edge = text.size &&
		(strchr(" \t\r\n", text.data[0]) || strchr(" \t\r\n", text.data[text.size - 1]));

	if (!xml_set_text(node, text) || (edge && !xml_preserve(node)))
		word_fail(reviser);
}

static void settle(struct word_reviser *reviser, parl_view text, struct piece *piece)
{
	piece->late = false;
	word_set_text(reviser, piece->node, parl_view_part(text, piece->text));
}

void word_settle(struct word_reviser *reviser, parl_view text, struct piece *first)
{
	for (struct piece *piece = first; piece; piece = piece->next)
		if (piece->late)
			settle(reviser, text, piece);
}

/* Divides a piece, its element and its run at OFFSET, which lies inside it. The rest may be a whole
 * book with many more places to be divided at. */
static void divide_piece(
	struct word_reviser *reviser, parl_view text, struct piece *piece, size_t offset)
{
	struct piece *rest = parl_arena_alloc(reviser->scratch, sizeof(*rest));
	xmlNode *node = rest ? xml_copy(piece->node, false) : NULL;

	if (!node) {
		word_fail(reviser);
		return;
	}
	*rest = (struct piece){
		.text = {offset, piece->text.end}, .node = node, .next = piece->next, .late = true};
	piece->text.end = offset;
	piece->next = rest;
	xmlAddNextSibling(piece->node, node);
	settle(reviser, text, piece);
	divide_before(reviser, node);
}

/* Makes a run begin at OFFSET of the text, unless that is its end. */
void word_divide_at(
	struct word_reviser *reviser, parl_view text, struct piece *first, size_t offset)
{
	for (struct piece *piece = first; piece && piece->text.start <= offset;
		piece = piece->next) {
		if (!piece->node)
			continue;
		if (piece->text.start == offset) {
			divide_before(reviser, piece->node);
			return;
		}
		if (offset < piece->text.end) {
			divide_piece(reviser, text, piece, offset);
			return;
		}
	}
}

/* Makes each piece of SPAN stand in a run that holds nothing else; the first of them. */
struct piece *word_isolate(
	struct word_reviser *reviser, parl_view text, struct piece *pieces, parl_span span)
{
	struct piece *first = NULL;

	word_divide_at(reviser, text, pieces, span.start);
	word_divide_at(reviser, text, pieces, span.end);
	for (struct piece *piece = pieces; piece && piece->text.start < span.end;
		piece = piece->next) {
		if (piece->text.start < span.start)
			continue;
		first = first ? first : piece;
		if (word_is(piece->node, "t") && xmlNodeGetSpacePreserve(piece->node) != 1)
			settle(reviser, text, piece);
		divide_before(reviser, piece->node);
		if (piece->node->next)
			divide_before(reviser, piece->node->next);
	}
	return first;
}
