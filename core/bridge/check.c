/*
 * check.c - a document checked from end to end.
 */
#include <stdlib.h>
#include <string.h>

#include "issue.h"

static bool judge_terms(struct parl_check *check)
{
	size_t blocks = parl_document_block_count(check->document);

	for (size_t i = 0; i < blocks; i++) {
		const struct parl_finding *const *findings;
		size_t count;

		if (parl_bridge_judge(check->terms, parl_document_block(check->document, i),
			    &findings, &count) != PARL_OK)
			return false;
		for (size_t k = 0; k < count; k++)
			if (!parl_issue_add_finding(check, findings[k]))
				return false;
	}
	check->term_count = check->count;
	return true;
}

/* Where an issue stands: in the file, or in a format without bytes of its own, by block. */
static size_t place_of(const struct parl_issue *issue)
{
	return issue->place.in_bytes ? issue->place.bytes.start : parl_block_index(issue->block);
}

static int by_place(const void *left, const void *right)
{
	const struct parl_issue *a = *(struct parl_issue *const *)left;
	const struct parl_issue *b = *(struct parl_issue *const *)right;

	if (place_of(a) != place_of(b))
		return place_of(a) < place_of(b) ? -1 : 1;
	if (a->span.start != b->span.start)
		return a->span.start < b->span.start ? -1 : 1;
	return (a->kind < b->kind) - (a->kind > b->kind);
}

/* Fingerprints are those of all issues: which of them a run is about must not change them. */
static void drop_others(struct parl_check *check)
{
	const struct parl_check_options *options = &check->options;
	size_t kept = 0;

	for (size_t i = 0; i < check->count; i++) {
		const struct parl_issue *issue = check->items[i];
		bool hushed =
			issue->state == PARL_ISSUE_SILENCED || issue->state == PARL_ISSUE_DECLINED;

		if ((hushed && !options->hushed) ||
			(options->concerns &&
				!options->concerns(options->data, issue->kind, issue->concept_)))
			continue;
		check->items[kept++] = check->items[i];
	}
	check->count = kept;
}

static struct parl_bridge *bridge_of(const struct parl_check *check, int from, int to, bool keep)
{
	const struct parl_bridge_options options = {
		.size = sizeof(options), .from = from, .to = to, .keep = keep, .hushed = true};

	return parl_bridge_new(check->vocabulary, check->document, &options);
}

static bool judge(struct parl_check *check)
{
	check->terms = bridge_of(check, check->options.from, check->options.to, true);
	check->all = bridge_of(check, PARL_REGISTER_ANY, PARL_REGISTER_OTHER, false);
	if (!check->terms || !check->all || !judge_terms(check) || !parl_check_words(check) ||
		!parl_check_acronyms(check) || !parl_check_comments(check) ||
		!parl_issue_add_explained(check))
		return false;
	if (check->count > 1)
		qsort(check->items, check->count, sizeof(*check->items), by_place);
	if (!parl_issue_mark_all(check))
		return false;
	drop_others(check);
	return true;
}

struct parl_check *parl_check_new(const struct parl_vocabulary *vocabulary,
	const struct parl_document *document, const struct parl_check_options *options)
{
	struct parl_check *check = calloc(1, sizeof(*check));

	if (!check)
		return NULL;
	check->vocabulary = vocabulary;
	check->document = document;
	memcpy(&check->options, options,
		options->size < sizeof(check->options) ? options->size : sizeof(check->options));
	check->arena = parl_arena_new();
	check->scratch = parl_arena_new();
	if (check->arena && check->scratch && judge(check))
		return check;
	parl_check_free(check);
	return NULL;
}

void parl_check_free(struct parl_check *check)
{
	if (!check)
		return;
	parl_bridge_free(check->terms);
	parl_bridge_free(check->all);
	free(check->items);
	free(check->explained);
	free(check->rivals);
	parl_arena_free(check->arena);
	parl_arena_free(check->scratch);
	free(check);
}

size_t parl_check_count(const struct parl_check *check)
{
	return check->count;
}

struct parl_issue *parl_check_issue(struct parl_check *check, size_t index)
{
	return check->items[index];
}
