/*
 * odt_walk.c - through an OpenDocument text: which texts there are, and which paragraphs.
 */
#include <string.h>

#include "odt_walk.h"

/* --- what holds paragraphs */

static bool is_true(const char *value)
{
	return value && strcmp(value, "true") == 0;
}

/* What a section, a list, a table or a part of one adds for what is in it. False: nothing in NODE
 * is text. */
static bool enter(const xmlNode *node, struct odt_inside *inside)
{
	static const char *const made[] = {"table-of-content", "illustration-index", "table-index",
		"object-index", "user-index", "alphabetical-index", "bibliography", NULL};
	static const char *const plain[] = {"list-item", "list-header", "section",
		"numbered-paragraph", "index-body", "index-title", "note-body", NULL};
	static const char *const tables[] = {"table", "table-header-rows", "table-rows",
		"table-row-group", "table-row", "table-cell", NULL};
	static const char *const regions[] = {"region-left", "region-center", "region-right", NULL};
	const char *display = odt_attribute(node, "display");

	if (odt_is(node, "list") || odt_is(node, "numbered-paragraph"))
		inside->list++;
	inside->fixed |= is_true(odt_attribute(node, "protected")) ||
		is_true(xml_attribute(node, ODT_TABLE, "protected")) ||
		odt_is_any(node, ODT_TEXT, made);
	if (odt_is(node, "section") && display && strcmp(display, "none") == 0)
		return false;
	return odt_is(node, "list") || odt_is_any(node, ODT_TEXT, plain) ||
		odt_is_any(node, ODT_TEXT, made) || odt_is_any(node, ODT_TABLE, tables) ||
		odt_is_any(node, ODT_STYLE, regions);
}

/* What stands in a text. */
static enum xml_want want_of(
	const struct odt_walker *walker, const xmlNode *node, struct odt_inside *inside)
{
	if (node->parent == walker->home &&
		(odt_is(node, "tracked-changes") || xml_is(node, ODT_OFFICE, "forms")))
		return XML_ENTER;
	if (odt_is(node->parent, "tracked-changes"))
		return odt_is(node, "changed-region") ? XML_KEEP : XML_SKIP;
	if (!node->ns || xml_is(node->parent, ODT_OFFICE, "forms"))
		return XML_SKIP;
	if (odt_is(node, "p") || odt_is(node, "h") || odt_is(node, "change-start") ||
		odt_is(node, "change-end") || strcmp((const char *)node->ns->href, ODT_DRAW) == 0)
		return XML_TREE;
	return enter(node, inside) ? XML_ENTER : XML_SKIP;
}

/* --- texts */

static void begin_text(struct odt_walker *walker, const char *called, enum odt_kind kind)
{
	walker->odt->failed |= !called;
	walker->text = (struct odt_progress){.called = called};
	walker->kind = kind;
}

static void begin_home(
	struct odt_walker *walker, xmlNode *home, const char *called, enum odt_kind kind)
{
	begin_text(walker, called, kind);
	walker->home = home;
	walker->regions.count = 0;
	if (walker->reviser)
		odt_list_begin(&walker->reviser->list, &walker->stream, home);
}

/* A header, or footer, of one kind of page. */
static enum xml_want open_margin(struct odt_walker *walker, xmlNode *node)
{
	bool footer = strncmp((const char *)node->name, "footer", strlen("footer")) == 0;
	enum odt_kind kind = footer ? ODT_IN_FOOTERS : ODT_IN_HEADERS;
	const char *shown = xml_attribute(node, ODT_STYLE, "display");

	if (!(walker->wanted & ODT_BIT(kind)) ||
		(!footer && strncmp((const char *)node->name, "header", strlen("header")) != 0))
		return XML_SKIP;
	walker->margins[kind]++;
	if (shown && !is_true(shown))
		return XML_SKIP;
	begin_home(walker, node,
		parl_arena_print(walker->odt->arena, "%s %zu", footer ? "footer" : "header",
			walker->margins[kind]),
		kind);
	return XML_ENTER;
}

