/*
 * bridge.c - the pass over a document: matches in, findings out, a block at a time.
 */
#include "bridge.h"

#include <stdlib.h>
#include <string.h>

#include "../document/model.h"
#include "../glossary/scans.h"
#include "context.h"
#include "guard.h"
#include "reading.h"
#include "senses.h"
#include "steady.h"
#include "verdict.h"

/* How many findings back another word for the same target is looked for. */
#define NEIGHBOURS 8

/* Findings with no more spaces between them stand side by side: "X and two Y". */
#define SIDE_BY_SIDE 3

/* Whether the caller's options are as long as to have FIELD. */
#define has_field(options, field) \
	((options)->size >= offsetof(struct parl_bridge_options, field) + sizeof((options)->field))

static bool hear_comments(struct parl_bridge *bridge)
{
	if (parl_document_switch_count(bridge->document) == 0)
		return true;
	bridge->silence = parl_silence_new(bridge->vocabulary, bridge->document, bridge->kept);
	return bridge->silence != NULL;
}

/* What it works with, but for what is known of the document. */
static bool equip(struct parl_bridge *bridge)
{
	const struct parl_matcher *names = parl_vocabulary_names(bridge->vocabulary);

	bridge->arena = parl_arena_new();
	bridge->scratch = parl_arena_new();
	bridge->kept = parl_arena_new();
	bridge->terms = parl_scan_borrow(bridge->vocabulary, PARL_SCAN_TERMS);
	bridge->context = parl_scan_borrow(bridge->vocabulary, PARL_SCAN_CONTEXT);
	if (names)
		bridge->names = parl_scan_new(names, PARL_SCAN_OVERLAPPING);
	return bridge->arena && bridge->scratch && bridge->kept && bridge->terms &&
		bridge->context && (!names || bridge->names);
}

/* A bridge that knows nothing of its document yet. */
static struct parl_bridge *new_bridge(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, const struct parl_bridge_options *options)
{
	struct parl_bridge *bridge = calloc(1, sizeof(*bridge));

	if (!bridge)
		return NULL;
	pthread_mutex_init(&bridge->facts, NULL);
	bridge->vocabulary = vocabulary;
	bridge->document = document;
	bridge->from = options->from;
	bridge->to = options->to;
	bridge->keep = has_field(options, keep) && options->keep;
	bridge->left = has_field(options, left) && options->left;
	bridge->explain = has_field(options, explain) && options->explain;
	bridge->hushed = has_field(options, hushed) && options->hushed;
	bridge->apply = PARL_ACTION_REPLACE;
	if (has_field(options, apply) && options->apply == PARL_ACTION_SUGGEST)
		bridge->apply = PARL_ACTION_SUGGEST;
	if (equip(bridge))
		return bridge;
	parl_bridge_free(bridge);
	return NULL;
}

struct parl_bridge *parl_bridge_new(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, const struct parl_bridge_options *options)
{
	struct parl_bridge *bridge = new_bridge(vocabulary, document, options);

	if (!bridge ||
		(parl_definitions_find(document, &bridge->definitions, bridge->kept) &&
			hear_comments(bridge)))
		return bridge;
	parl_bridge_free(bridge);
	return NULL;
}

struct parl_bridge *parl_bridge_beside(
	struct parl_bridge *elder, const struct parl_bridge_options *options)
{
	struct parl_bridge *bridge = new_bridge(elder->vocabulary, elder->document, options);

	if (!bridge)
		return NULL;
	bridge->elder = elder->elder ? elder->elder : elder;
	bridge->definitions = elder->definitions;
	return bridge;
}

struct parl_bridge *parl_bridge_seat(struct parl_bridge *elder)
{
	struct parl_bridge_options options = {.size = sizeof(options),
		.from = elder->from,
		.to = elder->to,
		.keep = true,
		.left = elder->left,
		.apply = elder->apply,
		.explain = elder->explain,
		.hushed = elder->hushed};

	return parl_bridge_beside(elder, &options);
}

void parl_bridge_forget(struct parl_bridge *bridge)
{
	parl_arena_reset(bridge->arena);
	bridge->findings.count = 0;
	bridge->left_findings.count = 0;
}

