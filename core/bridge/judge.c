/*
 * judge.c - the findings of a block, settled; and one of them in other words.
 */
#include "pass.h"
#include "steady.h"
#include "verdict.h"

/* Puts those that are left between the others. */
static bool merge_left(struct parl_bridge *bridge)
{
	struct parl_finding_list *list = &bridge->findings;
	const struct parl_finding_list *left = &bridge->left_findings;
	size_t from = list->count;
	size_t to;

	for (size_t i = 0; i < left->count; i++)
		if (!parl_finding_keep(list, left->items[i]))
			return false;
	to = list->count;
	for (size_t i = left->count; i > 0;) {
		bool last = from > 0 &&
			list->items[from - 1]->match.start > left->items[i - 1]->match.start;

		list->items[--to] = last ? list->items[--from] : left->items[--i];
	}
	return true;
}

void parl_bridge_judge(struct parl_bridge *bridge, const struct parl_block *block)
{
	parl_pass_begin(bridge, block);
}

enum parl_status parl_bridge_next(
	struct parl_bridge *bridge, const struct parl_finding *const **findings, size_t *count)
{
	enum parl_status status = parl_pass_next(bridge);

	*findings = NULL;
	*count = 0;
	if (status != PARL_OK)
		return status;
	if ((!bridge->wants && !parl_steady(bridge)) || !merge_left(bridge))
		return PARL_FAILED;
	*findings = (const struct parl_finding *const *)bridge->findings.items;
	*count = bridge->findings.count;
	return PARL_OK;
}

const struct parl_finding *parl_bridge_reword(struct parl_bridge *bridge,
	const struct parl_finding *finding, const struct parl_term *wording)
{
	struct parl_finding *reworded = parl_arena_alloc(bridge->arena, sizeof(*reworded));
	struct parl_candidate candidate = finding->candidate;
	struct parl_case c = {.bridge = bridge,
		.site = parl_site_of(finding->block, finding->sentence, finding->match),
		.candidates = &candidate,
		.candidate_count = 1};

	if (!reworded)
		return NULL;
	*reworded = (struct parl_finding){.block = finding->block,
		.match = finding->match,
		.span = finding->match,
		.sentence = finding->sentence,
		.senses = finding->senses,
		.sense_count = finding->sense_count,
		.candidate = candidate,
		.action = candidate.action,
		.weakened = candidate.weakened,
		.doubt = candidate.doubt,
		.explains = finding->explains,
		.reader = finding->reader,
		.reason = finding->reason};
	if (!parl_verdict_word(&c, wording, reworded))
		return NULL;
	if (finding->doubt)
		parl_finding_weaken(reworded, finding->action, finding->doubt);
	return reworded;
}
