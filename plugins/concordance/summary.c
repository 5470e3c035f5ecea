/*
 * summary.c - the report `summary`: which words of which side the documents use, and how often.
 *
 * One table for all documents of the run: a row for each concept, a column for each side.
 */
#include "concordance.h"

#include <stdlib.h>
#include <string.h>

#include "table.h"

struct summary {
	struct parl_output *output;
	struct use *slots; /* open addressing, by the term's address */
	size_t capacity;
	size_t count;
	size_t others; /* hits of the query's own words, that are no term's */
	bool failed;
};

static void *open_report(struct parl_output *output)
{
	struct summary *summary = calloc(1, sizeof(*summary));

	if (summary)
		summary->output = output;
	return summary;
}

static void close_report(void *opaque)
{
	struct summary *summary = opaque;

	free(summary->slots);
	free(summary);
}

/* --- counting */

static struct use *slot_of(struct use *slots, size_t capacity, const struct parl_term *term)
{
	size_t at = ((uintptr_t)term >> 4) * (size_t)0x9E3779B1u % capacity;

	while (slots[at].term && slots[at].term != term)
		at = (at + 1) % capacity;
	return &slots[at];
}

static bool grow(struct summary *summary)
{
	size_t capacity = summary->capacity ? 2 * summary->capacity : 256;
	struct use *slots = calloc(capacity, sizeof(*slots));

	if (!slots)
		return false;
	for (size_t i = 0; i < summary->capacity; i++)
		if (summary->slots[i].term)
			*slot_of(slots, capacity, summary->slots[i].term) = summary->slots[i];
	free(summary->slots);
	summary->slots = slots;
	summary->capacity = capacity;
	return true;
}

static bool count_use(struct summary *summary, const struct parl_term *term)
{
	struct use *use;

	if (!term) {
		summary->others++;
		return true;
	}
	if (2 * summary->count >= summary->capacity && !grow(summary))
		return false;
	use = slot_of(summary->slots, summary->capacity, term);
	summary->count += !use->term;
	use->term = term;
	use->count++;
	return true;
}

/* --- sorting */

/* By concept, then the most frequent first. */
static int by_concept(const void *first, const void *second)
{
	const struct use *a = first, *b = second;

	if (concept_of(a) != concept_of(b))
		return concept_of(a) < concept_of(b) ? -1 : 1;
	if (a->count != b->count)
		return a->count > b->count ? -1 : 1;
	return a->term < b->term ? -1 : a->term > b->term;
}

/* The most frequent first, and equals by name. */
static int by_total(const void *first, const void *second)
{
	const struct group *a = first, *b = second;

	if (a->total != b->total)
		return a->total > b->total ? -1 : 1;
	return strcmp(parl_concept_id(concept_of(a->uses)), parl_concept_id(concept_of(b->uses)));
}

/* The uses without free slots between them, in order of their concepts. */
static void sort_uses(struct summary *summary)
{
	size_t kept = 0;

	for (size_t i = 0; i < summary->capacity; i++)
		if (summary->slots[i].term)
			summary->slots[kept++] = summary->slots[i];
	if (kept > 1)
		qsort(summary->slots, kept, sizeof(*summary->slots), by_concept);
}

/* The concepts; COUNT takes how many. NULL: out of memory. */
static struct group *make_groups(const struct summary *summary, size_t *count)
{
	struct group *groups = calloc(summary->count + 1, sizeof(*groups));

	*count = 0;
	for (size_t i = 0; groups && i < summary->count; i++) {
		const struct use *use = &summary->slots[i];

		if (i == 0 || concept_of(use) != concept_of(use - 1))
			groups[(*count)++].uses = use;
		groups[*count - 1].count++;
		groups[*count - 1].total += use->count;
	}
	if (groups && *count > 1)
		qsort(groups, *count, sizeof(*groups), by_total);
	return groups;
}

static bool show_table(struct summary *summary, const struct parl_event *event)
{
	struct table table = {.output = summary->output, .vocabulary = event->vocabulary};
	struct group *groups;

	sort_uses(summary);
	groups = make_groups(summary, &table.count);
	if (!groups)
		return false;
	table.groups = groups;
	table.registers = (int)parl_vocabulary_register_count(event->vocabulary);
	table_measure(&table);
	if (table.count)
		table_show(&table);
	free(groups);
	if (summary->others) {
		parl_output_print(summary->output, "the words searched for, no term: ");
		table_show_count(summary->output, summary->others, "use");
		parl_output_print(summary->output, "\n");
	}
	return !parl_output_failed(summary->output);
}

static bool take_event(void *opaque, const struct parl_event *event)
{
	struct summary *summary = opaque;

	if (event->kind == PARL_EVENT_HIT)
		return count_use(summary, event->term);
	return show_table(summary, event);
}

const struct parl_report report_summary = {
	.head = {sizeof(report_summary), PARL_CAPABILITY_REPORT, "summary",
		"Which words of which side are used, and how often"},
	.events = PARL_EVENT_HIT | PARL_EVENT_RUN_END,
	.open = open_report,
	.event = take_event,
	.close = close_report,
};
