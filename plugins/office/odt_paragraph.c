/*
 * odt_paragraph.c - one paragraph of an OpenDocument text: what it is, and that it becomes a block,
 * or is the one that it became.
 */
#include <string.h>

#include "odt_walk.h"

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

static void make_block(struct odt_walker *walker, struct odt_inside inside, struct looks looks)
{
	enum parl_block_kind kind =
		role_kind(&looks, parl_buffer_view(&walker->line.text), inside.cell > 0);
	const char *language = line_main_language(&walker->line);
	struct parl_block *block = parl_document_add_block(walker->document, kind, looks.level);

	if (!block)
		return;
	if (inside.no_notes)
		parl_block_refuse_notes(block);
	if (!language)
		language = odt_styles_language(walker->odt->styles);
	if (language)
		parl_block_set_language(block, language);
	parl_block_set_part(block, walker->text.called, walker->text.paragraphs);
	if (inside.row)
		parl_block_set_cell(block, inside.row, inside.cell);
	line_fill(&walker->line, block);
}

/* The paragraph that was gathered is the next block of its kind, where that is wanted. */
static void take_block(
	struct odt_walker *walker, xmlNode *paragraph, struct odt_inside inside, struct looks looks)
{
	size_t index = walker->blocks[walker->kind];

	if (!(walker->wanted & 1u << walker->kind))
		return;
	if (walker->reviser)
		odt_change(walker->reviser, walker->odt->first_block[walker->kind] + index,
			&walker->line, paragraph, walker->inserted);
	else
		make_block(walker, inside, looks);
	walker->blocks[walker->kind]++;
}

/* --- text boxes */

/* The boxes within NODE. What is in a drawing, or grouped, LibreOffice cannot track: it is read
 * only. */
void odt_walk_boxes(struct odt_walker *walker, xmlNode *node, struct odt_inside inside)
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
		odt_walk_blocks(walker, at, inner);
	}
}

/* The boxes that were met in a paragraph, once it is done. */
static void walk_pending(struct odt_walker *walker, xmlNode *paragraph, struct odt_inside inside)
{
	struct line line = walker->line;

	walker->line = (struct line){0};
	inside.cell = false;
	inside.list = 0;
	odt_walk_boxes(walker, paragraph, inside);
	walker->odt->failed |= walker->line.failed;
	line_release(&walker->line);
	walker->line = line;
}

/* --- all of it */

void odt_walk_paragraph(struct odt_walker *walker, xmlNode *paragraph, struct odt_inside inside)
{
	struct looks looks = looks_of(walker, paragraph, inside);

	walker->text.paragraphs++;
	walker->boxes = false;
	walker->inserted = NULL;
	line_clear(&walker->line);
	odt_gather(walker, paragraph, looks.language, inside);
	walker->odt->failed |= walker->line.failed;
	if (walker->line.count > 0 && !looks.hidden && !walker->odt->failed)
		take_block(walker, paragraph, inside, looks);
	if (walker->boxes && !walker->odt->failed)
		walk_pending(walker, paragraph, inside);
}
