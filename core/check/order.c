/*
 * order.c - the issues of a check, once all are found: in the order of the text, those that are
 * alike told apart, and only those that the run is about.
 *
 * Fingerprints are those of all issues: what a run is about must not change them.
 */
#include <stdlib.h>

#include <parlance/map.h>

#include "issue.h"

/* --- marks that several issues have */

/* How often one of them was met. */
struct alike {
	uint64_t mark;
	uint32_t count;
};

/* Few marks come twice: those that could, by a bit in a set that all are put into, are kept. */
struct marks {
	unsigned char *bits;
	uint64_t size; /* of them, a power of two */
	struct parl_map alike;
};

/* False: out of memory. */
static bool put(struct marks *marks, uint64_t mark)
{
	uint64_t bit = (mark ^ mark >> 32) & (marks->size - 1);
	unsigned char *byte = &marks->bits[bit / 8], one = (unsigned char)(1U << bit % 8);
	bool met = *byte & one;

	*byte |= one;
	return !met || parl_map_add(&marks->alike, &mark);
}

/* False: out of memory. */
static bool find_alike(const struct parl_check *check, struct marks *marks)
{
	size_t count = check->issues.count;
	bool done;

	for (marks->size = 8; marks->size / 8 < count; marks->size *= 2)
		;
	marks->bits = calloc(marks->size / 8, 1);
	done = marks->bits != NULL;
	for (size_t i = 0; done && i < count; i++) {
		struct parl_issue_row row = parl_issue_rows_at(&check->issues, i);

		done = put(marks, parl_issue_mark(check, &row));
	}
	free(marks->bits);
	return done;
}

/* How many came before with the mark of ROW. */
static uint32_t twin_of(
	struct marks *marks, const struct parl_check *check, const struct parl_issue_row *row)
{
	uint64_t mark = parl_issue_mark(check, row);
	struct alike *alike = parl_map_find(&marks->alike, &mark);

	return alike ? alike->count++ : 0;
}

/* --- their order */

struct placed {
	size_t place; /* in the file, or in a format without bytes of its own the block */
	uint32_t start;
	uint32_t index;
	enum parl_issue_kind kind;
};

static struct placed placed_of(const struct parl_check *check, size_t index)
{
	struct parl_issue_row row = parl_issue_rows_at(&check->issues, index);
	const struct parl_block *block = parl_issue_block(check, &row);
	parl_span source = parl_issue_span(check, &row);
	bool in_file = !block || parl_block_source(block, source, &source);

	/* What a comment says has no span of a text. */
	return (struct placed){in_file ? source.start : row.block, block ? row.start : 0,
		(uint32_t)index, row.kind};
}

static int by_place(const void *left, const void *right)
{
	const struct placed *a = left, *b = right;

	if (a->place != b->place)
		return a->place < b->place ? -1 : 1;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->kind != b->kind)
		return a->kind > b->kind ? -1 : 1;
	return (a->index > b->index) - (a->index < b->index);
}

/* How many issues from the first on ascend: those of terms, in most formats. */
static size_t ascending(const struct parl_check *check)
{
	struct placed last, next;
	size_t count = check->issues.count > 0;

	if (count > 0)
		last = placed_of(check, 0);
	for (; count < check->issues.count; count++, last = next) {
		next = placed_of(check, count);
		if (by_place(&last, &next) > 0)
			break;
	}
	return count;
}

static bool is_wanted(const struct parl_check *check, const struct parl_issue_row *row)
{
	const struct parl_check_options *options = &check->options;
	bool hushed = row->state == PARL_ISSUE_SILENCED || row->state == PARL_ISSUE_DECLINED;

	return (!hushed || options->hushed) &&
		(!options->concerns ||
			options->concerns(
				options->data, row->kind, parl_issue_concept(check, row)));
}

/* Adds issue INDEX, as it was found, to ORDERED. */
static bool add(const struct parl_check *check, size_t index, struct marks *marks,
	struct parl_rows *ordered)
{
	struct parl_issue_row row = parl_issue_rows_at(&check->issues, index);

	row.twin = twin_of(marks, check, &row);
	return !is_wanted(check, &row) || parl_issue_rows_add(ordered, &row);
}

/* The first FROM issues ascend, and REST, COUNT of them, are the others. */
static bool merge(const struct parl_check *check, size_t from, const struct placed *rest,
	size_t count, struct marks *marks, struct parl_rows *ordered)
{
	bool done = true;

	for (size_t i = 0, k = 0; done && (i < from || k < count);) {
		bool first = k == count;

		if (!first && i < from) {
			struct placed next = placed_of(check, i);

			first = by_place(&next, &rest[k]) < 0;
		}
		done = add(check, first ? i++ : rest[k++].index, marks, ordered);
	}
	return done;
}

/* All of them, from CHECK to ORDERED. */
static bool put_in_order(
	const struct parl_check *check, struct marks *marks, struct parl_rows *ordered)
{
	size_t from = ascending(check), count = check->issues.count - from;
	struct placed *rest = count > 0 ? malloc(count * sizeof(*rest)) : NULL;
	bool done = count == 0 || rest;

	for (size_t i = 0; done && i < count; i++)
		rest[i] = placed_of(check, from + i);
	if (done && count > 1)
		qsort(rest, count, sizeof(*rest), by_place);
	done = done && merge(check, from, rest, count, marks, ordered);
	free(rest);
	return done;
}

bool parl_check_put_in_order(struct parl_check *check)
{
	struct marks marks = {.alike = PARL_MAP_OF(struct alike, count)};
	struct parl_rows ordered = PARL_ISSUE_ROWS;
	bool done = find_alike(check, &marks) && put_in_order(check, &marks, &ordered);

	parl_map_release(&marks.alike);
	parl_rows_release(&check->issues);
	check->issues = ordered;
	return done;
}
