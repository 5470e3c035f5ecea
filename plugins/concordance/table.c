/*
 * table.c - how the table of the report `summary` is laid out, and written.
 */
#include "table.h"

#include <stdio.h>
#include <string.h>

#include <parlance/text.h>

#define GAP 3
#define LEAST_CELL 12

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
	return (size_t)snprintf(NULL, 0, "%zu", number);
}

static size_t widest(size_t a, size_t b)
{
	return a > b ? a : b;
}

void table_measure(struct table *table)
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

void table_show_count(struct parl_output *output, size_t count, const char *noun)
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
		table_show_count(table->output, uses, "use");
		parl_output_print(table->output, " of ");
		table_show_count(table->output, terms, "term");
		parl_output_print(table->output, "\n");
	}
}

void table_show(const struct table *table)
{
	show_head(table);
	for (size_t i = 0; i < table->count; i++)
		for (size_t k = 0; show_row(table, &table->groups[i], k); k++)
			;
	parl_output_print(table->output, "\n");
	show_sums(table);
}
