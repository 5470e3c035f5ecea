/*
 * summary.c - the report `summary`: which words of which side the documents use, and how often.
 *
 * One table for all documents of the run: a row for each concept, a column for each side.
 */
#include "concordance.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <parlance/map.h>

#include "table.h"

struct summary {
	struct parl_output *output;
	struct parl_map uses; /* of struct use */
	size_t others;        /* hits of the query's own words, that are no term's */
};

static void *open_report(struct parl_output *output)
{
	struct summary *summary = calloc(1, sizeof(*summary));

	if (summary)
		*summary =
			(struct summary){.output = output, .uses = PARL_MAP_OF(struct use, count)};
	return summary;
}

static void close_report(void *opaque)
{
	struct summary *summary = opaque;

	parl_map_release(&summary->uses);
	free(summary);
}

/* --- counting */

static bool count_use(struct summary *summary, const struct parl_term *term)
{
	struct use *use;

	if (!term) {
		summary->others++;
		return true;
	}
	use = parl_map_add(&summary->uses, &term);
	if (use)
		use->count++;
	return use;
}

/* --- sorting */

/* By concept, register, then the most frequent first, and equals by name. */
static int by_concept(const void *first, const void *second)
{
	const struct use *a = first, *b = second;

	if (concept_of(a) != concept_of(b))
		return concept_of(a) < concept_of(b) ? -1 : 1;
	if (parl_term_register(a->term) != parl_term_register(b->term))
		return parl_term_register(a->term) < parl_term_register(b->term) ? -1 : 1;
	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	return strcmp(parl_term_text(a->term).data, parl_term_text(b->term).data);
}

/* The most frequent first, and equals by name; two glossaries may have a concept of one name. */
static int by_total(const void *first, const void *second)
{
	const struct group *a = first, *b = second;
	const struct parl_concept *of = concept_of(a->uses), *other = concept_of(b->uses);
	int order = strcmp(parl_concept_id(of), parl_concept_id(other));

	if (a->total != b->total)
		return a->total > b->total ? -1 : 1;
	return order != 0 ? order
			  : strcmp(parl_glossary_id(parl_concept_glossary(of)),
				    parl_glossary_id(parl_concept_glossary(other)));
}

/* The concepts of USES, which it sorts; COUNT takes how many. NULL: out of memory. */
static struct group *make_groups(struct parl_map *uses, size_t *count)
{
	struct group *groups = calloc(uses->count, sizeof(*groups));

	*count = 0;
	if (uses->count > 1)
		qsort(uses->items, uses->count, uses->size, by_concept);
	for (size_t i = 0; groups && i < uses->count; i++) {
		const struct use *use = (const struct use *)uses->items + i;

		if (i == 0 || concept_of(use) != concept_of(use - 1))
			groups[(*count)++].uses = use;
		groups[*count - 1].count++;
		groups[*count - 1].total += use->count;
	}
	if (groups && *count > 1)
		qsort(groups, *count, sizeof(*groups), by_total);
	return groups;
}

static bool show_terms(struct summary *summary, const struct parl_vocabulary *vocabulary)
{
	struct table table = {.output = summary->output, .vocabulary = vocabulary};
	struct group *groups;
	bool fine;

	groups = make_groups(&summary->uses, &table.count);
	table.groups = groups;
	fine = groups && table_show(&table);
	free(groups);
	return fine;
}

static bool show_all(struct summary *summary, const struct parl_vocabulary *vocabulary)
{
	/* A search for words goes without glossaries. */
	if (summary->uses.count && !show_terms(summary, vocabulary))
		return false;
	if (summary->others) {
		parl_output_print(summary->output, "the words searched for, no term: ");
		table_show_count(summary->output, summary->others, "use");
		parl_output_print(summary->output, "\n");
	}
	return true;
}

static bool take_event(void *opaque, const struct parl_event *event)
{
	struct summary *summary = opaque;

	bool done = event->kind == PARL_EVENT_HIT ? count_use(summary, event->term)
						  : show_all(summary, event->vocabulary);

	if (!done)
		parl_output_fail(summary->output, ENOMEM);
	return !parl_output_failed(summary->output);
}

const struct parl_report report_summary = {
	.head = {sizeof(report_summary), PARL_CAPABILITY_REPORT, "summary",
		"Which words of which side are used, and how often"},
	.events = PARL_EVENT_HIT | PARL_EVENT_RUN_END,
	.open = open_report,
	.event = take_event,
	.close = close_report,
};
