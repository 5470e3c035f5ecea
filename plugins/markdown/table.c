/*
 * table.c - GitHub's tables: a row of heads, a row of dashes, rows of cells.
 */
#include "bytes.h"
#include "markdown.h"

static parl_span trim(parl_view text, parl_span span)
{
	while (span.start < span.end && is_space(text.data[span.start]))
		span.start++;
	while (span.end > span.start && is_space(text.data[span.end - 1]))
		span.end--;
	return span;
}

/* The row without the pipes at its ends. */
static parl_span inner(parl_view text, parl_span row)
{
	row = trim(text, row);
	if (row.start < row.end && text.data[row.start] == '|')
		row.start++;
	if (row.end > row.start && text.data[row.end - 1] == '|' &&
		(row.end - row.start < 2 || text.data[row.end - 2] != '\\'))
		row.end--;
	return row;
}

/* The cell at AT of an inner row; AT goes behind its pipe. */
static parl_span cell_at(parl_view text, parl_span row, size_t *at)
{
	size_t end = *at;
	while (end < row.end && text.data[end] != '|')
		end += text.data[end] == '\\' && end + 1 < row.end ? 2 : 1;
	parl_span cell = {*at, end};
	*at = end + 1;
	return trim(text, cell);
}

static bool is_dashes(parl_view text, parl_span cell)
{
	if (cell.start < cell.end && text.data[cell.start] == ':')
		cell.start++;
	if (cell.end > cell.start && text.data[cell.end - 1] == ':')
		cell.end--;
	for (size_t at = cell.start; at < cell.end; at++)
		if (text.data[at] != '-')
			return false;
	return cell.start < cell.end;
}

bool table_begins(parl_view text, parl_span header, struct spot spot)
{
	char sign = text.data[spot.at];
	if (sign != '|' && sign != '-' && sign != ':')
		return false;
	parl_span row = inner(text, (parl_span){spot.at, spot.end});
	parl_span head = inner(text, header);
	size_t head_at = head.start;
	size_t cells = 0;
	for (size_t at = row.start; at < row.end; cells++) {
		if (head_at > head.end || !is_dashes(text, cell_at(text, row, &at)))
			return false;
		cell_at(text, head, &head_at);
	}
	/* One column without pipes is an underlined heading. */
	return cells > 0 && head_at > head.end && (cells > 1 || row.start > spot.at);
}

void table_row(struct markdown *md, parl_span row)
{
	enum leaf_kind leaf = md->leaf;
	row = inner(md->text, row);
	for (size_t at = row.start; at < row.end;) {
		parl_span cell = cell_at(md->text, row, &at);
		if (cell.start == cell.end)
			continue;
		md->ranges.count = 0;
		parl_span *range = array_add(&md->ranges, sizeof(*range));
		if (!range) {
			md->failed = true;
			return;
		}
		*range = cell;
		md->leaf = LEAF_CELL;
		emit_leaf(md);
	}
	md->ranges.count = 0;
	md->leaf = leaf;
}
