/*
 * odt_tracked.c - one tracked change: what goes, and what comes.
 *
 * What is deleted moves into a region of its own in the list at the start of the text, and a mark
 * stays where it was; what is inserted stands between two marks.
 */
#include <stdio.h>
#include <string.h>

#include "odt.h"

/* --- regions */

static xmlNode *add_node(struct odt_reviser *reviser, xmlNode *parent, const char *name)
{
	xmlNode *node = xml_new(parent->doc, parent, parent->ns, name);

	return node ? node : odt_fail(reviser);
}

static bool set_id(xmlNode *node, const char *name, unsigned long id)
{
	char text[32];

	snprintf(text, sizeof(text), ODT_OURS "%lu", id);
	if (strcmp(name, "id") == 0) {
		xmlNs *xml = xmlSearchNs(node->doc, node, (const xmlChar *)"xml");

		if (!xml || !xml_set(node, xml, name, text))
			return false;
	}
	return xml_set(node, node->ns, name, text);
}

/* A region with the next number, in the text until it is written; what is said of its kind of
 * change. */
static xmlNode *new_region(struct odt_reviser *reviser, const char *kind)
{
	xmlNode *home = reviser->list.home, *region, *change, *info = NULL;
	xmlNs *space, *office, *dc;

	region = xml_new(home->doc, home, NULL, "changed-region");
	space = region ? xml_namespace(region, ODT_TEXT, "text") : NULL;
	office = space ? xml_namespace(region, ODT_OFFICE, "office") : NULL;
	dc = office ? xml_namespace(region, ODT_DC, "dc") : NULL;
	if (!dc)
		return odt_fail(reviser);
	xmlSetNs(region, space);
	change = add_node(reviser, region, kind);
	if (change)
		info = xml_new(change->doc, change, office, "change-info");
	if (info && set_id(region, "id", reviser->next_number) &&
		odt_sign(info, dc, reviser->changes))
		return change;
	return odt_fail(reviser);
}

static void write_region(struct odt_reviser *reviser, xmlNode *region)
{
	if (!odt_list_take(&reviser->list, region))
		odt_fail(reviser);
}

/* A mark in the text that refers to the region of the next number, which hangs nowhere yet. */
static xmlNode *new_mark(struct odt_reviser *reviser, const xmlNode *like, const char *name)
{
	xmlNode *mark = xml_new(like->doc, NULL, reviser->space, name);

	if (mark && set_id(mark, "change-id", reviser->next_number))
		return mark;
	xmlFreeNode(mark);
	return odt_fail(reviser);
}

/* Deleting what another has inserted is a change of that change: LibreOffice writes it so, and
 * takes the words for nobody's once the insertion is rejected where it is missing. */
static void tell_insertion(
	struct odt_reviser *reviser, const struct odt_block *block, size_t offset, xmlNode *region)
{
	const struct odt_inserted *inserted = block->inserted;
	xmlNode *insertion, *copy;

	while (inserted && (offset < inserted->text.start || offset >= inserted->text.end))
		inserted = inserted->next;
	insertion = inserted ? xml_child(inserted->region, ODT_TEXT, "insertion") : NULL;
	if (!insertion)
		return;
	copy = xml_copy(insertion, true);
	if (copy)
		xml_put_last(region, copy);
	else
		odt_fail(reviser);
}

/* The paragraph in which deleted words are kept: like the one that they stood in. */
static xmlNode *new_paragraph(struct odt_reviser *reviser, xmlNode *deletion, const xmlNode *like)
{
	static const char *const names[] = {"style-name", "outline-level"};
	xmlNode *paragraph = add_node(reviser, deletion, (const char *)like->name);

	for (size_t i = 0; paragraph && i < 2; i++) {
		const char *value = odt_attribute(like, names[i]);

		if (value && !xml_set(paragraph, paragraph->ns, names[i], value))
			return odt_fail(reviser);
	}
	return paragraph;
}

/* --- deletions */

/* Moves what a stretch fills into PARAGRAPH; NULL: it goes. */
void odt_take_out(const struct odt_stretch *stretch, xmlNode *paragraph)
{
	xmlNode *node = stretch->begins, *next;
	bool last;

	do {
		next = node->next;
		last = node == stretch->ends;
		xmlUnlinkNode(node);
		if (paragraph)
			xml_put_last(paragraph, node);
		else
			xmlFreeNode(node);
		node = next;
	} while (!last);
}

/* White space at the ends of the deleted words would not count in a paragraph of its own. */
static void keep_spaces(struct odt_reviser *reviser, const struct odt_block *block,
	const struct odt_stretch *stretch)
{
	parl_view text = parl_block_text(block->block);
	xmlNode *first = stretch->first->node, *last = stretch->last->node;

	if (text.data[stretch->first->text.start] == ' ' && first->type == XML_TEXT_NODE) {
		xmlNode *rest = odt_keep_space_before(reviser, first);

		last = last == first ? rest : last;
	}
	if (last && text.data[stretch->last->text.end - 1] == ' ' && last->type == XML_TEXT_NODE &&
		!reviser->failed)
		odt_keep_space_behind(reviser, last);
}

xmlNode *odt_delete(struct odt_reviser *reviser, const struct odt_block *block,
	const struct odt_stretch *stretch)
{
	xmlNode *deletion = new_region(reviser, "deletion");
	xmlNode *paragraph =
		deletion ? new_paragraph(reviser, deletion, block->place.paragraph) : NULL;
	xmlNode *mark = paragraph ? new_mark(reviser, stretch->begins, "change") : NULL;

	if (!mark)
		return NULL;
	tell_insertion(reviser, block, stretch->first->text.start, deletion->parent);
	reviser->next_number++;
	xml_put_before(stretch->begins, mark);
	odt_take_out(stretch, paragraph);
	keep_spaces(reviser, block, stretch);
	for (struct piece *piece = stretch->first;; piece = piece->next) {
		piece->node = mark; /* a comment on it is anchored here */
		if (piece == stretch->last)
			break;
	}
	write_region(reviser, deletion->parent);
	return mark;
}

/* --- insertions */

void odt_insert(struct odt_reviser *reviser, xmlNode *at, xmlNode *run)
{
	xmlNode *insertion = new_region(reviser, "insertion");
	xmlNode *begins = insertion ? new_mark(reviser, at, "change-start") : NULL;
	xmlNode *ends = begins ? new_mark(reviser, at, "change-end") : NULL;

	if (!ends) {
		xmlFreeNode(begins);
		xmlFreeNode(run);
		return;
	}
	reviser->next_number++;
	write_region(reviser, insertion->parent);
	xml_put_behind(at, begins);
	xml_put_behind(begins, run);
	xml_put_behind(run, ends);
}
