/*
 * draft.h - a passage as its findings would make it, and the way from there to what it is.
 */
#ifndef PARL_BRIDGE_DRAFT_H
#define PARL_BRIDGE_DRAFT_H

#include "bridge.h"

struct parl_draft {
	struct parl_buffer text;
	struct parl_buffer stretches; /* runs of the text that no edit touches */
	size_t old_end;               /* how far the old text is written */
	size_t edits;
};

/* Whether translating would write what FINDING says. */
bool parl_finding_is_applied(const struct parl_bridge *bridge, const struct parl_finding *finding);

/* The passage of BRIDGE, with what stands around it, and all that is applied; to be released in any
 * case. False: out of memory. */
bool parl_draft_write(const struct parl_bridge *bridge, struct parl_draft *draft);
void parl_draft_release(struct parl_draft *draft);

/* A document of one block like that of the passage, with the draft as its text. NULL: out of
 * memory. */
struct parl_document *parl_draft_document(
	const struct parl_bridge *bridge, const struct parl_draft *draft);

/* The old place at or before AT of the new text; the new place of AT in the old one. */
size_t parl_draft_old_place(const struct parl_draft *draft, size_t at);
size_t parl_draft_new_place(const struct parl_draft *draft, size_t at);

/* Where SPAN of the new text stands in the old one; false: an edit made a part of it. */
bool parl_draft_to_old(const struct parl_draft *draft, parl_span span, parl_span *old);

#endif
