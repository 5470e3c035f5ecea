/*
 * bridge.c - the life of a bridge: what it works with, and what several of one document share.
 */
#include "bridge.h"

#include <stdlib.h>

#include "../document/model.h"
#include "../vocabulary/scans.h"

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
	bridge->around = parl_arena_new();
	bridge->scratch = parl_arena_new();
	bridge->kept = parl_arena_new();
	bridge->terms = parl_scan_borrow(bridge->vocabulary, PARL_SCAN_TERMS);
	bridge->context = parl_scan_borrow(bridge->vocabulary, PARL_SCAN_CONTEXT);
	if (names)
		bridge->names = parl_scan_new(names, PARL_SCAN_OVERLAPPING);
	return bridge->facts && bridge->arena && bridge->around && bridge->scratch &&
		bridge->kept && bridge->terms && bridge->context && (!names || bridge->names);
}

/* FACTS: those of an elder; NULL: its own. */
static struct parl_bridge *begin(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, const struct parl_bridge_options *options,
	struct parl_facts *facts)
{
	struct parl_bridge *bridge = calloc(1, sizeof(*bridge));

	if (!bridge)
		return NULL;
	bridge->vocabulary = vocabulary;
	bridge->document = document;
	bridge->shares_facts = facts != NULL;
	bridge->facts = facts ? facts : parl_facts_new();
	bridge->from = options->from;
	bridge->to = options->to;
	bridge->keep = has_field(options, keep) && options->keep;
	bridge->left = has_field(options, left) && options->left;
	bridge->explain = has_field(options, explain) && options->explain;
	bridge->hushed = has_field(options, hushed) && options->hushed;
	bridge->passage_least = PARL_PASSAGE_LEAST;
	bridge->apply = PARL_ACTION_REPLACE;
	if (has_field(options, apply) && options->apply == PARL_ACTION_SUGGEST)
		bridge->apply = PARL_ACTION_SUGGEST;
	if (equip(bridge))
		return bridge;
	parl_bridge_free(bridge);
	return NULL;
}

struct parl_bridge *parl_bridge_begin(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, const struct parl_bridge_options *options)
{
	return begin(vocabulary, document, options, NULL);
}

struct parl_bridge *parl_bridge_new(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, const struct parl_bridge_options *options)
{
	struct parl_bridge *bridge = parl_bridge_begin(vocabulary, document, options);

	if (!bridge || hear_comments(bridge))
		return bridge;
	parl_bridge_free(bridge);
	return NULL;
}

struct parl_bridge *parl_bridge_beside(
	struct parl_bridge *elder, const struct parl_bridge_options *options)
{
	return begin(elder->vocabulary, elder->document, options, elder->facts);
}

static bool find_definitions(struct parl_bridge *bridge)
{
	return parl_definitions_find(bridge->document, 0,
		parl_document_block_count(bridge->document), &bridge->facts->definitions,
		bridge->facts->arena);
}

bool parl_bridge_learn(struct parl_bridge *bridge)
{
	return parl_facts_know(bridge, PARL_FACT_DEFINITIONS, find_definitions);
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
	parl_arena_free(bridge->around);
	parl_arena_free(bridge->scratch);
	parl_arena_free(bridge->kept);
	free(bridge->findings.items);
	free(bridge->left_findings.items);
	free(bridge->candidates);
	if (!bridge->shares_facts)
		parl_facts_free(bridge->facts);
	free(bridge);
}
