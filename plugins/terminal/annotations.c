/*
 * annotations.c - an annotated document from its name to its last line.
 */
#include "annotated.h"

#include <stdint.h>

#include <parlance/text.h>

static void draw_name(struct text_report *report, const struct parl_event *event)
{
	struct parl_output *output = report->output;
	if (report->any_document)
		parl_output_print(output, "\n");
	style(output, STYLE_FILE);
	parl_output_text(output, parl_view_of(parl_shown_path(event->path)));
	style(output, STYLE_PLAIN);
	parl_output_print(output, "\n");
	report->any_document = true;
}

/* "in.txt: 3 terms (2 to replace, 1 to explain)". What is no terminal has lines for programs: one,
 * however long. */
static void draw_count(struct text_report *report, const struct parl_event *event)
{
	struct parl_output *output = report->output;
	parl_view path = parl_view_of(parl_shown_path(event->path));
	struct parl_buffer line = PARL_BUFFER_EMPTY;
	const char *between = " (";
	struct parl_wrap wrap;
	if (report->numbered == 0)
		parl_buffer_print(&line, "no term of the glossaries");
	else
		parl_buffer_print(
			&line, "%zu term%s", report->numbered, report->numbered == 1 ? "" : "s");
	for (int action = PARL_ACTION_REPLACE; action >= PARL_ACTION_LEAVE; action--) {
		if (report->numbered == 0 || report->actions[action] == 0)
			continue;
		parl_buffer_print(&line, "%s%zu to %s", between, report->actions[action],
			parl_action_name((enum parl_action)action));
		between = ", ";
	}
	parl_buffer_print(&line, "%s", report->numbered == 0 ? "" : ")");
	parl_output_text(output, path);
	parl_output_print(output, ":");
	parl_wrap_begin(&wrap, output, 2, parl_text_cells(path) + 1);
	wrap.begun = true;
	if (!parl_output_terminal(output))
		wrap.right = SIZE_MAX;
	parl_wrap_text(&wrap, parl_buffer_view(&line));
	parl_wrap_line(&wrap);
	parl_output_check(output, &line);
	parl_buffer_release(&line);
}

bool annotated_end(struct text_report *report, const struct parl_event *event)
{
	if (report->numbered > 0) {
		draw_name(report, event);
		if (!annotated_text(report, event))
			return false;
		summary_legend(report, event);
		summary_domains(report, event);
		parl_output_print(report->output, "\n");
	}
	draw_count(report, event);
	return true;
}

void annotated_total(struct text_report *report, const struct parl_totals *totals)
{
	if (totals->documents < 2)
		return;
	style_count(report->output, totals->documents, "file");
	parl_output_print(report->output, ": ");
	style_count(report->output,
		totals->applied + totals->offered + totals->noted + totals->declined, "term");
	parl_output_print(report->output, "\n");
}
