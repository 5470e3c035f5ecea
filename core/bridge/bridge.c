/*
 * bridge.c - the pass over a document: matches in, findings out, a block at a time.
 */
#include "bridge.h"

#include <stdlib.h>
#include <string.h>

#include "../text/sentence.h"
#include "acronyms.h"
#include "guard.h"
#include "language.h"
#include "quotes.h"
#include "replacement.h"

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
		!parl_acronyms_find(
			document, &bridge->acronyms, &bridge->acronym_count, bridge->kept)) {
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

/* --- what is known of the block ----------------------------------------------------------------
 */

static bool find_context_hits(struct parl_bridge *bridge, parl_view text)
{
	struct parl_block_context *block = &bridge->block;
	size_t capacity = 0;
	struct parl_match match;
	enum parl_status status;

	parl_scan_begin(bridge->context, text);
	while ((status = parl_scan_next(bridge->context, &match)) == PARL_OK) {
		if (block->hit_count == capacity) {
			size_t larger = capacity ? capacity * 2 : 16;
			struct parl_context_hit *grown =
				parl_arena_array(bridge->arena, larger, sizeof(*grown));

			if (!grown)
				return false;
			if (block->hit_count)
				memcpy(grown, block->hits, block->hit_count * sizeof(*grown));
			block->hits = grown;
			capacity = larger;
		}
		block->hits[block->hit_count++] = (struct parl_context_hit){match.span, match.key};
	}
	return status == PARL_NONE;
}

static bool make_context(struct parl_bridge *bridge, parl_view text)
{
	struct parl_block_context *block = &bridge->block;

	if (block->made)
		return true;
	block->made = true;
	block->sentences = parl_sentences(text, &block->sentence_count, bridge->arena);
	return block->sentences &&
		parl_quotes_find(text, &block->quotes, &block->quote_count, bridge->arena) &&
		find_context_hits(bridge, text);
}

static parl_span sentence_of(struct parl_block_context *block, parl_view text, parl_span match)
{
	while (block->sentence_at + 1 < block->sentence_count &&
		block->sentences[block->sentence_at].end <= match.start)
		block->sentence_at++;
	if (block->sentence_count == 0)
		return (parl_span){0, text.size};
	return (parl_span){block->sentences[block->sentence_at].start,
		block->sentences[block->sentence_at].end < match.end
			? match.end
			: block->sentences[block->sentence_at].end};
}

/* --- which terms a match could be ------------------------------------------------------------- */

/* Terms of the register asked for, and outdated ones of any: those are flagged whatever the
 * direction. */
static bool wanted(const struct parl_bridge *bridge, const struct parl_term *term)
{
	return bridge->from == PARL_REGISTER_ANY || term->register_number == bridge->from ||
		term->status == PARL_TERM_DEPRECATED || term->status == PARL_TERM_SUPERSEDED;
}

static struct parl_candidate *candidate_of(struct parl_case *c, const struct parl_term *term)
{
	for (size_t i = 0; i < c->candidate_count; i++) {
		if (c->candidates[i].term == term)
			return &c->candidates[i];
	}
	return NULL;
}

/* What the glossary allows for a term in the direction of the pass. */
static enum parl_action glossary_action(
	const struct parl_bridge *bridge, const struct parl_term *term)
{
	if (bridge->from != PARL_REGISTER_ANY && term->register_number != bridge->from &&
		term->action > PARL_ACTION_EXPLAIN)
		return PARL_ACTION_EXPLAIN;
	return term->action;
}

static bool find_candidates(struct parl_case *c, uint32_t key)
{
	struct parl_bridge *bridge = c->bridge;
	size_t count;
	const uint32_t *ids =
		parl_matcher_ids(parl_vocabulary_terms(bridge->vocabulary), key, &count);

	c->candidates = parl_arena_array(bridge->arena, count, sizeof(*c->candidates));
	if (!c->candidates)
		return false;
	for (size_t i = 0; i < count; i++) {
		const struct parl_entry *entry = parl_vocabulary_entry(bridge->vocabulary, ids[i]);
		struct parl_candidate *candidate = candidate_of(c, entry->term);

		if (candidate) {
			candidate->forms |= 1u << entry->form;
			continue;
		}
		if (!wanted(bridge, entry->term))
			continue;
		c->candidates[c->candidate_count++] = (struct parl_candidate){entry->term,
			entry->text, 1u << entry->form, glossary_action(bridge, entry->term), NULL};
	}
	return true;
}

/* A Welsh sentence is not read with English terms; acronyms are written alike in both. */
static bool language_fits(
	const struct parl_case *c, const struct parl_term *term, const char *language)
{
	return parl_same_language(term->language, language) ||
		term->pattern_flags & PARL_PATTERN_CASE_EXACT ||
		parl_same_language(parl_block_language(c->site.block), "und");
}

/* --- settling the sense ------------------------------------------------------------------------
 */

static void weaken_candidate(
	struct parl_candidate *candidate, enum parl_action limit, const char *why)
{
	if (candidate->action > limit) {
		candidate->action = limit;
		candidate->weakened = why;
	}
}

/* Keeps the candidates that may be reported, each with what may be done with it here. */
static void settle(struct parl_case *c)
{
	const char *language = parl_sentence_language(parl_site_view(&c->site, c->site.sentence));
	size_t kept = 0;

	if (!language)
		language = parl_block_language(c->site.block);
	for (size_t i = 0; i < c->candidate_count; i++) {
		struct parl_candidate candidate = c->candidates[i];
		const struct parl_conditions *conditions = &candidate.term->conditions;
		const char *why;
		enum parl_action limit;

		if (candidate.action == PARL_ACTION_LEAVE ||
			!language_fits(c, candidate.term, language))
			continue;
		if (!parl_conditions_hold(conditions, &c->site, &c->keys, c->bridge->arena))
			weaken_candidate(&candidate, conditions->otherwise,
				"it could mean something else here");
		limit = parl_guard_place(c, &candidate, &why);
		weaken_candidate(&candidate, limit, why);
		if (candidate.action > PARL_ACTION_LEAVE)
			c->candidates[kept++] = candidate;
	}
	c->candidate_count = kept;
}

/* The concepts that the place could mean: one candidate each, in glossary order. */
static void merge_senses(struct parl_case *c)
{
	size_t kept = 0;

	for (size_t i = 0; i < c->candidate_count; i++) {
		size_t k = 0;

		while (k < kept && c->candidates[k].term->of != c->candidates[i].term->of)
			k++;
		if (k == kept)
			c->candidates[kept++] = c->candidates[i];
		else if (c->candidates[i].action > c->candidates[k].action)
			c->candidates[k] = c->candidates[i];
	}
	c->candidate_count = kept;
}

static int target_register(const struct parl_bridge *bridge, const struct parl_term *term)
{
	if (bridge->from != PARL_REGISTER_ANY && term->register_number != bridge->from)
		return term->register_number; /* outdated: its own register's word */
	if (bridge->to == PARL_REGISTER_OTHER)
		return term->register_number == 0 ? 1 : 0;
	return bridge->to;
}

static const struct parl_term *target_of(
	const struct parl_bridge *bridge, const struct parl_case *c)
{
	const struct parl_term *term = c->candidates[0].term;
	int number = target_register(bridge, term);
	const struct parl_term *target;

	if (term->use_count && term->use[0]->register_number == number)
		return term->use[0];
	target = parl_concept_preferred(term->of, number, term->language);
	return target == term ? NULL : target;
}

/* --- making the finding ------------------------------------------------------------------------
 */

static const char *reason_of(struct parl_case *c, const struct parl_finding *finding)
{
	const struct parl_concept *of = finding->senses[0]->of;

	if (finding->sense_count > 1)
		return "The word has several meanings: the place decides which.";
	if (of->reason)
		return of->reason;
	if (finding->target)
		return parl_arena_print(c->bridge->arena,
			"The usual word on the other side is \"%s\".", finding->target->text.data);
	return of->definition ? of->definition : "A term of the glossary.";
}

/* Drops a replacement that says what the text says already. */
static bool says_nothing_new(const struct parl_case *c, const struct parl_finding *finding)
{
	parl_view old = parl_site_view(&c->site, finding->span);

	return parl_view_equal(old, finding->replacement);
}

static bool can_be_written(const struct parl_finding *finding)
{
	return parl_block_editable(finding->block, finding->span) &&
		(!finding->also.block || parl_block_editable(finding->block, finding->also.span));
}

static void forget_replacement(struct parl_finding *finding)
{
	finding->replacement = (parl_view){NULL, 0};
	finding->span = finding->match;
	finding->also.block = NULL;
	finding->words = 0;
	finding->characters = 0;
}

static bool add_replacement(struct parl_case *c, struct parl_finding *finding)
{
	const char *why;

	finding->target = target_of(c->bridge, c);
	if (!finding->target) {
		parl_finding_weaken(
			finding, PARL_ACTION_EXPLAIN, "the glossary has no word for it");
		return true;
	}
	if (!parl_replacement_make(c, &c->candidates[0], finding))
		return false;
	why = parl_guard_replacement(c, &c->candidates[0], finding);
	if (why)
		parl_finding_weaken(finding, PARL_ACTION_SUGGEST, why);
	if (!can_be_written(finding)) {
		parl_finding_weaken(finding, PARL_ACTION_EXPLAIN,
			"the document does not let it be changed here");
		forget_replacement(finding);
	}
	return true;
}

static struct parl_finding *make_finding(struct parl_case *c)
{
	struct parl_arena *arena = c->bridge->arena;
	struct parl_finding *finding = parl_arena_alloc(arena, sizeof(*finding));

	if (!finding)
		return NULL;
	finding->senses = parl_arena_array(arena, c->candidate_count, sizeof(*finding->senses));
	if (!finding->senses)
		return NULL;
	finding->block = c->site.block;
	finding->match = finding->span = c->site.match;
	finding->action = c->candidates[0].action;
	finding->sense_count = c->candidate_count;
	for (size_t i = 0; i < c->candidate_count; i++)
		finding->senses[i] = c->candidates[i].term;
	finding->weakened = c->candidates[0].weakened;
	if (c->candidate_count > 1)
		parl_finding_weaken(finding, PARL_ACTION_EXPLAIN, "it has several meanings");
	if (finding->action > PARL_ACTION_EXPLAIN && !add_replacement(c, finding))
		return NULL;
	finding->reason = reason_of(c, finding);
	return finding->reason ? finding : NULL;
}

static bool keep_finding(struct parl_bridge *bridge, const struct parl_finding *finding)
{
	if (bridge->finding_count == bridge->finding_capacity) {
		size_t larger = bridge->finding_capacity ? bridge->finding_capacity * 2 : 32;
		const struct parl_finding **grown =
			realloc(bridge->findings, larger * sizeof(*grown));

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

	if (!find_candidates(&c, match->key))
		return false;
	if (c.candidate_count == 0)
		return true;
	if (!make_context(bridge, text))
		return false;
	c.site = parl_site_of(block, sentence_of(&bridge->block, text, match->span), match->span);
	if (parl_guard_protected(&c))
		return true;
	settle(&c);
	merge_senses(&c);
	if (c.candidate_count == 0)
		return true;
	finding = make_finding(&c);
	if (!finding)
		return false;
	if (finding->replacement.data && says_nothing_new(&c, finding))
		return true;
	return keep_finding(bridge, finding);
}

/* Edits may reach beside their match (an article, a verb), but never into another's. */
static void keep_edits_apart(struct parl_bridge *bridge)
{
	static const char why[] = "it reaches into another change";
	size_t taken = 0;

	for (size_t i = 0; i < bridge->finding_count; i++) {
		struct parl_finding *finding = (struct parl_finding *)bridge->findings[i];
		const struct parl_finding *next =
			i + 1 < bridge->finding_count ? bridge->findings[i + 1] : NULL;
		size_t end = finding->also.block ? finding->also.span.end : finding->span.end;

		if (!finding->replacement.data)
			continue;
		if (finding->span.start < taken || (next && end > next->match.start))
			parl_finding_weaken(finding, PARL_ACTION_SUGGEST, why);
		if (finding->action == PARL_ACTION_REPLACE)
			taken = end;
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
	*findings = bridge->findings;
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
	keep_edits_apart(bridge);
	*findings = bridge->findings;
	*count = bridge->finding_count;
	return PARL_OK;
}
