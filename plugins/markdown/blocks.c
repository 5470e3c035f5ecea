/*
 * blocks.c - line by line: which containers go on, what begins, and to which leaf a line belongs.
 */
#include "markdown.h"

static void add_range(struct markdown *md, size_t start, size_t end)
{
	parl_span *last = md->ranges.items;
	if (start >= end)
		return;
	if (md->ranges.count > 0 && last[md->ranges.count - 1].end == start) {
		last[md->ranges.count - 1].end = end;
		return;
	}
	parl_span *range = array_add(&md->ranges, sizeof(*range));
	if (!range)
		md->failed = true;
	else
		*range = (parl_span){start, end};
}

static void close_leaf(struct markdown *md)
{
	if (md->leaf != LEAF_NONE && md->leaf != LEAF_TABLE && md->ranges.count > 0)
		emit_leaf(md);
	md->leaf = LEAF_NONE;
	md->ranges.count = 0;
}

static void open_leaf(struct markdown *md, enum leaf_kind kind)
{
	close_leaf(md);
	md->leaf = kind;
	if (md->depth > 0)
		md->containers[md->depth - 1].empty = false;
}

void markdown_close(struct markdown *md, size_t depth)
{
	close_leaf(md);
	md->depth = depth;
}

/* Whether the line goes on with CONTAINER; SPOT then stands behind its prefix. */
static bool goes_on(parl_view text, const struct container *container, struct spot *spot)
{
	size_t indent = spot_indent(text, *spot);
	if (container->kind == CONTAINER_QUOTE || container->kind == CONTAINER_CALLOUT) {
		struct spot sign = *spot;
		spot_skip_space(text, &sign);
		if (indent > 3 || sign.at >= sign.end || text.data[sign.at] != '>')
			return false;
		sign.at++;
		sign.column++;
		spot_skip(text, &sign, 1);
		*spot = sign;
		return true;
	}
	struct spot content = *spot;
	spot_skip(text, &content, container->indent);
	if (content.column - spot->column < container->indent)
		return spot_blank(text, content) && !container->empty;
	if (container->empty && spot_blank(text, content))
		return false;
	*spot = content;
	return true;
}

static void push(struct markdown *md, struct container container)
{
	if (md->depth > 0)
		md->containers[md->depth - 1].empty = false;
	md->containers[md->depth++] = container;
}

/* "> [!NOTE]" begins a call-out of the author's own, no quotation. */
static bool is_callout(parl_view text, struct spot spot)
{
	size_t at = spot.at;
	if (spot.end - at < 4 || text.data[at] != '[' || text.data[at + 1] != '!')
		return false;
	for (at += 2; at < spot.end && text.data[at] >= 'A' && text.data[at] <= 'Z'; at++)
		;
	if (at + 1 > spot.end || text.data[at] != ']')
		return false;
	spot.at = at + 1;
	return spot_blank(text, spot);
}

/* Tries to open a container at SPOT; KEPT is how many stay open. */
static bool open_container(struct markdown *md, struct spot *spot, size_t *kept, bool interrupts)
{
	struct spot sign = *spot;
	struct container container = {CONTAINER_QUOTE, 0, false};
	spot_skip_space(md->text, &sign);
	size_t indent = sign.column - spot->column;
	if (*kept == MARKDOWN_DEPTH)
		return false;
	if (md->text.data[sign.at] == '>') {
		sign.at++;
		sign.column++;
		spot_skip(md->text, &sign, 1);
		if (is_callout(md->text, sign)) {
			container.kind = CONTAINER_CALLOUT;
			sign.at = sign.end;
		}
	} else if (start_note(md->text, &sign)) {
		container.kind = CONTAINER_NOTE;
		container.indent = 4;
	} else if (start_item(md->text, &sign, interrupts, &container)) {
		container.indent += indent;
	} else {
		return false;
	}
	markdown_close(md, *kept);
	push(md, container);
	*kept = md->depth;
	*spot = sign;
	return true;
}

static void open_fence(struct markdown *md, struct spot sign, size_t size, size_t indent)
{
	open_leaf(md, LEAF_FENCE);
	md->fence = md->text.data[sign.at];
	md->fence_size = size;
	md->fence_indent = indent;
}

/* Tries to begin a leaf at SPOT that is no paragraph. */
static bool open_special(
	struct markdown *md, struct spot spot, size_t next, size_t kept, bool interrupts)
{
	parl_span content;
	struct spot sign = spot;
	spot_skip_space(md->text, &sign);
	size_t fence = start_fence(md->text, sign);
	unsigned level = start_heading(md->text, sign, &content);
	int html = html_block(md->text, sign, interrupts);
	if (!fence && !level && !html)
		return false;
	markdown_close(md, kept);
	if (fence) {
		open_fence(md, sign, fence, sign.column - spot.column);
	} else if (level) {
		open_leaf(md, LEAF_HEADING);
		md->level = level;
		add_range(md, content.start, content.end);
		close_leaf(md);
	} else {
		open_leaf(md, LEAF_HTML);
		md->html = html;
		add_range(md, spot.at, next);
		if (html_block_ends(md->text, spot, html))
			close_leaf(md);
	}
	return true;
}

