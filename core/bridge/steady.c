#include "steady.h"

#include <stdint.h>
#include <string.h>

#include "draft.h"
#include "pass.h"

/* A change seldom frees more than one other; when it does not end, nothing is changed. */
#define ROUNDS 4
#define CHANGES 64

static const char why_given_up[] = "the words beside it would have to change too";

/* Everything that is applied in the sentence of AT is only offered, or not even that. */
static void give_up(struct parl_bridge *bridge, size_t at)
{
	for (size_t i = 0; i < bridge->findings.count; i++) {
		struct parl_finding *finding = bridge->findings.items[i];

		if (parl_finding_is_applied(bridge, finding) && finding->sentence.start <= at &&
			at <= finding->sentence.end)
			parl_finding_weaken(finding, bridge->apply - 1, why_given_up);
	}
}

static bool copy_texts(struct parl_finding *finding, struct parl_arena *arena)
{
	const struct parl_term **senses =
		parl_arena_array(arena, finding->sense_count, sizeof(*senses));
	parl_view *offers = parl_arena_array(arena, finding->offer_count, sizeof(*offers));

	if (!senses || (finding->offer_count && !offers))
		return false;
	memcpy(senses, finding->senses, finding->sense_count * sizeof(*senses));
	for (size_t i = 0; i < finding->offer_count; i++)
		offers[i] = parl_arena_copy(arena, finding->offers[i]);
	finding->senses = senses;
	finding->offers = offers;
	finding->replacement = parl_arena_copy(arena, finding->replacement);
	finding->reason = parl_arena_copy(arena, parl_view_of(finding->reason)).data;
	if (finding->also.block)
		finding->also.text = parl_arena_copy(arena, finding->also.text);
	return finding->replacement.data && finding->reason;
}

/* Puts FINDING where it belongs, in place of what was found there. */
static bool insert(struct parl_finding_list *list, struct parl_finding *finding)
{
	size_t at = list->count;

	for (size_t i = 0; i < list->count; i++) {
		if (list->items[i]->match.start == finding->match.start) {
			list->items[i] = finding;
			return true;
		}
	}
	if (!parl_finding_keep(list, finding))
		return false;
	for (; at > 0 && list->items[at - 1]->match.start > finding->match.start; at--)
		list->items[at] = list->items[at - 1];
	list->items[at] = finding;
	return true;
}

static void remove_left(struct parl_finding_list *list, parl_span match)
{
	size_t kept = 0;

	for (size_t i = 0; i < list->count; i++) {
		if (list->items[i]->match.start != match.start)
			list->items[kept++] = list->items[i];
	}
	list->count = kept;
}

/* Whether AGAIN, which a second run would apply, can be applied in the first: what it touches is as
 * it was. FOUND is it, moved there. */
static bool is_as_it_was(const struct parl_block *block, const struct parl_draft *draft,
	const struct parl_finding *again, struct parl_finding *found)
{
	*found = *again;
	found->block = block;
	found->sentence = (parl_span){parl_draft_old_place(draft, again->sentence.start),
		parl_draft_old_place(draft, again->sentence.end)};
	if (!parl_draft_to_old(draft, again->match, &found->match) ||
		!parl_draft_to_old(draft, again->span, &found->span))
		return false;
	if (again->also.block) {
		found->also.block = block;
		if (!parl_draft_to_old(draft, again->also.span, &found->also.span))
			return false;
	}
	return true;
}

static bool can_be_written(const struct parl_finding *finding)
{
	return parl_block_editable(finding->block, finding->span) &&
		(!finding->also.block || parl_block_editable(finding->block, finding->also.span));
}

static bool take(struct parl_bridge *bridge, const struct parl_draft *draft,
	const struct parl_finding *again, bool promote)
{
	struct parl_finding *found = parl_arena_alloc(bridge->arena, sizeof(*found));

	if (!found)
		return false;
	if (!is_as_it_was(bridge->judged, draft, again, found) || !promote) {
		give_up(bridge, parl_draft_old_place(draft, again->match.start));
		return true;
	}
	if (!can_be_written(found))
		return true;
	remove_left(&bridge->left_findings, found->match);
	return copy_texts(found, bridge->arena) && insert(&bridge->findings, found);
}

