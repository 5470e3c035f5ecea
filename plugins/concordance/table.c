/*
 * table.c - how the table of the report `summary` is laid out, and written.
 */
#include "table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <parlance/text.h>

#define GAP 3
#define LEAST_CELL 12

/* What one register has of a concept. */
struct column {
	const struct use *uses;
	size_t count;
};

struct layout {
	struct parl_output *output;
	const struct parl_vocabulary *vocabulary;
	size_t names; /* cells of the first column */
	size_t cells; /* of the column of each register */
	size_t registers;
	struct column *columns; /* of the concept at hand, by register */
};

/* --- how wide */

static size_t cells_of(const struct use *use)
{
	return parl_text_cells(parl_term_text(use->term)) + 1 +
		(size_t)snprintf(NULL, 0, "%zu", use->count);
}

static size_t widest(size_t a, size_t b)
{
	return a > b ? a : b;
}

static void measure(struct layout *layout, const struct table *table)
{
	layout->names = LEAST_CELL;
	layout->cells = LEAST_CELL;
	for (size_t i = 0; i < table->count; i++) {
		const struct group *group = &table->groups[i];

		layout->names =
			widest(layout->names, strlen(parl_concept_id(concept_of(group->uses))));
		for (size_t k = 0; k < group->count; k++)
			layout->cells = widest(layout->cells, cells_of(&group->uses[k]));
	}
	layout->names += GAP;
	layout->cells += GAP;
}

/* --- what stands in it */

static void pad(struct parl_output *output, size_t used, size_t cells)
{
	for (; used < cells; used++)
		parl_output_print(output, " ");
}

static const char *name_of(const struct layout *layout, size_t number)
{
	return parl_vocabulary_register_name(layout->vocabulary, (int)number);
}

static void show_head(const struct layout *layout)
{
	const char *name = "concept";
	size_t cells = layout->names;

	for (size_t number = 0; number < layout->registers; number++) {
		parl_output_print(layout->output, "%s", name);
		pad(layout->output, strlen(name), cells);
		name = name_of(layout, number);
		cells = layout->cells;
	}
	parl_output_print(layout->output, "%s\n", name);
}

/* Deals the uses of GROUP out to the columns; how many rows that makes. */
static size_t deal(const struct layout *layout, const struct group *group)
{
	size_t rows = 0;

	memset(layout->columns, 0, layout->registers * sizeof(*layout->columns));
	for (size_t i = 0; i < group->count; i++) {
		struct column *column = &layout->columns[parl_term_register(group->uses[i].term)];

		if (column->count++ == 0)
			column->uses = &group->uses[i];
		rows = widest(rows, column->count);
	}
	return rows;
}

/* A blank cell is filled up when something follows it, so that no line ends in blanks. */
static void show_row(const struct layout *layout, const char *name, size_t row)
{
	size_t used = strlen(name), due = layout->names;

	parl_output_print(layout->output, "%s", name);
	for (size_t number = 0; number < layout->registers; number++, due += layout->cells) {
		const struct column *column = &layout->columns[number];

		if (row >= column->count)
			continue;
		pad(layout->output, used, due);
		parl_output_text(layout->output, parl_term_text(column->uses[row].term));
		parl_output_print(layout->output, " %zu", column->uses[row].count);
		used = due + cells_of(&column->uses[row]);
	}
	parl_output_print(layout->output, "\n");
}

static void show_group(const struct layout *layout, const struct group *group)
{
	size_t rows = deal(layout, group);

	for (size_t row = 0; row < rows; row++)
		show_row(layout, row == 0 ? parl_concept_id(concept_of(group->uses)) : "", row);
}

void table_show_count(struct parl_output *output, size_t count, const char *noun)
{
	parl_output_print(output, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}

/* "commissioner: 120 uses of 31 terms" */
static void show_sum(const struct layout *layout, const struct table *table, size_t number)
{
	size_t uses = 0, terms = 0;

	for (size_t i = 0; i < table->count; i++)
		for (size_t k = 0; k < table->groups[i].count; k++)
			if (parl_term_register(table->groups[i].uses[k].term) == (int)number) {
				uses += table->groups[i].uses[k].count;
				terms++;
			}
	parl_output_print(layout->output, "%s: ", name_of(layout, number));
	table_show_count(layout->output, uses, "use");
	parl_output_print(layout->output, " of ");
	table_show_count(layout->output, terms, "term");
	parl_output_print(layout->output, "\n");
}

bool table_show(const struct table *table)
{
	struct layout layout = {.output = table->output,
		.vocabulary = table->vocabulary,
		.registers = parl_vocabulary_register_count(table->vocabulary)};

	layout.columns = calloc(layout.registers, sizeof(*layout.columns));
	if (!layout.columns)
		return false;
	measure(&layout, table);
	show_head(&layout);
	for (size_t i = 0; i < table->count; i++)
		show_group(&layout, &table->groups[i]);
	parl_output_print(layout.output, "\n");
	for (size_t number = 0; number < layout.registers; number++)
		show_sum(&layout, table, number);
	free(layout.columns);
	return true;
}
