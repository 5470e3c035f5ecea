/*
 * kept.c - findings that outlive their bridge: where each stands, and its shape (shape.h).
 */
#include "shape.h"

#include <stdlib.h>

struct kept {
	const struct parl_block *block;
	uint32_t start; /* of its match */
	uint32_t shape;
	uint16_t before; /* where its sentence begins and ends, bytes from the match */
	uint16_t after;
};

struct parl_findings {
	struct parl_shapes shapes;
	struct kept *items;
	size_t count;
	size_t room;
	struct parl_finding shown; /* the one that was asked for */
};

struct parl_findings *parl_findings_new(void)
{
	struct parl_findings *findings = calloc(1, sizeof(*findings));

	if (!findings)
		return NULL;
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
	free(findings->items);
	free(findings);
}

void parl_findings_clear(struct parl_findings *findings)
{
	parl_shapes_forget(&findings->shapes);
	findings->count = 0;
}

static uint16_t clipped(size_t size)
{
	return size < UINT16_MAX ? (uint16_t)size : UINT16_MAX;
}

bool parl_findings_add(struct parl_findings *findings, const struct parl_finding *finding)
{
	struct kept *items =
		parl_room(findings->items, &findings->room, findings->count, sizeof(*items));
	struct kept *kept;

	if (!items)
		return false;
	findings->items = items;
	kept = &items[findings->count];
	*kept = (struct kept){.block = finding->block,
		.start = (uint32_t)finding->match.start,
		.before = clipped(finding->match.start - finding->sentence.start),
		.after = clipped(finding->sentence.end - finding->match.end)};
	if (!parl_shapes_add(&findings->shapes, finding, &kept->shape))
		return false;
	findings->count++;
	return true;
}

size_t parl_findings_count(const struct parl_findings *findings)
{
	return findings->count;
}

const struct parl_finding *parl_findings_at(struct parl_findings *findings, size_t index)
{
	const struct kept *kept = &findings->items[index];
	struct parl_finding *shown = &findings->shown;

	*shown = parl_shapes_finding(&findings->shapes, kept->shape, kept->block, kept->start,
		(parl_span){kept->start - kept->before, kept->start});
	shown->sentence.end = shown->match.end + kept->after;
	return shown;
}
