/*
 * summary.c - the report `summary`: which words of which side the documents use, and how often.
 *
 * One table for all documents of the run: a row for each concept, a column for each side.
 */
#include "concordance.h"

#include <stdlib.h>
#include <string.h>

#include <parlance/text.h>

#define GAP 3
#define LEAST_CELL 12

/* How often a term was found. */
struct use {
	const struct parl_term *term; /* NULL: a free slot */
	size_t count;
};

/* A concept with its uses, which are a run of the sorted list. */
struct group {
	const struct use *uses;
	size_t count;
	size_t total;
};

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

static const struct parl_concept *concept_of(const struct use *use)
{
	return parl_term_concept(use->term);
}

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

/* --- the table */

struct table {
	struct parl_output *output;
	const struct parl_vocabulary *vocabulary;
	const struct group *groups;
	size_t count;
	size_t names; /* cells of the first column */
	size_t cells; /* of the column of each register */
	int registers;
};

/* Use INDEX of register NUMBER in the group; NULL: it has no more. */
static const struct use *use_of(const struct group *group, int number, size_t index)
{
	for (size_t i = 0; i < group->count; i++)
		if (parl_term_register(group->uses[i].term) == number && index-- == 0)
			return &group->uses[i];
	return NULL;
}

static size_t digits(size_t number)
{
	size_t count = 1;

	while (number >= 10) {
		number /= 10;
		count++;
	}
	return count;
}

static size_t widest(size_t a, size_t b)
{
	return a > b ? a : b;
}

static void measure(struct table *table)
{
	table->names = LEAST_CELL;
	table->cells = LEAST_CELL;
	for (size_t i = 0; i < table->count; i++) {
		const struct group *group = &table->groups[i];

		table->names =
			widest(table->names, strlen(parl_concept_id(concept_of(group->uses))));
		for (size_t k = 0; k < group->count; k++)
			table->cells = widest(table->cells,
				parl_text_cells(parl_term_text(group->uses[k].term)) + 1 +
					digits(group->uses[k].count));
	}
	table->names += GAP;
	table->cells += GAP;
}

/* TEXT, then blanks up to CELLS; nothing behind the last column. */
static void show_cell(const struct table *table, parl_view text, size_t cells, bool last)
{
	size_t used = parl_text_cells(text);

	parl_output_text(table->output, text);
	for (; !last && used < cells; used++)
		parl_output_print(table->output, " ");
}

/* Whether a column behind NUMBER has anything in row INDEX of the group. */
static bool goes_on(const struct table *table, const struct group *group, int number, size_t index)
{
	for (number++; number < table->registers; number++)
		if (use_of(group, number, index))
			return true;
	return false;
}

static bool show_row(const struct table *table, const struct group *group, size_t index)
{
	struct parl_buffer cell = PARL_BUFFER_EMPTY;
	bool any = false;

	for (int number = 0; number < table->registers; number++)
		any = any || use_of(group, number, index);
	if (!any)
		return false;
	show_cell(table, parl_view_of(index == 0 ? parl_concept_id(concept_of(group->uses)) : ""),
		table->names, false);
	for (int number = 0; number < table->registers; number++) {
		const struct use *use = use_of(group, number, index);

		parl_buffer_clear(&cell);
		if (use) {
			parl_buffer_add_view(&cell, parl_term_text(use->term));
			parl_buffer_print(&cell, " %zu", use->count);
		}
		show_cell(table, parl_buffer_view(&cell), table->cells,
			!goes_on(table, group, number, index));
		if (!goes_on(table, group, number, index))
			break;
	}
	parl_buffer_release(&cell);
	parl_output_print(table->output, "\n");
	return true;
}

static void show_head(const struct table *table)
{
	show_cell(table, parl_view_of("concept"), table->names, false);
	for (int number = 0; number < table->registers; number++)
		show_cell(table,
			parl_view_of(parl_vocabulary_register_name(table->vocabulary, number)),
			table->cells, number + 1 == table->registers);
	parl_output_print(table->output, "\n");
}

static void show_count(struct parl_output *output, size_t count, const char *noun)
{
	parl_output_print(output, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}

/* "commissioner: 120 uses of 31 terms" */
static void show_sums(const struct table *table)
{
	for (int number = 0; number < table->registers; number++) {
		size_t uses = 0, terms = 0;

		for (size_t i = 0; i < table->count; i++)
			for (size_t k = 0; k < table->groups[i].count; k++)
				if (parl_term_register(table->groups[i].uses[k].term) == number) {
					uses += table->groups[i].uses[k].count;
					terms++;
				}
		parl_output_print(table->output,
			"%s: ", parl_vocabulary_register_name(table->vocabulary, number));
		show_count(table->output, uses, "use");
		parl_output_print(table->output, " of ");
		show_count(table->output, terms, "term");
		parl_output_print(table->output, "\n");
	}
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
	measure(&table);
	if (table.count) {
		show_head(&table);
		for (size_t i = 0; i < table.count; i++)
			for (size_t k = 0; show_row(&table, &groups[i], k); k++)
				;
		parl_output_print(summary->output, "\n");
		show_sums(&table);
	}
	free(groups);
	if (summary->others) {
		parl_output_print(summary->output, "the words searched for, no term: ");
		show_count(summary->output, summary->others, "use");
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
