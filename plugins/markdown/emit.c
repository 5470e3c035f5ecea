/*
 * emit.c - a finished leaf becomes a block: its text, its marks, its protections.
 */
#include "bytes.h"
#include "markdown.h"

#include <string.h>

/* The leaf's text and where each part of it stands in the source. */
struct leaf_text {
	struct parl_document *document;
	parl_view text;
	const parl_span *ranges;
	size_t range;       /* the current one */
	size_t range_start; /* where it begins in the text */
};

static parl_view join(struct markdown *md)
{
	const parl_span *ranges = md->ranges.items;
	parl_view one = parl_view_part(md->text, ranges[0]);
	if (md->ranges.count == 1)
		return one;
	parl_buffer_clear(&md->flat);
	for (size_t i = 0; i < md->ranges.count; i++)
		parl_buffer_add(&md->flat, md->text.data + ranges[i].start,
			ranges[i].end - ranges[i].start);
	md->failed |= md->flat.failed;
	return parl_buffer_view(&md->flat);
}

/* Moves on to the range that holds AT of the text; BLOCK takes what lies between as a prefix. */
static void reach(struct leaf_text *leaf, size_t at, struct parl_block *block)
{
	const parl_span *range = &leaf->ranges[leaf->range];
	while (at >= leaf->range_start + (range->end - range->start)) {
		leaf->range_start += range->end - range->start;
		leaf->range++;
		if (block)
			parl_block_add_mark(block, PARL_SEGMENT_PREFIX,
				(parl_span){range->end, range[1].start});
		range++;
	}
}

static parl_span source_of(const struct leaf_text *leaf, size_t start, size_t end)
{
	size_t base = leaf->ranges[leaf->range].start;
	return (parl_span){base + (start - leaf->range_start), base + (end - leaf->range_start)};
}

static void add_decoded(struct parl_block *block, parl_view text, parl_span source)
{
	char decoded[4] = {text.data[1]};
	size_t size = 1;
	if (text.data[0] == '&')
		entity_read(text, 0, decoded, &size);
	parl_block_add_text(block, PARL_SEGMENT_DECODED, (parl_view){decoded, size}, source);
}

/* Comments in a TEXT of the source that begins at START, for what they say to parlance. */
static void tell_comments(struct parl_document *document, parl_view text, size_t start)
{
	const char *end = text.data + text.size;
	const char *open = text.data;
	while ((open = memmem(open, (size_t)(end - open), "<!--", 4))) {
		const char *inside = open + 4;
		const char *close = memmem(inside, (size_t)(end - inside), "-->", 3);
		if (!close)
			return;
		size_t at = start + (size_t)(open - text.data);
		parl_document_add_comment(document, (parl_view){inside, (size_t)(close - inside)},
			(parl_span){at, at + (size_t)(close + 3 - open)});
		open = close + 3;
	}
}

/* Adds [START, END) of the text, one class within one range. */
static void add_run(struct parl_block *block, const struct leaf_text *leaf, size_t start,
	size_t end, unsigned char class_)
{
	parl_span source = source_of(leaf, start, end);
	size_t before = parl_block_text(block).size;
	switch (class_ & BYTE_CLASS) {
	case BYTE_OPEN:
		parl_block_add_mark(block, PARL_SEGMENT_OPEN, source);
		return;
	case BYTE_CLOSE:
		parl_block_add_mark(block, PARL_SEGMENT_CLOSE, source);
		return;
	case BYTE_ANCHOR:
		parl_block_add_mark(block, PARL_SEGMENT_ANCHOR, source);
		tell_comments(leaf->document, (parl_view){leaf->text.data + start, end - start},
			source.start);
		return;
	case BYTE_SKIP:
		return;
	case BYTE_FIXED:
		parl_block_add_source(block, PARL_SEGMENT_FIXED, source);
		break;
	case BYTE_DECODED:
		add_decoded(block, (parl_view){leaf->text.data + start, end - start}, source);
		break;
	default:
		parl_block_add_source(block, PARL_SEGMENT_VERBATIM, source);
	}
	parl_span added = {before, parl_block_text(block).size};
	if (class_ & (BYTE_CODE | BYTE_LINK))
		parl_block_protect(
			block, added, class_ & BYTE_CODE ? PARL_PROTECT_CODE : PARL_PROTECT_LINK);
}

