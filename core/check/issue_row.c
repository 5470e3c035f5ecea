/*
 * issue_row.c - issues, and places that they name, as they are kept: in rows of a few numbers.
 */
#include "issue.h"

#include "../document/model.h"

/* How grave it is and its state share a number. */
#define STATES 4

enum number { BLOCK, START, WHAT, BEFORE, AFTER, TWIN, GRADE };

_Static_assert(PARL_ISSUE_SILENCED < STATES, "a state fits");

bool parl_issue_rows_add(struct parl_rows *rows, const struct parl_issue_row *row)
{
	const uint32_t values[] = {[BLOCK] = row->block,
		[START] = row->start,
		[WHAT] = row->what,
		[BEFORE] = row->before,
		[AFTER] = row->after,
		[TWIN] = row->twin,
		[GRADE] = (uint32_t)row->kind * STATES + (uint32_t)row->state};

	return parl_rows_add(rows, values);
}

struct parl_issue_row parl_issue_rows_at(const struct parl_rows *rows, size_t index)
{
	uint32_t values[PARL_ROWS_COLUMNS];

	parl_rows_get(rows, index, values);
	return (struct parl_issue_row){.block = values[BLOCK],
		.start = values[START],
		.what = values[WHAT],
		.before = values[BEFORE],
		.after = values[AFTER],
		.twin = values[TWIN],
		.kind = (enum parl_issue_kind)(values[GRADE] / STATES),
		.state = (enum parl_issue_state)(values[GRADE] % STATES)};
}

bool parl_issue_has_finding(enum parl_issue_kind kind)
{
	return kind == PARL_ISSUE_EXPLAIN || kind == PARL_ISSUE_SUGGEST ||
		kind == PARL_ISSUE_REPLACE || kind == PARL_ISSUE_DEPRECATED;
}

const struct parl_block *parl_issue_block(
	const struct parl_check *check, const struct parl_issue_row *row)
{
	return row->block == PARL_ISSUE_NO_BLOCK ? NULL
						 : parl_document_block(check->document, row->block);
}

parl_span parl_issue_span(const struct parl_check *check, const struct parl_issue_row *row)
{
	uint32_t size = parl_issue_has_finding(row->kind)
		? parl_shapes_size(&check->shapes, row->what)
		: check->told[row->what].size;

	return (parl_span){row->start, (size_t)row->start + size};
}

/* --- places */

enum use_number { USE_BLOCK, USE_START, USE_SIZE, USE_BACK };

bool parl_issue_add_use(struct parl_check *check, const struct parl_block *block, parl_span span,
	uint32_t before, uint32_t *use)
{
	const uint32_t values[] = {[USE_BLOCK] = (uint32_t)parl_block_index(block),
		[USE_START] = (uint32_t)span.start,
		[USE_SIZE] = (uint32_t)(span.end - span.start),
		[USE_BACK] = (uint32_t)check->uses.count - before};

	*use = (uint32_t)check->uses.count;
	return parl_rows_add(&check->uses, values);
}

struct parl_use parl_issue_use(const struct parl_check *check, uint32_t use)
{
	uint32_t values[PARL_ROWS_COLUMNS];

	parl_rows_get(&check->uses, use, values);
	return (struct parl_use){parl_document_block(check->document, values[USE_BLOCK]),
		{values[USE_START], (size_t)values[USE_START] + values[USE_SIZE]},
		use - values[USE_BACK]};
}

struct parl_place parl_issue_use_place(const struct parl_check *check, uint32_t use)
{
	struct parl_use place = parl_issue_use(check, use);

	return parl_block_place(place.block, place.span);
}
