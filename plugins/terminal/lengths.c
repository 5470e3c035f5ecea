/*
 * lengths.c - how long documents are: of one by each rule, with what it is for; of several a table
 * of words and one of characters, with their sums.
 */
#include "text.h"

#include <parlance/text.h>

#define GAP 2
/* As wide as numbers are; they are right-aligned. */
#define NUMBER 7

static size_t rule_count(void)
{
	size_t count = 0;
	while (parl_rule_at(count))
		count++;
	return count;
}

static bool make_row(struct text_report *report, parl_view name, struct length_row *row)
{
	*row = (struct length_row){.name = parl_arena_copy(report->kept, name)};
	row->lengths = parl_arena_array(report->kept, rule_count(), sizeof(*row->lengths));
	return row->name.data && row->lengths;
}

static parl_view name_of(const struct parl_event *event)
{
	return event->section ? event->section->title : parl_view_of(parl_shown_path(event->path));
}

bool lengths_add(struct text_report *report, const struct parl_event *event)
{
	struct length_row *sum = &report->sum;
	struct length_row *rows =
		parl_room(report->rows, &report->row_capacity, report->row_count, sizeof(*rows));
	if (!rows)
		return false;
	report->rows = rows;
	struct length_row *row = &report->rows[report->row_count];
	if ((!sum->lengths && !make_row(report, parl_view_of("total"), sum)) ||
		!make_row(report, name_of(event), row))
		return false;
	row->section = event->section ? event->section->number : 0;
	report->sections = report->sections || event->section;
	for (size_t i = 0; parl_rule_at(i); i++) {
		row->lengths[i] = event->lengths[i];
		sum->lengths[i] += event->section ? 0 : event->lengths[i];
	}
	report->row_count++;
	return true;
}

/* The row that the limit is of; LAST is that of its document. */
static struct length_row *row_of(struct length_row *last, const struct parl_section *section)
{
	return section ? last - last[-1].section - 1 + section->number : last;
}

bool lengths_limit(struct text_report *report, const struct parl_event *event)
{
	if (report->row_count == 0 || event->limit_count == 0)
		return true;
	struct length_row *last = &report->rows[report->row_count - 1];
	struct parl_job_limit *limits =
		parl_arena_array(report->kept, event->limit_count, sizeof(*limits));
	if (!limits)
		return false;
	for (size_t i = 0; i < event->limit_count; i++) {
		struct length_row *row = row_of(last, event->limits[i].section);
		limits[i] = event->limits[i];
		/* The document ends before it is shown. */
		limits[i].section = NULL;
		if (row->limit_count++ == 0)
			row->limits = &limits[i];
	}
	return true;
}

static void draw_name(struct parl_output *output, parl_view name, size_t width)
{
	size_t cells = parl_text_cells(name);
	parl_output_text(output, name);
	parl_output_print(output, "%*s", cells < width ? (int)(width - cells) : 0, "");
}

/* Each rule on a line of its own. */
static void draw_one(struct parl_output *output, const struct length_row *row)
{
	enum parl_unit unit = 0;
	style(output, STYLE_BOLD);
	parl_output_text(output, row->name);
	style(output, STYLE_PLAIN);
	parl_output_print(output, "\n");
	for (size_t i = 0; parl_rule_at(i); i++) {
		const struct parl_rule *rule = parl_rule_at(i);
		if (parl_rule_unit(rule) != unit)
			parl_output_print(output, "  %ss\n", parl_unit_name(parl_rule_unit(rule)));
		unit = parl_rule_unit(rule);
		parl_output_print(output, "    %-9s %*zu  ", parl_rule_name(rule), NUMBER - 1,
			row->lengths[i]);
		style(output, STYLE_DIM);
		parl_output_print(output, "%s", parl_rule_title(rule));
		style(output, STYLE_PLAIN);
		parl_output_print(output, "\n");
	}
}

/* The column of a rule is as wide as its name, and as the numbers can be. */
static int column_of(const struct parl_rule *rule)
{
	int width = (int)parl_text_cells(parl_view_of(parl_rule_name(rule)));
	return GAP + (width > NUMBER ? width : NUMBER);
}

static void draw_row(
	struct parl_output *output, const struct length_row *row, enum parl_unit unit, size_t width)
{
	draw_name(output, row->name, width);
	for (size_t i = 0; parl_rule_at(i); i++)
		if (parl_rule_unit(parl_rule_at(i)) == unit)
			parl_output_print(
				output, "%*zu", column_of(parl_rule_at(i)), row->lengths[i]);
	parl_output_print(output, "\n");
}

static void draw_table(const struct text_report *report, enum parl_unit unit, size_t width)
{
	struct parl_output *output = report->output;
	style(output, STYLE_BOLD);
	draw_name(output, parl_view_of(unit == PARL_UNIT_WORDS ? "words" : "characters"), width);
	for (size_t i = 0; parl_rule_at(i); i++)
		if (parl_rule_unit(parl_rule_at(i)) == unit)
			parl_output_print(output, "%*s", column_of(parl_rule_at(i)),
				parl_rule_name(parl_rule_at(i)));
	style(output, STYLE_PLAIN);
	parl_output_print(output, "\n");
	for (size_t i = 0; i < report->row_count; i++)
		draw_row(output, &report->rows[i], unit, width);
	draw_row(output, &report->sum, unit, width);
}

static void draw_all(const struct text_report *report)
{
	size_t width = sizeof("characters") - 1;
	for (size_t i = 0; i < report->row_count; i++) {
		size_t cells = parl_text_cells(report->rows[i].name);
		width = cells > width ? cells : width;
	}
	draw_table(report, PARL_UNIT_WORDS, width);
	parl_output_print(report->output, "\n");
	draw_table(report, PARL_UNIT_CHARACTERS, width);
}

static void draw_limits(const struct text_report *report)
{
	struct parl_output *output = report->output;
	bool begun = false;
	for (size_t i = 0; i < report->row_count; i++) {
		const struct length_row *row = &report->rows[i];
		if (row->limit_count == 0)
			continue;
		if (!begun)
			parl_output_print(output, "\n");
		begun = true;
		if (report->row_count > 1) {
			parl_output_text(output, row->name);
			parl_output_print(output, "\n");
		}
		limits_show(output, row->limits, row->limit_count, "  ", false);
	}
}

void lengths_show(const struct text_report *report)
{
	if (report->sections) {
		sections_show(report);
		return;
	}
	if (report->row_count == 1)
		draw_one(report->output, &report->rows[0]);
	else if (report->row_count > 1)
		draw_all(report);
	draw_limits(report);
}