/* What stands outside of texts. */
static enum xml_want open_outside(struct odt_walker *walker, xmlNode *node)
{
	const xmlNode *parent = node->parent;

	if (parent->type != XML_ELEMENT_NODE)
		return XML_ENTER;
	if (xml_is(parent, ODT_OFFICE, "body")) {
		if (!xml_is(node, ODT_OFFICE, "text"))
			return XML_SKIP;
		begin_home(walker, node, "body", ODT_IN_BODY);
		return XML_ENTER;
	}
	if (xml_is(parent, ODT_STYLE, "master-page"))
		return open_margin(walker, node);
	if (xml_is(node, ODT_STYLE, "master-page") || xml_is(node, ODT_OFFICE, "master-styles"))
		return walker->wanted & ODT_WANTS_MARGINS ? XML_ENTER : XML_SKIP;
	if (xml_is(node, ODT_OFFICE, "body"))
		return walker->wanted & ODT_WANTS_BODY ? XML_ENTER : XML_SKIP;
	if (xml_is(node, ODT_OFFICE, "styles") || xml_is(node, ODT_OFFICE, "automatic-styles"))
		return walker->takes_styles ? XML_ENTER : XML_SKIP;
	return xml_is(node, ODT_STYLE, "style") || xml_is(node, ODT_STYLE, "default-style")
		? XML_TREE
		: XML_SKIP;
}

enum xml_want odt_open_element(void *self, xmlNode *node)
{
	struct odt_walker *walker = self;
	struct odt_inside inside = {.no_notes = walker->wanted & ODT_WANTS_MARGINS};
	enum xml_want want;

	if (walker->odt->failed)
		return XML_SKIP;
	if (walker->home) {
		inside = walker->inside[walker->depth];
		want = want_of(walker, node, &inside);
	} else {
		want = open_outside(walker, node);
		inside.no_notes = walker->kind != ODT_IN_BODY;
	}
	if (want != XML_ENTER)
		return want;
	if (walker->depth == XML_DEPTH + 1)
		return XML_SKIP;
	if (xml_is(node, ODT_TABLE, "table-row"))
		inside.row = ++walker->rows;
	else if (xml_is(node, ODT_TABLE, "table-cell"))
		inside.cell = ++walker->cells;
	walker->inside[++walker->depth] = inside;
	return want;
}

void odt_take_whole(void *self, xmlNode *node)
{
	struct odt_walker *walker = self;
	struct odt_inside inside = walker->inside[walker->depth];

	if (odt_is(node, "p") || odt_is(node, "h"))
		odt_walk_paragraph(walker, node, inside);
	else if (strcmp((const char *)node->ns->href, ODT_DRAW) == 0)
		odt_walk_boxes(walker, node, inside);
	else
		odt_gather_change(walker, node);
}

static void close_element(void *self, xmlNode *node)
{
	struct odt_walker *walker = self;

	(void)node;
	walker->depth--;
}

void odt_walk_blocks(struct odt_walker *walker, xmlNode *parent, struct odt_inside inside)
{
	static const struct xml_reader reader = {
		.open = odt_open_element, .whole = odt_take_whole, .close = close_element};

	if (walker->depth == XML_DEPTH + 1)
		return;
	walker->inside[++walker->depth] = inside;
	xml_replay(&reader, walker, parent);
	walker->depth--;
}

/* In them may be others. */
void odt_walk_notes(struct odt_walker *walker)
{
	struct odt_progress text = walker->text;
	enum odt_kind kind = walker->kind;

	for (size_t i = 0; i < walker->met_count && walker->wanted & ODT_BIT(ODT_IN_NOTES); i++) {
		begin_text(walker, walker->met[i].called, ODT_IN_NOTES);
		if (!walker->odt->failed)
			odt_walk_blocks(
				walker, walker->met[i].body, (struct odt_inside){.no_notes = true});
	}
	walker->met_count = 0;
	walker->text = text;
	walker->kind = kind;
}
