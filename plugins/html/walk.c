/*
 * walk.c - from the tree to pieces of text and tags, in the order of the page.
 *
 * The parser moves text about (out of tables, for one), and makes tags that the page does not have.
 * So a piece is only what has bytes in the page, and the pieces are sorted by these. Which block a
 * piece belongs to is known by its owner: it is another one on each side of a block's tag. Nothing
 * here calls itself: a page may be as deep as it likes.
 */
#include "html.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

struct frame {
	const GumboNode *node;
	unsigned child;
	enum html_role role;
	struct html_context context;
};

struct walker {
	struct html_pieces *pieces;
	const struct html_regions *regions;
	parl_view text;
	struct frame *frames;
	size_t depth;
	size_t room;
	bool owned;        /* the last owner is still the one */
	size_t link_until; /* in a link that goes so far */
};

/* Where a piece of the parser's lies in the text; false: it has no place there. */
static bool place_of(const struct walker *walker, GumboStringPiece piece, parl_span *span)
{
	const char *start = walker->text.data, *end = start + walker->text.size;

	if (!piece.data || piece.length == 0 || piece.data < start || piece.data >= end ||
		piece.length > (size_t)(end - piece.data))
		return false;
	span->start = (size_t)(piece.data - start);
	span->end = span->start + piece.length;
	return true;
}

static size_t tag_name(const char *tag, const char *end)
{
	const char *at = tag;

	while (at < end && !html_is_space(*at) && *at != '/' && *at != '>')
		at++;
	return (size_t)(at - tag);
}

/* The tag that ends ELEMENT in the text. What the parser calls so may be the tag of another one,
 * which ended this one with it. */
static bool end_tag_of(const struct walker *walker, const GumboElement *element, parl_span *span)
{
	GumboStringPiece start = element->original_tag, end = element->original_end_tag;
	size_t size;

	if (!place_of(walker, end, span) || end.length < 4 || memcmp(end.data, "</", 2) != 0)
		return false;
	size = tag_name(end.data + 2, end.data + end.length);
	if (start.data && start.length > 1)
		return size == tag_name(start.data + 1, start.data + start.length) &&
			strncasecmp(start.data + 1, end.data + 2, size) == 0;
	return gumbo_tagn_enum(end.data + 2, (unsigned)size) == element->tag;
}

/* --- pieces */

static bool own(struct walker *walker, const struct html_context *context)
{
	struct html_pieces *pieces = walker->pieces;
	struct html_context *owners;

	if (walker->owned)
		return true;
	owners = parl_room(
		pieces->owners, &pieces->owner_room, pieces->owner_count, sizeof(*owners));
	if (!owners)
		return false;
	pieces->owners = owners;
	pieces->owners[pieces->owner_count++] = *context;
	walker->owned = true;
	return true;
}

static struct html_item *add_item(struct walker *walker, const struct html_context *context,
	enum html_item_kind kind, parl_span span)
{
	struct html_pieces *pieces = walker->pieces;
	struct html_item *items;

	if (!own(walker, context))
		return NULL;
	items = parl_room(pieces->items, &pieces->room, pieces->count, sizeof(*items));
	if (!items)
		return NULL;
	pieces->items = items;
	pieces->items[pieces->count] = (struct html_item){.span = span,
		.order = pieces->count,
		.kind = kind,
		.owner = pieces->owner_count - 1};
	return &pieces->items[pieces->count++];
}

static bool add_text(
	struct walker *walker, const GumboNode *node, const struct html_context *context)
{
	struct html_item *item;
	parl_span span;

	if (!place_of(walker, node->v.text.original_text, &span) ||
		html_region_at(walker->regions, span.start))
		return true;
	item = add_item(walker, context, HTML_TEXT, span);
	if (!item)
		return false;
	item->text = node->v.text.text;
	item->why = html_protection(context);
	walker->pieces->owners[item->owner].no_notes |= context->no_notes;
	item->raw = context->raw;
	return true;
}

static bool add_comment(
	struct walker *walker, const GumboNode *node, const struct html_context *context)
{
	const struct html_ours *ours;
	struct html_item *item;
	parl_span span;

	if (!place_of(walker, node->v.text.original_text, &span))
		return true;
	ours = html_region_at(walker->regions, span.start);
	if (!ours)
		return add_item(walker, context, HTML_ANCHOR, span) != NULL;
	if (ours->span.start != span.start || ours->concept_id.size == 0)
		return true;
	item = add_item(walker, context, HTML_OUR_NOTE, ours->span);
	if (item)
		item->ours = ours;
	return item != NULL;
}

/* --- elements */

static bool remember_link(struct walker *walker, const GumboElement *element, parl_span tag,
	struct html_context *context)
{
	struct html_pieces *pieces = walker->pieces;
	struct html_link *links;
	parl_span end;

	if (tag.start < walker->link_until)
		return true;
	if (!end_tag_of(walker, element, &end) || end.start < tag.end) {
		context->no_notes = true;
		return true;
	}
	links = parl_room(pieces->links, &pieces->link_room, pieces->link_count, sizeof(*links));
	if (!links)
		return false;
	pieces->links = links;
	pieces->links[pieces->link_count++] = (struct html_link){tag.start, end.end};
	walker->link_until = end.end;
	return true;
}

