/*
 * kept.c - findings that outlive their bridge: where each stands, and its shape (shape.h).
 */
#include "shape.h"

#include <stdlib.h>

#include <parlance/rows.h>

#include "../document/model.h"

/* What is kept of a finding: the index of its block, where its match begins there, its shape, and
 * how many bytes before and behind the match its sentence begins and ends. */
enum number { BLOCK, START, SHAPE, BEFORE, AFTER, NUMBERS };

struct parl_findings {
	const struct parl_document *document; /* of all of them */
	struct parl_shapes shapes;
	struct parl_rows rows;
	struct parl_finding shown; /* the one that was asked for */
};

struct parl_findings *parl_findings_new(void)
{
	struct parl_findings *findings = calloc(1, sizeof(*findings));

	if (!findings)
		return NULL;
	findings->rows = (struct parl_rows)PARL_ROWS_OF(NUMBERS);
	findings->shapes.arena = parl_arena_new();
	if (findings->shapes.arena)
		return findings;
	free(findings);
	return NULL;
}

void parl_findings_free(struct parl_findings *findings)
{
	if (!findings)
		return;
	parl_arena_free(findings->shapes.arena);
	parl_shapes_release(&findings->shapes);
	parl_rows_release(&findings->rows);
	free(findings);
}

void parl_findings_clear(struct parl_findings *findings)
{
	parl_shapes_forget(&findings->shapes);
	parl_rows_clear(&findings->rows);
}

/* No sentence is told that far. */
static uint32_t clipped(size_t size)
{
	return size < UINT16_MAX ? (uint32_t)size : UINT16_MAX;
}

bool parl_findings_add(struct parl_findings *findings, const struct parl_finding *finding)
{
	uint32_t row[NUMBERS] = {[BLOCK] = (uint32_t)parl_block_index(finding->block),
		[START] = (uint32_t)finding->match.start,
		[BEFORE] = clipped(finding->match.start - finding->sentence.start),
		[AFTER] = clipped(finding->sentence.end - finding->match.end)};

	findings->document = parl_block_document(finding->block);
	return parl_shapes_add(&findings->shapes, finding, &row[SHAPE]) &&
		parl_rows_add(&findings->rows, row);
}

size_t parl_findings_count(const struct parl_findings *findings)
{
	return findings->rows.count;
}

const struct parl_finding *parl_findings_at(struct parl_findings *findings, size_t index)
{
	struct parl_finding *shown = &findings->shown;
	uint32_t row[NUMBERS];

	parl_rows_get(&findings->rows, index, row);
	*shown = parl_shapes_finding(&findings->shapes, row[SHAPE],
		parl_document_block(findings->document, row[BLOCK]), row[START],
		(parl_span){row[START] - row[BEFORE], row[START]});
	shown->sentence.end = shown->match.end + row[AFTER];
	return shown;
}