/* A line of a leaf that takes lines as they are; false: it does not belong to it any more. */
static bool feed_raw(struct markdown *md, struct spot spot, size_t next)
{
	if (md->leaf == LEAF_FENCE) {
		struct spot sign = spot;
		spot_skip_space(md->text, &sign);
		size_t size = 0;
		while (sign.at < sign.end && md->text.data[sign.at] == md->fence) {
			sign.at++;
			size++;
		}
		if (size >= md->fence_size && spot_indent(md->text, spot) < 4 &&
			spot_blank(md->text, sign)) {
			close_leaf(md);
			return true;
		}
		spot_skip(md->text, &spot, md->fence_indent);
		add_range(md, spot.at, next);
		return true;
	}
	if (md->leaf == LEAF_HTML) {
		if (md->html >= 6 && spot_blank(md->text, spot)) {
			close_leaf(md);
			return true;
		}
		add_range(md, spot.at, next);
		if (html_block_ends(md->text, spot, md->html))
			close_leaf(md);
		return true;
	}
	return false;
}

/* The last line of the paragraph, as a span of the source; empty where it has a prefix of its own
 * in between. */
static parl_span last_line(const struct markdown *md)
{
	const parl_span *ranges = md->ranges.items;
	parl_span line = ranges[md->ranges.count - 1];
	size_t at = line.end;
	while (at > line.start && (md->text.data[at - 1] == '\n' || md->text.data[at - 1] == '\r'))
		at--;
	while (at > line.start && md->text.data[at - 1] != '\n' && md->text.data[at - 1] != '\r')
		at--;
	return (parl_span){at, line.end};
}

static bool begin_table(struct markdown *md, struct spot spot)
{
	parl_span head = last_line(md);
	spot_skip_space(md->text, &spot);
	if (!table_begins(md->text, head, spot))
		return false;
	parl_span *last = (parl_span *)md->ranges.items + md->ranges.count - 1;
	last->end = head.start;
	if (last->start == last->end)
		md->ranges.count--;
	close_leaf(md);
	md->leaf = LEAF_TABLE;
	table_row(md, head);
	return true;
}

/* A line under an open paragraph that turns it into something else. */
static bool turn_paragraph(struct markdown *md, struct spot spot)
{
	if (spot_indent(md->text, spot) > 3)
		return false;
	struct spot sign = spot;
	spot_skip_space(md->text, &sign);
	unsigned level = start_underline(md->text, sign);
	if (level) {
		md->leaf = LEAF_UNDERLINED;
		md->level = level;
		close_leaf(md);
		return true;
	}
	return begin_table(md, spot);
}

/* Text: of the open paragraph or table, else of a new paragraph. */
static void feed_text(struct markdown *md, struct spot spot, size_t next)
{
	if (md->leaf == LEAF_TABLE) {
		table_row(md, (parl_span){spot.at, spot.end});
		return;
	}
	if (md->leaf != LEAF_PARAGRAPH) {
		open_leaf(md, LEAF_PARAGRAPH);
		spot_skip_space(md->text, &spot);
	}
	add_range(md, spot.at, next);
}

static size_t match_containers(struct markdown *md, struct spot *spot)
{
	size_t kept = 0;
	while (kept < md->depth && goes_on(md->text, &md->containers[kept], spot))
		kept++;
	return kept;
}

/* Opens what begins on this line. True: the line is used up. */
static bool open_all(struct markdown *md, struct spot *spot, size_t next, size_t *kept)
{
	bool inside = *kept == md->depth && md->leaf == LEAF_PARAGRAPH;
	bool lazy = md->leaf == LEAF_PARAGRAPH;
	for (;;) {
		if (spot_blank(md->text, *spot))
			return false;
		if (spot_indent(md->text, *spot) > 3) {
			if (lazy)
				return false;
			markdown_close(md, *kept);
			open_leaf(md, LEAF_INDENTED);
			spot_skip(md->text, spot, 4);
			add_range(md, spot->at, next);
			return true;
		}
		if (inside && turn_paragraph(md, *spot))
			return true;
		if (open_special(md, *spot, next, *kept, inside))
			return true;
		struct spot sign = *spot;
		spot_skip_space(md->text, &sign);
		if (start_rule(md->text, sign)) {
			markdown_close(md, *kept);
			return true;
		}
		if (!open_container(md, spot, kept, inside))
			return false;
		inside = false;
		lazy = false;
	}
}

void markdown_line(struct markdown *md, size_t start, size_t end, size_t next)
{
	struct spot spot = {start, 0, end};
	size_t depth = md->depth;
	size_t kept = match_containers(md, &spot);
	bool all = kept == depth;
	if (all && feed_raw(md, spot, next))
		return;
	if (md->leaf == LEAF_INDENTED && all &&
		(spot_blank(md->text, spot) || spot_indent(md->text, spot) > 3)) {
		spot_skip(md->text, &spot, 4);
		add_range(md, spot.at, next);
		return;
	}
	if (md->leaf != LEAF_PARAGRAPH && (!all || md->leaf == LEAF_INDENTED))
		markdown_close(md, kept);
	if (open_all(md, &spot, next, &kept))
		return;
	bool blank = spot_blank(md->text, spot);
	bool lazy = !blank && md->leaf == LEAF_PARAGRAPH && kept < md->depth;
	if (!lazy && kept < md->depth)
		markdown_close(md, kept);
	if (!blank)
		feed_text(md, spot, next);
	else if (md->leaf == LEAF_PARAGRAPH || md->leaf == LEAF_TABLE)
		close_leaf(md);
}
