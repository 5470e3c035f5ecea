/*
 * odt_revise.c - edits as tracked changes in the tree of an OpenDocument text.
 *
 * What is replaced moves into a region of its own at the start of the text, and a mark stays where
 * it was; the new text follows between two marks, with the looks of the first that it replaces.
 * What stands between the replaced words without being text (a note, a bookmark, another's mark)
 * stays, and the words before and behind it are two deletions.
 */
#include <stdio.h>
#include <string.h>

#include "odt.h"

static xmlNode *fail(struct odt_reviser *reviser)
{
	reviser->failed = true;
	return NULL;
}

static xmlNode *new_node(struct odt_reviser *reviser, xmlNode *parent, const char *name)
{
	xmlNode *node = xml_new(parent->doc, parent, reviser->space, name);

	return node ? node : fail(reviser);
}

/* --- regions */

/* The list of changes of a text; a new one is first, behind forms, and turns no tracking on. */
static xmlNode *changes_of(struct odt_reviser *reviser, xmlNode *home)
{
	xmlNode *list = xml_child(home, ODT_TEXT, "tracked-changes");
	xmlNode *forms = xml_child(home, ODT_OFFICE, "forms");

	if (list)
		return list;
	list = xml_new(home->doc, NULL, reviser->space, "tracked-changes");
	if (!list || !xml_set(list, reviser->space, "track-changes", "false")) {
		xmlFreeNode(list);
		return fail(reviser);
	}
	if (forms)
		xml_put_behind(forms, list);
	else if (home->children)
		xml_put_before(home->children, list);
	else
		xml_put_last(home, list);
	return list;
}

static bool set_id(struct odt_reviser *reviser, xmlNode *node, const char *name, unsigned long id)
{
	char text[32];

	snprintf(text, sizeof(text), ODT_OURS "%lu", id);
	if (strcmp(name, "id") == 0) {
		xmlNs *xml = xmlSearchNs(node->doc, node, (const xmlChar *)"xml");

		if (!xml || !xml_set(node, xml, name, text))
			return false;
	}
	return xml_set(node, reviser->space, name, text);
}

/* A region with the next number; what is said of its kind of change. */
static xmlNode *new_region(
	struct odt_reviser *reviser, const struct odt_block *block, const char *kind)
{
	xmlNode *list = changes_of(reviser, block->home);
	xmlNode *region = list ? new_node(reviser, list, "changed-region") : NULL;
	xmlNode *change = region ? new_node(reviser, region, kind) : NULL;
	xmlNs *office = change ? xml_namespace(change->doc, ODT_OFFICE, "office") : NULL;
	xmlNode *info = office ? xml_new(change->doc, change, office, "change-info") : NULL;

	if (info && set_id(reviser, region, "id", reviser->next_number) &&
		odt_sign(info, reviser->changes))
		return change;
	return fail(reviser);
}

/* A mark in the text that refers to the region of the next number, which hangs nowhere yet. */
static xmlNode *new_mark(struct odt_reviser *reviser, const xmlNode *like, const char *name)
{
	xmlNode *mark = xml_new(like->doc, NULL, reviser->space, name);

	if (mark && set_id(reviser, mark, "change-id", reviser->next_number))
		return mark;
	xmlFreeNode(mark);
	return fail(reviser);
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
		fail(reviser);
}

/* The paragraph in which deleted words are kept: like the one that they stood in. */
static xmlNode *new_paragraph(struct odt_reviser *reviser, xmlNode *deletion, const xmlNode *like)
{
	static const char *const names[] = {"style-name", "outline-level"};
	xmlNode *paragraph = new_node(reviser, deletion, (const char *)like->name);

	for (size_t i = 0; paragraph && i < 2; i++) {
		const char *value = odt_attribute(like, names[i]);

		if (value && !xml_set(paragraph, reviser->space, names[i], value))
			return fail(reviser);
	}
	return paragraph;
}

/* --- what is to go */

