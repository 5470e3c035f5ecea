/*
 * table.c - which blocks are of one row of a table, and of one cell.
 *
 * Some readers say it. Of text with tables drawn in lines (plain text, Markdown) the source tells:
 * a row is a line, and a cell is a block.
 */
#include "model.h"

#include "../text/ends.h"

void parl_block_set_cell(struct parl_block *block, unsigned row, unsigned cell)
{
	struct parl_block_rest *rest = block ? parl_block_own_rest(block) : NULL;

	if (!rest)
		return;
	rest->row = row;
	rest->cell = cell;
}

unsigned parl_block_lines_between(const struct parl_block *above, const struct parl_block *below)
{
	parl_view source = parl_block_document(above)->source;
	unsigned lines = 0;
	parl_span gap;

	gap.start = parl_block_source_of(above, (parl_span){0, parl_block_text(above).size}).end;
	gap.end = parl_block_source_of(below, (parl_span){0, 0}).start;
	for (size_t at = gap.start; at < gap.end && lines < 2;) {
		if (parl_is_line_end(source.data[at])) {
			at = parl_behind_line_end((parl_view){source.data, gap.end}, at);
			lines++;
		} else {
			at++;
		}
	}
	return lines;
}

enum parl_joint parl_block_joint(const struct parl_block *above, const struct parl_block *below)
{
	const struct parl_block_rest *upper = parl_block_rest(above);
	const struct parl_block_rest *lower = parl_block_rest(below);

	if (upper->row || lower->row) {
		if (upper->row != lower->row)
			return PARL_JOINT_NONE;
		return upper->cell == lower->cell ? PARL_JOINT_CELL : PARL_JOINT_ROW;
	}
	if (above->kind != PARL_BLOCK_CELL || below->kind != PARL_BLOCK_CELL || upper->part)
		return PARL_JOINT_NONE;
	if (above == below)
		return PARL_JOINT_CELL;
	return parl_block_lines_between(above, below) == 0 ? PARL_JOINT_ROW : PARL_JOINT_NONE;
}

/* How far a row is read for what parts its cells. */
#define ROW_MOST 4096

/* What parts the cells of a line before AT, counted; 0 in columns that blanks part. */
static size_t parts_before(parl_view source, size_t at)
{
	size_t least = at > ROW_MOST ? at - ROW_MOST : 0, parts = 0;

	for (; at > least && !parl_is_line_end(source.data[at - 1]); at--)
		parts += source.data[at - 1] == '\t' ||
			(source.data[at - 1] == '|' && (at < 2 || source.data[at - 2] != '\\'));
	return parts;
}

size_t parl_block_column(const struct parl_block *first, const struct parl_block *block)
{
	size_t parts;

	if (parl_block_rest(block)->row)
		return parl_block_rest(block)->cell - parl_block_rest(first)->cell;
	parts = parts_before(parl_block_document(block)->source,
		parl_block_source_of(block, (parl_span){0, 0}).start);
	return parts ? parts : parl_block_index(block) - parl_block_index(first);
}