/* Whether AGAIN is what was given up before: a second run would give it up once more. */
static bool is_given_up(const struct parl_bridge *bridge, const struct parl_draft *draft,
	const struct parl_finding *again)
{
	parl_span old;

	if (!parl_draft_to_old(draft, again->match, &old))
		return false;
	for (size_t i = 0; i < bridge->findings.count; i++) {
		const struct parl_finding *finding = bridge->findings.items[i];

		if (finding->match.start == old.start && finding->weakened == why_given_up)
			return true;
	}
	return false;
}

/* The draft has no comments. */
static bool is_hushed(struct parl_bridge *bridge, const struct parl_draft *draft,
	const struct parl_finding *again)
{
	size_t at = parl_draft_old_place(draft, again->match.start);

	return parl_bridge_hushes(
		bridge, bridge->judged, (parl_span){at, at}, parl_finding_term(again));
}

/* What stands beside the passage is settled with its own. */
static bool is_of_passage(const struct parl_bridge *bridge, const struct parl_draft *draft,
	const struct parl_finding *again)
{
	parl_span passage = bridge->block.passage;
	size_t at = parl_draft_old_place(draft, again->match.start);

	return at >= passage.start && at < passage.end;
}

/* Has the twin judge the draft, which knows what reaches into the passage. */
static bool judge_draft(struct parl_bridge *bridge, const struct parl_draft *draft,
	const struct parl_document *document)
{
	const struct parl_block_context *block = &bridge->block;
	struct parl_bridge *twin = bridge->twin;

	parl_pass_begin(twin, parl_document_block(document, 0));
	twin->block.customers = block->customers_before;
	if (block->open)
		twin->block.open = parl_draft_new_place(draft, block->open);
	return parl_pass_next(twin) != PARL_FAILED;
}

/* Judges the draft. COUNT: how much of it would be changed again. */
static bool run_again(
	struct parl_bridge *bridge, const struct parl_draft *draft, bool promote, size_t *count)
{
	struct parl_document *document = parl_draft_document(bridge, draft);
	const struct parl_finding_list *found = &bridge->twin->findings;
	bool done = document && judge_draft(bridge, draft, document);

	*count = 0;
	for (size_t i = 0; done && i < found->count && *count < CHANGES; i++) {
		if (!parl_finding_is_applied(bridge->twin, found->items[i]) ||
			!is_of_passage(bridge, draft, found->items[i]) ||
			is_given_up(bridge, draft, found->items[i]) ||
			is_hushed(bridge, draft, found->items[i]))
			continue;
		++*count;
		done = take(bridge, draft, found->items[i], promote);
	}
	parl_document_free(document);
	return done;
}

static bool make_twin(struct parl_bridge *bridge)
{
	struct parl_bridge_options options = {.size = sizeof(options),
		.from = bridge->from,
		.to = bridge->to,
		.apply = bridge->apply};

	if (bridge->twin)
		return true;
	bridge->twin = parl_bridge_beside(bridge, &options);
	if (!bridge->twin)
		return false;
	bridge->twin->twin = bridge->twin;
	bridge->twin->passage_least = SIZE_MAX;
	return true;
}

bool parl_steady(struct parl_bridge *bridge)
{
	size_t changes = 1; /* none is known yet */

	if (bridge->twin == bridge)
		return true;
	for (int round = 0; round < ROUNDS && changes > 0 && changes < CHANGES; round++) {
		struct parl_draft draft;
		bool done = parl_draft_write(bridge, &draft);

		changes = 0;
		if (done && draft.edits > 0)
			done = make_twin(bridge) && run_again(bridge, &draft, round == 0, &changes);
		parl_draft_release(&draft);
		if (!done)
			return false;
	}
	for (size_t i = 0; changes > 0 && i < bridge->findings.count; i++)
		parl_finding_weaken(bridge->findings.items[i], bridge->apply - 1, why_given_up);
	return true;
}