/* Pieces of an edit with nothing but spans between them. */
struct stretch {
	struct piece *first;
	struct piece *last;
	xmlNode *begins; /* the children of the holder that they fill */
	xmlNode *ends;
};

/* The element that holds a node, not counting spans. */
static xmlNode *holder_of(const xmlNode *node)
{
	xmlNode *holder = node->parent;

	while (odt_is(holder, "span"))
		holder = holder->parent;
	return holder;
}

/* Whether something that stays stands between two pieces. */
static bool are_parted(const xmlNode *holder, xmlNode *from, const xmlNode *to)
{
	xmlNode *node = xml_walk(holder, from, true);

	for (; node && node != to; node = xml_walk(holder, node, false))
		if (node->type == XML_ELEMENT_NODE && !odt_is(node, "span"))
			return true;
	return node == NULL;
}

static struct stretch next_stretch(
	struct odt_reviser *reviser, xmlNode *holder, struct piece *first, size_t end)
{
	struct stretch stretch = {.first = first, .last = first};
	struct piece *next = first->next;

	while (next && next->text.start < end &&
		!are_parted(holder, stretch.last->node, next->node)) {
		stretch.last = next;
		next = next->next;
	}
	stretch.begins = odt_divide_before(reviser, holder, first->node);
	stretch.ends = odt_divide_behind(reviser, holder, stretch.last->node);
	/* Where both are in one span, the second division made it anew. */
	stretch.begins = first->node;
	while (stretch.begins->parent != holder)
		stretch.begins = stretch.begins->parent;
	return stretch;
}

/* Moves what a stretch fills into PARAGRAPH; NULL: it goes. */
static void take_out(const struct stretch *stretch, xmlNode *paragraph)
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
static void keep_spaces(
	struct odt_reviser *reviser, const struct odt_block *block, const struct stretch *stretch)
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

/* A stretch becomes a mark and a region. */
static xmlNode *delete_stretch(
	struct odt_reviser *reviser, const struct odt_block *block, const struct stretch *stretch)
{
	xmlNode *deletion = new_region(reviser, block, "deletion");
	xmlNode *paragraph =
		deletion ? new_paragraph(reviser, deletion, block->place.paragraph) : NULL;
	xmlNode *mark = paragraph ? new_mark(reviser, stretch->begins, "change") : NULL;

	if (!mark)
		return NULL;
	tell_insertion(reviser, block, stretch->first->text.start, deletion->parent);
	reviser->next_number++;
	xml_put_before(stretch->begins, mark);
	take_out(stretch, paragraph);
	keep_spaces(reviser, block, stretch);
	for (struct piece *piece = stretch->first;; piece = piece->next) {
		piece->node = mark; /* a comment on it is anchored here */
		if (piece == stretch->last)
			break;
	}
	return mark;
}

/* --- what is new */

static void add_run(struct odt_reviser *reviser, xmlNode *into, const char *text, size_t size)
{
	xmlNode *node = xmlNewDocTextLen(into->doc, (const xmlChar *)text, (int)size);

	if (node && node->content) {
		xml_put_last(into, node);
		return;
	}
	xmlFreeNode(node);
	fail(reviser);
}

/* What would be lost as white space gets an element of its own. */
static const char *element_of(const char *text, size_t at)
{
	if (text[at] == '\t')
		return "tab";
	if (text[at] == '\n')
		return "line-break";
	return text[at] == ' ' && (at == 0 || text[at + 1] == '\0' || text[at + 1] == ' ') ? "s"
											   : NULL;
}

static void add_text(struct odt_reviser *reviser, xmlNode *into, parl_view given)
{
	const char *text = xml_clean(given, reviser->odt->arena);
	size_t from = 0;

	if (!text) {
		fail(reviser);
		return;
	}
	for (size_t at = 0; !reviser->failed; at++) {
		const char *name = text[at] ? element_of(text, at) : NULL;

		if (text[at] && !name)
			continue;
		if (at > from)
			add_run(reviser, into, text + from, at - from);
		if (!text[at])
			break;
		new_node(reviser, into, name);
		from = at + 1;
	}
}

