#include "steady.h"

#include <string.h>

#include "../document/model.h"

/* A change seldom frees more than one other; when it does not end, nothing is changed. */
#define ROUNDS 4
#define CHANGES 64

static const char why_given_up[] = "the words beside it would have to change too";

/* A run of the text that no edit touches, in the old text and in the new. */
struct stretch {
	size_t old_start;
	size_t new_start;
	size_t size;
};

/* A block as the findings would make it. */
struct draft {
	struct parl_buffer text;
	struct parl_buffer stretches; /* of struct stretch */
	size_t old_end;               /* how far the old text is written */
	size_t edits;
};

static void keep_until(struct draft *draft, parl_view text, size_t end)
{
	struct stretch stretch = {draft->old_end, draft->text.size, end - draft->old_end};

	parl_buffer_add(&draft->text, text.data + draft->old_end, end - draft->old_end);
	parl_buffer_add(&draft->stretches, &stretch, sizeof(stretch));
	draft->old_end = end;
}

static void write_edit(struct draft *draft, parl_view text, parl_span span, parl_view edit)
{
	keep_until(draft, text, span.start);
	parl_buffer_add_view(&draft->text, edit);
	draft->old_end = span.end;
	draft->edits++;
}

static bool is_applied(const struct parl_bridge *bridge, const struct parl_finding *finding)
{
	return finding->action >= bridge->apply && parl_finding_fits(finding);
}

static bool write_draft(
	const struct parl_bridge *bridge, const struct parl_block *block, struct draft *draft)
{
	parl_view text = parl_block_text(block);

	*draft = (struct draft){PARL_BUFFER_EMPTY, PARL_BUFFER_EMPTY, 0, 0};
	for (size_t i = 0; i < bridge->findings.count; i++) {
		const struct parl_finding *finding = bridge->findings.items[i];

		if (!is_applied(bridge, finding) || finding->span.start < draft->old_end)
			continue;
		write_edit(draft, text, finding->span, finding->replacement);
		if (finding->also.block)
			write_edit(draft, text, finding->also.span, finding->also.text);
	}
	keep_until(draft, text, text.size);
	return !draft->text.failed && !draft->stretches.failed;
}

static void release_draft(struct draft *draft)
{
	parl_buffer_release(&draft->text);
	parl_buffer_release(&draft->stretches);
}

/* The stretch at or before AT, a place in the new text or in the old one. */
static struct stretch stretch_before(const struct draft *draft, size_t at, bool new)
{
	size_t low = 0;
	size_t high = draft->stretches.size / sizeof(struct stretch);
	struct stretch stretch;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		memcpy(&stretch, draft->stretches.data + middle * sizeof(stretch), sizeof(stretch));
		if ((new ? stretch.new_start : stretch.old_start) <= at)
			low = middle;
		else
			high = middle;
	}
	memcpy(&stretch, draft->stretches.data + low * sizeof(stretch), sizeof(stretch));
	return stretch;
}

static size_t within(struct stretch stretch, size_t distance)
{
	return distance < stretch.size ? distance : stretch.size;
}

/* The old place at or before AT of the new text, and the new place of an old one. */
static size_t old_place(const struct draft *draft, size_t at)
{
	struct stretch stretch = stretch_before(draft, at, true);

	return stretch.old_start + within(stretch, at - stretch.new_start);
}

static size_t new_place(const struct draft *draft, size_t at)
{
	struct stretch stretch = stretch_before(draft, at, false);

	return stretch.new_start + within(stretch, at - stretch.old_start);
}

/* Where SPAN of the new text stands in the old one; false: an edit made a part of it. */
static bool to_old(const struct draft *draft, parl_span span, parl_span *old)
{
	struct stretch stretch = stretch_before(draft, span.start, true);
	size_t start = span.start - stretch.new_start;

	*old = (parl_span){
		stretch.old_start + start, stretch.old_start + start + (span.end - span.start)};
	return start + (span.end - span.start) <= stretch.size;
}

/* A document of one block like BLOCK, with the draft as its text. NULL: out of memory. */
static struct parl_document *document_of(const struct parl_block *block, const struct draft *draft)
{
	parl_view text = parl_buffer_view(&draft->text);
	struct parl_document *document = parl_document_new(text, parl_block_language(block));
	const struct parl_block_rest *rest = parl_block_rest(block);
	struct parl_block *copy;

