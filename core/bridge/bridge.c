/*
 * bridge.c - the pass over a document: matches in, findings out, a block at a time.
 */
#include "bridge.h"

#include <stdlib.h>
#include <string.h>

#include "context.h"
#include "guard.h"
#include "reading.h"
#include "senses.h"
#include "verdict.h"

/* How many findings back another word for the same target is looked for. */
#define NEIGHBOURS 8

/* Findings with no more spaces between them stand side by side: "X and two Y". */
#define SIDE_BY_SIDE 3

struct parl_bridge *parl_bridge_new(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, const struct parl_bridge_options *options)
{
	struct parl_bridge *bridge = calloc(1, sizeof(*bridge));

	if (!bridge)
		return NULL;
	bridge->vocabulary = vocabulary;
	bridge->document = document;
	bridge->from = options->from;
	bridge->to = options->to;
	bridge->arena = parl_arena_new();
	bridge->kept = parl_arena_new();
	bridge->terms = parl_scan_new(parl_vocabulary_terms(vocabulary), PARL_SCAN_PROTECT);
	bridge->context = parl_scan_new(parl_vocabulary_context(vocabulary), PARL_SCAN_OVERLAPPING);
	if (!bridge->arena || !bridge->kept || !bridge->terms || !bridge->context ||
		!parl_definitions_find(document, &bridge->definitions, bridge->kept)) {
		parl_bridge_free(bridge);
		return NULL;
	}
	return bridge;
}

void parl_bridge_free(struct parl_bridge *bridge)
{
	if (!bridge)
		return;
	parl_scan_free(bridge->terms);
	parl_scan_free(bridge->context);
	parl_arena_free(bridge->arena);
	parl_arena_free(bridge->kept);
	free(bridge->findings);
	free(bridge);
}

static bool keep_finding(struct parl_bridge *bridge, struct parl_finding *finding)
{
	if (bridge->finding_count == bridge->finding_capacity) {
		size_t larger = bridge->finding_capacity ? bridge->finding_capacity * 2 : 32;
		struct parl_finding **grown = realloc(bridge->findings, larger * sizeof(*grown));

		if (!grown)
			return false;
		bridge->findings = grown;
		bridge->finding_capacity = larger;
	}
	bridge->findings[bridge->finding_count++] = finding;
	return true;
}

static bool judge_match(
	struct parl_bridge *bridge, const struct parl_block *block, const struct parl_match *match)
{
	parl_view text = parl_block_text(block);
	struct parl_case c = {.bridge = bridge};
	struct parl_finding *finding;

	if (!parl_senses_find(&c, match->key))
		return false;
	if (c.candidate_count == 0)
		return true;
	if (!parl_context_make(bridge, text))
		return false;
	c.site = parl_site_of(
		block, parl_context_sentence(&bridge->block, text, match->span), match->span);
	if (parl_guard_protected(&c))
		return true;
	parl_senses_settle(&c);
	if (c.candidate_count == 0)
		return true;
	finding = parl_verdict_of(&c);
	if (!finding)
		return false;
	if (parl_verdict_is_idle(&c, finding))
		return true;
	return keep_finding(bridge, finding);
}

/* Edits may reach beside their match (an article, a verb), but never into another's. */
static void keep_edits_apart(struct parl_bridge *bridge)
{
	static const char why[] = "it reaches into another change";
	size_t taken = 0;

	for (size_t i = 0; i < bridge->finding_count; i++) {
		struct parl_finding *finding = bridge->findings[i];
		bool last = i + 1 == bridge->finding_count;
		size_t end = finding->also.block ? finding->also.span.end : finding->span.end;

		if (!finding->replacement.data)
			continue;
		if (finding->span.start < taken ||
			(!last && end > bridge->findings[i + 1]->match.start))
			parl_finding_weaken(finding, PARL_ACTION_SUGGEST, why);
		if (finding->action == PARL_ACTION_REPLACE)
			taken = end;
	}
}

/* "40 clients and 12 beneficiaries" would become one word twice. The same word in another number or
 * spelling was one word before, unless it stands side by side with the other. */
static bool may_become_one(const struct parl_finding *a, const struct parl_finding *b)
{
	parl_view text = parl_block_text(b->block);
	size_t spaces = 0;

	for (size_t i = a->match.end; i < b->match.start; i++)
		spaces += text.data[i] == ' ' || text.data[i] == '\n';
	return spaces > SIDE_BY_SIDE && parl_reading_same_words(a->senses[0], b->senses[0]);
}

static void keep_words_apart(struct parl_bridge *bridge)
{
	static const char why[] = "two different words of the sentence would become one";

	for (size_t i = 1; i < bridge->finding_count; i++) {
		struct parl_finding *b = bridge->findings[i];

		for (size_t k = i; k-- > 0 && i - k <= NEIGHBOURS;) {
			struct parl_finding *a = bridge->findings[k];

			if (a->match.start < b->sentence.start)
				break;
			if (a->target && a->target == b->target && a->senses[0] != b->senses[0] &&
				!may_become_one(a, b)) {
				parl_finding_weaken(a, PARL_ACTION_SUGGEST, why);
				parl_finding_weaken(b, PARL_ACTION_SUGGEST, why);
			}
		}
	}
}

enum parl_status parl_bridge_judge(struct parl_bridge *bridge, const struct parl_block *block,
	const struct parl_finding *const **findings, size_t *count)
{
	enum parl_block_kind kind = parl_block_kind_of(block);
	enum parl_status status = PARL_NONE;
	struct parl_match match;

	parl_arena_reset(bridge->arena);
	memset(&bridge->block, 0, sizeof(bridge->block));
	bridge->finding_count = 0;
	*findings = (const struct parl_finding *const *)bridge->findings;
	*count = 0;
	if (kind == PARL_BLOCK_CODE || kind == PARL_BLOCK_QUOTATION)
		return PARL_OK;
	parl_scan_begin(bridge->terms, parl_block_text(block));
	while ((status = parl_scan_next(bridge->terms, &match)) == PARL_OK) {
		if (!judge_match(bridge, block, &match))
			return PARL_FAILED;
	}
	if (status == PARL_FAILED)
		return PARL_FAILED;
	keep_words_apart(bridge);
	keep_edits_apart(bridge);
	*findings = (const struct parl_finding *const *)bridge->findings;
	*count = bridge->finding_count;
	return PARL_OK;
}
