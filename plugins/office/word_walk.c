/*
 * word_walk.c - from the parts of a Word document to blocks: which paragraphs there are, and what
 * each of them is.
 *
 * A text box stands twice in the file, for new readers (mc:Choice) and for old ones (mc:Fallback):
 * the first is read, and the second is remembered as its twin, to be edited with it.
 */
#include "word_walk.h"

#include <stdlib.h>
#include <string.h>

#define LIST_LEVELS 9

/* --- what a paragraph is */

static unsigned level_of(const char *digits)
{
	unsigned level = digits && *digits >= '0' && *digits <= '9' ? (unsigned)(*digits - '0') : 0;

	return level < LIST_LEVELS ? level + 1 : LIST_LEVELS;
}

/* What a paragraph says of itself goes before its style. */
static struct looks style_of(const struct word_walker *walker, const xmlNode *paragraph)
{
	const xmlNode *properties = xml_child(paragraph, WORD_SPACE, "pPr");
	struct looks style =
		word_style_of(walker->word->styles, word_property(properties, "pStyle"));
	const char *outline = word_property(properties, "outlineLvl");
	const xmlNode *list = xml_child(properties, WORD_SPACE, "numPr");
	const char *number = list ? word_property(list, "numId") : NULL;

	if (outline && *outline >= '0' && *outline <= '8') {
		style.role = ROLE_HEADING;
		style.level = (unsigned)(*outline - '0') + 1;
	} else if (number && strcmp(number, "0") == 0 && style.role == ROLE_LIST) {
		style.role = ROLE_TEXT;
	} else if (number && strcmp(number, "0") != 0 && style.role != ROLE_HEADING) {
		style.role = ROLE_LIST;
		style.level = level_of(word_property(list, "ilvl"));
	}
	return style;
}

/* --- from a gathered line to a block */

static struct word_block *add_block(struct word *word)
{
	struct word_block *blocks =
		parl_room(word->blocks, &word->block_capacity, word->block_count, sizeof(*blocks));

	if (!blocks)
		return NULL;
	word->blocks = blocks;
	word->blocks[word->block_count] = (struct word_block){0};
	return &word->blocks[word->block_count++];
}

static void keep_block(struct word_walker *walker, xmlNode *paragraph, struct word_scope scope)
{
	struct looks style = style_of(walker, paragraph);
	enum parl_block_kind kind =
		role_kind(&style, parl_buffer_view(&walker->line.text), scope.cell);
	const char *language = line_main_language(&walker->line);
	struct parl_block *block = parl_document_add_block(walker->document, kind, style.level);
	struct word_block *kept = block ? add_block(walker->word) : NULL;

	if (!language)
		language = style.language ? style.language
					  : word_styles_language(walker->word->styles);
	if (!kept || !line_pieces(&walker->line, &kept->place, walker->word->arena)) {
		walker->word->failed = true;
		return;
	}
	kept->block = block;
	kept->part = walker->part;
	kept->place.paragraph = paragraph;
	/* Word has comments in the text of the main part only. In a control around paragraphs it
	 * has them, but LibreOffice 7 then loses the paragraph's text. */
	if (walker->part != &walker->word->parts[0] || scope.no_notes)
		parl_block_refuse_notes(block);
	if (language && *language)
		parl_block_set_language(block, language);
	parl_block_set_part(block, walker->called, walker->paragraphs);
	line_fill(&walker->line, block);
}

/* The same text again: its pieces are a second place of the block. */
static void keep_twin(struct word_walker *walker, xmlNode *paragraph,
	const struct word_twins *twins, size_t index)
{
	struct word_block *block;

	if (index >= twins->count || twins->blocks[index] == SIZE_MAX)
		return;
	block = &walker->word->blocks[twins->blocks[index]];
	if (block->twin.paragraph ||
		!parl_view_equal(
			parl_block_text(block->block), parl_buffer_view(&walker->line.text)))
		return;
	if (line_pieces(&walker->line, &block->twin, walker->word->arena))
		block->twin.paragraph = paragraph;
	else
		walker->word->failed = true;
}

/* --- text boxes */

static bool grow_twins(struct word_twins *twins)
{
	size_t *blocks = parl_room(twins->blocks, &twins->capacity, twins->count, sizeof(*blocks));

	if (blocks)
		twins->blocks = blocks;
	return blocks != NULL;
}

/* Remembers that the paragraph of a text box became the last block (MADE), or none. */
static void note_twin(struct word_walker *walker, bool made)
{
	struct word_twins *twins = walker->twins;

	if (!twins || walker->mirror)
		return;
	if (!grow_twins(twins)) {
		walker->word->failed = true;
		return;
	}
	twins->blocks[twins->count++] = made ? walker->word->block_count - 1 : SIZE_MAX;
}

/* All boxes within NODE, each with its paragraphs. */
static void walk_boxes(struct word_walker *walker, xmlNode *node, struct word_scope scope)
{
	bool skip = false;

	for (xmlNode *at = node; at; at = xml_walk(node, at, skip)) {
		skip = word_is(at, "txbxContent") || xml_is(at, WORD_MC_SPACE, "AlternateContent");
		if (word_is(at, "txbxContent"))
			word_walk_blocks(walker, at, scope);
		else if (skip)
			word_walk_alternate(walker, at, scope);
	}
}

