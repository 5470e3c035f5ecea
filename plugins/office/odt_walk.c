/*
 * odt_walk.c - from the trees of an OpenDocument text to blocks: which paragraphs there are, and
 * what each of them is.
 */
#include "odt_walk.h"

#include <stdlib.h>
#include <string.h>

/* --- from a gathered line to a block */

static struct looks looks_of(
	const struct odt_walker *walker, const xmlNode *paragraph, struct odt_inside inside)
{
	struct looks looks = odt_looks(
		walker->odt->styles, walker->styles, true, odt_attribute(paragraph, "style-name"));

	if (odt_is(paragraph, "h") && looks.role != ROLE_CODE && looks.role != ROLE_QUOTATION) {
		looks.role = ROLE_HEADING;
		looks.level = role_number(odt_attribute(paragraph, "outline-level"), 6);
	} else if (inside.list && looks.role == ROLE_TEXT) {
		looks.role = ROLE_LIST;
		looks.level = inside.list;
	}
	if (looks.role == ROLE_HEADING && looks.level == 0)
		looks.level = 1;
	return looks;
}

static struct odt_block *add_block(struct odt *odt)
{
	struct odt_block *blocks =
		parl_room(odt->blocks, &odt->block_room, odt->block_count, sizeof(*odt->blocks));

	if (!blocks)
		return NULL;
	odt->blocks = blocks;
	blocks[odt->block_count] = (struct odt_block){0};
	return &blocks[odt->block_count++];
}

static void keep_block(
	struct odt_walker *walker, xmlNode *paragraph, struct odt_inside inside, struct looks looks)
{
	enum parl_block_kind kind =
		role_kind(&looks, parl_buffer_view(&walker->line.text), inside.cell);
	const char *language = line_main_language(&walker->line);
	struct parl_block *block = parl_document_add_block(walker->document, kind, looks.level);
	struct odt_block *kept = block ? add_block(walker->odt) : NULL;

	if (!kept || !line_pieces(&walker->line, &kept->place, walker->odt->arena)) {
		walker->odt->failed = true;
		return;
	}
	kept->block = block;
	kept->part = walker->part;
	kept->home = walker->home;
	kept->inserted = walker->inserted;
	kept->place.paragraph = paragraph;
	if (inside.no_notes)
		parl_block_refuse_notes(block);
	if (!language)
		language = odt_styles_language(walker->odt->styles);
	if (language)
		parl_block_set_language(block, language);
	parl_block_set_part(block, walker->called, walker->paragraphs);
	line_fill(&walker->line, block);
}

/* --- text boxes */

static void walk_blocks(struct odt_walker *walker, xmlNode *parent, struct odt_inside inside);

/* The boxes within NODE. What is in a drawing, or grouped, LibreOffice cannot track: it is read
 * only. */
static void walk_boxes(struct odt_walker *walker, xmlNode *node, struct odt_inside inside)
{
	static const char *const frames[] = {"frame", "a", NULL};
	bool skip = false;

	for (xmlNode *at = node; at && !walker->odt->failed; at = xml_walk(node, at, skip)) {
		struct odt_inside inner = inside;

		skip = at->type != XML_ELEMENT_NODE || odt_is(at, "note") ||
			xml_is(at, ODT_OFFICE, "annotation");
		if (skip || !at->ns || strcmp((const char *)at->ns->href, ODT_DRAW) != 0 ||
			odt_is_any(at, ODT_DRAW, frames))
			continue;
		skip = true;
		inner.fixed |= !xml_is(at, ODT_DRAW, "text-box");
		walk_blocks(walker, at, inner);
	}
}

/* The boxes that were met in a paragraph, once it is done. */
static void walk_pending(struct odt_walker *walker, xmlNode *paragraph, struct odt_inside inside)
{
	struct line line = walker->line;

	walker->line = (struct line){0};
	inside.cell = false;
	inside.list = 0;
	walk_boxes(walker, paragraph, inside);
	walker->odt->failed |= walker->line.failed;
	line_release(&walker->line);
	walker->line = line;
}

/* --- paragraphs and what holds them */