void parl_bridge_free(struct parl_bridge *bridge)
{
	if (!bridge)
		return;
	if (bridge->twin != bridge)
		parl_bridge_free(bridge->twin);
	parl_scan_return(bridge->vocabulary, PARL_SCAN_TERMS, bridge->terms);
	parl_scan_return(bridge->vocabulary, PARL_SCAN_CONTEXT, bridge->context);
	parl_scan_free(bridge->names);
	parl_arena_free(bridge->arena);
	parl_arena_free(bridge->scratch);
	parl_arena_free(bridge->kept);
	free(bridge->findings.items);
	free(bridge->left_findings.items);
	pthread_mutex_destroy(&bridge->facts);
	free(bridge);
}

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

	return bridge->silence && block->document == bridge->document &&
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

static bool judge_match(
	struct parl_bridge *bridge, const struct parl_block *block, const struct parl_match *match)
{
	parl_view text = parl_block_text(block);
	struct parl_case c = {.bridge = bridge};
	struct parl_finding *finding;
	const char *why;

	if (!parl_senses_find(&c, match->key))
		return false;
	if (c.candidate_count == 0 || !is_wanted(&c) || is_beside_the_point(&c))
		return true;
	if (!parl_context_make(bridge, text))
		return false;
	c.site = parl_site_of(
		block, parl_context_sentence(&bridge->block, text, match->span), match->span);
	why = parl_guard_protected(&c);
	if (why)
		return leave_all(&c, why);
	if (!parl_senses_settle(&c))
		return false;
	if (c.candidate_count == 0)
		return leave(&c);
	if (is_hushed(&c))
		return hush(&c);
	finding = parl_verdict_of(&c);
	if (!finding)
		return false;
	if (parl_verdict_is_idle(&c, finding))
		return true;
	return parl_finding_keep(&bridge->findings, finding);
}

/* Edits may reach beside their match (an article, a verb), but never into another's. */
static void keep_edits_apart(const struct parl_finding_list *list)
{
	static const char why[] = "it reaches into another change";
	size_t taken = 0;

	for (size_t i = 0; i < list->count; i++) {
		struct parl_finding *finding = list->items[i];
		bool last = i + 1 == list->count;
		size_t end = finding->also.block ? finding->also.span.end : finding->span.end;

		if (!finding->replacement.data)
			continue;
		if (finding->span.start < taken || (!last && end > list->items[i + 1]->match.start))
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

static void keep_words_apart(const struct parl_finding_list *list)
{
	static const char why[] = "two different words of the sentence would become one";

	for (size_t i = 1; i < list->count; i++) {
		struct parl_finding *b = list->items[i];

		for (size_t k = i; k-- > 0 && i - k <= NEIGHBOURS;) {
			struct parl_finding *a = list->items[k];

			if (a->match.start < b->sentence.start)
				break;
			if (a->target && a->target == b->target && a->senses[0] != b->senses[0] &&
				!may_become_one(a, b)) {
				parl_finding_unfit(a, why);
				parl_finding_unfit(b, why);
			}
		}
	}
}

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

enum parl_status parl_bridge_judge(struct parl_bridge *bridge, const struct parl_block *block,
	const struct parl_finding *const **findings, size_t *count)
{
	enum parl_block_kind kind = parl_block_kind_of(block);
	enum parl_status status = PARL_NONE;
	struct parl_match match;

	if (!bridge->keep)
		parl_arena_reset(bridge->arena);
	parl_arena_reset(bridge->scratch);
	memset(&bridge->block, 0, sizeof(bridge->block));
	bridge->findings.count = 0;
	bridge->left_findings.count = 0;
	*findings = (const struct parl_finding *const *)bridge->findings.items;
	*count = 0;
	if (kind == PARL_BLOCK_CODE ||
		(kind == PARL_BLOCK_QUOTATION && !bridge->left && !bridge->explain))
		return PARL_OK;
	parl_scan_begin(bridge->terms, parl_block_text(block));
	while ((status = parl_scan_next(bridge->terms, &match)) == PARL_OK) {
		if (!judge_match(bridge, block, &match))
			return PARL_FAILED;
	}
	if (status == PARL_FAILED)
		return PARL_FAILED;
	keep_words_apart(&bridge->findings);
	keep_edits_apart(&bridge->findings);
	if (!bridge->wants && !parl_steady(bridge, block))
		return PARL_FAILED;
	if (!merge_left(bridge))
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
