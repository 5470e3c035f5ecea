#include "pass.h"

#include <string.h>

#include "../document/model.h"
#include "apart.h"
#include "context.h"
#include "protected.h"
#include "senses.h"
#include "verdict.h"

/* A place that keeps a term from being changed is told where that is asked for. */
static bool leave(struct parl_case *c)
{
	struct parl_finding *finding;

	if (!c->bridge->left || !c->left.term)
		return true;
	finding = parl_verdict_left(c);
	return finding && parl_finding_keep(&c->bridge->left_findings, finding);
}

/* The first candidate that would be changed elsewhere, left for WHY. */
static bool leave_all(struct parl_case *c, const char *why)
{
	for (size_t i = 0; !c->left.term && i < c->candidate_count; i++)
		if (c->candidates[i].action > PARL_ACTION_EXPLAIN)
			c->left = c->candidates[i];
	c->left.action = PARL_ACTION_LEAVE;
	c->left.weakened = why;
	return leave(c);
}

/* A draft of the document (steady.c) has no comments. */
bool parl_bridge_hushes(struct parl_bridge *bridge, const struct parl_block *block, parl_span span,
	const struct parl_term *term)
{
	enum parl_issue_kind rule =
		term->status >= PARL_TERM_DEPRECATED ? PARL_ISSUE_DEPRECATED : 0;

	return bridge->silence && parl_block_document(block) == bridge->document &&
		parl_silence_hides(bridge->silence, parl_block_source_of(block, span).start,
			parl_term_concept(term), rule);
}

static bool is_hushed(struct parl_case *c)
{
	bool hushed = false;

	for (size_t i = 0; i < c->candidate_count; i++)
		hushed |= parl_bridge_hushes(
			c->bridge, c->site.block, c->site.match, c->candidates[i].term);
	return hushed;
}

/* What is switched off is no part of what else is done to the text. */
static bool hush(struct parl_case *c)
{
	struct parl_finding *finding;

	if (!c->bridge->hushed)
		return leave_all(c, "a comment in the document switches it off");
	finding = parl_verdict_of(c);
	if (!finding)
		return false;
	finding->hushed = true;
	return parl_finding_keep(&c->bridge->left_findings, finding);
}

static bool is_wanted(const struct parl_case *c)
{
	bool wanted = !c->bridge->wants;

	for (size_t i = 0; !wanted && i < c->candidate_count; i++)
		wanted = c->bridge->wants(c->bridge->wants_of, c->candidates[i].term);
	return wanted;
}

/* A twin looks for what it would apply, and for what weakens that: a term that is only explained,
 * wherever it stands, is neither. */
static bool is_beside_the_point(const struct parl_case *c)
{
	bool explained = c->bridge->twin == c->bridge;

	for (size_t i = 0; explained && i < c->candidate_count; i++)
		explained = c->candidates[i].action <= PARL_ACTION_EXPLAIN;
	return explained;
}

/* Judges a match of the passage at hand. */
static bool judge_case(struct parl_case *c)
{
	struct parl_bridge *bridge = c->bridge;
	struct parl_finding *finding;
	const char *why = parl_protected_place(c);

	if (why)
		return leave_all(c, why);
	if (!parl_bridge_learn(bridge) || !parl_senses_settle(c))
		return false;
	if (c->candidate_count == 0)
		return leave(c);
	if (is_hushed(c))
		return hush(c);
	finding = parl_verdict_of(c);
	if (!finding)
		return false;
	if (parl_verdict_is_idle(c, finding))
		return true;
	return parl_finding_keep(&bridge->findings, finding);
}

static bool has_findings(const struct parl_bridge *bridge)
{
	return bridge->findings.count + bridge->left_findings.count > 0;
}

/* Judges a match. PARL_NONE: it waits, since it stands behind a passage with findings that are to
 * be settled first; PARL_FAILED: out of memory. */
static enum parl_status judge_match(struct parl_bridge *bridge, const struct parl_match *match)
{
	parl_view text = parl_block_text(bridge->judged);
	struct parl_case c = {.bridge = bridge,
		.keys = {.line = &bridge->line},
		.clause_keys = {.line = &bridge->line}};

	if (!parl_senses_find(&c, match->key))
		return PARL_FAILED;
	if (c.candidate_count == 0 || !is_wanted(&c) || is_beside_the_point(&c))
		return PARL_OK;
	if (match->span.start >= bridge->block.passage.end && has_findings(bridge))
		return PARL_NONE;
	if (!parl_context_reach(bridge, text, match->span.start))
		return PARL_FAILED;
	c.site = parl_site_of(bridge->judged,
		parl_context_sentence(&bridge->block, text, match->span), match->span);
	if (!parl_sentence_line_holds(&bridge->line, c.site.sentence)) {
		parl_arena_reset(bridge->scratch);
		bridge->line = (struct parl_sentence_line){.key = NULL};
	}
	return judge_case(&c) ? PARL_OK : PARL_FAILED;
}

/* Forgets the findings of the passage before. */
static void begin_passage(struct parl_bridge *bridge)
{
	if (!bridge->keep)
		parl_arena_reset(bridge->arena);
	bridge->findings.count = 0;
	bridge->left_findings.count = 0;
}

void parl_pass_begin(struct parl_bridge *bridge, const struct parl_block *block)
{
	enum parl_block_kind kind = parl_block_kind_of(block);
	parl_view text = parl_block_text(block);

	begin_passage(bridge);
	parl_arena_reset(bridge->around);
	parl_arena_reset(bridge->scratch);
	memset(&bridge->block, 0, sizeof(bridge->block));
	memset(&bridge->line, 0, sizeof(bridge->line));
	bridge->judged = block;
	bridge->has_next = false;
	if (kind == PARL_BLOCK_CODE ||
		(kind == PARL_BLOCK_QUOTATION && !bridge->left && !bridge->explain))
		text.size = 0;
	parl_scan_begin(bridge->terms, text);
}

static enum parl_status next_match(struct parl_bridge *bridge)
{
	bool has_next = bridge->has_next;

	bridge->has_next = false;
	return has_next ? PARL_OK : parl_scan_next(bridge->terms, &bridge->next);
}

enum parl_status parl_pass_next(struct parl_bridge *bridge)
{
	enum parl_status status;

	begin_passage(bridge);
	while ((status = next_match(bridge)) == PARL_OK) {
		status = judge_match(bridge, &bridge->next);
		bridge->has_next = status == PARL_NONE;
		if (status != PARL_OK)
			break;
		bridge->matches++;
	}
	parl_apart_settle(bridge);
	return status == PARL_NONE && has_findings(bridge) ? PARL_OK : status;
}