static void walk_paragraph(struct odt_walker *walker, xmlNode *paragraph, struct odt_inside inside)
{
	struct looks looks = looks_of(walker, paragraph, inside);

	walker->paragraphs++;
	walker->boxes = false;
	walker->inserted = NULL;
	line_clear(&walker->line);
	odt_gather(walker, paragraph, looks.language, inside);
	walker->odt->failed |= walker->line.failed;
	if (walker->line.count > 0 && !looks.hidden && !walker->odt->failed)
		keep_block(walker, paragraph, inside, looks);
	if (walker->boxes && !walker->odt->failed)
		walk_pending(walker, paragraph, inside);
}

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
	inside->cell |= xml_is(node, ODT_TABLE, "table-cell");
	if (odt_is(node, "section") && display && strcmp(display, "none") == 0)
		return false;
	return odt_is(node, "list") || odt_is_any(node, ODT_TEXT, plain) ||
		odt_is_any(node, ODT_TEXT, made) || odt_is_any(node, ODT_TABLE, tables) ||
		odt_is_any(node, ODT_STYLE, regions);
}

static void walk_blocks(struct odt_walker *walker, xmlNode *parent, struct odt_inside inside)
{
	for (xmlNode *node = parent->children; node && !walker->odt->failed; node = node->next) {
		struct odt_inside inner = inside;

		if (node->type != XML_ELEMENT_NODE || !node->ns)
			continue;
		if (odt_is(node, "p") || odt_is(node, "h"))
			walk_paragraph(walker, node, inside);
		else if (strcmp((const char *)node->ns->href, ODT_DRAW) == 0)
			walk_boxes(walker, node, inside);
		else if (enter(node, &inner))
			walk_blocks(walker, node, inner);
		else
			odt_gather_change(walker, node);
	}
}

/* --- texts */

static void walk_text(
	struct odt_walker *walker, xmlNode *text, const char *called, struct odt_inside inside)
{
	walker->called = called;
	walker->odt->failed |= !called;
	walker->paragraphs = 0;
	walker->open.count = 0;
	walker->insertion_count = 0;
	walker->deleting = 0;
	if (called)
		walk_blocks(walker, text, inside);
}

static void walk_body(struct odt_walker *walker)
{
	const xmlNode *root = xmlDocGetRootElement(walker->part->doc);
	struct odt_inside note = {.no_notes = true};

	walker->home = xml_child(xml_child(root, ODT_OFFICE, "body"), ODT_OFFICE, "text");
	walker->styles = ODT_BODY;
	walk_text(walker, walker->home, "body", (struct odt_inside){0});
	for (size_t i = 0; i < walker->met_count && !walker->odt->failed; i++)
		walk_text(walker, walker->met[i].body, walker->met[i].called, note);
}

/* The headers, or the footers, of all kinds of pages. */
static void walk_margins(struct odt_walker *walker, const char *kind)
{
	const xmlNode *root = xmlDocGetRootElement(walker->part->doc);
	const xmlNode *page =
		xml_child(xml_child(root, ODT_OFFICE, "master-styles"), ODT_STYLE, "master-page");
	struct odt_inside inside = {.no_notes = true};
	size_t number = 0;

	for (; page; page = xml_next(page, ODT_STYLE, "master-page")) {
		for (xmlNode *node = page->children; node; node = node->next) {
			const char *shown;

			if (node->type != XML_ELEMENT_NODE ||
				strncmp((const char *)node->name, kind, strlen(kind)) != 0)
				continue;
			shown = xml_attribute(node, ODT_STYLE, "display");
			number++;
			walker->home = node;
			if (!shown || is_true(shown))
				walk_text(walker, node,
					parl_arena_print(
						walker->odt->arena, "%s %zu", kind, number),
					inside);
		}
	}
}

bool odt_walk(struct odt *odt, struct parl_document *document)
{
	struct odt_walker walker = {.odt = odt, .document = document, .part = odt->parts};

	walk_body(&walker);
	walker.part = &odt->parts[odt->part_count - 1];
	walker.styles = odt->part_count > 1 ? ODT_PAGE : ODT_BODY;
	walk_margins(&walker, "header");
	walk_margins(&walker, "footer");
	line_release(&walker.line);
	free(walker.met);
	return !odt->failed && !parl_document_failed(document);
}