/* TEXT in copies of the spans that PIECE stands in; hangs nowhere yet. */
static xmlNode *new_run(struct odt_reviser *reviser, const xmlNode *holder,
	const struct piece *piece, parl_view text)
{
	xmlNode *top = NULL, *only;

	for (xmlNode *span = piece->node->parent; span != holder; span = span->parent) {
		xmlNode *copy = odt_copy_shell(reviser, span);

		if (copy && top)
			xml_put_last(copy, top);
		else if (copy)
			add_text(reviser, copy, text);
		if (copy)
			top = copy;
	}
	if (top)
		return top;
	top = xml_new(holder->doc, NULL, reviser->space, "span");
	if (!top)
		return fail(reviser);
	add_text(reviser, top, text);
	only = top->children;
	if (!only || only->next)
		return top;
	xmlUnlinkNode(only);
	xmlFreeNode(top);
	return only;
}

/* RUN between two marks behind AT. */
static void insert_tracked(
	struct odt_reviser *reviser, const struct odt_block *block, xmlNode *at, xmlNode *run)
{
	xmlNode *insertion = new_region(reviser, block, "insertion");
	xmlNode *begins = insertion ? new_mark(reviser, at, "change-start") : NULL;
	xmlNode *ends = begins ? new_mark(reviser, at, "change-end") : NULL;

	if (!ends) {
		xmlFreeNode(begins);
		xmlFreeNode(run);
		return;
	}
	reviser->next_number++;
	xml_put_behind(at, begins);
	xml_put_behind(begins, run);
	xml_put_behind(run, ends);
}

/* Without tracking: RUN (NULL: nothing) stands for the stretch. */
static void replace_stretch(const struct stretch *stretch, xmlNode *run)
{
	if (run)
		xml_put_before(stretch->begins, run);
	take_out(stretch, NULL);
	for (struct piece *piece = stretch->first;; piece = piece->next) {
		piece->node = run;
		if (piece == stretch->last)
			break;
	}
}

/* --- an edit */

static void revise_stretch(struct odt_reviser *reviser, const struct odt_block *block,
	const struct stretch *stretch, xmlNode *run)
{
	xmlNode *mark;

	if (!reviser->changes->tracked) {
		replace_stretch(stretch, run);
		return;
	}
	mark = delete_stretch(reviser, block, stretch);
	if (mark && run)
		insert_tracked(reviser, block, mark, run);
	else
		xmlFreeNode(run);
}

/* A space behind what went must not become one with a space before it. */
static void keep_next_space(struct odt_reviser *reviser, const struct odt_block *block,
	struct piece *next, const struct parl_edit *edit, bool parted)
{
	parl_view text = parl_block_text(block->block);
	bool closed = edit->text.size && edit->text.data[edit->text.size - 1] != ' ' && !parted;

	if (!next || closed || next->node->type != XML_TEXT_NODE ||
		text.data[next->text.start] != ' ')
		return;
	next->node = odt_keep_space_before(reviser, next->node);
}

struct piece *odt_revise(struct odt_reviser *reviser, struct odt_block *block, struct piece *first,
	const struct parl_edit *edit)
{
	xmlNode *holder = holder_of(first->node);
	xmlNode *run = edit->text.size ? new_run(reviser, holder, first, edit->text) : NULL;
	struct piece *next = first;
	size_t stretches = 0;

	block->part->changed = true;
	while (next && next->text.start < edit->span.end && !reviser->failed) {
		struct stretch stretch = next_stretch(reviser, holder, next, edit->span.end);

		next = stretch.last->next;
		if (!reviser->failed)
			revise_stretch(reviser, block, &stretch, run);
		run = NULL;
		stretches++;
	}
	if (!reviser->failed)
		keep_next_space(reviser, block, next, edit, stretches > 1);
	return next;
}
