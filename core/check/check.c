/*
 * check.c - a document checked from end to end.
 */
#include <stdlib.h>
#include <string.h>

#include "issue.h"

static bool judge_block(struct parl_check *check, const struct parl_block *block)
{
	const struct parl_finding *const *findings;
	enum parl_status status;
	size_t count;

	parl_bridge_judge(check->terms, block);
	while ((status = parl_bridge_next(check->terms, &findings, &count)) == PARL_OK)
		for (size_t i = 0; i < count; i++)
			if (!parl_issue_add_finding(check, findings[i]))
				return false;
	return status == PARL_NONE;
}

static bool judge_terms(struct parl_check *check)
{
	size_t blocks = parl_document_block_count(check->document);

	for (size_t i = 0; i < blocks; i++)
		if (!judge_block(check, parl_document_block(check->document, i)))
			return false;
	check->term_count = check->issues.count;
	return true;
}

/* ELDER knows of the document what another bridge has to; NULL: there is none. */
static struct parl_bridge *bridge_of(
	const struct parl_check *check, int from, int to, struct parl_bridge *elder)
{
	const struct parl_bridge_options options = {
		.size = sizeof(options), .from = from, .to = to, .hushed = true};

	return elder && parl_document_switch_count(check->document) == 0
		? parl_bridge_beside(elder, &options)
		: parl_bridge_new(check->vocabulary, check->document, &options);
}

static bool judge(struct parl_check *check)
{
	check->terms = bridge_of(check, check->options.from, check->options.to, NULL);
	check->all = bridge_of(check, PARL_REGISTER_ANY, PARL_REGISTER_OTHER, check->terms);
	if (!check->terms || !check->all || !judge_terms(check) || !parl_check_words(check) ||
		!parl_check_acronyms(check) || !parl_check_comments(check))
		return false;
	return parl_issue_add_explained(check) && parl_check_put_in_order(check);
}

struct parl_check *parl_check_new(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, const struct parl_check_options *options)
{
	struct parl_check *check = calloc(1, sizeof(*check));

	if (!check)
		return NULL;
	check->issues = check->explained = (struct parl_rows)PARL_ISSUE_ROWS;
	check->uses = (struct parl_rows)PARL_USE_ROWS;
	check->vocabulary = vocabulary;
	check->document = document;
	memcpy(&check->options, options,
		options->size < sizeof(check->options) ? options->size : sizeof(check->options));
	check->arena = parl_arena_new();
	check->scratch = parl_arena_new();
	check->shown = parl_arena_new();
	check->shapes.arena = check->arena;
	if (check->arena && check->scratch && check->shown && judge(check))
		return check;
	parl_check_free(check);
	return NULL;
}

void parl_check_free(struct parl_check *check)
{
	if (!check)
		return;
	parl_bridge_free(check->all);
	parl_bridge_free(check->terms);
	parl_shapes_release(&check->shapes);
	parl_rows_release(&check->issues);
	parl_rows_release(&check->explained);
	parl_rows_release(&check->uses);
	free(check->told);
	free(check->rivals);
	parl_arena_free(check->arena);
	parl_arena_free(check->scratch);
	parl_arena_free(check->shown);
	free(check);
}

size_t parl_check_count(const struct parl_check *check)
{
	return check->issues.count;
}
