#include "draft.h"

#include <string.h>

#include "../document/model.h"

/* A run of the text that no edit touches, in the old text and in the new. */
struct stretch {
	size_t old_start;
	size_t new_start;
	size_t size;
};

static void keep_until(struct parl_draft *draft, parl_view text, size_t end)
{
	struct stretch stretch = {draft->old_end, draft->text.size, end - draft->old_end};

	parl_buffer_add(&draft->text, text.data + draft->old_end, end - draft->old_end);
	parl_buffer_add(&draft->stretches, &stretch, sizeof(stretch));
	draft->old_end = end;
}

static void write_edit(struct parl_draft *draft, parl_view text, parl_span span, parl_view edit)
{
	keep_until(draft, text, span.start);
	parl_buffer_add_view(&draft->text, edit);
	draft->old_end = span.end;
	draft->edits++;
}

bool parl_finding_is_applied(const struct parl_bridge *bridge, const struct parl_finding *finding)
{
	return finding->action >= bridge->apply && parl_finding_fits(finding);
}

bool parl_draft_write(const struct parl_bridge *bridge, struct parl_draft *draft)
{
	parl_view text = parl_block_text(bridge->judged);
	parl_span around = bridge->block.around;

	*draft = (struct parl_draft){PARL_BUFFER_EMPTY, PARL_BUFFER_EMPTY, around.start, 0};
	for (size_t i = 0; i < bridge->findings.count; i++) {
		const struct parl_finding *finding = bridge->findings.items[i];

		if (!parl_finding_is_applied(bridge, finding) ||
			finding->span.start < draft->old_end)
			continue;
		write_edit(draft, text, finding->span, finding->replacement);
		if (finding->also.block)
			write_edit(draft, text, finding->also.span, finding->also.text);
	}
	keep_until(draft, text, around.end);
	return !draft->text.failed && !draft->stretches.failed;
}

void parl_draft_release(struct parl_draft *draft)
{
	parl_buffer_release(&draft->text);
	parl_buffer_release(&draft->stretches);
}

/* The stretch at or before AT, a place in the new text or in the old one. */
static struct stretch stretch_before(const struct parl_draft *draft, size_t at, bool new)
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

size_t parl_draft_old_place(const struct parl_draft *draft, size_t at)
{
	struct stretch stretch = stretch_before(draft, at, true);

	return stretch.old_start + within(stretch, at - stretch.new_start);
}

size_t parl_draft_new_place(const struct parl_draft *draft, size_t at)
{
	struct stretch stretch = stretch_before(draft, at, false);

	return stretch.new_start + within(stretch, at - stretch.old_start);
}

bool parl_draft_to_old(const struct parl_draft *draft, parl_span span, parl_span *old)
{
	struct stretch stretch = stretch_before(draft, span.start, true);
	size_t start = span.start - stretch.new_start;

	*old = (parl_span){
		stretch.old_start + start, stretch.old_start + start + (span.end - span.start)};
	return start + (span.end - span.start) <= stretch.size;
}

static void protect(
	const struct parl_draft *draft, struct parl_block *copy, parl_span span, unsigned why)
{
	parl_span new = {
		parl_draft_new_place(draft, span.start), parl_draft_new_place(draft, span.end)};

	parl_block_protect(copy, new, (enum parl_protection)why);
}

/* Protects in COPY what is protected AROUND the passage. */
static void protect_all(const struct parl_draft *draft, struct parl_block *copy,
	const struct parl_block *block, parl_span around)
{
	struct parl_protected item;
	struct parl_cut cut;
	size_t at;

	if (!parl_block_cut(block, &cut))
		return;
	at = parl_cut_protected_from(&cut, around.start);
	if (at > 0) {
		item = parl_cut_protected(&cut, at - 1);
		if (item.reach > around.start)
			protect(draft, copy, (parl_span){around.start, item.reach}, item.reach_why);
	}
	for (; at < cut.protect_count; at++) {
		item = parl_cut_protected(&cut, at);
		if (item.start >= around.end)
			break;
		protect(draft, copy, (parl_span){item.start, item.end}, item.why);
	}
}

struct parl_document *parl_draft_document(
	const struct parl_bridge *bridge, const struct parl_draft *draft)
{
	const struct parl_block *block = bridge->judged;
	parl_view text = parl_buffer_view(&draft->text);
	struct parl_document *document = parl_document_new(text, parl_block_language(block));
	struct parl_block *copy;

	if (!document)
		return NULL;
	copy = parl_document_add_block(
		document, parl_block_kind_of(block), parl_block_level(block));
	if (copy) {
		parl_block_add_source(copy, PARL_SEGMENT_VERBATIM, (parl_span){0, text.size});
		protect_all(draft, copy, block, bridge->block.around);
	}
	if (!copy || parl_document_failed(document)) {
		parl_document_free(document);
		return NULL;
	}
	return document;
}