/* Goes into ELEMENT, in the context of FRAME, which becomes its own. */
static bool open_element(struct walker *walker, const GumboNode *node, struct frame *frame)
{
	const GumboElement *element = &node->v.element;
	struct html_context *context = &frame->context;
	parl_span tag = {0, 0};
	bool placed = !(node->parse_flags & GUMBO_INSERTION_BY_PARSER) &&
		place_of(walker, element->original_tag, &tag);

	if (frame->role == HTML_BLOCK)
		walker->owned = false;
	if (placed && frame->role == HTML_BREAK)
		return add_item(walker, context, HTML_LINE, tag) != NULL;
	if (placed && frame->role == HTML_EMPTY)
		return add_item(walker, context, HTML_ANCHOR, tag) != NULL;
	if (placed && frame->role == HTML_INLINE &&
		!add_item(walker, context, html_may_be_empty(element) ? HTML_LIGHT_OPEN : HTML_OPEN,
			tag))
		return false;
	if (!html_enter(context, element, frame->role, walker->pieces->arena))
		return false;
	/* A link that the parser opens again has no place, and no note belongs in it either. */
	if (html_is_interactive(element) && placed)
		return remember_link(walker, element, tag, context);
	return true;
}

static bool close_element(struct walker *walker, const struct frame *frame)
{
	const GumboElement *element = &frame->node->v.element;
	parl_span tag;

	if (frame->role == HTML_BLOCK)
		walker->owned = false;
	if (frame->role != HTML_INLINE || !end_tag_of(walker, element, &tag))
		return true;
	return add_item(walker, &frame->context,
		       html_may_be_empty(element) ? HTML_LIGHT_CLOSE : HTML_CLOSE, tag) != NULL;
}

static bool push(struct walker *walker, const GumboNode *node, const struct html_context *context)
{
	enum html_role role = HTML_BLOCK;
	struct frame *frames, frame;

	if (node->type == GUMBO_NODE_ELEMENT) {
		role = html_role_of(&node->v.element);
		if (role == HTML_SKIPPED ||
			html_region_at(walker->regions, node->v.element.start_pos.offset))
			return true;
	}
	frame = (struct frame){node, 0, role, *context};
	if (node->type == GUMBO_NODE_ELEMENT && !open_element(walker, node, &frame))
		return false;
	frames = parl_room(walker->frames, &walker->room, walker->depth, sizeof(*frames));
	if (!frames)
		return false;
	walker->frames = frames;
	walker->frames[walker->depth++] = frame;
	return true;
}

static const GumboVector *children_of(const GumboNode *node)
{
	return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children
						 : &node->v.element.children;
}

static bool visit(struct walker *walker, const GumboNode *node, const struct html_context *context)
{
	switch (node->type) {
	case GUMBO_NODE_TEXT:
	case GUMBO_NODE_WHITESPACE:
		return add_text(walker, node, context);
	case GUMBO_NODE_COMMENT:
		return add_comment(walker, node, context);
	case GUMBO_NODE_ELEMENT:
		return push(walker, node, context);
	default: /* a template; CDATA, which is in foreign elements only */
		return true;
	}
}

static bool go(struct walker *walker, const GumboNode *root)
{
	struct html_context context = {.kind = PARL_BLOCK_PARAGRAPH};

	if (!push(walker, root, &context))
		return false;
	while (walker->depth > 0) {
		struct frame *frame = &walker->frames[walker->depth - 1];
		const GumboVector *children = children_of(frame->node);

		if (frame->child < children->length) {
			context = frame->context;
			if (!visit(walker, children->data[frame->child++], &context))
				return false;
			continue;
		}
		if (frame->node->type == GUMBO_NODE_ELEMENT && !close_element(walker, frame))
			return false;
		walker->depth--;
	}
	return true;
}

/* --- the whole */

/* Before the end tag of the body, or of the page; else at the end of all. */
static void find_end(struct walker *walker, const GumboNode *root)
{
	struct html_pieces *pieces = walker->pieces;
	const GumboVector *children = &root->v.element.children;
	parl_span tag;

	pieces->end = walker->text.size;
	if (end_tag_of(walker, &root->v.element, &tag))
		pieces->end = tag.start;
	for (unsigned i = 0; i < children->length; i++) {
		const GumboNode *child = children->data[i];

		if (child->type != GUMBO_NODE_ELEMENT || child->v.element.tag != GUMBO_TAG_BODY)
			continue;
		pieces->takes_notes = true;
		if (end_tag_of(walker, &child->v.element, &tag))
			pieces->end = tag.start;
	}
}

static int items_by_place(const void *first, const void *second)
{
	const struct html_item *a = first, *b = second;

	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

static int by_start(const void *first, const void *second)
{
	const struct html_link *a = first, *b = second;

	return (a->start > b->start) - (a->start < b->start);
}

bool html_walk(struct html_pieces *pieces, const GumboOutput *output, parl_view text,
	const struct html_regions *regions)
{
	struct walker walker = {.pieces = pieces, .regions = regions, .text = text};
	bool done;

	find_end(&walker, output->root);
	done = go(&walker, output->document);
	free(walker.frames);
	if (done && pieces->count > 1)
		qsort(pieces->items, pieces->count, sizeof(*pieces->items), items_by_place);
	if (done && pieces->link_count > 1)
		qsort(pieces->links, pieces->link_count, sizeof(*pieces->links), by_start);
	return done;
}

void html_pieces_release(struct html_pieces *pieces)
{
	free(pieces->items);
	free(pieces->owners);
	free(pieces->links);
}
