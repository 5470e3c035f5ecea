/*
 * word_walk.c - through the parts of a Word document: which paragraphs there are. When the document
 * is written the walk is the same, and each block is met again.
 */
#include "word_walk.h"

#include <stdlib.h>
#include <string.h>

/* --- what holds paragraphs */

static struct word_scope scope_of(const struct word_walker *walker, const xmlNode *parent)
{
	struct word_scope scope = walker->scopes[walker->depth];
	const xmlNode *properties;

	scope.chosen = false;
	if (!word_is(parent, "sdt"))
		return scope;
	properties = xml_child(parent, WORD_SPACE, "sdtPr");
	scope.fixed |= word_control_is_fixed(properties);
	scope.no_notes = true;
	return scope;
}

/* Containers that add nothing of their own, such as table rows, are gone into. */
static bool holds_blocks(const xmlNode *node)
{
	static const char *const names[] = {"tbl", "tr", "tc", "sdt", "sdtContent", "customXml",
		"ins", "moveTo", "smartTag", NULL};

	for (const char *const *name = names; *name; name++)
		if (word_is(node, *name))
			return true;
	return xml_is(node, WORD_MC_SPACE, "AlternateContent");
}

/* Of an alternative the first choice counts. */
static bool is_choice(struct word_walker *walker, const xmlNode *node)
{
	bool *chosen = &walker->scopes[walker->depth].chosen;

	if (*chosen || !xml_is(node, WORD_MC_SPACE, "Choice"))
		return false;
	*chosen = true;
	return true;
}

/* Footnotes and endnotes: each is numbered, but for those that are only lines. */
static enum xml_want open_note(struct word_walker *walker, const xmlNode *node)
{
	const char *type = word_attribute(node, "type");

	if ((!word_is(node, "footnote") && !word_is(node, "endnote")) ||
		(type && strcmp(type, "normal") != 0))
		return XML_SKIP;
	walker->called = parl_arena_print(
		walker->word->arena, "%s %zu", walker->part->called, ++walker->notes);
	walker->word->failed |= !walker->called;
	walker->paragraphs = 0;
	return XML_ENTER;
}

/* The root of a part, and what is below it. */
static enum xml_want open_top(struct word_walker *walker, const xmlNode *node)
{
	static const char *const roots[] = {
		"document", "hdr", "ftr", "footnotes", "endnotes", NULL};

	if (node->parent->type == XML_ELEMENT_NODE) {
		if (word_is(node->parent, "document"))
			return word_is(node, "body") ? XML_ENTER : XML_SKIP;
		return open_note(walker, node);
	}
	for (const char *const *name = roots; *name; name++)
		if (word_is(node, *name))
			return XML_ENTER;
	return XML_SKIP;
}

static bool is_top(const xmlNode *node)
{
	return node->parent->type != XML_ELEMENT_NODE || word_is(node->parent, "document") ||
		word_is(node->parent, "footnotes") || word_is(node->parent, "endnotes");
}

static enum xml_want want_of(struct word_walker *walker, const xmlNode *node)
{
	if (is_top(node))
		return open_top(walker, node);
	if (xml_is(node->parent, WORD_MC_SPACE, "AlternateContent"))
		return is_choice(walker, node) ? XML_ENTER : XML_SKIP;
	if (word_is(node, "p") || word_is(node, "commentRangeStart") ||
		word_is(node, "commentRangeEnd"))
		return XML_TREE;
	if (word_is(node, "sdtPr"))
		return XML_KEEP;
	return holds_blocks(node) ? XML_ENTER : XML_SKIP;
}

static enum xml_want open_element(void *self, xmlNode *node)
{
	struct word_walker *walker = self;
	enum xml_want want = walker->word->failed ? XML_SKIP : want_of(walker, node);
	struct word_scope scope;

	if (want != XML_ENTER)
		return want;
	if (walker->depth == XML_DEPTH + 1)
		return XML_SKIP;
	scope = scope_of(walker, node->parent);
	if (word_is(node, "tr"))
		scope.row = ++walker->rows;
	else if (word_is(node, "tc"))
		scope.cell = ++walker->cells;
	walker->scopes[++walker->depth] = scope;
	return want;
}