void word_walk_alternate(struct word_walker *walker, xmlNode *node, struct word_scope scope)
{
	xmlNode *choice = xml_child(node, WORD_MC_SPACE, "Choice");
	xmlNode *fallback = xml_child(node, WORD_MC_SPACE, "Fallback");
	struct word_twins *outer = walker->twins;
	struct word_twins twins = {0};

	if (walker->mirror || outer) {
		/* Within a box, the rarer one: what stands first is read, or mirrored. */
		walk_boxes(walker, choice ? choice : fallback ? fallback : node->last, scope);
		return;
	}
	walker->twins = &twins;
	if (choice)
		walk_boxes(walker, choice, scope);
	if (fallback) {
		walker->mirror = choice != NULL;
		walker->mirrored = 0;
		walk_boxes(walker, fallback, scope);
		walker->mirror = false;
	}
	walker->twins = outer;
	free(twins.blocks);
}

/* The boxes that were met in a paragraph, once it is done. Fields do not reach into them. */
static void walk_pending(struct word_walker *walker, xmlNode *paragraph, struct word_scope scope)
{
	struct word_fields fields = walker->fields;
	struct line line = walker->line;
	bool skip = false;

	walker->fields = (struct word_fields){0};
	walker->line = (struct line){0};
	scope.no_notes = true;
	scope.cell = false;
	for (xmlNode *at = paragraph; at; at = xml_walk(paragraph, at, skip)) {
		skip = at != paragraph &&
			(word_is(at, "txbxContent") || word_is(at, "del") ||
				word_is(at, "moveFrom") ||
				xml_is(at, WORD_MC_SPACE, "AlternateContent"));
		if (!skip)
			continue;
		if (word_is(at, "txbxContent"))
			word_walk_blocks(walker, at, scope);
		else if (xml_is(at, WORD_MC_SPACE, "AlternateContent"))
			word_walk_alternate(walker, at, scope);
	}
	walker->word->failed |= walker->line.failed;
	line_release(&walker->line);
	walker->line = line;
	walker->fields = fields;
}

/* --- paragraphs and what holds them */

static void walk_paragraph(struct word_walker *walker, xmlNode *paragraph, struct word_scope scope)
{
	bool made = false;

	walker->boxes = false;
	line_clear(&walker->line);
	word_gather(walker, paragraph, scope);
	walker->word->failed |= walker->line.failed;
	if (walker->mirror) {
		keep_twin(walker, paragraph, walker->twins, walker->mirrored++);
	} else {
		walker->paragraphs++;
		made = walker->line.count > 0 && !walker->word->failed;
		if (made)
			keep_block(walker, paragraph, scope);
		note_twin(walker, made);
	}
	if (walker->boxes && !walker->word->failed)
		walk_pending(walker, paragraph, scope);
}

static struct word_scope scope_of_control(const xmlNode *control, struct word_scope scope)
{
	const xmlNode *properties = xml_child(control, WORD_SPACE, "sdtPr");

	scope.fixed |= word_control_is_fixed(properties);
	scope.no_notes = true;
	return scope;
}

/* Containers that add nothing of their own, such as table rows, are gone into. */
static bool holds_blocks(const xmlNode *node)
{
	static const char *const names[] = {
		"tbl", "tr", "tc", "sdtContent", "customXml", "ins", "moveTo", "smartTag", NULL};

	for (const char *const *name = names; *name; name++)
		if (word_is(node, *name))
			return true;
	return false;
}

void word_walk_blocks(struct word_walker *walker, xmlNode *parent, struct word_scope scope)
{
	if (word_is(parent, "tc"))
		scope.cell = true;
	for (xmlNode *node = parent->children; node && !walker->word->failed; node = node->next) {
		if (word_is(node, "p"))
			walk_paragraph(walker, node, scope);
		else if (word_is(node, "sdt"))
			word_walk_blocks(walker, node, scope_of_control(node, scope));
		else if (holds_blocks(node))
			word_walk_blocks(walker, node, scope);
		else if (xml_is(node, WORD_MC_SPACE, "AlternateContent") &&
			xml_child(node, WORD_MC_SPACE, "Choice"))
			word_walk_blocks(walker, xml_child(node, WORD_MC_SPACE, "Choice"), scope);
		else
			word_gather_mark(walker, node);
	}
}

/* --- parts */

/* Footnotes and endnotes: each is numbered, but for those that are only lines. */
static void walk_notes(struct word_walker *walker, xmlNode *root)
{
	size_t number = 0;

	for (xmlNode *node = root->children; node && !walker->word->failed; node = node->next) {
		const char *type;

		if (!word_is(node, "footnote") && !word_is(node, "endnote"))
			continue;
		type = word_attribute(node, "type");
		if (type && strcmp(type, "normal") != 0)
			continue;
		walker->called = parl_arena_print(
			walker->word->arena, "%s %zu", walker->part->called, ++number);
		walker->word->failed |= !walker->called;
		walker->paragraphs = 0;
		word_walk_blocks(walker, node, (struct word_scope){0});
	}
}

static void walk_part(struct word_walker *walker)
{
	xmlNode *root = xmlDocGetRootElement(walker->part->doc);
	xmlNode *body = xml_child(root, WORD_SPACE, "body");

	walker->called = walker->part->called;
	walker->paragraphs = 0;
	walker->fields = (struct word_fields){0};
	walker->open.count = 0;
	if (word_is(root, "footnotes") || word_is(root, "endnotes"))
		walk_notes(walker, root);
	else if (body || word_is(root, "hdr") || word_is(root, "ftr"))
		word_walk_blocks(walker, body ? body : root, (struct word_scope){0});
}

bool word_walk(struct word *word, struct parl_document *document)
{
	struct word_walker walker = {.word = word, .document = document};

	word->failed |= !word_marks_find(word, &walker.marks);
	for (size_t i = 0; i < word->part_count && !word->failed; i++) {
		walker.part = &word->parts[i];
		walk_part(&walker);
	}
	line_release(&walker.line);
	return !word->failed && !parl_document_failed(document);
}