	if (!document)
		return NULL;
	copy = parl_document_add_block(
		document, parl_block_kind_of(block), parl_block_level(block));
	if (copy) {
		parl_block_add_source(copy, PARL_SEGMENT_VERBATIM, (parl_span){0, text.size});
		parl_block_set_language(copy, parl_block_language(block));
		for (size_t i = 0; i < rest->protect_count; i++) {
			parl_span span = rest->protects[i].span;

			parl_block_protect(copy,
				(parl_span){
					new_place(draft, span.start), new_place(draft, span.end)},
				rest->protects[i].why);
		}
	}
	if (!copy || parl_document_failed(document)) {
		parl_document_free(document);
		return NULL;
	}
	return document;
}

/* --- what the second run finds ---------------------------------------------------------------- */

/* Everything that is applied in the sentence of AT is only offered, or not even that. */
static void give_up(struct parl_bridge *bridge, size_t at)
{
	for (size_t i = 0; i < bridge->findings.count; i++) {
		struct parl_finding *finding = bridge->findings.items[i];

		if (is_applied(bridge, finding) && finding->sentence.start <= at &&
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
static bool is_as_it_was(const struct parl_block *block, const struct draft *draft,
	const struct parl_finding *again, struct parl_finding *found)
{
	*found = *again;
	found->block = block;
	found->sentence = (parl_span){
		old_place(draft, again->sentence.start), old_place(draft, again->sentence.end)};
	if (!to_old(draft, again->match, &found->match) ||
		!to_old(draft, again->span, &found->span))
		return false;
	if (again->also.block) {
		found->also.block = block;
		if (!to_old(draft, again->also.span, &found->also.span))
			return false;
	}
	return true;
}

static bool can_be_written(const struct parl_finding *finding)
{
	return parl_block_editable(finding->block, finding->span) &&
		(!finding->also.block || parl_block_editable(finding->block, finding->also.span));
}

static bool take(struct parl_bridge *bridge, const struct parl_block *block,
	const struct draft *draft, const struct parl_finding *again, bool promote)
{
	struct parl_finding *found = parl_arena_alloc(bridge->arena, sizeof(*found));

	if (!found)
		return false;
	if (!is_as_it_was(block, draft, again, found) || !promote) {
		give_up(bridge, old_place(draft, again->match.start));
		return true;
	}
	if (!can_be_written(found))
		return true;
	remove_left(&bridge->left_findings, found->match);
	return copy_texts(found, bridge->arena) && insert(&bridge->findings, found);
}

/* Whether AGAIN is what was given up before: a second run would give it up once more. */
static bool is_given_up(const struct parl_bridge *bridge, const struct draft *draft,
	const struct parl_finding *again)
{
	parl_span old;

	if (!to_old(draft, again->match, &old))
		return false;
	for (size_t i = 0; i < bridge->findings.count; i++) {
		const struct parl_finding *finding = bridge->findings.items[i];

		if (finding->match.start == old.start && finding->weakened == why_given_up)
			return true;
	}
	return false;
}

/* The draft has no comments. */
static bool is_hushed(struct parl_bridge *bridge, const struct parl_block *block,
	const struct draft *draft, const struct parl_finding *again)
{
	size_t at = old_place(draft, again->match.start);

	return parl_bridge_hushes(bridge, block, (parl_span){at, at}, parl_finding_term(again));
}

/* Judges the draft. COUNT: how much of it would be changed again. */
static bool run_again(struct parl_bridge *bridge, const struct parl_block *block,
	const struct draft *draft, bool promote, size_t *count)
{
	struct parl_document *document = document_of(block, draft);
	const struct parl_finding *const *findings;
	size_t found;
	bool done = document &&
		parl_bridge_judge(bridge->twin, parl_document_block(document, 0), &findings,
			&found) == PARL_OK;

	*count = 0;
	for (size_t i = 0; done && i < found && *count < CHANGES; i++) {
		if (!is_applied(bridge->twin, findings[i]) ||
			is_given_up(bridge, draft, findings[i]) ||
			is_hushed(bridge, block, draft, findings[i]))
			continue;
		++*count;
		done = take(bridge, block, draft, findings[i], promote);
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
	if (bridge->twin)
		bridge->twin->twin = bridge->twin;
	return bridge->twin != NULL;
}

bool parl_steady(struct parl_bridge *bridge, const struct parl_block *block)
{
	size_t changes = 1; /* none is known yet */

	if (bridge->twin == bridge)
		return true;
	for (int round = 0; round < ROUNDS && changes > 0 && changes < CHANGES; round++) {
		struct draft draft;
		bool done = write_draft(bridge, block, &draft);

		changes = 0;
		if (done && draft.edits > 0)
			done = make_twin(bridge) &&
				run_again(bridge, block, &draft, round == 0, &changes);
		release_draft(&draft);
		if (!done)
			return false;
	}
	for (size_t i = 0; changes > 0 && i < bridge->findings.count; i++)
		parl_finding_weaken(bridge->findings.items[i], bridge->apply - 1, why_given_up);
	return true;
}
