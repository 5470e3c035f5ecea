/*
 * odt_cut.c - dividing text nodes and spans, so that what an edit replaces stands by itself.
 *
 * All places where a block is to be divided are taken at once, and what is divided off a span goes
 * before it: so each node is moved a few times at most, however many edits a paragraph has.
 */

#include "odt.h"

/* --- text nodes */

/* How many bytes of RAW stand for the first SIZE bytes of the text that it is read as; RAW's first
 * white space is none of it where SKIPS. */
static size_t raw_size(parl_view raw, size_t size, bool skips)
{
	bool space = skips;
	size_t at = 0;

	for (; at < raw.size && size > 0; at++) {
		bool white = odt_is_white(raw.data[at]);

		size -= !white || !space;
		space = white;
	}
	return at;
}

static xmlNode *new_text(struct odt_reviser *reviser, const xmlNode *like, parl_view text)
{
	xmlNode *node = xmlNewDocTextLen(like->doc, (const xmlChar *)text.data, (int)text.size);

	if (node && node->content)
		return node;
	xmlFreeNode(node);
	return odt_fail(reviser);
}

static void add_piece(struct odt_reviser *reviser, struct place *place, struct piece piece)
{
	struct piece *kept = parl_arena_alloc(reviser->scratch, sizeof(*kept));

	if (!kept) {
		odt_fail(reviser);
		return;
	}
	*kept = piece;
	kept->next = NULL;
	if (place->last)
		place->last->next = kept;
	else
		place->first = kept;
	place->last = kept;
}

/* Divides a piece at COUNT offsets, which lie inside it; the new ones come last into PLACE. */
static void divide_piece(struct odt_reviser *reviser, struct place *place,
	const struct piece *piece, parl_view text, const size_t *offsets, size_t count)
{
	xmlNode *node = piece->node;
	parl_view raw = parl_view_of((const char *)node->content);
	bool skips = odt_is_white(raw.data[0]) && text.data[piece->text.start] != ' ';
	parl_span span = piece->text;

	for (size_t i = 0; i <= count && !reviser->failed; i++) {
		size_t size;
		xmlNode *part;

		span.end = i < count ? offsets[i] : piece->text.end;
		size = i < count ? raw_size(raw, span.end - span.start, skips) : raw.size;
		skips = size > 0 && odt_is_white(raw.data[size - 1]);
		part = new_text(reviser, node, (parl_view){raw.data, size});
		if (!part)
			return;
		xml_put_before(node, part);
		add_piece(reviser, place, (struct piece){.text = span, .node = part});
		raw = (parl_view){raw.data + size, raw.size - size};
		span.start = span.end;
	}
	xmlUnlinkNode(node);
	xmlFreeNode(node);
}

void odt_cut(
	struct odt_reviser *reviser, struct odt_block *block, const size_t *offsets, size_t count)
{
	struct place old = block->place;
	parl_view text = parl_block_text(block->block);
	size_t at = 0;

	block->place.first = block->place.last = NULL;
	for (const struct piece *piece = old.first; piece && !reviser->failed;
		piece = piece->next) {
		size_t first;

		while (at < count && offsets[at] <= piece->text.start)
			at++;
		first = at;
		while (at < count && offsets[at] < piece->text.end)
			at++;
		if (first < at && piece->node->type == XML_TEXT_NODE)
			divide_piece(
				reviser, &block->place, piece, text, offsets + first, at - first);
		else
			add_piece(reviser, &block->place, *piece);
	}
}

/* --- spans */

xmlNode *odt_copy_shell(struct odt_reviser *reviser, xmlNode *span)
{
	xmlNode *copy = xml_copy(span, false);

	return copy ? copy : odt_fail(reviser);
}

/* Moves NODE and all before it in its parent into a copy of that before it; the copy. */
static xmlNode *divide_off(struct odt_reviser *reviser, xmlNode *node)
{
	xmlNode *parent = node->parent, *child;
	xmlNode *copy = odt_copy_shell(reviser, parent);
	bool last;

	if (!copy)
		return NULL;
	do {
		child = parent->children;
		last = child == node;
		xmlUnlinkNode(child);
		xml_put_last(copy, child);
	} while (!last);
	xml_put_before(parent, copy);
	return copy;
}

xmlNode *odt_divide_before(struct odt_reviser *reviser, xmlNode *holder, xmlNode *node)
{
	while (node->parent != holder) {
		xmlNode *parent = node->parent;

		if (node->prev && !divide_off(reviser, node->prev))
			return NULL;
		node = parent;
	}
	return node;
}

xmlNode *odt_divide_behind(struct odt_reviser *reviser, xmlNode *holder, xmlNode *node)
{
	while (node->parent != holder) {
		xmlNode *copy = node->next ? divide_off(reviser, node) : node->parent;

		if (!copy)
			return NULL;
		node = copy;
	}
	return node;
}

/* --- spaces that have to count */

static xmlNode *new_space(struct odt_reviser *reviser, const xmlNode *like)
{
	xmlNode *space = xml_new(like->doc, NULL, reviser->space, "s");

	return space ? space : odt_fail(reviser);
}

/* NODE becomes REST of its text; NULL, and it goes, where that is nothing. */
static xmlNode *keep_rest(struct odt_reviser *reviser, xmlNode *node, parl_view rest)
{
	xmlNode *kept = rest.size ? new_text(reviser, node, rest) : NULL;

	if (kept)
		xml_put_before(node, kept);
	xmlUnlinkNode(node);
	xmlFreeNode(node);
	return kept;
}

xmlNode *odt_keep_space_before(struct odt_reviser *reviser, xmlNode *node)
{
	xmlNode *space = new_space(reviser, node);
	parl_view rest = parl_view_of((const char *)node->content);

	if (!space)
		return node;
	while (rest.size && odt_is_white(rest.data[0]))
		rest = (parl_view){rest.data + 1, rest.size - 1};
	xml_put_before(node, space);
	return keep_rest(reviser, node, rest);
}

xmlNode *odt_keep_space_behind(struct odt_reviser *reviser, xmlNode *node)
{
	xmlNode *space = new_space(reviser, node);
	parl_view rest = parl_view_of((const char *)node->content);

	if (!space)
		return node;
	while (rest.size && odt_is_white(rest.data[rest.size - 1]))
		rest.size--;
	xml_put_behind(node, space);
	return keep_rest(reviser, node, rest);
}
