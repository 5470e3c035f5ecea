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
	check->term_count = check->count;
	return true;
}

/* Where an issue stands: in the file, or in a format without bytes of its own, by block. */
static size_t place_of(const struct parl_check *check, const struct parl_issue_row *row)
{
	const struct parl_block *block = parl_issue_block(check, row);
	parl_span source = parl_issue_span(row);

	return !block || parl_block_source(block, source, &source) ? source.start : row->block;
}

struct placed {
	size_t place;
	struct parl_issue_row row;
};

static struct placed placed_of(const struct parl_check *check, size_t index)
{
	return (struct placed){place_of(check, &check->rows[index]), check->rows[index]};
}

static int by_place(const void *left, const void *right)
{
	const struct placed *a = left, *b = right;
	/* what a comment says has no span of a text */
	uint32_t from = a->row.block == PARL_ISSUE_NO_BLOCK ? 0 : a->row.start;
	uint32_t other = b->row.block == PARL_ISSUE_NO_BLOCK ? 0 : b->row.start;

	if (a->place != b->place)
		return a->place < b->place ? -1 : 1;
	if (from != other)
		return from < other ? -1 : 1;
	return (a->row.kind < b->row.kind) - (a->row.kind > b->row.kind);
}

/* How many issues from the first on ascend: those of terms, in most formats. */
static size_t ascending(const struct parl_check *check)
{
	struct placed last, next;
	size_t count = check->count > 0;

	if (count > 0)
		last = placed_of(check, 0);
	for (; count < check->count; count++, last = next) {
		next = placed_of(check, count);
		if (by_place(&last, &next) > 0)
			break;
	}
	return count;
}

/* The rest is sorted by itself and put between them. */
static bool sort(struct parl_check *check)
{
	size_t from = ascending(check), rest = check->count - from, to = check->count;
	struct placed *items = rest ? malloc(rest * sizeof(*items)) : NULL;

	if (rest && !items)
		return false;
	for (size_t i = 0; i < rest; i++)
		items[i] = placed_of(check, from + i);
	if (rest > 1)
		qsort(items, rest, sizeof(*items), by_place);
	while (rest > 0) {
		struct placed before = {0, {0}};
		bool behind = false;

		if (from > 0) {
			before = placed_of(check, from - 1);
			behind = by_place(&before, &items[rest - 1]) > 0;
		}
		check->rows[--to] = behind ? check->rows[--from] : items[--rest].row;
	}
	free(items);
	return true;
}

/* Fingerprints are those of all issues: which of them a run is about must not change them. */
static void drop_others(struct parl_check *check)
{
	const struct parl_check_options *options = &check->options;
	size_t kept = 0;

	for (size_t i = 0; i < check->count; i++) {
		const struct parl_issue_row *row = &check->rows[i];
		bool hushed =
			row->state == PARL_ISSUE_SILENCED || row->state == PARL_ISSUE_DECLINED;

		if ((hushed && !options->hushed) ||
			(options->concerns &&
				!options->concerns(
					options->data, row->kind, parl_issue_concept(check, row))))
			continue;
		check->rows[kept++] = *row;
	}
	check->count = kept;
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
		!parl_check_acronyms(check) || !parl_check_comments(check) ||
		!parl_issue_add_explained(check) || !sort(check) || !parl_issue_mark_all(check))
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
	free(check->rows);
	free(check->explained);
	free(check->told);
	free(check->uses);
	free(check->rivals);
	parl_arena_free(check->arena);
	parl_arena_free(check->scratch);
	parl_arena_free(check->shown);
	free(check);
}

size_t parl_check_count(const struct parl_check *check)
{
	return check->count;
}