static void close_element(void *self, xmlNode *node)
{
	struct word_walker *walker = self;

	(void)node;
	walker->depth--;
}

static void take_whole(void *self, xmlNode *node)
{
	struct word_walker *walker = self;

	if (word_is(node, "p"))
		word_walk_paragraph(walker, node, scope_of(walker, node->parent));
	else
		word_gather_mark(walker, node);
}

void word_walk_blocks(struct word_walker *walker, xmlNode *parent, struct word_scope scope)
{
	static const struct xml_reader reader = {
		.open = open_element, .whole = take_whole, .close = close_element};

	if (walker->depth == XML_DEPTH + 1)
		return;
	walker->scopes[++walker->depth] = scope;
	xml_replay(&reader, walker, parent);
	walker->depth--;
}

/* --- parts */

/* A paragraph in the stream, which may hold others in text boxes. */
static void take_unit(void *self, xmlNode *node)
{
	struct word_walker *walker = self;
	struct word_reviser *reviser = walker->reviser;

	if (reviser) {
		parl_arena_reset(reviser->scratch);
		reviser->unit = node;
		reviser->changed = false;
	}
	take_whole(self, node);
	if (reviser) {
		walker->stream.changed = reviser->changed && !reviser->failed;
		reviser->touched |= reviser->changed;
	}
	walker->stream.stopped = walker->word->failed || (reviser && reviser->failed);
}

/* Revisions, comments' ends, bookmarks and permissions share one row of numbers. */
static void take_id(void *self, const char *space, const char *name, parl_view value)
{
	struct word *word = ((struct word_walker *)self)->word;
	long id;

	if (strcmp(name, "id") != 0 || !space || strcmp(space, WORD_SPACE) != 0)
		return;
	id = word_id(value);
	word->largest_id = id > word->largest_id ? id : word->largest_id;
}

static bool walk_part(struct word_walker *walker, struct word_part *part, struct parl_buffer *out)
{
	static const struct xml_reader reader = {.open = open_element,
		.whole = take_unit,
		.close = close_element,
		.attribute = take_id};

	walker->part = part;
	walker->called = part->called;
	walker->notes = walker->paragraphs = walker->depth = 0;
	walker->fields = (struct word_fields){0};
	walker->open.count = 0;
	walker->scopes[0] = (struct word_scope){0};
	walker->stream = (struct xml_stream){.bytes = parl_buffer_view(&part->bytes),
		.reader = &reader,
		.self = walker,
		.out = out};
	return xml_stream(&walker->stream, walker->word->package, part->name);
}

bool word_read(struct word *word, struct parl_document *document)
{
	struct word_walker *walker = calloc(1, sizeof(*walker));
	bool sound = true;

	word->failed |= !walker;
	for (size_t i = 0; i < word->part_count && sound && !word->failed; i++) {
		walker->word = word;
		walker->document = document;
		word->parts[i].first_block = walker->blocks;
		sound = walk_part(walker, &word->parts[i], NULL);
		word->parts[i].block_count = walker->blocks - word->parts[i].first_block;
	}
	if (walker)
		line_release(&walker->line);
	free(walker);
	word->failed |= parl_document_failed(document);
	if (sound && word->failed)
		parl_diagnose_memory(package_faults(word->package), package_path(word->package));
	return sound && !word->failed;
}

bool word_rewrite(struct word_reviser *reviser, struct word_part *part, struct parl_buffer *out)
{
	struct word_walker *walker = calloc(1, sizeof(*walker));
	bool fine = false;

	if (walker) {
		walker->word = reviser->word;
		walker->reviser = reviser;
		walker->blocks = part->first_block;
		fine = walk_part(walker, part, out) && !reviser->failed && !reviser->word->failed;
		line_release(&walker->line);
	}
	free(walker);
	return fine;
}