static size_t run_end(const unsigned char *classes, size_t at, size_t end)
{
	unsigned char class_ = classes[at];
	size_t here = at + 1;
	if ((class_ & BYTE_CLASS) == BYTE_DECODED) {
		while (here < end && (classes[here] & BYTE_CLASS) == BYTE_MORE)
			here++;
		return here;
	}
	while (here < end && classes[here] == class_)
		here++;
	return here;
}

static void add_runs(struct parl_block *block, struct leaf_text *leaf, const unsigned char *classes,
	size_t start, size_t end)
{
	reach(leaf, start, NULL);
	for (size_t at = start; at < end;) {
		reach(leaf, at, block);
		const parl_span *range = &leaf->ranges[leaf->range];
		size_t range_end = leaf->range_start + (range->end - range->start);
		size_t limit = end < range_end ? end : range_end;
		size_t stop = classes ? run_end(classes, at, limit) : limit;
		add_run(block, leaf, at, stop, classes ? classes[at] : BYTE_TEXT);
		at = stop;
	}
}

static struct parl_block *add_block(struct markdown *md)
{
	unsigned quotes = 0;
	unsigned items = 0;
	for (size_t i = 0; i < md->depth; i++) {
		quotes += md->containers[i].kind == CONTAINER_QUOTE;
		items += md->containers[i].kind == CONTAINER_ITEM;
	}
	enum parl_block_kind kind = PARL_BLOCK_PARAGRAPH;
	unsigned level = 0;
	if (md->leaf >= LEAF_FENCE) {
		kind = PARL_BLOCK_CODE;
	} else if (quotes > 0) {
		kind = PARL_BLOCK_QUOTATION;
		level = quotes;
	} else if (md->leaf == LEAF_HEADING || md->leaf == LEAF_UNDERLINED) {
		kind = PARL_BLOCK_HEADING;
		level = md->level;
	} else if (md->leaf == LEAF_CELL) {
		kind = PARL_BLOCK_CELL;
	} else if (items > 0) {
		kind = PARL_BLOCK_LIST_ITEM;
		level = items;
	}
	return parl_document_add_block(md->document, kind, level);
}

/* Where the text begins behind the definitions of links, which are none. */
static size_t skip_definitions(parl_view text)
{
	size_t start = 0;
	size_t end;
	while (start < text.size && (end = link_definition(text, start)) > 0)
		start = end;
	return start;
}

/* Whether all of an HTML block is one comment, which nobody sees. */
static bool is_comment(parl_view text)
{
	const char *end = memmem(text.data, text.size, "-->", 3);
	return text.size > 4 && memcmp(text.data, "<!--", 4) == 0 &&
		end == text.data + text.size - 3;
}

void emit_leaf(struct markdown *md)
{
	struct leaf_text leaf = {md->document, join(md), md->ranges.items, 0, 0};
	bool prose = md->leaf < LEAF_FENCE;
	if (md->failed)
		return;
	bool defines = md->leaf == LEAF_PARAGRAPH || md->leaf == LEAF_UNDERLINED;
	size_t start = defines ? skip_definitions(leaf.text) : 0;
	size_t end = leaf.text.size;
	while (end > start && is_space(leaf.text.data[end - 1]))
		end--;
	while (prose && start < end && is_space(leaf.text.data[start]))
		start++;
	if (start == end)
		return;
	parl_view text = {leaf.text.data, end};
	if (prose && !inline_scan(md, text, start)) {
		md->failed = true;
		return;
	}
	struct parl_block *block = add_block(md);
	if (!block) /* the document has failed */
		return;
	add_runs(block, &leaf, prose ? md->classes : NULL, start, end);
	for (size_t i = 0; md->leaf == LEAF_HTML && i < md->ranges.count; i++) {
		parl_span range = leaf.ranges[i];
		tell_comments(md->document, parl_view_part(md->text, range), range.start);
	}
	if (md->leaf == LEAF_HTML && is_comment(text))
		parl_block_set_unseen(block);
}
