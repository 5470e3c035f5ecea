/*
 * counts.c - the statistics of a glossary, as a table.
 */
#include "text.h"

#include <parlance/text.h>

#include <stdio.h>
#include <string.h>

#define NAME 28

static void draw_head(struct parl_output *output, const char *path)
{
	style(output, STYLE_BOLD);
	parl_output_text(output, parl_view_of(parl_shown_path(path)));
	style(output, STYLE_PLAIN);
	parl_output_print(
		output, "\n%*s%10s%10s%10s\n", NAME + 4, "", "concepts", "terms", "examples");
}

static void draw_row(
	struct parl_output *output, size_t indent, const char *name, const struct parl_count *count)
{
	size_t cells = parl_text_cells(parl_view_of(name));
	size_t room = NAME + 4 - indent;

	parl_output_print(output, "%*s", (int)indent, "");
	parl_output_text(output, parl_view_of(name));
	parl_output_print(output, "%*s%10zu%10zu", cells < room ? (int)(room - cells) : 1, "",
		count->concepts, count->terms);
	if (count->examples != SIZE_MAX)
		parl_output_print(output, "%10zu", count->examples);
	parl_output_print(output, "\n");
}

void counts_show(struct text_report *report, const struct parl_event *event)
{
	const struct parl_count *count = event->count;
	struct parl_output *output = report->output;

	if (strcmp(count->by, "all") == 0) {
		draw_head(output, event->path);
		draw_row(output, 2, "all", count);
	} else {
		if (strcmp(count->by, report->counted) != 0)
			parl_output_print(output, "  by %s\n", count->by);
		draw_row(output, 4, count->name ? count->name : "(none)", count);
	}
	snprintf(report->counted, sizeof(report->counted), "%s", count->by);
}
